import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registryOfProject } from '../../inputs/values/registry.js';
import { describe, expect, it } from 'vitest';
import type { PipelineContext } from '../../gitlab/types.js';
import { predefinedVariables } from '../../gitlab/index.js';
import { baseContext, playContext, ZERO_SHA } from '../../repository/context.js';
import type { RepositoryFacts } from '../../repository/facts.js';
import { githubContext } from './context.js';

const facts: RepositoryFacts = {
  sha: 'a'.repeat(40),
  message: 'Title\n\nBody',
  author: 'Jo <jo@example.com>',
  timestamp: '2026-01-02T03:04:05+00:00',
  branch: 'feature',
  defaultBranch: 'main',
  origin: 'https://github.com/Group/Project.git',
  path: 'Group/Project',
  shallow: false,
  branchRefs: '',
  userName: 'Jo',
  userEmail: 'jo@example.com',
};
const base = baseContext(facts, {
  variables: {},
  secrets: { TOKEN: 'x' },
  inputs: {},
  file: '.gitlab-ci.yml',
  registry: (path) => registryOfProject({ kind: 'embedded' }, path),
});

const shape = (
  environment: Record<string, string>,
  event: object = {},
): ReturnType<ReturnType<typeof githubContext>> => {
  const folder = mkdtempSync(join(tmpdir(), 'event-test-'));
  writeFileSync(join(folder, 'event.json'), JSON.stringify(event));
  try {
    return githubContext({
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REF_NAME: 'feature',
      ...environment,
    })(base, facts);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
const variables = (context: PipelineContext): Record<string, string> =>
  Object.fromEntries(predefinedVariables(context, 'pipeline').map((variable) => [variable.key, variable.value]));

describe('the event of a workflow as the context of a pipeline', () => {
  it('push: compared with the commit before it', () => {
    const { context, compareWith } = shape(
      { GITHUB_EVENT_NAME: 'push' },
      { before: 'b'.repeat(40), repository: { id: 7, default_branch: 'trunk', private: false } },
    );
    expect(compareWith).toBe('b'.repeat(40));
    expect(variables(context)).toMatchObject({
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BRANCH: 'feature',
      CI_COMMIT_BEFORE_SHA: 'b'.repeat(40),
      CI_DEFAULT_BRANCH: 'trunk',
      CI_PROJECT_ID: '7',
      CI_PROJECT_VISIBILITY: 'public',
      CI_REGISTRY_IMAGE: 'glci-mock.local:5000/group/project',
    });
  });

  it('push of a new branch: nothing to compare with', () => {
    expect(shape({ GITHUB_EVENT_NAME: 'push' }, { before: ZERO_SHA }).compareWith).toBeUndefined();
  });

  it('tag', () => {
    const { context, compareWith } = shape(
      { GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1.0' },
      { before: 'b'.repeat(40) },
    );
    const found = variables(context);
    expect(found).toMatchObject({ CI_COMMIT_TAG: 'v1.0', CI_COMMIT_REF_NAME: 'v1.0', CI_PIPELINE_SOURCE: 'push' });
    expect(found).not.toHaveProperty('CI_COMMIT_BRANCH');
    expect(compareWith).toBeUndefined();
  });

  it('pull request: a merge request, compared with its base', () => {
    const request = {
      number: 42,
      id: 4242,
      title: 'Add',
      body: 'Text',
      draft: true,
      labels: [{ name: 'bug' }],
      head: { ref: 'topic', sha: 'c'.repeat(40), repo: { full_name: 'Fork/Project' } },
      base: { ref: 'main', sha: 'd'.repeat(40) },
    };
    const { context, compareWith } = shape(
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF_NAME: '42/merge' },
      { pull_request: request },
    );
    const found = variables(context);
    expect(compareWith).toBe('d'.repeat(40));
    expect(found).toMatchObject({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_IID: '42',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'topic',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_TITLE: 'Add',
      CI_MERGE_REQUEST_LABELS: 'bug',
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'Fork/Project',
      CI_COMMIT_REF_NAME: 'topic',
    });
    expect(found).not.toHaveProperty('CI_COMMIT_BRANCH');
  });

  it.each([
    [
      'schedule',
      { schedule: '0 0 * * *' },
      { CI_PIPELINE_SOURCE: 'schedule', CI_PIPELINE_SCHEDULE_DESCRIPTION: '0 0 * * *' },
    ],
    ['workflow_dispatch', { inputs: { level: 'all' } }, { CI_PIPELINE_SOURCE: 'web' }],
    ['repository_dispatch', { client_payload: { a: [1] } }, { CI_PIPELINE_SOURCE: 'trigger' }],
    ['workflow_run', { workflow_run: { head_branch: 'other' } }, { CI_PIPELINE_SOURCE: 'pipeline' }],
    ['deployment', {}, { CI_PIPELINE_SOURCE: 'push' }],
  ])('%s: for the branch, compared with nothing', (event, payload, expected) => {
    const { context, compareWith } = shape({ GITHUB_EVENT_NAME: event }, payload);
    const found = variables(context);
    expect(found).toMatchObject({ ...expected, CI_COMMIT_BRANCH: 'feature', CI_COMMIT_BEFORE_SHA: ZERO_SHA });
    expect(Object.keys(found).filter((key) => key === 'CI_PIPELINE_SCHEDULE_DESCRIPTION')).toHaveLength(
      event === 'schedule' ? 1 : 0,
    );
    expect(context.triggerPayload).toBe(event === 'repository_dispatch' ? '{"a":[1]}' : undefined);
    expect(compareWith).toBeUndefined();
  });

  it('release: a pipeline for its tag', () => {
    const { context, compareWith } = shape(
      { GITHUB_EVENT_NAME: 'release', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v2' },
      { action: 'published', release: { tag_name: 'v2' } },
    );
    expect(variables(context)).toMatchObject({ CI_COMMIT_TAG: 'v2', CI_PIPELINE_SOURCE: 'push' });
    expect(compareWith).toBeUndefined();
  });

  it.each(['pull_request', 'pull_request_target', 'pull_request_review'])('%s: a merge request', (event) => {
    const request = {
      number: 1,
      id: 2,
      title: 'T',
      body: null,
      head: { ref: 'topic', sha: facts.sha, repo: null },
      base: { ref: 'main', sha: 'd'.repeat(40) },
    };
    const found = variables(
      shape({ GITHUB_EVENT_NAME: event, GITHUB_REF_PROTECTED: 'true' }, { pull_request: request }).context,
    );
    expect(found).toMatchObject({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
      CI_MERGE_REQUEST_DESCRIPTION: '',
      CI_MERGE_REQUEST_DRAFT: 'false',
      CI_MERGE_REQUEST_SOURCE_PROJECT_PATH: 'Group/Project',
      CI_COMMIT_REF_PROTECTED: 'false',
      CI_COMMIT_BEFORE_SHA: ZERO_SHA,
    });
  });

  it('merge_group: a merge train', () => {
    const { context, compareWith } = shape(
      { GITHUB_EVENT_NAME: 'merge_group', GITHUB_REF_NAME: `gh-readonly-queue/main/pr-12-${'d'.repeat(40)}` },
      {
        merge_group: {
          head_sha: facts.sha,
          head_ref: `refs/heads/gh-readonly-queue/main/pr-12-${'d'.repeat(40)}`,
          base_sha: 'd'.repeat(40),
          base_ref: 'refs/heads/main',
        },
      },
    );
    expect(compareWith).toBe('d'.repeat(40));
    expect(variables(context)).toMatchObject({
      CI_PIPELINE_SOURCE: 'merge_request_event',
      CI_MERGE_REQUEST_EVENT_TYPE: 'merge_train',
      CI_MERGE_REQUEST_IID: '12',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_TITLE: 'Title',
    });
  });

  it.each([
    [{ GITHUB_REF_NAME: 'main' }, 'true'],
    [{ GITHUB_REF_NAME: 'feature' }, 'false'],
    [{ GITHUB_REF_NAME: 'feature', GITHUB_REF_PROTECTED: 'true' }, 'true'],
    [{ GITHUB_REF_NAME: 'main', GITHUB_REF_TYPE: 'tag' }, 'false'],
    [{ GITHUB_REF_NAME: 'v1', GITHUB_REF_TYPE: 'tag', GITHUB_REF_PROTECTED: 'true' }, 'true'],
  ])('%j is protected: %s', (environment, expected) => {
    expect(variables(shape(environment).context)['CI_COMMIT_REF_PROTECTED']).toBe(expected);
  });

  it('has who asked for it', () => {
    const { context } = shape({ GITHUB_ACTOR: 'octocat', GITHUB_ACTOR_ID: '583231' }, { sender: { login: 'other' } });
    expect(context.user).toEqual({ login: 'octocat', name: 'Jo', email: 'jo@example.com', id: 583231 });
    const nobody = { ...base, user: { ...base.user, name: '', email: '' } };
    const environment = { GITHUB_ACTOR: 'octocat', GITHUB_ACTOR_ID: '583231', GITHUB_REPOSITORY_ID: '99' };
    const shaped = githubContext(environment)(nobody, facts).context;
    expect([shaped.user.name, shaped.user.email, shaped.project.id]).toEqual([
      'octocat',
      '583231+octocat@users.noreply.github.com',
      99,
    ]);
  });

  it.each([
    [{ private: false }, 'public'],
    [{ private: true, visibility: 'internal' }, 'internal'],
    [{ private: true }, 'private'],
    [undefined, 'private'],
  ])('repository %j is %s', (repository, visibility) => {
    expect(shape({}, { repository }).context.project.visibility).toBe(visibility);
  });

  it('goes by the repository where the event says nothing', () => {
    expect(githubContext({})(base, facts).context).toMatchObject({
      source: 'push',
      ref: { kind: 'branch', name: 'feature' },
    });
  });
});

describe('--context', () => {
  it.each([
    ['branch=other', { CI_COMMIT_BRANCH: 'other', CI_PIPELINE_SOURCE: 'push' }],
    ['tag=v2', { CI_COMMIT_TAG: 'v2', CI_PIPELINE_SOURCE: 'push' }],
    [
      'merge_request',
      {
        CI_PIPELINE_SOURCE: 'merge_request_event',
        CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature',
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      },
    ],
    ['merge_request=a:b', { CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'a', CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'b' }],
    ['schedule', { CI_PIPELINE_SOURCE: 'schedule' }],
    ['api', { CI_PIPELINE_SOURCE: 'api' }],
  ])('%s', (wish, expected) => {
    expect(variables(playContext(base, wish))).toMatchObject(expected);
  });

  it('lists the forms for anything else', () => {
    expect(() => playContext(base, 'nonsense')).toThrow(/branch=NAME, tag=NAME, merge_request/);
    expect(() => playContext(base, 'tag')).toThrow(/tag=NAME/);
  });
});
