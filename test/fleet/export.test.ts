import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint, loadPlan, type PlanJob } from '../../src/gitlab/index.js';
import type { JobEvent } from '../../src/gitlab/status/types.js';
import type { Plan } from '../../src/gitlab/types.js';
import { simulate } from '../../src/cli/commands/simulate.js';
import { exportWorkflow } from '../../src/fleet/export/workflow.js';
import { memorySource, pushContext } from '../unit/gitlab/support.js';
import { ROOT } from '../runner.js';
import { parserProblems } from '../workflows.mjs';
import { equalStatuses } from './equal.js';
import { play, replay } from './player/player.js';
import type { Played } from './player/types.js';
import { PureFleet, type PureSettings } from './pure-runner.js';

const options = (content: string) => ({
  file: '.gitlab-ci.yml',
  content,
  context: pushContext(),
  source: memorySource({}),
});

async function jobsOf(content: string): Promise<readonly PlanJob[]> {
  const { errors, jobs } = await lint(options(content));
  expect(errors).toEqual([]);
  return jobs;
}

function exported(jobs: readonly PlanJob[], over: Partial<Parameters<typeof exportWorkflow>[0]> = {}): string {
  const { text, problems } = exportWorkflow({
    jobs,
    runsOn: () => 'ubuntu-24.04',
    runner: 'ubuntu-24.04',
    checkout: 'actions/checkout@v7',
    with: {},
    planWith: {},
    permissions: {},
    version: '1.2.3',
    command: 'gitlab-dind export',
    jobTimeoutMinutes: 60,
    ...over,
  });
  expect(problems).toEqual([]);
  return text;
}

interface Run {
  readonly plan: Plan;
  readonly text: string;
  readonly played: Played;
  readonly fleet: PureFleet;
}

async function run(content: string, settings: PureSettings = {}): Promise<Run> {
  const plan = await loadPlan(options(content));
  const text = exported(await jobsOf(content));
  const fleet = new PureFleet(plan, settings);
  return { plan, text, fleet, played: await play(text, fleet.run) };
}

/** Plays the exported workflow; it comes to what one runner comes to. */
async function same(content: string, settings: PureSettings = {}): Promise<Run> {
  const result = await run(content, settings);
  const alone = simulate(result.plan, {
    outcomes: settings.outcomes ?? new Map(),
    play: settings.play ?? [],
    cancel: [],
  });
  expect(equalStatuses(result.fleet.state, alone)).toEqual([]);
  return result;
}

const failed = (exitCode = 1): JobEvent => ({ type: 'drop', exitCode, reason: 'script_failure' });

const STAGES = `
stages: [build, test, deploy]
build: {stage: build, script: x}
lint: {stage: build, script: x, needs: []}
unit: {stage: test, script: x, parallel: 2}
early: {stage: test, script: x, needs: [lint]}
deploy: {stage: deploy, script: x, resource_group: production, environment: production}
notify: {stage: deploy, script: x, when: on_failure}
clean: {stage: deploy, script: x, when: always}
never: {stage: deploy, script: x, rules: [{if: $CI_COMMIT_TAG}]}
`;

describe('an exported workflow', () => {
  it('comes to what the pipeline comes to on one runner, where all passes', async () => {
    const { played, fleet } = await same(STAGES);
    expect(played.conclusion).toBe('success');
    expect([...fleet.jobsOnRunners].sort()).toEqual([
      'build',
      'clean',
      'deploy',
      'early',
      'lint',
      'unit 1/2',
      'unit 2/2',
    ]);
  });

  it('and where jobs fail: those that are skipped take no runner, however far away', async () => {
    const { played, fleet } = await same(STAGES, { outcomes: new Map([['build', failed(3)]]) });
    expect(played.conclusion).toBe('failure');
    expect([...fleet.jobsOnRunners].sort()).toEqual(['build', 'clean', 'early', 'lint', 'notify']);
    expect(played.jobs.get('deploy')?.result).toBe('skipped');
  });

  it.each([
    [
      'a failure that is allowed',
      'a: {script: x, allow_failure: true}\nb: {stage: deploy, script: x}',
      { outcomes: new Map([['a', failed()]]) },
    ],
    [
      'a failure by an exit code that is allowed',
      'a: {script: x, allow_failure: {exit_codes: 4}}\nb: {stage: deploy, script: x}',
      { outcomes: new Map([['a', failed(4)]]) },
    ],
    ['a manual job that blocks', 'a: {script: x, rules: [{when: manual}]}\nb: {stage: deploy, script: x}', {}],
    ['a manual job that is optional', 'a: {script: x, when: manual}\nb: {stage: deploy, script: x}', {}],
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
      'an optional need that is not there',
      'a: {script: x, rules: [{if: $CI_COMMIT_TAG}]}\nb: {script: x, needs: [{job: a, optional: true}]}',
      {},
    ],
    [
      'needs of rules',
      'a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, rules: [{if: $CI_COMMIT_TAG, needs: [a]}, {if: $CI_COMMIT_BRANCH, needs: [b]}]}',
      { outcomes: new Map([['a', failed()]]) },
    ],
    [
      'a matrix of which rules leave a part',
      'a: {script: x, parallel: {matrix: [{V: [p, q]}]}, rules: [{if: $V == "p"}]}\nb: {stage: deploy, script: x}',
      {},
    ],
    [
      'a trigger',
      'g: {stage: build, script: x}\na: {trigger: {include: [{artifact: c.yml, job: g}], strategy: depend}}\nb: {stage: deploy, script: x}',
      {},
    ],
  ] as readonly [string, string, PureSettings][])('has %s as one runner has it', async (_, content, settings) => {
    const { played, fleet } = await same(content, settings);
    expect(played.conclusion === 'success').toBe(!['failed', 'canceled'].includes(fleet.state.pipeline));
  });

  it('starts a job when its needs are done, not when a stage is', async () => {
    const { played } = await same(
      'a: {script: x}\nb: {script: x, needs: [a]}\nslow: {script: x, needs: [b]}\nearly: {stage: deploy, script: x, needs: [a]}\n',
    );
    const at = (line: string): number => played.trace.indexOf(line);
    expect(at('start early')).toBeLessThan(at('end slow'));
    expect(at('start early')).toBeGreaterThan(at('end a'));
  });

  it('has one job at a time of a resource group, all of which run', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { played, fleet } = await same(names.map((name) => `${name}: {script: x, resource_group: one}`).join('\n'));
    expect([...fleet.jobsOnRunners].sort()).toEqual(names);
    const own = played.trace.filter((line) => names.some((name) => line.endsWith(` ${name}`)));
    for (let at = 0; at < own.length; at += 2) expect(own[at + 1]).toBe(own[at]?.replace('start', 'end'));
  });

  it('hands names on as they are, whatever they look like', async () => {
    const names = [
      '${{ github.token }}',
      "it's ${{ x }}",
      'a "quoted" one',
      "'] || true || x['",
      '}}',
      '$',
      'back\\slash',
      '漢字 🚀',
    ];
    const content = names.map(
      (name, index) => `${JSON.stringify(name)}: {script: x, stage: ${index < 4 ? 'build' : 'test'}}`,
    );
    const { fleet } = await same(content.join('\n'));
    expect([...fleet.jobsOnRunners].sort()).toEqual([...names].sort());
    const plain = await same(content.filter((line) => !line.includes('quoted')).join('\n'), {
      outcomes: new Map([['${{ github.token }}', failed()]]),
    });
    expect([...plain.fleet.jobsOnRunners].sort()).toEqual(
      [...names.filter((name) => !name.includes('quoted'))].slice(0, 3).sort(),
    );
  });

  it('costs the plan alone where the event has no pipeline, and is no failure', async () => {
    const text = exported(await jobsOf('a: {script: x, retry: 1}\nb: {script: x, parallel: 2}'));
    const none = await play(text, async () => ({ outputs: { status: 'skipped' }, exitCode: 0 }));
    expect([none.runnersUsed, none.conclusion]).toEqual([1, 'success']);
    const broken = await play(text, async () => ({ outputs: {}, exitCode: 1 }));
    expect([broken.runnersUsed, broken.conclusion]).toEqual([1, 'failure']);
  });

  it('loses nothing of 300 jobs in 12 stages, within what GitHub takes', async () => {
    const stages = Array.from({ length: 12 }, (_, stage) => `s${stage}`);
    const jobs = stages.flatMap((stage) =>
      Array.from({ length: 25 }, (_, index) => `${stage} job ${index}: {stage: ${stage}, script: x}`),
    );
    const content = [`stages: [${stages.join(', ')}]`, ...jobs].join('\n');
    const { fleet, played } = await same(content, { outcomes: new Map([['s6 job 3', failed()]]) });
    expect(new Set(fleet.jobsOnRunners).size).toBe(175);
    expect(played.runnersUsed).toBe(177);
  });

  it('runs failed jobs again, with what depends on them', async () => {
    const { plan, played } = await run(STAGES, { outcomes: new Map([['build', failed()]]) });
    const fleet = new PureFleet(plan);
    await play(played.text, fleet.run);
    const before = fleet.steps.length;
    const again = await replay(played, fleet.run);
    expect(again.conclusion).toBe('success');
    const ran = fleet.steps.slice(before).map(({ job }) => job);
    expect(ran).not.toContain('plan');
    expect(ran).not.toContain('lint');
    expect(ran).toContain('build');
  });
});

describe('a runner that is lost', () => {
  const content = (retry: string) =>
    `a: {script: x${retry}}\nb: {stage: deploy, script: x}\nc: {stage: deploy, script: x, when: on_failure}\n`;

  it('is a failure of the system, by which the pipeline goes on', async () => {
    const { played, fleet } = await run(content(''), { lost: { a: 1 } });
    const alone = simulate(fleet.plan, {
      outcomes: new Map([['a', { type: 'drop', exitCode: undefined, reason: 'runner_system_failure' }]]),
      play: [],
      cancel: [],
    });
    expect(equalStatuses(fleet.state, alone)).toEqual([]);
    expect(played.conclusion).toBe('failure');
    expect(played.jobs.has('a-again')).toBe(false);
  });

  it('is replaced where `retry` says so; once only', async () => {
    const { played, fleet } = await run(content(', retry: {max: 1, when: runner_system_failure}'), { lost: { a: 1 } });
    expect(fleet.state.pipeline).toBe('success');
    expect(fleet.jobsOnRunners).toEqual(['a', 'a', 'b']);
    expect(played.jobs.get('a-again')?.result).toBe('success');
    // GitHub counts the lost job, whatever came after it; what the pipeline came to is the report's to say
    expect([played.conclusion, played.jobs.get('report')?.result]).toEqual(['failure', 'success']);
    const twice = await run(content(', retry: 1'), { lost: { a: 2 } });
    expect(twice.fleet.jobsOnRunners).toEqual(['a', 'a', 'b', 'c']);
    expect(twice.fleet.state.pipeline).toBe('failed');
  });

  it('costs no second runner where none was lost, or where the script failed', async () => {
    const passed = await same(content(', retry: 1'));
    expect(passed.fleet.jobsOnRunners).toEqual(['a', 'b']);
    const broken = await same(content(', retry: 1'), { outcomes: new Map([['a', failed()]]) });
    expect(broken.fleet.jobsOnRunners).toEqual(['a', 'c']);
  });

  it('of a parallel job is replaced for itself', async () => {
    const { fleet } = await run('a: {script: x, parallel: 3, retry: 1}\nb: {stage: deploy, script: x}', {
      lost: { 'a 2/3': 1 },
    });
    expect(fleet.jobsOnRunners).toEqual(['a 1/3', 'a 2/3', 'a 3/3', 'a 2/3', 'b']);
    expect(fleet.state.pipeline).toBe('success');
  });
});

describe('every pipeline of the tests and examples', () => {
  const folders = ['test/pipelines', 'examples'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.gitlab-ci.yml'))
      .map((path) => join(ROOT, top, dirname(path))),
  );

  it('that can be exported is what GitHub takes, and is the same a second time', async () => {
    let count = 0;
    for (const folder of folders) {
      const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path));
      const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
      const source = memorySource({ files });
      const { valid, jobs } = await lint({ ...options(files['.gitlab-ci.yml'] ?? ''), source });
      if (!valid) continue;
      const text = exported(jobs);
      expect(await parserProblems(folder, text)).toEqual([]);
      expect(exported(jobs)).toBe(text);
      count++;
    }
    expect(folders.length).toBeGreaterThan(140);
    expect(count).toBeGreaterThan(folders.length - 8);
  });
});
