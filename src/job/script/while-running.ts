import type { Frame } from '../../docker/engine/demux.js';
import type { Container } from '../../docker/types.js';
import { outputUntil } from './output.js';

/** A container that runs, its shell waiting for a script. */
export interface Waiting {
  /** Gives the shell something to do before it waits on. */
  write(text: string): Promise<void>;
  /** Resolves when it has ended all the same. */
  readonly ended: Promise<unknown>;
}

/** How long it may take to end once there is nothing more to wait for. */
const END_MS = 10_000;

/**
 * Runs the container without a script for the time of what is done in it; whatever runs in it ends with that. What it
 * prints `hear` is given.
 */
export async function whileRunning<T>(
  container: Container,
  action: (waiting: Waiting) => Promise<T>,
  hear: (frame: Frame) => void | Promise<void> = () => undefined,
): Promise<T> {
  const streams = await container.attach({ stdin: true });
  const { exit } = await container.waitNextExit();
  const printed = heard(streams.output, exit, hear);
  printed.catch(() => undefined); // met below
  await container.start();
  try {
    return await action({ write: (text) => streams.write(text), ended: exit });
  } finally {
    await streams.end('').catch(() => undefined); // an image whose entrypoint ends at once closes its input
    const late = setTimeout(() => void container.kill('SIGKILL').catch(() => undefined), END_MS);
    await exit.finally(() => clearTimeout(late));
    await printed;
  }
}

/** The container waits for whoever reads what it prints. */
async function heard(
  output: AsyncIterable<Frame>,
  exit: Promise<unknown>,
  hear: (frame: Frame) => void | Promise<void>,
): Promise<void> {
  for await (const frame of outputUntil(output, exit, () => Promise.resolve())) await hear(frame);
}
