import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../report/events.js';
import { outputFolder, pathNames } from './output.js';

const log = (job: string, text: string): RunEvent => ({
  v: 1,
  time: '',
  pipeline: 1,
  type: 'log',
  job,
  stream: 'stdout',
  text,
});

describe('outputFolder', () => {
  it('tells once of a log that cannot be written, and goes on with the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'output-test-'));
    const told: string[] = [];
    const output = outputFolder(folder, [{ name: 'full' }, { name: 'fine' }], (message) => told.push(message));
    mkdirSync(join(folder, 'logs'));
    symlinkSync('/dev/full', join(folder, 'logs/full.log')); // there is no room on this device
    for (let index = 0; index < 3; index++) {
      await output?.sink(log('full', 'x'.repeat(100_000)));
      await output?.sink(log('fine', `${index}\n`));
    }
    await output?.close();
    expect(told).toEqual(['output: the log full.log is not whole: ENOSPC: no space left on device, write']);
    expect(readFileSync(join(folder, 'logs/fine.log'), 'utf8')).toBe('0\n1\n2\n');
    rmSync(folder, { recursive: true });
  });
});

describe('pathNames', () => {
  it('are one part of a path each, and stay the same', () => {
    const nameOf = pathNames([]);
    expect(nameOf('build: [linux/arm64]')).toBe('build_linux_arm64_');
    expect(nameOf('..')).toBe('_');
    expect(nameOf('.hidden')).toBe('_hidden');
    expect(nameOf('build: [linux/arm64]')).toBe('build_linux_arm64_');
  });

  it('are different for different jobs, whichever comes first', () => {
    const nameOf = pathNames(['a b', 'a_b', 'a/b', 'a_b-2']);
    expect([nameOf('a/b'), nameOf('a_b-2'), nameOf('a_b'), nameOf('a b')]).toEqual([
      'a_b-3',
      'a_b-2-2',
      'a_b-2',
      'a_b',
    ]);
    expect(nameOf('job\0service', 'a_b')).toBe('a_b-4');
  });
});
