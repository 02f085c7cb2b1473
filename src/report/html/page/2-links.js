// Links into folds: `#job-1` opens a job, `#job-1-L12` a line of its log, `#job-1-failed` the line at which it failed.

/** The text that a line is in; undefined where there is no such line. */
function preOf(anchor, number) {
  const log = document.getElementById(`${anchor}-log`);
  const texts = [...(log?.querySelectorAll('pre[data-line]') ?? [])];
  return texts.findLast((pre) => Number(pre.dataset.line) <= number);
}

/** The element of a place in the page, with its lines made where it is in a log. */
function placeOf(id) {
  const known = document.getElementById(id);
  const [, anchor, number] = /^(.+)-L(\d{1,9})$/.exec(id) ?? [];
  if (known !== null && !known.matches('pre')) return known;
  const pre = known ?? (anchor === undefined ? undefined : preOf(anchor, Number(number)));
  if (pre === undefined) return null;
  showLines(pre);
  return known === null ? document.getElementById(id) : pre.querySelector('.failed');
}

function openUp(element) {
  for (let fold = element.closest('details'); fold !== null; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
}

/** Opens what the address names and brings it into view. */
function follow() {
  let id = '';
  try {
    id = decodeURIComponent(location.hash.slice(1));
  } catch {
    return; // no address of ours
  }
  const place = id === '' ? null : placeOf(id);
  if (place === null) return;
  openUp(place);
  document.querySelectorAll('.target').forEach((element) => element.classList.remove('target'));
  const isLine = place.matches('.line, .section > summary');
  if (isLine) place.classList.add('target');
  const show = () => place.scrollIntoView({ block: isLine ? 'center' : 'start' });
  show();
  // what comes into view by that has its true height only then
  requestAnimationFrame(() => requestAnimationFrame(show));
  const focus = place.matches('.line') ? '.n' : place.matches('.job') ? 'summary' : undefined;
  const target = focus === undefined ? place : place.querySelector(focus);
  if (target.matches('a, summary')) target.focus({ preventScroll: true });
}

addEventListener('hashchange', follow);
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
  // the address stays as it is, and the place may have been closed meanwhile
  if (link !== null && link.getAttribute('href') === location.hash) follow();
});
for (const details of document.querySelectorAll('details[open]:not(details details)')) watch(details);
follow();
