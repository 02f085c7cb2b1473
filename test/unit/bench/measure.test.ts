import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { bench, wantedOf } from '../../../bench/bench.mjs';
import { cases } from '../../../bench/cases/index.mjs';
import { keepFigures, readFigures } from '../../../bench/measure/figures.mjs';
import { measure, type Case, type Result, type Scope } from '../../../bench/measure/harness.mjs';
import { resultText } from '../../../bench/measure/show.mjs';

const TEXTS = { title: 'a case', shows: 'something', rival: 'another', runs: 3, atMost: 0.5, limits: 'Nothing.' };
const caseOf = (setUp: Case['setUp'], more: Partial<Case> = {}): Case => ({ ...TEXTS, ...more, setUp });
/** Gives back these numbers, one a call. */
const inTurn = (numbers: readonly number[]): (() => number) => {
  const left = [...numbers];
  return () => left.shift() ?? Number.NaN;
};

describe('a case that is measured', () => {
  it('has the ratio of medians, the lowest and highest of two in turn, and whether the aim is met', async () => {
    const setUp = (): Promise<{ ours: () => number; rival: () => number }> =>
      Promise.resolve({ ours: inTurn([1, 3, 2]), rival: inTurn([10, 4, 5]) });
    const result = await measure('one', caseOf(setUp));
    expect(result).toMatchObject({
      name: 'one',
      runs: 3,
      unit: 'seconds',
      ours: { min: 1, median: 2, max: 3, values: [1, 3, 2] },
      rivals: { min: 4, median: 5, max: 10, values: [10, 4, 5] },
      ratio: { median: 0.4, lowest: 0.1, highest: 0.75 },
      aim: { atMost: 0.5 },
      met: true,
    });
    expect(resultText(result)).toContain('0.4 (0.1 to 0.75)   aim at most 0.5: met');
    const missed = await measure('one', caseOf(setUp, { atMost: 0.39 }));
    expect(missed.met).toBe(false);
    expect(resultText(missed)).toContain('NOT MET');
  });

  it('is run in turn with its rival, as often as is asked for', async () => {
    const order: string[] = [];
    const rivals = { ours: () => void order.push('ours'), rival: () => void order.push('rival') };
    await measure(
      'one',
      caseOf(() => Promise.resolve(rivals)),
      { runs: 2 },
    );
    expect(order).toEqual(['rival', 'ours', 'rival', 'ours']);
  });

  it('may measure both in one go, and more than its own value', async () => {
    const pair = (): Promise<{ ours: number; rival: number; extras: { peak: number } }> =>
      Promise.resolve({ ours: 1, rival: 4, extras: { peak: 2 ** 21 } });
    const extras = { peak: { title: 'peak', unit: 'bytes', atMost: 2 ** 20 } } as const;
    const result = await measure(
      'one',
      caseOf(() => Promise.resolve({ pair }), { extras }),
    );
    expect(result.ratio?.median).toBe(0.25);
    expect(result.extras?.['peak']).toMatchObject({ median: 2 ** 21, met: false });
    expect(resultText(result)).toMatch(/peak .*2\.0 MiB.* aim at most 1\.0 MiB: NOT MET/);
  });

  it('goes on without a rival that cannot do it', async () => {
    const rival = (): never => {
      throw new Error('no such option');
    };
    const result = await measure(
      'one',
      caseOf(() => Promise.resolve({ ours: () => 1, rival })),
    );
    expect(result).toMatchObject({ ours: { values: [1, 1, 1] }, rivals: { failed: 'no such option' } });
    expect(result).not.toHaveProperty('ratio');
    expect(resultText(result)).toContain('cannot do it: no such option');
  });

  it('tells that it has failed, and leaves no folder', async () => {
    let folder = '';
    const setUp = (scope: Scope): Promise<never> => {
      folder = scope.folder();
      return Promise.reject(new Error('no such image'));
    };
    const result = await measure('one', caseOf(setUp));
    expect(result.failed).toBe('no such image');
    expect(folder).not.toBe('');
    expect(existsSync(folder)).toBe(false);
    expect(resultText(result)).toContain('FAILED: no such image');
  });
});

describe('several cases', () => {
  it('are all measured where one fails, which is told, kept and the exit code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'figures-test-'));
    const json = join(folder, 'figures.json');
    const told: string[] = [];
    const hear = (text: string): void => void told.push(text);
    const spies = [
      vi.spyOn(console, 'log').mockImplementation(hear),
      vi.spyOn(console, 'error').mockImplementation(hear),
    ];
    const all = {
      broken: caseOf(() => Promise.reject(new Error('no such image'))),
      whole: caseOf(() => Promise.resolve({ ours: () => 1, rival: () => 2 })),
    };
    try {
      expect(await bench({ names: ['broken', 'whole'], list: false, json, runs: 1 }, all)).toBe(1);
      expect(told.at(-1)).toBe('Without a ratio, see above: broken');
      expect(readFigures(json)).toMatchObject({
        broken: { failed: 'no such image' },
        whole: { ratio: { median: 0.5 } },
      });
      expect(await bench({ names: ['whole'], list: false, json: undefined, runs: 1 }, all)).toBe(0);
      expect(JSON.parse(readFileSync(json, 'utf8'))).toHaveProperty(
        'cases.whole.measured.machine.node',
        expect.stringMatching(/^v\d/),
      );
    } finally {
      spies.forEach((spy) => spy.mockRestore());
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the file of figures', () => {
  const folder = mkdtempSync(join(tmpdir(), 'figures-test-'));
  const path = join(folder, 'figures.json');
  const result = (name: string, failed: string): Result => ({ name, runs: 1, failed });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes a case in its own place alone, in the order of the cases', async () => {
    await keepFigures(path, result('second', 'x'), ['first', 'second']);
    await keepFigures(path, result('first', 'x'), ['first', 'second']);
    await keepFigures(path, result('second', 'y'), ['first', 'second']);
    expect(Object.entries(readFigures(path)).map(([name, { failed }]) => `${name} ${failed}`)).toEqual([
      'first x',
      'second y',
    ]);
    expect(readFileSync(path, 'utf8')).not.toContain('"name"');
  });

  it('keeps of a case what other machines measured: of each the last, the newest first', async () => {
    const on = (kernel: string, ratio: number): Result =>
      ({
        ...result('one', 'x'),
        failed: undefined,
        ours: { median: ratio },
        rivals: { median: 1 },
        ratio: { median: ratio, lowest: ratio, highest: ratio },
        measured: { date: `${ratio}`, machine: { cores: 2, kernel } },
      }) as never;
    const kept = async (kernel: string, ratio: number): Promise<readonly unknown[]> => {
      await keepFigures(path, on(kernel, ratio), ['one']);
      const { elsewhere = [] } = readFigures(path)['one'] as { elsewhere?: readonly { ratio: { median: number } }[] };
      return elsewhere.map((one) => one.ratio.median);
    };
    expect(await kept('a', 1)).toEqual([]);
    expect(await kept('a', 2)).toEqual([]);
    expect(await kept('b', 3)).toEqual([2]);
    expect(await kept('b', 4)).toEqual([2]);
    expect(await kept('a', 5)).toEqual([4]);
    expect(await kept('c', 6)).toEqual([5, 4]);
    for (const [kernel, ratio] of [
      ['d', 7],
      ['e', 8],
    ] as const)
      await kept(kernel, ratio);
    expect(await kept('f', 9)).toEqual([8, 7, 6]);
  });

  it('is refused where it is none, before anything is measured', () => {
    writeFileSync(path, '[]');
    expect(() => readFigures(path)).toThrow(/figures\.json is no file of figures/);
    expect(() => wantedOf(['--json', path])).toThrow(/is no file of figures/);
    writeFileSync(path, '{');
    expect(() => readFigures(path)).toThrow(/figures\.json is no JSON/);
  });
});

describe('the arguments', () => {
  it('name cases, runs and a file', () => {
    expect(wantedOf(['plan', '--runs', '2'])).toEqual({ names: ['plan'], list: false, json: undefined, runs: 2 });
    expect(wantedOf(['--list']).names).toEqual(Object.keys(cases));
    expect(() => wantedOf(['nothing'])).toThrow('No such case: nothing (there are: trivial, ');
    expect(() => wantedOf(['constructor'])).toThrow('No such case: constructor');
    expect(() => wantedOf(['--runs', '0'])).toThrow('--runs 0: a number from 1');
  });
});

it.each(Object.entries(cases))('the case %s says what it is', (_, one) => {
  for (const text of [one.title, one.shows, one.rival]) expect(text).toMatch(/^\S.*[^.]$/);
  expect(one.limits).toMatch(/^[A-Z].*\.$/);
  expect(one.runs).toBeGreaterThan(0);
  expect(one.atMost).toBeGreaterThan(0);
});
