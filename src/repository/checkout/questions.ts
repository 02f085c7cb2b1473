// What Git is asked for working copies: a file of its own, since a run asks before anything else is loaded.

/** Of a ref: its commit, what it stands for, its name. */
export const REFS = '%(objectname) %(symref) %(refname)';

/** For `ask`: what a copy with the commit `$1` is made of. */
export const COPY: readonly string[] = [
  'git rev-parse --git-common-dir --git-path objects --git-path shallow --show-object-format "$1^{commit}"',
  `git for-each-ref --format='${REFS}'`,
];

/** Without what the user's own configuration may add to a checkout: hooks, daemons, the download of LFS files. */
export const PLAIN = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'submodule.recurse=false',
  'gc.auto=0',
  'checkout.workers=-1', // as many as there are processors: large projects take a fraction of the time
  'filter.lfs.smudge=',
  'filter.lfs.process=',
  'filter.lfs.required=false',
].flatMap((setting) => ['-c', setting]);

/** The files that are Git LFS's, for `git ls-files`. */
export const LFS = ':(attr:filter=lfs)';

/** Checks out the files of HEAD in the working copy of `-C`, its options before it, and names those of Git LFS: one process. */
export const CHECK_OUT_IN = `command git "$@" read-tree -u --reset HEAD && command git "$@" ls-files -z -- '${LFS}'`;

/** For `ask`: the same in a folder that it is told. */
export const CHECK_OUT = `IFS= read -r folder && set -- -C "$folder" ${PLAIN.join(' ')} && ${CHECK_OUT_IN}`;
