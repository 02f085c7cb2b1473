import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentEvent, jobEvent, restOf, RUN_URL, SHA, targetOf } from '../../test/github-events.js';
import { GitHubServer } from '../../test/github-server.js';
import { Deployments } from './deployments.js';

let server: GitHubServer;
let told: string[] = [];
let deployments: Deployments;
beforeEach(async () => {
  server = await GitHubServer.start();
  told = [];
  deployments = new Deployments(restOf(server), targetOf(server), (message) => told.push(message));
});
afterEach(async () => server[Symbol.asyncDispose]());

const never = (): AbortSignal => new AbortController().signal;
const states = (): readonly unknown[] => server.deploymentStatuses.map(({ state }) => state);

describe('a job with an environment', () => {
  it('makes a deployment of the commit, which goes as the job goes', async () => {
    deployments.take(jobEvent('deploy', 'running'));
    deployments.take(environmentEvent('deploy', 'staging/eu'));
    deployments.take(environmentEvent('deploy', 'staging/eu', { url: 'https://eu.example.com' }));
    deployments.take(jobEvent('deploy', 'success', {}, 4));
    await deployments.finish(never());
    expect(server.deployments).toMatchObject([
      {
        ref: SHA,
        environment: 'staging/eu',
        auto_merge: false,
        required_contexts: [],
        production_environment: false,
        transient_environment: false,
        description: 'GitLab job deploy',
      },
    ]);
    expect(server.deploymentStatuses).toMatchObject([
      { state: 'in_progress', log_url: RUN_URL },
      { state: 'success', log_url: RUN_URL, environment_url: 'https://eu.example.com', description: 'Passed in 4.0 s' },
    ]);
    expect(server.deploymentStatuses[0]).not.toHaveProperty('environment_url');
    expect(told).toEqual([]);
  });

  it.each([
    ['production', null, true, false],
    ['production', 'stop', true, false],
    ['development', 'stop', false, true],
    ['staging', null, false, false],
  ])('of the tier %s, stopped by %s', async (tier, on_stop, production_environment, transient_environment) => {
    deployments.take(environmentEvent('deploy', 'x', { tier, on_stop }));
    await deployments.finish(never());
    expect(server.deployments).toMatchObject([{ production_environment, transient_environment }]);
  });

  it.each([
    ['failure', jobEvent('deploy', 'failed', { exit_code: 2, failure_reason: 'script_failure', allow_failure: true })],
    ['error', jobEvent('deploy', 'failed', { failure_reason: 'runner_system_failure' })],
    ['error', jobEvent('deploy', 'canceled')],
  ])('that does not pass: %s', async (state, end) => {
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(end);
    await deployments.finish(never());
    expect(states()).toEqual(['in_progress', state]);
  });

  it('that is tried again makes one for each attempt', async () => {
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(jobEvent('deploy', 'pending', { attempt: 2 }));
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(jobEvent('deploy', 'success', { attempt: 2 }));
    await deployments.finish(never());
    const [first, second] = server.deployments;
    expect(server.deploymentStatuses.map(({ state, deployment }) => [state, deployment])).toEqual([
      ['in_progress', first?.id],
      ['failure', first?.id],
      ['in_progress', second?.id],
      ['success', second?.id],
    ]);
  });

  it('is not left in progress where the run breaks off', async () => {
    deployments.take(environmentEvent('deploy', 'staging'));
    await deployments.finish(never());
    expect(states()).toEqual(['in_progress', 'error']);
  });

  it.each(['prepare', 'verify', 'access'] as const)('makes none with `action: %s`', async (action) => {
    deployments.take(environmentEvent('deploy', 'staging', { action, url: 'https://example.com' }));
    deployments.take(jobEvent('deploy', 'success'));
    await deployments.finish(never());
    expect(server.asked).toEqual([]);
  });

  it('goes without an URL that is no web address, which is told', async () => {
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(environmentEvent('deploy', 'staging', { url: 'staging.example.com' }));
    deployments.take(jobEvent('deploy', 'success'));
    await deployments.finish(never());
    expect(states()).toEqual(['in_progress', 'success']);
    expect(told).toEqual(['deployments: deploy: the URL of staging is no web address, which GitHub wants: left out']);
  });
});

describe('a job that stops its environment', () => {
  /** Deployments of an environment, each with the states that it had. */
  function store(environment: string, ...had: string[]): number {
    const id = 1000 + server.deployments.length;
    server.deployments.push({ id, environment });
    server.deploymentStatuses.push(...had.map((state, index) => ({ id: id * 10 + index, deployment: id, state })));
    return id;
  }

  it('ends the deployments that it has, once it has passed', async () => {
    const active = store('review/x', 'in_progress', 'success');
    const another = store('review/x', 'success');
    store('review/x', 'success', 'inactive');
    store('review/x', 'in_progress', 'failure');
    store('review/y', 'success');
    const before = server.deploymentStatuses.length;
    deployments.take(environmentEvent('stop', 'review/x', { action: 'stop' }));
    deployments.take(jobEvent('stop', 'running'));
    deployments.take(jobEvent('stop', 'success'));
    await deployments.finish(never());
    expect(server.deploymentStatuses.slice(before)).toMatchObject([
      { state: 'inactive', deployment: another, description: 'Stopped by GitLab job stop' },
      { state: 'inactive', deployment: active },
    ]);
    expect(server.deployments).toHaveLength(5);
  });

  it('ends none where it fails', async () => {
    store('review/x', 'success');
    deployments.take(environmentEvent('stop', 'review/x', { action: 'stop' }));
    deployments.take(jobEvent('stop', 'failed', { exit_code: 1 }));
    await deployments.finish(never());
    expect(server.asked).toEqual([]);
  });
});

describe('what goes wrong', () => {
  it('a lost answer does not make a second deployment', async () => {
    server.faults.set('POST /deployments', ['cut after']);
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(jobEvent('deploy', 'success'));
    await deployments.finish(never());
    expect(server.deployments).toHaveLength(1);
    expect(states()).toEqual(['in_progress', 'success']);
  });

  it('a request that was lost is made again', async () => {
    server.faults.set('POST /deployments', [{ status: 502 }]);
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(jobEvent('deploy', 'success'));
    await deployments.finish(never());
    expect(server.deployments).toHaveLength(1);
    expect(states()).toEqual(['in_progress', 'success']);
  });

  it('a refusal is told once, and a final one ends the calls', async () => {
    server.faults.set('POST', [{ status: 403, body: { message: 'Resource not accessible by integration' } }]);
    for (const job of ['a', 'b']) {
      deployments.take(environmentEvent(job, 'staging'));
      deployments.take(jobEvent(job, 'success'));
    }
    await deployments.finish(never());
    expect(told).toEqual([
      expect.stringMatching(/^deployments: the token may not .*permissions: \{deployments: write\}/),
    ]);
    expect(server.asked).toHaveLength(1);
  });

  it('what the end does not wait for is told', async () => {
    server.faults.set('POST', ['hang']);
    deployments.take(environmentEvent('deploy', 'staging'));
    deployments.take(jobEvent('deploy', 'success'));
    await deployments.finish(AbortSignal.timeout(50));
    expect(told).toEqual(["deployments: not all was sent, since the run's end was not to wait longer (3 left)"]);
  });
});
