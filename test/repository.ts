import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openSources, type SourceOptions } from '../src/repository/checkout/checkout.js';
import { readFacts } from '../src/repository/facts.js';
import { openProject } from '../src/repository/project.js';
import { defaultSources, type SourceSettings } from '../src/repository/checkout/settings.js';

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };

/** Runs Git with an identity, and takes submodules from this machine; returns what it printed. */
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'protocol.file.allow=always', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

/** Makes a repository with one commit for each of the given texts of its `file`. */
export function makeRepository(folder: string, texts: readonly string[]): void {
  execFileSync('git', ['init', '-q', '-b', 'main', folder]);
  for (const text of texts) {
    writeFileSync(join(folder, 'file'), text);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', text);
  }
}

/** What a job finds below its builds directory. */
export interface Unpacked extends Disposable {
  /** The builds directory, in a folder of this machine. */
  readonly builds: string;
  /** The project's folder in it. */
  readonly place: string;
  readonly pointers: readonly string[];
  readonly sha: string;
  readonly bytes: number;
}

/** Makes the sources that a job of a repository gets, and unpacks them. */
export async function unpackSources(
  repository: string,
  settings: Partial<SourceSettings> = {},
  options: Partial<SourceOptions> = {},
): Promise<Unpacked> {
  const builds = mkdtempSync(join(tmpdir(), 'sources-test-'));
  await using project = await openProject(repository);
  const facts = await readFacts(project);
  const sources = openSources(project, {
    pipeline: 17,
    branch: facts.branch,
    tag: undefined,
    remote: 'https://example.com/group/app.git',
    buildsDir: builds,
    dirty: false,
    ...options,
  });
  const wanted = { ...defaultSources('group/app'), ...settings };
  const made = await sources.checkout(wanted).catch(async (error: unknown) => {
    await sources.remove();
    throw error;
  });
  const tar = await contentOf(made.tar);
  made.discard();
  await sources.remove();
  execFileSync('tar', ['-xpf', '-', '-C', builds], { input: tar });
  return {
    builds,
    place: join(builds, wanted.directory),
    pointers: made.pointers,
    sha: facts.sha,
    bytes: tar.length,
    [Symbol.dispose]: () => rmSync(builds, { recursive: true, force: true }),
  };
}

/** What an archive holds, whichever way it is given. */
export function contentOf(tar: Readable | Buffer): Promise<Buffer> {
  return Buffer.isBuffer(tar) ? Promise.resolve(tar) : buffer(tar);
}
