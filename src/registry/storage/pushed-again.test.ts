import { mkdtempSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { pushedImages } from './images.js';
import { notePushedAgain } from './pushed-again.js';

const SINCE = Date.now() - 60_000;
const BEFORE = new Date(SINCE - 3_600_000);

let storage: string;
let registry: StoredRegistry;
beforeEach(() => {
  storage = mkdtempSync(join(tmpdir(), 'again-test-'));
  registry = new StoredRegistry(storage);
  for (const tag of ['1', '2']) registry.image('group/app', tag, 'base', `layer of ${tag}`);
  for (const tag of ['1', '2']) utimesSync(link(tag), BEFORE, BEFORE);
});
afterEach(() => rmSync(storage, { recursive: true, force: true }));

const link = (tag: string): string => registry.repository('group/app', '_manifests/tags', tag, 'current/link');

const line = (path: string, { method = 'HEAD', status = 200, from = '10.0.0.2', agent = 'docker/29' } = {}): string =>
  `${from} - - [30/Nov/2026:16:18:50 +0000] "${method} /v2/group/app/${path} HTTP/1.1" ${status} 0 "" "${agent} \\(linux\\)"`;

/** The digests that the image of a tag is made of but for its manifest. */
const blobs = (tag: string): readonly string[] => {
  const config = JSON.stringify({ os: 'linux', architecture: 'amd64', of: `group/app:${tag}` });
  return [config, 'base', `layer of ${tag}`].map((content) => registry.add(content));
};
const asked = (tag: string): readonly string[] => blobs(tag).map((digest) => line(`blobs/${digest}`));

const pushed = async (...logs: (readonly string[])[]): Promise<readonly string[]> => {
  await notePushedAgain(storage, logs.map((lines) => lines.join('\n')), SINCE); // prettier-ignore
  return (await pushedImages(storage, SINCE)).map(({ tag }) => tag);
};

describe('a tag counts as pushed again', () => {
  it('where a client has asked for it after all blobs of its image', async () => {
    expect(await pushed([...asked('1'), line('manifests/1')])).toEqual(['1']);
  });

  it.each([
    ['was pulled', () => [line('manifests/1'), ...asked('1').map((one) => one.replace('HEAD', 'GET'))]],
    ['was asked for before its blobs', () => [line('manifests/1'), ...asked('1')]],
    ['shares layers with what was pushed', () => [...asked('2'), line('manifests/1')]],
    ['lacks a blob among those that were asked for', () => [...asked('1').slice(1), line('manifests/1')]],
    ['is not what was pushed', () => [...asked('1'), line('manifests/1', { status: 404 })]],
    ['was asked for by somebody else', () => [...asked('1'), line('manifests/1', { from: '10.0.0.3' })]],
    ['was asked for by another program', () => [...asked('1'), line('manifests/1', { agent: 'curl' })]],
  ])('not where it %s', async (_, log) => {
    expect(await pushed(log())).toEqual([]);
  });

  it('not by what two instances were asked', async () => {
    expect(await pushed(asked('1'), [line('manifests/1')])).toEqual([]);
  });

  it('whatever else is in the log, in little time', async () => {
    const long = 'a/manifests/'.repeat(80_000);
    const odd = [
      line(`manifests/${long}`),
      line(`manifests/${'a'.repeat(1_000_000)}\\"`),
      '"HEAD /v2/',
      line('manifests/../1'),
    ];
    const started = performance.now();
    expect(await pushed([...asked('1'), ...odd])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('without a link of the storage being followed', async () => {
    rmSync(join(link('1'), '..'), { recursive: true });
    const elsewhere = registry.repository('elsewhere');
    registry.write(join(elsewhere, 'link'), registry.image('group/app', '2', 'base', 'layer of 2'));
    utimesSync(join(elsewhere, 'link'), BEFORE, BEFORE);
    symlinkSync(elsewhere, join(link('1'), '..'));
    await pushed([...asked('2'), line('manifests/1')]);
    expect(statSync(join(elsewhere, 'link')).mtimeMs).toBeLessThan(SINCE);
  });
});
