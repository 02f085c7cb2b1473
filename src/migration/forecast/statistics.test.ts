import { describe, expect, it } from 'vitest';
import { atOnce, minutesBy, relativeError, spreadOf } from './statistics.js';
import type { EndedJob } from './types.js';

const ended = (started: number, finished: number, more: Partial<EndedJob> = {}): EndedJob => ({
  project: 'p', pipeline: 1, id: 1, name: 'a', stage: 'test', tags: [], started, finished,
  seconds: (finished - started) / 1000, queued: 0, ...more,
}); // prettier-ignore

describe('percentiles', () => {
  it('are numbers that there were', () => {
    expect(spreadOf(Array.from({ length: 100 }, (_, index) => index + 1))).toEqual({
      median: 50,
      p90: 90,
      p99: 99,
      most: 100,
    });
    expect(spreadOf([3])).toEqual({ median: 3, p90: 3, p99: 3, most: 3 });
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('jobs at once', () => {
  it('are counted by the time for which there were so many', () => {
    const jobs = [ended(0, 100_000), ended(90_000, 100_000), ended(95_000, 96_000), ended(500_000, 501_000)];
    // one for 91 s of 101 s, two for 9 s, three for 1 s
    expect(atOnce(jobs)).toEqual({ median: 1, p90: 1, p99: 2, most: 3 });
  });

  it('are one where a job starts as another ends', () => {
    expect(atOnce([ended(0, 10), ended(10, 20)])?.most).toBe(1);
  });
});

it('sums minutes, the most first', () => {
  const jobs = [ended(0, 60_000), ended(0, 90_000, { name: 'b' }), ended(0, 60_000)];
  expect(minutesBy(jobs, ({ name }) => name)).toEqual([
    { name: 'a', minutes: 2, jobs: 2 },
    { name: 'b', minutes: 1.5, jobs: 1 },
  ]);
});

describe('the error of a month', () => {
  const day = (index: number, seconds: number): EndedJob => ended(index * 86_400_000, index * 86_400_000, { seconds });
  it('is none where all days are alike, and grows with how they differ', () => {
    const alike = Array.from({ length: 10 }, (_, index) => day(index, 100));
    const other = Array.from({ length: 10 }, (_, index) => day(index, index % 2 === 0 ? 200 : 0));
    expect(relativeError(alike, 10)).toBe(0);
    expect(relativeError(other, 10)).toBeGreaterThan(0.5);
    expect(relativeError(alike, 3)).toBeUndefined();
  });
});
