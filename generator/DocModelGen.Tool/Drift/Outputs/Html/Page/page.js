// Puts the page together.
function figure(value, text, kind) {
  return element('p', { class: `figure ${kind}` }, element('b', {}, format(value)), ' ', element('span', {}, text));
}

function areaRow(area, changes, most) {
  const breaking = changes.filter(entry => entry.effect === 'breaking').length;
  const select = element('button', { type: 'button' }, areaNames[area]);
  select.addEventListener('click', () => {
    tickOnly(drift.rules.filter(rule => rule.area === area).map(rule => rule.id));
    update();
    list.scrollIntoView({ block: 'start' });
  });
  const bar = element('div', { class: 'share', 'aria-hidden': 'true' }, element('i', { class: 'breaking' }), element('i', { class: 'compatible' }));
  bar.children[0].style.width = `${100 * breaking / most}%`;
  bar.children[1].style.width = `${100 * (changes.length - breaking) / most}%`;
  return element(
    'tr', {}, element('th', { scope: 'row' }, select), element('td', { class: 'bars' }, bar),
    element('td', { class: 'breaking' }, format(breaking)), element('td', {}, format(changes.length - breaking)));
}

function buildMasthead() {
  document.getElementById('old-name').textContent = drift.old;
  document.getElementById('new-name').textContent = drift.new;
  const counts = drift.counts;
  const figures = [
    figure(counts.changes, counts.changes === 1 ? 'change' : 'changes', 'all'),
    figure(counts.breaking, 'can break callers', 'breaking'),
    figure(counts.compatible, 'cannot break', 'compatible'),
  ];
  if (counts.suppressed > 0) {
    figures.push(figure(counts.suppressed, 'suppressed', 'suppressed'));
  }

  const onService = drift.findings.filter(entry => entry.witness).length;
  if (counts.findings > onService) {
    figures.push(figure(counts.findings - onService, 'findings about single pages', 'finding'));
  }

  if (onService > 0) {
    figures.push(figure(onService, 'differences from the service', 'finding'));
  }

  document.getElementById('figures').append(...figures);
  const areas = Object.keys(areaNames).map(area => [area, drift.changes.filter(entry => entry.area === area)]).filter(([, changes]) => changes.length > 0);
  const most = Math.max(1, ...areas.map(([, changes]) => changes.length));
  document.getElementById('areas').append(
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'About'), element('td'), element('th', { scope: 'col' }, 'can break'), element('th', { scope: 'col' }, 'cannot'))),
    element('tbody', {}, ...areas.map(([area, changes]) => areaRow(area, changes, most))));
}

function update() {
  saveState();
  render();
}

function open() {
  const id = loadState();
  render();
  const entry = id && entries.find(each => each.id === id);
  if (entry) {
    jumpTo(entry);
  }
}

buildMasthead();
buildFilters();
if (matchMedia('(max-width: 56rem)').matches) {
  document.getElementById('choices').open = false;
}

let typing = 0;
query.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(update, 120);
});
form.addEventListener('change', event => event.target === query || update());
group.addEventListener('change', update);
form.addEventListener('reset', () => setTimeout(update));
form.addEventListener('submit', event => event.preventDefault());
more.addEventListener('click', () => renderMore());
new IntersectionObserver(seen => seen.some(each => each.isIntersecting) && pending.length > 0 && renderMore(), { rootMargin: '600px' }).observe(more);
addEventListener('hashchange', open);
addEventListener('beforeprint', () => renderMore(Infinity));
open();
