import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitlabServer, type GitLabServer } from '../../../test/gitlab-server.js';
import { SystemError } from '../../errors.js';
import type { Instance } from '../api.js';
import { instanceAt } from './address.js';
import { dotenvReport, downloadArtifacts } from './artifacts.js';

let server: GitLabServer;
let instance: Instance;
let folder: string;
beforeEach(async () => {
  server = await gitlabServer();
  instance = instanceAt(server.url, 'secret', { pause: () => Promise.resolve() });
  server.tokens.add('secret');
  folder = mkdtempSync(join(tmpdir(), 'artifacts-test-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await server[Symbol.asyncDispose]();
});

const PATH = '/projects/a%2Fb/jobs/1/artifacts';
const download = (maxBytes = 1_000_000): ReturnType<typeof downloadArtifacts> =>
  downloadArtifacts(instance, 'a/b', 1, { path: join(folder, 'a.zip'), maxBytes });

describe('the archive of artifacts', () => {
  it('comes into a file, also where it is led to a storage, which gets no token', async () => {
    await using storage = await gitlabServer();
    storage.pages.set('/bucket/a.zip', 'an archive');
    server.faults.set(PATH, [{ status: 302, headers: { location: `${storage.url}/bucket/a.zip` } }]);
    expect(await download()).toBe('there');
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('an archive');
    expect(storage.asked).toEqual([{ path: '/bucket/a.zip', token: undefined, basic: undefined }]);
  });

  it('is read as far as is wanted, and no further', async () => {
    server.answers.set(PATH, Buffer.alloc(3_000_000));
    expect(await download()).toBe('too large');
    expect(statSync(join(folder, 'a.zip')).size).toBeLessThanOrEqual(1_000_000);
    expect(await download(3_000_000)).toBe('there');
    expect(statSync(join(folder, 'a.zip')).size).toBe(3_000_000);
  });

  it.each([401, 403, 404])('may be withheld: %s', async (status) => {
    server.faults.set(PATH, [{ status }]);
    expect(await download()).toBe('withheld');
  });

  it('is asked for again where it is cut, and told where it stays so', async () => {
    server.answers.set(PATH, Buffer.from('an archive'));
    server.faults.set(PATH, ['cut', { status: 502 }]);
    expect(await download()).toBe('there');
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('an archive');
    server.faults.set(PATH, ['cut', 'cut', 'cut']);
    await expect(download()).rejects.toThrow(SystemError);
  });
});

describe('a dotenv report', () => {
  const KEY = `${PATH}?file_type=dotenv`;
  it.each<[string, Buffer, string | null]>([
    ['compressed', gzipSync('A=1\n'), 'A=1\n'],
    ['as it is', Buffer.from('A=1\n'), 'A=1\n'],
    ['an archive: the instance does not know the parameter', Buffer.from('PK\u0003\u0004and more'), null],
    ['cut', gzipSync('A=1\n').subarray(0, 12), null],
    ['far too large', gzipSync(Buffer.alloc(4_000_000)), null],
  ])('comes %s', async (_, body, text) => {
    server.answers.set(KEY, body);
    expect(await dotenvReport(instance, 'a/b', 1)).toBe(text);
  });

  it.each([400, 401, 403, 404])('may be withheld: %s', async (status) => {
    server.faults.set(PATH, [{ status }]);
    expect(await dotenvReport(instance, 'a/b', 1)).toBeNull();
  });
});
