import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SystemError } from '../errors.js';
import { answersOf, askAhead, takeAhead } from './ahead.js';
import { readCopy } from './checkout/copy.js';
import { checkOutFiles } from './checkout/lfs.js';
import { ask, type Answer } from './git.js';
import { openProject } from './project.js';

let folder: string;
const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const commit = (message: string): string =>
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', message);

const all = (...asked: Parameters<typeof ask>): Promise<readonly Answer[]> => Promise.all(ask(...asked).answers);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "it's $(a) git test-"));
  git('init', '-q', '-b', 'main');
  commit('first');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('questions that one process answers', () => {
  it('are answered in their order, whatever they print and whether or not one fails', async () => {
    const answers = await all(folder, [
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
    const [said, message] = await all(folder, ['printf %s "$1"', 'git log -1 --format=%B'], [word]);
    expect(said?.stdout).toBe(word);
    expect(message?.stdout.trim()).toBe(`$(touch made)${ends}end`);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('say what is wrong where there is no Git, or no shell', async () => {
    vi.stubEnv('PATH', '/nowhere');
    await expect(all(folder, ['git log -1'])).rejects.toThrow(SystemError);
    const bin = mkdtempSync(join(tmpdir(), 'git-test-bin-'));
    execFileSync('/bin/ln', ['-s', '/bin/sh', join(bin, 'sh')]);
    vi.stubEnv('PATH', bin);
    await expect(all(folder, ['git log -1'])).rejects.toThrow(/git/);
    askAhead(folder, true); // its shell would wait for what it is told
    await expect(takeAhead(folder)?.facts).rejects.toThrow(/git/);
    rmSync(bin, { recursive: true });
  });
});

describe('an answer', () => {
  it('is there before the next one is, however large it is', async () => {
    const large = '0123456789abcdef'.repeat(40_000);
    writeFileSync(join(folder, 'large'), large);
    const questions = ['cat "$1"', 'read -r word; printf %s "$word"', 'echo $$; sleep 600'];
    const { answers, tell, end } = ask(folder, questions, [join(folder, 'large')], true);
    expect((await answers[0])?.stdout).toBe(large);
    tell('$(b) c');
    expect(await answers[1]).toEqual({ exitCode: 0, stdout: '$(b) c' });
    end();
    await expect(answers[2]).rejects.toThrow(SystemError);
    end(); // it has ended: nothing
  });

  it('comes with what Git complains of', async () => {
    const { answers, stderr } = ask(folder, ['git rev-parse --verify "$1"', 'true'], ['no-such']);
    expect((await Promise.all(answers)).map(({ exitCode }) => exitCode)).toEqual([128, 0]);
    expect(await stderr).toContain('Needed a single revision');
  });
});

describe('what is asked ahead', () => {
  it('is the answer once, and then asked anew', async () => {
    askAhead(folder, false);
    expect((await takeAhead(folder)?.facts)?.log).toContain('first');
    expect(takeAhead(folder)).toBeUndefined();
  });

  it('is of its own folder alone', async () => {
    const other = mkdtempSync(join(tmpdir(), 'git-test-other-'));
    askAhead(other, true);
    expect(takeAhead(folder)).toBeUndefined();
    expect(await takeAhead(other)?.facts).toMatchObject({ committed: false, top: '' });
    rmSync(other, { recursive: true });
  });

  it('is what a project is opened with, and what its copy is made of', async () => {
    writeFileSync(join(folder, 'run.sh'), 'docker push $CI_REGISTRY_IMAGE');
    git('add', '-A');
    commit('second');
    askAhead(folder, true);
    await using project = await openProject(folder);
    await using again = await openProject(folder);
    expect(again.facts).toEqual(project.facts);
    expect(again.ahead).toBeUndefined();
    const { ahead, facts } = project;
    expect(await answersOf(ahead, facts.sha, ahead?.copy)).toMatchObject([{ exitCode: 0 }, { exitCode: 0 }]);
    const known = await answersOf(ahead, facts.sha, ahead?.copy);
    expect(known?.[0]?.stdout.trim().split('\n').at(-1)).toBe(facts.sha);
    expect(await readCopy(folder, facts.sha, known)).toEqual(await readCopy(folder, facts.sha));
    expect((await ahead?.mentioned)?.exitCode).toBe(0);
    const tree = join(folder, 'tree');
    cpSync(join(folder, '.git'), join(tree, '.git'), { recursive: true });
    expect(await checkOutFiles(tree, ahead?.checkOut)).toEqual([]);
    expect(readFileSync(join(tree, 'run.sh'), 'utf8')).toBe('docker push $CI_REGISTRY_IMAGE');
    expect(ahead?.checkOut(tree)).toBeUndefined(); // it was asked once
    rmSync(join(tree, 'run.sh'));
    await checkOutFiles(tree, ahead?.checkOut);
    expect(existsSync(join(tree, 'run.sh'))).toBe(true);
  });

  it('checks nothing out before it has answered, and fails nothing where it cannot', async () => {
    askAhead(folder, true);
    const early = takeAhead(folder)?.ahead;
    expect(early?.checkOut(folder)).toBeUndefined();
    await early?.mentioned;
    await expect(checkOutFiles(join(folder, 'nowhere'), early?.checkOut)).rejects.toThrow(/nowhere failed: fatal/);
    early?.end();
  });

  it('is not done another way where it was ended', async () => {
    askAhead(folder, true);
    const ahead = takeAhead(folder)?.ahead;
    await ahead?.mentioned;
    const tree = join(folder, 'tree');
    cpSync(join(folder, '.git'), join(tree, '.git'), { recursive: true });
    writeFileSync(join(tree, '.git/index.lock'), ''); // nothing to wait for: another way would fail by it
    const working = checkOutFiles(tree, ahead?.checkOut);
    ahead?.end();
    await expect(working).rejects.toThrow('Git has ended before all was answered');
  });

  it('does not count of another commit, or where it was not answered', async () => {
    askAhead(folder, true);
    await using project = await openProject(folder);
    const { ahead, facts } = project;
    expect(await answersOf(ahead, facts.sha.replace(/./g, '0'), ahead?.copy)).toBeUndefined();
    expect((await ahead?.mentioned)?.exitCode).toBe(1);
    askAhead(folder, true);
    const ended = takeAhead(folder)?.ahead;
    ended?.end();
    expect(await answersOf(ended, facts.sha, ended?.copy)).toBeUndefined();
  });
});
