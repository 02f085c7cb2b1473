import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { tolerate } from '../errors.js';
import type { TerminalProgram, TerminalSize } from '../types.js';

/** Starts a program with a terminal in a container that runs. */
export async function programIn(
  container: Docker.Container,
  command: readonly string[],
  size: TerminalSize,
): Promise<TerminalProgram> {
  const exec = await container.exec({
    Cmd: [...command],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: true,
    // engines before API 1.42 do not know it, and are told below
    ConsoleSize: [size.rows, size.columns],
  });
  const stream: Duplex = await exec.start({ hijack: true, stdin: true, Tty: true });
  stream.on('error', () => undefined); // whoever reads it meets the error
  const resize = async ({ columns, rows }: TerminalSize): Promise<void> => {
    // 409, 500: it has ended, or has not begun yet
    await tolerate([404, 409, 500], () => exec.resize({ w: columns, h: rows }));
  };
  await resize(size);
  let letGo = false;
  return {
    output: outputOf(stream, () => letGo),
    write: (data) => typed(stream, data),
    resize,
    async exitCode() {
      const { ExitCode, Running } = await exec.inspect();
      return Running ? undefined : (ExitCode ?? undefined);
    },
    hangUp() {
      letGo = true;
      stream.destroy();
    },
  };
}

/** To its end; one that was let go of has ended, too. */
async function* outputOf(stream: Duplex, letGo: () => boolean): AsyncGenerator<Buffer> {
  try {
    for await (const data of stream) yield data as Buffer;
  } catch (error) {
    if (!letGo()) throw error;
  }
}

/** Resolves when the stream has room again, or has ended. */
function typed(stream: Duplex, data: Buffer): Promise<void> {
  if (!stream.writable || stream.write(data)) return Promise.resolve();
  return new Promise((resolve) => {
    const go = (): void => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
