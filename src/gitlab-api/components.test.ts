import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elsewhereBed, GO, type ElsewhereBed } from '../../test/elsewhere-bed.js';
import { commitId } from '../../test/gitlab-server.js';

let bed: ElsewhereBed;
beforeEach(async () => void (bed = await elsewhereBed()));
afterEach(() => bed[Symbol.asyncDispose]());

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
    const found = await bed.files()(bed.component(reference));
    expect(found.content).toBe(`go of ${ref}`);
    const sha = commitId(GO.refs[ref] ?? {});
    expect(found.component).toEqual({ name: 'go', sha, version, reference });
    expect(found.origin).toMatchObject({ project: 'components/go', sha, file: 'templates/go.yml' });
  });

  it('that are no release may be a tag or a branch with a number for a name', async () => {
    bed.server.projects.set('a/b', { refs: { main: {}, '1': { 'templates/go.yml': 'go of 1' } }, releases: ['2.0.0'] });
    const found = await bed.files()(bed.component('1', 'go', 'a/b'));
    expect([found.content, found.component?.version]).toEqual(['go of 1', null]);
  });

  it('have their own files, and those of the same commit', async () => {
    expect((await bed.files()(bed.component('main', 'deep'))).content).toBe('deep of main');
    expect(await (await bed.files()(bed.component('~latest'))).source?.readFile('inner.yml')).toBe('inner of 1.2.0');
    expect((await bed.refused(bed.component('main', 'blank')))[0]).toContain('content not found');
  });

  it('of all pages of releases', async () => {
    const releases = [...Array.from({ length: 130 }, (_, index) => `0.${index}.0`), '1.2.0'];
    bed.server.projects.set('components/go', { ...GO, releases });
    expect((await bed.files()(bed.component('~latest'))).content).toBe('go of 1.2.0');
  });

  it('of another instance are asked for there, and told of', async () => {
    const said = await bed.refused({ kind: 'component', address: 'gitlab.invalid/a/b/go@1' });
    expect(said[0]).toMatch(/^Component 'gitlab.invalid\/a\/b\/go@1' - https:\/\/gitlab.invalid could not be asked/);
    const found = await bed.files({ gitlabUrl: 'http://gitlab.example.com', includeMap: ['components/go=copy'] })(
      bed.component('1'),
    );
    expect(found.notes?.[0]).toContain('is not the GitLab instance of this pipeline (gitlab.example.com)');
  });
});
