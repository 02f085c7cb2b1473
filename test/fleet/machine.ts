import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const docker = async (...args: string[]): Promise<string> => (await run('docker', args)).stdout.trim();

/** Where a machine has its own folder: the same place on all of them, as on the runners of GitHub. */
export const HOME = '/var/tmp/gitlab-dind-fleet-home';
/** Where containers of the bed's engine reach this machine, and its registry. */
export const GATEWAY = '172.17.0.1';
/** The bed's stand-in of Docker Hub. */
export const HUB = '198.51.100.1:5999';
/** This machine for engines, their containers, and those of the engines within: a network that no engine takes for its own. */
export const OUTSIDE = '198.51.100.1';

/**
 * A machine of a fleet: an engine of its own, with a network of its own, and a home that no other has; processes that are
 * started by `command` see these. It is a container of the bed's engine, and goes with all that was made on it.
 */
export class Machine implements AsyncDisposable {
  readonly #name: string;
  readonly #folder: string;
  readonly #pid: string;

  private constructor(name: string, folder: string, pid: string) {
    this.#name = name;
    this.#folder = folder;
    this.#pid = pid;
  }

  /** Starts one. Resolves when its engine answers. */
  static async start(): Promise<Machine> {
    const folder = mkdtempSync(join(tmpdir(), 'machine-test-'));
    const name = `machine-test-${folder.split('-').at(-1)?.toLowerCase()}`;
    mkdirSync(HOME, { recursive: true });
    const options = ['--privileged', '--volume', `${folder}:${HOME}`, '--env', 'DOCKER_TLS_CERTDIR='];
    const daemon = [
      `--host=unix://${HOME}/docker.sock`,
      `--registry-mirror=http://${HUB}`,
      `--insecure-registry=${OUTSIDE}/32`,
    ];
    await docker(
      'run',
      '--detach',
      '--name',
      name,
      ...options,
      '--tmpfs',
      '/run',
      'docker:28-dind',
      'dockerd',
      ...daemon,
    );
    const pid = await docker('inspect', '--format', '{{.State.Pid}}', name);
    const machine = new Machine(name, folder, pid);
    try {
      await machine.#ready();
      return machine;
    } catch (error) {
      const logs = await docker('logs', '--tail', '20', name).catch(String);
      await machine[Symbol.asyncDispose]();
      throw new Error(`The engine of a machine did not start: ${logs}`, { cause: error });
    }
  }

  /** What starts a program on it: a program, and arguments before the program's own. */
  command(program: string): readonly [program: string, args: readonly string[]] {
    // not by dash, which loses variables with `-` in their names, as those of inputs are
    const enter = `mount --bind "$1" "$2" && shift 2 && exec nsenter --net=/proc/${this.#pid}/ns/net -- "$@"`;
    return [
      'unshare',
      ['--mount', '--propagation', 'private', 'bash', '-c', enter, 'bash', this.#folder, HOME, program],
    ];
  }

  /** Variables of processes on it. */
  get environment(): Record<string, string> {
    return { HOME, XDG_CACHE_HOME: join(HOME, 'cache'), DOCKER_HOST: `unix://${HOME}/docker.sock` };
  }

  /** Names of containers that are on its engine. */
  async containers(): Promise<readonly string[]> {
    const names = await docker(
      'exec',
      this.#name,
      'docker',
      '--host',
      `unix://${HOME}/docker.sock`,
      'ps',
      '--all',
      '--format',
      '{{.Names}}',
    );
    return names.split('\n').filter((name) => name !== '');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await docker('rm', '--force', '--volumes', this.#name).catch(() => '');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #ready(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        await docker('exec', this.#name, 'docker', '--host', `unix://${HOME}/docker.sock`, 'version');
        return;
      } catch (error) {
        if (tries > 100) throw error;
        await delay(300);
      }
    }
  }
}
