import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder, ROOT } from '../../test/runner.js';

const GIGABYTE = 1024 ** 3;

/** The source as plain JavaScript, so that a process of its own can run it; returns the program. */
function compiled(folder: string): string {
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', join(ROOT, 'src'), '--noCheck', '--outDir', folder]);
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/index.js');
}

/** A job that prints so many bytes and then its last words. */
const printer = (bytes: number): string =>
  `job:\n  image: busybox:stable\n  script:\n    - yes | head -c ${bytes} || true\n    - printf 'the last words'\n`;

/** Runs a pipeline, for a reader that does not read at first. */
async function printing(pipeline: string, readsAfterMs: number): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'streams-test-'));
  const cwd = projectFolder({ '.gitlab-ci.yml': pipeline });
  try {
    const args = [
      compiled(folder),
      'cli',
      'run',
      '--cwd',
      cwd,
      '--storage-path',
      join(folder, 'registry'),
      '--concurrency',
      '2',
    ];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let length = 0;
    let end = '';
    const read = (): void =>
      void child.stdout.on('data', (data: Buffer) => {
        length += data.length;
        end = `${end}${data.toString('latin1')}`.slice(-2000);
      });
    if (readsAfterMs === 0) read();
    else setTimeout(read, readsAfterMs);
    let peak = 0;
    const watch = setInterval(() => {
      try {
        const found = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        peak = Number(found?.[1] ?? peak);
      } catch {
        // it has ended
      }
    }, 50);
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    clearInterval(watch);
    return { code, length, end, peakMiB: peak / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(cwd, { recursive: true, force: true });
  }
}

interface Printed {
  readonly code: number | null;
  readonly length: number;
  readonly end: string;
  readonly peakMiB: number;
}

describe('a job that prints a gigabyte', () => {
  it('is passed on whole, with little memory', { timeout: 180_000 }, async () => {
    const { code, length, end, peakMiB } = await printing(printer(GIGABYTE), 0);
    expect(code, end).toBe(0);
    expect(length).toBeGreaterThan(GIGABYTE);
    expect(end).toContain('\nthe last words\n');
    expect(peakMiB).toBeGreaterThan(0);
    expect(peakMiB).toBeLessThan(200);
  });

  it('waits for a reader that is slow', { timeout: 180_000 }, async () => {
    const { code, length, end, peakMiB } = await printing(printer(GIGABYTE / 2), 8000);
    expect(code, end).toBe(0);
    expect(length).toBeGreaterThan(GIGABYTE / 2);
    expect(peakMiB).toBeGreaterThan(0);
    expect(peakMiB).toBeLessThan(200);
  });

  it('is shown in parts when it had to wait for another job', { timeout: 180_000 }, async () => {
    const other = 'other: {image: "busybox:stable", script: ["while [ ! -e /cache/end ]; do sleep 1; done"]}\n';
    const pipeline = `${other}${printer(GIGABYTE / 2)}    - touch /cache/end\n`;
    const { code, length, end, peakMiB } = await printing(pipeline, 0);
    expect(code, end).toBe(0);
    expect(length).toBeGreaterThan(GIGABYTE / 2);
    expect(end).toContain('\nthe last words');
    expect(peakMiB).toBeGreaterThan(0);
    expect(peakMiB).toBeLessThan(200);
  });
});
