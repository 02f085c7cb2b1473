import { describe, expect, test } from 'vitest';
import type { PlanJob } from '../../../src/gitlab/index.js';
import {
  errors,
  job,
  memorySource,
  mergeRequestContext,
  names,
  plan,
  pushContext,
  tagContext,
  variable,
} from './support.js';
import type { Setup } from './support.js';

/** The job `a` with these keywords; undefined where its rules leave it out. `z` keeps the pipeline from being empty. */
async function one(keywords: string, setup: Setup = {}): Promise<PlanJob | undefined> {
  const made = await plan(`a:\n  script: x\n  ${keywords}\nz: {script: x, rules: [{when: always}]}\n`, setup);
  return made.jobs.find(({ name }) => name === 'a');
}

describe('which rule', () => {
  test.each([
    ['[{if: $NONE}, {if: $CI_COMMIT_BRANCH, when: manual}, {when: always}]', 'manual'],
    ['[{when: always}]', 'always'],
    ['[{if: $NONE}]', undefined],
    ['[{when: never}]', undefined],
    ['[{if: $CI_COMMIT_BRANCH, when: never}, {when: always}]', undefined],
    ['[{if: $CI_COMMIT_BRANCH, changes: [none]}, {when: on_failure}]', 'on_failure'],
    ['[{if: $CI_COMMIT_BRANCH, changes: [src/a.txt], exists: [here.txt]}]', 'on_success'],
    ['[[{if: $NONE}], [[{when: manual}]]]', 'manual'],
    ['~', 'on_success'],
  ])('%s', async (rules, when) => {
    const setup = { changed: ['src/a.txt'], files: { 'here.txt': '' } };
    expect((await one(`rules: ${rules}`, setup))?.when).toBe(when);
  });

  test('why a job is left out', async () => {
    const made = await plan(
      'a: {script: x, rules: [{if: $A}]}\nb: {script: x, rules: [{when: never}]}\nc: {script: x, only: [tags]}\nz: {script: x}\n',
    );
    expect(made.excluded).toEqual([
      { name: 'a', reason: 'no rule of `rules` matches' },
      { name: 'b', reason: 'the matching rule says `when: never`' },
      { name: 'c', reason: '`only` does not hold' },
    ]);
  });
});

describe('what a rule says', () => {
  test.each([
    ['when: manual', 'manual', true],
    ['when: manual\n  allow_failure: false', 'manual', false],
    ['rules: [{when: manual}]', 'manual', false],
    ['rules: [{when: manual, allow_failure: true}]', 'manual', true],
    ['when: manual\n  rules: [{if: $CI_COMMIT_BRANCH}]', 'manual', true],
    ['when: manual\n  rules: [{when: always}]', 'always', true],
    ['allow_failure: true\n  rules: [{when: always}]', 'always', true],
    ['allow_failure: true\n  rules: [{allow_failure: false}]', 'on_success', false],
    ['allow_failure: {exit_codes: [1, 2]}', 'on_success', { exitCodes: [1, 2] }],
    ['allow_failure: {exit_codes: 3}\n  rules: [{when: always}]', 'always', { exitCodes: [3] }],
    ['allow_failure: {exit_codes: 3}\n  rules: [{allow_failure: true}]', 'on_success', true],
    ['script: x', 'on_success', false],
  ])('%s', async (keywords, when, allowFailure) => {
    expect(await one(keywords)).toMatchObject({ when, allowFailure });
  });

  test('variables of a rule beat those of the job', async () => {
    const made = await one('variables: {A: job, B: job}\n  rules: [{variables: {A: rule, C: rule}}]');
    expect(made?.variables.map(({ key, value }) => [key, value])).toEqual([
      ['A', 'rule'],
      ['B', 'job'],
      ['C', 'rule'],
    ]);
  });

  test('start_in and interruptible', async () => {
    expect(await one('rules: [{when: delayed, start_in: 3 minutes}]')).toMatchObject({ when: 'delayed', startIn: 180 });
    expect(await one('when: delayed\n  start_in: 1 hour')).toMatchObject({ when: 'delayed', startIn: 3600 });
    expect(await one('rules: [{interruptible: true}]')).toMatchObject({ interruptible: true });
    expect(await one('interruptible: true\n  rules: [{interruptible: false}]')).toMatchObject({ interruptible: false });
  });

  test('needs of a rule replace those of the job', async () => {
    const made = await plan(`
b: {script: x}
c: {script: x}
a: {script: x, needs: [b], rules: [{needs: [c]}]}
d: {script: x, rules: [{needs: [{job: b, artifacts: false}]}]}
e: {script: x, needs: [b], rules: [{if: $CI_COMMIT_BRANCH}]}
`);
    expect(job(made, 'a').needs).toEqual([{ job: 'c', artifacts: true, optional: false }]);
    expect(job(made, 'd').needs).toEqual([{ job: 'b', artifacts: false, optional: false }]);
    expect(job(made, 'e').needs).toEqual([{ job: 'b', artifacts: true, optional: false }]);
  });
});

describe('variables that `if` sees', () => {
  test.each([
    ['$CI_PIPELINE_SOURCE == "push"', true],
    ['$CI_COMMIT_BRANCH == "main"', true],
    ['$CI_JOB_NAME == "a"', true],
    ['$CI_JOB_STAGE == "test"', true],
    ['$CI_NODE_TOTAL == "1"', true],
    ['$CI_ENVIRONMENT_NAME == "review/main"', true],
    ['$GITLAB_USER_LOGIN == "jo"', true],
    ['$ROOT == "root"', true],
    ['$JOB == "job"', true],
    ['$SAME == "pipeline"', true],
    ['$REF == "$JOB"', true],
    ['$CI_JOB_ID', false],
    ['$CI_PIPELINE_ID', false],
    ['$CI_JOB_TOKEN', false],
    ['$CI_ENVIRONMENT_SLUG', false],
    ['$CI_REGISTRY_IMAGE =~ /project$/', true],
  ])('%s: %s', async (condition, holds) => {
    const text = `
variables: {ROOT: root, SAME: root, JOB: root}
a:
  script: x
  environment: review/$CI_COMMIT_BRANCH
  variables: {JOB: job, SAME: job, REF: $JOB}
  rules: [{if: '${condition}'}]
z: {script: x}
`;
    const context = pushContext({
      projectVariables: [variable('SAME', 'project')],
      pipelineVariables: [variable('SAME', 'pipeline')],
    });
    expect(names(await plan(text, { context })).includes('a')).toBe(holds);
  });

  test('values of the matrix', async () => {
    const made = await plan(`
a:
  script: x
  parallel: {matrix: [{OS: [linux, mac]}]}
  rules: [{if: $OS == "mac"}, {if: $CI_NODE_INDEX == "1", when: manual}]
`);
    expect(made.jobs.map(({ name, when }) => [name, when])).toEqual([
      ['a: [linux]', 'manual'],
      ['a: [mac]', 'on_success'],
    ]);
  });

  test('only inherited root variables', async () => {
    const text = (inherit: string): string =>
      `variables: {R: r}\na: {script: x, inherit: ${inherit}, rules: [{if: $R}]}\nz: {script: x}\n`;
    expect(names(await plan(text('{variables: false}')))).toEqual(['z']);
    expect(names(await plan(text('{variables: [R]}')))).toEqual(['a', 'z']);
  });
});

describe('changes', () => {
  const run = async (rule: string, setup: Setup): Promise<boolean> =>
    (await one(`rules: [{changes: ${rule}}]`, setup)) !== undefined;

  test('paths, with variables', async () => {
    const changed = ['src/a/b.ts', 'README.md'];
    expect(await run('["src/**/*.ts"]', { changed })).toBe(true);
    expect(await run('["src/*.ts"]', { changed })).toBe(false);
    expect(await run('{paths: [README.md]}', { changed })).toBe(true);
    expect(await run('[x]', { changed: [] })).toBe(false);
    const context = pushContext({ projectVariables: [variable('DIR', '$SRC'), variable('SRC', 'src')] });
    expect(await run('["$DIR/a/*"]', { changed, context })).toBe(true);
    expect(await run('["$NONE/a/*"]', { changed, context })).toBe(false);
  });

  test('without anything to compare with, the clause holds', async () => {
    expect(await run('[x]', {})).toBe(true);
  });

  test.each([
    ['push', pushContext(), false],
    ['merge request', mergeRequestContext(), false],
    ['tag', tagContext(), true],
    ['schedule', pushContext({ source: 'schedule' }), true],
    ['web', pushContext({ source: 'web' }), true],
    ['child', pushContext({ source: 'parent_pipeline' }), true],
    ['child of a merge request', mergeRequestContext({ source: 'parent_pipeline' }), false],
  ])('who has nothing to compare with: %s', async (_, context, holds) => {
    expect(await run('[other]', { changed: ['a'], context })).toBe(holds);
  });

  test('too much to compare holds', async () => {
    const changed = Array.from({ length: 50_001 }, (_, i) => `f${String(i)}`);
    expect(await run('[none]', { changed })).toBe(true);
    expect(await run('[none]', { changed: changed.slice(0, 50_000) })).toBe(false);
  });

  test('compare_to', async () => {
    const setup = { changed: ['a'], changedSince: { main: ['b'], 'rel/1': ['c'] } };
    expect(await run('{paths: [b], compare_to: main}', setup)).toBe(true);
    expect(await run('{paths: [a], compare_to: main}', setup)).toBe(false);
    const context = pushContext({ projectVariables: [variable('BASE', 'rel/1')] });
    expect(await run('{paths: [c], compare_to: $BASE}', { ...setup, context })).toBe(true);
    expect(
      await errors('a: {script: x, rules: [{changes: {paths: [a], compare_to: none}}]}\nb: {script: x}\n', setup),
    ).toEqual(['Failed to parse rule for a: rules:changes:compare_to is not a valid ref']);
  });

  test('regexp', async () => {
    expect(await run('{regexp: "^src/.*\\\\.ts$"}', { changed: ['src/a/b.ts'] })).toBe(true);
    expect(await run('{regexp: "^lib/"}', { changed: ['src/a/b.ts'] })).toBe(false);
  });
});

describe('exists', () => {
  const files = { 'a.txt': '', 'dir/b.txt': '', 'dir/sub/c.rb': '' };
  test.each([
    ['[a.txt]', true],
    ['a.txt', true],
    ['[b.txt]', false],
    ['["*.txt"]', true],
    ['["*.rb"]', false],
    ['["**/*.rb"]', true],
    ['["**/*.py"]', false],
    ['[dir/b.txt]', true],
    ['[dir/]', true],
    ['[dir]', false],
    ['["dir/*"]', true],
    ['[none.txt, dir/sub/c.rb]', true],
    ['[$FILE]', true],
    ['{paths: [a.txt]}', true],
    ['{regexp: "sub/c"}', true],
    ['[]', false],
    ['["dir/**/*"]', true],
  ])('%s: %s', async (exists, holds) => {
    const context = pushContext({ projectVariables: [variable('FILE', 'a.txt')] });
    expect((await one(`rules: [{exists: ${exists}}]`, { files, context })) !== undefined).toBe(holds);
  });

  test('in another project', async () => {
    const other = memorySource({ files: { 'x/y.rb': '' } });
    const remote = {
      'project:g/p@v1:here.txt': 'x',
      'project:g/p@HEAD:gone.txt': new Error('Project `g/p` file `gone.txt` does not exist!'),
      'project:g/p@HEAD:.gitlab-ci.yml': { content: 'x', name: 'x', source: other },
      'project:g/out@HEAD:any.txt': { content: '', name: 'x', source: undefined, leftOut: true as const },
    };
    const run = (clause: string): Promise<PlanJob | undefined> => one(`rules: [{exists: ${clause}}]`, { remote });
    expect(await run('{paths: [here.txt], project: g/p, ref: v1}')).toBeDefined();
    expect(await run('{paths: [gone.txt], project: g/p}')).toBeUndefined();
    expect(await run('{paths: [any.txt], project: g/out}')).toBeUndefined();
    expect(await run('{paths: ["**/*.rb"], project: g/p}')).toBeDefined();
    expect(
      await errors('a: {script: x, rules: [{exists: {paths: [x], project: g/q}}]}\nb: {script: x}\n', { remote }),
    ).toEqual(['Failed to parse rule for a: rules:exists:project `g/q` not found or access denied']);
  });
});
