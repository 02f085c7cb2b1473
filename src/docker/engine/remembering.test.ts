import { describe, expect, it } from 'vitest';
import type { Container, ContainerSpec, Engine } from '../types.js';
import { rememberingEngine } from './remembering.js';

describe('what was asked of an engine for a job', () => {
  const made: string[] = [];
  const answers = { containers: true };
  const engine = rememberingEngine({
    containers: {
      create: (spec: ContainerSpec) =>
        answers.containers
          ? Promise.resolve({ id: `id-of-${spec.name}` } as Container)
          : Promise.reject(new Error('the answer is lost')),
      get: (id: string) => ({ id, remove: () => Promise.resolve() }),
    },
    networks: { create: ({ name }: { name: string }) => Promise.resolve(name), remove: () => Promise.resolve() },
    volumes: {
      create: ({ name }: { name: string }) => Promise.resolve(made.push(name)),
      remove: (name: string) => (name === 'busy' ? Promise.reject(new Error('in use')) : Promise.resolve()),
    },
  } as unknown as Omit<Engine, 'madeFor'>);
  const labels = { 'glci.job': '7', 'glci.pipeline': '1' };
  const image = 'busybox';

  it('is known without a look at the engine: containers by their ids, the rest by name', async () => {
    await engine.containers.create({ name: 'a', image, labels });
    await engine.networks.create({ name: 'net', labels });
    await engine.volumes.create({ name: 'vol', labels });
    await engine.volumes.create({ name: 'of-the-pipeline', labels: { 'glci.pipeline': '1' } });
    await engine.volumes.create({ name: 'of-another', labels: { ...labels, 'glci.job': '8' } });
    expect(engine.madeFor(7)).toEqual({ containers: ['id-of-a'], networks: ['net'], volumes: ['vol'] });
    expect(engine.madeFor(8).volumes).toEqual(['of-another']);
    expect(made).toEqual(['vol', 'of-the-pipeline', 'of-another']);
  });

  it('has what may have been made although no answer came', async () => {
    answers.containers = false;
    await expect(engine.containers.create({ name: 'b', image, labels })).rejects.toThrow('the answer is lost');
    expect(engine.madeFor(7).containers).toContain('b');
  });

  it('forgets what was removed, by whoever, and not what could not be', async () => {
    await engine.volumes.create({ name: 'busy', labels });
    await expect(engine.volumes.remove('busy')).rejects.toThrow('in use');
    await Promise.all([engine.volumes.remove('vol'), engine.networks.remove('net')]);
    await Promise.all(engine.madeFor(7).containers.map((id) => engine.containers.get(id).remove()));
    expect(engine.madeFor(7)).toEqual({ containers: [], networks: [], volumes: ['busy'] });
  });
});
