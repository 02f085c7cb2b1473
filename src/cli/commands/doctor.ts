import { constants, existsSync, readdirSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { connect } from '../../docker/engine/connect.js';
import { messageOf, SystemError } from '../../errors.js';
import { parseInputs } from '../../inputs/parse.js';
import { run } from '../../process.js';
import { ANSI } from '../../report/ansi.js';
import { fileSize } from '../../report/table.js';
import { printable } from '../../report/text.js';
import type { Arguments } from '../arguments.js';
import { pass, printJson } from '../door.js';
import { configCommand } from './doctor-config.js';
import { wantsColor } from '../screen/console.js';

interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  readonly remedy?: string;
}

const COLORS = { ok: ANSI.boldGreen, warn: ANSI.yellow, fail: ANSI.boldRed } as const;

/** What images of a pipeline take at least, from experience. */
const ROOM = 2e9;

/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. */
export async function doctorCommand(args: Arguments): Promise<number> {
  if (args.flags.has('config')) return configCommand(args);
  const inputs = parseInputs(args.inputs);
  const checks: Check[] = [
    await gitCheck(),
    ...(await engineChecks(inputs.dockerHost)),
    qemuCheck(),
    await storageCheck(inputs.settings.storagePath),
  ];
  if (args.json) printJson({ checks });
  else {
    const color = wantsColor(process.env, process.stdout.isTTY);
    for (const { status, name, detail, remedy } of checks) {
      const sign = color ? `${COLORS[status]}${status.padEnd(4)}${ANSI.reset}` : status.padEnd(4);
      pass(`${sign}  ${printable(`${name}: ${detail}${remedy === undefined ? '' : `\n      ${remedy}`}`)}\n`);
    }
  }
  return checks.some((check) => check.status === 'fail') ? 3 : 0;
}

async function gitCheck(): Promise<Check> {
  try {
    const { stdout } = await run('git', ['--version']);
    return { name: 'Git', status: 'ok', detail: stdout.trim() };
  } catch (error) {
    return { name: 'Git', status: 'fail', detail: messageOf(error), remedy: 'Install git.' };
  }
}

async function engineChecks(address: string | undefined): Promise<readonly Check[]> {
  try {
    const { info, address: used } = await connect(address);
    const checks: Check[] = [
      {
        name: 'Engine',
        status: 'ok',
        detail: `${info.version} at ${used} (${info.arch}, cgroup v${info.cgroupVersion}, ${info.storageDriver})`,
      },
    ];
    if (info.rootless) {
      const remedy = 'Docker-in-Docker needs a privileged container: use an engine that runs as root.';
      checks.push({ name: 'Privileged', status: 'warn', detail: 'the engine is rootless', remedy });
    }
    return checks;
  } catch (error) {
    const remedy = error instanceof SystemError ? error.hint : undefined;
    return [{ name: 'Engine', status: 'fail', detail: messageOf(error), ...(remedy === undefined ? {} : { remedy }) }];
  }
}

function qemuCheck(): Check {
  const folder = '/proc/sys/fs/binfmt_misc';
  const handlers = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('qemu-')) : [];
  if (handlers.length > 0) return { name: 'QEMU', status: 'ok', detail: `${handlers.length} handlers on this machine` };
  return {
    name: 'QEMU',
    status: 'warn',
    detail: 'no handlers on this machine',
    remedy:
      'They are registered before the first Docker-in-Docker job; by hand: docker run --privileged --rm tonistiigi/binfmt --install all',
  };
}

/** The folder that keeps the registry between runs; the nearest that exists says whether it can be made. */
async function storageCheck(path: string | undefined): Promise<Check> {
  let folder = resolve(path ?? '.');
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const detail = `${fileSize(free)} free at ${path ?? folder}`;
    if (free >= ROOM) return { name: 'Storage', status: 'ok', detail };
    return {
      name: 'Storage',
      status: 'warn',
      detail,
      remedy: 'gitlab-dind registry clean, or another --storage-path.',
    };
  } catch (error) {
    return { name: 'Storage', status: 'fail', detail: messageOf(error), remedy: 'Give another --storage-path.' };
  }
}
