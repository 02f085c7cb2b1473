import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitlabServer, type Fault, type GitLabServer } from '../../../test/gitlab-server.js';
import { SystemError, UsageError } from '../../errors.js';
import type { Instance } from '../api.js';
import { instanceAt, pageAddress } from './address.js';
import { askJson } from './ask.js';
import { allItems } from './lists.js';
import {
  artifactFiles, finishedJobs, jobLog, pipelineAt, pipelineBridges, pipelineJobs, testReport, variableNames,
} from './pipelines.js'; // prettier-ignore
import { projectsOf } from './projects.js';

let server: GitLabServer;
let instance: Instance;
const paused: number[] = [];
beforeEach(async () => {
  server = await gitlabServer();
  paused.splice(0);
  const pause = async (milliseconds: number): Promise<void> => void paused.push(milliseconds);
  instance = instanceAt(server.url, 'secret', { pause });
  server.tokens.add('secret');
});
afterEach(() => server[Symbol.asyncDispose]());

const numbered = (count: number): { id: number }[] => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
const refused = async (asked: Promise<unknown>): Promise<Error> => {
  const error = await asked.then(
    () => new Error('it was not refused'),
    (reason: unknown) => reason as Error,
  );
  expect(error.message).not.toContain('secret');
  return error;
};

describe('lists', () => {
  it.each([{}, { pagination: 'keyset', order_by: 'id' }])('are read to their end: %j', async (query) => {
    server.answers.set('/things', numbered(350));
    const found = await allItems(instance, '/things', query, 'things');
    expect(found.map(({ id }) => id)).toEqual(numbered(350).map(({ id }) => id));
    expect(server.asked).toHaveLength(4);
  });

  it('ask the address at hand, wherever the link to the next page leads', async () => {
    const link = '<http://gitlab.internal:8080/api/v4/things?page=2&per_page=100>; rel="next"';
    server.faults.set('/things', [
      { status: 200, headers: { link, 'content-type': 'application/json' }, body: '[{"id":1}]' },
      { status: 200, headers: { 'content-type': 'application/json' }, body: '[{"id":2}]' },
    ]);
    expect(await allItems(instance, '/things', {}, 'things')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/api/v4/things?per_page=100',
      '/api/v4/things?page=2&per_page=100',
    ]);
  });

  it('end where their pages lead in a circle', async () => {
    const body = { status: 200, headers: { link: '</things?per_page=100>; rel="next"' }, body: '[]' };
    server.faults.set('/things', [body, body, body]);
    expect((await refused(allItems(instance, '/things', {}, 'things'))).message).toContain('lead in a circle');
  });

  it('that are none are refused', async () => {
    server.answers.set('/things', { no: 'list' });
    expect(await refused(allItems(instance, '/things', {}, 'things'))).toBeInstanceOf(UsageError);
  });
});

describe('what GitLab refuses', () => {
  const json = { 'content-type': 'application/json' };
  it.each<[string, Fault, typeof UsageError | typeof SystemError, RegExp]>([
    ['401', { status: 401 }, UsageError, /does not know the token.*give a valid one \(gitlab-token/],
    ['403', { status: 403 }, UsageError, /may not read it; give one.*`read_api`/],
    ['404', { status: 404 }, UsageError, /not there, or the token may not see it: look at the path/],
    ['a long 429', { status: 429, headers: { 'retry-after': '3600' } }, SystemError, /too many.*again after 3600 s/],
    ['500', { status: 500 }, SystemError, /HTTP code 500 for things after 3 attempts/],
    ['a cut body', 'cut', SystemError, /could not be asked for things because of an error/],
    ['half a document', { status: 200, headers: json, body: '[{"id": 1' }, SystemError, /ends in the midst/],
    [
      'a login',
      { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' },
      UsageError,
      /wants a login.*gitlab-token/,
    ],
    ['a page without its type', { status: 200, body: '<!DOCTYPE html>' }, UsageError, /answers with a web page/],
    [
      'another server',
      { status: 200, body: 'It works!' },
      UsageError,
      /does not answer as a GitLab.*look at the address/,
    ],
    ['418', { status: 418, body: '{"message":"a teapot"}' }, UsageError, /418.*a teapot.*look at the address/],
  ])('%s: one sentence with what to do', async (_, fault, kind, message) => {
    server.faults.set('/things', [fault, fault, fault]);
    const error = await refused(askJson(instance, '/things', 'things'));
    expect(error).toBeInstanceOf(kind);
    expect(`${error.message} ${error instanceof SystemError ? (error.hint ?? '') : ''}`).toMatch(message);
  });

  it('waits as long as Retry-After says, and goes on', async () => {
    server.answers.set('/things', [{ id: 1 }]);
    server.faults.set('/things', [{ status: 429, headers: { 'retry-after': '7' } }]);
    expect(await allItems(instance, '/things', {}, 'things')).toEqual([{ id: 1 }]);
    expect(paused).toEqual([7000]);
  });

  it('says that a token is wanted where there is none, and what is wrong with the address', async () => {
    server.faults.set('/things', [{ status: 401 }]);
    const without = instanceAt(server.url, undefined);
    expect((await refused(askJson(without, '/things', 'things'))).message).toMatch(/it wants a token; give one/);
    const nowhere = instanceAt('http://127.0.0.1:1', undefined);
    expect((await refused(askJson(nowhere, '/things', 'things'))).message).toMatch(/look at the address/);
  });
});

describe('a group', () => {
  const project = (path: string, more: object = {}): object => ({
    path_with_namespace: path,
    web_url: `https://gitlab.example.com/${path}`,
    default_branch: 'main',
    ...more,
  });

  it('has the projects of its subgroups', async () => {
    server.answers.set('/groups/a%2Fb/projects', [
      project('a/b/one', { ci_config_path: 'ci/main.yml' }),
      project('a/b/c/two', { default_branch: null, builds_access_level: 'disabled' }),
    ]);
    expect(await projectsOf(instance, 'a/b')).toMatchObject([
      { path: 'a/b/one', defaultBranch: 'main', configPath: 'ci/main.yml', isOff: false },
      { path: 'a/b/c/two', defaultBranch: undefined, configPath: undefined, isOff: true },
    ]);
    expect(server.asked[0]?.path).toContain('include_subgroups=true');
  });

  it('that is a project is told from one that is not there', async () => {
    server.answers.set('/projects/a%2Fone', project('a/one'));
    expect((await refused(projectsOf(instance, 'a/one'))).message).toContain('is a project, and no group');
    expect((await refused(projectsOf(instance, 'a/none'))).message).toContain(
      '404 for the projects of the group a/none',
    );
  });
});

describe('a pipeline', () => {
  const P = '/projects/a%2Fb/pipelines/7';
  it('has its jobs, retried ones too, bridges, tests and the names of its variables', async () => {
    const user = { name: 'Somebody', email: 'somebody@example.com' };
    server.answers.set(P, { id: 7, sha: 'c0ffee', status: 'success', user });
    server.answers.set(`${P}/jobs`, [{ id: 1, name: 'a', status: 'failed', user, commit: { author_name: 'x' } }]);
    server.answers.set(`${P}/bridges`, [
      { id: 2, name: 'b', user, downstream_pipeline: { id: 8, status: 'success', user } },
    ]);
    server.answers.set(`${P}/test_report`, {
      test_suites: [
        {
          name: 'a',
          total_count: 2,
          test_cases: [
            { status: 'success', name: 'good' },
            { status: 'failed', name: 'bad', classname: 'c', system_output: 'a password' },
          ],
        },
      ],
    });
    server.answers.set(`${P}/variables`, [{ key: 'X', value: 'hidden' }]);
    expect(await pipelineAt(instance, 'a/b', 7)).toEqual({ id: 7, sha: 'c0ffee', status: 'success' });
    expect(await pipelineJobs(instance, 'a/b', 7)).toEqual([{ id: 1, name: 'a', status: 'failed' }]);
    expect(await pipelineBridges(instance, 'a/b', 7)).toEqual([
      { id: 2, name: 'b', downstream_pipeline: { id: 8, status: 'success' } },
    ]);
    expect(await testReport(instance, 'a/b', 7)).toEqual({
      test_suites: [{ name: 'a', total_count: 2, test_cases: [{ name: 'bad', classname: 'c', status: 'failed' }] }],
    });
    expect(await variableNames(instance, 'a/b', 7)).toEqual(['X']);
    expect(server.asked.map(({ path }) => path).filter((path) => path.includes('include_retried=true'))).toHaveLength(
      2,
    );
  });

  it('may keep to itself what the token may not read', async () => {
    for (const piece of ['variables', 'test_report', 'artifacts', 'trace'])
      server.faults.set(piece, [{ status: 403 }, { status: 404 }]);
    expect(await variableNames(instance, 'a/b', 7)).toBeNull();
    expect(await testReport(instance, 'a/b', 7)).toBeNull();
    expect(await artifactFiles(instance, 'a/b', 1)).toBeNull();
    expect(await jobLog(instance, 'a/b', 1)).toBeNull();
  });

  it('has the files of its artifacts, and logs', async () => {
    server.answers.set('/projects/a%2Fb/jobs/1/artifacts/tree', [
      { type: 'directory', path: 'dist/' },
      { type: 'file', path: 'dist/app' },
    ]);
    server.answers.set('/projects/a%2Fb/jobs/1/trace', 'a log');
    expect(await artifactFiles(instance, 'a/b', 1)).toEqual(['dist/app']);
    expect(await jobLog(instance, 'a/b', 1)).toBe('a log');
  });

  it('has its jobs among those of the project that have ended since a time, by keyset', async () => {
    const job = (id: number, day: number): object => ({
      id,
      created_at: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
      finished_at: id === 230 ? null : '2026-01-30T00:00:00Z',
      pipeline: { id: 7, web_url: 'x' },
      user: {},
    });
    const all = Array.from({ length: 230 }, (_, index) => job(index + 1, index < 20 ? 1 : 9));
    server.answers.set('/projects/a%2Fb/jobs', all);
    const found = [];
    for await (const one of finishedJobs(instance, 'a/b', '2026-01-05T00:00:00Z')) found.push(one);
    expect([found.length, found[0]?.['id'], found.at(-1)?.['id']]).toEqual([209, 229, 21]);
    expect(found[0]).toMatchObject({ pipeline: { id: 7 } });
    expect(JSON.stringify(found)).not.toContain('user');
    expect(server.asked.map(({ path }) => /id_before=(\d+)/.exec(path)?.[1])).toEqual([undefined, '131', '31']);
  });
});

describe('addresses of pages', () => {
  it.each([
    ['https://gitlab.com/a/b', { url: 'https://gitlab.com', path: 'a/b', pipeline: undefined }],
    ['https://gitlab.com/groups/a/b/-/issues', { url: 'https://gitlab.com', path: 'a/b', pipeline: undefined }],
    ['http://host:8080/a/b.git', { url: 'http://host:8080', path: 'a/b', pipeline: undefined }],
    ['https://host/git/a/b/-/pipelines/12', { url: 'https://host/git', path: 'a/b', pipeline: 12 }],
  ])('%s', (address, parts) => {
    expect(pageAddress(address, 'https://host/git')).toEqual(parts);
  });

  it.each(['a/b', 'ssh://host/a/b', 'https://host', 'https://host/a/%2e%2e/%00'])('%s is none', (address) => {
    expect(pageAddress(address)).toBeUndefined();
  });
});
