import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../docker/engine/connect.js';
import { httpStatus } from '../../../docker/http.js';
import { imageStore, type ImageStore } from '../store.js';
import { pinOf } from './pin.js';

const name = `pinned-registry-${process.pid}`;
const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

describe('a default image of a registry', () => {
  let image = '';
  /** Digest that the tag had before its owner moved it. */
  let digest = '';
  const remove = (): void => void spawnSync('docker', ['rmi', image, `${image.replace(/:1$/, '')}@${digest}`]);

  beforeAll(async () => {
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', 'registry:3');
    const host = docker('port', name, '5000').split('\n')[0] ?? '';
    image = `${host}/team/pinned:1`;
    await vi.waitFor(async () => expect(await httpStatus(`http://${host}/v2/`, 2000)).toBe(200), 10_000);
    const pushed = (from: string): string => {
      docker('tag', from, image);
      return /digest: (sha256:[0-9a-f]{64})/.exec(docker('push', image))?.[1] ?? '';
    };
    digest = pushed('busybox:stable');
    expect(pushed('redis:7')).not.toBe(digest);
    remove();
  });
  afterAll(() => {
    remove();
    spawnSync('docker', ['rm', '-fv', name]);
  });

  async function store(): Promise<ImageStore> {
    return imageStore(await connect(), {
      defaultPolicy: 'if-not-present',
      imageMap: {},
      credentials: new Map(),
      askHelpers: false,
      mock: () => undefined,
      registryHosts: [],
      cacheImages: false,
      describe: () => Promise.reject(new Error('not asked')),
      pushedByThisRun: () => Promise.resolve(undefined),
      warn: (message) => expect.fail(message),
      retryPause: () => 10,
    });
  }
  const idOf = (reference: string): string => docker('image', 'inspect', '-f', '{{.Id}}', reference);

  it('is its tag where the user has named it', async () => {
    expect(await (await store()).resolve(image, {})).toMatchObject({ reference: idOf('redis:7'), pulled: true });
    docker('rmi', image);
  });

  it('cannot be had by a digest that nobody has pushed, and says what to do', async () => {
    const pin = pinOf('default-image', image, `sha256:${'0'.repeat(64)}`);
    const wish = (await store()).resolve(image, { pin });
    await expect(wish).rejects.toMatchObject({ reason: 'runner_configuration_error' });
    await expect(wish).rejects.toThrow(`set default-image to another image, or to ${image}`);
  });

  it('is what its digest says, though its tag has moved, and stays for later runs', async () => {
    const pin = pinOf('default-image', image, digest);
    const first = await (await store()).resolve(image, { pin });
    expect(first).toMatchObject({ reference: idOf('busybox:stable'), pulled: true });
    expect(first.digests).toContain(pin.reference);
    expect(spawnSync('docker', ['image', 'inspect', image]).status).toBe(1); // no tag is made of it
    docker('rm', '-fv', name);
    const second = await (await store()).resolve(image, { pin });
    expect(second).toMatchObject({ reference: first.reference, pulled: false });
    docker('tag', 'redis:7', image); // by the owner of the machine
    expect(await (await store()).resolve(image, { pin })).toMatchObject({ reference: idOf('redis:7'), pulled: false });
  });
});
