import { describe, expect, test } from 'vitest';
import type { PipelineContext, PlanJob } from '../../../src/gitlab/index.js';
import { EmptyPipelineError } from '../../../src/gitlab/index.js';
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
    };
    const run = (clause: string): Promise<PlanJob | undefined> => one(`rules: [{exists: ${clause}}]`, { remote });
    expect(await run('{paths: [here.txt], project: g/p, ref: v1}')).toBeDefined();
    expect(await run('{paths: [gone.txt], project: g/p}')).toBeUndefined();
    expect(await run('{paths: ["**/*.rb"], project: g/p}')).toBeDefined();
    expect(
      await errors('a: {script: x, rules: [{exists: {paths: [x], project: g/q}}]}\nb: {script: x}\n', { remote }),
    ).toEqual(['Failed to parse rule for a: rules:exists:project `g/q` not found or access denied']);
  });
});

describe('workflow', () => {
  const NOT_RUN = 'The pipeline did not run. Review the workflow:rules configuration for the pipeline.';

  test.each([
    ['[{if: $NONE}]', [NOT_RUN]],
    ['[{when: never}]', [NOT_RUN]],
    ['[{if: $CI_COMMIT_BRANCH, when: never}, {when: always}]', [NOT_RUN]],
    ['[{if: $CI_COMMIT_BRANCH}]', []],
    ['[{if: $CI_JOB_NAME}]', [NOT_RUN]],
    ['[{if: $ROOT == "r"}]', []],
    ['[{changes: [a]}]', []],
    ['[{changes: [b]}]', [NOT_RUN]],
  ])('rules: %s', async (rules, expected) => {
    expect(
      await errors(`variables: {ROOT: r}\nworkflow: {rules: ${rules}}\na: {script: x}\n`, { changed: ['a'] }),
    ).toEqual(expected);
  });

  test('variables of a rule beat root variables, and lose to the job', async () => {
    const made = await plan(
      'variables: {A: root, B: root}\nworkflow: {rules: [{variables: {A: wf, B: wf, C: wf}}]}\na: {script: x, variables: {B: job}, rules: [{if: $C == "wf"}]}\n',
    );
    expect(job(made, 'a').variables.map(({ key, value }) => [key, value])).toEqual([
      ['A', 'wf'],
      ['B', 'job'],
      ['C', 'wf'],
    ]);
  });

  test('name and auto_cancel', async () => {
    const made = await plan(
      'variables: {V: "for $CI_COMMIT_BRANCH"}\nworkflow: {name: "  Run $V ", auto_cancel: {on_job_failure: all}}\na: {script: x}\n',
    );
    expect(made).toMatchObject({ name: 'Run for main', autoCancelOnJobFailure: 'all' });
    const ruled = await plan(
      'workflow: {auto_cancel: {on_job_failure: all}, rules: [{auto_cancel: {on_job_failure: none}}]}\na: {script: x}\n',
    );
    expect(ruled).toMatchObject({ name: undefined, autoCancelOnJobFailure: 'none' });
  });

  test.each(['ci skip', 'skip ci', 'ci-skip', 'skip-ci', 'ci_skip', 'skip_ci', 'CI SKIP'])(
    '[%s] skips a push',
    async (words) => {
      const commit = { ...pushContext().commit, message: `Fix\n\n[${words}] please` };
      await expect(plan('a: {script: x}\n', { context: pushContext({ commit }) })).rejects.toMatchObject({
        reason: 'skip',
      });
      expect((await plan('a: {script: x}\n', { context: pushContext({ commit, source: 'web' }) })).jobs).toHaveLength(
        1,
      );
    },
  );

  test('nothing left', async () => {
    const empty = plan('a: {script: x, rules: [{when: never}]}\n');
    await expect(empty).rejects.toBeInstanceOf(EmptyPipelineError);
    await expect(empty).rejects.toMatchObject({
      reason: 'rules',
      message: 'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
    });
  });
});

describe('only and except', () => {
  const contexts: Record<string, PipelineContext> = {
    branch: pushContext(),
    feature: pushContext({ ref: { kind: 'branch', name: 'feature/x' } }),
    tag: tagContext(),
    request: mergeRequestContext(),
    schedule: pushContext({ source: 'schedule' }),
    trigger: pushContext({ source: 'trigger' }),
  };

  test.each([
    ['', ['branch', 'feature', 'tag', 'schedule', 'trigger']],
    ['only: [branches]', ['branch', 'feature', 'schedule', 'trigger']],
    ['only: [tags]', ['tag']],
    ['only: [merge_requests]', ['request']],
    ['only: [main]', ['branch', 'schedule', 'trigger']],
    ['only: ["/^feature/"]', ['feature']],
    ['only: ["/^FEATURE/i"]', ['feature']],
    ['only: [schedules, triggers]', ['schedule', 'trigger']],
    ['only: [pushes]', ['branch', 'feature', 'tag']],
    ['only: [push]', ['branch', 'feature', 'tag']],
    ['only: ["main@group/sub/project"]', ['branch', 'schedule', 'trigger']],
    ['only: ["main@other/project"]', []],
    ['only: ["branches@group/sub/project"]', ['branch', 'feature', 'schedule', 'trigger']],
    ['except: [main]', ['feature', 'tag']],
    ['except: [branches, tags]', []],
    ['except: [schedules]', ['branch', 'feature', 'tag', 'trigger']],
    ['only: {refs: [main]}', ['branch', 'schedule', 'trigger']],
    ['only: {variables: [\'$CI_PIPELINE_SOURCE == "push"\']}', ['branch', 'feature', 'tag']],
    ['only: {refs: [main], variables: [\'$CI_PIPELINE_SOURCE == "push"\']}', ['branch']],
    ["except: {refs: [main], variables: ['$CI_COMMIT_TAG']}", ['feature']],
    ['only: {kubernetes: active}', []],
    ['except: {kubernetes: active}', ['branch', 'feature', 'tag', 'schedule', 'trigger']],
    ['only: {changes: [a]}', ['branch', 'feature', 'tag', 'schedule', 'trigger']],
    ['only: {changes: [b]}', []],
    ['except: {changes: [a]}', []],
    ['only: [main]\n  except: [schedules]', ['branch', 'trigger']],
    ['rules: [{when: always}]', ['branch', 'feature', 'tag', 'request', 'schedule', 'trigger']],
  ])('%s', async (keywords, expected) => {
    const found: string[] = [];
    for (const [name, context] of Object.entries(contexts)) {
      if (await one(keywords === '' ? 'tags: []' : keywords, { context, changed: ['a'] })) found.push(name);
    }
    expect(found).toEqual(expected);
  });

  test('with workflow:rules there is no default', async () => {
    const text = 'workflow: {rules: [{when: always}]}\na: {script: x}\n';
    expect(names(await plan(text, { context: mergeRequestContext() }))).toEqual(['a']);
  });
});
