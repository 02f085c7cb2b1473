import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentEvent, jobEvent, targetOf } from '../../test/github-events.js';
import { GitHubServer } from '../../test/github-server.js';
import type { PipelineResult, Release } from '../report/result.js';
import { Services, type Wanted } from './services.js';

let server: GitHubServer;
let told: string[] = [];
beforeEach(async () => {
  server = await GitHubServer.start();
  told = [];
});
afterEach(async () => server[Symbol.asyncDispose]());

const RELEASE = { job: 'publish', tag_name: 'v1', name: 'v1', description: '', tag_message: '', ref: '' } as const;
const RESULT: PipelineResult = {
  pipeline: 5,
  status: 'success',
  jobs: [],
  durationSeconds: 1,
  stages: [],
  images: [],
  cacheNotes: [],
  excluded: [],
  releases: [{ ...RELEASE, milestones: [], released_at: '', assets: { links: [] } } satisfies Release],
};

/** Services that have seen a run of one job, which deploys. */
function ran(wanted: Partial<Wanted>): Services {
  const all = { statuses: false, releases: false, deployments: false, ...wanted };
  const services = new Services(targetOf(server), all, (message) => told.push(message));
  services.begin([{ name: 'deploy', when: 'on_success' }]);
  services.take(jobEvent('deploy', 'running'));
  services.take(environmentEvent('deploy', 'production', { tier: 'production' }));
  services.take(jobEvent('deploy', 'success'));
  return services;
}

/** First parts of the paths that were called. */
const called = (): readonly string[] => [...new Set(server.asked.map(({ path }) => path.split('/')[1] ?? ''))].sort();

describe('the services of a run', () => {
  it.each<[keyof Wanted, string]>([
    ['statuses', 'statuses'],
    ['releases', 'releases'],
    ['deployments', 'deployments'],
  ])('are those that are wanted: %s', async (name, path) => {
    await ran({ [name]: true }).finish(RESULT);
    expect(called()).toEqual([path]);
  });

  it('give the result the pages of its releases', async () => {
    const result = await ran({ statuses: true, releases: true, deployments: true }).finish(RESULT);
    expect(result?.releases.map(({ url }) => url)).toEqual(['https://github.com/Group/Project/releases/tag/v1']);
    expect(called()).toEqual(['deployments', 'releases', 'statuses']);
    expect(told).toEqual([]);
  });

  it('make no release of a run that broke off', async () => {
    expect(await ran({ statuses: true, releases: true }).finish(undefined)).toBeUndefined();
    expect(called()).toEqual(['statuses']);
  });

  it('do not keep the run waiting: each tells once what was not done', async () => {
    server.faults.set('', Array<'hang'>(50).fill('hang'));
    const started = Date.now();
    const result = await ran({ statuses: true, releases: true, deployments: true }).finish(RESULT, 200);
    expect(Date.now() - started).toBeLessThan(5000);
    expect(result?.releases).toEqual(RESULT.releases);
    expect(told.sort()).toEqual([
      expect.stringMatching(/^deployments: not all was sent/),
      "releases: publish: v1: not made, since the run's end was not to wait longer",
      "statuses: not sent, since the run's end was not to wait longer: gitlab/deploy",
    ]);
  });
});
