import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  defaultImages,
  digestOf,
  documentedImages,
  imageProblems,
  partsOf,
  pinnedImages,
  withImages,
  withPins,
} from '../../../scripts/images.mjs';
import { INPUTS } from '../../../src/inputs/definitions.js';
import { IMAGE_INPUTS, PINNED_IMAGES } from '../../../src/inputs/images/pinned.js';
import { ROOT } from '../../runner.js';

const DOCUMENT = `${ROOT}/docs/security.md`;
const SOURCE = `${ROOT}/src/inputs/images/pinned.ts`;
const documented = documentedImages(readFileSync(DOCUMENT, 'utf8'));

describe('the default images', () => {
  it('are all those of the inputs', () => {
    const named = Object.entries(INPUTS).filter(([name, input]) => name.endsWith('-image') && input.default !== '');
    expect(named.map(([name]) => name).sort()).toEqual([...IMAGE_INPUTS].sort());
  });

  it('have a row and a pin each, with the same digest', async () => {
    expect(pinnedImages(readFileSync(SOURCE, 'utf8'))).toEqual(PINNED_IMAGES);
    expect(imageProblems(await defaultImages(), documented, PINNED_IMAGES)).toEqual([]);
  });

  it('are missed where a default has changed', () => {
    expect(imageProblems([{ input: 'registry-image', image: 'registry:4' }], documented, PINNED_IMAGES)).toEqual([
      'registry-image: registry:4 has no row',
      ...documented.map(({ input, image }) => `${input}: ${image} is no default`),
      'registry:4 is not pinned',
      ...Object.keys(PINNED_IMAGES).map((image) => `${image} is pinned and no default`),
    ]);
  });

  it('are missed where the document has another digest than the source', async () => {
    const pins = { ...PINNED_IMAGES, 'registry:3': `sha256:${'0'.repeat(64)}` };
    expect(imageProblems(await defaultImages(), documented, pins)).toEqual([
      `registry:3 has the digest ${PINNED_IMAGES['registry:3'] ?? ''} in its row, and is pulled by ${pins['registry:3']}`,
    ]);
  });

  const good = `sha256:${'1'.repeat(64)}`;
  it.each([
    ['sha256:123', 'the registry, 2026-01-02'],
    ['latest', 'the registry, 2026-01-02'],
    ['', 'the registry, 2026-01-02'],
    [good, 'somebody, 2026-01-02'],
    [good, '2026-01-02'],
    [good, 'public references'],
  ])('have no row with the digest %j, known by %j', (digest, known) => {
    const text = `<!-- images -->\n\n| \`a-image\` | \`a:1\` | \`${digest}\` | ${known} |\n\n<!-- /images -->`;
    expect(() => documentedImages(text)).toThrow('has not the form');
    const pinned = `PINNED_IMAGES: T = {\n  'a:1': '${digest}',\n};\n`;
    if (digest === good) expect(pinnedImages(pinned)).toEqual({ 'a:1': good });
    else expect(() => pinnedImages(pinned)).toThrow('has not the form');
  });

  it('are found where Docker finds them', () => {
    expect(partsOf('alpine')).toEqual({
      url: 'https://registry-1.docker.io',
      repository: 'library/alpine',
      tag: 'latest',
    });
    expect(partsOf('a/b:1')).toEqual({ url: 'https://registry-1.docker.io', repository: 'a/b', tag: '1' });
    expect(partsOf('ghcr.io/a/b:2')).toEqual({ url: 'https://ghcr.io', repository: 'a/b', tag: '2' });
  });
});

describe('asking a registry', () => {
  const manifest = '{"schemaVersion": 2}';
  const digest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), 'images-test-'));
  const docs = join(folder, 'security.md');
  const source = join(folder, 'pinned.ts');
  const copied = [[DOCUMENT, docs], [SOURCE, source]] as const; // prettier-ignore
  const copy = (): void => copied.forEach(([from, to]) => copyFileSync(from, to));
  const unchanged = (): void =>
    copied.forEach(([from, to]) => expect(readFileSync(to, 'utf8')).toBe(readFileSync(from, 'utf8')));
  let server: Server;
  let registry = '';
  /** What the registry does to be no good one. */
  let lies: 'not' | 'digest' | 'gone' = 'not';

  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', registry);
      if (url.pathname === '/token') {
        response.end(JSON.stringify({ token: `for ${url.searchParams.get('scope') ?? ''}` }));
        return;
      }
      const repository = /^\/v2\/(.+)\/manifests\/[\w.-]+$/.exec(url.pathname)?.[1] ?? '';
      if (request.headers.authorization !== `Bearer for repository:${repository}:pull`) {
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${registry}/token",service="s"` }).end();
        return;
      }
      if (lies === 'gone' && repository === 'library/registry') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'docker-content-digest': lies === 'digest' ? `sha256:${'0'.repeat(64)}` : digest });
      response.end(manifest);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    registry = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const run = promisify(execFile);
  const script = (...args: string[]): Promise<{ stdout: string }> =>
    run(process.execPath, [
      `${ROOT}/scripts/images.mjs`,
      '--registry',
      registry,
      '--docs',
      docs,
      '--source',
      source,
      ...args,
    ]);

  it('writes the digest of today for each', async () => {
    lies = 'not';
    copy();
    await script();
    const rows = documentedImages(readFileSync(docs, 'utf8'));
    expect(rows.map(({ image }) => image)).toEqual((await defaultImages()).map(({ image }) => image));
    for (const row of rows) {
      expect(row.digest).toBe(digest);
      expect(row.known).toBe(`the registry, ${new Date().toISOString().slice(0, 10)}`);
    }
    const pins = pinnedImages(readFileSync(source, 'utf8'));
    expect(pins).toEqual(Object.fromEntries(Object.keys(PINNED_IMAGES).map((image) => [image, digest])));
    await script('--check');
    copyFileSync(SOURCE, source);
    await expect(script('--check')).rejects.toThrow(`registry:3 has the digest ${digest} in its row`);
  });

  it('writes them into a file of their own, and leaves the document and the source as they are', async () => {
    lies = 'not';
    copy();
    await script('--json', join(folder, 'images.json'));
    const written = JSON.parse(readFileSync(join(folder, 'images.json'), 'utf8')) as object[];
    const pulled = (input: (typeof IMAGE_INPUTS)[number]): string | undefined => PINNED_IMAGES[INPUTS[input].default];
    expect(written).toMatchObject(IMAGE_INPUTS.map((input) => ({ input, digest, pulled: pulled(input) })));
    unchanged();
  });

  it('writes nothing where one cannot be had', async () => {
    lies = 'gone';
    copy();
    await expect(script()).rejects.toThrow(/registry:3: .* answers 404/);
    unchanged();
  });

  it('believes no digest that is not that of what was sent', async () => {
    lies = 'digest';
    await expect(digestOf('alpine:latest', registry)).rejects.toThrow('the registry says sha256:0000');
  });

  it('wants a place for the table and for the digests', () => {
    expect(() => withImages('nothing', [])).toThrow('no place for the images');
    expect(() => withPins('nothing', [])).toThrow('no place for the digests');
  });
});
