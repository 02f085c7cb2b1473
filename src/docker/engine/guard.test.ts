import { describe, expect, it } from 'vitest';
import { EngineLost, Guard } from './guard.js';

describe('a guard of calls', () => {
  const reset = (): Error => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  const guarded = (): { guard: Guard; told: string[] } => {
    const told: string[] = [];
    const ping = (): Promise<unknown> => Promise.resolve();
    const tell = (message: string): void => void told.push(message);
    return { guard: new Guard({ address: 'unix:///x', ping, tell, pauseMs: 20 }), told };
  };
  /** Loses its connection so many times. */
  const losing = (times: number): (() => Promise<string>) => {
    let number = 0;
    return () => (number++ < times ? Promise.reject(reset()) : Promise.resolve('answer'));
  };

  it('tells that a question is asked again, once, and once more after that', async () => {
    const { guard, told } = guarded();
    expect(await guard.call('ask', 'list volumes', losing(2))).toBe('answer');
    expect(told).toEqual([
      'The connection to the Docker engine was lost (list volumes: read ECONNRESET): trying again',
    ]);
    await guard.call('ask', 'list networks', losing(1));
    expect(told).toHaveLength(2);
    expect(told[1]).toContain('list networks');
  });

  it('tells it once of questions that were lost together', async () => {
    const { guard, told } = guarded();
    await Promise.all([1, 2, 1].map((times) => guard.call('ask', 'inspect job', losing(times))));
    expect(told).toHaveLength(1);
  });

  it('neither repeats nor tells what changes something', async () => {
    const { guard, told } = guarded();
    await expect(guard.call('do', 'start job', losing(1))).rejects.toThrow('ECONNRESET');
    expect(told).toEqual([]);
  });

  it('gives the engine up after the third try', async () => {
    const { guard, told } = guarded();
    await expect(guard.call('ask', 'list volumes', losing(3))).rejects.toBeInstanceOf(EngineLost);
    expect(guard.lost.aborted).toBe(true);
    expect(told).toHaveLength(1);
  });

  /** An engine that answers the smallest question, and no other. */
  const silent = (): Guard =>
    new Guard({
      address: 'unix:///x',
      ping: () => Promise.resolve(),
      tell: () => undefined,
      limits: { ask: 0.3, do: 0.4, short: 0.1 },
    });
  const never = (): Promise<never> => new Promise(() => undefined);

  it('gives up an engine that leaves calls unanswered: the first has all its time, the others little', async () => {
    const guard = silent();
    const started = Date.now();
    await expect(guard.call('do', 'create container x', never)).rejects.toThrow(
      'The Docker engine is there, but it took longer than 0.4 s for: create container x',
    );
    expect(Date.now() - started).toBeGreaterThan(350);
    await expect(guard.call('do', 'remove x', never)).rejects.toThrow('it took longer than 0.1 s for: remove x');
    expect(guard.lost.aborted).toBe(false);
    expect(await guard.call('ask', 'list volumes', () => Promise.resolve('answer'))).toBe('answer');
    await expect(guard.call('ask', 'list networks', never)).rejects.toBeInstanceOf(EngineLost);
    expect(guard.lost.aborted).toBe(true);
  });

  it('leaves no call much time when the run is to end, also none that is under way', async () => {
    const guard = silent();
    const waiting = guard.call('do', 'create container x', never);
    const long = guard.call('long', 'exec in x', never);
    guard.hurry();
    const started = Date.now();
    await expect(waiting).rejects.toThrow(
      'The Docker engine at unix:///x is lost: it took longer than 0.1 s for: create container x',
    );
    await expect(long).rejects.toBeInstanceOf(EngineLost);
    expect(Date.now() - started).toBeLessThan(250);
  });
});
