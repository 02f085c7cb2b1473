import { existsSync, readdirSync } from 'node:fs';
import { connect } from '../docker/connect.js';
import { messageOf, SystemError } from '../errors.js';
import { parseInputs } from '../inputs/parse.js';
import { run } from '../process.js';
import type { Arguments } from './arguments.js';

interface Check {
  readonly name: string;
  readonly status: 'ok' | 'warn' | 'fail';
  readonly detail: string;
  readonly remedy?: string;
}

/** `gitlab-dind doctor`: what the engine and this machine can do, each with its remedy. */
export async function doctorCommand(args: Arguments): Promise<number> {
  const inputs = parseInputs(args.inputs);
  const checks: Check[] = [await gitCheck(), ...(await engineChecks(inputs.dockerHost)), qemuCheck()];
  if (args.json) process.stdout.write(`${JSON.stringify({ checks }, null, 2)}\n`);
  else {
    for (const check of checks) {
      process.stdout.write(
        `${check.status.padEnd(4)}  ${check.name}: ${check.detail}${check.remedy === undefined ? '' : `\n      ${check.remedy}`}\n`,
      );
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
