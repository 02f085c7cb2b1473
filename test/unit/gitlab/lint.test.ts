import { describe, expect, test } from 'vitest';
import { lint } from '../../../src/gitlab/index.js';
import type { LintResult } from '../../../src/gitlab/index.js';
import { memorySource, pushContext, tagContext, type Setup } from './support.js';

async function judged(content: string, { context = pushContext(), ...files }: Setup = {}): Promise<LintResult> {
  const options = { file: '.gitlab-ci.yml', content, context, source: memorySource(files) };
  return lint(options, { judged: true });
}

const told = (list: LintResult['errors']): string[] =>
  list.map(({ message, location }) =>
    location === undefined ? message : `${location.file}:${String(location.line)}: ${message}`,
  );

describe('a file without jobs in this context', () => {
  test('is valid: each job with the reason why it is not there', async () => {
    const text = 'a: {script: x, rules: [{if: $CI_COMMIT_TAG}]}\nb: {script: x, only: [tags]}\n';
    const { valid, errors, notes } = await judged(text);
    expect([valid, errors]).toEqual([true, []]);
    expect(told(notes)).toEqual([
      'no job for this context (push of the branch main): The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
      'a: no rule of `rules` matches',
      'b: `only` does not hold',
    ]);
    expect((await judged(text, { context: tagContext() })).notes).toEqual([]);
  });

  test('is valid: with the rule of workflow that leaves it out', async () => {
    const text = 'workflow:\n  rules:\n    - {if: $NEVER}\njob: {script: x}\n';
    const { valid, notes } = await judged(text);
    expect(valid).toBe(true);
    expect(told(notes)).toEqual([
      '.gitlab-ci.yml:3: no job for this context (push of the branch main): The pipeline did not run. Review the workflow:rules configuration for the pipeline.',
    ]);
  });

  test('is valid: with the commit that is to be skipped', async () => {
    const context = pushContext();
    const skipped = { ...context, commit: { ...context.commit, message: 'x [skip ci]' } };
    const { valid, notes } = await judged('job: {script: x}\n', { context: skipped });
    expect([valid, notes.length]).toEqual([true, 1]);
    expect(notes[0]?.message).toContain('[skip ci]');
  });

  test('is not valid where a rule cannot be judged, or a job needs one that is not there', async () => {
    expect(await judged('a: {script: x, needs: [b]}\nb: {script: x, rules: [{if: $NEVER}]}\n')).toMatchObject({
      valid: false,
      errors: [
        { message: expect.stringContaining("'a' job needs 'b' job, but 'b' does not exist in the pipeline") as string },
      ],
    });
  });
});

test('keywords that a run cannot honour are told of jobs that this context leaves out', async () => {
  const { valid, warnings } = await judged(
    'job: {script: x}\ndown: {trigger: {project: a/b}, rules: [{if: $CI_COMMIT_TAG}]}\n' +
      'tok: {id_tokens: {T: {aud: x}}, script: x, only: [tags], parallel: 2}\n',
  );
  expect(valid).toBe(true);
  expect(told(warnings)).toEqual([
    '.gitlab-ci.yml:2: down: a multi-project `trigger` is not supported',
    '.gitlab-ci.yml:3: tok: `id_tokens` is not supported',
  ]);
});

describe('files of child pipelines', () => {
  const TAGGED = 'rules: [{if: $CI_COMMIT_TAG}]';

  test('are looked at, whatever the rules of their trigger jobs and of their own jobs say', async () => {
    const { valid, errors, warnings } = await judged(`job: {script: x}\na: {trigger: {include: c.yml}, ${TAGGED}}\n`, {
      files: {
        'c.yml': `\nx: {script: y, scrpt: z}\n`,
      },
    });
    expect(valid).toBe(false);
    expect(told(errors)).toEqual(['c.yml:2: jobs:x config contains unknown keys: scrpt']);
    expect(warnings).toEqual([]);
    const fine = await judged('a: {trigger: {include: c.yml}}\n', {
      files: { 'c.yml': `x: {script: y, id_tokens: {T: {aud: x}}, ${TAGGED}}\n` },
    });
    expect(fine.valid).toBe(true);
    expect(told(fine.warnings)).toEqual(['c.yml:1: x: `id_tokens` is not supported']);
    expect(fine.notes).toEqual([]);
  });

  test('and those of their own children, but none that go round', async () => {
    const files = {
      'c.yml': 'x: {trigger: {include: d.yml}}\n',
      'd.yml': 'y: {trigger: {include: c.yml}}\nz: {script: x, foo: 1}\n',
    };
    expect(told((await judged('a: {trigger: {include: c.yml}}\n', { files })).errors)).toEqual([
      'd.yml:2: jobs:z config contains unknown keys: foo',
    ]);
  });

  test('with the inputs and the variables that their jobs give them, and each problem once', async () => {
    const files = {
      'c.yml': 'spec: {inputs: {n: {type: number}}}\n---\nx: {script: x, parallel: "$[[ inputs.n ]]"}\n',
      'two.yml': 'y: {script: x, bar: 1}\n',
    };
    const text = (n: string): string =>
      `a: {trigger: {include: [{local: c.yml, inputs: {n: ${n}}}]}}\n` +
      'b: {trigger: {include: [{local: $FILE.yml}]}, parallel: {matrix: [{FILE: [two, two.yml, three]}]}, variables: {OF: $FILE}}\n';
    const wrong = await judged(text('x'), { files });
    expect(told(wrong.errors)).toEqual([
      'c.yml:1: `c.yml`: `n` input: provided value is not a number',
      'two.yml:1: jobs:y config contains unknown keys: bar',
    ]);
    expect(told(wrong.notes)).toEqual([
      '.gitlab-ci.yml:2: b: the file of its child pipeline, `two.yml.yml`, is known only when it runs: it was not looked at',
      '.gitlab-ci.yml:2: b: the file of its child pipeline, `three.yml`, is known only when it runs: it was not looked at',
    ]);
    expect(told((await judged(text('2'), { files })).errors)).toHaveLength(1);
  });

  test('are told at the trigger job where they are not there, or have no job', async () => {
    const files = { 'hidden.yml': '.x: {script: x}\n' };
    const text = '\na: {trigger: {include: none.yml}}\nb: {trigger: {include: hidden.yml}}\n';
    expect(told((await judged(text, { files })).errors)).toEqual([
      '.gitlab-ci.yml:2: Local file `none.yml` does not exist!',
      '.gitlab-ci.yml:3: jobs config should contain at least one visible job',
    ]);
  });

  test('are noted where they come from elsewhere, or from a job', async () => {
    const { valid, notes } = await judged(
      'a: {script: x, stage: build}\nb: {trigger: {include: [{artifact: x.yml, job: a}]}}\n' +
        'c: {trigger: {include: [{project: g/p, file: x.yml}]}}\nd: {trigger: {include: [{local: $CI_PIPELINE_ID.yml}]}}\n',
    );
    expect(valid).toBe(true);
    expect(told(notes)).toEqual([
      '.gitlab-ci.yml:2: b: its child pipeline is made of files that a job makes: it was not looked at',
      '.gitlab-ci.yml:3: c: its child pipeline is made of files from elsewhere (`project`): it was not looked at',
      '.gitlab-ci.yml:4: d: the file of its child pipeline, `$CI_PIPELINE_ID.yml`, is known only when it runs: it was not looked at',
    ]);
  });
});

test('a job of the file needs what it may need by any of its rules', async () => {
  const text = [
    'stages: [one, two]',
    'a: {stage: one, script: x}',
    'b: {stage: one, script: x}',
    'c: {stage: two, script: x, rules: [{if: $A, needs: [a]}, {if: $B, when: never, needs: [b]}]}',
    'd: {stage: two, script: x, needs: [b], rules: [{if: $A, needs: [a]}, {when: on_success}]}',
    'e: {stage: two, script: x, rules: [{if: $A, needs: [c]}, {when: on_success}]}',
    'f: {stage: two, script: x, rules: [{if: $A}]}',
  ].join('\n');
  const { jobs } = await judged(text);
  const needs = Object.fromEntries(
    jobs.map((job) => [job.name, job.needs?.map((need) => need.job).toSorted() ?? null]),
  );
  expect(needs).toEqual({ a: null, b: null, c: ['a'], d: ['a', 'b'], e: ['a', 'b', 'c'], f: null });
});
