import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { jobEvent } from '../../../test/github-events.js';
import { GitHubServer } from '../../../test/github-server.js';
import type { Plan } from '../../gitlab/types.js';
import { parseInputs } from '../../inputs/parse.js';
import { restricted } from '../../inputs/trust.js';
import { githubServices, targetOf } from './services.js';

const folder = mkdtempSync(join(tmpdir(), 'services-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const [SHA, HEAD] = ['a'.repeat(40), 'b'.repeat(40)];
const PLAN = { jobs: [{ name: 'build', when: 'on_success' }] } as unknown as Plan;
const ALL = { statuses: 'true', releases: 'create', deployments: 'true', token: 'T' };

function environmentOf(event: object, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const GITHUB_EVENT_PATH = join(folder, 'event.json');
  writeFileSync(GITHUB_EVENT_PATH, JSON.stringify(event));
  return { GITHUB_REPOSITORY: 'Group/Project', GITHUB_SHA: SHA, GITHUB_EVENT_PATH, ...more };
}

describe('what is told of', () => {
  it("is the workflow's commit, of a pull request its head", () => {
    expect(targetOf(environmentOf({}), 'T', undefined)).toMatchObject({ sha: SHA, api: 'https://api.github.com' });
    const event = { pull_request: { head: { sha: HEAD, repo: null } } };
    expect(targetOf(environmentOf(event), 'T', undefined)).toMatchObject({ sha: HEAD });
  });

  it('is on the GitHub of the workflow, with the token of the input, else of the environment', () => {
    const environment = environmentOf({}, { GITHUB_API_URL: 'https://ghe.example.com/api/v3', GITHUB_TOKEN: 'E' });
    expect(targetOf(environment, 'T', 'https://page')).toEqual({
      api: 'https://ghe.example.com/api/v3',
      repository: 'Group/Project',
      token: 'T',
      sha: SHA,
      runUrl: 'https://page',
    });
    expect(targetOf(environment, undefined, undefined)).toMatchObject({ token: 'E' });
  });

  it('is nothing where the token, the commit or the repository is not known', () => {
    expect(targetOf(environmentOf({}), undefined, undefined)).toMatch(/no token: give the input token: \$\{\{ github/);
    expect(targetOf(environmentOf({}, { GITHUB_SHA: '' }), 'T', undefined)).toMatch(/commit is not known/);
    expect(targetOf(environmentOf({}, { GITHUB_REPOSITORY: '../x' }), 'T', undefined)).toMatch(/repository is not/);
  });
});

describe('the services', () => {
  it('are none where no input asks for them, and none of a run that is not trusted', () => {
    const tell = (message: string): never => expect.fail(message);
    const environment = environmentOf({}, { GITHUB_TOKEN: 'E' });
    expect(githubServices(PLAN, parseInputs({ token: 'T' }), environment, tell)).toBeUndefined();
    const { inputs, notes } = restricted(parseInputs(ALL), { trusted: false, reason: 'a fork', disposable: true });
    expect(githubServices(PLAN, inputs, environment, tell)).toBeUndefined();
    expect(inputs).toMatchObject({ statuses: false, deployments: false, settings: { releases: 'none' } });
    expect(notes[0]?.message).toMatch(/it goes without `token`, `statuses`, `releases`, `deployments`;/);
    // also were an input to be let through
    const settings = { ...parseInputs(ALL).settings, trusted: false };
    expect(githubServices(PLAN, { ...parseInputs(ALL), settings }, environment, tell)).toBeUndefined();
  });

  it('are told of once where they cannot be called', () => {
    const told: string[] = [];
    const inputs = parseInputs({ ...ALL, token: '', releases: 'none' });
    expect(githubServices(PLAN, inputs, environmentOf({}), (message) => told.push(message))).toBeUndefined();
    expect(told).toEqual(['statuses, deployments: there is no token: give the input token: ${{ github.token }}']);
  });

  it.each([
    ['of the job that has the log', '51725241954', 'https://github.com/Group/Project/actions/runs/7/job/51725241954'],
    [
      "of the workflow's run, where GitHub does not say more",
      '',
      'https://github.com/Group/Project/actions/runs/7/attempts/2',
    ],
    [
      "of the workflow's run, where that is no number",
      '7/../8',
      'https://github.com/Group/Project/actions/runs/7/attempts/2',
    ],
  ])('show the page %s', async (_, job, page) => {
    await using server = await GitHubServer.start();
    const environment = environmentOf(
      {},
      {
        GITHUB_API_URL: server.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '7',
        GITHUB_RUN_ATTEMPT: '2',
        'INPUT_CHECK-RUN-ID': job,
      },
    );
    const inputs = parseInputs({ statuses: 'true', token: server.token });
    const services = githubServices(PLAN, inputs, environment, (message) => expect.fail(message));
    services?.take(jobEvent('build', 'success'));
    await services?.finish(undefined, false);
    expect(server.statuses.at(-1)).toMatchObject({
      context: 'gitlab/build',
      state: 'success',
      target_url: page,
    });
  });
});
