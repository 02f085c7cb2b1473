import { describe, expect, it } from 'vitest';
import type { Container, ContainerSpec, Engine } from '../types.js';
import { withPendingNetworks } from './pending-networks.js';

/** What was asked of an engine, in its order; `make` makes the network when it is let. */
function engineWith({ refusesEarly = false } = {}): {
  readonly engine: Engine;
  readonly asked: string[];
  readonly make: (error?: Error) => void;
} {
  const asked: string[] = [];
  let resolve = (id: string): void => void id;
  let reject = (error: Error): void => void error;
  const made = new Promise<string>((done, failed) => ([resolve, reject] = [done, failed]));
  let there = false;
  const engine = {
    containers: {
      create(spec: ContainerSpec) {
        asked.push(`create ${spec.name}`);
        if (refusesEarly && !there)
          return Promise.reject(Object.assign(new Error('no such network'), { statusCode: 404 }));
        const container = { start: () => Promise.resolve(void asked.push(`start ${spec.name}`)) };
        return Promise.resolve(container as unknown as Container);
      },
    },
    networks: {
      create: () => (asked.push('make net'), made),
      connect: (network: string) => Promise.resolve(void asked.push(`connect to ${network}`)),
      remove: (network: string) => Promise.resolve(void asked.push(`remove ${network}`)),
      list: () => Promise.resolve((asked.push('list'), [])),
    },
  } as unknown as Engine;
  return {
    engine: withPendingNetworks(engine),
    asked,
    make(error) {
      there = true;
      if (error === undefined) resolve('id');
      else reject(error);
    },
  };
}

const attached: ContainerSpec = { name: 'one', image: 'i', labels: {}, attach: { network: 'net', aliases: [] } };
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe('a network that is being made', () => {
  it('has containers created in it, which wait with their start, as what is connected does', async () => {
    const { engine, asked, make } = engineWith();
    void engine.networks.create({ name: 'net', labels: {} });
    const container = await engine.containers.create(attached);
    const done = Promise.all([container.start(), engine.networks.connect('net', 'two', [])]);
    await later();
    expect(asked).toEqual(['make net', 'create one']);
    make();
    await done;
    expect(asked.slice(2).sort()).toEqual(['connect to net', 'start one']);
  });

  it('is waited for by an engine that takes no container before', async () => {
    const { engine, asked, make } = engineWith({ refusesEarly: true });
    void engine.networks.create({ name: 'net', labels: {} });
    const created = engine.containers.create(attached);
    await later();
    make();
    await (await created).start();
    expect(asked).toEqual(['make net', 'create one', 'create one', 'start one']);
  });

  it('tells whoever starts in it why it could not be made, and again those that come later', async () => {
    const { engine, asked, make } = engineWith();
    engine.networks.create({ name: 'net', labels: {} }).catch(() => undefined);
    const first = await engine.containers.create(attached);
    make(new Error('no room for a network'));
    await expect(first.start()).rejects.toThrow('no room for a network');
    const second = await engine.containers.create(attached);
    await expect(second.start()).rejects.toThrow('no room for a network');
    expect(asked.filter((call) => call.startsWith('start'))).toEqual([]);
  });

  it('is in what is listed and removed afterwards: nothing of it is left', async () => {
    const { engine, asked, make } = engineWith();
    void engine.networks.create({ name: 'net', labels: {} });
    const removed = engine.networks.remove('net');
    const listed = engine.networks.list('x');
    await later();
    expect(asked).toEqual(['make net']);
    make();
    await Promise.all([removed, listed]);
    expect(asked.slice(1).sort()).toEqual(['list', 'remove net']);
  });

  it('leaves other containers alone', async () => {
    const { engine, asked } = engineWith();
    void engine.networks.create({ name: 'net', labels: {} });
    await (await engine.containers.create({ name: 'two', image: 'i', labels: {} })).start();
    expect(asked).toEqual(['make net', 'create two', 'start two']);
  });
});
