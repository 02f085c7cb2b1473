import type { FileSource } from '../gitlab/types.js';
import { readInside } from '../safe-folder.js';
import { gitOf } from './git.js';
import { presentFiles, type Project } from './project.js';

/** What a comparison may start from: the commit before the push, or the merge base of a merge request. */
export interface ComparisonBase {
  readonly sha: string | undefined;
}

/** The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other projects' files. */
export function projectFiles(project: Project, base: ComparisonBase, remote: FileSource['fetch']): FileSource {
  const git = (...args: string[]): ReturnType<typeof gitOf> => gitOf(project.repository, args, false);
  let listed: Promise<readonly string[]> | undefined;
  return {
    readFile: (path) => readInside(project.folder, path),
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
    fetch: remote,
  };
}

async function mergeBase(git: (...args: string[]) => ReturnType<typeof gitOf>, ref: string): Promise<string> {
  for (const name of [`origin/${ref}`, ref]) {
    const found = await git('merge-base', name, 'HEAD');
    if (found.exitCode === 0) return found.stdout.trim();
  }
  throw new Error(`${ref} is not a valid ref`);
}
