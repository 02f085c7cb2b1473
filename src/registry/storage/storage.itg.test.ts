import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpStatus } from '../../docker/http.js';
import { collectGarbage } from './collect.js';
import { pushedImages, storedImages } from './images.js';
import { blobPath, readManifest, readStores, type Store } from './layout.js';
import { limitSize, storedBytes } from './limit.js';
import { noteUse } from './usage.js';
import { verifyStorage } from '../check/verify.js';

const docker = (...args: string[]): string => {
  const result = spawnSync('docker', args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`docker ${args.join(' ')}: ${result.stderr}`);
  return `${result.stdout}${result.stderr}`.trim();
};

/** A folder that real registries have written: pushed images, one overwritten tag, an index of two platforms. */
describe('the storage of a registry, between two runs of it', () => {
  const top = mkdtempSync(join(tmpdir(), 'storage-test-'));
  const original = join(top, 'original');
  const name = `storage-test-${process.pid}`;
  let storage: string;
  let log = '';
  let count = 0;

  const serve = async <T>(folder: string, use: (host: string) => T | Promise<T>): Promise<T> => {
    docker(
      'run',
      '-d',
      '--name',
      name,
      '-p',
      '127.0.0.1::5000',
      '-v',
      `${folder}/local:/var/lib/registry`,
      'registry:3',
    );
    try {
      const host = docker('port', name, '5000').split('\n')[0] ?? '';
      for (let tries = 0; (await httpStatus(`http://${host}/v2/`, 2000)) !== 200; tries++) {
        if (tries > 100) throw new Error('the registry does not answer');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return await use(host);
    } finally {
      log += docker('logs', name);
      docker('rm', '-fv', name);
    }
  };
  const push = (host: string, image: string, path: string): void => {
    docker('tag', image, `${host}/${path}`);
    docker('push', '-q', `${host}/${path}`);
    docker('rmi', `${host}/${path}`);
  };
  const local = async (): Promise<Store> => (await readStores(storage))[0]!;
  const tags = async (): Promise<string[]> =>
    (await storedImages(storage)).map((image) => `${image.repository}:${image.tag}`).sort();

  beforeAll(async () => {
    await serve(original, (host) => {
      push(host, 'nginx:alpine', 'group/app:1');
      push(host, 'busybox:stable', 'group/app:1'); // what the tag meant before is now of no use
      push(host, 'redis:7', 'group/db:7');
      push(host, 'alpine:3', 'base:3');
      docker('pull', '-q', `${host}/group/app:1`);
      docker('rmi', `${host}/group/app:1`);
    });
  });
  beforeEach(() => {
    storage = join(top, String(++count));
    spawnSync('cp', ['-a', original, storage]);
  });
  afterAll(() => {
    spawnSync('docker', ['rm', '-fv', name]);
    rmSync(top, { recursive: true, force: true });
  });

  it('knows its images, with platform and size', async () => {
    expect(await tags()).toEqual(['base:3', 'group/app:1', 'group/db:7']);
    const [image] = (await pushedImages(storage, 0)).filter(({ tag }) => tag === '7');
    expect(image).toMatchObject({ repository: 'group/db', platforms: ['linux/amd64'] });
    expect(image?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(image?.size).toBeGreaterThan(1e6);
    expect(await pushedImages(storage, Date.now() + 1000)).toEqual([]);
  });

  it('loses in a collection what no tag leads to, and nothing else', async () => {
    const before = await storedBytes(storage);
    const { blobs, bytes } = await collectGarbage(storage);
    expect(blobs).toBeGreaterThan(1);
    expect(before - (await storedBytes(storage))).toBe(bytes);
    expect((await collectGarbage(storage)).blobs).toBe(0);
    await serve(storage, (host) => {
      for (const path of ['group/app:1', 'group/db:7', 'base:3']) {
        docker('pull', '-q', `${host}/${path}`);
        docker('rmi', `${host}/${path}`);
      }
    });
  });

  it('keeps a referrer whose subject is not there', async () => {
    const store = await local();
    const [tag] = store.repositories.find((repository) => repository.name === 'base')?.tags ?? [];
    const text = readFileSync(blobPath(store.root, tag?.digest ?? ''), 'utf8');
    const manifest = JSON.parse(text) as { config: object };
    const referrer = {
      ...manifest,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { ...manifest.config, mediaType: 'application/vnd.oci.image.config.v1+json' },
      subject: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: `sha256:${'7'.repeat(64)}`, size: 7 },
    };
    const digest = await serve(storage, async (host) => {
      const body = JSON.stringify(referrer);
      const { createHash } = await import('node:crypto');
      const own = `sha256:${createHash('sha256').update(body).digest('hex')}`;
      const headers = { 'content-type': referrer.mediaType };
      const answer = await fetch(`http://${host}/v2/base/manifests/${own}`, { method: 'PUT', headers, body });
      expect(answer.status, await answer.text()).toBe(201);
      return own;
    });
    await collectGarbage(storage);
    expect((await local()).blobs.has(digest)).toBe(true);
  });

  it('never serves what is not whole: that tag is gone, the others are there', async () => {
    expect((await verifyStorage(storage)).parts).toEqual([]);
    const store = await local();
    const database = store.repositories.find((repository) => repository.name === 'group/db');
    const layer = (await readManifest(store, database?.tags[0]?.digest ?? ''))?.layers?.[0]?.digest ?? '';
    const path = blobPath(store.root, layer);
    const content = readFileSync(path);
    content[100] = (content[100] ?? 0) ^ 1;
    writeFileSync(path, content);
    const { parts: problems } = await verifyStorage(storage);
    expect(problems.join('\n')).toContain(`local: ${layer} is not what was stored`);
    expect(problems.join('\n')).toContain('group/db:7 is not complete');
    await serve(storage, (host) => {
      expect(() => docker('pull', '-q', `${host}/group/db:7`)).toThrow(/manifest unknown|not found/);
      docker('pull', '-q', `${host}/base:3`);
      docker('rmi', `${host}/base:3`);
    });
  });

  it('drops what was not used for the longest time, by the access log of the registry', async () => {
    const old = new Date(Date.now() - 86_400_000);
    for (const { folder, tags: list } of (await local()).repositories)
      for (const tag of list) await utimes(join(folder, '_manifests/tags', tag.name, 'current/link'), old, old);
    const asked = log.split('\n').filter((line) => line.includes('"GET ') || line.includes('"HEAD '));
    await noteUse(storage, asked.filter((line) => line.includes('/group/app/')).join('\n'));
    const dropped = await limitSize(storage, 3_000_000);
    expect([...dropped].sort()).toEqual(['base:3', 'group/db:7']);
    expect(await tags()).toEqual(['group/app:1']);
    expect(await storedBytes(storage)).toBeLessThan(3_000_000);
  });
});
