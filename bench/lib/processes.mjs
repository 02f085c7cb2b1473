// Programs that cases start: each in a process group of its own, which an interrupted bench ends before it leaves.
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();
/** Folders with what they print. */
const outputs = new Set();
/** How much of the end of what a program printed is told when it fails. */
const TOLD = 2000;

/** Starts a program; its end is in `ended`, as `{ code, signal }`. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true });
  running.add(child);
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  }).finally(() => running.delete(child));
  return { child, ended };
}

/**
 * Runs a program to its end and gives back what it printed. Its output goes to a file, so that nothing waits for this
 * process to read it; with `output` to that file (a number), or nowhere ('none'). Throws where it fails, with the end of what it printed.
 */
export async function must(program, args, { output = 'file', input, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-bench-output-'));
  outputs.add(folder);
  const [out, err] = ['stdout', 'stderr'].map((name) => openSync(join(folder, name), 'w'));
  try {
    const stdio = [input ?? 'ignore', output === 'file' ? out : output === 'none' ? 'ignore' : output, err];
    const { code, signal } = await start(program, args, { ...options, stdio }).ended;
    const [stdout, stderr] = ['stdout', 'stderr'].map((name) => readFileSync(join(folder, name), 'utf8'));
    if (code === 0) return stdout;
    const told = `${stdout.slice(-TOLD)}${stderr.slice(-TOLD)}`.trim();
    throw new Error(`${program} ${args.join(' ')} ended with ${code ?? signal}:\n${told}`);
  } finally {
    [out, err].forEach((file) => closeSync(file));
    rmSync(folder, { recursive: true, force: true });
    outputs.delete(folder);
  }
}

/**
 * The seconds until a line that the pattern matches is printed. What comes after it is awaited, and does not count; with
 * `ends` the program is ended instead.
 */
export async function until(pattern, program, args, { ends = false, ...options } = {}) {
  const started = performance.now();
  const { child, ended } = start(program, args, options);
  let output = '';
  let seconds;
  const take = (data) => {
    output += data;
    if (seconds !== undefined || !pattern.test(output)) return;
    seconds = (performance.now() - started) / 1000;
    if (ends) child.kill();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  await ended;
  if (seconds === undefined) throw new Error(`${pattern} was not printed:\n${output.slice(-TOLD)}`);
  return seconds;
}

/** The seconds that something takes. */
export async function timed(work) {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Asks all programs that still run to end, as Ctrl-C does, and waits for them: they remove what they have made. */
export async function endAll() {
  const closed = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const { pid } of running)
    try {
      process.kill(-pid, 'SIGINT');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // has ended meanwhile
    }
  await Promise.all(closed);
  for (const folder of outputs) rmSync(folder, { recursive: true, force: true });
}
