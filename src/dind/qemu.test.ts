import { expect, it } from 'vitest';
import type { ContainerSpec, Engine } from '../docker/types.js';
import { registerQemu } from './qemu.js';

it('runs QEMU by the reference that was found for its image', async () => {
  const created: ContainerSpec[] = [];
  const container = {
    waitNextExit: () => Promise.resolve({ exit: Promise.resolve(0) }),
    start: () => Promise.resolve(),
    remove: () => Promise.resolve(),
  };
  const containers = { create: (spec: ContainerSpec) => Promise.resolve((created.push(spec), container)) };
  const registered = await registerQemu({ containers } as unknown as Engine, {
    mode: 'always',
    image: 'binfmt:latest',
    platforms: 'all',
    pipeline: 1,
    owner: 'test',
    pull: (image) => Promise.resolve(`sha256:of-${image}`),
    warn: (message) => expect.fail(message),
  });
  expect(registered).toBe('registered');
  expect(created).toMatchObject([{ image: 'sha256:of-binfmt:latest', privileged: true }]);
});
