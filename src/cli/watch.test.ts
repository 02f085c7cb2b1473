import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changedBetween, fileStates } from '../repository/changes.js';
import { watch, type WatchedRun } from './watch.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watch-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

describe('files of a project', () => {
  it('are those that Git would track; ignored ones and the places of results are not', async () => {
    execFileSync('git', ['init', '-q', folder]);
    mkdirSync(join(folder, 'out'));
    write('.gitignore', '*.log\n');
    for (const path of ['a.txt', 'b.txt', 'x.log', 'out/result']) write(path, 'x');
    const states = (): ReturnType<typeof fileStates> => fileStates(folder, [join(folder, 'out')]);
    const before = await states();
    expect([...before.keys()].sort()).toEqual(['.gitignore', 'a.txt', 'b.txt']);
    write('x.log', 'changed');
    write('out/result', 'changed');
    expect(changedBetween(before, await states())).toEqual([]);
    write('a.txt', 'changed');
    write('new.txt', 'x');
    rmSync(join(folder, 'b.txt'));
    expect(changedBetween(before, await states())).toEqual(['a.txt', 'b.txt', 'new.txt']);
  });

  it('are all where there is no repository', async () => {
    write('a.log', 'x');
    expect([...(await fileStates(folder)).keys()]).toEqual(['a.log']);
  });
});

describe('watch', () => {
  /** Runs, each of which is what the list says; tells what was said. */
  async function watched(
    runs: readonly ((changed: AbortSignal) => Promise<WatchedRun>)[],
  ): Promise<{ readonly code: number; readonly told: readonly string[] }> {
    const told: string[] = [];
    const left = [...runs];
    const run = (changed: AbortSignal): Promise<WatchedRun> =>
      left.shift()?.(changed) ?? Promise.reject(new Error('no'));
    const code = await watch({ states: () => fileStates(folder), run, tell: (line) => told.push(line), pauseMs: 20 });
    return { code, told };
  }
  const aborted = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

  it('runs again after a change, and cancels what runs', async () => {
    write('a.txt', '1');
    const { code, told } = await watched([
      async (changed) => {
        write('a.txt', 'two');
        await aborted(changed);
        return { code: 130, ended: false };
      },
      async (changed) => {
        setTimeout(() => write('b.txt', '1'), 50);
        expect(changed.aborted).toBe(false);
        return { code: 1, ended: false };
      },
      async () => ({ code: 7, ended: true }),
    ]);
    expect(code).toBe(7);
    expect(told).toEqual([
      'a.txt has changed: running again',
      'Waiting for files to change (Ctrl-C ends)',
      'b.txt has changed: running again',
    ]);
  });

  it('waits until the files rest, so that many writes are one change', async () => {
    const { told } = await watched([
      async (changed) => {
        for (let number = 0; number < 15; number++) {
          write(`f${number}.txt`, 'x');
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        await aborted(changed);
        return { code: 0, ended: false };
      },
      async () => ({ code: 0, ended: true }),
    ]);
    expect(told).toEqual(['f0.txt and 14 more have changed: running again']);
  });

  it('throws what a run throws', async () => {
    await expect(watched([])).rejects.toThrow('no');
  });
});
