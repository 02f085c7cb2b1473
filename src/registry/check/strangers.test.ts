import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { storedContent } from '../content.js';
import { collectGarbage } from '../storage/collect.js';
import { storedImages } from '../storage/images.js';
import { limitSize, storedBytes } from '../storage/limit.js';
import { privateCopy } from '../storage/projects.js';
import { checkAtStart } from './verify.js';

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

describe('what a stranger has put into a storage', () => {
  let outside: string;
  const secret = (): string => readFileSync(join(outside, 'secret'), 'utf8');
  beforeEach(() => {
    outside = join(top, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'secret'), 'secret');
  });
  /** Puts a link in place of what is there. */
  const replace = (path: string, target: string): void => {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(target, path);
  };

  it.each([
    ['the content of a blob', (): string => stored.blob(kept), 'secret', []],
    ['the folder of blobs', (): string => join(stored.root, 'blobs'), '', []],
    ['a repository', (): string => stored.repository('group/other'), '', [KEPT]],
    [
      'the link of a tag',
      (): string => stored.repository('group/app/_manifests/tags/x/current/link'),
      'secret',
      [KEPT],
    ],
    ['a folder of a tag', (): string => stored.repository('group/app/_manifests/tags/x/current'), '', [KEPT]],
    ['all that was pushed', (): string => join(stored.storage, 'local'), '', []],
    ['an upstream', (): string => join(stored.storage, 'upstream/docker.io'), '', [KEPT]],
    ['what leads nowhere', (): string => stored.repository('nowhere'), 'nowhere', [KEPT]],
  ])('symbolic links are never followed, and are dropped: %s', async (_, place, target, left) => {
    const path = place();
    replace(path, join(outside, target));
    const listed = await tags();
    await storedContent(stored.storage);
    await privateCopy(stored.storage, join(top, 'copy'));
    expect(await atStart()).toContain(' is a symbolic link');
    expect(secret()).toBe('secret');
    expect(existsSync(path)).toBe(false);
    expect(existsSync(join(top, 'copy', path.slice(stored.storage.length)))).toBe(false);
    expect(await tags()).toEqual(left);
    expect(listed).toEqual(left);
  });

  it('nothing is removed through links', async () => {
    const old = stored.manifest('group/app', 'kept', { layers: [] });
    stored.tag('group/app', 'kept', kept); // what the tag meant before is of no use
    const hex = old.slice('sha256:'.length);
    mkdirSync(join(outside, 'sha256', hex), { recursive: true });
    symlinkSync(outside, stored.repository('group/app/_manifests/tags/kept/index'));
    expect((await collectGarbage(stored.storage)).blobs).toBe(1);
    expect(existsSync(join(outside, 'sha256', hex))).toBe(true);
    expect(await atStart()).toContain('tags/kept/index is a symbolic link');
    expect(existsSync(join(outside, 'sha256', hex))).toBe(true);
    expect(await tags()).toEqual([KEPT]);
  });

  it('pipes are not waited for', { timeout: 10_000 }, async () => {
    const link = stored.repository('group/app/_manifests/tags/pipe/current/link');
    mkdirSync(dirname(link), { recursive: true });
    execFileSync('mkfifo', [link]);
    rmSync(stored.blob(stored.add('shared layer')));
    execFileSync('mkfifo', [stored.blob(stored.add('layer of pipe')).replace('/data', '/pipe')]);
    expect(await tags()).toEqual([]);
    expect(await atStart()).toContain('link is a device');
    expect(existsSync(link)).toBe(false);
  });

  it('manifests and configurations of any shape are read', async () => {
    const shapes = [null, 7, [], { layers: 'x' }, { layers: [null, 7, { digest: 5 }], config: [] }];
    shapes.forEach((shape, index) => stored.manifest('group/odd', String(index), shape));
    const config = stored.add(JSON.stringify({ os: '\u001b[31m', architecture: { x: 1 } }));
    stored.manifest('group/odd', 'config', { config: { digest: config, size: 42 }, manifests: null });
    const images = await storedImages(stored.storage);
    expect(images.find(({ tag }) => tag === 'config')?.platforms).toEqual([]);
    await collectGarbage(stored.storage);
    expect(await tags()).toContain(KEPT);
  });

  it('names are told as text of one line, and are no images', async () => {
    for (const name of ['\u001b[31mred', 'two\nlines', 'UPPER']) {
      stored.tag('group/app', name, kept);
      stored.tag(name, '1', kept);
    }
    expect((await tags()).filter((name) => !name.startsWith('local group/app'))).toEqual([]);
    const told = await atStart();
    expect(told).toContain('UPPER is no name of a repository');
    expect(told).toMatch(/^[\x20-\x7e]*$/);
    expect(await atStart()).toBe('');
  });

  it('links among caches count nothing and stop nothing', async () => {
    const cache = join(stored.storage, 'job-caches/abc');
    mkdirSync(cache, { recursive: true });
    symlinkSync(join(outside, 'gone'), join(cache, 'gone'));
    symlinkSync(join(outside, 'secret'), join(cache, 'secret'));
    const bytes = await storedBytes(stored.storage);
    rmSync(cache, { recursive: true });
    expect(await storedBytes(stored.storage)).toBe(bytes);
    expect(await limitSize(stored.storage, bytes)).toEqual([]);
  });
});
