import { expect, it } from 'vitest';
import { ROOT } from '../runner.js';
import { ALWAYS, DAYS, engineTests, notFor } from '../today.js';

const all = engineTests(ROOT);

it('every engine test has its turn in CI within as many days as there are parts, and once', () => {
  expect(all.length).toBeGreaterThan(50);
  for (const first of [20_001, 20_004].map((day) => day - (day % DAYS))) {
    const turns = Array.from({ length: DAYS }, (_, index) => {
      const out = new Set(notFor(first + index, all));
      return all.filter((file) => !out.has(file) && !ALWAYS.includes(file));
    });
    expect(turns.flat().sort()).toEqual(all.filter((file) => !ALWAYS.includes(file)).sort());
  }
});

it('those of every day are there', () => {
  expect(all).toEqual(expect.arrayContaining([...ALWAYS]));
  for (const day of [1, 2, 3, 4]) expect(notFor(day, all).filter((file) => ALWAYS.includes(file))).toEqual([]);
});
