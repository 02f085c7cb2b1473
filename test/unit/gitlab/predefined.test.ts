import { describe, expect, test } from 'vitest';
import { environmentName, jobVariables, predefinedVariables, serviceVariables } from '../../../src/gitlab/index.js';
import type { JobRuntime, PipelineContext, Plan, Variable } from '../../../src/gitlab/index.js';
import { job, mergeRequestContext, plan, pushContext, tagContext, variable } from './support.js';

const byKey = (list: readonly Variable[]): Record<string, string> =>
  Object.fromEntries(list.map(({ key, value }) => [key, value]));

const runtime: JobRuntime = {
  pipelineId: 1000,
  pipelineIid: 10,
  jobId: 2000,
  jobToken: 'token-of-the-job',
  startedAt: '2026-01-02T03:05:00Z',
  pipelineUrl: 'https://gitlab.example.com/p/1000',
  jobUrl: 'https://gitlab.example.com/j/2000',
  timeoutSeconds: 3600,
  concurrentId: 3,
  runner: { id: 9, description: 'runner', version: '19.4.0', revision: 'abc', arch: 'linux/amd64', tags: ['a', 'b'] },
  projectDir: '/builds/group/sub/project',
  buildsDir: '/builds',
  dotenv: [],
};

async function variablesOf(
  text: string,
  options: { context?: PipelineContext; runtime?: Partial<JobRuntime>; name?: string } = {},
): Promise<{ list: Variable[]; values: Record<string, string>; made: Plan }> {
  const context = options.context ?? pushContext();
  const made = await plan(text, { context });
  const list = jobVariables({
    context,
    plan: made,
    job: job(made, options.name ?? 'a'),
    runtime: { ...runtime, ...options.runtime },
  });
  return { list, values: byKey(list), made };
}

describe('predefined variables', () => {
  test('of a branch', async () => {
    const { values } = await variablesOf(
      'a 1: {script: x, stage: build, image: "alpine:$TAG", variables: {TAG: "3"}}\n',
      { name: 'a 1' },
    );
    expect(values).toMatchObject({
      CI: 'true',
      GITLAB_CI: 'true',
      CI_API_V4_URL: 'https://gitlab.example.com/api/v4',
      CI_BUILDS_DIR: '/builds',
      CI_COMMIT_AUTHOR: 'Jo Doe <jo@example.com>',
      CI_COMMIT_BEFORE_SHA: 'fedcba0987654321fedcba0987654321fedcba09',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_DESCRIPTION: '\nBody of the message',
      CI_COMMIT_MESSAGE: 'Title\n\nBody of the message\n',
      CI_COMMIT_REF_NAME: 'main',
      CI_COMMIT_REF_PROTECTED: 'true',
      CI_COMMIT_REF_SLUG: 'main',
      CI_COMMIT_SHA: '1234567890abcdef1234567890abcdef12345678',
      CI_COMMIT_SHORT_SHA: '12345678',
      CI_COMMIT_TIMESTAMP: '2026-01-02T03:04:05Z',
      CI_COMMIT_TITLE: 'Title',
      CI_CONCURRENT_ID: '3',
      CI_CONFIG_PATH: '.gitlab-ci.yml',
      CI_DEFAULT_BRANCH: 'main',
      CI_DISPOSABLE_ENVIRONMENT: 'true',
      CI_JOB_GROUP_NAME: 'a 1',
      CI_JOB_ID: '2000',
      CI_JOB_IMAGE: 'alpine:3',
      CI_JOB_NAME: 'a 1',
      CI_JOB_NAME_SLUG: 'a-1',
      CI_JOB_STAGE: 'build',
      CI_JOB_STARTED_AT: '2026-01-02T03:05:00Z',
      CI_JOB_STATUS: 'running',
      CI_JOB_TIMEOUT: '3600',
      CI_JOB_TOKEN: 'token-of-the-job',
      CI_JOB_URL: 'https://gitlab.example.com/j/2000',
      CI_NODE_TOTAL: '1',
      CI_PAGES_DOMAIN: 'pages.gitlab.example.com',
      CI_PAGES_HOSTNAME: 'group.pages.gitlab.example.com',
      CI_PAGES_URL: 'https://group.pages.gitlab.example.com/sub/project',
      CI_PIPELINE_CREATED_AT: '2026-01-02T03:04:06Z',
      CI_PIPELINE_ID: '1000',
      CI_PIPELINE_IID: '10',
      CI_PIPELINE_SOURCE: 'push',
      CI_PIPELINE_URL: 'https://gitlab.example.com/p/1000',
      CI_PROJECT_DESCRIPTION: 'A project',
      CI_PROJECT_DIR: '/builds/group/sub/project',
      CI_PROJECT_ID: '42',
      CI_PROJECT_NAME: 'project',
      CI_PROJECT_NAMESPACE: 'group/sub',
      CI_PROJECT_NAMESPACE_SLUG: 'group-sub',
      CI_PROJECT_PATH: 'group/sub/project',
      CI_PROJECT_PATH_SLUG: 'group-sub-project',
      CI_PROJECT_ROOT_NAMESPACE: 'group',
      CI_PROJECT_URL: 'https://gitlab.example.com/group/sub/project',
      CI_PROJECT_VISIBILITY: 'private',
      CI_REGISTRY: 'glci-mock.local:5000',
      CI_REGISTRY_IMAGE: 'glci-mock.local:5000/group/sub/project',
      CI_REGISTRY_PASSWORD: 'token-of-the-job',
      CI_REGISTRY_USER: 'gitlab-ci-token',
      CI_REPOSITORY_URL: 'https://gitlab-ci-token:token-of-the-job@gitlab.example.com/group/sub/project.git',
      CI_RUNNER_EXECUTABLE_ARCH: 'linux/amd64',
      CI_RUNNER_TAGS: '["a", "b"]',
      CI_SERVER: 'yes',
      CI_SERVER_FQDN: 'gitlab.example.com',
      CI_SERVER_HOST: 'gitlab.example.com',
      CI_SERVER_PORT: '443',
      CI_SERVER_PROTOCOL: 'https',
      CI_SERVER_URL: 'https://gitlab.example.com',
      GITLAB_USER_EMAIL: 'jo@example.com',
      GITLAB_USER_ID: '7',
      GITLAB_USER_LOGIN: 'jo',
      GITLAB_USER_NAME: 'Jo Doe',
      RUNNER_TEMP_PROJECT_DIR: '/builds/group/sub/project.tmp',
    });
    for (const absent of [
      'CI_COMMIT_TAG',
      'CI_NODE_INDEX',
      'CI_JOB_MANUAL',
      'CI_MERGE_REQUEST_IID',
      'CI_ENVIRONMENT_NAME',
    ]) {
      expect(values).not.toHaveProperty(absent);
    }
  });

  test('of a tag and of a merge request', async () => {
    const tag = await variablesOf('a: {script: x}\n', { context: tagContext('v1.0') });
    expect(tag.values).toMatchObject({
      CI_COMMIT_TAG: 'v1.0',
      CI_COMMIT_TAG_MESSAGE: 'the tag',
      CI_COMMIT_REF_NAME: 'v1.0',
      CI_COMMIT_REF_SLUG: 'v1-0',
    });
    expect(tag.values).not.toHaveProperty('CI_COMMIT_BRANCH');
    const request = await variablesOf('a: {script: x, rules: [{when: always}]}\n', { context: mergeRequestContext() });
    expect(request.values).toMatchObject({
      CI_COMMIT_REF_NAME: 'feature/a',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: 'b'.repeat(40),
      CI_MERGE_REQUEST_DRAFT: 'false',
      CI_MERGE_REQUEST_EVENT_TYPE: 'detached',
      CI_MERGE_REQUEST_IID: '5',
      CI_MERGE_REQUEST_LABELS: 'bug,ci',
      CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'feature/a',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      CI_MERGE_REQUEST_TITLE: 'A change',
      CI_OPEN_MERGE_REQUESTS: 'group/sub/project!5',
    });
    expect(request.values).not.toHaveProperty('CI_COMMIT_BRANCH');
    const merged = mergeRequestContext({ commit: { ...pushContext().commit, sha: 'c'.repeat(40) } });
    expect((await variablesOf('a: {script: x, rules: [{when: always}]}\n', { context: merged })).values).toMatchObject({
      CI_MERGE_REQUEST_EVENT_TYPE: 'merged_result',
      CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '1234567890abcdef1234567890abcdef12345678',
    });
  });

  test('of parallel, manual and triggered jobs', async () => {
    const made = await variablesOf('a: {script: x, parallel: 2, when: manual}\n', {
      name: 'a 2/2',
      context: pushContext({ source: 'trigger', triggerPayload: '{"a":1}' }),
    });
    expect(made.values).toMatchObject({
      CI_NODE_INDEX: '2',
      CI_NODE_TOTAL: '2',
      CI_JOB_GROUP_NAME: 'a',
      CI_JOB_MANUAL: 'true',
      CI_PIPELINE_TRIGGERED: 'true',
      TRIGGER_PAYLOAD: '{"a":1}',
    });
    expect(made.list.find(({ key }) => key === 'TRIGGER_PAYLOAD')?.file).toBe(true);
  });

  test('of an environment, with the slug and the final URL on top', async () => {
    const { values } = await variablesOf(
      'a: {script: x, environment: {name: review/$CI_COMMIT_BRANCH, url: "https://$CI_ENVIRONMENT_SLUG.example.com"}}\n',
    );
    expect(values['CI_ENVIRONMENT_SLUG']).toMatch(/^review-main-[a-z0-9]{6}$/);
    expect(values).toMatchObject({
      CI_ENVIRONMENT_NAME: 'review/main',
      CI_ENVIRONMENT_ACTION: 'start',
      CI_ENVIRONMENT_TIER: 'development',
      CI_ENVIRONMENT_URL: `https://${values['CI_ENVIRONMENT_SLUG'] ?? ''}.example.com`,
    });
  });

  test('of an upstream pipeline, a proxy, a name', async () => {
    const { values } = await variablesOf('workflow: {name: the name}\na: {script: x}\n', {
      runtime: {
        upstream: { pipelineId: 1, projectId: 2, jobId: 3 },
        dependencyProxy: { server: 'p:443', user: 'u', password: 'pw', groupImagePrefix: 'p:443/g' },
      },
    });
    expect(values).toMatchObject({
      CI_PIPELINE_NAME: 'the name',
      CI_UPSTREAM_PIPELINE_ID: '1',
      CI_UPSTREAM_PROJECT_ID: '2',
      CI_UPSTREAM_JOB_ID: '3',
      CI_DEPENDENCY_PROXY_SERVER: 'p:443',
      CI_DEPENDENCY_PROXY_GROUP_IMAGE_PREFIX: 'p:443/g',
      CI_DEPENDENCY_PROXY_PASSWORD: 'pw',
    });
  });

  test('a registry of its own, or none', async () => {
    const none = await variablesOf('a: {script: x}\n', { context: pushContext({ registry: undefined }) });
    expect(none.values).not.toHaveProperty('CI_REGISTRY');
    expect(none.values).not.toHaveProperty('CI_REGISTRY_PASSWORD');
    const own = await variablesOf('a: {script: x}\n', { runtime: { registryUser: 'u', registryPassword: 'p' } });
    expect(own.values).toMatchObject({ CI_REGISTRY_USER: 'u', CI_REGISTRY_PASSWORD: 'p' });
  });

  test('a long commit message is cut', () => {
    const message = `${'t'.repeat(50)}\n${'x'.repeat(100_000)}`;
    const context = pushContext({ commit: { ...pushContext().commit, message } });
    const values = byKey(predefinedVariables(context));
    expect(values['CI_COMMIT_MESSAGE']).toHaveLength(100_000);
    expect(values['CI_COMMIT_MESSAGE_IS_TRUNCATED']).toBe('true');
  });

  test('phases', () => {
    expect(byKey(predefinedVariables(pushContext(), 'config'))).not.toHaveProperty('GITLAB_USER_LOGIN');
    expect(byKey(predefinedVariables(pushContext(), 'pipeline'))).toHaveProperty('GITLAB_USER_LOGIN');
    expect(byKey(predefinedVariables(pushContext()))).not.toHaveProperty('CI_JOB_ID');
  });
});

describe('services', () => {
  test('see public variables and their own, which may refer to any', async () => {
    const context = pushContext({
      projectVariables: [variable('SECRET', 'hidden')],
      pipelineVariables: [variable('GIVEN', 'hidden', { public: true })],
    });
    const { list, made } = await variablesOf(
      `
a:
  script: x
  variables: {PASSWORD: job, B: "$CI_COMMIT_BRANCH"}
  services: [{name: db, variables: {PASSWORD: own, FROM: "$SECRET/$B", PLAIN: "$$x"}}]
`,
      { context, runtime: { dotenv: [{ key: 'DOT', value: 'hidden' }] } },
    );
    const service = job(made, 'a').services[0];
    const values = byKey(serviceVariables(service ?? { variables: [] }, list));
    expect(values).toMatchObject({
      PASSWORD: 'own',
      B: 'main',
      FROM: 'hidden/main',
      PLAIN: '$x',
      CI_COMMIT_SHA: pushContext().commit.sha,
    });
    for (const hidden of ['SECRET', 'GIVEN', 'DOT', 'CI_JOB_TOKEN', 'CI_REGISTRY_PASSWORD', 'CI_REPOSITORY_URL']) {
      expect(values).not.toHaveProperty(hidden);
    }
  });

  test('see the value of the file where a variable of the project hides it from the job', async () => {
    const context = pushContext({
      projectVariables: [variable('PASSWORD', 'production', { masked: true })],
      pipelineVariables: [variable('MODE', 'given')],
    });
    const { list, values } = await variablesOf('a: {script: x, variables: {PASSWORD: "dev-$MODE", MODE: file}}\n', {
      context,
    });
    expect(values).toMatchObject({ PASSWORD: 'production', MODE: 'given' });
    const seen = serviceVariables({ variables: [] }, list);
    expect(byKey(seen)).toMatchObject({ PASSWORD: 'dev-given', MODE: 'file' });
    expect(seen.find(({ key }) => key === 'PASSWORD')).toMatchObject({ public: true, masked: false });
  });

  test('secrets are masked', async () => {
    const { list } = await variablesOf('a: {script: x}\n');
    expect(
      list
        .filter(({ masked }) => masked)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['CI_JOB_TOKEN', 'CI_REGISTRY_PASSWORD']);
  });
});

describe('the name of an environment', () => {
  const nameOf = async (text: string): Promise<string | undefined> => {
    const made = await plan(text, { context: pushContext() });
    return environmentName({ context: pushContext(), plan: made, job: job(made, 'a'), runtime });
  };

  test('is expanded by the variables of the job, and what is unknown is empty', async () => {
    const text = 'a: {script: x, variables: {WHO: me}, environment: {name: "review/$CI_COMMIT_REF_SLUG/$WHO$GONE"}}\n';
    expect(await nameOf(text)).toBe('review/main/me');
  });

  test('is no variable of the same name', async () => {
    const text = 'a: {script: x, variables: {CI_ENVIRONMENT_NAME: mine}, environment: staging}\n';
    expect(await nameOf(text)).toBe('staging');
  });

  test('is none for a job without', async () => {
    expect(await nameOf('a: {script: x}\n')).toBeUndefined();
  });
});
