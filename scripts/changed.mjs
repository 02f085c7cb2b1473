import { spawnSync } from 'node:child_process';

/**
 * Paths of the files of a repository that differ from its branch `main` (from where the present branch left it) or from
 * the last commit, those that are gone among them, and of those that Git does not track yet; undefined where Git cannot
 * tell.
 */
export function changedFiles(folder) {
  const git = (...args) => {
    const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
    return status === 0 ? stdout.split('\0').filter((item) => item !== '') : undefined;
  };
  const [base] = ['main', 'origin/main'].flatMap((branch) => git('merge-base', branch, 'HEAD') ?? []);
  const lists = [
    git('diff', '--name-only', '-z', '--relative', base?.trim() ?? 'HEAD'),
    git('ls-files', '-z', '--others', '--exclude-standard'),
  ];
  if (lists.includes(undefined)) return undefined;
  return [...new Set(lists.flat())].sort();
}
