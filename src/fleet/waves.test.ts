import { describe, expect, it } from 'vitest';
import { createRun, transition, type JobEvent, type RunState } from '../gitlab/index.js';
import { plan } from '../../test/unit/gitlab/support.js';
import { assignRunners, readRunners } from './runners.js';
import type { Wave } from './types.js';
import { wavesFrom, type WavesOptions } from './waves.js';

const FAILED: JobEvent = { type: 'drop', exitCode: 1, reason: 'script_failure' };

async function waves(
  text: string,
  more: Partial<WavesOptions> = {},
  events: readonly (readonly [string, JobEvent])[] = [],
  play: readonly string[] = [],
): Promise<ReturnType<typeof wavesFrom>> {
  const of = await plan(text);
  const state = events.reduce<RunState>((now, [job, event]) => transition(now, job, event), createRun(of, { play }));
  const { runners } = readRunners(['arm=ubuntu-24.04-arm']);
  const how = { of: assignRunners(of, runners, '').of, batch: 'none', times: new Map(), maximum: 20 } as const;
  return wavesFrom(of, state, { ...how, ...more });
}

const names = ({ waves }: { waves: readonly Wave[] }): string[][] =>
  waves.map((wave) => wave.map(({ jobs }) => jobs.join(' ')));

const job = (name: string, fields = ''): string => `${name}: {script: x${fields === '' ? '' : `, ${fields}`}}\n`;

describe('waves', () => {
  it('have each job as soon as what it waits for has passed', async () => {
    const text = `
build: {stage: build, script: x}
unit: {script: x, parallel: 2}
lint: {script: x, needs: []}
report: {script: x, needs: [lint], timeout: 10 minutes}
deploy: {stage: deploy, trigger: {include: c.yml}}
`;
    const found = await waves(text);
    expect(names(found)).toEqual([['build', 'lint'], ['unit 1/2', 'unit 2/2', 'report'], ['deploy']]);
    expect(found.waves[1]?.[2]).toEqual({
      name: 'report',
      jobs: ['report'],
      'runs-on': 'ubuntu-latest',
      concurrency: null,
      timeout: 20,
    });
    expect(found.problems).toEqual([]);
  });

  it('give a job without a time of its own that of all, a child pipeline and a job without limit what GitHub allows', async () => {
    const text = `
plain: {script: x}
own: {script: x, timeout: 10 minutes}
child: {trigger: {include: c.yml}}
`;
    const times = async (jobMinutes?: number): Promise<number[]> =>
      (await waves(text, jobMinutes === undefined ? {} : { jobMinutes })).waves.flat().map(({ timeout }) => timeout);
    expect(await times()).toEqual([70, 20, 360]);
    expect(await times(90)).toEqual([100, 20, 360]);
    expect(await times(0)).toEqual([360, 20, 360]);
  });

  it('leave out what runs only if something fails, or by hand; delayed jobs wait no longer', async () => {
    const text = `
stages: [one, two, three]
a: {stage: one, script: x}
later: {stage: two, script: x, when: delayed, start_in: 30 minutes}
by hand: {stage: two, script: x, when: manual, allow_failure: true}
cleanup: {stage: three, script: x, when: on_failure}
always: {stage: three, script: x, when: always}
`;
    expect(names(await waves(text))).toEqual([['a'], ['later'], ['always']]);
    expect(names(await waves(text, {}, [], ['by hand']))).toEqual([['a'], ['later', 'by hand'], ['always']]);
    expect((await waves(text)).waves[1]?.[0]?.timeout).toBe(100);
  });

  it('go on from where the run is: what has ended is not in them, a retry is', async () => {
    const text = `
stages: [one, two, three]
a: {stage: one, script: x, retry: 1}
b: {stage: one, script: x}
c: {stage: two, script: x}
cleanup: {stage: three, script: x, when: on_failure}
`;
    expect(
      names(
        await waves(text, {}, [
          ['a', { type: 'success' }],
          ['b', { type: 'success' }],
        ]),
      ),
    ).toEqual([['c']]);
    expect(names(await waves(text, {}, [['a', FAILED]]))).toEqual([['a', 'b'], ['c']]);
    expect(names(await waves(text, {}, [['a', { type: 'run' }]]))).toEqual([['b'], ['c']]);
    expect(
      names(
        await waves(text, {}, [
          ['b', FAILED],
          ['a', { type: 'success' }],
        ]),
      ),
    ).toEqual([['cleanup']]);
    expect(
      names(
        await waves(text, {}, [
          ['b', { type: 'cancel' }],
          ['a', { type: 'success' }],
        ]),
      ),
    ).toEqual([]);
  });

  it('have jobs of one resource group that would meet in one share, however its name is written', async () => {
    const text =
      job('a', 'resource_group: prod') +
      job('b') +
      job('c', 'resource_group: Prod') +
      job('d', 'resource_group: "pr od/ü"') +
      job('e', 'resource_group: $CI_COMMIT_BRANCH') +
      job('f', 'resource_group: prod, needs: [b]');
    const found = await waves(text);
    expect(names(found)).toEqual([['a c', 'b', 'd', 'e'], ['f']]);
    expect(found.waves.flat().map(({ concurrency }) => concurrency)).toEqual([
      'gitlab-prod',
      null,
      'gitlab-pr_od__',
      'gitlab-main',
      'gitlab-prod',
    ]);
    expect(found.waves[0]?.[0]).toMatchObject({ name: 'a + 1 more', timeout: 130 });
  });

  it('have jobs of one resource group on different runners one after the other', async () => {
    const text =
      job('a', 'resource_group: G') + job('b', 'resource_group: G, tags: [arm]') + job('c') + job('d', 'needs: [a]');
    const found = await waves(text);
    expect(names(found)).toEqual([['a', 'c'], ['b'], ['d']]);
    expect(found.waves[1]?.[0]).toMatchObject({ 'runs-on': 'ubuntu-24.04-arm', concurrency: 'gitlab-G' });
  });

  it('are split where a matrix would be too large, in order', async () => {
    const text = job('first', 'stage: build') + job('t', 'parallel: 5');
    expect(names(await waves(text, { limit: 2 }))).toEqual([
      ['first'],
      ['t 1/5', 't 2/5'],
      ['t 3/5', 't 4/5'],
      ['t 5/5'],
    ]);
    const sizes = (await waves(job('a', 'parallel: 200') + job('b', 'parallel: 60'))).waves.map((wave) => wave.length);
    expect(sizes).toEqual([256, 4]);
  });

  it('are counted where there are more than the workflow has', async () => {
    const text = Array.from({ length: 4 }, (_, at) => job(`j${at}`, `needs: [${at === 0 ? '' : `j${at - 1}`}]`)).join(
      '',
    );
    expect((await waves(text, { maximum: 4 })).problems).toEqual([]);
    const { waves: all, problems } = await waves(text, { maximum: 3 });
    expect(all).toHaveLength(4);
    expect(problems).toEqual([
      {
        message: 'The pipeline needs 4 waves of jobs, one after the other; the workflow has 3',
        location: undefined,
        hint: 'write a workflow of its own for this pipeline with `gitlab-dind export`: it has a job for each job, and no waves',
      },
    ]);
    expect((await waves(text, { maximum: 3, batch: 'auto' })).problems).toEqual([]);
  });

  it('have a time limit: of all attempts, of GitHub where that is less, unless a job asks for more', async () => {
    const text =
      job('a', 'timeout: 90 seconds') +
      job('b', 'retry: 2, timeout: 20 minutes') +
      job('c', 'retry: 2, timeout: 3 hours') +
      job('d', 'timeout: 6 hours') +
      job('e', 'timeout: 7 hours');
    expect((await waves(text)).waves.flat().map(({ timeout }) => timeout)).toEqual([12, 70, 360, 360, 430]);
  });
});
