import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadPlan } from '../../src/gitlab/index.js';
import type { JobEvent } from '../../src/gitlab/status/types.js';
import { simulate } from '../../src/cli/commands/simulate.js';
import { attempted, readNeeds } from '../../src/fleet/needs-context.js';
import { WAVES } from '../../src/fleet/export/reusable.js';
import { INPUTS, SECRET_INPUTS } from '../../src/inputs/definitions.js';
import { memorySource, pushContext } from '../unit/gitlab/support.js';
import { ROOT } from '../runner.js';
import { equalStatuses } from './equal.js';
import { play, replay } from './player/player.js';
import type { Played, PlayOptions } from './player/types.js';
import { PureFleet, type PureSettings } from './pure-runner.js';

const TEXT = readFileSync(join(ROOT, '.github/workflows/pipeline.yml'), 'utf8');

interface Run {
  readonly played: Played;
  readonly fleet: PureFleet;
  /** How often each mode was asked for. */
  readonly modes: Readonly<Record<string, number>>;
}

async function run(content: string, settings: PureSettings = {}, options: PlayOptions = {}): Promise<Run> {
  const source = memorySource({});
  const plan = await loadPlan({ file: '.gitlab-ci.yml', content, context: pushContext(), source });
  const fleet = new PureFleet(plan, settings);
  const played = await play(TEXT, fleet.run, options);
  return { played, fleet, modes: modesOf(fleet) };
}

function modesOf({ steps }: PureFleet): Record<string, number> {
  const modes: Record<string, number> = {};
  for (const step of steps) modes[step.with['mode'] ?? ''] = (modes[step.with['mode'] ?? ''] ?? 0) + 1;
  return modes;
}

/** The same, and it comes to what one runner comes to. */
async function same(content: string, settings: PureSettings = {}): Promise<Run> {
  const result = await run(content, settings);
  const outcomes = settings.outcomes ?? new Map<string, JobEvent>();
  const alone = simulate(result.fleet.plan, { outcomes, play: settings.play ?? [], cancel: [] });
  expect(equalStatuses(result.fleet.state, alone)).toEqual([]);
  return result;
}

const failed = (exitCode = 1): JobEvent => ({ type: 'drop', exitCode, reason: 'script_failure' });

const STAGES = `
stages: [build, test, deploy]
build: {stage: build, script: x}
lint: {stage: build, script: x, needs: []}
unit: {stage: test, script: x, parallel: 2}
deploy: {stage: deploy, script: x}
notify: {stage: deploy, script: x, when: on_failure}
clean: {stage: deploy, script: x, when: always}
`;

describe('the reusable workflow', () => {
  it.each([
    [undefined, 'ubuntu-latest'],
    ['ubuntu-24.04-arm', 'ubuntu-24.04-arm'],
    ['["self-hosted", "small"]', ['self-hosted', 'small']],
    ['{"group": "control"}', { group: 'control' }],
  ])('plans and reports on the runner of runs-on: %s', async (given, runner) => {
    const inputs = given === undefined ? {} : { 'runs-on': given };
    const { fleet } = await run(STAGES, { outcomes: new Map([['build', failed()]]) }, { inputs });
    const control = fleet.steps.filter((step) => step.with['mode'] !== 'job');
    expect([...new Set(control.map((step) => step.with['mode']))]).toEqual(['plan', 'next', 'report']);
    for (const { runsOn } of control) expect(runsOn).toEqual(runner);
    for (const { runsOn } of fleet.steps.filter((step) => step.with['mode'] === 'job'))
      expect(runsOn).toBe('ubuntu-24.04');
  });

  it('runs a pipeline that passes as the waves of its plan: nothing else takes a runner', async () => {
    const { played, modes, fleet } = await same(STAGES);
    expect(played.conclusion).toBe('success');
    expect(modes).toEqual({ plan: 1, job: 6, report: 1 });
    expect(played.runnersUsed).toBe(8);
    expect(played.outputs['status']).toBe('success');
    expect([...fleet.jobsOnRunners].sort()).toEqual(['build', 'clean', 'deploy', 'lint', 'unit 1/2', 'unit 2/2']);
  });

  it('after a failure runs what is to run then, and what is skipped takes no runner', async () => {
    const { played, modes, fleet } = await same(STAGES, { outcomes: new Map([['build', failed()]]) });
    expect(played.conclusion).toBe('failure');
    expect(played.outputs['status']).toBe('failed');
    expect([...fleet.jobsOnRunners].sort()).toEqual(['build', 'clean', 'lint', 'notify']);
    expect(modes).toEqual({ plan: 1, job: 4, next: 1, report: 1 });
  });

  it('after a failure in a later wave, and one more, goes on from there', async () => {
    const text = [
      'stages: [a, b, c, d, e]',
      'a: {stage: a, script: x}',
      'b: {stage: b, script: x}',
      'c: {stage: c, script: x, when: on_failure}',
      'd: {stage: d, script: x, when: always}',
      'e: {stage: e, script: x, when: on_failure}',
    ].join('\n');
    const both = await same(text, { outcomes: new Map(['b', 'd'].map((name) => [name, failed()])) });
    expect(both.fleet.jobsOnRunners).toEqual(['a', 'b', 'c', 'd', 'e']);
    // after b, after c, and after d; after e nothing is left
    expect(both.modes['next']).toBe(3);
    const none = await same(text, { outcomes: new Map([['e', failed()]]) });
    expect(none.fleet.jobsOnRunners).toEqual(['a', 'b', 'd']);
    expect(none.modes['next']).toBeUndefined();
  });

  it.each([
    [
      'a failure that is allowed',
      'a: {script: x, allow_failure: true}\nb: {stage: deploy, script: x}',
      { outcomes: new Map([['a', failed()]]) },
    ],
    ['a manual job that blocks', 'a: {script: x, rules: [{when: manual}]}\nb: {stage: deploy, script: x}', {}],
    ['a manual job that is played', 'a: {script: x, when: manual}\nb: {stage: deploy, script: x}', { play: ['a'] }],
    ['a delayed job', 'a: {script: x, when: delayed, start_in: 5 minutes}\nb: {stage: deploy, script: x}', {}],
    [
      'a canceled job',
      'a: {script: x}\nb: {stage: deploy, script: x}',
      { outcomes: new Map<string, JobEvent>([['a', { type: 'cancel' }]]) },
    ],
    ['retries', 'a: {script: x, retry: 2}\nb: {stage: deploy, script: x}', { outcomes: new Map([['a', failed()]]) }],
    [
      'a diamond of needs',
      'a: {script: x}\nb: {script: x, needs: [a]}\nc: {script: x, needs: [a]}\nd: {script: x, needs: [b, c]}',
      { outcomes: new Map([['b', failed()]]) },
    ],
    [
      'a resource group',
      'a: {script: x, resource_group: r}\nb: {script: x, resource_group: r}\nc: {script: x, resource_group: r}',
      {},
    ],
  ] as readonly [string, string, PureSettings][])('has %s as one runner has it', async (_, content, settings) => {
    await same(content, settings);
  });

  it('runs a job again whose runner was lost, where `retry` says so', async () => {
    const text = 'a: {script: x, retry: 1}\nb: {script: x}\nc: {stage: deploy, script: x}';
    const { fleet, modes, played } = await run(text, { lost: { a: 1 } });
    expect(fleet.jobsOnRunners).toEqual(['a', 'b', 'a', 'c']);
    expect(fleet.state.pipeline).toBe('success');
    expect(modes['next']).toBe(2); // after what was lost, and once more for what follows its second try
    expect(played.outputs['status']).toBe('success');
    const without = await run(text.replace(', retry: 1', ''), { lost: { a: 1 } });
    expect(without.fleet.jobsOnRunners).toEqual(['a', 'b']);
    expect(without.played.conclusion).toBe('failure');
  });

  it('tells `next` and `report` what every wave came to, as `attempted` reads it', async () => {
    const { fleet } = await run('a: {script: x, retry: 1}\nb: {stage: deploy, script: x}', { lost: { a: 1 } });
    const report = fleet.steps.at(-1);
    expect(report?.with['mode']).toBe('report');
    const counts = attempted(readNeeds(report?.with['needs-context'] ?? ''));
    expect(Object.fromEntries(counts)).toEqual({ a: 2, b: 1 });
  });

  it('loses nothing of 300 jobs in 12 waves, within what GitHub takes', async () => {
    const stages = Array.from({ length: 12 }, (_, stage) => `stage-${stage}`);
    const content = [
      `stages: [${stages.join(', ')}]`,
      ...stages.flatMap((stage, at) =>
        Array.from({ length: 25 }, (_, index) => `job ${at} ${index} of the pipeline: {stage: ${stage}, script: x}`),
      ),
    ].join('\n');
    const all = await same(content);
    expect(all.modes).toEqual({ plan: 1, job: 300, report: 1 });
    expect(new Set(all.fleet.jobsOnRunners).size).toBe(300);
    const broken = await same(content, { outcomes: new Map([['job 6 3 of the pipeline', failed()]]) });
    expect(broken.modes).toEqual({ plan: 1, job: 175, next: 1, report: 1 });
  });

  it('runs failed jobs again, and then the waves behind them', async () => {
    const { fleet, played } = await run(STAGES, { outcomes: new Map([['unit 1/2', failed()]]) });
    const passing = new PureFleet(fleet.plan);
    await play(TEXT, passing.run);
    const before = passing.steps.length;
    const again = await replay(played, passing.run);
    expect(again.conclusion).toBe('success');
    const names = passing.steps.slice(before).flatMap((step) => (step.with['mode'] === 'job' ? step.with['jobs'] : []));
    expect(names.map((text) => (JSON.parse(text ?? '') as string[]).join()).sort()).toEqual([
      'clean',
      'deploy',
      'unit 1/2',
    ]);
  });

  it('hands every input to every step, secrets by their own way, and the names of jobs to the plan alone', async () => {
    const own = ['mode', 'needs-context'];
    const ofThePlan = ['jobs', 'needs', 'stage'];
    const names = Object.keys(INPUTS).filter((name) => !own.includes(name));
    const secret: readonly string[] = SECRET_INPUTS;
    const inputs = Object.fromEntries(names.map((name) => [name, `value of ${name}`]));
    const secrets = Object.fromEntries([...secret, 'variables'].map((name) => [name, `secret ${name}`]));
    const { fleet } = await run(
      'a: {script: x}\nb: {stage: deploy, script: x}',
      { outcomes: new Map([['a', failed()]]) },
      { inputs, secrets },
    );
    expect(fleet.steps.map((step) => step.with['mode'])).toEqual(['plan', 'job', 'next', 'report']);
    for (const step of fleet.steps) {
      for (const name of names.filter((one) => !ofThePlan.includes(one)))
        expect(step.with[name]).toBe(name in secrets ? `secret ${name}` : `value of ${name}`);
      const isPlan = step.with['mode'] === 'plan';
      expect([step.with['jobs'], step.with['needs'], step.with['stage']]).toEqual(
        isPlan ? ['value of jobs', 'value of needs', 'value of stage'] : [step.with['mode'] === 'job' ? '[\n  "a"\n]' : undefined, undefined, undefined],
      ); // prettier-ignore
    }
    const plain = await run('a: {script: x}', {}, { inputs: { secrets: 'given', dirty: true, 'dind-timeout': 90 } });
    expect(plain.fleet.steps[0]?.with).toMatchObject({
      secrets: 'given',
      dirty: 'true',
      'dind-timeout': '90',
      file: '.gitlab-ci.yml',
    });
  });

  it('costs the plan alone where the event has no pipeline, and is no failure', async () => {
    const none = await play(TEXT, async () => ({ outputs: { status: 'skipped' }, exitCode: 0 }));
    expect([none.runnersUsed, none.conclusion, none.outputs['status']]).toEqual([1, 'success', 'skipped']);
    const broken = await play(TEXT, async () => ({ outputs: {}, exitCode: 1 }));
    expect([broken.runnersUsed, broken.conclusion]).toEqual([1, 'failure']);
  });

  it('has its waves, each with a turn that waits for others without canceling them', () => {
    const { jobs } = parse(TEXT) as { jobs: Record<string, { concurrency?: { queue?: string } }> };
    const waves = Object.entries(jobs).filter(([id]) => id.startsWith('wave-'));
    expect(waves).toHaveLength(WAVES);
    for (const [, { concurrency }] of waves) expect(concurrency?.queue).toBe('max');
  });

  it('is called in the documents by inputs and secrets that it has', () => {
    const { on } = parse(TEXT) as { on: { workflow_call: { inputs: object; secrets: object } } };
    const called = readFileSync(join(ROOT, 'docs/fleet.md'), 'utf8').match(/```yaml\n(.*?)```/s)?.[1] ?? '';
    const { jobs } = parse(called) as { jobs: { pipeline: { uses: string; with: object; secrets: object } } };
    expect(jobs.pipeline.uses).toBe('gitlab-dind/gitlab-dind-action/.github/workflows/pipeline.yml@v0');
    expect(Object.keys(on.workflow_call.inputs)).toEqual(expect.arrayContaining(Object.keys(jobs.pipeline.with)));
    expect(Object.keys(on.workflow_call.secrets)).toEqual(expect.arrayContaining(Object.keys(jobs.pipeline.secrets)));
  });
});
