// Search over all logs, folded ones too, in turns so that the page stays quick.

const MAX_FOUND = 200;
const SLICE = 30; // milliseconds

const form = document.getElementById('search');
const query = document.getElementById('query');
const results = document.getElementById('results');
const count = document.getElementById('found-count');
const list = document.getElementById('found-list');
let turn = 0;

/** Where there is text to be searched: parts of logs, and the headers of their sections. */
function* places() {
  for (const element of document.querySelectorAll('.log pre[data-line], .log .section > summary')) {
    if (element.matches('pre'))
      yield { element, first: Number(element.dataset.line), text: withoutMarks(textOf(element)) };
    else {
      yield { element, first: Number(element.dataset.line), text: element.textContent };
    }
  }
}

async function search(words) {
  const mine = ++turn;
  list.replaceChildren();
  results.hidden = words === '';
  if (words === '') return;
  const wanted = words.toLowerCase();
  let found = 0;
  let until = performance.now() + SLICE;
  count.textContent = 'Searching…';
  for (const { element, first, text } of places()) {
    if (text.toLowerCase().includes(wanted)) {
      for (const [index, line] of linesOf(text).entries()) {
        if (!line.toLowerCase().includes(wanted)) continue;
        found += 1;
        if (found <= MAX_FOUND) list.append(hit(element, first + index, line, wanted));
      }
    }
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (mine !== turn) return; // another search has begun
      until = performance.now() + SLICE;
    }
  }
  const shown = found > MAX_FOUND ? `, of which the first ${MAX_FOUND} are shown` : '';
  count.textContent = found === 0 ? `No line has “${words}”.` : `${found} ${found === 1 ? 'line' : 'lines'}${shown}`;
}

function hit(element, number, line, wanted) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${anchorOf(element)}-L${number}`;
  const where = document.createElement('span');
  where.className = 'where';
  const job = element.closest('.job').querySelector('h3').textContent;
  where.textContent = `${job}: ${number}`;
  const at = line.toLowerCase().indexOf(wanted);
  const from = Math.max(0, at - 60);
  const mark = document.createElement('mark');
  mark.textContent = line.slice(at, at + wanted.length);
  const text = document.createElement('code');
  text.append(
    `${from > 0 ? '…' : ''}${line.slice(from, at)}`,
    mark,
    line.slice(at + wanted.length, at + wanted.length + 160),
  );
  link.append(where, text);
  item.append(link);
  return item;
}

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void search(query.value.trim());
});
let waiting = 0;
query.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void search(query.value.trim()), 250);
});
document.getElementById('found-close').addEventListener('click', () => {
  query.value = '';
  void search('');
  query.focus();
});
