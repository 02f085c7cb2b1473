import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { SystemError } from '../../errors.js';
import { makeFolders } from '../../make-folders.js';
import { run } from '../../process.js';
import { readRefs } from './copy.js';
import { gitOf } from '../git.js';
import { withoutCredentials } from '../facts.js';
import { configSection, coreConfig, plainGit, writeGitDir } from './git-dir.js';
import { objectFolders } from './objects.js';
import type { SubmoduleSettings } from './settings.js';

/** A submodule whose Git directory borrows its objects from the runner's copy of it. */
export interface ModuleDir {
  /** Of the submodule, below the project. */
  readonly path: string;
  /** Of its Git directory, below the project. */
  readonly place: string;
  readonly objectFolders: readonly string[];
  /** What the runner has of it. */
  readonly runnerGitDir: string;
}

/** A project, or a submodule of it that may have further ones. */
interface Parent {
  /** The project's working copy. */
  readonly top: string;
  /** Below it; empty for the project itself. */
  readonly path: string;
  readonly place: string;
  readonly runnerFolder: string;
  readonly runnerGitDir: string;
  readonly format: string;
  readonly access: Access;
}

/** How the runner's copy reaches its remote. */
interface Access {
  /** What relative addresses of submodules start from. */
  readonly origin: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

interface Submodule {
  readonly name: string;
  readonly path: string;
  readonly commit: string;
  readonly url: string;
}

/**
 * Checks out the submodules of a working copy: of what the runner's copy has (`.git/modules`, as `actions/checkout`
 * leaves it), else with Git over the network, with the access that the runner's copy is set up for. Throws a
 * {@link SystemError} that names the way out.
 */
export async function checkOutSubmodules(
  top: string,
  runner: { readonly repository: string; readonly gitDir: string; readonly format: string },
  settings: SubmoduleSettings,
): Promise<readonly ModuleDir[]> {
  const parent: Parent = {
    top,
    path: '',
    place: '.git',
    runnerFolder: runner.repository,
    runnerGitDir: runner.gitDir,
    format: runner.format,
    access: await accessOf(runner.repository),
  };
  return checkOutBelow(parent, settings);
}

async function checkOutBelow(parent: Parent, settings: SubmoduleSettings): Promise<readonly ModuleDir[]> {
  const folder = join(parent.top, parent.path);
  const hasAny = await readFile(join(folder, '.gitmodules')).catch(() => undefined);
  if (hasAny === undefined) return [];
  const { origin } = parent.access;
  const real = origin === undefined || parent.path !== '' ? [] : ['-c', `remote.origin.url=${origin}`];
  await plainGit(folder, [...real, 'submodule', '-q', 'init', '--', ...settings.paths]);
  const made: ModuleDir[] = [];
  for (const submodule of await chosen(folder)) {
    const lent = await lendFromRunner(parent, submodule);
    if (lent !== undefined) made.push(lent);
    await update(folder, submodule, settings.depth, parent.access);
    if (!settings.recursive) continue;
    const inside: Parent = {
      ...parent,
      path: join(parent.path, submodule.path),
      place: join(parent.place, 'modules', submodule.name),
      runnerFolder: join(parent.runnerFolder, submodule.path),
      runnerGitDir: lent?.runnerGitDir ?? join(parent.runnerGitDir, 'modules', submodule.name),
    };
    made.push(...(await checkOutBelow(inside, { ...settings, paths: [] })));
  }
  return made;
}

/** The submodules that `git submodule init` has chosen. */
async function chosen(folder: string): Promise<readonly Submodule[]> {
  const read = async (key: string, ...file: string[]): Promise<Map<string, string>> => {
    const pattern = `^submodule\\..*\\.${key}$`;
    const { stdout } = await plainGit(folder, ['config', ...file, '-z', '--get-regexp', pattern], { check: false });
    const lines = stdout.split('\0').filter((line) => line !== '');
    return new Map(
      lines.map((line) => {
        const at = line.indexOf('\n');
        return [line.slice('submodule.'.length, at - key.length - 1), line.slice(at + 1)];
      }),
    );
  };
  const urls = await read('url');
  const paths = await read('path', '-f', '.gitmodules');
  const found: Submodule[] = [];
  for (const [name, url] of urls) {
    const path = paths.get(name);
    if (path === undefined) continue;
    const { stdout } = await plainGit(folder, ['ls-files', '-s', '-z', '--', `:(literal)${path}`]);
    const commit = /^160000 ([0-9a-f]+) /.exec(stdout)?.[1];
    if (commit !== undefined) found.push({ name, path, commit, url });
  }
  return found;
}

/** Makes a submodule's Git directory of the runner's, where that has the commit. */
async function lendFromRunner(parent: Parent, submodule: Submodule): Promise<ModuleDir | undefined> {
  const places = [
    join(parent.runnerGitDir, 'modules', submodule.name),
    join(parent.runnerFolder, submodule.path, '.git'),
  ];
  for (const gitDir of places) {
    const has = ['--git-dir', gitDir, 'cat-file', '-e', `${submodule.commit}^{commit}`];
    if ((await run('git', has, { check: false })).exitCode !== 0) continue;
    const place = join(parent.place, 'modules', submodule.name);
    const folders = await objectFolders(join(gitDir, 'objects'));
    const path = join(parent.path, submodule.path);
    await makeFolders(join(parent.top, place));
    writeGitDir(join(parent.top, place), {
      head: submodule.commit,
      config:
        coreConfig(parent.format, {
          bare: 'false',
          logallrefupdates: 'true',
          checkStat: 'minimal',
          worktree: relative(place, path),
        }) + configSection('remote', 'origin', { url: submodule.url, fetch: '+refs/heads/*:refs/remotes/origin/*' }),
      refs: (await readRefs(gitDir)).filter(({ name }) => /^refs\/(remotes\/origin|tags)\//.test(name)),
      shallow: await readFile(join(gitDir, 'shallow'), 'utf8').catch(() => undefined),
      objectFolders: folders,
    });
    return { path, place, objectFolders: folders, runnerGitDir: gitDir };
  }
  return undefined;
}

/** Checks a submodule out; Git gets what is not here. */
async function update(folder: string, submodule: Submodule, depth: number, access: Access): Promise<void> {
  const shallow = depth > 0 ? [`--depth=${depth}`] : [];
  const args = ['submodule', '-q', 'update', '--checkout', ...shallow, '--', `:(literal)${submodule.path}`];
  const updated = await plainGit(folder, args, { env: access.env, check: false });
  if (updated.exitCode === 0) return;
  const reason = updated.stderr.split('\n').find((line) => /^(fatal|error|remote): /.test(line)) ?? updated.stderr;
  throw new SystemError(
    `The submodule ${submodule.path} is not in the runner's copy of the repository, and it could not be fetched from ${withoutCredentials(submodule.url)}: ${reason.trim()}`,
    { hint: 'Give actions/checkout `submodules: recursive` (and a token that may read it).' },
  );
}

/** The address of the runner's `origin`, and the headers by which `actions/checkout` lets Git log in. */
async function accessOf(repository: string): Promise<Access> {
  const [origin, headers] = await Promise.all([
    gitOf(repository, ['config', '--get', 'remote.origin.url'], false),
    gitOf(repository, ['config', '--local', '--includes', '-z', '--get-regexp', '^http\\..*extraheader$'], false),
  ]);
  const pairs = headers.stdout.split('\0').filter((pair) => pair !== '');
  const first = Number(process.env.GIT_CONFIG_COUNT ?? 0);
  // by the environment, which other users of this machine cannot read, unlike arguments
  const env: Record<string, string> = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_COUNT: String(first + pairs.length) };
  for (const [index, pair] of pairs.entries()) {
    const at = pair.indexOf('\n');
    env[`GIT_CONFIG_KEY_${first + index}`] = pair.slice(0, at);
    env[`GIT_CONFIG_VALUE_${first + index}`] = pair.slice(at + 1);
  }
  const url = origin.stdout.trim();
  return { origin: url === '' ? undefined : withoutCredentials(url), env };
}
