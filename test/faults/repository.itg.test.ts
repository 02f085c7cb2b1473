import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunEvent } from '../../src/report/events.js';
import { storageFolder } from '../pipeline.js';
import { git, makeRepository } from '../repository.js';
import { projectFolder, startCommand } from '../runner.js';

const image = 'busybox';
const PIPELINE = JSON.stringify({
  stages: ['first', 'second', 'third'],
  first: { stage: 'first', image, script: ['echo begun at $((1+1))', 'sleep 4', 'cat file'] },
  second: { stage: 'second', image, variables: { GIT_DEPTH: '1' }, script: ['cat file'] },
  third: { stage: 'third', trigger: { include: 'child.yml', strategy: 'depend' } },
});
const child = (text: string): string => JSON.stringify({ inner: { image, script: [`echo ${text}`, 'cat file'] } });

describe('a repository that changes while its pipeline runs', () => {
  let folder: string;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'repository-test-')), 'project');
    makeRepository(folder, ['one']);
    const commit = (text: string): void => {
      projectFolder(
        { file: `file ${text}\n`, '.gitlab-ci.yml': PIPELINE, 'child.yml': child(`child ${text}`) },
        folder,
      );
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', text);
    };
    git(folder, 'checkout', '-q', '-b', 'other');
    commit('of another branch');
    git(folder, 'checkout', '-q', 'main');
    commit('of the beginning');
  });
  afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));

  const runWith = async (
    moment: string,
    change: () => void,
  ): Promise<{ code: number | null; output: string; log: (job: string) => string }> => {
    const storage = storageFolder();
    try {
      const run = startCommand(['run', '--cwd', folder, '--storage-path', storage, '--json']);
      await run.printed(moment);
      change();
      const { code, stdout, stderr } = await run.finished;
      const events = stdout
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as RunEvent);
      const log = (job: string): string =>
        events.map((event) => (event.type === 'log' && event.job === job ? event.text : '')).join('');
      return { code, output: stdout + stderr, log };
    } finally {
      rmSync(dirname(storage), { recursive: true, force: true });
    }
  };
  /** What a job prints once it has begun; its command, which is printed before, is another text. */
  const BEGUN = 'begun at 2';
  const switchAndTidy = (): void => {
    git(folder, 'checkout', '-q', 'other');
    git(folder, 'branch', '-qf', 'main', 'other');
    git(folder, 'gc', '-q');
  };

  it.each([
    ['before its first job', '"type":"pipeline"', switchAndTidy],
    ['while a job runs', BEGUN, switchAndTidy],
    ['by a job’s time, its objects packed anew', BEGUN, (): unknown => git(folder, 'repack', '-adq')],
    ['in its files', BEGUN, (): unknown => projectFolder({ file: 'changed', 'child.yml': child('changed') }, folder)],
  ])('%s: all jobs have the commit with which it began', async (_, moment, change) => {
    const { code, output, log } = await runWith(moment, () => void change());
    expect(code, output).toBe(0);
    for (const job of ['first', 'second', 'third / inner']) expect(log(job)).toContain('\nfile of the beginning\n');
    expect(log('third / inner')).toContain('\nchild of the beginning\n');
  });

  it('by the loss of .git: a job that needs it says so, and what to do', async () => {
    const { code, output, log } = await runWith(BEGUN, () => rmSync(join(folder, '.git'), { recursive: true }));
    expect(code, output).toBe(1);
    expect(log('first')).toContain('\nfile of the beginning\n');
    expect(log('second')).toMatch(/The repository \S+ has lost the commit [0-9a-f]{8}.* Run the pipeline again/);
    expect(output).not.toMatch(/(\n|\\n) +at /);
  });
});
