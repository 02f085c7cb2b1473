// gitlab-ci-local, installed where it touches neither this repository nor the machine, with the rsync that it calls.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, node } from './ours.mjs';
import { must } from './processes.mjs';

const folder = join(cacheFolder, 'gitlab-dind-bench');
const program = join(folder, 'node_modules', '.bin', 'gitlab-ci-local');

/** How the peer is called in tables. */
export const PEER = 'gitlab-ci-local';

/** The version that is installed; undefined where none is. */
export function peerVersion() {
  const file = join(folder, 'node_modules', 'gitlab-ci-local', 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** The environment of the peer. Installs what is missing of it. */
export async function peerEnvironment() {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(program))
    await must('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'gitlab-ci-local@4']);
  const own = spawnSync('rsync', ['--version'], { stdio: 'ignore' }).status === 0;
  const path = own ? process.env.PATH : `${await rsync()}:${process.env.PATH}`;
  return { ...process.env, PATH: path };
}

/** Lists the jobs of a project as JSON. */
export function listJobs(environment, cwd) {
  return must(node(), [program, '--list-json'], { cwd, env: environment });
}

/**
 * Runs a project's pipeline; gives back what was printed. Its helper's image is one that the machine has: the peer would
 * else pull its own, of ten times the size, whose contents these pipelines do not need.
 */
export function runPeer(environment, cwd, options = []) {
  const args = [program, '--helper-image', 'busybox:stable', '--pull-policy', 'if-not-present', ...options];
  return must(node(), args, { cwd, env: environment });
}

/** A folder with rsync, unpacked of Debian's packages: nothing is installed. */
async function rsync() {
  const place = join(folder, 'rsync');
  if (existsSync(join(place, 'bin', 'rsync'))) return join(place, 'bin');
  const making = `${place}-${process.pid}`;
  try {
    mkdirSync(join(making, 'bin'), { recursive: true });
    await must('apt-get', ['download', 'rsync', 'libpopt0'], { cwd: making });
    for (const name of readdirSync(making).filter((file) => file.endsWith('.deb')))
      await must('dpkg-deb', ['-x', join(making, name), join(making, 'root')]);
    const start = [
      '#!/bin/sh',
      'root=$(dirname "$(dirname "$0")")/root',
      'for folder in "$root"/usr/lib/*-linux-gnu; do libraries=$folder; done',
      'LD_LIBRARY_PATH=$libraries exec "$root/usr/bin/rsync" "$@"',
      '',
    ];
    writeFileSync(join(making, 'bin', 'rsync'), start.join('\n'));
    chmodSync(join(making, 'bin', 'rsync'), 0o755);
    renameSync(making, place);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(`${PEER} calls rsync, which is not here: install it. ${error.message}`, { cause: error });
  }
  return join(place, 'bin');
}
