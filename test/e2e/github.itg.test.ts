import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GitHubServer, type Fault } from '../github-server.js';
import { projectFolder, Runner } from '../runner.js';

const HEAD = 'e'.repeat(40);
const PULL_REQUEST = {
  pull_request: {
    number: 12,
    id: 1,
    title: 'A change',
    body: null,
    head: { ref: 'feature', sha: HEAD, repo: { full_name: 'Group/Project' } },
    base: { ref: 'main', sha: 'd'.repeat(40), repo: { full_name: 'Group/Project' } },
  },
};
const FORK = {
  pull_request: { ...PULL_REQUEST.pull_request, head: { ref: 'x', sha: HEAD, repo: { full_name: 'Some/Fork' } } },
};

const PIPELINE = `
stages: [test, deploy]
may fail:
  stage: test
  image: busybox:stable
  allow_failure: true
  script: [exit 3]
  rules: [{if: $CI}]
more:
  stage: test
  trigger: {include: child.yml, strategy: depend}
  rules: [{if: $CI}]
  environment: {name: qa, url: "https://$CI_ENVIRONMENT_SLUG.example.com"}
deploy:
  stage: deploy
  image: busybox:stable
  script:
    - echo "HOST=web-$CI_ENVIRONMENT_SLUG" > deploy.env
    - printf '# News of %s\\n' "$TAG" > notes.md
  variables: {TAG: v1.0}
  rules: [{if: $CI}]
  artifacts: {reports: {dotenv: deploy.env}}
  environment: {name: "review/$CI_COMMIT_REF_SLUG", url: "https://$HOST.example.com", on_stop: stop}
  release:
    tag_name: $TAG
    description: notes.md
    assets: {links: [{name: app, url: "https://example.com/app"}]}
stop:
  stage: deploy
  image: busybox:stable
  rules: [{if: $CI, when: manual, allow_failure: true}]
  script: [echo]
  environment: {name: "review/$CI_COMMIT_REF_SLUG", action: stop}
`;

/** Runs the step for a pull request, with a server that stands for GitHub. */
async function step(
  server: GitHubServer,
  given: Readonly<Record<string, string>>,
  event: object = PULL_REQUEST,
): Promise<{ code: number | null; stdout: string; outputs: Record<string, string> }> {
  const cwd = projectFolder({
    '.gitlab-ci.yml': PIPELINE,
    'child.yml': 'inner: {image: busybox:stable, script: [echo], rules: [{if: $CI}]}\n',
  });
  const env = {
    GITHUB_WORKSPACE: cwd,
    GITHUB_API_URL: server.url,
    GITHUB_TOKEN: server.token,
    GITHUB_SHA: 'f'.repeat(40),
    GITHUB_RUN_ID: '7',
    RUNNER_ENVIRONMENT: 'github-hosted',
  };
  const inputs = { cwd, cache: 'false', registry: 'none', ...given };
  using runner = new Runner({ inputs, env, event, eventName: 'pull_request' });
  try {
    const { code, stdout } = await runner.main();
    return { code, stdout, outputs: runner.outputs };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const ALL = { statuses: 'true', releases: 'create', deployments: 'true' };

describe('GitHub', () => {
  it('is told of jobs, of a deployment and of a release', async () => {
    await using server = await GitHubServer.start();
    const { code, stdout, outputs } = await step(server, ALL);
    expect(code, stdout).toBe(0);
    expect(stdout).not.toContain('::warning::');
    expect(stdout).toContain(`::add-mask::${server.token}\n`);

    expect(new Set(server.statuses.map(({ sha }) => sha))).toEqual(new Set([HEAD]));
    const last = (context: string): object | undefined => server.statuses.findLast((one) => one['context'] === context);
    expect(last('gitlab/may fail')).toMatchObject({
      state: 'success',
      description: expect.stringMatching(
        /^Failed with exit code 3 in [\d.]+ s \(allowed to fail\) at \.gitlab-ci\.yml:\d+$/,
      ) as string,
      target_url: 'https://github.com/Group/Project/actions/runs/7',
    });
    for (const context of ['gitlab/more', 'gitlab/more/inner'])
      expect(last(context)).toMatchObject({ state: 'success' });
    expect(last('gitlab/deploy')).toMatchObject({ state: 'success' });
    expect(last('gitlab/stop')).toMatchObject({ state: 'success', description: 'Manual, was not played' });

    expect(server.deployments).toMatchObject([
      { ref: HEAD, environment: 'qa', transient_environment: false },
      { ref: HEAD, environment: 'review/feature', transient_environment: true, production_environment: false },
    ]);
    const states = (index: number): readonly object[] =>
      server.deploymentStatuses.filter(({ deployment }) => deployment === server.deployments[index]?.id);
    expect(states(0)).toMatchObject([
      { state: 'in_progress' },
      { state: 'success', environment_url: 'https://qa.example.com' },
    ]);
    const [started, ended, ...more] = states(1);
    expect(started).toMatchObject({ state: 'in_progress' });
    expect(ended).toMatchObject({
      state: 'success',
      environment_url: expect.stringMatching(/^https:\/\/web-review-feature[\w-]*\.example\.com$/) as string,
    });
    expect(more).toEqual([]);

    expect(server.releases).toMatchObject([
      {
        tag_name: 'v1.0',
        target_commitish: HEAD,
        body: '# News of v1.0\n\n\n## Assets\n\n- [app](<https://example.com/app>)\n',
      },
    ]);
    expect(stdout).toContain(
      'Release v1.0 is recorded in the output "releases", and will be made on GitHub at the end of the run.',
    );
    const releases = JSON.parse(outputs['releases'] ?? '[]') as object[];
    expect(releases).toMatchObject([{ url: 'https://github.com/Group/Project/releases/tag/v1.0', job: 'deploy' }]);
  });

  it('is not told of anything that no input asks for, nor of a run that is not trusted', async () => {
    await using server = await GitHubServer.start();
    const plain = await step(server, {});
    expect(plain.code, plain.stdout).toBe(0);
    expect(plain.stdout).toContain('Release v1.0 is recorded in the output "releases"; GitLab would make it now.');
    const fork = await step(server, ALL, FORK);
    expect(fork.code, fork.stdout).toBe(0);
    expect(fork.stdout).toMatch(/not trusted .*`statuses`, `releases`, `deployments`/);
    expect(server.asked).toEqual([]);
  });

  it('that refuses changes nothing of the run, and is told of once for each input', async () => {
    await using server = await GitHubServer.start();
    const refusal: Fault = { status: 403, body: { message: 'Resource not accessible by integration' } };
    server.faults.set('POST', Array<Fault>(100).fill(refusal));
    const { code, stdout, outputs } = await step(server, ALL);
    expect(code, stdout).toBe(0);
    expect(outputs['status']).toBe('success');
    for (const permission of ['statuses: write', 'contents: write', 'deployments: write'])
      expect(stdout.split(`add \`permissions: {${permission}}\``)).toHaveLength(2);
  });
});
