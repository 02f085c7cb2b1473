// A chart of ratios as SVG: bars on a logarithmic axis, from the line of the rival (1) to the ratio, with the spread and the
// aim. Light or dark as the reader's system; with a ground of its own, since the page around it may be the other.
import { shownRatio } from '../measure/show.mjs';

const WIDTH = 900;
const MARGIN = 24;
const RIGHT = 200;
const HEAD = 92;
const ROW = 50;
const FOOT = 34;
const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

const STYLE = `
    svg { font-family: -apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
    .ground { fill: #ffffff; stroke: #d1d9e0; }
    .text { fill: #1f2328; font-size: 13px; }
    .head { fill: #1f2328; font-size: 17px; font-weight: 600; }
    .muted { fill: #59636e; font-size: 12px; }
    /* lines end where a letter stands */
    text { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round; }
    .grid { stroke: #d1d9e0; stroke-width: 1; }
    .one { stroke: #59636e; stroke-width: 2; }
    .met { fill: #0969da; }
    .unmet { fill: #bc4c00; }
    .spread { stroke: #1f2328; stroke-width: 1.5; }
    .aim { fill: none; stroke: #1f2328; stroke-width: 2; }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117; stroke: #3d444d; }
      text { stroke: #0d1117; }
      .text, .head { fill: #f0f6fc; }
      .muted { fill: #9198a1; }
      .grid { stroke: #3d444d; }
      .one { stroke: #9198a1; }
      .met { fill: #4493f8; }
      .unmet { fill: #f0883e; }
      .spread, .aim { stroke: #f0f6fc; }
    }`;

/** What stands as text in markup. */
export function escaped(text) {
  const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  // what XML has no place for, not even as a number
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"']/g, (character) => names[character]);
}

/** The chart of rows `{ title, rival, ratio: { median, lowest, highest }, atMost, met }`. */
export function chart(heading, rows) {
  const axis = axisOf(rows);
  const height = HEAD + rows.length * ROW + FOOT;
  const bottom = HEAD + rows.length * ROW;
  const ticks = axis.ticks.map((tick) => {
    const at = axis.place(tick);
    return [
      `<line class="${tick === 1 ? 'one' : 'grid'}" x1="${at}" y1="${HEAD - 6}" x2="${at}" y2="${bottom}"/>`,
      `<text class="muted" x="${at}" y="${bottom + 18}" text-anchor="middle">${tickText(tick)}</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(heading)}</title>`,
    `<desc id="description">${escaped(rows.map(sentence).join(' '))}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    `<text class="head" x="${MARGIN}" y="32">${escaped(heading)}</text>`,
    ...legend(),
    ...ticks.flat(),
    ...rows.flatMap((row, index) => rowMarkup(row, HEAD + index * ROW, axis)),
    '</svg>',
    '',
  ].join('\n');
}

function legend() {
  const y = 58;
  return [
    `<rect class="met" x="${MARGIN}" y="${y - 10}" width="22" height="11" rx="2"/>`,
    `<text class="muted" x="${MARGIN + 28}" y="${y}">ratio of medians to the rival: left of 1 is less, right of it more</text>`,
    `<line class="spread" x1="${MARGIN + 412}" y1="${y - 5}" x2="${MARGIN + 434}" y2="${y - 5}"/>`,
    `<text class="muted" x="${MARGIN + 440}" y="${y}">lowest to highest</text>`,
    `<path class="aim" d="${aimPath(MARGIN + 568, y - 11)}"/>`,
    `<text class="muted" x="${MARGIN + 580}" y="${y}">aim, at most</text>`,
    `<rect class="unmet" x="${MARGIN + 684}" y="${y - 10}" width="22" height="11" rx="2"/>`,
    `<text class="muted" x="${MARGIN + 712}" y="${y}">aim not met</text>`,
  ];
}

function rowMarkup({ title, rival, ratio, atMost, met }, top, { place }) {
  const [from, to] = [place(1), place(ratio.median)].sort((a, b) => a - b);
  const y = top + 22;
  const aim = `aim ${shownRatio(atMost)}, ${met ? 'met' : 'not met'}`;
  return [
    `<text class="text" x="${MARGIN}" y="${top + 12}">${escaped(title)} <tspan class="muted">| ${escaped(rival)}</tspan></text>`,
    `<rect class="${met ? 'met' : 'unmet'}" x="${from}" y="${y}" width="${round(Math.max(to - from, 1))}" height="14" rx="2"/>`,
    `<line class="spread" x1="${place(ratio.lowest)}" y1="${y + 7}" x2="${place(ratio.highest)}" y2="${y + 7}"/>`,
    `<path class="aim" d="${aimPath(place(atMost), y - 1)}"/>`,
    `<text class="text" x="${WIDTH - RIGHT + 16}" y="${y + 12}">${shownRatio(ratio.median)} <tspan class="muted">(${aim})</tspan></text>`,
  ];
}

/** A bracket that is open towards what the aim allows. */
function aimPath(x, y) {
  return `M${round(x - 4)} ${y}h4v16h-4`;
}

function axisOf(rows) {
  const values = rows.flatMap(({ ratio, atMost }) => [ratio.median, ratio.lowest, ratio.highest, atMost]);
  const [low, high] = [Math.min(1, ...values), Math.max(1, ...values)];
  const first = TICKS.findLast((tick) => tick <= low) ?? low;
  const last = TICKS.find((tick) => tick >= high) ?? high;
  const width = WIDTH - MARGIN - RIGHT;
  // a chart of one value is no line
  const span = Math.log(last / first) || 1;
  const place = (value) => round(MARGIN + (Math.log(Math.max(value, first) / first) / span) * width);
  return { place, ticks: TICKS.filter((tick) => tick >= first && tick <= last) };
}

function tickText(tick) {
  return tick < 1 ? `1/${Math.round(1 / tick)}` : String(tick);
}

function sentence({ title, rival, ratio, atMost, met }) {
  return `${title}, against ${rival}: ${shownRatio(ratio.median)}, aim at most ${shownRatio(atMost)}, ${met ? 'met' : 'not met'}.`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
