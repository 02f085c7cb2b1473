import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrationBed, type MigrationBed } from '../../../../test/migration-bed.js';

interface Project {
  path: string;
  verdict: string;
  jobs: { name: string; dind: boolean; events: string[] }[];
  obstacles: { kind: string; topic: string; message: string; file: string | null; line: number | null }[];
  [key: string]: unknown;
}
interface Document {
  totals: {
    verdicts: Record<string, number>;
    obstacles: { topic: string; projects: number }[];
    [key: string]: unknown;
  };
  projects: Project[];
}

let bed: MigrationBed;
beforeEach(async () => void (bed = await migrationBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const PLAIN = 'test: {image: "alpine:3", script: ["echo $CI_COMMIT_SHA $X", "X=1"]}\n';
const folders = async (files: Record<string, string>, ...more: string[]): Promise<Document> => {
  const made = Object.entries(files).map(([name, text]) => bed.project(name, { '.gitlab-ci.yml': text }));
  return bed.json<Document>('audit', '--folders', ...made, ...more);
};
const one = async (text: string, ...more: string[]): Promise<Project> =>
  (await folders({ one: text }, ...more)).projects[0]!;
const of = ({ obstacles }: Project, topic: string): Project['obstacles'] =>
  obstacles.filter((item) => item.topic === topic);

describe('audit of folders', () => {
  it('has each verdict, and one project that cannot be read stops no other', async () => {
    const document = await folders({
      plain: PLAIN,
      inputs: 'test: {script: ["deploy --token $TOKEN"]}\n',
      changes: 't: {trigger: {project: a/b}}\n',
      broken: 'x: {script: [}\n',
    });
    const none = bed.project('none', {});
    const more = await bed.json<Document>('audit', '--folders', none, join(bed.top, 'nowhere'), join(bed.top, 'plain'));
    expect(document.projects.map(({ path, verdict }) => [path.split('/').at(-1), verdict])).toEqual([
      ['plain', 'runs as it is'],
      ['inputs', 'runs with these inputs'],
      ['changes', 'needs changes'],
      ['broken', 'cannot be read'],
    ]);
    expect(document.projects[3]?.obstacles).toMatchObject([{ file: '.gitlab-ci.yml', line: 1, kind: 'read' }]);
    expect(more.projects.map(({ verdict }) => verdict)).toEqual(['cannot be read', 'cannot be read', 'runs as it is']);
    expect(more.projects[0]?.obstacles[0]?.message).toContain('Missing CI config file');
    expect(document.totals.verdicts).toEqual({
      'runs as it is': 1,
      'runs with these inputs': 1,
      'needs changes': 1,
      'cannot be read': 1,
    });
  });

  it('has what each project needs, with its line, and the finished block', async () => {
    const project = await one(`
build:
  image: registry.example.com/team/builder:1
  services: ["docker:28-dind"]
  tags: [docker, big]
  script:
    - curl --header "JOB-TOKEN:$CI_JOB_TOKEN" $CI_API_V4_URL/projects
    - deploy --key "$DEPLOY_KEY" --user $CI_DEPLOY_USER https://api.example.org/x
  environment: {name: prod}
  rules:
    - if: $RELEASE == "yes"
    - if: $CI_PIPELINE_SOURCE == "push"
`);
    expect(project.jobs).toMatchObject([{ name: 'build', dind: true, events: ['branch', 'tag'] }]);
    expect(project).toMatchObject({
      verdict: 'needs changes',
      variables: ['CI_DEPLOY_USER', 'DEPLOY_KEY', 'RELEASE'],
      secrets: ['CI_DEPLOY_USER', 'DEPLOY_KEY', 'DOCKER_AUTH_CONFIG', 'RELEASE'],
      images: ['registry.example.com/team/builder:1'],
      services: ['docker:28-dind'],
      images_to_mirror: ['registry.example.com/team/builder:1'],
      tags: [['docker', 'big']],
      environments: ['prod'],
      hosts: ['api.example.org', 'auth.docker.io', 'registry-1.docker.io', 'registry.example.com'],
    });
    expect(of(project, "CI_JOB_TOKEN against GitLab's API")).toMatchObject([{ kind: 'change', line: 7 }]);
    expect(of(project, 'deploy tokens')).toMatchObject([{ kind: 'input', line: 8, file: '.gitlab-ci.yml' }]);
    expect(of(project, 'variables that nobody sets').map(({ line }) => line)).toEqual([8, 11]);
    expect(of(project, 'environments')).toMatchObject([{ kind: 'note' }]);
    expect(project['with']).toContain('"DEPLOY_KEY": ${{ toJSON(secrets.DEPLOY_KEY) }}');
    const mapped = await bed.json<Document>('audit', join(bed.top, 'one'), '--runners', 'docker,big=ubuntu-24.04');
    expect(mapped.projects[0]?.['tags']).toEqual([]);
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'dotenv reports and own variables',
      'variables: {A: x}\na: {script: ["echo B=1 > e", "echo $A $B"]}\n',
      { verdict: 'runs as it is' },
    ],
    [
      'names of secrets that GitHub keeps to itself',
      'a: {script: ["x $GITHUB_KEY"]}\n',
      { secrets: ['CI_GITHUB_KEY'], variables: ['GITHUB_KEY'] },
    ],
    [
      'ID tokens',
      'a: {script: x, id_tokens: {T: {aud: x}}}\n',
      { permissions: { contents: 'read', 'id-token': 'write' }, variables: [] },
    ],
    [
      'images that the pipeline pushes',
      'a: {image: $CI_REGISTRY_IMAGE/x, script: ["docker push $CI_REGISTRY_IMAGE/x"]}\n',
      { images_to_mirror: [] },
    ],
    [
      'images that it does not push',
      'a: {image: $CI_REGISTRY_IMAGE/x, script: [x]}\n',
      { images_to_mirror: ['$CI_REGISTRY_IMAGE/x'] },
    ],
    [
      "GitLab's API with a token of the user",
      'a: {script: ["curl -H PRIVATE-TOKEN:$MY $CI_API_V4_URL/x"]}\n',
      { verdict: 'runs with these inputs', variables: ['MY'] },
    ],
    [
      'inputs without a value',
      'spec: {inputs: {x: {}}}\n---\na: {script: "$[[ inputs.x ]]"}\n',
      { verdict: 'cannot be read', obstacles: [{ topic: 'inputs without a value' }] },
    ],
    ['jobs of child pipelines', 'a: {trigger: {include: [{local: c.yml}]}}\n', { verdict: 'runs as it is' }],
  ])('knows of %s', async (name, text, expected) => {
    const folder = bed.project('p', { '.gitlab-ci.yml': text, 'c.yml': 'child: {script: x}\n' });
    const { projects } = await bed.json<Document>('audit', '--folders', folder);
    expect(projects[0]).toMatchObject(expected);
    if (name.startsWith('jobs')) expect(projects[0]?.jobs.map((job) => job.name)).toEqual(['a', 'child']);
  });

  it('counts how many projects an obstacle holds back', async () => {
    const text = 'a: {script: ["x $ONE $TWO"]}\n';
    const { totals } = await folders({ a: text, b: text, c: 'a: {trigger: {project: a/b}}\n', d: PLAIN });
    expect(totals.obstacles).toEqual([
      { topic: 'variables that nobody sets', kind: 'input', projects: 2 },
      { topic: 'the keyword trigger', kind: 'change', projects: 1 },
    ]);
    expect(totals['secrets_to_create']).toEqual([
      { name: 'ONE', projects: 2 },
      { name: 'TWO', projects: 2 },
    ]);
  });

  it('holds no value of a variable', async () => {
    const document = await folders({
      a: 'variables: {PASSWORD: "hunter-2"}\na: {script: ["login $PASSWORD"], image: alpine}\n',
    });
    expect(JSON.stringify(document)).not.toContain('hunter-2');
  });

  it('writes a page and Markdown in which the texts of a project are text', async () => {
    const hostile =
      '"<script>alert(1)</script> [x](https://evil.example)": {script: ["$A"], tags: ["<img src=x>|`"]}\n';
    const folder = bed.project('hostile', { '.gitlab-ci.yml': hostile });
    const [page, text] = [join(bed.top, 'audit.html'), join(bed.top, 'audit.md')];
    expect(await bed.call('audit', '--folders', folder, '--output', page)).toMatchObject({ code: 0, err: '' });
    await bed.call('audit', '--folders', folder, '--output', text);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain('&lt;script&gt;alert(1)');
    expect(html).not.toMatch(/<(?:script|img|iframe)|<[a-z]+[^>]*\ssrc=|@import|url\(/);
    expect(html).toContain("default-src 'none'");
    const markdown = readFileSync(text, 'utf8').replace(/^```yaml\n[^]*?^```$/gm, '');
    expect(markdown).not.toMatch(/<script|<img|[^\\]\[x\]|https:\/\/evil/);
    expect(markdown).toContain('\\[x\\]');
  });

  it('writes through no link', async () => {
    const folder = bed.project('p', { '.gitlab-ci.yml': PLAIN });
    writeFileSync(join(bed.top, 'kept'), 'kept');
    symlinkSync(join(bed.top, 'kept'), join(bed.top, 'a.html'));
    const { code, err } = await bed.call('audit', '--folders', folder, '--output', join(bed.top, 'a.html'));
    expect([code, readFileSync(join(bed.top, 'kept'), 'utf8')]).toEqual([2, 'kept']);
    expect(err).toContain('is a symbolic link');
  });

  it('tells all that is wrong with its options at once', async () => {
    const { code, err } = await bed.call(
      'audit',
      '--outptu',
      '--group',
      'nonsense',
      '--output',
      'x.pdf',
      '--runners',
      'x',
    );
    expect(code).toBe(2);
    for (const part of ['did you mean --output?', 'is not the address of a group', 'neither .html', 'TAGS=RUNS-ON'])
      expect(err).toContain(part);
    expect((await bed.call('audit')).err).toContain('name projects: --folders DIR..., or --group URL');
  });
});

describe('audit of a group', () => {
  const TOKEN = 'secret-token';
  const group = (...projects: object[]): void => void bed.server.answers.set('/groups/team/projects', projects);
  const project = (path: string, more: object = {}): object => ({
    path_with_namespace: path,
    web_url: `${bed.server.url}/${path}`,
    default_branch: 'main',
    ...more,
  });
  const call = (...more: string[]): Promise<Document> =>
    bed.json<Document>('audit', '--group', `${bed.server.url}/team`, '--gitlab-token', TOKEN, ...more);

  it('reads its projects over the API, with what they include', async () => {
    bed.server.tokens.add(TOKEN);
    const files = {
      main: { '.gitlab-ci.yml': 'include: [{local: ci/a.yml}, {project: team/ci, file: x.yml}]\n', 'ci/a.yml': PLAIN },
    };
    bed.server.projects.set('team/app', { refs: files });
    bed.server.projects.set('team/ci', { refs: { main: { 'x.yml': 'x: {script: ["y $Y"]}\n' } } });
    bed.server.projects.set('team/sub/b', { refs: { main: { 'ci/main.yml': PLAIN } } });
    group(
      project('team/app'),
      project('team/sub/b', { ci_config_path: 'ci/main.yml' }),
      project('team/c', { ci_config_path: 'x.yml@team/ci' }),
      project('team/empty', { default_branch: null }),
      project('team/off', { builds_access_level: 'disabled' }),
      project('team/gone'),
    );
    bed.server.projects.set('team/c', { refs: { main: { README: 'x' } } });
    const { projects } = await call();
    expect(projects.map(({ path, verdict }) => [path, verdict])).toEqual([
      ['team/app', 'runs with these inputs'],
      ['team/sub/b', 'runs with these inputs'],
      ['team/c', 'needs changes'],
      ['team/empty', 'cannot be read'],
      ['team/off', 'cannot be read'],
      ['team/gone', 'cannot be read'],
    ]);
    expect(projects[0]?.jobs.map(({ name }) => name).sort()).toEqual(['test', 'x']);
    expect(projects[0]).toMatchObject({ url: `${bed.server.url}/team/app`, secrets: ['GITLAB_TOKEN', 'Y'] });
    expect(projects[0]?.['with']).toContain('gitlab-token: ${{ secrets.GITLAB_TOKEN }}');
    expect(of(projects[0]!, 'variables that nobody sets')).toMatchObject([{ file: 'team/ci:x.yml', line: 1 }]);
    expect(JSON.stringify(projects)).not.toContain(TOKEN);
  });

  it('takes the token of the environment', async () => {
    bed.server.tokens.add(TOKEN);
    group();
    vi.stubEnv('GITLAB_DIND_GITLAB_TOKEN', TOKEN);
    try {
      expect(await bed.call('audit', '--group', `${bed.server.url}/team`)).toMatchObject({ code: 0, err: '' });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it('asks for what several projects include once', async () => {
    bed.server.tokens.add(TOKEN);
    bed.server.projects.set('team/ci', { refs: { main: { 'x.yml': 'x: {script: y}\n' } } });
    const names = ['team/a', 'team/b', 'team/c'];
    for (const name of names)
      bed.server.projects.set(name, {
        refs: { main: { '.gitlab-ci.yml': 'include: [{project: team/ci, file: x.yml}]\n' } },
      });
    group(...names.map((name) => project(name)));
    expect((await call()).projects.map(({ jobs }) => jobs.length)).toEqual([1, 1, 1]);
    expect(bed.server.asked.filter(({ path }) => path.includes('team%2Fci'))).toHaveLength(1);
  });

  it.each([
    [{ status: 403 }, 'the token may not read it'],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' }, 'it wants a login'],
  ])('that GitLab refuses is a sentence with what to do: %j', async (fault, message) => {
    bed.server.tokens.add(TOKEN);
    bed.server.faults.set('/groups/', [fault]);
    const { code, err, out } = await bed.call('audit', '--group', `${bed.server.url}/team`, '--gitlab-token', TOKEN);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toContain(TOKEN);
  });
});
