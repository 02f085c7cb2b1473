import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { artifactStore } from '../job/artifacts/store.js';
import type { RunEvent } from '../report/events.js';
import { SourceArtifacts } from './source-artifacts.js';

let top = '';
let project = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'gitlab-dind-source-'));
  project = join(top, 'project');
  mkdirSync(join(project, '.git'), { recursive: true });
  mkdirSync(join(top, 'store'));
});
afterEach(() => rmSync(top, { recursive: true }));

async function archive(id: number, files: Readonly<Record<string, number>>): Promise<void> {
  const tar = pack();
  for (const [name, mode] of Object.entries(files)) tar.entry({ name, mode }, `of ${id}`);
  tar.finalize();
  writeFileSync(join(top, 'store', `${id}.tar`), await buffer(tar));
}

const ended = (name: string, status: 'success' | 'failed'): RunEvent =>
  ({ type: 'job', id: 1, name, stage: 'test', status, attempt: 1 }) as unknown as RunEvent;

it('copies the artifacts of jobs that have passed over what is there', async () => {
  const store = artifactStore(join(top, 'store'));
  const source = new SourceArtifacts(project);
  writeFileSync(join(project, 'kept'), 'kept');
  writeFileSync(join(project, 'old'), 'old');
  await archive(1, { 'out/a': 0o644, old: 0o644, 'bin/tool': 0o755 });
  await archive(2, { failed: 0o644 });
  source.hear(ended('passes', 'success'));
  source.hear(ended('fails', 'failed'));
  await source.take(store, 1, 'passes');
  await source.take(store, 2, 'fails');
  await source.take(store, 3, 'passes');
  const read = (name: string): string => readFileSync(join(project, name), 'utf8');
  expect([read('kept'), read('old'), read('out/a')]).toEqual(['kept', 'of 1', 'of 1']);
  expect(statSync(join(project, 'bin/tool')).mode & 0o111).toBe(0o111);
  expect(statSync(join(project, 'out/a')).mode & 0o111).toBe(0);
  expect(existsSync(join(project, 'failed'))).toBe(false);
  expect(source.lost).toEqual([]);
});

it("follows no link, leaves the folder by no path, and writes nothing that is Git's", async () => {
  const store = artifactStore(join(top, 'store'));
  const source = new SourceArtifacts(project);
  mkdirSync(join(top, 'outside'));
  symlinkSync(join(top, 'outside'), join(project, 'link'));
  source.hear(ended('git', 'success'));
  source.hear(ended('link', 'success'));
  await archive(1, { '.git/hooks/post-checkout': 0o755, 'sub/.GIT/config': 0o644, '../escaped': 0o644, fine: 0o644 });
  await archive(2, { 'link/x': 0o644 });
  await source.take(store, 1, 'git');
  await source.take(store, 2, 'link');
  expect([
    existsSync(join(project, '.git/hooks')),
    existsSync(join(project, 'sub')),
    existsSync(join(top, 'escaped')),
  ]).toEqual([false, false, false]);
  expect(existsSync(join(project, 'fine'))).toBe(true);
  expect(existsSync(join(top, 'outside/x'))).toBe(false);
  expect(source.lost).toEqual([
    'artifacts-to-source: git: .git/hooks/post-checkout and 1 more belong to Git, and are not copied',
    expect.stringMatching(/^artifacts-to-source: the artifacts of link are not whole: .*link is a symbolic link/),
  ]);
});
