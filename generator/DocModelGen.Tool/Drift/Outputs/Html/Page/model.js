// What the page was given, and what the entries need to be found and shown.
const data = JSON.parse(document.getElementById('data').textContent);
const drift = data.drift;
const entries = [...drift.changes, ...drift.findings];
const rules = new Map(drift.rules.map(rule => [rule.id, rule]));

const areaNames = {
  operations: 'Operations', types: 'Types', properties: 'Properties', members: 'Enumeration members',
  baseline: 'Baseline', pages: 'Page rules', service: 'Pages and service',
};
const effectNames = {
  breaking: 'Can break callers', compatible: 'Cannot break', suppressed: 'Suppressed', finding: 'Finding',
};

const known = new Set();
entries.forEach(entry => {
  entry.place = entry.new ?? entry.old ?? entry.witness;
  entry.area = rules.get(entry.rule).area;
  while (known.has(entry.id)) {
    entry.id += '-';
  }

  known.add(entry.id);
  entry.haystack = [
    entry.message, entry.rule, rules.get(entry.rule).title,
    ...[entry.old, entry.new, entry.witness].filter(Boolean).flatMap(place => [`${place.path}:${place.line}`, place.fact ?? '']),
  ].join('\n').toLowerCase();
});

const format = number => number.toLocaleString('en');
const plural = (count, one, many) => `${format(count)} ${count === 1 ? one : many}`;

/** Makes an element; children are nodes or text, and text stays text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  }

  made.append(...children);
  return made;
}

function tally(items, key) {
  const counts = new Map();
  items.forEach(item => counts.set(key(item), (counts.get(key(item)) ?? 0) + 1));
  return counts;
}
