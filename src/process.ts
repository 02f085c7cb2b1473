import { execFile } from 'node:child_process';
import { SystemError } from './errors.js';

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
  });
  if (result.exitCode !== 0 && (options.check ?? true)) {
    const reason = result.stderr.trim() || result.stdout.trim() || `exit code ${result.exitCode}`;
    throw new SystemError(`${command} ${args.join(' ')} failed: ${reason}`);
  }
  return result;
}

/** What a program prints, within a time limit; undefined where it cannot be started, fails, or takes longer. */
export async function outputOf(command: string, args: readonly string[], seconds: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, [...args], { timeout: seconds * 1000 }, (error, stdout) =>
      resolve(error === null ? stdout : undefined),
    );
  });
}

function stringEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
