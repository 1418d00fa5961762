#!/usr/bin/env python3
"""Holds pages against a service's CSDL a second time, without any code of DocModelGen's analyzers.

    dotnet run -c Release --project tests/Corpus -- PAGES --no-compile --witness W --facts FACTS --diagnostics DIAGNOSTICS
    python3 tests/Corpus/witness-check.py PAGES CSDL FACTS DIAGNOSTICS

It reads what the pages say from --facts, their cells from the Markdown itself, and what the service is from the CSDL as XML. It says for each rule how
many differences it finds, how many the build reported, and which of them only one of both has. Only the standard library is used.
"""
import collections
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

EDM = '{http://docs.oasis-open.org/odata/ns/edm}'
ENTITY = 'microsoft.graph.entity'


def short(name):
    return name.rsplit('.', 1)[-1].lower()


class Service:
    """The CSDL, as far as it is compared."""

    def __init__(self, path):
        self.types, self.enums, self.operations, self.roots, self.namespaces = {}, {}, [], {}, set()
        root = ElementTree.parse(path).getroot()
        alias = {s.get('Alias'): s.get('Namespace') for s in root.iter(EDM + 'Schema') if s.get('Alias')}

        def full(text):
            text = re.sub(r'^Collection\((.*)\)$', r'\1', text)
            head, _, tail = text.rpartition('.')
            return alias.get(head, head) + '.' + tail

        def kind(text):
            name = full(text)
            name = name[4:] if name.startswith('Edm.') else name
            return ('Json' if name in ('Untyped', 'PrimitiveType', 'ComplexType', 'EntityType') else name, text.startswith('Collection('))

        for schema in root.iter(EDM + 'Schema'):
            space = schema.get('Namespace')
            if len(schema) and any(e.tag != EDM + 'Annotations' for e in schema):
                self.namespaces.add(space.lower())
            for e in schema:
                tag, name = e.tag[len(EDM):], (space + '.' + e.get('Name', ''))
                if tag in ('EntityType', 'ComplexType'):
                    keys = {k.get('Name') for k in e.iter(EDM + 'PropertyRef')}
                    properties = collections.OrderedDict()
                    for p in e:
                        if p.tag in (EDM + 'Property', EDM + 'NavigationProperty'):
                            properties[p.get('Name')] = (kind(p.get('Type')), p.tag.endswith('NavigationProperty'), p.get('Nullable') != 'false', p.get('Name') in keys)
                    base = full(e.get('BaseType')) if e.get('BaseType') else None
                    self.types[name.lower()] = (name, base, e.get('OpenType') == 'true', properties, tag == 'EntityType')
                elif tag == 'EnumType':
                    members = collections.OrderedDict((m.get('Name'), int(m.get('Value'))) for m in e.iter(EDM + 'Member'))
                    self.enums[name.lower()] = (name, e.get('IsFlags') == 'true', members)
                elif tag in ('Action', 'Function') and e.get('IsBound') == 'true':
                    parameters = [(p.get('Name'), kind(p.get('Type'))) for p in e.iter(EDM + 'Parameter')]
                    reply = e.find(EDM + 'ReturnType')
                    self.operations.append((name, tag == 'Action', parameters[0][1], dict(parameters[1:]), kind(reply.get('Type')) if reply is not None else None))
                elif tag == 'EntityContainer':
                    for s in e:
                        if s.tag == EDM + 'EntitySet':
                            self.roots[s.get('Name').lower()] = (full(s.get('EntityType')), True)
                        elif s.tag == EDM + 'Singleton':
                            self.roots[s.get('Name').lower()] = (full(s.get('Type')), False)
        self.by_name = collections.defaultdict(list)
        for o in self.operations:
            self.by_name[short(o[0])].append(o)
        self.below = collections.defaultdict(set)
        for t in self.types.values():
            for a in self.chain(t[0])[1:]:
                self.below[a[0].lower()].add(t[0].lower())

    def chain(self, name):
        found = []
        while name and name.lower() in self.types and len(found) < 50:
            found.append(self.types[name.lower()])
            name = found[-1][1]
        return found

    def find(self, name, prop, ignoring_case=False):
        for t in self.chain(name):
            for p, value in t[3].items():
                if p == prop or (ignoring_case and p.lower() == prop.lower()):
                    return p, value
        return None

    def related(self, a, b):
        a, b = a.lower(), b.lower()
        return a == b or b in self.below[a] or a in self.below[b]

    def untyped(self, name):
        return name == 'Json' or (name.endswith('.Json') and name.lower() in self.types and not self.types[name.lower()][3])


class Pages:
    """What the facts say, and the Markdown behind them."""

    def __init__(self, folder, facts):
        self.types, self.enums, self.requests = {}, {}, []
        for line in open(facts, encoding='utf-8').read().split('\n'):
            c = line.split('\t')
            if c[0] == 'type':
                self.types[c[1].lower()] = (c[1], None if c[3] == '-' else c[3], collections.OrderedDict(), c[2] == 'entity')
            elif c[0] == 'enum':
                self.enums[c[1].lower()] = (c[1], 'flags' in c[2:], collections.OrderedDict())
        for line in open(facts, encoding='utf-8').read().split('\n'):
            c = line.split('\t')
            if c[0] == 'property' and c[1].lower() in self.types:
                m = re.match(r'^Collection\((.*)\)$', c[3])
                self.types[c[1].lower()][2][c[2]] = ((m.group(1) if m else c[3], bool(m)), c[4:])
            elif c[0] == 'member':
                self.enums[c[1].lower()][2][c[2]] = None if c[3] == '-' else int(c[3])
            elif c[0] == 'operation':
                self.requests.append((c[1], c[2], c[4], c[5], c[6]))
        self.texts = {}
        for directory, _, names in os.walk(folder):
            for name in names:
                if name.endswith('.md'):
                    path = os.path.join(directory, name)
                    self.texts[os.path.relpath(path, folder).replace('\\', '/')] = open(path, encoding='utf-8-sig').read()
        self.about = collections.defaultdict(list)
        self.titles = collections.defaultdict(list)
        for path, text in sorted(self.texts.items()):
            title = re.search(r'(?m)^# (.*)$', text)
            named = {short(n) for n in re.findall(r'"@(?:odata\.)?type"\s*:\s*"#?([\w.]+)"', ' '.join(re.findall(r'<!--\s*(\{[^>]*?"blockType"\s*:\s*"resource"[^>]*?\})\s*-->', text)))}
            if title and not path.startswith('api/'):
                named.add(short(title.group(1).split()[0]))
                self.titles[title.group(1).split()[0].lower()].append(path)
            for n in named:
                if not path.startswith('api/'):
                    self.about[n].append(path)

    def of(self, request):
        """The pages that have the request's line, however they write placeholders."""
        if not hasattr(self, 'lines'):
            self.lines = collections.defaultdict(set)
            for path, text in self.texts.items():
                if path.startswith('api/'):
                    for m in re.finditer(r'(?m)^\s*(GET|POST|PATCH|PUT|DELETE)\s+(\S.*?)\s*(?:HTTP/1\.1)?\s*$', text):
                        self.lines[self.shape(m.group(1), m.group(2))].add(path)
        return sorted(self.lines[self.shape(request[0], request[1])])

    @staticmethod
    def shape(method, template):
        template = re.sub(r'^https?://[^/]+(/(v1\.0|beta))?', '', template)
        return method + ' ' + re.sub(r'[{<(\[][^}>)\]]*[}>)\]]|[\s\'"`]', '', template.split('?')[0]).strip('/').lower()

    def rows(self, paths, name):
        pattern = re.compile(r'(?im)^[ \t]*\|?[ \t]*(?:\*\*|`|\[|\\)*' + re.escape(name).replace('_', r'\\?_') + r'(?:\*\*|`|\]\([^)]*\)|\s)*(?:\([^)|]*\)\s*)?\|([^|\n]*)\|?([^\n]*)$')
        return [(path, m.group(1).strip(), m.group(2)) for path in paths for m in pattern.finditer(self.texts.get(path, ''))]


def shares(service, page):
    common = {m.lower() for m in service} & {m.lower() for m in page}
    return len(common) * 2 >= len(service) if service else not page


def plain(cell):
    return re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', cell).replace('*', '').replace('`', '').replace('\\', '').strip()


counts, ours = collections.Counter(), []

PRIMITIVES = {'string', 'boolean', 'bool', 'int32', 'int64', 'double', 'single', 'guid', 'date', 'datetimeoffset', 'duration', 'binary', 'stream', 'int', 'float',
              'timeofday', 'decimal', 'byte', 'int16', 'long', 'integer', 'number', 'url', 'datetime', 'timestamp'}


def compare(service, pages):
    said = collections.Counter()

    def say(rule, *about):
        said[(rule,) + tuple(str(a).lower() for a in about)] = 1

    def count(rule, *about):
        said[(rule,) + tuple(str(a).lower() for a in about)] += 1

    # Which type of the pages is which of the service.
    pairs = {k: k for k in pages.types if k in service.types}
    for k in pairs:
        if pages.types[k][0] != service.types[k][0]:
            say('DMG5205', pages.types[k][0], service.types[k][0])
    for table, other in ((pages.types, service.types), (pages.enums, service.enums)):
        lone = collections.defaultdict(list)
        for k in other:
            if k not in table:
                lone[short(k)].append(k)
        if table is pages.types:
            for k in table:
                if '#' not in k and k not in other:
                    for c in lone[short(k)]:
                        if shares(other[c][3], table[k][2]):
                            pairs[k] = c
                            say('DMG5205', table[k][0], other[c][0])
                            break
    enums = {k: [k] for k in pages.enums if k in service.enums}
    for k, t in pages.types.items():
        s = service.types.get(pairs.get(k, ''))
        for name, ((kind, _), _) in t[2].items() if s else ():
            found = s[3].get(name)
            if found and kind.lower() in pages.enums and found[0][0].lower() in service.enums and kind.lower() != found[0][0].lower():
                e, p = service.enums[found[0][0].lower()], pages.enums[kind.lower()]
                gone = found[0][0].lower() not in pages.enums or kind.lower() not in service.enums
                if gone and shares(e[2], p[2]) and found[0][0].lower() not in enums.setdefault(kind.lower(), []):
                    enums[kind.lower()].append(found[0][0].lower())
                    if '.' in p[0]:
                        say('DMG5205', p[0], e[0])

    # Types.
    users = collections.defaultdict(list)
    for k, t in pages.types.items():
        for name, ((kind, _), _) in t[2].items():
            users[kind.lower()].append((k, name))

    def is_list_of_values(k):
        cells = [c for owner, name in users[k] for _, c, _ in pages.rows(pages.about[short(owner)], name)]
        if not users[k]:
            pages_of = [path for path, text in pages.texts.items() if re.search(r'(?im)^#+ ' + re.escape(short(k)) + r'\b', text)]
            return any(re.sub(' collection$', '', plain(c).lower()) in PRIMITIVES for path in pages_of for _, c, _ in pages.rows([path], short(k)))
        return all(plain(c).lower() in PRIMITIVES | {'enumeration', 'string collection'} for c in cells)

    for k, t in list(pages.types.items()) + list(pages.enums.items()):
        known = k in pairs if k in pages.types else bool(enums.get(k))
        if not known and '#' not in k and k.rpartition('.')[0] in service.namespaces and not (k in pages.enums and is_list_of_values(k)):
            say('DMG5202', t[0])

    told = set()
    for k, c in pairs.items():
        name, base, own, is_entity = pages.types[k]
        s = service.types[c]
        root = lambda b: None if b is None or b.lower() == ENTITY else b.lower()
        theirs, ours = root(s[1]), root(base)
        if theirs != ours and pairs.get(ours or '', ours) != theirs:
            say('DMG5204' if ours else 'DMG5203', name)

        # Properties, where the page has them or the service declares them.
        inherited, at = collections.OrderedDict(), base
        seen = set()
        while at and at.lower() in pages.types and at.lower() not in seen:
            seen.add(at.lower())
            for p, v in pages.types[at.lower()][2].items():
                inherited.setdefault(p, v)
            is_entity |= pages.types[at.lower()][3]
            at = pages.types[at.lower()][1]
        for p, ((kind, many), nav, nullable, key) in s[3].items():
            if p in own or p in inherited or (p == 'id' and is_entity) or any(q.lower() == p.lower() and q not in s[3] for q in own):
                continue
            say('DMG5301', p, name)
        for p, ((kind, many), words) in own.items():
            if p.startswith('@'):
                continue
            rows = pages.rows(pages.about[short(k)], p)
            found = service.find(s[0], p)
            if not found:
                found = service.find(s[0], p, ignoring_case=True)
                if found and not (found[0] in own and found[0] != p):
                    say('DMG5306', p, name)
                else:
                    found = None
            if not found:
                if rows or is_claimed(service, pages, k, p):
                    say('DMG5302', p, name)
                continue
            compare_property(service, pages, enums, pairs, say, told, name, p, (kind, many), words, found[1], rows)

    # Enumerations.
    for k, others in enums.items():
        name, flags, members = pages.enums[k]
        for o in others:
            s = service.enums[o]
            if flags != s[1]:
                say('DMG5406' if flags else 'DMG5405', name)
            for m, number in s[2].items():
                mine = m if m in members else next((x for x in members if x.lower() == m.lower() and x not in s[2]), None)
                if mine is None:
                    say('DMG5401', m, name)
                    continue
                if mine != m:
                    say('DMG5404', mine, name)
                if members[mine] is not None and members[mine] != number:
                    say('DMG5403', mine, name)
            for m in members:
                if m not in s[2] and not any(x.lower() == m.lower() and x not in members for x in s[2]):
                    say('DMG5402', m, name)

    requests(service, pages, enums, pairs, say, count, told)
    return said


def is_claimed(service, pages, owner, p):
    """Of a property that no page about its type has: a request sends such an object, to where the service keeps such."""
    for method, template, reply, body, name in pages.requests:
        if body.lower() == owner and pages.rows(pages.of((method, template)), p):
            end = walk(service, template)
            if end[0] == 'resource' and service.related(end[1][0], owner):
                return True
    return False


def page_says(cell, kind, many, served):
    """Whether what differs is what the cell says, read without the parser: the word for collections, or a type word or name."""
    bare = re.sub(r'(?i)^collection\((.*)\)$|\s+(collection|object)$', lambda m: m.group(1) or '', cell).strip()
    says_many = bare != cell and not cell.lower().endswith(' object')
    words = {'int': 'int32', 'integer': 'int32', 'bool': 'boolean', 'float': 'double', 'datetime': 'datetimeoffset', 'timestamp': 'datetimeoffset', 'url': 'string', 'long': 'int64'}
    return says_many == many and (kind == served[0] or kind == 'Json' or short(words.get(bare.lower(), bare)) == short(kind) or ('.' not in kind and kind[0].islower()))


def compare_property(service, pages, enums, pairs, say, told, owner, p, mine, words, theirs, rows):
    (kind, many), (served, nav, nullable, key) = mine, theirs
    subject = owner.split('#')[0]
    cell = plain(rows[0][1]) if rows else None
    if 'notnull' in words and not many and nullable and not nav:
        say('DMG5305', p, subject)
    if 'key' in words and not key and '#' not in owner and any(re.search(r'(?i)\bkey\b', row[2]) for row in rows):
        say('DMG5308', p, owner)
    name = served[0]
    same = kind.lower() == name.lower() or pairs.get(kind.lower()) == name.lower() or name.lower() in enums.get(kind.lower(), [])
    counts['compared'] += 1
    if same or (service.untyped(name) and kind == 'Json'):
        counts['agree'] += many == served[1]
        if many != served[1]:
            say('DMG5304', p, subject)
            disagree(rows, kind, many, subject, p, served)
        return
    if cell is not None:
        bare = re.sub(r'(?i)^collection\((.*)\)$|\s+(collection|object)$', lambda m: m.group(1) or '', cell).strip()
        if not cell:
            counts['compared'] -= 1
            return
        if short(bare) == short(name) and bare.lower() not in PRIMITIVES:
            counts['agree'] += many == served[1]
            if many != served[1]:
                say('DMG5304', p, subject)
                disagree(rows, kind, many, subject, p, served)
            elif '.' in name and name not in told:
                told.add(name)
                say('DMG5201', name)
            return
        parts = [x.strip() for x in re.split(r' or |,|/', bare) if x.strip()]
        if kind == 'Json' and len(parts) > 1 and all(short(x) == short(name) or any(short(b) == short(x) for b in service.below[name.lower()]) for x in parts):
            counts['agree'] += 1
            return
        if name == 'String' and kind.lower() in pages.enums and bare.lower() in PRIMITIVES:
            counts['agree'] += many == served[1]
            if many != served[1]:
                say('DMG5304', p, subject)
                disagree(rows, kind, many, subject, p, served)
            return
    say('DMG5303', p, subject)
    disagree(rows, kind, many, subject, p, served)


def disagree(rows, kind, many, subject, p, served):
    said = any(page_says(plain(c), kind, many, served) for _, c, _ in rows)
    counts['as a page says' if said else 'ours'] += 1
    if not said:
        ours.append(f'{subject} {p}: {kind}{" collection" if many else ""} of {[plain(c) for _, c, _ in rows]}, {served[0]} at the service')


def walk(service, template):
    path, depth, segments, current = template, 0, [], ''
    for c in template:
        if c == '?' and depth == 0:
            break
        depth += c in '{(<'
        depth -= c in '})>' and depth > 0
        if c == '/' and depth == 0:
            segments.append(current)
            current = ''
        else:
            current += c
    segments = [s for s in segments + [current] if s]
    at = None
    for i, s in enumerate(segments):
        if ':' in re.sub(r'\{[^}]*\}|\([^)]*\)', '', s) or s[0] == '$' or s == '...':
            return ('unknown',)
        m = re.match(r'^([^({<\']+)\((.*)\)$', s)
        name, arguments = (m.group(1), m.group(2)) if m else (s, None)
        if i == 0:
            if s[0] in "{<'":
                return ('unknown',)
            if name.lower() not in service.roots:
                return ('missing', name)
            at = ('resource', service.roots[name.lower()])
            if arguments is not None:
                at = ('resource', (at[1][0], False)) if at[1][1] else ('unknown',)
            continue
        if at[0] == 'call':
            at = ('resource', at[1][4]) if not at[1][1] and at[1][4] else ('unknown',)
        if at[0] != 'resource' or at[1][0].lower() not in service.types:
            return ('unknown',) if at[0] != 'missing' else at
        kind, many = at[1]
        if s[0] in "{<'":
            at = ('resource', (kind, False)) if many else ('unknown',)
            continue
        if '.' in name and name.lower() in service.types:
            at = ('resource', (service.types[name.lower()][0], many))
            continue
        found = None if many else service.find(kind, name, ignoring_case=True)
        if found:
            at = ('resource', found[1][0])
            if arguments is not None:
                at = ('resource', (at[1][0], False)) if at[1][1] else ('unknown',)
            continue
        chain = {t[0].lower() for t in service.chain(kind)}
        fitting = [o for o in service.by_name[short(name)] if o[2][1] == many and o[2][0].lower() in chain]
        if fitting:
            given = [] if not arguments or not arguments.strip() else [a.split('=')[0].strip() if '=' in a else None for a in re.split(r',(?![^{]*\})', arguments)]
            lower = {g.lower() for g in given if g}
            best = min(fitting, key=lambda o: len({p.lower() for p in o[3]} ^ lower) if not o[1] else 0)
            at = ('call', best, None if None in given else given)
            continue
        if many or any(t[2] and not t[3] for t in service.chain(kind)) or any(service.find(b, name, True) for b in service.below[kind.lower()]) \
                or any(service.related(o[2][0], kind) for o in service.by_name[short(name)]):
            return ('unknown',)
        return ('missing', name) if i == len(segments) - 1 or True else at
    return at


def requests(service, pages, enums, pairs, say, count, told):
    by_operation = collections.OrderedDict()
    for r in pages.requests:
        by_operation.setdefault((r[4], r[0]), []).append(r)
    called, maybe, bodies, arguments_told = set(), set(), set(), set()
    for (operation, method), lines in by_operation.items():
        ends = [(r, walk(service, r[1])) for r in lines]
        reply = lines[0][2]
        served = [e[1] if e[0] == 'resource' else e[1][4] for r, e in ends if (e[0] == 'resource' and method == 'GET') or (e[0] == 'call' and e[1][4])]
        m = re.match(r'^Collection\((.*)\)$', reply)
        mine = (m.group(1) if m else reply, bool(m))
        fine = lambda s: mine[0] == 'Json' or service.untyped(s[0]) or '#' in mine[0] or (mine[1] == s[1] and service.related(mine[0], s[0]))
        if reply != '-' and served and not any(fine(s) for s in served) and all(service.related(s[0], served[0][0]) for s in served):
            say('DMG5105', operation)
        for r, e in ends:
            if e[0] == 'missing':
                count('DMG5102', r[0] + ' ' + r[1])
            elif e[0] == 'unknown':
                maybe.add(short(re.sub(r'[?(].*$', '', r[1].rsplit('/', 1)[-1])))
            elif e[0] == 'call':
                o = e[1]
                called.add((o[0], o[2]))
                if method != ('POST' if o[1] else 'GET'):
                    say('DMG5106', operation)
                elif not o[1] and e[2] is not None:
                    for p, kind in o[3].items():
                        described = bool(pages.rows(pages.of(r), p))
                        if p.lower() not in {g.lower() for g in e[2]} and not described:
                            say('DMG5103', p, operation)
                    for g in e[2]:
                        if g.lower() not in {p.lower() for p in o[3]}:
                            say('DMG5104', g, operation)
                body = r[3]
                if o[1] and body.endswith('#body') and body.lower() in pages.types and body not in bodies:
                    own = pages.types[body.lower()][2]
                    if not ({p.lower() for p in own} & {p.lower() for p in o[3]}) and any(
                            k[0].lower() in service.types and all(service.find(k[0], p, True) for p in own) for k in o[3].values()):
                        continue
                    bodies.add(body)
                    for p, kind in o[3].items():
                        mine_name = p if p in own else next((x for x in own if x.lower() == p.lower() and x not in o[3]), None)
                        if mine_name is None:
                            say('DMG5103', p, operation)
                            continue
                        if mine_name != p:
                            say('DMG5306', mine_name, operation)
                        rows = pages.rows(pages.of(r), mine_name)
                        compare_property(service, pages, enums, pairs, say, told, body, mine_name, own[mine_name][0], [], (kind, False, False, False), rows)
                    for p in own:
                        if not any(x.lower() == p.lower() for x in o[3]):
                            say('DMG5104', p, operation)
    for o in service.operations:
        k = o[2][0].lower()
        if (o[0], o[2]) in called or short(o[0]) in maybe:
            continue
        called.add((o[0], o[2]))
        mine = next((m for m, c in pairs.items() if m == k), None)
        if mine and pages.about[short(k)]:
            links = [l for path in pages.about[short(k)][:1] for l in re.findall(r'\]\(([^)\s]*)|(?m:^\[[^\]]*\]:\s*(\S+))', pages.texts[path]) for l in l]
            if not any(short(o[0]) in l.lower().replace('-', '') for l in links):
                say('DMG5101', o[0].rsplit('.', 1)[-1], o[2][0])


def reported(path):
    said = collections.Counter()
    for line in open(path, encoding='utf-8').read().split('\n'):
        c = line.split('\t')
        if not c[0].startswith('DMG5'):
            continue
        q = re.findall(r"'((?:[^']|'(?=\{|\}|\)))*)'", c[5])
        rule = c[0]
        about = {'DMG5102': lambda: [re.search(r"has no '(.*?)': ", c[5]).group(1)], 'DMG5101': lambda: [q[0], re.sub(r'Collection\(|\)', '', re.search(r'\{(.*?)\}', c[5]).group(1))],
                 'DMG5103': lambda: [q[0], q[1]], 'DMG5203': lambda: q[:1], 'DMG5204': lambda: q[:1], 'DMG5205': lambda: q[:2], 'DMG5105': lambda: q[:1], 'DMG5106': lambda: q[:1],
                 'DMG5201': lambda: q[:1], 'DMG5202': lambda: q[:1], 'DMG5405': lambda: q[:1], 'DMG5406': lambda: q[:1]}.get(rule, lambda: q[:2])()
        said[(rule,) + tuple(a.lower() for a in about)] += 1
    return said


def main(arguments):
    pages, csdl, facts, diagnostics = arguments
    found, told = compare(Service(csdl), Pages(pages, facts)), reported(diagnostics)
    rules = sorted({k[0] for k in found} | {k[0] for k in told})
    print('rule      here  build')
    for rule in rules:
        print(f'{rule}  {sum(v for k, v in found.items() if k[0] == rule):5}  {sum(v for k, v in told.items() if k[0] == rule):5}')
    print('types of properties and parameters:', ', '.join(f'{counts[k]} {k}' for k in ('compared', 'agree', 'as a page says', 'ours')))
    for line in ours:
        print('ours', line)
    only = [('only here ', k) for k in sorted(found) if found[k] > told[k]] + [('only build', k) for k in sorted(told) if told[k] > found[k]]
    for where, k in only:
        print(where, *k)
    return 1 if only else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
