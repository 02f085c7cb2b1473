import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract, pack, type Header } from 'tar-stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArtifactServer } from '../../../test/artifact-server.js';
import type { ArtifactsSpec } from '../../gitlab/types.js';
import { artifactStore } from '../../job/artifacts/store.js';
import { GitHubArtifacts } from './publisher.js';

const ENVIRONMENT = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'Group/Project',
  GITHUB_RUN_ID: '7',
};
const SPEC: ArtifactsSpec = {
  name: undefined,
  paths: ['out'],
  exclude: [],
  untracked: false,
  when: 'on_success',
  expireIn: undefined,
  exposeAs: undefined,
  access: undefined,
  reports: {},
};

let server: ArtifactServer;
let folder = '';
let told: string[] = [];
let github: GitHubArtifacts;
beforeEach(async () => {
  server = await ArtifactServer.start();
  for (const [name, value] of Object.entries({ ...server.environment, ...ENVIRONMENT })) vi.stubEnv(name, value);
  folder = mkdtempSync(join(tmpdir(), 'publisher-test-'));
  vi.stubEnv('TMPDIR', folder);
  told = [];
  github = new GitHubArtifacts(process.env, (message) => told.push(message));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await server[Symbol.asyncDispose]();
});

const store = (): ReturnType<typeof artifactStore> => artifactStore(folder);

async function archive(id: number, entries: Readonly<Record<string, Partial<Header>>>): Promise<void> {
  const tar = pack();
  for (const [name, header] of Object.entries(entries))
    tar.entry({ name, mode: 0o644, ...header }, header.type === undefined ? `content of ${name}` : '');
  tar.finalize();
  await pipeline(tar, createWriteStream(store().pathFor(id)));
}

/** The names and modes of what is in an archive. */
async function entriesOf(tar: Buffer | undefined): Promise<Record<string, [type: unknown, mode: unknown]>> {
  const parser = extract();
  parser.end(tar);
  const entries: Record<string, [unknown, unknown]> = {};
  for await (const { header } of parser.on('entry', (_, stream) => stream.resume()))
    entries[header.name] = [header.type, header.mode];
  return entries;
}

describe('the artifacts of a job', () => {
  it('are plain files where nothing of them is lost, and gone from this machine afterwards', async () => {
    await archive(1, { 'out/': { type: 'directory', mode: 0o755 }, 'out/a.txt': {}, 'out/b/c.txt': {} });
    expect(github.announce('build', SPEC, undefined)).toBe(
      'They are uploaded to GitHub as "build", once the job has ended',
    );
    await github.take(store(), 1, 'build', SPEC);
    rmSync(store().pathFor(1)); // as the end of a run does
    const uploaded = await github.finish(false);
    expect(told).toEqual([]);
    expect(server.filesOf('build')).toEqual({
      'out/a.txt': Buffer.from('content of out/a.txt'),
      'out/b/c.txt': Buffer.from('content of out/b/c.txt'),
    });
    expect(uploaded).toMatchObject([
      { job: 'build', name: 'build', url: 'https://github.com/Group/Project/actions/runs/7/artifacts/100' },
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each<readonly [string, Record<string, Partial<Header>>]>([
    ['a file that can be run', { 'out/run': { mode: 0o755 }, 'out/a.txt': {} }],
    ['a link', { 'out/link': { type: 'symlink', linkname: 'a.txt' }, 'out/a.txt': {} }],
    ['a name that other systems do not have', { 'out/a:b': {}, 'out/a.txt': {} }],
  ])('are one archive where there is %s among them', async (_, entries) => {
    await archive(1, entries);
    github.announce('build', SPEC, undefined);
    await github.take(store(), 1, 'build', SPEC);
    await github.finish(false);
    const files = server.filesOf('build');
    expect(Object.keys(files)).toEqual(['artifacts.tar']);
    const expected = Object.entries(entries).map(([name, { type = 'file', mode = 0o644 }]) => [name, [type, mode]]);
    expect(await entriesOf(files['artifacts.tar'])).toEqual(Object.fromEntries(expected));
  });

  it('have the name that the job gives them, another one for each job, and that of the last attempt', async () => {
    await archive(1, { a: {} });
    await archive(2, { b: {} });
    await archive(3, { c: {} });
    expect(github.announce('one', SPEC, 'app/x')).toContain('as "app_x"');
    expect(github.announce('two', SPEC, 'app/x')).toContain('as "app_x-2"');
    expect(github.announce('one', SPEC, 'later')).toContain('as "later"');
    expect(github.announce('child / build: [a]', SPEC, undefined)).toContain('as "child _ build_ [a]"');
    await github.take(store(), 3, 'one', SPEC);
    await github.take(store(), 2, 'two', SPEC);
    await github.finish(false);
    expect(server.stored.map(({ name }) => name).sort()).toEqual(['app_x-2', 'later']);
    expect(Object.keys(server.filesOf('later'))).toEqual(['c']);
  });

  it('are kept as long as the job says, and no longer than the repository does', async () => {
    vi.stubEnv('GITHUB_RETENTION_DAYS', '5');
    await archive(1, { a: {} });
    const spec = { ...SPEC, expireIn: 3600 };
    expect(github.announce('build', spec, undefined)).toBe(
      'They are uploaded to GitHub as "build", for 1 day, once the job has ended',
    );
    expect(github.announce('long', { ...SPEC, expireIn: 1e9 }, undefined)).toContain('for 5 days');
    await github.take(store(), 1, 'build', spec);
    await github.finish(false);
    const days = (Date.parse(server.stored[0]?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(1, 1);
  });

  it('stay where they are with `access: none`, and where there are none', async () => {
    await archive(1, { a: {} });
    const closed = { ...SPEC, access: 'none' } as const;
    expect(github.announce('closed', closed, undefined)).toBe('They are not uploaded to GitHub (access: none)');
    await github.take(store(), 1, 'closed', closed);
    github.announce('empty', SPEC, undefined);
    await github.take(store(), 2, 'empty', SPEC);
    expect(await github.finish(false)).toEqual([]);
    expect([server.calls, github.lost]).toEqual([[], []]);
  });

  it('that cannot be uploaded are lost, which is told', async () => {
    await archive(1, { a: {} });
    server.faults.set('CreateArtifact', ['quota']);
    github.announce('build', SPEC, undefined);
    await github.take(store(), 1, 'build', SPEC);
    expect(await github.finish(false)).toEqual([]);
    expect(github.lost).toEqual([expect.stringMatching(/^artifacts: build: .* the storage for artifacts is used up/)]);
    expect(told).toEqual(github.lost);
  });

  it('that are no archive are lost, too', async () => {
    writeFileSync(store().pathFor(1), Buffer.alloc(2000, 'x'));
    github.announce('build', SPEC, undefined);
    await github.take(store(), 1, 'build', SPEC);
    await github.finish(false);
    expect(github.lost).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['1.tar']);
  });

  it('do not hold up a run that is canceled', async () => {
    await archive(1, { a: {} });
    server.faults.set('CreateArtifact', ['hang']);
    github.announce('build', SPEC, undefined);
    await github.take(store(), 1, 'build', SPEC);
    const started = Date.now();
    await github.finish(true);
    expect(Date.now() - started).toBeLessThan(6000);
    expect(github.lost).toEqual(['artifacts: not uploaded in the 4 s after the run: build']);
  });
});

describe('a file of the run', () => {
  it('is uploaded under its name, and has a page', async () => {
    const path = join(folder, 'report.html');
    writeFileSync(path, '<html>');
    github.announce('gitlab-report', SPEC, undefined);
    expect(await github.uploadFile(path, 'gitlab-report')).toBe(
      'https://github.com/Group/Project/actions/runs/7/artifacts/100',
    );
    await github.finish(false);
    expect(server.filesOf('gitlab-report-2')).toEqual({ 'report.html': Buffer.from('<html>') });
    expect(existsSync(path)).toBe(true);
    expect(await github.uploadFile(path, 'too-late')).toBeUndefined();
  });

  it('that cannot be uploaded has none', async () => {
    server.faults.set('CreateArtifact', [403]);
    expect(await github.uploadFile(join(folder, 'x'), 'gitlab-report')).toBeUndefined();
    expect(told).toHaveLength(1);
    await github.finish(false);
  });
});
