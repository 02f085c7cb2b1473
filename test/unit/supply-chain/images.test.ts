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
  DEFAULT_IMAGES,
  defaultImages,
  digestOf,
  documentedImages,
  imageProblems,
  partsOf,
  withImages,
} from '../../../scripts/images.mjs';
import { INPUTS } from '../../../src/inputs/definitions.js';
import { ROOT } from '../../runner.js';

const DOCUMENT = `${ROOT}/docs/security.md`;

describe('the default images', () => {
  it('are all those of the inputs', () => {
    const named = Object.entries(INPUTS).filter(([name, input]) => name.endsWith('-image') && input.default !== '');
    expect(named.map(([name]) => name).sort()).toEqual([...DEFAULT_IMAGES].sort());
  });

  it('have a row each, with a digest or the words that there is none', async () => {
    expect(imageProblems(await defaultImages(), documentedImages(readFileSync(DOCUMENT, 'utf8')))).toEqual([]);
  });

  it('are missed where a default has changed', () => {
    const documented = documentedImages(readFileSync(DOCUMENT, 'utf8'));
    expect(imageProblems([{ input: 'registry-image', image: 'registry:4' }], documented)).toEqual([
      'registry-image: registry:4 has no row',
      ...documented.map(({ input, image }) => `${input}: ${image} is no default`),
    ]);
  });

  it.each(['sha256:123', 'latest', ''])('have no row with the digest %j', (digest) => {
    const text = `<!-- images -->\n\n| \`a-image\` | \`a:1\` | \`${digest}\` | 2026-01-02 |\n\n<!-- /images -->`;
    expect(() => documentedImages(text)).toThrow('has not the form');
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
    run(process.execPath, [`${ROOT}/scripts/images.mjs`, '--registry', registry, '--docs', docs, ...args]);

  it('writes the digest of today for each', async () => {
    lies = 'not';
    copyFileSync(DOCUMENT, docs);
    await script();
    const rows = documentedImages(readFileSync(docs, 'utf8'));
    expect(rows.map(({ image }) => image)).toEqual((await defaultImages()).map(({ image }) => image));
    for (const row of rows) {
      expect(row.digest).toBe(digest);
      expect(row.asked).toBe(new Date().toISOString().slice(0, 10));
    }
    await script('--check');
  });

  it('writes them into a file of their own, and leaves the document as it is', async () => {
    lies = 'not';
    copyFileSync(DOCUMENT, docs);
    await script('--json', join(folder, 'images.json'));
    const written = JSON.parse(readFileSync(join(folder, 'images.json'), 'utf8')) as object[];
    expect(written).toMatchObject(DEFAULT_IMAGES.map((input) => ({ input, digest })));
    expect(readFileSync(docs, 'utf8')).toBe(readFileSync(DOCUMENT, 'utf8'));
  });

  it('writes nothing where one cannot be had', async () => {
    lies = 'gone';
    copyFileSync(DOCUMENT, docs);
    await expect(script()).rejects.toThrow(/registry:3: .* answers 404/);
    expect(readFileSync(docs, 'utf8')).toBe(readFileSync(DOCUMENT, 'utf8'));
  });

  it('believes no digest that is not that of what was sent', async () => {
    lies = 'digest';
    await expect(digestOf('alpine:latest', registry)).rejects.toThrow('the registry says sha256:0000');
  });

  it('wants a place for the table', () => expect(() => withImages('nothing', [])).toThrow('no place for the images'));
});
