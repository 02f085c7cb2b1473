import { describe, expect, it } from 'vitest';
import { Lifecycle } from './lifecycle.js';

function later(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve() };
}

describe('Lifecycle', () => {
  it('disposes in the reverse order, and only once', async () => {
    const told: string[] = [];
    const life = new Lifecycle();
    life.defer(async () => told.push('first made'));
    life.defer(async () => told.push('last made'));
    await life[Symbol.asyncDispose]();
    await life[Symbol.asyncDispose]();
    expect(told).toEqual(['last made', 'first made']);
  });

  it('waits for what is still being made, and for what follows from it', async () => {
    const told: string[] = [];
    const life = new Lifecycle();
    const [made, further] = [later(), later()];
    life.defer(async () => told.push('disposed'));
    void life.track(made.promise).then(() => life.track(further.promise).then(() => told.push('made')));
    const disposing = life[Symbol.asyncDispose]();
    made.resolve();
    await made.promise;
    expect(told).toEqual([]);
    further.resolve();
    await disposing;
    expect(told).toEqual(['made', 'disposed']);
  });

  it('leaves a failure to whoever awaits what failed', async () => {
    const life = new Lifecycle();
    const work = life.track(Promise.reject(new Error('no engine')));
    await life[Symbol.asyncDispose]();
    await expect(work).rejects.toThrow('no engine');
  });

  it('disposes of all, whatever fails, and throws that afterwards', async () => {
    const told: string[] = [];
    const life = new Lifecycle();
    life.defer(async () => told.push('network'));
    life.defer(() => Promise.reject(new Error('busy')));
    await expect(life[Symbol.asyncDispose]()).rejects.toThrow('busy');
    expect(told).toEqual(['network']);
    life.defer(() => Promise.reject(new Error('busy')));
    life.defer(() => Promise.reject(new Error('gone')));
    await expect(life[Symbol.asyncDispose]()).rejects.toThrow('Error: gone; Error: busy');
  });
});
