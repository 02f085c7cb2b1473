import { cp, lstat, mkdtemp, readdir, readlink, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PassThrough, type Readable } from 'node:stream';
import { pack, type Pack } from 'tar-stream';
import { run } from '../process.js';
import type { Project } from './project.js';

export interface Checkout {
  /** A tar of the working copy with its `.git`, below `path` (`group/name`). */
  readonly tar: Readable;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Makes the working copy that every job sees: a clone with a detached HEAD at the pipeline's commit, as GitLab Runner
 * leaves it, world-writable (the runner's umask is 0). Needs no network: the clone comes from the runner's own copy.
 */
export async function makeCheckout(
  project: Project,
  options: {
    path: string;
    branch: string | undefined;
    remote: string;
    /** With what is not committed: changes, and files that are neither tracked nor ignored. */
    dirty?: boolean;
  },
): Promise<Checkout> {
  const target = await mkdtemp(join(tmpdir(), 'gitlab-dind-checkout-'));
  const dispose = (): Promise<void> => rm(target, { recursive: true, force: true });
  try {
    await cloneInto(target, project, options);
    if (options.dirty === true) await addUncommitted(target, project);
    return { tar: packTree(target, options.path), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function cloneInto(
  target: string,
  project: Project,
  options: { branch: string | undefined; remote: string },
): Promise<void> {
  const git = (...args: string[]): ReturnType<typeof run> =>
    run('git', ['-C', target, '-c', 'core.hooksPath=/dev/null', ...args]);
  // the owner of the runner's copy may be another user (containers, sudo): it is the one the user told us to run
  const fetchOptions = [
    '-c',
    `safe.directory=${project.repository}`,
    'fetch',
    '-q',
    '--update-shallow',
    '--no-write-fetch-head',
    project.repository,
  ];
  await git('init', '-q', '-b', 'unborn', '--template=');
  await git(...fetchOptions, '+refs/remotes/origin/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*');
  const own = options.branch === undefined ? 'refs/gitlab-dind/head' : `refs/remotes/origin/${options.branch}`;
  await git(...fetchOptions, `+HEAD:${own}`);
  await git('checkout', '-q', '-f', '--detach', own);
  if (options.branch === undefined) await git('update-ref', '-d', own);
  await git('remote', 'add', 'origin', options.remote);
}

async function addUncommitted(target: string, project: Project): Promise<void> {
  const git = async (...args: string[]): Promise<readonly string[]> => {
    const { stdout } = await run('git', [
      '-C',
      project.repository,
      '-c',
      `safe.directory=${project.repository}`,
      ...args,
    ]);
    return stdout.split('\0').filter((path) => path !== '');
  };
  const changed = await git('diff', '--name-only', '--no-renames', '-z', 'HEAD');
  const added = await git('ls-files', '-z', '-o', '--exclude-standard');
  for (const path of new Set([...changed, ...added])) {
    const from = join(project.repository, path);
    await rm(join(target, path), { recursive: true, force: true });
    if ((await lstat(from).catch(() => undefined)) === undefined) continue; // deleted
    await cp(from, join(target, path), { recursive: true, verbatimSymlinks: true });
  }
}

/** Streams a folder as a tar below `prefix`; files owned by root, writable for all. */
export function packTree(folder: string, prefix: string): Readable {
  const archive = pack();
  const output = new PassThrough();
  void (async () => {
    let parents = '';
    for (const part of prefix.split('/')) {
      parents += `${part}/`;
      archive.entry({ name: parents, type: 'directory', mode: 0o777 });
    }
    await packFolder(archive, folder, prefix);
    archive.finalize();
  })().catch((error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))));
  archive.pipe(output);
  return output;
}

async function packFolder(archive: Pack, folder: string, prefix: string): Promise<void> {
  for (const item of (await readdir(folder)).sort()) {
    const path = join(folder, item);
    const stat = await lstat(path);
    const header = { name: `${prefix}/${item}`, mtime: stat.mtime, uid: 0, gid: 0 };
    if (stat.isDirectory()) {
      archive.entry({ ...header, type: 'directory', mode: 0o777 });
      await packFolder(archive, path, header.name);
    } else if (stat.isSymbolicLink()) {
      archive.entry({ ...header, type: 'symlink', linkname: await readlink(path), mode: 0o777 });
    } else if (stat.isFile()) {
      const mode = (stat.mode & 0o100) === 0 ? 0o666 : 0o777;
      await pipeline(createReadStream(path), archive.entry({ ...header, mode, size: stat.size }));
    }
  }
}
