import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { FetchedFile, FetchRequest, FileSource } from '../gitlab/types.js';
import { run } from '../process.js';
import { presentFiles, type Project } from './project.js';

/** What a comparison may start from: the commit before the push, or the merge base of a merge request. */
export interface ComparisonBase {
  readonly sha: string | undefined;
}

/** The project's own files as the language sees them. `base` is what `rules:changes` compares with. */
export function projectFiles(project: Project, base: ComparisonBase): FileSource {
  const git = (...args: string[]): ReturnType<typeof run> =>
    run('git', ['-C', project.repository, ...args], { check: false });
  let listed: Promise<readonly string[]> | undefined;
  return {
    async readFile(path) {
      const inside = normalize(path.replace(/^\/+/, ''));
      if (inside.startsWith('..')) return undefined;
      return readFile(join(project.folder, inside), 'utf8').catch(() => undefined);
    },
    listFiles: () => (listed ??= presentFiles(project.repository, true)),
    async changedFiles(compareTo) {
      const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo);
      if (from === undefined) return undefined;
      const diff = await git('diff', '--name-only', '-z', from, 'HEAD');
      return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
    },
    async blobId(path) {
      const found = await git('rev-parse', '--verify', '-q', `HEAD:${path}`);
      return found.exitCode === 0 ? found.stdout.trim() : undefined;
    },
    async lastCommitId(path) {
      const found = await git('log', '-1', '--format=%H', '--', path);
      return found.stdout.trim() || undefined;
    },
    fetch: fetchFile,
  };
}

async function mergeBase(git: (...args: string[]) => ReturnType<typeof run>, ref: string): Promise<string> {
  for (const name of [`origin/${ref}`, ref]) {
    const found = await git('merge-base', name, 'HEAD');
    if (found.exitCode === 0) return found.stdout.trim();
  }
  throw new Error(`${ref} is not a valid ref`);
}

async function fetchFile(request: FetchRequest): Promise<FetchedFile> {
  switch (request.kind) {
    case 'remote':
      return { content: await download(request.url), name: request.url, source: undefined };
    case 'project':
      throw new Error(
        `Project \`${request.project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.`,
      );
    case 'template':
      throw new Error(`Template file \`${request.name}\` is not a valid location!`);
    case 'component':
      throw new Error(`Component \`${request.address}\` cannot be fetched`);
  }
}

async function download(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch((error: unknown) => {
    throw new Error(
      `Remote file \`${url}\` could not be fetched because of an error: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  if (!response.ok) {
    throw new Error(`Remote file \`${url}\` could not be fetched because of HTTP code \`${response.status}\` error!`);
  }
  return response.text();
}
