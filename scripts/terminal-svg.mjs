// What a terminal shows as a picture: text with colours, as `tmux capture-pane -e` gives it, to SVG that stays text.

const FONT = 14;
const [COLUMN, ROW, MARGIN] = [8.43, 19, 14];

/** Colours of a dark terminal, by their numbers in SGR. */
const COLORS = {
  30: '#6e7681', 31: '#ff7b72', 32: '#56d364', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#56d4dd', 37: '#b1bac4',
  90: '#6e7681', 91: '#ffa198', 92: '#7ee787', 93: '#f2cc60', 94: '#a5d6ff', 95: '#e2c5ff', 96: '#b3f0ff', 97: '#ffffff',
}; // prettier-ignore

const PLAIN = { color: undefined, bold: false };

/** A picture of the text, `columns` wide, with a title for those who do not see it. */
export function terminalSvg(text, columns, title) {
  const lines = text.replace(/\s+$/, '').split('\n');
  const [width, height] = [Math.ceil(columns * COLUMN + 2 * MARGIN), lines.length * ROW + 2 * MARGIN];
  let style = PLAIN;
  const rows = lines.flatMap((line, row) => {
    const { spans: all, after } = spansOf(line, style);
    style = after; // tmux does not say again what goes on in the next line
    const spans = all.filter(({ text }) => text.trim() !== '');
    if (spans.length === 0) return [];
    const y = MARGIN + row * ROW + FONT;
    return [`<text y="${y}">${spans.map(spanSvg).join('')}</text>`];
  });
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="${FONT}" fill="#e6edf3">`,
    ...rows,
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

/** Parts of a line that have one style, each with its column; `before` and `after` are the styles at its ends. */
function spansOf(line, before) {
  const spans = [];
  let column = 0;
  let { color, bold } = before;
  for (const part of line.split(/(\u001b\[[0-9;]*m)/)) {
    const codes = /^\u001b\[([0-9;]*)m$/.exec(part)?.[1].split(';').map(Number);
    if (codes === undefined) {
      if (part !== '') spans.push({ text: part, column, color, bold });
      column += part.length;
      continue;
    }
    for (const code of codes) {
      if (code === 0) [color, bold] = [undefined, false];
      else if (code === 1) bold = true;
      else if (code === 22) bold = false;
      else if (code === 39) color = undefined;
      else color = COLORS[code] ?? color;
    }
  }
  return { spans, after: { color, bold } };
}

/** Words that one space parts: of several together a picture shows one. */
function spanSvg({ text, column, color, bold }) {
  const style = `${color === undefined ? '' : ` fill="${color}"`}${bold ? ' font-weight="bold"' : ''}`;
  return [...text.matchAll(/\S+(?: \S+)*/g)]
    .map(({ 0: words, index }) => {
      const x = (MARGIN + (column + index) * COLUMN).toFixed(1);
      return `<tspan x="${x}" textLength="${(words.length * COLUMN).toFixed(1)}"${style}>${escaped(words)}</tspan>`;
    })
    .join('');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
