import type { FileSource } from '../gitlab/types.js';
import { gitOf } from './git.js';
import type { Project } from './project.js';

/** What a comparison may start from: the commit before the push, or the merge base of a merge request. */
export interface ComparisonBase {
  readonly sha: string | undefined;
}

/**
 * The project's own files as the language sees them. `base` is what `rules:changes` compares with; `remote` has other
 * projects' files; `dirty`: jobs see what is not committed.
 */
export function projectFiles(
  project: Project,
  base: ComparisonBase,
  remote: FileSource['fetch'],
  dirty = false,
): FileSource {
  const git = (...args: string[]): ReturnType<typeof gitOf> => gitOf(project.repository, args, false);
  const { sha } = project.facts;
  return {
    readFile: (path) => project.files.read(path),
    listFiles: () => project.files.list(),
    async filesOfJobs() {
      if (dirty || project.snapshot) return project.files.list();
      const listed = await gitOf(project.repository, ['ls-tree', '-r', '-z', sha]);
      return listed.stdout.split('\0').flatMap((entry) => /^\d+ blob \S+\t([^]*)$/.exec(entry)?.[1] ?? []);
    },
    async changedFiles(compareTo) {
      const from = compareTo === undefined ? base.sha : await mergeBase(git, compareTo, sha);
      if (from === undefined) return undefined;
      const diff = await git('diff', '--name-only', '-z', from, sha);
      return diff.exitCode === 0 ? diff.stdout.split('\0').filter((path) => path !== '') : undefined;
    },
    async blobId(path) {
      const found = await git('rev-parse', '--verify', '-q', `${sha}:${path}`);
      return found.exitCode === 0 ? found.stdout.trim() : undefined;
    },
    async lastCommitId(path) {
      const found = await git('log', '-1', '--format=%H', sha, '--', path);
      return found.stdout.trim() || undefined;
    },
    fetch: remote,
  };
}

async function mergeBase(
  git: (...args: string[]) => ReturnType<typeof gitOf>,
  ref: string,
  sha: string,
): Promise<string> {
  for (const name of [`origin/${ref}`, ref]) {
    const found = await git('merge-base', name, sha);
    if (found.exitCode === 0) return found.stdout.trim();
  }
  throw new Error(`${ref} is not a valid ref`);
}
