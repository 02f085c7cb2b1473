import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elsewhereBed, type ElsewhereBed } from '../../test/elsewhere-bed.js';
import { git } from '../../test/repository.js';
import type { FetchedFile, FetchRequest } from '../gitlab/types.js';

let bed: ElsewhereBed;
beforeEach(async () => void (bed = await elsewhereBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const x = { kind: 'project', project: 'group/sub/ci', ref: 'v1', file: '/build/x.yml' } as const;

describe('the map', () => {
  const mapped = (request: FetchRequest, ...includeMap: string[]): Promise<FetchedFile> =>
    bed.files({ includeMap })(request);

  it('names copies of projects, templates and pages', async () => {
    bed.server.pages.set('/copies/a.yml', 'from the web');
    const build = { ...x, ref: undefined, file: 'ci/build.yml' };
    expect(await mapped(build, 'group/sub/ci=plain')).toMatchObject({ content: 'plain', notes: [] });
    expect((await mapped({ ...build, file: 'a.yml' }, `group/sub/ci=${bed.server.url}/copies/`)).content).toBe(
      'from the web',
    );
    expect((await mapped({ kind: 'template', name: 'build.yml' }, 'template=plain/ci')).content).toBe('plain');
    const url = 'https://host/file.yml?a=b&c=d';
    expect((await mapped({ kind: 'remote', url }, `${url}=file.yml`)).content).toBe('a file');
    expect((await mapped({ kind: 'remote', url }, `${url}=${bed.server.url}/copies/a.yml`)).content).toBe(
      'from the web',
    );
    expect((await bed.refused({ ...build, file: '../../etc/passwd' }, { includeMap: ['group/sub/ci=plain'] }))[0]).toBe(
      'Project `group/sub/ci` file `../../etc/passwd` does not exist!',
    );
  });

  it.each([
    ['1.0.0', 'one', '1.0.0'],
    ['1', 'three', '1.3.0'],
    ['~latest', 'three', '1.3.0'],
    ['main', 'later', null],
  ])('has a Git repository: @%s', async (reference, content, version) => {
    const found = await mapped(bed.component(reference), 'components/go=copy');
    expect(found).toMatchObject({ content, component: { reference, version }, notes: [] });
    expect(found.component?.sha).toBe(git(join(bed.folder, 'copy'), 'rev-parse', `${version ?? 'main'}^{commit}`));
  });

  it('has a Git repository without that ref', async () => {
    const includeMap = ['components/go=copy', 'group/sub/ci=copy'];
    expect(await bed.refused(bed.component('nope'), { includeMap })).toEqual([
      "Component 'HOST/components/go/go@nope' - content not found (there is no `nope` in the Git repository copy that include-map names)",
      'get it: git -C copy fetch --tags',
    ]);
    git(bed.folder, 'clone', '-q', 'copy', 'a copy');
    const spaced = await bed.refused(bed.component('nope'), { includeMap: ['components/go=a copy'] });
    expect(spaced[1]).toBe("get it: git -C 'a copy' fetch --tags");
    for (const ref of ['nope', '--output=out', '1.0.0:templates', 'main^', ':/one', '@{-1}', 'HEAD..main'])
      expect((await bed.refused({ ...x, ref }, { includeMap }))[0]).toContain(
        `reference \`${ref}\` does not exist! (there is no`,
      );
    expect((await bed.files({ includeMap })({ ...x, ref: undefined, file: 'templates/go.yml' })).content).toBe(
      'not committed',
    );
    expect((await bed.files({ includeMap })({ ...x, ref: '1.0.0', file: 'templates/go.yml' })).content).toBe('one');
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
      [bed.component('1'), 'components/go='],
      [{ kind: 'template', name: 'A.gitlab-ci.yml' }, 'template='],
      [{ kind: 'remote', url: 'https://host/a.yml?b=c' }, 'https://host/a.yml?b=c='],
    ] as const) {
      const found = await mapped(request, item);
      expect(found).toMatchObject({ leftOut: true, notes: [expect.stringContaining('is left out')] });
    }
    expect(bed.server.asked).toEqual([]);
  });

  it.each(['none', 'file.yml'])('has a folder that is none: %s', async (place) => {
    const [message] = await bed.refused(x, { includeMap: [`group/sub/ci=${place}`] });
    expect(message).toContain(`(include-map: ${place} is ${place === 'none' ? 'not there' : 'no folder'})`);
  });
});
