import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PlanJob } from '../../../src/gitlab/index.js';
import { errors, job, plan, pushContext, variable } from './support.js';
import type { Setup } from './support.js';

async function one(keywords: string, setup: Setup = {}): Promise<PlanJob> {
  return job(await plan(`a:\n  script: x\n  ${keywords}\n`, setup), 'a');
}

describe('keywords of a job', () => {
  test('a job that says nothing', async () => {
    expect(await one('tags: []')).toEqual({
      name: 'a',
      groupName: 'a',
      stage: 'test',
      when: 'on_success',
      startIn: undefined,
      allowFailure: false,
      needs: null,
      parentNeeds: [],
      dependencies: null,
      image: null,
      services: [],
      tags: [],
      variables: [],
      beforeScript: [],
      script: [{ text: 'x', location: { file: '.gitlab-ci.yml', line: 2, column: 11 } }],
      afterScript: [],
      hooks: { preGetSourcesScript: [] },
      idTokens: {},
      secrets: {},
      artifacts: undefined,
      cache: [],
      retry: undefined,
      timeout: undefined,
      interruptible: false,
      resourceGroup: undefined,
      environment: undefined,
      coverage: undefined,
      release: undefined,
      pages: undefined,
      trigger: undefined,
      node: undefined,
      manualConfirmation: undefined,
      location: { file: '.gitlab-ci.yml', line: 1, column: 1 },
      unsupported: [],
    });
  });

  test('image and services, short and long', async () => {
    expect((await one('image: alpine')).image).toEqual({
      name: 'alpine',
      entrypoint: undefined,
      platform: undefined,
      user: undefined,
      pullPolicy: undefined,
    });
    const made = await one(
      'image: {name: $IMG, entrypoint: [""], docker: {platform: linux/arm64, user: dave}, pull_policy: always}\n' +
        '  services: [redis, {name: docker:dind, alias: "docker, dind", command: --mtu=1300, entrypoint: [a, b], variables: {A: 1}, pull_policy: [never, always]}]',
    );
    expect(made.image).toEqual({
      name: '$IMG',
      entrypoint: [''],
      platform: 'linux/arm64',
      user: 'dave',
      pullPolicy: ['always'],
    });
    expect(made.services).toMatchObject([
      { name: 'redis', command: undefined, alias: undefined, variables: [] },
      {
        name: 'docker:dind',
        alias: 'docker, dind',
        command: ['--mtu=1300'],
        entrypoint: ['a', 'b'],
        pullPolicy: ['never', 'always'],
        variables: [{ key: 'A', value: '1', public: true }],
        location: { line: 4 },
      },
    ]);
  });

  test('artifacts', async () => {
    expect(
      (
        await one(
          'artifacts: {paths: [a], exclude: [b], untracked: true, when: always, expire_in: 1 week, name: n, expose_as: e, reports: {junit: j.xml, dotenv: [d.env], coverage_report: {coverage_format: cobertura, path: c.xml}}}',
        )
      ).artifacts,
    ).toEqual({
      name: 'n',
      paths: ['a'],
      exclude: ['b'],
      untracked: true,
      when: 'always',
      expireIn: 604_800,
      exposeAs: 'e',
      reports: { junit: ['j.xml'], dotenv: ['d.env'], cobertura: ['c.xml'] },
    });
    expect((await one('artifacts: {paths: [a], expire_in: never}')).artifacts?.expireIn).toBeUndefined();
  });

  test('retry, timeout, coverage, tags, hooks, after_script', async () => {
    expect((await one('retry: 2')).retry).toEqual({ max: 2, when: ['always'], exitCodes: [] });
    expect((await one('retry: {max: 1, when: script_failure}')).retry).toEqual({
      max: 1,
      when: ['script_failure'],
      exitCodes: [],
    });
    expect((await one('retry: {max: 1, exit_codes: [3, 4]}')).retry).toEqual({ max: 1, when: [], exitCodes: [3, 4] });
    expect((await one('timeout: 3 hours 30 minutes')).timeout).toBe(12_600);
    expect((await one("coverage: '/\\d+%/'")).coverage).toBe('\\d+%');
    expect((await one("coverage: '/Total/i'")).coverage).toBe('(?i)Total');
    expect((await one('tags: [a, "$CI_COMMIT_BRANCH-x", $NONE]')).tags).toEqual(['a', 'main-x', '$NONE']);
    expect(
      (await one('hooks: {pre_get_sources_script: [p]}')).hooks.preGetSourcesScript.map(({ text }) => text),
    ).toEqual(['p']);
    expect((await one('after_script: [b]')).afterScript.map(({ text }) => text)).toEqual(['b']);
  });

  test('environment, resource_group, release', async () => {
    expect(
      (
        await one(
          'environment: {name: review/$CI_COMMIT_REF_SLUG, url: https://x, action: stop, deployment_tier: development}',
        )
      ).environment,
    ).toEqual({
      name: 'review/$CI_COMMIT_REF_SLUG',
      url: 'https://x',
      action: 'stop',
      onStop: undefined,
      deploymentTier: 'development',
    });
    expect((await one('environment: prod')).environment).toMatchObject({ name: 'prod', action: 'start' });
    expect((await one('resource_group: deploy-$CI_COMMIT_BRANCH')).resourceGroup).toBe('deploy-main');
    expect(
      (
        await one(
          'release: {tag_name: v1, description: d, milestones: m, assets: {links: [{name: n, url: https://x}]}}',
        )
      ).release,
    ).toEqual({
      tagName: 'v1',
      description: 'd',
      tagMessage: undefined,
      name: undefined,
      ref: undefined,
      milestones: ['m'],
      releasedAt: undefined,
      assetsLinks: [{ name: 'n', url: 'https://x' }],
    });
  });

  test('pages publish a directory', async () => {
    expect(job(await plan('pages: {script: x}\n'), 'pages')).toMatchObject({
      pages: { publish: 'public' },
      artifacts: { paths: ['public'] },
    });
    expect(job(await plan('pages: {script: x, pages: false}\n'), 'pages')).toMatchObject({
      pages: undefined,
      artifacts: undefined,
    });
    expect(await one('pages: true\n  artifacts: {paths: [a]}')).toMatchObject({
      artifacts: { paths: ['a', 'public'] },
    });
    expect(await one('pages: {publish: dist, path_prefix: p}')).toMatchObject({
      pages: { publish: 'dist', pathPrefix: 'p' },
      artifacts: { paths: ['dist'] },
    });
    expect(await errors('a: {script: x, publish: d, pages: {publish: e}}\n')).toEqual([
      'a job: use either a:publish or a:pages:publish',
    ]);
  });

  test('a variable that is not expanded', async () => {
    const made = await one('variables: {A: {value: $B, expand: false}, C: {value: $B}, D: {value: x, expand: true}}');
    expect(made.variables.map(({ key, raw }) => [key, raw])).toEqual([
      ['A', true],
      ['C', false],
      ['D', false],
    ]);
  });
});

describe('cache', () => {
  const files = { 'Gemfile.lock': '', 'package.json': '', 'sub/go.sum': '' };
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const keys = async (cache: string): Promise<string[]> =>
    (await one(`cache: ${cache}`, { files })).cache.map(({ key }) => key);

  test('as written', async () => {
    expect(
      (
        await one(
          'cache: {paths: [a], key: $CI_COMMIT_REF_SLUG, untracked: true, policy: pull, when: always, fallback_keys: [f], unprotect: true}',
        )
      ).cache,
    ).toEqual([
      {
        key: '$CI_COMMIT_REF_SLUG',
        paths: ['a'],
        untracked: true,
        policy: 'pull',
        when: 'always',
        fallbackKeys: ['f'],
        unprotect: true,
      },
    ]);
    expect((await one('cache: [{paths: [a]}, {paths: [b], key: k}]')).cache).toMatchObject([
      { key: 'default', policy: 'pull-push', when: 'on_success', fallbackKeys: [], untracked: false, unprotect: false },
      { key: 'k' },
    ]);
    expect((await one('cache: []')).cache).toEqual([]);
  });

  test('keys from files: sorted blob ids, prefix from place and names', async () => {
    const both = sha1('blob-Gemfile.lock-blob-package.json');
    expect(await keys('{key: {files: [package.json, /Gemfile.lock]}, paths: [x]}')).toEqual([
      `0_package_Gemfile-${both}`,
    ]);
    expect(await keys('[{paths: [x]}, {key: {files: [package.json, none], prefix: p}, paths: [x]}]')).toEqual([
      'default',
      `p-${sha1('blob-package.json')}`,
    ]);
    expect(await keys('{key: {files: [none]}, paths: [x]}')).toEqual(['0_none-default']);
    expect(await keys('{key: {files: ["**/go.sum"], prefix: g}, paths: [x]}')).toEqual([
      `g-${sha1('blob-sub/go.sum')}`,
    ]);
    expect(await keys('{key: {files: ["**/package.json"], prefix: g}, paths: [x]}')).toEqual(['g-default']);
    expect(await keys('{key: {files_commits: [package.json]}, paths: [x]}')).toEqual([
      `0-${sha1('commit-package.json')}`,
    ]);
  });
});

test('project variables reach no plan', async () => {
  const context = pushContext({ projectVariables: [variable('SECRET', 'x')] });
  expect((await one('tags: []', { context })).variables).toEqual([]);
});

test('inputs of a job have their defaults', async () => {
  const made = await one(
    'inputs: {name: {default: world}, n: {type: number, default: 5}}\n' +
      '  before_script: ["echo ${{ job.inputs.name }} ${{job.inputs.n}} ${{ job.inputs.none }}"]\n' +
      '  image: "alpine:${{ job.inputs.n }}"\n  cache: {key: "k-${{ job.inputs.name }}", paths: [p]}',
  );
  expect(made.beforeScript[0]?.text).toBe('echo world 5 ${{ job.inputs.none }}');
  expect(made.image?.name).toBe('alpine:5');
  expect(made.cache[0]?.key).toBe('k-world');
});
