import { expect, it } from 'vitest';
import { counted, differences } from '../cost/compare.js';

it('counts what is the same', () => {
  expect(Object.entries(counted(['b', 'a', 'b']))).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

it('tells each number that differs, also where one side has none', () => {
  const before = { calls: { 'GET /info': 1, 'GET /volumes': 2, same: 3 } };
  const now = { calls: { 'GET /info': 2, same: 3 }, processes: { git: 1 } };
  expect(differences(before, now)).toEqual([
    'calls: GET /info: 1 expected, 2 found (+1)',
    'calls: GET /volumes: 2 expected, 0 found (-2)',
    'processes: git: 0 expected, 1 found (+1)',
  ]);
  expect(differences(now, now)).toEqual([]);
});
