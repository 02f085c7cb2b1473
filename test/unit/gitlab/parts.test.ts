import { describe, expect, test } from 'vitest';
import { childPlan, filterPlan, jobVariables } from '../../../src/gitlab/index.js';
import type { ChildOptions, ChildPlan } from '../../../src/gitlab/index.js';
import { errors, job, memorySource, names, plan, pushContext, variable } from './support.js';
import type { Setup } from './support.js';

describe('part of a plan', () => {
  const TEXT = `
stages: [build, test, deploy]
b: {stage: build, script: x, parallel: 2}
c: {stage: build, script: x}
t: {stage: test, script: x, needs: [c]}
u: {stage: test, script: x, dependencies: [b]}
d: {stage: deploy, script: x}
never: {script: x, rules: [{when: never}]}
`;
  const filtered = async (filter: Parameters<typeof filterPlan>[1]): Promise<string[]> =>
    names(filterPlan(await plan(TEXT), filter));

  test.each([
    [{ jobs: ['t'] }, ['t']],
    [{ jobs: ['t'], withNeeds: true }, ['c', 't']],
    [{ jobs: ['b'] }, ['b 1/2', 'b 2/2']],
    [{ jobs: ['b 2/2', 'd'] }, ['b 2/2', 'd']],
    [{ stage: 'test' }, ['t', 'u']],
    [{ stage: 'test', jobs: ['u'] }, ['u']],
    [{ jobs: ['d'], withNeeds: true }, ['b 1/2', 'b 2/2', 'c', 't', 'u', 'd']],
    [{}, ['b 1/2', 'b 2/2', 'c', 't', 'u', 'd']],
  ])('%j', async (filter, expected) => {
    expect(await filtered(filter)).toEqual(expected);
  });

  test('needs and dependencies on the rest are dropped, the rest is listed', async () => {
    const made = filterPlan(await plan(TEXT), { jobs: ['t', 'u'] });
    expect(job(made, 't').needs).toEqual([]);
    expect(job(made, 'u').dependencies).toEqual([]);
    expect(made.stages).toEqual(['test']);
    expect(made.excluded).toContainEqual({ name: 'd', reason: 'not chosen' });
  });

  test('what is not there', async () => {
    await expect(filtered({ jobs: ['none'] })).rejects.toThrow(
      'Job `none` cannot be chosen: there is no job of that name',
    );
    await expect(filtered({ jobs: ['never'] })).rejects.toThrow(
      'it is not in this pipeline: the matching rule says `when: never`',
    );
    await expect(filtered({ stage: 'qa' })).rejects.toThrow('Stage `qa` has no jobs in this pipeline');
  });
});

describe('child pipelines', () => {
  async function child(parent: string, setup: Setup, more: Partial<ChildOptions> = {}): Promise<ChildPlan> {
    const context = setup.context ?? pushContext();
    const made = await plan(parent, setup);
    const trigger = job(made, 't');
    const variables = jobVariables({
      context,
      plan: made,
      job: trigger,
      runtime: {
        pipelineId: 1,
        pipelineIid: 1,
        jobId: 1,
        jobToken: 'x',
        startedAt: '',
        pipelineUrl: '',
        jobUrl: '',
        timeoutSeconds: 1,
        concurrentId: 0,
        runner: { id: 1, description: '', version: '', revision: '', arch: '' },
        projectDir: '/p',
        buildsDir: '/',
        dotenv: [],
      },
    });
    return childPlan({ job: trigger, context, source: memorySource(setup), variables, ...more });
  }

  const files = { 'c.yml': 'child: {script: x, rules: [{if: $CI_PIPELINE_SOURCE == "parent_pipeline"}]}\n' };

  test('its file is what the trigger includes, its source parent_pipeline', async () => {
    const { plan: made, context } = await child('t: {trigger: {include: c.yml}}\n', { files });
    expect(names(made)).toEqual(['child']);
    expect(made.source).toBe('parent_pipeline');
    expect(context).toMatchObject({ source: 'parent_pipeline', commit: pushContext().commit, inputs: {} });
  });

  test('variables of the trigger job become pipeline variables, expanded', async () => {
    const setup = {
      files,
      context: pushContext({
        projectVariables: [variable('P', 'project'), variable('F', 'content', { file: true })],
        pipelineVariables: [variable('GIVEN', 'x')],
      }),
    };
    const text =
      'variables: {ROOT: r}\nt: {trigger: {include: c.yml}, variables: {A: "$P $NONE$ROOT", R: {value: $P, expand: false}, G: "at $F"}}\n';
    const { context } = await child(text, setup);
    expect(context.pipelineVariables.map(({ key, value }) => [key, value])).toEqual([
      ['ROOT', 'r'],
      ['A', 'project r'],
      ['R', '$P'],
      ['G', 'at ${F}'],
      ['F', 'content'],
    ]);
    expect(context.pipelineVariables.every((one) => !one.public)).toBe(true);
  });

  test('forward', async () => {
    const context = pushContext({ pipelineVariables: [variable('GIVEN', 'x')] });
    const text = (forward: string): string =>
      `t: {trigger: {include: c.yml, forward: ${forward}}, variables: {A: a}}\n`;
    const keys = async (forward: string): Promise<string[]> => {
      const made = await child(text(forward), { files, context }, { dotenv: [{ key: 'D', value: 'd' }] });
      return made.context.pipelineVariables.map(({ key }) => key);
    };
    expect(await keys('{}')).toEqual(['A']);
    expect(await keys('{yaml_variables: false}')).toEqual([]);
    expect(await keys('{pipeline_variables: true}')).toEqual(['A', 'D', 'GIVEN']);
  });

  test('inputs, several files, variables in names, artifacts', async () => {
    const setup = {
      files: {
        'c.yml': 'spec: {inputs: {n: }}\n---\nchild: {script: "$[[ inputs.n ]]"}\n',
        'main.yml': 'other: {script: x}\n',
      },
    };
    const text =
      'g: {stage: build, script: x}\nt: {trigger: {include: [{local: c.yml, inputs: {n: five}}, {local: "$CI_COMMIT_BRANCH.yml"}, {artifact: gen.yml, job: g}]}}\n';
    const readArtifact = async ({ job: from, path }: { job: string; path: string }): Promise<string> =>
      `made: {script: "${from} ${path}"}\n`;
    const { plan: made } = await child(text, setup, { readArtifact });
    expect(made.jobs.map(({ name, script }) => [name, script[0]?.text])).toEqual([
      ['child', 'five'],
      ['other', 'x'],
      ['made', 'g gen.yml'],
    ]);
  });

  test('errors', async () => {
    await expect(child('t: {trigger: {include: none.yml}}\n', { files })).rejects.toThrow(
      'Local file `none.yml` does not exist!',
    );
    await expect(child('t: {trigger: g/p}\n', { files })).rejects.toThrow('t: no child pipeline to start');
    await expect(child('t: {trigger: {include: c.yml}}\n', { files }, { depth: 3 })).rejects.toThrow(
      'reached maximum depth',
    );
    const readArtifact = async (): Promise<string> => {
      throw new Error('Job `g` not found in parent pipeline or does not have artifacts!');
    };
    const text = 'g: {stage: build, script: x}\nt: {trigger: {include: [{artifact: gen.yml, job: g}]}}\n';
    await expect(child(text, {}, { readArtifact })).rejects.toThrow('Job `g` not found in parent pipeline');
  });
});

test('at most as many errors as asked for', async () => {
  expect(await errors('a: {script: x, foo: 1}\nb: {script: x, foo: 1}\n')).toHaveLength(2);
});
