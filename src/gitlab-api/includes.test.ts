import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { commitId, gitlabServer, type GitLabServer, type StandInProject } from '../../test/gitlab-server.js';
import { git } from '../../test/repository.js';
import type { FetchedFile, FetchRequest } from '../gitlab/types.js';
import { repositoryAt } from '../repository/revisions.js';
import { remoteFiles, type RemoteOptions } from './includes.js';

const V1 = { 'build/x.yml': 'x of v1', 'other.yml': 'other of v1' };
const CI: StandInProject = { refs: { main: { 'build/x.yml': 'x of main' }, v1: V1 } };
const GO: StandInProject = {
  refs: {
    main: {
      'templates/go.yml': 'go of main',
      'templates/deep/template.yml': 'deep of main',
      'templates/blank.yml': ' ',
    },
    '1.0.0': { 'templates/go.yml': 'go of 1.0.0' },
    '1.2.0': { 'templates/go.yml': 'go of 1.2.0', 'inner.yml': 'inner of 1.2.0' },
    '2.0.0-rc1': { 'templates/go.yml': 'go of 2.0.0-rc1' },
  },
  releases: ['2.0.0-rc1', '1.0.0', '1.2.0'],
};

let server: GitLabServer;
let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'includes-test-')));
  mkdirSync(join(folder, 'plain/ci'), { recursive: true });
  writeFileSync(join(folder, 'plain/ci/build.yml'), 'plain');
  writeFileSync(join(folder, 'file.yml'), 'a file');
  const copy = join(folder, 'copy');
  git(folder, 'init', '-q', '-b', 'main', copy);
  for (const [version, text] of [
    ['1.0.0', 'one'],
    ['1.3.0', 'three'],
    ['', 'later'],
  ] as const) {
    mkdirSync(join(copy, 'templates'), { recursive: true });
    writeFileSync(join(copy, 'templates/go.yml'), text);
    git(copy, 'add', '.');
    git(copy, 'commit', '-q', '-m', text);
    if (version !== '') git(copy, 'tag', version);
  }
  writeFileSync(join(copy, 'templates/go.yml'), 'not committed');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  const secret: StandInProject = { ...CI, token: 'secret' };
  server = await gitlabServer({ 'group/sub/ci': CI, 'group/private': secret, 'components/go': GO, 'a/none': CI });
});
afterEach(() => server[Symbol.asyncDispose]());

const files = (options: Partial<RemoteOptions> = {}): ((request: FetchRequest) => Promise<FetchedFile>) =>
  remoteFiles({
    gitlabUrl: server.url,
    token: undefined,
    includeMap: [],
    base: folder,
    repositoryAt,
    spell: (input, value) => `--${input} ${value}`,
    pause: async () => undefined,
    ...options,
  });
const x = { kind: 'project', project: 'group/sub/ci', ref: 'v1', file: '/build/x.yml' } as const;
const component = (version: string, name = 'go', project = 'components/go'): FetchRequest => ({
  kind: 'component',
  address: `${server.host}/${project}/${name}@${version}`,
});
/** What is said of a request that comes to nothing, and what to do about it. */
async function refused(
  request: FetchRequest,
  options: Partial<RemoteOptions> = {},
): Promise<[string, string | undefined]> {
  try {
    await files(options)(request);
  } catch (error) {
    const { message, hint } = error as { message: string; hint?: string };
    return [message.replaceAll(server.host, 'HOST').replaceAll(folder, ''), hint];
  }
  return ['it was found', undefined];
}
const FILES = '/api/v4/projects/group%2Fsub%2Fci/repository/files/';

describe('files of other projects', () => {
  it("come from GitLab's API, once, and from one commit", async () => {
    const fetch = files();
    const found = await fetch(x);
    const sha = commitId(V1);
    expect(found).toMatchObject({ content: 'x of v1', name: 'group/sub/ci:/build/x.yml' });
    expect(found.origin).toEqual({ project: 'group/sub/ci', ref: 'v1', sha, file: 'build/x.yml' });
    await fetch(x);
    expect(await found.source?.readFile('/other.yml')).toBe('other of v1');
    expect(await found.source?.readFile('none.yml')).toBeUndefined();
    expect(await found.source?.listFiles()).toEqual(['build/x.yml', 'other.yml']);
    expect(server.asked.map(({ path }) => path.replace(FILES, ''))).toEqual([
      'build%2Fx.yml/raw?ref=v1',
      `other.yml/raw?ref=${sha}`,
      `none.yml/raw?ref=${sha}`,
      `/api/v4/projects/group%2Fsub%2Fci/repository/tree?recursive=true&per_page=100&ref=${sha}&page=1`,
    ]);
    expect((await fetch({ ...x, ref: undefined })).content).toBe('x of main');
  });

  it('are listed page by page', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}.yml`, 'x']));
    server.projects.set('many/files', { refs: { main: many } });
    const found = await files()({ kind: 'project', project: 'many/files', ref: 'main', file: 'f1.yml' });
    expect(await found.source?.listFiles()).toEqual(Object.keys(many));
  });

  it('take the token to the instance alone', async () => {
    const fetch = files({ token: 'secret' });
    await using other = await gitlabServer({ 'components/go': GO });
    for (const { pages } of [server, other]) pages.set('/any.yml', 'any');
    expect((await fetch({ ...x, project: 'group/private' })).content).toBe('x of v1');
    await fetch({ kind: 'remote', url: `${server.url}/any.yml` });
    await fetch({ kind: 'remote', url: `${other.url}/any.yml` });
    await fetch({ kind: 'component', address: `${other.host}/components/go/go@1.0.0` }).catch(() => undefined);
    expect(server.asked.map(({ token }) => token)).toEqual(['secret', undefined]);
    expect(other.asked.flatMap(({ token }) => token ?? [])).toEqual([]);
    server.faults.set('group%2Fsub', [{ status: 302, headers: { location: `${other.url}/any.yml` } }]);
    expect((await fetch(x)).content).toBe('any');
    expect(other.asked.at(-1)).toEqual({ path: '/any.yml', token: undefined, basic: undefined });
  });

  it.each<[string, () => FetchRequest, Partial<RemoteOptions>, string, string | undefined]>([
    [
      'a private project',
      () => ({ ...x, project: 'group/private' }),
      {},
      'Project `group/private` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (http://HOST answers with HTTP code 404: asked without a token, or it is not there)',
      'give a copy: --include-map group/private=FOLDER',
    ],
    [
      'a token that is none',
      () => x,
      { token: 'wrong' },
      'Project `group/sub/ci` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (http://HOST answers with HTTP code 401: it does not know the token)',
      'give one that is valid: --gitlab-token TOKEN',
    ],
    [
      'a ref',
      () => ({ ...x, ref: 'v9' }),
      {},
      'Project `group/sub/ci` reference `v9` does not exist! (there is no `v9`)',
      'give a copy: --include-map group/sub/ci=FOLDER',
    ],
    ['a file', () => ({ ...x, file: 'y.yml' }), {}, 'Project `group/sub/ci` file `y.yml` does not exist!', undefined],
    [
      'a template',
      () => ({ kind: 'template', name: 'No.gitlab-ci.yml' }),
      {},
      'Template file `No.gitlab-ci.yml` could not be fetched: http://HOST answers with HTTP code 404: asked without a token, or it is not there',
      'give a copy: --include-map template=FOLDER',
    ],
    [
      'a web page',
      () => ({ kind: 'remote', url: `http://user:pass@${server.host}/no,ne.yml?a=1` }),
      {},
      'Remote file `http://HOST/no,ne.yml?a=1` could not be fetched because of HTTP code `404` error!',
      'give a copy: --include-map http://HOST/no%2Cne.yml?a=1=FILE',
    ],
    [
      'a component',
      () => component('1.0.0', 'rust'),
      {},
      "Component 'HOST/components/go/rust@1.0.0' - content not found (the project has no templates/rust.yml at `1.0.0`)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      'a version',
      () => component('nope'),
      {},
      "Component 'HOST/components/go/go@nope' - content not found (there is no `nope`)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      'a range',
      () => component('3'),
      {},
      "Component 'HOST/components/go/go@3' - content not found (no release is a 3.*; there are 2.0.0-rc1, 1.0.0, 1.2.0)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      '~latest of what has no releases',
      () => component('~latest', 'go', 'a/none'),
      {},
      "Component 'HOST/a/none/go@~latest' - The ~latest version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.",
      'give a copy: --include-map a/none=FOLDER',
    ],
    [
      'a range of what has no releases',
      () => component('1.0', 'go', 'a/none'),
      {},
      "Component 'HOST/a/none/go@1.0' - The partial semantic version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.",
      'give a copy: --include-map a/none=FOLDER',
    ],
    [
      "a component's project",
      () => component('1', 'go', 'a/b'),
      {},
      "Component 'HOST/a/b/go@1' - project does not exist or you don't have sufficient permissions (http://HOST answers with HTTP code 404: asked without a token, or it is not there)",
      'give a copy: --include-map a/b=FOLDER',
    ],
    [
      'no address of a component',
      () => ({ kind: 'component', address: 'group/go' }),
      {},
      "Component 'group/go' - the component path is not supported (it is HOST/GROUP/PROJECT/NAME@VERSION)",
      undefined,
    ],
  ])('%s that is not there: one sentence, one remedy', async (_, request, options, message, hint) => {
    const [said, remedy] = await refused(request(), options);
    expect([said, remedy?.replaceAll(server.host, 'HOST')]).toEqual([message, hint]);
  });

  it.each([
    [{ status: 403 }, 'answers with HTTP code 403: the token has not the scope `read_api`'],
    [
      { status: 429, headers: { 'retry-after': '1' } },
      'answers with HTTP code 429 (too many requests) after 3 attempts',
    ],
    [{ status: 503 }, 'answers with HTTP code 503 after 3 attempts'],
    ['cut', 'could not be asked because of an error: '],
    [{ status: 200, body: 'a page of another server' }, 'does not answer as a GitLab instance does'],
  ] as const)('say what ails the instance: %j', async (fault, message) => {
    server.faults.set('/releases', [fault, fault, fault]);
    server.faults.set('/files', [fault, fault, fault]);
    const [said] = await refused(component('1'), { token: 'secret' });
    expect(said).toContain(`http://HOST ${message}`);
    expect(said).not.toContain('secret');
  });
});

describe('components', () => {
  it.each([
    ['1.0.0', '1.0.0', '1.0.0'],
    ['1', '1.2.0', '1.2.0'],
    ['1.0', '1.0.0', '1.0.0'],
    ['~latest', '1.2.0', '1.2.0'],
    ['2.0.0-rc1', '2.0.0-rc1', '2.0.0-rc1'],
    ['main', 'main', null],
    [commitId(GO.refs['1.0.0'] ?? {}), '1.0.0', null],
  ])('@%s is what is at %s', async (reference, ref, version) => {
    const found = await files()(component(reference));
    expect(found.content).toBe(`go of ${ref}`);
    const sha = commitId(GO.refs[ref] ?? {});
    expect(found.component).toEqual({ name: 'go', sha, version, reference });
    expect(found.origin).toMatchObject({ project: 'components/go', sha, file: 'templates/go.yml' });
  });

  it('that are no release may be a tag or a branch with a number for a name', async () => {
    server.projects.set('a/b', { refs: { main: {}, '1': { 'templates/go.yml': 'go of 1' } }, releases: ['2.0.0'] });
    const found = await files()(component('1', 'go', 'a/b'));
    expect([found.content, found.component?.version]).toEqual(['go of 1', null]);
  });

  it('have their own files, and those of the same commit', async () => {
    expect((await files()(component('main', 'deep'))).content).toBe('deep of main');
    expect(await (await files()(component('~latest'))).source?.readFile('inner.yml')).toBe('inner of 1.2.0');
    expect((await refused(component('main', 'blank')))[0]).toContain('content not found');
  });

  it('of all pages of releases', async () => {
    const releases = [...Array.from({ length: 130 }, (_, index) => `0.${index}.0`), '1.2.0'];
    server.projects.set('components/go', { ...GO, releases });
    expect((await files()(component('~latest'))).content).toBe('go of 1.2.0');
  });

  it('of another instance are asked for there, and told of', async () => {
    const said = await refused({ kind: 'component', address: 'gitlab.invalid/a/b/go@1' });
    expect(said[0]).toMatch(/^Component 'gitlab.invalid\/a\/b\/go@1' - https:\/\/gitlab.invalid could not be asked/);
    const found = await files({ gitlabUrl: 'http://gitlab.example.com', includeMap: ['components/go=copy'] })(
      component('1'),
    );
    expect(found.notes?.[0]).toContain('is not the GitLab instance of this pipeline (gitlab.example.com)');
  });
});

describe('the map', () => {
  const mapped = (request: FetchRequest, ...includeMap: string[]): Promise<FetchedFile> =>
    files({ includeMap })(request);

  it('names copies of projects, templates and pages', async () => {
    server.pages.set('/copies/a.yml', 'from the web');
    const build = { ...x, ref: undefined, file: 'ci/build.yml' };
    expect(await mapped(build, 'group/sub/ci=plain')).toMatchObject({ content: 'plain', notes: [] });
    expect((await mapped({ ...build, file: 'a.yml' }, `group/sub/ci=${server.url}/copies/`)).content).toBe(
      'from the web',
    );
    expect((await mapped({ kind: 'template', name: 'build.yml' }, 'template=plain/ci')).content).toBe('plain');
    const url = 'https://host/file.yml?a=b&c=d';
    expect((await mapped({ kind: 'remote', url }, `${url}=file.yml`)).content).toBe('a file');
    expect((await mapped({ kind: 'remote', url }, `${url}=${server.url}/copies/a.yml`)).content).toBe('from the web');
    expect((await refused({ ...build, file: '../../etc/passwd' }, { includeMap: ['group/sub/ci=plain'] }))[0]).toBe(
      'Project `group/sub/ci` file `../../etc/passwd` does not exist!',
    );
  });

  it.each([
    ['1.0.0', 'one', '1.0.0'],
    ['1', 'three', '1.3.0'],
    ['~latest', 'three', '1.3.0'],
    ['main', 'later', null],
  ])('has a Git repository: @%s', async (reference, content, version) => {
    const found = await mapped(component(reference), 'components/go=copy');
    expect(found).toMatchObject({ content, component: { reference, version }, notes: [] });
    expect(found.component?.sha).toBe(git(join(folder, 'copy'), 'rev-parse', `${version ?? 'main'}^{commit}`));
  });

  it('has a Git repository without that ref', async () => {
    const includeMap = ['components/go=copy', 'group/sub/ci=copy'];
    expect(await refused(component('nope'), { includeMap })).toEqual([
      "Component 'HOST/components/go/go@nope' - content not found (there is no `nope` in the Git repository copy that include-map names)",
      'get it: git -C copy fetch --tags',
    ]);
    for (const ref of ['nope', '--output=out', '1.0.0:templates', 'main^', ':/one', '@{-1}', 'HEAD..main'])
      expect((await refused({ ...x, ref }, { includeMap }))[0]).toContain(
        `reference \`${ref}\` does not exist! (there is no`,
      );
    expect((await files({ includeMap })({ ...x, ref: undefined, file: 'templates/go.yml' })).content).toBe(
      'not committed',
    );
    expect((await files({ includeMap })({ ...x, ref: '1.0.0', file: 'templates/go.yml' })).content).toBe('one');
  });

  it('has a folder that is no repository: its refs are told of, also where it lies in one', async () => {
    const note =
      'plain, which include-map names, is no Git repository: its files are taken as they are, whatever they are at `v1`';
    const build = { ...x, file: 'ci/build.yml' };
    expect((await mapped(build, 'group/sub/ci=plain')).notes).toEqual([note]);
    const inside = await mapped({ ...x, ref: '1.0.0', file: 'go.yml' }, 'group/sub/ci=copy/templates');
    expect([inside.content, inside.notes?.length]).toEqual(['not committed', 1]);
  });

  it('has nothing: the include is left out', async () => {
    for (const [request, item] of [
      [x, 'group/sub/ci='],
      [component('1'), 'components/go='],
      [{ kind: 'template', name: 'A.gitlab-ci.yml' }, 'template='],
      [{ kind: 'remote', url: 'https://host/a.yml?b=c' }, 'https://host/a.yml?b=c='],
    ] as const) {
      const found = await mapped(request, item);
      expect(found).toMatchObject({ leftOut: true, notes: [expect.stringContaining('is left out')] });
    }
    expect(server.asked).toEqual([]);
  });

  it.each(['none', 'file.yml'])('has a folder that is none: %s', async (place) => {
    const [message] = await refused(x, { includeMap: [`group/sub/ci=${place}`] });
    expect(message).toContain(`(include-map: ${place} is ${place === 'none' ? 'not there' : 'no folder'})`);
  });
});

describe("GitLab's templates", () => {
  it("are in GitLab's own project", async () => {
    const name = 'Docker.gitlab-ci.yml';
    server.projects.set('gitlab-org/gitlab', { refs: { master: { [`lib/gitlab/ci/templates/${name}`]: 'docker' } } });
    expect((await files()({ kind: 'template', name })).content).toBe('docker');
    expect(await refused({ kind: 'template', name: 'No.gitlab-ci.yml' })).toEqual([
      'Template file `No.gitlab-ci.yml` is not a valid location!',
      'give a copy: --include-map template=FOLDER',
    ]);
  });
});
