import { describe, expect, test } from 'vitest';
import type { PipelineContext, PlanJob } from '../../../src/gitlab/index.js';
import { EmptyPipelineError } from '../../../src/gitlab/index.js';
import { errors, job, mergeRequestContext, names, plan, pushContext, tagContext } from './support.js';
import type { Setup } from './support.js';

/** The job `a` with these keywords; undefined where its rules leave it out. `z` keeps the pipeline from being empty. */
async function one(keywords: string, setup: Setup = {}): Promise<PlanJob | undefined> {
  const made = await plan(`a:\n  script: x\n  ${keywords}\nz: {script: x, rules: [{when: always}]}\n`, setup);
  return made.jobs.find(({ name }) => name === 'a');
}

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
    ['only: {changes: [b]}', ['tag', 'schedule', 'trigger']],
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

test('the number of the pipeline is known to jobs and its name, and not yet to workflow and include', async () => {
  const text = `
include: {local: x.yml, rules: [{if: $CI_PIPELINE_IID}]}
workflow: {name: "Build $CI_PIPELINE_IID", rules: [{if: $CI_PIPELINE_IID, variables: {V: numbered}}, {if: $CI_PIPELINE_IID == ""}]}
a: {script: x, rules: [{if: $CI_PIPELINE_IID == "1"}]}
b: {script: x, rules: [{if: $CI_PIPELINE_IID == null}]}
c: {script: x, rules: [{if: $CI_PIPELINE_ID}]}
d: {script: x, environment: "review/$CI_PIPELINE_IID", tags: [$CI_PIPELINE_IID]}
`;
  const made = await plan(text, { files: { 'x.yml': 'x: {script: x}\n' } });
  expect(made.name).toBe('Build 1');
  expect(names(made)).toEqual(['a', 'd']);
  expect(job(made, 'd')).toMatchObject({ tags: ['1'], variables: [] });
});
