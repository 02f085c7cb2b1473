import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { cloneConfig, clonedRefs, NO_HEAD } from './clone.js';
import { readCopy, type RunnerCopy } from './copy.js';
import { addUncommitted, copyUncommitted, type Uncommitted } from './dirty.js';
import { ALTERNATES, plainGit, writeGitDir } from './git-dir.js';
import { checkOutFiles, fillLfs } from './lfs.js';
import { objectFiles, type ObjectFile } from './objects.js';
import { makeOrigin, type Origin } from './origin.js';
import { started } from '../../process.js';
import { scratchFolder } from '../../scratch.js';
import { answersOf, type Ahead } from '../ahead.js';
import { commitLost, hasCommit, whileThere } from '../lost.js';
import type { Project } from '../project.js';
import type { SourceSettings } from './settings.js';
import { checkOutSubmodules, type ModuleDir } from './submodules.js';
import { packTree, type TreePart } from './tree.js';

export interface Checkout {
  /** A tar of what belongs below the builds directory: the project, and the copy of its remote. */
  readonly tar: Readable | Buffer;
  /** Paths of files that have only the pointer of Git LFS: the runner's copy lacks their content. */
  readonly pointers: readonly string[];
  /** Begins to remove it from this machine; {@link Sources.remove} waits for that. */
  discard(): void;
}

/** Makes working copies of a project, one for each kind that jobs ask for. */
export interface Sources {
  checkout(settings: SourceSettings): Promise<Checkout>;
  /** Removes from this machine what they were made of. */
  remove(): Promise<void>;
}

export interface SourceOptions {
  /** `CI_PIPELINE_ID`: its commit has a ref of that name, as on a server. */
  readonly pipeline: number;
  /** The branch of the pipeline; undefined: it is for a tag or a merge request. */
  readonly branch: string | undefined;
  readonly tag: string | undefined;
  /** Address of the project, which `origin` shows. */
  readonly remote: string;
  /** Where the archive is unpacked: the runner's builds directory. */
  readonly buildsDir: string;
  /** With what is not committed: changes, and files that are neither tracked nor ignored. */
  readonly dirty: boolean;
}

/** A copy in the making: what Git on this machine works on. */
interface Making {
  readonly folder: string;
  readonly copy: RunnerCopy;
  readonly origin: Origin;
  readonly options: SourceOptions;
  /** What is not committed, where jobs get it. */
  readonly uncommitted: Uncommitted | undefined;
  /** Who may have been asked to check files out. */
  readonly asked: Ahead['checkOut'] | undefined;
}

/**
 * The working copies of a pipeline: clones with a detached HEAD at its commit, as GitLab Runner leaves them. They are
 * made on this machine of the repository that is there, whose objects go into the archive as they are: there is no
 * transfer between repositories, and no network but for submodules that are missing. They are of the commit that the
 * project had when it was opened, whatever is checked out, moved or packed since; where that commit is gone, they throw a
 * `SystemError` that says so.
 */
export function openSources(project: Project, options: SourceOptions): Sources {
  let opened: Promise<Omit<Making, 'folder' | 'options'>> | undefined;
  const { repository, facts, ahead } = project;
  const folders: string[] = [];
  const removals: Promise<unknown>[] = [];
  const timers: NodeJS.Timeout[] = [];
  const scratch = async (): Promise<string> => {
    const folder = await scratchFolder('checkout');
    folders.push(folder);
    return folder;
  };
  const open = async (): Promise<Omit<Making, 'folder' | 'options'>> => {
    const known = answersOf(ahead, facts.sha, ahead?.copy);
    const [copy, place] = await Promise.all([known.then((got) => readCopy(repository, facts.sha, got)), scratch()]);
    const uncommitted = options.dirty ? await copyUncommitted(repository, facts.sha, await scratch()) : undefined;
    return { copy, origin: makeOrigin(place, copy, options), uncommitted, asked: ahead?.checkOut };
  };
  const make = async (settings: SourceSettings): Promise<Checkout> => {
    const [common, folder] = await Promise.all([(opened ??= open()), scratch()]);
    const { parts, pointers } = await makeTree({ ...common, folder, options }, settings);
    // by another process: of many files, this one would do nothing else meanwhile; where it cannot, `remove` does
    const begin = (): void => void removals.push(started('rm', ['-rf', '--', folder]).catch(() => undefined));
    const discard = (): void => void timers.push(setTimeout(begin, LATER).unref());
    const isThere = (): Promise<boolean> => hasCommit(repository, facts.sha);
    const all = [...parts, ...temporary(settings)];
    return { tar: await packTree(all, settings.umask, commitLost(repository, facts.sha), isThere), pointers, discard };
  };
  return {
    async checkout(settings) {
      if (settings.strategy === 'none')
        return {
          tar: await packTree([{ directory: settings.directory }, ...temporary(settings)], settings.umask),
          pointers: [],
          discard: () => undefined,
        };
      return whileThere(repository, facts.sha, () => make(settings));
    },
    async remove() {
      await opened?.catch(() => undefined);
      timers.forEach(clearTimeout);
      await Promise.all(removals);
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds until what is no longer needed is removed: the job that has it begins just then, which is of more use. */
const LATER = 1000;

/** The folder for files of the runner: beside a project that is not writable for all, a job could not make it. */
function temporary({ directory, umask }: SourceSettings): readonly TreePart[] {
  return umask === 0 ? [] : [{ directory: `${directory}.tmp` }];
}

async function makeTree(
  making: Making,
  settings: SourceSettings,
): Promise<{ parts: readonly TreePart[]; pointers: readonly string[] }> {
  const { folder, copy, origin } = making;
  const whole = settings.depth === 0;
  if (whole) cloneWhole(making, settings);
  else await cloneShallow(making, settings);
  const modules: ModuleDir[] = [];
  const pointers = settings.checkout ? await checkOut(making, settings, modules) : [];
  const again = (): readonly ObjectFile[] => objectFiles(copy.objectFolders);
  const objects = again();
  const parts: TreePart[] = [
    {
      folder,
      prefix: settings.directory,
      leave: new Set([`.git/${ALTERNATES}`, ...modules.map(({ place }) => `${place}/${ALTERNATES}`)]),
    },
    ...(whole ? [{ objects, again, prefix: join(settings.directory, '.git/objects') }] : []),
    { folder: origin.folder, prefix: origin.place, leave: new Set([ALTERNATES]) },
    { objects, again, prefix: `${origin.place}/objects` },
  ];
  for (const { place, objectFolders } of modules) {
    const listed = (): readonly ObjectFile[] => objectFiles(objectFolders);
    parts.push({ objects: listed(), again: listed, prefix: join(settings.directory, place, 'objects') });
  }
  return { parts, pointers };
}

/** The Git directory with all that the runner's copy has: no Git is needed to make it. */
function cloneWhole({ folder, copy, origin, options }: Making, settings: SourceSettings): void {
  mkdirSync(join(folder, '.git'));
  writeGitDir(join(folder, '.git'), {
    head: settings.checkout ? copy.head : NO_HEAD,
    config: cloneConfig(copy.format, origin, options),
    refs: clonedRefs(origin.refs),
    shallow: copy.shallow,
    objectFolders: copy.objectFolders,
  });
}

/** The Git directory after a fetch of so many commits, of the one ref that GitLab names then. */
async function cloneShallow({ folder, copy, origin, options }: Making, settings: SourceSettings): Promise<void> {
  mkdirSync(join(folder, '.git'));
  writeGitDir(join(folder, '.git'), {
    head: settings.checkout ? copy.head : NO_HEAD,
    config: cloneConfig(copy.format, origin, options),
    refs: [],
    shallow: undefined,
    objectFolders: [],
  });
  const specs = [`+refs/pipelines/${options.pipeline}:refs/pipelines/${options.pipeline}`];
  if (options.branch !== undefined) specs.push(`+refs/heads/${options.branch}:refs/remotes/origin/${options.branch}`);
  if (options.tag !== undefined) specs.push(`+refs/tags/${options.tag}:refs/tags/${options.tag}`);
  const how = ['-q', `--depth=${settings.depth}`, '--no-write-fetch-head', '--no-recurse-submodules'];
  await plainGit(folder, ['fetch', ...how, origin.folder, ...specs]);
}

/** The commit's files, and what belongs to them. Returns the paths that stay pointers of Git LFS. */
async function checkOut(making: Making, settings: SourceSettings, modules: ModuleDir[]): Promise<readonly string[]> {
  const { folder, copy, uncommitted } = making;
  const stored = await checkOutFiles(folder, making.asked);
  const pointers = settings.lfs ? [...(await fillLfs(folder, copy.gitDir, stored))] : [];
  if (settings.submodules !== undefined) {
    const made = await checkOutSubmodules(folder, copy, settings.submodules);
    modules.push(...made);
    if (settings.lfs) {
      for (const { path, runnerGitDir } of made) {
        const missing = await fillLfs(join(folder, path), runnerGitDir);
        pointers.push(...missing.map((name) => `${path}/${name}`));
      }
    }
  }
  if (uncommitted !== undefined) await addUncommitted(folder, uncommitted);
  return pointers;
}
