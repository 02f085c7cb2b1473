import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '../../report/events.js';
import { UsageError } from '../../errors.js';
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
    const output = await outputFolder(folder, folder, [{ name: 'fine' }], (message) => told.push(message));
    mkdirSync(join(folder, 'logs'));
    symlinkSync('/dev/full', join(folder, 'logs/full.log')); // of a child pipeline's job: not known beforehand
    for (let index = 0; index < 3; index++) {
      await output.sink(log('full', 'x'.repeat(100_000)));
      await output.sink(log('fine', `${index}\n`));
    }
    await output.close();
    const message = `output: the log full.log is not whole: ${folder}/logs/full.log is a symbolic link: nothing is written through it`;
    expect(told).toEqual([message]);
    expect(output.lost).toEqual([message]);
    expect(readFileSync(join(folder, 'logs/fine.log'), 'utf8')).toBe('0\n1\n2\n');
    rmSync(folder, { recursive: true });
  });

  it('refuses links that are in the way before anything runs, all of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'output-test-'));
    mkdirSync(join(folder, 'out/artifacts'), { recursive: true });
    symlinkSync(tmpdir(), join(folder, 'out/artifacts/a'));
    symlinkSync('..', join(folder, 'out/logs'));
    const opening = outputFolder(join(folder, 'out'), folder, [{ name: 'a' }, { name: 'b' }], () => undefined);
    await expect(opening).rejects.toThrow(UsageError);
    await expect(opening).rejects.toMatchObject({
      problems: [
        { message: `output: ${folder}/out/logs is a symbolic link, through which nothing is written` },
        { message: `output: ${folder}/out/artifacts/a is a symbolic link, through which nothing is written` },
      ],
    });
    symlinkSync('out', join(folder, 'link'));
    await expect(outputFolder(join(folder, 'link'), folder, [], () => undefined)).rejects.toThrow(
      `output: ${folder}/link is a symbolic link, through which nothing is written`,
    );
    rmSync(folder, { recursive: true });
  });

  it.each(['/proc/x', '/proc/self/x/y', '/dev/null/x'])('says at once that %s cannot be', async (folder) => {
    await expect(outputFolder(folder, tmpdir(), [], () => undefined)).rejects.toThrow(
      /^The output folder cannot be had: E(NOENT|NOTDIR|PERM|ACCES)/,
    );
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
