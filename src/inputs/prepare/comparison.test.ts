import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { git, makeRepository } from '../../../test/repository.js';
import { readInputs } from '../parse.js';
import { TRUSTED } from '../trust.js';
import { lintProject, prepare, type Asked } from './prepare.js';

const PIPELINE = `
always: {script: make}
foo: {script: make, rules: [{changes: [foo]}]}
matrix: {script: make, parallel: {matrix: [{FILE: [foo, file]}]}, rules: [{changes: ["$FILE"]}]}
`;

const top = mkdtempSync(join(tmpdir(), 'comparison-test-'));
let cwd = '';
let number = 0;
/** The commit that the clone was made at. */
let cloned = '';

/** A fresh clone of a repository with the pipeline above. */
beforeEach(() => {
  number += 1;
  const origin = join(top, `origin${String(number)}`);
  makeRepository(origin, ['one']);
  writeFileSync(join(origin, '.gitlab-ci.yml'), PIPELINE);
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'pipeline');
  cwd = join(top, `clone${String(number)}`);
  git(top, 'clone', '-q', origin, cwd);
  cloned = git(cwd, 'rev-parse', 'HEAD');
});
afterAll(() => rmSync(top, { recursive: true }));

const ALL = ['always', 'foo', 'matrix: [foo]', 'matrix: [file]'];

function change(path: string): void {
  writeFileSync(join(cwd, path), 'changed');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', `change ${path}`);
}

async function looked(
  given: Readonly<Record<string, string>> = {},
  asked?: Asked,
): Promise<{ jobs: string[]; told: string[]; before: string }> {
  await using prepared = await prepare(readInputs({ cwd, ...given }), asked);
  return {
    jobs: prepared.plan.jobs.map((job) => job.name),
    told: prepared.plan.warnings.map(({ message }) => message).filter((message) => message.startsWith('`changes`')),
    before: prepared.context.commit.beforeSha,
  };
}

const NOTHING = '`changes` compares with nothing, so every file counts as changed, as for a new branch on GitLab: ';

describe('changes of a push that nobody has made yet', () => {
  it('are those that the upstream lacks', async () => {
    change('file');
    change('other');
    expect(await looked()).toEqual({
      jobs: ['always', 'matrix: [file]'],
      told: [`\`changes\` compares with origin/main (${cloned.slice(0, 8)}): what a push would bring`],
      before: cloned,
    });
  });

  it('are told where they leave no job', async () => {
    const text = PIPELINE.replace('always: {script: make}', '').replaceAll('file', 'none');
    writeFileSync(join(cwd, '.gitlab-ci.yml'), text);
    change('other');
    const note = expect.stringMatching(/^`changes` compares with origin\/main /) as string;
    const empty = expect.stringContaining('would have been empty') as string;
    await expect(looked()).rejects.toMatchObject({ diagnostics: [{ message: empty, hint: note }] });
    const { valid, notes } = await lintProject(readInputs({ cwd }));
    expect(valid).toBe(true);
    expect(notes.map(({ message }) => message).at(-1)).toEqual(note);
  });

  it('are all where the upstream lacks nothing', async () => {
    expect(await looked()).toMatchObject({ jobs: ALL, told: [`${NOTHING}origin/main has all commits of main`] });
  });

  it('are compared with the upstream that the branch has, else with the branch of its name in origin', async () => {
    git(cwd, 'checkout', '-q', '-b', 'topic');
    change('foo');
    expect(await looked()).toMatchObject({ jobs: ALL, told: [`${NOTHING}there is no origin/topic`] });
    git(cwd, 'push', '-q', 'origin', 'topic');
    change('file');
    expect((await looked()).jobs).toEqual(['always', 'matrix: [file]']);
    git(cwd, 'branch', '-q', '--set-upstream-to', 'origin/main');
    expect((await looked()).jobs).toEqual(ALL);
    expect((await looked()).told).toEqual([expect.stringMatching(/^`changes` compares with origin\/main /)]);
  });

  it('are those of the branch that is played', async () => {
    change('file');
    expect((await looked({ context: 'branch=other' })).told).toEqual([`${NOTHING}there is no origin/other`]);
    expect((await looked({ context: 'branch=main' })).jobs).toEqual(['always', 'matrix: [file]']);
  });

  it('are all in a folder that is no repository', async () => {
    cwd = join(cwd, 'part');
    mkdirSync(cwd);
    writeFileSync(join(cwd, '.gitlab-ci.yml'), PIPELINE);
    expect(await looked()).toMatchObject({
      jobs: ALL,
      told: [`${NOTHING}the project is no Git repository of its own`],
    });
  });
});

describe('nothing is said of a comparison', () => {
  it('that nobody asks for', async () => {
    change('file');
    writeFileSync(join(cwd, '.gitlab-ci.yml'), 'always: {script: make}\n');
    expect((await looked()).told).toEqual([]);
  });

  it.each(['tag=v1', 'schedule', 'merge_request'])('of %s, which has its own', async (context) => {
    change('file');
    expect((await looked({ context })).told).toEqual([]);
  });

  it('of the event of a workflow, which says with what', async () => {
    change('file');
    const asked: Asked = {
      shape: (context) => ({ context, compareWith: undefined }),
      trust: () => TRUSTED,
    };
    expect(await looked({}, asked)).toMatchObject({ jobs: ALL, told: [] });
  });
});
