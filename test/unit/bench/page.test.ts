import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../bench/cases/index.mjs';
import { readFigures } from '../../../bench/measure/figures.mjs';
import type { Case } from '../../../bench/measure/harness.mjs';
import { performanceFiles } from '../../../bench/page/page.mjs';
import { ROOT } from '../../runner.js';

const setUp = (): Promise<never> => Promise.reject(new Error('not here'));
const one: Case = { title: 'a case', shows: 'x', rival: 'other', runs: 1, atMost: 0.5, limits: 'Nothing.', setUp };
const numbers = (value: number) => ({ min: value, median: value, max: value, values: [value] });
const found = (ratio: number) => ({
  runs: 1,
  ours: numbers(ratio),
  rivals: numbers(1),
  ratio: { median: ratio, lowest: ratio / 2, highest: ratio * 2 },
});
const page = (...given: Parameters<typeof performanceFiles>): string =>
  performanceFiles(...given)['docs/performance.md'] ?? '';
const chart = (...given: Parameters<typeof performanceFiles>): string =>
  performanceFiles(...given)['docs/images/performance-others.svg'] ?? '';

/** The texts of elements by their names; throws where it is no XML. */
function textsOf(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void open.push(name));
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    const name = open.at(-1) ?? '';
    texts.set(name, [...(texts.get(name) ?? []), text]);
  });
  parser.write(xml).close();
  return texts;
}

describe('the page', () => {
  it('judges what was measured by the aim of today', () => {
    expect(page({ one }, { one: found(0.4) })).toContain('**0.4** (0.2 to 0.8) | 0.5 | yes |');
    expect(page({ one: { ...one, atMost: 0.3 } }, { one: found(0.4) })).toContain('| 0.3 | **no** |');
  });

  it('has cases that were not measured, that have failed, and whose rival cannot do them', () => {
    expect(page({ one }, {})).toContain('not measured yet');
    expect(page({ one }, { one: { runs: 1, failed: 'no engine' } })).toContain('failed: no engine | | | 0.5 | no |');
    const alone = { runs: 1, ours: numbers(1), rivals: { failed: 'no such option' } };
    expect(page({ one }, { one: alone })).toContain('1.000 s | cannot do it: no such option');
  });

  it('has what other machines measured, each judged by the aim of today', () => {
    const machine = { cores: 2, processor: 'Slow | <b>', kernel: 'Linux 6', engine: 'e', node: 'n' };
    const { ratio } = found(0.7);
    const there = { ours: 7, rivals: 10, ratio, measured: { date: '2026-01-02T03:04:05Z', machine } };
    const text = page({ one }, { one: { ...found(0.4), elsewhere: [there] } as never });
    expect(text).toContain('## On other machines');
    expect(text).toContain('| `one` | 7.000 s | 10.0 s | **0.7** (0.35 to 1.4) | 0.5 | **no** | Slow &#124; &#60;b&#62;, Linux 6 | 2026-01-02 |'); // prettier-ignore
    expect(page({ one }, { one: found(0.4) })).not.toContain('On other machines');
  });

  it('takes no text from elsewhere for markup', () => {
    const failed = 'x | y\n## z <script>alert(1)</script> [a](javascript:1) `b` &lt;';
    const line = page({ one }, { one: { runs: 1, failed } })
      .split('\n')
      .find((text) => text.includes('failed: '));
    expect(line).toBeDefined();
    expect(line).not.toMatch(/<script|\[a\]|`b`|## |&lt;/);
    expect(line?.split('|')).toHaveLength(9);
  });
});

describe('a chart', () => {
  it('is XML that says what it shows, whatever the texts are', () => {
    const title = '</text><script>&"\'\u0007\ud800';
    const texts = textsOf(chart({ one: { ...one, title } }, { one: found(0.4) }));
    expect(texts.has('script')).toBe(false);
    expect(texts.get('title')).toEqual(['Beside others']);
    expect(texts.get('desc')?.[0]).toContain('against other: 0.4, aim at most 0.5, met.');
    expect(texts.get('text')?.join(' ')).toContain('</text><script>');
  });

  it('is readable in light and dark', () => {
    expect(chart({ one }, { one: found(2) })).toContain('@media (prefers-color-scheme: dark)');
  });

  it('is left out where nothing was measured', () => {
    expect(Object.keys(performanceFiles({ one }, {}))).toEqual(['docs/performance.md']);
  });
});

it('the figures that are committed are those of cases that there are', () => {
  const names = Object.keys(readFigures(`${ROOT}/bench/figures.json`));
  expect(names.filter((name) => cases[name] === undefined)).toEqual([]);
});
