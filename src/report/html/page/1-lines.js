// A log is plain text until it is seen; then its lines become elements, with their numbers and colours.

/** Colours of the 16 on the logs' dark ground; as GitLab's, but for those that nobody could read there. */
const PALETTE = [
  '#8b8a95', '#ff8a75', '#6ccf83', '#e5c04d', '#85b0ff', '#e08ee8', '#5fd0de', '#e4e3ea',
  '#a6a5b1', '#ffab9b', '#95e3a7', '#f3d983', '#abc9ff', '#efb5f4', '#93e3ec', '#ffffff',
]; // prettier-ignore
/** The same as grounds, dark enough for text that is white. */
const GROUNDS = [
  '#33323a', '#8f2412', '#1c6638', '#6b4a00', '#22489c', '#7b2a86', '#0f5c68', '#5a5965',
  '#5a5965', '#a63a24', '#237a45', '#7d5800', '#2c59bd', '#8f389b', '#156f7d', '#6b6a76',
]; // prettier-ignore
const MARK = /\u{e0001}([\u{e0020}-\u{e007e}]*)\u{e007f}/u;
const MARKS = new RegExp(MARK, 'gu');
const FLAGS = ['1', '2', '3', '4', '9'];

/** The texts of logs as they came, by their elements. */
const texts = new WeakMap();

function textOf(pre) {
  if (!texts.has(pre)) texts.set(pre, pre.textContent);
  return texts.get(pre);
}

/** What a log says, without the marks of its colours. */
function withoutMarks(text) {
  return text.includes('\u{e0001}') ? text.replace(MARKS, '') : text;
}

function linesOf(text) {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** The log's name in links. */
function anchorOf(element) {
  return element.closest('.log').id.replace(/-log$/, '');
}

/** Makes a text's lines elements, once. */
function showLines(pre) {
  if (pre.classList.contains('ready')) return;
  const anchor = anchorOf(pre);
  const first = Number(pre.dataset.line);
  const lines = linesOf(textOf(pre)).map((text, index) => lineElement(anchor, first + index, text));
  pre.replaceChildren(...lines);
  pre.classList.add('ready');
  const failed = lines[Number(pre.dataset.failed) - first];
  failed?.classList.add('failed');
}

function lineElement(anchor, number, text) {
  const line = document.createElement('span');
  line.className = 'line';
  line.id = `${anchor}-L${number}`;
  const link = document.createElement('a');
  link.className = 'n';
  link.href = `#${line.id}`;
  link.textContent = String(number);
  line.append(link, ...coloured(text), '\n');
  return line;
}

function coloured(text) {
  if (!text.includes('\u{e0001}')) return [text];
  const [first, ...rest] = text.split(MARK);
  const parts = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const words = Array.from(rest[at], (sign) => String.fromCodePoint(sign.codePointAt(0) - 0xe0000)).join('');
    parts.push(words === '' ? rest[at + 1] : span(words.split(' '), rest[at + 1]));
  }
  return parts;
}

function span(words, text) {
  const element = document.createElement('span');
  element.textContent = text;
  for (const word of words) {
    if (FLAGS.includes(word)) element.classList.add(`w${word}`);
    else if (word[0] === 'f') element.style.color = colour(word.slice(1), PALETTE, '#17171c');
    else if (word[0] === 'b') element.style.backgroundColor = colour(word.slice(1), GROUNDS, '#e4e3ea');
  }
  return element;
}

/** A colour by its word: `d`, a number of the 256, or `#RRGGBB`. */
function colour(word, palette, standard) {
  if (word === 'd') return standard;
  if (/^#[0-9a-f]{6}$/.test(word)) return word;
  const number = Number(word);
  if (number < 16) return palette[number];
  if (number > 231) return rgb([0, 0, 0].map(() => 8 + (number - 232) * 10));
  const level = (value) => (value === 0 ? 0 : 55 + value * 40);
  return rgb([36, 6, 1].map((step) => level(Math.floor((number - 16) / step) % 6)));
}

function rgb(channels) {
  return `rgb(${channels.join(', ')})`;
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      showLines(target);
    }
  },
  { rootMargin: '800px' },
);

/** Watches the texts that an opened fold shows. */
function watch(fold) {
  const own = ':scope > pre, :scope > .lines > pre';
  for (const pre of fold.querySelectorAll(own)) if (!pre.classList.contains('ready')) seen.observe(pre);
  const inner = ':scope > details[open], :scope > .lines > details[open], :scope > .inside > details[open]';
  for (const details of fold.querySelectorAll(inner)) watch(details);
}

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) watch(target);
  },
  true,
);
