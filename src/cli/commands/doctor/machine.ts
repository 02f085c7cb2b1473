import { constants, existsSync, readdirSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Engine } from '../../../docker/types.js';
import { messageOf } from '../../../errors.js';
import { outputOf } from '../../../process.js';
import { fileSize } from '../../../report/table.js';
import { count } from '../../../report/text.js';
import { VERSION } from '../../../version.js';
import { fail, ok, skip, warn, type Check } from './check.js';

/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;

/** The first version of Node that the command is tested with (`engines` of package.json). */
const NODE = 20;

export function programCheck(version = process.versions.node): Check {
  const detail = `gitlab-dind ${VERSION}, Node ${version}`;
  return Number.parseInt(version, 10) >= NODE
    ? ok('Command', detail)
    : fail('Command', detail, `Install Node ${NODE} or newer.`);
}

/** `git` as it is found on the path. */
export async function gitCheck(command = 'git'): Promise<Check> {
  const version = await outputOf(command, ['--version'], 5);
  if (version !== undefined) return ok('Git', version.trim());
  return fail('Git', `${command} --version gives no answer`, 'Install git, and see that it is on the PATH.');
}

/** Handlers for other architectures in the kernel of the engine, as far as that is the one of this process. */
export function qemuCheck({ local }: Pick<Engine, 'local'>, folder = '/proc/sys/fs/binfmt_misc'): Check {
  if (!local)
    return skip(
      'QEMU',
      'the engine is on another machine, whose handlers are not known here',
      'They are registered before the first Docker-in-Docker job, unless --qemu never.',
    );
  const handlers = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('qemu-')) : [];
  if (handlers.length > 0)
    return ok('QEMU', `${count(handlers.length, 'handler')}: ${handlers.map((name) => name.slice(5)).join(', ')}`);
  return warn(
    'QEMU',
    'no handlers on this machine: images of other architectures do not run',
    'They are registered before the first Docker-in-Docker job; by hand: docker run --privileged --rm tonistiigi/binfmt --install all',
  );
}

/** The folder that keeps the registry between runs; the nearest that exists says whether it can be made. */
export async function storageCheck(path: string | undefined): Promise<Check> {
  let folder = resolve(path ?? '.');
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
    return roomCheck(
      'Disk',
      await freeOf(folder),
      path ?? folder,
      'gitlab-dind registry clean, or another --storage-path.',
    );
  } catch (error) {
    return fail('Disk', messageOf(error), 'Give another --storage-path.');
  }
}

/** Bytes that are free for this user where a folder is. */
export async function freeOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether there is room for what a pipeline takes. */
export function roomCheck(name: string, free: number, place: string, remedy: string): Check {
  const detail = `${fileSize(free)} free at ${place}`;
  return free >= ROOM ? ok(name, detail) : warn(name, detail, remedy);
}
