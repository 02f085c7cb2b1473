import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { messageOf, SystemError } from './errors.js';

export interface ProcessResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program with an argument list (never through a shell) and gives back what it printed. The one place that
 * starts processes on the host. Throws {@link SystemError} when the program cannot be started, or when it fails and
 * `check` is set (the default).
 */
export async function run(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; input?: Buffer; check?: boolean } = {},
): Promise<ProcessResult> {
  const { getExecOutput } = await import('@actions/exec');
  const result = await getExecOutput(command, [...args], {
    silent: true,
    ignoreReturnCode: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.env === undefined ? {} : { env: { ...stringEnvironment(), ...options.env } }),
    ...(options.input === undefined ? {} : { input: options.input }),
  }).catch((error: unknown) => {
    throw new SystemError(`${command} cannot be started: ${messageOf(error)}`, { cause: error });
  });
  return (options.check ?? true) ? checked(command, args, result) : result;
}

/** What a program ended with, where that is no failure; throws a {@link SystemError} where it is one. */
function checked(command: string, args: readonly string[], result: ProcessResult): ProcessResult {
  if (result.exitCode === 0) return result;
  const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
  throw new SystemError(`${command} ${args.join(' ')} failed: ${reason}`);
}

/** How a program is started that needs no more than arguments. */
interface StartOptions {
  /** As in {@link run}; false by default. */
  readonly check?: boolean;
  /** Told of what it prints as it comes. */
  readonly heard?: (stdout: string) => void;
  /** Ends it. */
  readonly signal?: AbortSignal;
}

/**
 * As {@link run}, of a program that leaves nothing running: it is started before this returns, and nothing needs to be
 * loaded for that. Throws a {@link SystemError} as `run` does, and where it is ended.
 */
export async function started(
  command: string,
  args: readonly string[],
  { check = false, heard, signal }: StartOptions = {},
): Promise<ProcessResult> {
  const result = await new Promise<ProcessResult>((resolve, reject) => {
    const options = { maxBuffer: Infinity, ...(signal === undefined ? {} : { signal }) };
    const child = execFile(command, [...args], options, (error, stdout, stderr) => {
      // a number is the program's own exit code, and nothing at all stands for a signal from elsewhere
      if (typeof error?.code === 'string')
        reject(new SystemError(`${command} cannot be started: ${error.message}`, { cause: error }));
      else resolve({ exitCode: child.exitCode ?? 1, stdout, stderr });
    });
    if (heard !== undefined) child.stdout?.on('data', heard);
  });
  return check ? checked(command, args, result) : result;
}

/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
export async function outputOf(command: string, args: readonly string[], seconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: seconds * 1000 }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
}

/**
 * Starts a program whose input and output are a connection, and gives that back; it lasts as long as the program. Where the
 * program fails before it has said anything, or cannot be started, that is the error of the connection.
 */
export function connectionThrough(command: string, args: readonly string[]): Duplex {
  return new ProgramConnection(command, spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] }));
}

/** Characters of what a program complains of that are kept. */
const COMPLAINT = 2000;

class ProgramConnection extends Duplex {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;

  constructor(command: string, child: ChildProcessByStdio<Writable, Readable, Readable>) {
    super();
    this.#child = child;
    let heard = false;
    let complaint = '';
    child.stdout.on('data', (data: Buffer) => {
      heard = true;
      if (!this.push(data)) child.stdout.pause();
    });
    child.stderr.on('data', (data: Buffer) => (complaint = `${complaint}${data.toString()}`.slice(-COMPLAINT)));
    child.stdin.on('error', () => undefined); // its end tells more
    child.on('error', (error) => this.destroy(new Error(`${command} cannot be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      const words =
        complaint.trim().split('\n').at(-1)?.trim() || `it ended with ${signal ?? `exit code ${code ?? 0}`}`;
      if (heard || code === 0) this.push(null);
      else this.destroy(new Error(`${command}: ${words}`));
    });
  }

  override _read(): void {
    this.#child.stdout.resume();
  }

  override _write(data: Buffer, _: BufferEncoding, done: () => void): void {
    this.#child.stdin.write(data, () => done());
  }

  override _final(done: () => void): void {
    this.#child.stdin.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  // of a socket, which a client of HTTP takes it for
  setTimeout(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

function stringEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
