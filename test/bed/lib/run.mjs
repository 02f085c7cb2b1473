// Child processes, messages and the one error type the bed reports without a stack trace.
import { spawn } from 'node:child_process';
import { isRoot } from './paths.mjs';

/** A failure that the reader can act on: printed as its message only. */
export class BedError extends Error {}

/** One line per step. */
export function say(text) {
  process.stdout.write(`bed: ${text}\n`);
}

/**
 * Runs a command without a shell. Resolves with {code, stdout, stderr}; a non-zero code is an error unless `check` is false.
 * @param {string} cmd
 * @param {string[]} args
 * @param {{check?: boolean, timeout?: number, cwd?: string, env?: Record<string,string>, input?: string | import('node:stream').Readable}} [opts]
 */
export function run(cmd, args, opts = {}) {
  const { check = true, timeout, cwd, env, input } = opts;
  return new Promise((resolve, reject) => {
    const child = spawn(cmd, args, {
      cwd,
      env: env ? { ...process.env, ...env } : process.env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let timedOut = false;
    const timer =
      timeout &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeout);
    const out = [];
    const err = [];
    child.stdout.on('data', (d) => out.push(d));
    child.stderr.on('data', (d) => err.push(d));
    if (input !== undefined) {
      // The command may end without reading everything; its exit code tells, not the broken pipe.
      child.stdin.on('error', () => {});
      if (typeof input === 'string') child.stdin.end(input);
      else input.pipe(child.stdin);
    }
    child.on('error', (e) => {
      clearTimeout(timer);
      if (check) reject(new BedError(`cannot run ${cmd}: ${e.message}`));
      else resolve({ code: 127, stdout: '', stderr: e.message });
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const stdout = Buffer.concat(out).toString();
      const stderr = Buffer.concat(err).toString() + (timedOut ? `\n(timed out after ${timeout} ms)` : '');
      const result = { code: code ?? (signal ? 128 : 1), stdout, stderr };
      if (check && result.code !== 0) {
        const tail = (stderr || stdout).trim().split('\n').slice(-12).join('\n');
        reject(new BedError(`${cmd} ${args.slice(0, 6).join(' ')} failed (${result.code}):\n${tail}`));
      } else resolve(result);
    });
  });
}

/** As root: directly, or through sudo without a password (GitHub's runners). */
export function runAsRoot(cmd, args, opts) {
  return isRoot ? run(cmd, args, opts) : run('sudo', ['-n', cmd, ...args], opts);
}

/** Full path of a command, or undefined. */
export async function which(cmd) {
  const { code, stdout } = await run('sh', ['-c', 'command -v "$1"', 'sh', cmd], { check: false });
  return code === 0 ? stdout.trim() : undefined;
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
