import { setTimeout as delay } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Container, ContainerState } from '../types.js';
import { Guard } from './guard.js';
import { guardedEngine } from './guarded.js';

/** Seconds that a question may take; an archive takes longer. */
const LIMITS = { ask: 0.2, do: 0.2, work: 10, short: 0.1 };
const ARCHIVE_MS = 800;

/** A container of an engine that, as moby does, answers nothing about one into which files are put. */
function locked(ending: Promise<number>): { container: Container; asked: () => number } {
  let lock: Promise<unknown> = Promise.resolve();
  let asked = 0;
  const behind = <T>(work: () => Promise<T>): Promise<T> => {
    const done = lock.then(work);
    lock = done.catch(() => undefined);
    return done;
  };
  const state = { running: true, exitCode: 0 } as ContainerState;
  const container = {
    id: 'x',
    name: 'x',
    start: () => behind(async () => undefined),
    put: () => behind(async () => void (await delay(ARCHIVE_MS))),
    inspect: () => {
      asked += 1;
      return behind(async () => state);
    },
    waitNextExit: async () => ({ exit: ending }),
  } as unknown as Container;
  return { container, asked: () => asked };
}

describe('a container whose end is waited for', () => {
  it('is not asked whether it runs while files are put into it, which may take longer than an answer', async () => {
    let end: (code: number) => void = () => undefined;
    const { container, asked } = locked(new Promise((resolve) => (end = resolve)));
    const guard = new Guard({
      address: 'unix:///x',
      ping: () => Promise.resolve(),
      tell: () => undefined,
      limits: LIMITS,
    });
    const engine = { containers: { get: () => container }, images: {}, networks: {}, volumes: {} } as never;
    const watched = guardedEngine(engine, guard, 20).containers.get('x');
    const { exit } = await watched.waitNextExit();
    await watched.start();
    await delay(100);
    expect(asked()).toBeGreaterThan(1);
    const putting = watched.put('/', Readable.from([]));
    await delay(50);
    const before = asked();
    await putting;
    expect(asked() - before).toBeLessThan(2);
    await delay(100);
    expect(asked()).toBeGreaterThan(before + 1);
    end(7);
    expect(await exit).toBe(7);
    expect(guard.lost.aborted).toBe(false);
  });
});
