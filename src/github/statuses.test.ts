import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jobEvent, restOf, RUN_URL, SHA, targetOf } from '../../test/github-events.js';
import { GitHubServer } from '../../test/github-server.js';
import { commitState, contextNames, describe as descriptionOf } from './status-text.js';
import { Statuses } from './statuses.js';

let server: GitHubServer;
let told: string[] = [];
let statuses: Statuses;
beforeEach(async () => {
  server = await GitHubServer.start();
  told = [];
  statuses = new Statuses(restOf(server), targetOf(server), (message) => told.push(message));
});
afterEach(async () => server[Symbol.asyncDispose]());

const never = (): AbortSignal => new AbortController().signal;

/** States that a job's context has had, in their order. */
const states = (context: string): readonly unknown[] =>
  server.statuses.filter((one) => one['context'] === context).map((one) => one['state']);
const last = (context: string): object | undefined => server.statuses.findLast((one) => one['context'] === context);

/** Until the server has seen so many calls. */
async function seen(calls: number): Promise<void> {
  while (server.asked.length < calls) await new Promise((resolve) => setTimeout(resolve, 5));
}

type End = Parameters<typeof jobEvent>[2];

describe('the status of a job', () => {
  it.each<[string, Parameters<typeof jobEvent>[1], End, string, string]>([
    ['passes', 'success', {}, 'success', 'Passed in 12.5 s'],
    [
      'fails',
      'failed',
      { exit_code: 3, failure_reason: 'script_failure' },
      'failure',
      'Failed with exit code 3 in 12.5 s',
    ],
    [
      'fails at a command that is known',
      'failed',
      { exit_code: 3, failure_reason: 'script_failure', failed_at: { file: 'ci/build.yml', line: 18 } },
      'failure',
      'Failed with exit code 3 in 12.5 s at ci/build.yml:18',
    ],
    [
      'may fail',
      'failed',
      { exit_code: 3, failure_reason: 'script_failure', allow_failure: true },
      'success',
      'Failed with exit code 3 in 12.5 s (allowed to fail)',
    ],
    [
      'takes too long',
      'failed',
      { failure_reason: 'job_execution_timeout' },
      'failure',
      'Failed in 12.5 s: job_execution_timeout',
    ],
    [
      'has no image',
      'failed',
      { failure_reason: 'image_pull_failure' },
      'error',
      'Failed in 12.5 s: image_pull_failure',
    ],
    ['is canceled', 'canceled', {}, 'error', 'Canceled in 12.5 s'],
    [
      'is canceled and may fail',
      'canceled',
      { allow_failure: true },
      'success',
      'Canceled in 12.5 s (allowed to fail)',
    ],
  ])('that %s', async (_, status, end, state, description) => {
    statuses.begin([{ name: 'test', when: 'on_success' }]);
    await seen(1);
    statuses.take(jobEvent('test', 'running'));
    await seen(2);
    statuses.take(jobEvent('test', status, end, 12.5));
    await statuses.finish(never());
    expect(states('gitlab/test')).toEqual(['pending', 'pending', state]);
    expect(last('gitlab/test')).toMatchObject({ state, description, target_url: RUN_URL, sha: SHA });
    expect(told).toEqual([]);
  });

  it.each([
    ['skipped', 'Skipped'],
    ['manual', 'Manual, was not played'],
  ] as const)('that is %s is a success, told at the end', async (status, description) => {
    statuses.begin([{ name: 'test', when: 'manual' }]);
    statuses.take(jobEvent('test', status));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(server.asked).toEqual([]);
    await statuses.finish(never());
    expect(last('gitlab/test')).toMatchObject({ state: 'success', description });
    expect(server.asked).toHaveLength(1);
  });

  it('that is played after all is that of what it did', async () => {
    statuses.take(jobEvent('test', 'manual'));
    statuses.take(jobEvent('test', 'running'));
    statuses.take(jobEvent('test', 'failed', { exit_code: 1 }));
    await statuses.finish(never());
    expect(states('gitlab/test')).toEqual(['pending', 'failure']);
  });

  it('is never left pending: also where the run breaks off', async () => {
    statuses.begin([{ name: 'test', when: 'on_success' }]);
    await statuses.finish(never());
    expect(last('gitlab/test')).toMatchObject({ state: 'error', description: 'The run ended before the job' });
  });

  it('says that it is tried again', () => {
    const event = jobEvent('test', 'pending', { attempt: 2 }) as Parameters<typeof descriptionOf>[0];
    expect([commitState(event), descriptionOf(event, undefined)]).toEqual([
      'pending',
      'Failed, is tried again (attempt 2)',
    ]);
  });
});

describe('the report of the run', () => {
  const PAGE = 'https://github.com/Group/Project/actions/runs/7/artifacts/9';

  it('is where the statuses lead in the end', async () => {
    statuses.take(jobEvent('a', 'success'));
    statuses.take(jobEvent('b', 'failed', { exit_code: 1 }));
    statuses.take(jobEvent('c', 'manual'));
    await seen(2);
    expect(last('gitlab/a')).toMatchObject({ target_url: RUN_URL });
    await statuses.finish(never(), Promise.resolve(PAGE));
    for (const name of ['a', 'b', 'c']) expect(last(`gitlab/${name}`)).toMatchObject({ target_url: PAGE });
    expect(states('gitlab/b')).toEqual(['failure', 'failure']);
  });

  it.each<[string, () => Promise<string | undefined>]>([
    ['was not uploaded', () => Promise.resolve(undefined)],
    ['fails', () => Promise.reject(new Error('lost'))],
    ['is not there in time', () => new Promise(() => undefined)],
  ])('is left out where it %s', async (_, report) => {
    statuses.take(jobEvent('a', 'success'));
    await statuses.finish(AbortSignal.timeout(200), report());
    expect(server.statuses.map((one) => one['target_url'])).toEqual([RUN_URL]);
    expect(told).toEqual([]);
  });

  it('of a large pipeline is where those of failed jobs lead', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `job ${index}`);
    statuses.begin(names.map((name) => ({ name, when: 'on_success' })));
    for (const name of names) statuses.take(jobEvent(name, name === 'job 7' ? 'failed' : 'success'));
    await seen(60);
    await statuses.finish(never(), Promise.resolve(PAGE));
    expect(server.asked).toHaveLength(61);
    expect(last('gitlab/job 7')).toMatchObject({ target_url: PAGE });
    expect(last('gitlab/job 8')).toMatchObject({ target_url: RUN_URL });
  });
});

describe('contexts', () => {
  it('are the names of the jobs; those of child pipelines below their trigger', () => {
    const of = contextNames();
    expect(of('test 1/3')).toBe('gitlab/test 1/3');
    expect(of('deploy / all / web: [a, b]')).toBe('gitlab/deploy/all/web: [a, b]');
  });

  it('are no two the same, are text, and have at most 255 characters', () => {
    const of = contextNames();
    const names = ['a/b', 'a / b', 'a/b\u0007', 'x'.repeat(300), `${'x'.repeat(300)}y`];
    const contexts = names.map(of);
    expect(contexts.slice(0, 3)).toEqual(['gitlab/a/b', 'gitlab/a / b', 'gitlab/a/b (2)']);
    expect(new Set(contexts).size).toBe(names.length);
    expect(Math.max(...contexts.map((context) => context.length))).toBeLessThanOrEqual(255);
    expect(names.map(of)).toEqual(contexts);
  });
});

describe('the calls', () => {
  it('of one context follow each other, a few go at the same time, and what is outdated is not sent', async () => {
    server.slowness = 20;
    const names = Array.from({ length: 10 }, (_, index) => `job ${index}`);
    statuses.begin(names.map((name) => ({ name, when: 'on_success' })));
    for (const name of names) statuses.take(jobEvent(name, 'running'));
    for (const name of names) statuses.take(jobEvent(name, 'success'));
    await statuses.finish(never());
    expect(server.most).toBe(2);
    expect(names.map((name) => states(`gitlab/${name}`).at(-1))).toEqual(names.map(() => 'success'));
    expect(server.asked.length).toBeLessThanOrEqual(names.length + 2);
  });

  it('that tell of an end go before those that do not', async () => {
    server.slowness = 20;
    const names = Array.from({ length: 8 }, (_, index) => `job ${index}`);
    statuses.begin(names.map((name) => ({ name, when: 'on_success' })));
    statuses.take(jobEvent('job 7', 'success'));
    await seen(3);
    await statuses.finish(never());
    const contexts = server.asked.map(({ body }) => body['context']);
    // after those that were on their way, of which the server may see one later
    expect(contexts.indexOf('gitlab/job 7')).toBeLessThanOrEqual(3);
    expect(contexts.indexOf('gitlab/job 7')).toBeGreaterThan(0);
  });

  it('of a large pipeline are one for each job', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `job ${index}`);
    statuses.begin(names.map((name) => ({ name, when: 'on_success' })));
    for (const name of names) {
      statuses.take(jobEvent(name, 'running'));
      if (name.endsWith('9')) await new Promise((resolve) => setTimeout(resolve, 1));
      statuses.take(jobEvent(name, 'success', {}, 3));
    }
    await statuses.finish(never());
    expect(server.asked).toHaveLength(300);
  });

  it('that fail are told once, and where all would, no more are made', async () => {
    server.faults.set(
      'POST',
      Array<{ status: number; body: object }>(50).fill({
        status: 403,
        body: { message: 'Resource not accessible by integration' },
      }),
    );
    for (const name of ['a', 'b', 'c', 'd', 'e']) statuses.take(jobEvent(name, 'success'));
    await statuses.finish(never());
    expect(told).toEqual([
      expect.stringMatching(/^statuses: the token may not do it \(403: .*add `permissions: \{statuses: write\}`/),
    ]);
    expect(server.asked.length).toBeLessThanOrEqual(2); // those that were on their way
  });

  it('go on after one that GitHub does not take', async () => {
    server.faults.set('POST', [{ status: 422, body: { message: 'Validation Failed' } }]);
    for (const name of ['a', 'b', 'c']) statuses.take(jobEvent(name, 'success'));
    await statuses.finish(never());
    expect(told).toEqual(['statuses: GitHub does not take it (422: Validation Failed)']);
    expect(server.statuses).toHaveLength(2);
  });

  it('end with the time that the run has for them, and what was not sent is told', async () => {
    server.faults.set('POST', ['hang', 'hang']);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) statuses.take(jobEvent(name, 'success'));
    await seen(2);
    await statuses.finish(AbortSignal.timeout(50));
    const names = 'gitlab/a, gitlab/b, gitlab/c, gitlab/d, gitlab/e and 2 more';
    expect(told).toEqual([`statuses: not sent, since the run's end was not to wait longer: ${names}`]);
    expect(server.asked).toHaveLength(2);
  });
});
