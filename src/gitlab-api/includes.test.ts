import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elsewhereBed, GO, V1, type ElsewhereBed } from '../../test/elsewhere-bed.js';
import { commitId, gitlabServer } from '../../test/gitlab-server.js';
import type { FetchRequest } from '../gitlab/types.js';
import type { RemoteOptions } from './includes.js';

let bed: ElsewhereBed;
beforeEach(async () => void (bed = await elsewhereBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const x = { kind: 'project', project: 'group/sub/ci', ref: 'v1', file: '/build/x.yml' } as const;
const FILES = '/api/v4/projects/group%2Fsub%2Fci/repository/files/';

describe('files of other projects', () => {
  it("come from GitLab's API, once, and from one commit", async () => {
    const fetch = bed.files();
    const found = await fetch(x);
    const sha = commitId(V1);
    expect(found).toMatchObject({ content: 'x of v1', name: 'group/sub/ci:/build/x.yml' });
    expect(found.origin).toEqual({ project: 'group/sub/ci', ref: 'v1', sha, file: 'build/x.yml' });
    await fetch(x);
    expect(await found.source?.readFile('/other.yml')).toBe('other of v1');
    expect(await found.source?.readFile('none.yml')).toBeUndefined();
    expect(await found.source?.listFiles()).toEqual(['build/x.yml', 'other.yml']);
    expect(bed.server.asked.map(({ path }) => path.replace(FILES, ''))).toEqual([
      'build%2Fx.yml/raw?ref=v1',
      `other.yml/raw?ref=${sha}`,
      `none.yml/raw?ref=${sha}`,
      `/api/v4/projects/group%2Fsub%2Fci/repository/tree?recursive=true&per_page=100&ref=${sha}&page=1`,
    ]);
    expect((await fetch({ ...x, ref: undefined })).content).toBe('x of main');
  });

  it('are listed page by page', async () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`f${index}.yml`, 'x']));
    bed.server.projects.set('many/files', { refs: { main: many } });
    const found = await bed.files()({ kind: 'project', project: 'many/files', ref: 'main', file: 'f1.yml' });
    expect(await found.source?.listFiles()).toEqual(Object.keys(many));
  });

  it('of the web may come with any status that is no failure', async () => {
    bed.server.faults.set('/any.yml', [{ status: 203, body: 'by a proxy' }]);
    expect((await bed.files()({ kind: 'remote', url: `${bed.server.url}/any.yml` })).content).toBe('by a proxy');
  });

  it('take the token to the instance alone', async () => {
    const fetch = bed.files({ token: 'secret' });
    await using other = await gitlabServer({ 'components/go': GO });
    for (const { pages } of [bed.server, other]) pages.set('/any.yml', 'any');
    expect((await fetch({ ...x, project: 'group/private' })).content).toBe('x of v1');
    await fetch({ kind: 'remote', url: `${bed.server.url}/any.yml` });
    await fetch({ kind: 'remote', url: `${other.url}/any.yml` });
    await fetch({ kind: 'component', address: `${other.host}/components/go/go@1.0.0` }).catch(() => undefined);
    expect(bed.server.asked.map(({ token }) => token)).toEqual(['secret', undefined]);
    expect(other.asked.flatMap(({ token }) => token ?? [])).toEqual([]);
    bed.server.faults.set('group%2Fsub', [{ status: 302, headers: { location: `${other.url}/any.yml` } }]);
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
      () => ({ kind: 'remote', url: `http://user:pass@${bed.server.host}/no,ne.yml?a=1` }),
      {},
      'Remote file `http://HOST/no,ne.yml?a=1` could not be fetched because of HTTP code `404` error!',
      'give a copy: --include-map http://HOST/no%2Cne.yml?a=1=FILE',
    ],
    [
      'a component',
      () => bed.component('1.0.0', 'rust'),
      {},
      "Component 'HOST/components/go/rust@1.0.0' - content not found (the project has no templates/rust.yml at `1.0.0`)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      'a version',
      () => bed.component('nope'),
      {},
      "Component 'HOST/components/go/go@nope' - content not found (there is no `nope`)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      'a range',
      () => bed.component('3'),
      {},
      "Component 'HOST/components/go/go@3' - content not found (no release is a 3.*; there are 2.0.0-rc1, 1.0.0, 1.2.0)",
      'give a copy: --include-map components/go=FOLDER',
    ],
    [
      '~latest of what has no releases',
      () => bed.component('~latest', 'go', 'a/none'),
      {},
      "Component 'HOST/a/none/go@~latest' - The ~latest version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.",
      'give a copy: --include-map a/none=FOLDER',
    ],
    [
      'a range of what has no releases',
      () => bed.component('1.0', 'go', 'a/none'),
      {},
      "Component 'HOST/a/none/go@1.0' - The partial semantic version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.",
      'give a copy: --include-map a/none=FOLDER',
    ],
    [
      "a component's project",
      () => bed.component('1', 'go', 'a/b'),
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
    const [said, remedy] = await bed.refused(request(), options);
    expect([said, remedy]).toEqual([message, hint]);
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
    [
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<p>Sign in' },
      'answers with a web page: does it ask for a login?',
    ],
  ] as const)('say what ails the instance: %j', async (fault, message) => {
    for (const piece of ['/releases', '/files']) bed.server.faults.set(piece, [fault, fault, fault]);
    const asked = message.includes('web page') ? bed.component('1.0.0') : bed.component('1');
    const [said] = await bed.refused(asked, { token: 'secret' });
    expect(said).toContain(`http://HOST ${message}`);
    expect(said).not.toContain('secret');
  });
});

describe("GitLab's templates", () => {
  it("are in GitLab's own project", async () => {
    const name = 'Docker.gitlab-ci.yml';
    bed.server.projects.set('gitlab-org/gitlab', {
      refs: { master: { [`lib/gitlab/ci/templates/${name}`]: 'docker' } },
    });
    expect((await bed.files()({ kind: 'template', name })).content).toBe('docker');
    expect(await bed.refused({ kind: 'template', name: 'No.gitlab-ci.yml' })).toEqual([
      'Template file `No.gitlab-ci.yml` is not a valid location!',
      'give a copy: --include-map template=FOLDER',
    ]);
  });
});
