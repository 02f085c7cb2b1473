import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitlabServer, type GitLabServer } from '../../../test/gitlab-server.js';
import { git } from '../../../test/repository.js';
import { ConfigError } from '../../gitlab/errors.js';
import { predefinedVariables } from '../../gitlab/index.js';
import { readInputs } from '../parse.js';
import { asInput, asOption } from './elsewhere.js';
import { prepare, type Asked } from './prepare.js';
import { TRUSTED } from '../trust.js';

let cwd = '';
let server: GitLabServer;
beforeEach(async () => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'elsewhere-test-')));
  git(cwd, 'init', '-q', '-b', 'main', '.');
  git(cwd, 'remote', 'add', 'origin', 'https://github.com/Group/App.git');
  server = await gitlabServer();
});
afterEach(async () => {
  rmSync(cwd, { recursive: true });
  await server[Symbol.asyncDispose]();
});

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
};
const commit = (files: Readonly<Record<string, string>>, tag?: string): void => {
  write(files);
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '--allow-empty', '-m', 'a commit');
  if (tag !== undefined) git(cwd, 'tag', tag);
};
const component = (reference: string): string =>
  `include: [{component: "$CI_SERVER_FQDN/$CI_PROJECT_PATH/job@${reference}"}]\n`;
const template = (name: string): string =>
  `spec: {component: [version, reference]}\n---\n${name}: {script: ["$[[ component.version ]]|$[[ component.reference ]]"]}\n`;

/** Names of the jobs and their commands, or all that is wrong. */
async function jobs(given: Readonly<Record<string, string>> = {}, asked?: Asked): Promise<string[]> {
  try {
    await using prepared = await prepare(readInputs({ cwd, 'gitlab-url': server.url, ...given }), asked);
    return prepared.plan.jobs.map((job) => `${job.name}: ${job.script[0]?.text ?? ''}`);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.diagnostics.map(({ message, hint }) => `${message} (${hint ?? ''})`);
  }
}

describe('components of the own project', () => {
  beforeEach(() => {
    commit({ 'templates/job.yml': template('of-1-0') }, '1.0.0');
    commit({ 'templates/job.yml': template('of-1-1') }, 'v1.1.0');
    git(cwd, 'checkout', '-q', '-b', 'side');
    commit({ 'templates/job.yml': template('of-side') });
    git(cwd, 'checkout', '-q', 'main');
    commit({ 'templates/job.yml': template('of-main') });
  });

  it.each([
    ['$CI_COMMIT_SHA', /^of-here: \|[0-9a-f]{40}$/],
    ['main', /^of-here: \|main$/],
    ['HEAD', /^of-here: \|HEAD$/],
    ['1.0.0', /^of-1-0: 1\.0\.0\|1\.0\.0$/],
    ['side', /^of-side: \|side$/],
    ['1', /^of-1-1: v1\.1\.0\|1$/],
    ['~latest', /^of-1-1: v1\.1\.0\|~latest$/],
  ])('@%s come from the repository here, never from the network', async (reference, expected) => {
    commit({ '.gitlab-ci.yml': component(reference) });
    write({ 'templates/job.yml': template('of-here') });
    expect(await jobs()).toEqual([expect.stringMatching(expected)]);
    expect(server.asked).toEqual([]);
  });

  it('are the files here for the ref that is played, and the default branch without one', async () => {
    commit({ '.gitlab-ci.yml': component('$CI_COMMIT_REF_NAME') });
    expect(await jobs({ context: 'branch=not-there' })).toEqual(['of-main: |not-there']);
    expect(await jobs({ context: 'tag=9.0.0' })).toEqual(['of-main: 9.0.0|9.0.0']);
    git(cwd, 'checkout', '-q', 'side');
    const text = 'include: {project: $CI_PROJECT_PATH, file: plain.yml}\n';
    commit({ '.gitlab-ci.yml': text, 'plain.yml': 'side: {script: x}\n' });
    git(cwd, 'update-ref', 'refs/remotes/origin/trunk', git(cwd, 'commit-tree', '-m', 'x', 'HEAD^{tree}'));
    git(cwd, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    write({ 'plain.yml': 'changed: {script: x}\n' });
    expect(await jobs()).toEqual(['side: x']);
  });

  it('may be a file of another commit with its own local includes', async () => {
    commit({ 'templates/job.yml': 'include: inner.yml\n', 'inner.yml': 'then: {script: x}\n' }, '2.0.0');
    commit({ '.gitlab-ci.yml': component('2.0.0'), 'inner.yml': 'now: {script: x}\n' });
    expect(await jobs()).toEqual(['then: x']);
    const whole = (project: string): string => `include: {project: ${project}, ref: 2.0.0, file: inner.yml}\n`;
    write({ '.gitlab-ci.yml': whole('$CI_PROJECT_PATH') });
    expect(await jobs()).toEqual(['then: x']);
    write({ '.gitlab-ci.yml': whole('group/app') });
    expect(await jobs()).toEqual(['then: x']);
    expect(server.asked).toEqual([]);
  });

  it('of a ref that is not here are asked for where the repository comes from, and nowhere else', async () => {
    commit({ '.gitlab-ci.yml': component('3.0.0') });
    server.projects.set('Group/App', { refs: { '3.0.0': { 'templates/job.yml': template('of-3') } } });
    const [said] = await jobs();
    expect(said).toContain(
      "/Group/App/job@3.0.0' - content not found (there is no `3.0.0` in this copy of the repository)",
    );
    expect(said).toContain('`fetch-depth: 0` of actions/checkout');
    expect(server.asked).toEqual([]);
    git(cwd, 'remote', 'set-url', 'origin', `${server.url}/Group/App.git`);
    expect(await jobs({ 'gitlab-url': '' })).toEqual(['of-3: 3.0.0|3.0.0']);
    expect(server.asked).not.toEqual([]);
  });

  it('are told of where a shallow copy has no tags to choose from', async () => {
    commit({ '.gitlab-ci.yml': component('~latest') });
    git(cwd, 'tag', '-d', '1.0.0', 'v1.1.0');
    const why = 'content not found (this copy of the repository has no tags)';
    expect(await jobs()).toEqual([expect.stringContaining(`${why} (get it: git fetch --tags, or \`fetch-depth: 0\``)]);
    write({ '.gitlab-ci.yml': component('1') });
    expect(await jobs()).toEqual([expect.stringContaining(why)]);
    git(cwd, 'branch', '1', 'side');
    expect(await jobs()).toEqual(['of-side: |1']);
  });

  it('give way to a copy that the user names', async () => {
    commit({ '.gitlab-ci.yml': component('$CI_COMMIT_SHA'), 'copy/templates/job.yml': template('of-copy') });
    expect(await jobs({ 'include-map': 'Group/App=copy' })).toEqual([expect.stringContaining('of-copy')]);
  });
});

describe('the GitLab of a pipeline', () => {
  const variables = async (given: Readonly<Record<string, string>>): Promise<Record<string, string>> => {
    await using prepared = await prepare(readInputs({ cwd, ...given }), undefined);
    const all = new Map(predefinedVariables(prepared.context).map(({ key, value }) => [key, value]));
    const names = [
      'CI_SERVER_URL',
      'CI_SERVER_HOST',
      'CI_SERVER_FQDN',
      'CI_SERVER_PORT',
      'CI_SERVER_PROTOCOL',
      'CI_PROJECT_URL',
    ];
    return Object.fromEntries(names.map((name) => [name.replace('CI_', ''), all.get(name) ?? '']));
  };
  beforeEach(() => commit({ '.gitlab-ci.yml': 'a: {script: x}\n' }));

  it('is the one that is named, where the repository lies on GitHub; its own page stays there', async () => {
    expect(await variables({ 'gitlab-url': 'http://gitlab.local:8080/' })).toEqual({
      SERVER_URL: 'http://gitlab.local:8080',
      SERVER_HOST: 'gitlab.local',
      SERVER_FQDN: 'gitlab.local:8080',
      SERVER_PORT: '8080',
      SERVER_PROTOCOL: 'http',
      PROJECT_URL: 'https://github.com/Group/App',
    });
    expect(await variables({})).toMatchObject({ SERVER_URL: 'https://gitlab.com', SERVER_FQDN: 'gitlab.com' });
  });

  it('is the server of the remote, with its port, and without encryption where the remote has none', async () => {
    git(cwd, 'remote', 'set-url', 'origin', 'http://git.local:8080/Group/App.git');
    expect(await variables({})).toMatchObject({
      SERVER_URL: 'http://git.local:8080',
      SERVER_PORT: '8080',
      SERVER_PROTOCOL: 'http',
      PROJECT_URL: 'http://git.local:8080/Group/App',
    });
  });

  it('is asked for components by $CI_SERVER_FQDN, and for projects', async () => {
    const go = { refs: { '1.0.0': { 'templates/go.yml': 'go: {script: x}\n' } } };
    server.projects.set('components/go', go).set('a/b', { refs: { main: { 'b.yml': 'b: {script: x}\n' } } });
    write({
      '.gitlab-ci.yml': 'include: [{component: $CI_SERVER_FQDN/components/go/go@1.0.0}, {project: a/b, file: b.yml}]\n',
    });
    expect(await jobs()).toEqual(['go: x', 'b: x']);
    git(cwd, 'remote', 'set-url', 'origin', `${server.url}/Group/App.git`);
    expect(await jobs({ 'gitlab-url': '' })).toEqual(['go: x', 'b: x']);
  });
});

describe('what is not to be had', () => {
  const all = `include:
  - {project: a/one, file: /x.yml}
  - {template: Docker.gitlab-ci.yml}
  - {component: $CI_SERVER_FQDN/components/sast/sast@3.4.0}
  - {remote: "$PLACE/z.yml?a=1&b=it's.yml"}
`;
  beforeEach(() => commit({ '.gitlab-ci.yml': all }));
  const given = (): Record<string, string> => ({ variables: `PLACE=${server.url}` });
  const remedies = async (asked?: Asked): Promise<string[]> =>
    (await jobs(given(), asked)).map((said) => said.slice(said.indexOf('give a copy: ')).replace(server.host, 'HOST'));

  it('has one remedy each, in the order of the file, as a shell takes it', async () => {
    expect(await remedies()).toEqual([
      'give a copy: --include-map a/one=FOLDER)',
      'give a copy: --include-map template=FOLDER)',
      'give a copy: --include-map components/sast=FOLDER)',
      String.raw`give a copy: --include-map 'http://HOST/z.yml?a=1&b=it'\''s.yml=FILE')`,
    ]);
  });

  it('has it as the Action takes it', async () => {
    const asked: Asked = { shape: (context) => ({ context, compareWith: undefined }), trust: () => TRUSTED };
    expect(await remedies(asked)).toEqual([
      'give a copy: the input `include-map: a/one=FOLDER`)',
      'give a copy: the input `include-map: template=FOLDER`)',
      'give a copy: the input `include-map: components/sast=FOLDER`)',
      'give a copy: the input `include-map: "http://HOST/z.yml?a=1&b=it\'s.yml=FILE"`)',
    ]);
  });

  it('is had from copies, or left out, by what the remedies say', async () => {
    write({
      'one/x.yml': 'x: {script: x}\n',
      'z.yml': 'z: {script: x}\n',
      'sast/templates/sast.yml': 's: {script: x}\n',
    });
    const map = ['a/one=one', 'template=', 'components/sast=sast', `${server.url}/z.yml?a=1&b=it's.yml=z.yml`];
    expect(await jobs({ ...given(), 'include-map': map.join('\n') })).toEqual(['x: x', 's: x', 'z: x']);
    expect(server.asked).toEqual([]);
  });

  it('is spelled so that it can be copied', () => {
    expect(asOption('include-map', "a b'$(x)=F")).toBe(String.raw`--include-map 'a b'\''$(x)=F'`);
    expect(asInput('include-map', 'a: b #c\n=F')).toBe('the input `include-map: "a: b #c\\n=F"`');
  });
});
