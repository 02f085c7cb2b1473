import { existsSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { pushedImages } from '../storage/images.js';
import { limitSize, storedBytes } from '../storage/limit.js';
import { LAYERS_REPOSITORY } from './names.js';
import { dropOldLayers, savedLayers, storedLayers } from './stored.js';

describe('stored layers of builds', () => {
  let folder: string;
  let stored: StoredRegistry;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'layers-test-'));
    stored = new StoredRegistry(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const blobOf = (content: string): string => stored.blob(stored.add(content));

  it('are found by their tags; there may be none', async () => {
    expect(await storedLayers(folder)).toEqual([]);
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'one');
    stored.write(stored.repository(LAYERS_REPOSITORY, '_manifests/tags/not a tag/current/link'), 'x');
    expect(await storedLayers(folder)).toEqual(['abc-main-1']);
  });

  it('are no images of the run', async () => {
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'one');
    stored.image('group/app', '1', 'one');
    const images = await pushedImages(folder, 0);
    expect(images.map(({ repository }) => repository)).toEqual(['group/app']);
  });

  it('count as saved from a time on, without what was there before', async () => {
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'old layer', 'new');
    stored.image(LAYERS_REPOSITORY, 'def-main-1', 'another');
    const long = new Date(1000);
    utimesSync(blobOf('old layer'), long, long);
    utimesSync(stored.repository(LAYERS_REPOSITORY, '_manifests/tags/def-main-1/current/link'), long, long);
    const config = JSON.stringify({ os: 'linux', architecture: 'amd64', of: `${LAYERS_REPOSITORY}:abc-main-1` });
    const tags = ['abc-main-1', 'def-main-1', 'gone-main-1'];
    expect(await savedLayers(folder, tags, 2000)).toEqual({ tags: ['abc-main-1'], bytes: 3 + config.length });
  });

  it('go when no tag of theirs leads to them, and nothing of others does', async () => {
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'kept', 'replaced', 'also an image');
    stored.image('group/app', '1', 'also an image');
    stored.image('group/app', '2', 'of an image without a tag');
    rmSync(stored.repository('group/app', '_manifests/tags/2'), { recursive: true });
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'kept', 'newer');
    await dropOldLayers(folder);
    const there = ['kept', 'newer', 'replaced', 'also an image', 'of an image without a tag'].filter((content) => {
      const digest = new StoredRegistry(join(folder, 'elsewhere')).add(content);
      return existsSync(stored.blob(digest));
    });
    expect(there).toEqual(['kept', 'newer', 'also an image', 'of an image without a tag']);
    expect(await storedLayers(folder)).toEqual(['abc-main-1']);
  });

  it('are left alone through links', async () => {
    const other = mkdtempSync(join(tmpdir(), 'layers-other-'));
    const away = new StoredRegistry(other);
    const digest = away.image(LAYERS_REPOSITORY, 'abc-main-1', 'theirs');
    rmSync(away.repository(LAYERS_REPOSITORY, '_manifests/tags/abc-main-1'), { recursive: true });
    stored.image('group/app', '1', 'x');
    symlinkSync(away.repository(LAYERS_REPOSITORY), stored.repository(LAYERS_REPOSITORY));
    await dropOldLayers(folder);
    expect(existsSync(away.blob(digest))).toBe(true);
    rmSync(other, { recursive: true });
  });

  it('are bounded as all that is stored', async () => {
    stored.image('group/app', '1', 'x'.repeat(100));
    stored.image(LAYERS_REPOSITORY, 'abc-main-1', 'y'.repeat(100));
    const long = new Date(1000);
    utimesSync(stored.repository(LAYERS_REPOSITORY, '_manifests/tags/abc-main-1/current/link'), long, long);
    expect(await limitSize(folder, (await storedBytes(folder)) - 1)).toEqual([`${LAYERS_REPOSITORY}:abc-main-1`]);
  });
});
