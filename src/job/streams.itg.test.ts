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

describe('a job that prints a gigabyte', () => {
  it('is passed on whole, with little memory', { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'streams-test-'));
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  image: busybox:stable\n  script:\n    - yes | head -c ${GIGABYTE} || true\n    - printf 'the last words'\n`,
    });
    try {
      const args = [compiled(folder), 'cli', 'run', '--cwd', cwd, '--storage-path', join(folder, 'registry')];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      let length = 0;
      let end = '';
      child.stdout.on('data', (data: Buffer) => {
        if (length === 0) {
          // a reader that does not keep up: what it does not take must not pile up
          child.stdout.pause();
          setTimeout(() => child.stdout.resume(), 5000);
        }
        length += data.length;
        end = `${end}${data.toString('latin1')}`.slice(-2000);
      });
      let peak = 0;
      const watch = setInterval(() => {
        try {
          const found = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
          peak = Number(found?.[1] ?? peak);
        } catch {
          // it has ended
        }
      }, 50);
      const code = await new Promise((resolve) => child.on('close', resolve));
      clearInterval(watch);
      expect(code, end).toBe(0);
      expect(length).toBeGreaterThan(GIGABYTE);
      expect(end).toContain('\nthe last words\n');
      expect(peak).toBeGreaterThan(0);
      expect(peak / 1024).toBeLessThan(200);
    } finally {
      rmSync(folder, { recursive: true, force: true });
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});
