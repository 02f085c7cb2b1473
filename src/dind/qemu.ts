import { existsSync, readdirSync } from 'node:fs';
import { labelsFor } from '../docker/labels.js';
import type { Engine } from '../docker/types.js';
import { messageOf } from '../errors.js';

export type QemuMode = 'auto' | 'always' | 'never';

export interface QemuOptions {
  readonly mode: QemuMode;
  readonly image: string;
  /** `all`, or names as binfmt knows them: `arm64,arm`. */
  readonly platforms: string;
  readonly pipeline: number;
  readonly owner: string;
  /** Sees to it that the engine has the image, and gives the reference to create a container from. */
  readonly pull: (image: string) => Promise<string>;
  readonly warn: (message: string) => void;
}

const BINFMT = '/proc/sys/fs/binfmt_misc';

/**
 * Registers QEMU's handlers in the engine's kernel, so that images of other architectures run and build. Done once a
 * pipeline; nothing happens where they are there already. A failure is a warning: most jobs do not need them.
 */
export async function registerQemu(
  engine: Engine,
  options: QemuOptions,
): Promise<'registered' | 'present' | 'off' | 'failed'> {
  if (options.mode === 'never') return 'off';
  if (options.mode === 'auto' && engine.local && handlersPresent(engine.info.arch)) return 'present';
  try {
    const image = await options.pull(options.image);
    const container = await engine.containers.create({
      name: `glci-binfmt-${options.pipeline}`,
      image,
      command: ['--install', options.platforms],
      privileged: true,
      networkMode: 'none',
      labels: labelsFor({ pipeline: options.pipeline, role: 'helper', owner: options.owner }),
    });
    try {
      const { exit } = await container.waitNextExit();
      await container.start();
      const code = await exit;
      if (code !== 0) throw new Error(`exit code ${code}: ${(await container.logs({ tail: 5 })).trim()}`);
    } finally {
      await container.remove();
    }
    return 'registered';
  } catch (error) {
    options.warn(
      `QEMU could not be registered, so builds for other architectures may fail: ${messageOf(error)}. ` +
        `By hand: docker run --rm --privileged ${options.image} --install ${options.platforms}`,
    );
    return 'failed';
  }
}

/** Whether the kernel has an enabled handler for the most wanted other architecture. */
function handlersPresent(arch: string): boolean {
  if (!existsSync(BINFMT)) return false;
  const wanted = arch === 'arm64' ? /x86_64|amd64/ : /aarch64|arm64/;
  try {
    return readdirSync(BINFMT).some((name) => wanted.test(name));
  } catch {
    return false;
  }
}
