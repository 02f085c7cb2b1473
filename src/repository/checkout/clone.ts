import type { Ref } from './copy.js';
import { configSection, coreConfig } from './git-dir.js';
import type { Origin } from './origin.js';

/** `HEAD` before anything is checked out: GitLab Runner's `init.defaultBranch`. */
export const NO_HEAD = 'ref: refs/heads/none';

/** The refs that a clone has after GitLab's fetch of everything: branches as remote ones, tags, the pipeline's own. */
export function clonedRefs(refs: readonly Ref[]): readonly Ref[] {
  return refs.flatMap(({ name, sha }) => {
    if (name.startsWith('refs/heads/')) return [{ name: name.replace('refs/heads/', 'refs/remotes/origin/'), sha }];
    return name.startsWith('refs/tags/') || name.startsWith('refs/pipelines/') ? [{ name, sha }] : [];
  });
}

/** The configuration of a job's clone: its `origin` shows the project's address, and is the copy beside it. */
export function cloneConfig(
  format: string,
  origin: Origin,
  options: { readonly remote: string; readonly buildsDir: string },
): string {
  // whoever asks, the copy is root's; what the user's environment says of that does not reach these commands
  const trusting = (command: string): string => `git -c 'safe.directory=*' ${command}`;
  return [
    coreConfig(format, {
      bare: 'false',
      logallrefupdates: 'true',
      // of what the index knows of a file, its size and time reach the job; its inode, and when that changed, do not
      checkStat: 'minimal',
    }),
    configSection('fetch', undefined, { recurseSubmodules: 'false' }),
    configSection('gc', undefined, { autoDetach: 'false' }),
    configSection('remote', 'origin', {
      url: options.remote,
      fetch: '+refs/heads/*:refs/remotes/origin/*',
      uploadpack: trusting('upload-pack'),
      receivepack: trusting('receive-pack'),
    }),
    configSection('url', `${options.buildsDir}/${origin.place}`, { insteadOf: options.remote }),
  ].join('');
}
