import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { storedContent } from '../content.js';
import { storedImages } from '../storage/images.js';
import { checkAtStart, verifyStorage } from './verify.js';

let top: string;
let stored: StoredRegistry;
let kept: string;
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'verify-test-'));
  stored = new StoredRegistry(join(top, 'storage'));
  kept = stored.image('group/app', 'kept', 'layer of kept', 'shared layer');
});
afterEach(() => rmSync(top, { recursive: true, force: true }), 60_000);

const tags = async (): Promise<readonly string[]> =>
  (await storedImages(stored.storage)).map(({ store, repository, tag }) => `${store} ${repository}:${tag}`).sort();
const free = (): Promise<undefined> => Promise.resolve(undefined);
const atStart = async (): Promise<string> => {
  await new Promise((resolve) => setTimeout(resolve, 20)); // what is younger may be another's
  return (await checkAtStart(stored.storage, free)) ?? '';
};
const KEPT = 'local group/app:kept';

describe('a stored registry that is whole', () => {
  it('stays as it is', async () => {
    new StoredRegistry(stored.storage, 'upstream/docker.io').image('library/busybox', '1', 'busybox');
    const before = await storedContent(stored.storage);
    expect(await atStart()).toBe('');
    expect((await verifyStorage(stored.storage)).parts).toEqual([]);
    expect(await storedContent(stored.storage)).toEqual(before);
    expect(await tags()).toEqual([KEPT, 'upstream/docker.io library/busybox:1']);
  });

  it('may have less than its manifests name, where it is an upstream’s: that is fetched when it is wanted', async () => {
    const upstream = new StoredRegistry(stored.storage, 'upstream/docker.io');
    upstream.image('library/busybox', '1', 'busybox');
    rmSync(dirname(upstream.blob(upstream.add('busybox'))), { recursive: true });
    expect((await verifyStorage(stored.storage)).parts).toEqual([]);
    expect(await tags()).toContain('upstream/docker.io library/busybox:1');
  });
});

describe('what is not whole is dropped before a registry serves it, and told', () => {
  it('a layer that was cut off', async () => {
    stored.image('group/app', 'cut', 'layer of cut', 'shared layer');
    const layer = stored.add('layer of cut');
    truncateSync(stored.blob(layer), 3);
    expect(await tags()).toEqual([KEPT]);
    expect(await atStart()).toBe(
      `2 parts of the stored registry were not whole, and were dropped: local: ${layer} is not what was stored; group/app:cut is not complete`,
    );
    expect(await tags()).toEqual([KEPT]);
    expect(existsSync(stored.blob(layer))).toBe(false);
    expect(existsSync(stored.repository('group/app/_layers/sha256', layer.slice(7)))).toBe(false);
    expect(await atStart()).toBe('');
  });

  it.each([
    ['a manifest', (): string => stored.image('group/app', 'cut', 'layer of cut')],
    ['a blob that no manifest names yet', (): string => stored.add('of a push that was never finished')],
    ['a blob of an upstream', (): string => new StoredRegistry(stored.storage, 'upstream/x').image('a', '1', 'b')],
  ])('%s that was cut off', async (_, make) => {
    const digest = make();
    const path = [stored, new StoredRegistry(stored.storage, 'upstream/x')]
      .map((one) => one.blob(digest))
      .find((place) => existsSync(place));
    truncateSync(path ?? '', 3);
    expect(await atStart()).toContain(`${digest} is not what was stored`);
    expect(existsSync(path ?? '')).toBe(false);
    expect(await tags()).toEqual([KEPT]);
  });

  it('content of the same size, once all of it is read', async () => {
    writeFileSync(stored.blob(stored.add('shared layer')), 'shared lawyr');
    expect(await atStart()).toBe('');
    const { parts, bytes } = await verifyStorage(stored.storage);
    expect(parts.join('\n')).toContain('is not what was stored\ngroup/app:kept is not complete');
    expect(bytes).toBe('shared layer'.length);
    expect(await tags()).toEqual([]);
  });

  it('but not the layer of others about which a manifest lies', async () => {
    const layer = stored.add('shared layer');
    stored.manifest('group/liar', '1', { layers: [{ digest: layer, size: 7 }] });
    expect(await atStart()).toBe('');
    expect(existsSync(stored.blob(layer))).toBe(true);
  });

  it.each([
    ['', 'group/app:x leads nowhere'],
    ['sha256:12', 'group/app:x leads nowhere'],
    [`sha256:${'../'.repeat(20)}etc/passwd`, 'group/app:x leads nowhere'],
    [`sha256:${'7'.repeat(64)}`, 'group/app:x is not complete'],
  ])('a tag whose link is "%s"', async (text, told) => {
    stored.tag('group/app', 'x', text);
    expect(await tags()).toEqual([KEPT]);
    expect(await atStart()).toContain(told);
    expect(existsSync(stored.repository('group/app/_manifests/tags/x'))).toBe(false);
    expect(await atStart()).toBe('');
  });

  it('links to what is not there', async () => {
    const gone = `sha256:${'7'.repeat(64)}`;
    stored.link('group/app', '_layers/sha256', gone);
    stored.link('group/app', '_manifests/revisions/sha256', gone);
    expect(await atStart()).toContain('group/app: 2 links lead nowhere');
    expect(existsSync(stored.repository('group/app/_layers/sha256', gone.slice(7)))).toBe(false);
    expect(await tags()).toEqual([KEPT]);
  });
});

describe('the check at the start of a run', () => {
  it('leaves alone what a registry that runs may be writing, and says so', async () => {
    truncateSync(stored.blob(kept), 3);
    const told = await checkAtStart(stored.storage, () => Promise.resolve('glci-mock-17'));
    expect(told).toMatch(/^2 parts of the stored registry were not whole, and stay since glci-mock-17 of another run /);
    expect(existsSync(stored.blob(kept))).toBe(true);
  });

  it('leaves alone what was changed while it looked', async () => {
    truncateSync(stored.blob(kept), 3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const told = await checkAtStart(stored.storage, () => {
      rmSync(dirname(stored.blob(kept)), { recursive: true });
      stored.image('group/app', 'kept', 'layer of kept', 'shared layer'); // another run begins at this moment
      return Promise.resolve(undefined);
    });
    expect(told).toBeUndefined();
    expect(await tags()).toEqual([KEPT]);
  });

  it('takes little time with 2,000 blobs', async () => {
    for (let image = 0; image < 200; image++)
      stored.image(
        `group/app${image % 20}`,
        `t${image}`,
        ...Array.from({ length: 8 }, (_, n) => `layer ${image} ${n}`),
      );
    await atStart();
    const started = performance.now();
    expect(await atStart()).toBe('');
    const milliseconds = performance.now() - started - 20;
    expect(await tags()).toHaveLength(201);
    // some 100 ms; far more only where every content is read
    expect(milliseconds).toBeLessThan(2000);
  });
});
