import { expect, it } from 'vitest';
import { terminalSvg } from '../../scripts/terminal-svg.mjs';

it('a terminal as a picture is text with its colours, each part at its column', () => {
  const svg = terminalSvg('a  b \u001b[1m\u001b[31m<b>\u001b[0m c\n\n', 20, 'x & y');
  expect(svg).toContain('<title>x &amp; y</title>');
  expect(svg.match(/<tspan.*?<\/tspan>/g)).toEqual([
    '<tspan x="14.0" textLength="8.4">a</tspan>',
    '<tspan x="39.3" textLength="8.4">b</tspan>',
    '<tspan x="56.1" textLength="25.3" fill="#ff7b72" font-weight="bold">&lt;b&gt;</tspan>',
    '<tspan x="89.9" textLength="8.4">c</tspan>',
  ]);
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 197 47"/);
});

it('a style goes on in the next lines until it ends, as in the text that tmux gives', () => {
  const svg = terminalSvg('\u001b[1m\u001b[90ma\n\nb\u001b[0m c\nd', 20, '');
  expect(svg.match(/<tspan.*?<\/tspan>/g)).toEqual([
    '<tspan x="14.0" textLength="8.4" fill="#6e7681" font-weight="bold">a</tspan>',
    '<tspan x="14.0" textLength="8.4" fill="#6e7681" font-weight="bold">b</tspan>',
    '<tspan x="30.9" textLength="8.4">c</tspan>',
    '<tspan x="14.0" textLength="8.4">d</tspan>',
  ]);
});
