// The list: groups of rows, made as far as somebody looks.
const list = document.getElementById('changes');
const more = document.getElementById('more');
const status = document.getElementById('status');
const batch = 120;
let pending = [];
let lastGroup = null;

/** The message, with what its rule quotes, and paths, as code. */
function messageNodes(entry) {
  return rules.get(entry.rule).message.split(/('\{\d+\}'|\{\d+\})/).map((part, index) => {
    if (index % 2 === 0) {
      return part;
    }

    const argument = entry.arguments[Number(part.replace(/\D/g, ''))];
    return part.startsWith("'") || argument.includes('/') ? element('code', {}, argument) : argument;
  });
}

function fill(row, entry) {
  if (row.childElementCount === 1) {
    row.append(element('div', { class: 'body' }, about(entry), excerpt(entry)));
  }
}

function row(entry) {
  const jump = element(
    'a', { class: 'jump', href: `#change=${entry.id}`, title: 'Show this line' },
    group.value === 'page' ? `line ${entry.place.line}` : `${entry.place.path}:${entry.place.line}`);
  const made = element(
    'details', { class: `change ${entry.effect}`, id: `change-${entry.id}` },
    element(
      'summary', {},
      element('span', { class: 'effect' }, element('span', { class: 'dot', 'aria-hidden': 'true' }), element('span', { class: 'hidden' }, `${effectNames[entry.effect]}: `)),
      element('span', { class: 'message' }, ...messageNodes(entry)),
      element('span', { class: 'rule' }, entry.rule),
      jump));
  made.addEventListener('toggle', () => fill(made, entry));
  jump.addEventListener('click', event => {
    event.preventDefault();
    jumpTo(entry);
  });
  return made;
}

/** Opens the change, and puts the line of its page in the middle of the window. */
function jumpTo(entry) {
  while (!document.getElementById(`change-${entry.id}`) && pending.length > 0) {
    renderMore();
  }

  const made = document.getElementById(`change-${entry.id}`);
  if (!made) {
    return;
  }

  fill(made, entry);
  made.open = true;
  const line = made.querySelector(`.pane.${entry.new ? 'new' : entry.old ? 'old' : 'witness'} [tabindex]`) ?? made;
  line.scrollIntoView({ block: 'center' });
  line.focus({ preventScroll: true });
  const state = new URLSearchParams(location.hash.slice(1));
  state.set('change', entry.id);
  history.replaceState(null, '', `#${state}`);
}

const groupOf = entry => group.value === 'page' ? entry.place.path : entry.rule;

// Findings are no changes, and not counted as such.
function countOf(shown) {
  const breaking = shown.filter(entry => entry.effect === 'breaking').length;
  const findings = shown.filter(entry => entry.effect === 'finding').length;
  const changes = shown.length - findings;
  return [
    breaking > 0 ? element('b', {}, `${format(breaking)} breaking`) : '',
    breaking > 0 && breaking < changes ? ' of ' : '',
    breaking < changes ? plural(changes, 'change', 'changes') : '',
    changes > 0 && findings > 0 ? ', ' : '',
    findings > 0 ? plural(findings, 'finding', 'findings') : '',
  ];
}

function groupHeading(key, shown) {
  const name = group.value === 'page' ? key : `${rules.get(key).title} (${key})`;
  return element(
    'h2', {}, element('span', { class: 'name' }, name),
    element('span', { class: 'count' }, ...countOf(shown)));
}

function renderMore(count = batch) {
  let added = 0;
  while (pending.length > 0 && added < count) {
    const next = pending.shift();
    if (lastGroup?.key !== next.key) {
      lastGroup = { key: next.key, section: element('section', { class: 'group' }, groupHeading(next.key, next.entries)) };
      list.append(lastGroup.section);
    }

    const part = next.entries.slice(next.done, next.done + count - added);
    lastGroup.section.append(...part.map(row));
    added += part.length;
    next.done += part.length;
    if (next.done < next.entries.length) {
      pending.unshift(next);
    }
  }

  more.hidden = pending.length === 0;
}

/** What can break comes first; else by name. */
function render() {
  const shown = shownEntries();
  const groups = new Map();
  shown.forEach(entry => {
    const key = groupOf(entry);
    if (!groups.has(key)) {
      groups.set(key, []);
    }

    groups.get(key).push(entry);
  });
  pending = [...groups].map(([key, members]) => ({ key, entries: members, done: 0, breaks: members.some(entry => entry.effect === 'breaking') }));
  pending.sort((left, right) => right.breaks - left.breaks || (left.key < right.key ? -1 : 1));

  lastGroup = null;
  list.replaceChildren();
  const of = shown.length === entries.length ? '' : ` of ${format(entries.length)}`;
  status.textContent = shown.length === 0 ? 'Nothing matches.' : `${format(shown.length)}${of} on ${plural(new Set(shown.map(entry => entry.place.path)).size, 'page', 'pages')}`;
  renderMore();
}
