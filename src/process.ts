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

/** A program that runs. */
export interface Running {
  /** How it ends, by a signal with the exit code -1; fails with a {@link SystemError} where it cannot be started. */
  readonly ended: Promise<ProcessResult>;
  /** Gives it a line to read, if it still does. */
  readonly tell: (line: string) => void;
  /** Ends it, with all that it has started. */
  readonly end: () => void;
}

/**
 * Starts a program that needs no more than arguments and leaves nothing running: it is started before this returns, and
 * nothing needs to be loaded for that. `reads`: it has an input, else an empty one. `heard` is told what it prints as it comes.
 */
export function start(
  command: string,
  args: readonly string[],
  { reads = false, heard }: { readonly reads?: boolean; readonly heard?: (stdout: string) => void } = {},
): Running {
  // a group of its own: what it has started can be ended with it
  const child = spawn(command, [...args], { stdio: [reads ? 'pipe' : 'ignore', 'pipe', 'pipe'], detached: reads });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdin?.on('error', () => undefined); // it has ended: that tells more
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout.push(text);
    heard?.(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.on('error', (error) =>
      reject(new SystemError(`${command} cannot be started: ${error.message}`, { cause: error })),
    );
    child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout: stdout.join(''), stderr: stderr.join('') }));
  });
  return {
    ended,
    tell: (line) => void child.stdin?.write(`${line}\n`),
    end() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      try {
        process.kill(reads ? -child.pid : child.pid);
      } catch {
        // it has ended just now
      }
    },
  };
}

/** As {@link run}, of a program that needs no more than {@link start}; `check` is false by default. */
export async function started(command: string, args: readonly string[], check = false): Promise<ProcessResult> {
  const result = await start(command, args).ended;
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
