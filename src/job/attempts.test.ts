import { describe, expect, it } from 'vitest';
import { attemptsOf, trying } from './attempts.js';

const set = (value: string): Parameters<typeof attemptsOf>[0] => [
  { key: 'RESTORE_CACHE_ATTEMPTS', value, public: true, masked: false, file: false, raw: false },
];

describe('attempts of a stage', () => {
  it('are one to ten, one by default', () => {
    const of = (value: string): number => attemptsOf(set(value), 'RESTORE_CACHE_ATTEMPTS');
    expect([attemptsOf([], 'RESTORE_CACHE_ATTEMPTS'), attemptsOf(set('3'), 'GET_SOURCES_ATTEMPTS')]).toEqual([1, 1]);
    expect(['3', '0', '11', 'many', '-2', ''].map(of)).toEqual([3, 1, 10, 1, 1, 1]);
  });

  it('end with the first success, the last failure, or the job', async () => {
    let tries = 0;
    const failing = (until: number) => async (): Promise<string> =>
      ++tries < until ? Promise.reject(new Error(`try ${tries}`)) : 'done';
    const { signal } = new AbortController();
    await expect(trying(3, signal, failing(3))).resolves.toBe('done');
    tries = 0;
    await expect(trying(2, signal, failing(9))).rejects.toThrow('try 2');
    tries = 0;
    await expect(trying(5, AbortSignal.abort(), failing(9))).rejects.toThrow('try 1');
  });
});
