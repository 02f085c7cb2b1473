import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ref, RunnerCopy } from './copy.js';
import { coreConfig, writeGitDir } from './git-dir.js';

/** What is ours below the builds directory. */
const OURS = '.glci';

/** Refs that are a user's own, or Git's: no server would have them. */
const PRIVATE = /^refs\/(remotes|stash|bisect|worktree|rewritten|replace|original|pipelines)(\/|$)/;

/** The `origin` of jobs: a bare repository with all refs that the runner's copy has, and that nobody can push to. */
export interface Origin {
  /** On this machine. */
  readonly folder: string;
  /** In a job, below the builds directory. It ends as the address does: some scripts cut the project out of it. */
  readonly place: string;
  readonly refs: readonly Ref[];
}

/** Below the builds directory: where jobs find the copy of what is at an address. */
export function originPlace(remote: string): string {
  return `${OURS}/${remote.replace(/^[a-z+]+:\/\//i, '').replace(/[^A-Za-z0-9._/-]+/g, '-')}`;
}

/** Writes the bare repository into an empty folder of this machine; its objects are those of the runner's copy. */
export function makeOrigin(
  folder: string,
  copy: RunnerCopy,
  options: { pipeline: number; branch: string | undefined; remote: string; buildsDir: string },
): Origin {
  const place = originPlace(options.remote);
  const refs = serverRefs(copy, options);
  const branch = options.branch ?? refs.find((ref) => ref.name.startsWith('refs/heads/'))?.name.slice(11) ?? 'main';
  writeGitDir(folder, {
    head: `ref: refs/heads/${branch}`,
    // by its whole path: a user's own core.hooksPath would let pushes through
    config: coreConfig(copy.format, { bare: 'true', hooksPath: `${options.buildsDir}/${place}/hooks` }),
    refs,
    shallow: copy.shallow,
    objectFolders: copy.objectFolders,
  });
  mkdirSync(join(folder, 'hooks'));
  const hook = join(folder, 'hooks/pre-receive');
  writeFileSync(hook, REFUSE);
  chmodSync(hook, 0o755);
  return { folder, place, refs };
}

const REFUSE = `#!/bin/sh
echo 'This origin is a copy of the repository for the jobs of this run: nothing can be pushed to it.'
echo 'On GitLab the push would go to the project. Here, push in the workflow, or to a remote by its address.'
exit 1
`;

/** The runner's refs under the names that they have on a server. */
function serverRefs(copy: RunnerCopy, options: { pipeline: number; branch: string | undefined }): readonly Ref[] {
  const refs = new Map<string, string>();
  // what is pushed wins over a branch of the same name that is only here; tags and the like have one name everywhere
  for (const { name, sha } of copy.refs) if (!PRIVATE.test(name)) refs.set(name, sha);
  for (const { name, sha } of copy.refs)
    if (name.startsWith('refs/remotes/origin/')) refs.set(name.replace('refs/remotes/origin/', 'refs/heads/'), sha);
  if (options.branch !== undefined) refs.set(`refs/heads/${options.branch}`, copy.head);
  refs.set(`refs/pipelines/${options.pipeline}`, copy.head);
  return [...refs].map(([name, sha]) => ({ name, sha }));
}
