// What is shown: words of the search, and ticked effects and kinds. Nothing ticked in a group means all of it.
const form = document.getElementById('filters');
const query = document.getElementById('query');
const group = document.getElementById('group');

function choice(name, value, label, count) {
  const input = element('input', { type: 'checkbox', name, value });
  return element('label', { class: `choice ${value}` }, input, element('span', { class: 'name' }, label), element('span', { class: 'count' }, format(count)));
}

function choiceGroup(legend, choices) {
  return element('fieldset', {}, element('legend', {}, legend), ...choices);
}

function buildFilters() {
  const effects = tally(entries, entry => entry.effect);
  const groups = [choiceGroup(
    'Effect', Object.keys(effectNames).filter(effect => effects.has(effect)).map(effect => choice('effect', effect, effectNames[effect], effects.get(effect))))];
  for (const [area, name] of Object.entries(areaNames)) {
    const choices = drift.rules.filter(rule => rule.area === area).map(rule => choice('rule', rule.id, rule.title, rule.count));
    if (choices.length > 0) {
      groups.push(choiceGroup(name, choices));
    }
  }

  document.getElementById('choice-groups').append(...groups);
}

const ticked = name => new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map(input => input.value));

function shownEntries() {
  const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
  const effects = ticked('effect');
  const kinds = ticked('rule');
  return entries.filter(entry =>
    (effects.size === 0 || effects.has(entry.effect))
    && (kinds.size === 0 || kinds.has(entry.rule))
    && words.every(word => entry.haystack.includes(word)));
}

function tickOnly(rulesOfArea, effect) {
  form.querySelectorAll('input[type=checkbox]').forEach(input => {
    input.checked = input.name === 'rule' ? rulesOfArea.includes(input.value) : effect !== undefined && input.value === effect;
  });
}

// The address holds the state, so that it can be sent to somebody.
function saveState() {
  const state = new URLSearchParams();
  if (query.value) {
    state.set('q', query.value);
  }

  for (const name of ['effect', 'rule']) {
    if (ticked(name).size > 0) {
      state.set(name, [...ticked(name)].join(','));
    }
  }

  if (group.value !== 'page') {
    state.set('group', group.value);
  }

  history.replaceState(null, '', `#${state}`);
}

function loadState() {
  const state = new URLSearchParams(location.hash.slice(1));
  query.value = state.get('q') ?? '';
  group.value = state.get('group') === 'rule' ? 'rule' : 'page';
  for (const name of ['effect', 'rule']) {
    const values = (state.get(name) ?? '').split(',');
    form.querySelectorAll(`input[name=${name}]`).forEach(input => { input.checked = values.includes(input.value); });
  }

  return state.get('change');
}
