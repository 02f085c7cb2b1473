import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SystemError } from '../errors.js';
import { askAhead, askGit } from './facts.js';
import { askTogether } from './git.js';

let folder: string;
const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const commit = (message: string): string =>
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', message);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "it's $(a) git test-"));
  git('init', '-q', '-b', 'main');
  commit('first');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('questions that are asked together', () => {
  it('are answered in their order, whatever they print and whether or not one fails', async () => {
    const answers = await askTogether(folder, [
      'git log -1 --format=%B%x00x',
      'git rev-parse --verify -q "$1"',
      'printf "without an end"',
      'git rev-parse "$2^{commit}"',
    ], ['no-such', 'HEAD']); // prettier-ignore
    expect(answers.map(({ exitCode }) => exitCode)).toEqual([0, 1, 0, 0]);
    expect(answers.map(({ stdout }) => stdout)).toEqual([
      'first\n\0x\n',
      '',
      'without an end',
      git('rev-parse', 'HEAD'),
    ]);
  });

  it('take words for words, and what is committed for text', async () => {
    const word = `$(touch "${folder}/made"); \`touch "${folder}/made"\` ' "`;
    const ends = `\n${'0'.repeat(32)} 0\n"$boundary" 0\n`;
    commit(`$(touch made)${ends}end`);
    const [said, message] = await askTogether(folder, ['printf %s "$1"', 'git log -1 --format=%B'], [word]);
    expect(said?.stdout).toBe(word);
    expect(message?.stdout.trim()).toBe(`$(touch made)${ends}end`);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('say what is wrong where there is no Git, or no shell', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(askTogether(folder, ['git log -1'])).rejects.toThrow(SystemError);
    const bin = mkdtempSync(join(tmpdir(), 'git-test-bin-'));
    execFileSync('/bin/ln', ['-s', '/bin/sh', join(bin, 'sh')]);
    vi.stubEnv('PATH', bin);
    await expect(askTogether(folder, ['git log -1'])).rejects.toThrow(/git/);
    rmSync(bin, { recursive: true });
  });
});

describe('what is asked ahead', () => {
  it('is the answer once, and then asked anew', async () => {
    askAhead(folder);
    const ahead = (await askGit(folder)).log;
    expect(ahead).toContain('first');
    commit('second');
    expect((await askGit(folder)).log).toContain('second');
  });

  it('is of its own folder alone', async () => {
    const other = mkdtempSync(join(tmpdir(), 'git-test-other-'));
    askAhead(other);
    writeFileSync(join(folder, 'file'), '');
    expect(await askGit(folder)).toMatchObject({ committed: true, top: folder });
    expect(await askGit(other)).toMatchObject({ committed: false, top: '' });
    rmSync(other, { recursive: true });
  });
});
