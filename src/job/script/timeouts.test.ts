import { describe, expect, it } from 'vitest';
import type { Variable } from '../../gitlab/types.js';
import { goDuration, isOn, parseGoDuration, scriptTimeouts } from './timeouts.js';

const variables = (values: Record<string, string>): Variable[] =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value,
    public: true,
    masked: false,
    file: false,
    raw: false,
  }));

describe('durations as Go writes them', () => {
  it.each([
    ['10m', 600],
    ['1h30m', 5400],
    ['1.5h', 5400],
    ['-5m', -300],
    ['0', 0],
    ['250ms', 0.25],
    ['10', undefined],
    ['10 m', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s', (text, seconds) => expect(parseGoDuration(text)).toBe(seconds));

  it('prints them', () => expect([3600, 61, 5].map(goDuration)).toEqual(['1h0m0s', '1m1s', '5s']));
});

describe('limits of the scripts', () => {
  const limits = (values: Record<string, string>): ReturnType<typeof scriptTimeouts> =>
    scriptTimeouts(variables(values), { jobSeconds: 3600, afterScriptSeconds: 300 });

  it('are none and five minutes', () => {
    expect(limits({ RUNNER_SCRIPT_TIMEOUT: '' })).toEqual({ script: undefined, afterScript: 300, warnings: [] });
  });
  it('are what the variables say', () => {
    expect(limits({ RUNNER_SCRIPT_TIMEOUT: '10m', RUNNER_AFTER_SCRIPT_TIMEOUT: '20s' })).toEqual({
      script: 600,
      afterScript: 20,
      warnings: [],
    });
  });
  it('end with the job', () => {
    const { script, warnings } = limits({ RUNNER_SCRIPT_TIMEOUT: '2h' });
    expect(script).toBe(3600);
    expect(warnings).toHaveLength(1);
  });
  it('stay what they are for a value that is none', () => {
    const { script, afterScript, warnings } = limits({
      RUNNER_SCRIPT_TIMEOUT: 'x',
      RUNNER_AFTER_SCRIPT_TIMEOUT: '-1s',
    });
    expect({ script, afterScript }).toEqual({ script: undefined, afterScript: 300 });
    expect(warnings).toHaveLength(2);
  });
});

it('reads switches as the runner does', () => {
  expect(['1', 'true', 'TRUE', 't'].map((value) => isOn(variables({ A: value }), 'A'))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['0', 'no', ''].map((value) => isOn(variables({ A: value }), 'A'))).toEqual([false, false, false]);
  expect(isOn([], 'A', true)).toBe(true);
});
