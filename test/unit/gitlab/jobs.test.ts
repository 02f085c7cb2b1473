import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PlanJob } from '../../../src/gitlab/index.js';
import { errors, job, names, plan, pushContext, variable } from './support.js';
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
      dependencies: null,
      image: null,
      services: [],
      tags: [],
      variables: [],
      beforeScript: [],
      script: [{ text: 'x', location: { file: '.gitlab-ci.yml', line: 2, column: 11 } }],
      afterScript: [],
      hooks: { preGetSourcesScript: [] },
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
    expect(await keys('{key: {files_commits: [package.json]}, paths: [x]}')).toEqual([
      `0-${sha1('commit-package.json')}`,
    ]);
  });
});

describe('parallel', () => {
  test('a number', async () => {
    const made = await plan('a: {script: x, parallel: 3}\n');
    expect(made.jobs.map(({ name, groupName, node }) => [name, groupName, node?.index, node?.total])).toEqual([
      ['a 1/3', 'a', 1, 3],
      ['a 2/3', 'a', 2, 3],
      ['a 3/3', 'a', 3, 3],
    ]);
  });

  test('a matrix: the first key is the slowest; values are variables', async () => {
    const made = await plan(
      'a: {script: x, variables: {B: job, C: c}, parallel: {matrix: [{A: [1, x], B: [y, 0x10]}, {A: z}]}}\n',
    );
    expect(made.jobs.map(({ name }) => name)).toEqual(['a: [1, y]', 'a: [1, 16]', 'a: [x, y]', 'a: [x, 16]', 'a: [z]']);
    expect(job(made, 'a: [x, 16]').variables.map(({ key, value }) => [key, value])).toEqual([
      ['B', '16'],
      ['C', 'c'],
      ['A', 'x'],
    ]);
    expect(job(made, 'a: [z]')).toMatchObject({ node: { index: 5, total: 5 }, groupName: 'a' });
  });
});

describe('needs', () => {
  const needs = (of: PlanJob): string[] | undefined => of.needs?.map((need) => need.job);

  test('of all forms', async () => {
    const made = await plan(`
a: {script: x}
b: {script: x, parallel: 2}
c: {script: x, needs: [a, {job: b, artifacts: false, optional: true}]}
d: {script: x, needs: []}
e: {script: x, needs: {job: a}}
f: {script: x}
g: {script: x, needs: ["b 1/2"]}
`);
    expect(job(made, 'c').needs).toEqual([
      { job: 'a', artifacts: true, optional: false },
      { job: 'b 1/2', artifacts: false, optional: true },
      { job: 'b 2/2', artifacts: false, optional: true },
    ]);
    expect(needs(job(made, 'd'))).toEqual([]);
    expect(needs(job(made, 'e'))).toEqual(['a']);
    expect(job(made, 'f').needs).toBeNull();
    expect(needs(job(made, 'g'))).toEqual(['b 1/2']);
  });

  test("of a matrix: some, in the key order that is written; and by one's own values", async () => {
    const producer = 'a: {script: x, parallel: {matrix: [{OS: [l, m], V: [1, 2]}]}}\n';
    const some = await plan(`${producer}b: {script: x, needs: [{job: a, parallel: {matrix: [{OS: l, V: [1, 2]}]}}]}\n`);
    expect(needs(job(some, 'b'))).toEqual(['a: [l, 1]', 'a: [l, 2]']);
    expect(await errors(`${producer}b: {script: x, needs: [{job: a, parallel: {matrix: [{V: 1, OS: l}]}}]}\n`)).toEqual(
      ['b job: undefined need: a: [1, l]'],
    );
    const own = await plan(
      `${producer}b: {script: x, parallel: {matrix: [{OS: [l, m]}]}, needs: [{job: a, parallel: {matrix: [{OS: "$[[ matrix.OS ]]", V: 1}]}}]}\n`,
    );
    expect(needs(job(own, 'b: [m]'))).toEqual(['a: [m, 1]']);
    expect(await errors(`${producer}b: {script: x, needs: ["$[[ matrix.X ]]"]}\n`)).toEqual([
      "b job: 'X' does not exist in matrix configuration",
    ]);
  });

  test.each([
    ['a: {script: x, needs: [b]}', 'a job: undefined need: b'],
    [
      'a: {script: x, stage: build, needs: [b]}\nb: {script: x}',
      'a job: need b is not defined in current or prior stages',
    ],
    ['a: {script: x, needs: [b, b]}\nb: {script: x}', 'a has the following needs duplicated: b.'],
    [
      'a: {script: x, needs: [b]}\nb: {script: x, needs: [c]}\nc: {script: x, needs: [a]}',
      'The pipeline has circular dependencies: topological sort failed: ["a", "b", "c"]',
    ],
    ['a: {script: x, needs: [a]}', 'The pipeline has circular dependencies: self-dependency: a'],
    ['a: {script: x, dependencies: [b]}', 'a job: undefined dependency: b'],
    [
      'a: {script: x, stage: build, dependencies: [b]}\nb: {script: x}',
      'a job: dependency b is not defined in current or prior stages',
    ],
    [
      'a: {script: x, stage: qa}',
      'a job: chosen stage qa does not exist; available stages are .pre, build, test, deploy, .post',
    ],
    ['a: {script: x, environment: {name: e, on_stop: b}}', 'a job: on_stop job b is not defined'],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x}',
      'a job: on_stop job b does not have environment defined',
    ],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x, environment: f}',
      'a job: on_stop job b have different environment name',
    ],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x, environment: e}',
      'a job: on_stop job b needs to have action stop defined',
    ],
    ['a: {script: x, rules: [{needs: [b]}]}', 'a job: undefined need: b'],
    ['a: {trigger: {include: [{artifact: c.yml, job: b}]}}', 'a job: undefined dependency: b'],
  ])('%s', async (text, message) => {
    expect(await errors(`${text}\n`)).toEqual([message]);
  });

  test('of jobs that rules leave out', async () => {
    const gone = 'b: {script: x, rules: [{when: never}]}\n';
    expect(await errors(`a: {script: x, needs: [b]}\n${gone}`)).toEqual([
      "'a' job needs 'b' job, but 'b' does not exist in the pipeline. This might be because of the only, except, or rules keywords. To need a job that sometimes does not exist in the pipeline, use needs:optional.",
    ]);
    expect(needs(job(await plan(`a: {script: x, needs: [{job: b, optional: true}]}\n${gone}`), 'a'))).toEqual([]);
    expect(names(await plan('a: {script: x, needs: [{job: none, optional: true}]}\n'))).toEqual(['a']);
  });

  test('at most 50', async () => {
    const jobs = Array.from({ length: 51 }, (_, i) => `j${String(i)}: {script: x}`);
    const list = (count: number): string =>
      jobs
        .slice(0, count)
        .map((text) => text.split(':')[0])
        .join(', ');
    expect(await errors(`${jobs.join('\n')}\na: {script: x, needs: [${list(50)}]}\n`)).toEqual([]);
    expect(await errors(`${jobs.join('\n')}\na: {script: x, needs: [${list(51)}]}\n`)).toEqual([
      'a: one job can only need 50 others, but you have listed 51. See needs keyword documentation for more details',
    ]);
  });

  test('dependencies', async () => {
    const made = await plan(
      'a: {script: x, parallel: 2}\nb: {script: x, dependencies: [a]}\nc: {script: x, dependencies: []}\n',
    );
    expect(job(made, 'b').dependencies).toEqual(['a 1/2', 'a 2/2']);
    expect(job(made, 'c').dependencies).toEqual([]);
  });
});

describe('variables in a circle', () => {
  test.each([
    ['a: {script: x, variables: {A: $B, B: $A}}', ['a: circular variable reference detected: ["A", "B"]']],
    ['variables: {A: $B, B: "${A}"}\na: {script: x}', ['a: circular variable reference detected: ["A", "B"]']],
    ['variables: {A: $B}\na: {script: x, variables: {B: $A}}', ['a: circular variable reference detected: ["B", "A"]']],
    ['a: {script: x, variables: {A: $A}}', []],
    ['variables: {A: $B, B: $A}\na: {script: x, variables: {A: plain}}', []],
    ['variables: {A: {value: $B, expand: false}, B: $A}\na: {script: x}', []],
  ])('%s', async (text, expected) => {
    expect(await errors(`${text}\n`)).toEqual(expected);
  });
});

describe('what needs a GitLab server', () => {
  test.each([
    ['a: {script: x, secrets: {S: {vault: a/b/c@d}}}', 'a: `secrets` is not supported', 1, 16],
    ['a: {script: x, id_tokens: {T: {aud: x}}}', 'a: `id_tokens` is not supported', 1, 16],
    ['a: {script: x, identity: google_cloud}', 'a: `identity` is not supported', 1, 16],
    ['a: {script: x, dast_configuration: {site_profile: s}}', 'a: `dast_configuration` is not supported', 1, 16],
    ['a: {run: [{name: n, script: x}]}', 'a: `run` is not supported', 1, 5],
    ['a: {script: x, needs: [{project: g/p, job: j, ref: r}]}', 'a: `needs:project` is not supported', 1, 24],
    ['a: {script: x, needs: [{pipeline: $P, job: j}]}', 'a: `needs:pipeline` is not supported', 1, 24],
    ['a: {needs: {pipeline: g/p}}', 'a: `needs:pipeline` is not supported', 1, 12],
    ['a: {trigger: g/p}', 'a: a multi-project `trigger` is not supported', 1, 14],
    ['a: {trigger: {project: g/p, branch: b}}', 'a: a multi-project `trigger` is not supported', 1, 24],
  ])('%s', async (text, message, line, column) => {
    const [found, ...more] = job(await plan(`${text}\n`), 'a').unsupported;
    expect(more).toEqual([]);
    expect(found).toMatchObject({ message, location: { line, column } });
    expect(found?.hint).toBeTruthy();
  });

  test('also through default', async () => {
    const made = await plan(
      'default: {id_tokens: {T: {aud: x}}}\na: {script: x}\nb: {script: x, inherit: {default: false}}\n',
    );
    expect(job(made, 'a').unsupported).toHaveLength(1);
    expect(job(made, 'b').unsupported).toEqual([]);
  });
});

describe('trigger', () => {
  test('is read whole', async () => {
    const made = job(
      await plan(`
b: {script: x, stage: build}
a:
  trigger:
    include: [{local: c.yml, inputs: {n: 1}}, {artifact: d.yml, job: b}, {project: g/p, ref: r, file: [e.yml, f.yml]}]
    strategy: depend
    forward: {yaml_variables: false, pipeline_variables: true}
  variables: {A: x}
`),
      'a',
    );
    expect(made.trigger).toEqual({
      project: undefined,
      branch: undefined,
      include: [
        { local: 'c.yml', inputs: { n: 1 } },
        { artifact: 'd.yml', job: 'b' },
        { project: 'g/p', ref: 'r', file: 'e.yml' },
        { project: 'g/p', ref: 'r', file: 'f.yml' },
      ],
      strategy: 'depend',
      forward: { yamlVariables: false, pipelineVariables: true },
      inputs: {},
    });
    expect(made).toMatchObject({ image: null, script: [], unsupported: [] });
  });

  test('short forms, and a matrix', async () => {
    const made = await plan('a: {trigger: {include: c.yml}, parallel: {matrix: [{A: [x, y]}]}}\n');
    expect(names(made)).toEqual(['a: [x]', 'a: [y]']);
    expect(job(made, 'a: [x]').trigger).toMatchObject({
      include: [{ local: 'c.yml' }],
      strategy: undefined,
      forward: { yamlVariables: true, pipelineVariables: false },
    });
  });
});

test('project variables reach no plan', async () => {
  const context = pushContext({ projectVariables: [variable('SECRET', 'x')] });
  expect((await one('tags: []', { context })).variables).toEqual([]);
});
