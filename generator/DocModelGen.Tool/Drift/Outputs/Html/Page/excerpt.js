// The text of a page around a change, old and new beside each other.
const linesAround = 3;
const mostMarked = 12;

function linesOf(side, place) {
  const from = place.line - linesAround;
  const to = Math.min(place.endLine, place.line + mostMarked) + linesAround;
  const block = (data.texts[side][place.path] ?? []).find(each => each.from <= place.line && place.line < each.from + each.lines.length);
  return (block?.lines ?? [])
    .map((text, index) => ({ number: block.from + index, text }))
    .filter(line => from <= line.number && line.number <= to);
}

/** The line that a place begins on, cut where the place begins and ends. */
function cut(side, place) {
  const text = linesOf(side, place).find(line => line.number === place.line)?.text ?? '';
  const end = place.line === place.endLine ? place.endColumn - 1 : text.length;
  return { before: text.slice(0, place.column - 1), text: text.slice(place.column - 1, end), after: text.slice(end) };
}

/** The words that only one of two texts has, in the middle of what both begin and end with. */
function difference(text, other) {
  const isWord = character => /[\p{L}\p{N}_]/u.test(character ?? '');
  let start = 0;
  while (start < text.length && text[start] === other[start]) {
    start++;
  }

  while (start > 0 && isWord(text[start - 1])) {
    start--;
  }

  let end = 0;
  while (end < Math.min(text.length, other.length) - start && text.at(-1 - end) === other.at(-1 - end)) {
    end++;
  }

  while (end > 0 && isWord(text.at(-end))) {
    end--;
  }

  return [text.slice(0, start), text.slice(start, text.length - end), text.slice(text.length - end)];
}

function placeNodes(side, place, otherPlace) {
  const { before, text, after } = cut(side, place);
  const other = otherPlace && cut(side === 'old' ? 'new' : 'old', otherPlace).text;
  if (other === undefined || other === text) {
    return [before + text + after];
  }

  const [same, changed, rest] = difference(text, other);
  return [before + same, changed === '' ? '' : element('mark', {}, changed), rest + after];
}

const sideName = (side, witness) => side === 'witness'
  ? `${{ metadata: 'metadata', observed: 'replies', accepted: 'accepted differences' }[witness.kind]} of ${witness.date}`
  : drift[side];

function pane(side, place, otherPlace, missing, witness) {
  const name = element('span', { class: 'side' }, sideName(side, witness));
  if (!place) {
    return element('section', { class: `pane ${side}` }, element('h4', {}, name), element('p', { class: 'missing' }, missing));
  }

  const rows = linesOf(side, place).map(line => {
    const isPlace = line.number >= place.line && line.number <= place.endLine;
    const isFirst = line.number === place.line;
    return element(
      'div', { class: isPlace ? 'line here' : 'line', tabindex: isFirst ? '-1' : undefined, 'data-line': line.number },
      element('span', { class: 'number' }, String(line.number)),
      element('span', { class: 'text' }, ...(isFirst ? placeNodes(side, place, otherPlace) : [line.text])));
  });
  return element(
    'section', { class: `pane ${side}` },
    element('h4', {}, name, ' ', element('span', { class: 'file' }, `${place.path}:${place.line}`)),
    element('div', { class: 'lines' }, ...rows));
}

/** What the witness says, beside the page where there is one. */
function witnessPanes({ new: page, witness }) {
  const says = pane('witness', page && !witness.fact ? undefined : witness, undefined, `${witness.path} has nothing of this.`, witness);
  return page ? [pane('new', page), says] : [says];
}

function excerpt(entry) {
  const isRestated = entry.old?.fact && entry.new?.fact;
  const panes = entry.witness ? witnessPanes(entry)
    : entry.effect === 'finding' ? [pane(entry.new ? 'new' : 'old', entry.place)]
    : [
      pane('old', entry.old, isRestated ? entry.new : undefined, 'Not documented before.'),
      pane('new', entry.new, isRestated ? entry.old : undefined, 'No page is left that could show it.'),
    ];
  return element('div', { class: panes.length === 1 ? 'panes one' : 'panes' }, ...panes);
}

function about(entry) {
  const rule = rules.get(entry.rule);
  const parts = [element('span', {}, `${entry.rule} ${rule.title}`)];
  if (entry.breaks?.length > 0) {
    parts.push(element('span', {}, `breaks ${entry.breaks.map(each => ({ source: 'code (source)', wire: 'requests (wire)' })[each]).join(' and ')}`));
  }

  if (entry.new && !entry.new.fact && entry.effect !== 'finding') {
    parts.push(element('span', {}, 'the new side shows where it stood'));
  }

  if (entry.witness && entry.new && !entry.new.fact) {
    parts.push(element('span', {}, 'the page shows where it would stand'));
  }

  if (entry.reason) {
    parts.push(element('span', {}, `suppressed because ${entry.reason}`));
  }

  return element('p', { class: 'about' }, ...parts);
}
