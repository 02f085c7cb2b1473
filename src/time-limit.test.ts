import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeLimit } from './time-limit.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a limit of time', () => {
  it('fires when its time is over, with its reason', () => {
    const limit = new TimeLimit(1000, () => new Error('too long'));
    vi.advanceTimersByTime(999);
    expect(limit.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(limit.signal.reason).toEqual(new Error('too long'));
  });

  it('does not go on while it rests, however many have it rest', () => {
    const limit = new TimeLimit(1000, () => new Error('too long'));
    vi.advanceTimersByTime(600);
    const [one, other] = [limit.rest(), limit.rest()];
    vi.advanceTimersByTime(5000);
    one();
    one();
    vi.advanceTimersByTime(5000);
    expect(limit.signal.aborted).toBe(false);
    other();
    vi.advanceTimersByTime(399);
    expect(limit.signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(limit.signal.aborted).toBe(true);
  });

  it('never fires where there is none, when it is cleared, or cleared while it rests', () => {
    const none = new TimeLimit(undefined, () => new Error('too long'));
    none.rest()();
    const cleared = new TimeLimit(1000, () => new Error('too long'));
    cleared.clear();
    cleared.rest()();
    const resting = new TimeLimit(1000, () => new Error('too long'));
    const goOn = resting.rest();
    resting.clear();
    goOn();
    vi.advanceTimersByTime(100_000);
    expect([none, cleared, resting].map(({ signal }) => signal.aborted)).toEqual([false, false, false]);
  });
});
