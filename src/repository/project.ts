import { copyFile, lstat, readdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { makeFolders } from '../make-folders.js';
import { run } from '../process.js';
import { scratchFolder } from '../scratch.js';
import { takeAhead, type Ahead } from './ahead.js';
import { askGit, factsOf, readFacts, type Place, type RepositoryFacts } from './facts.js';
import { projectFilesAt, type ProjectFiles } from './files.js';
import { gitOf } from './git.js';

/** The repository that a pipeline belongs to, on the machine that runs us. */
export interface Project extends Place, AsyncDisposable {
  /** As the repository was when it was opened: whatever becomes of it, its commit is the pipeline's. */
  readonly facts: RepositoryFacts;
  readonly files: ProjectFiles;
  /** What its repository was asked ahead. */
  readonly ahead: Ahead | undefined;
}

/**
 * Opens the project in a folder. A folder that is not the top of a Git repository (a part of one, or none at all) is
 * taken as a project of its own: its files, but for those that Git ignores, are the commit.
 */
export async function openProject(folder: string): Promise<Project> {
  const real = await realpath(folder);
  const { facts, ahead } = takeAhead(real) ?? { facts: askGit(real), ahead: undefined };
  const answers = await facts;
  const { top } = answers;
  if (answers.committed && top !== '' && (await realpath(top)) === real) {
    const place = { folder: real, repository: real, snapshot: false };
    return { ...filed(place, factsOf(place, answers)), ahead, [Symbol.asyncDispose]: async () => ahead?.end() };
  }
  ahead?.end();
  const place = { folder: real, repository: await makeSnapshot(real, top !== ''), snapshot: true };
  const remove = (): Promise<void> => rm(place.repository, { recursive: true, force: true });
  try {
    return { ...filed(place, await readFacts(place)), ahead: undefined, [Symbol.asyncDispose]: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function filed(place: Place, facts: RepositoryFacts): Omit<Project, 'ahead' | typeof Symbol.asyncDispose> {
  return { ...place, facts, files: projectFilesAt(place, facts.sha, () => presentFiles(place.repository, true)) };
}

/** Paths of the folder's files, relative to it: what Git tracks or would track, or simply all. */
export async function presentFiles(folder: string, inGit: boolean): Promise<readonly string[]> {
  if (inGit) {
    const listed = await gitOf(folder, ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate']);
    return listed.stdout.split('\0').filter((path) => path !== '');
  }
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').includes('.git'));
}

const IDENTITY = {
  GIT_AUTHOR_NAME: 'gitlab-dind',
  GIT_AUTHOR_EMAIL: 'gitlab-dind@localhost',
  GIT_COMMITTER_NAME: 'gitlab-dind',
  GIT_COMMITTER_EMAIL: 'gitlab-dind@localhost',
};

async function makeSnapshot(folder: string, inGit: boolean): Promise<string> {
  const target = await scratchFolder('project');
  try {
    for (const path of await presentFiles(folder, inGit)) {
      await makeFolders(join(target, dirname(path)));
      await copy(join(folder, path), join(target, path));
    }
    await run('git', ['-C', target, 'init', '-q', '-b', 'main', '--template=']);
    await run('git', ['-C', target, 'add', '-A', '-f']);
    const commit = [
      '-c',
      'commit.gpgSign=false',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      `Snapshot of ${basename(folder)}`,
    ];
    await run('git', ['-C', target, ...commit], { env: IDENTITY });
    return target;
  } catch (error) {
    await rm(target, { recursive: true, force: true });
    throw error;
  }
}

async function copy(from: string, to: string): Promise<void> {
  const stat = await lstat(from).catch(() => undefined);
  if (stat === undefined) return; // tracked, but deleted in the working tree
  if (stat.isSymbolicLink()) await symlink(await readlink(from), to);
  else if (stat.isFile()) await copyFile(from, to);
}
