import { describe, expect, it } from 'vitest';
import { layersJob, layersOwners } from './names.js';

type Context = Parameters<typeof layersOwners>[0];

const project = { defaultBranch: 'main' } as Context['project'];
const on = (ref: Context['ref'], mergeRequest?: object): ReturnType<typeof layersOwners> =>
  layersOwners({ ref, mergeRequest: mergeRequest as Context['mergeRequest'], project });

describe('whose layers builds use and leave', () => {
  const main = on({ kind: 'branch', name: 'main' });

  it("is the default branch's own", () => {
    expect(main).toMatchObject({ own: { name: 'main' }, main: undefined });
    expect(main.own?.end).toMatch(/^-main-[0-9a-f]{12}$/);
  });

  it("is a branch's own, and the default branch's to use", () => {
    const feature = on({ kind: 'branch', name: 'feature/A_b' });
    expect(feature.own?.end).toMatch(/^-feature-a-b-[0-9a-f]{12}$/);
    expect(feature.main).toEqual(main.own);
    expect(on({ kind: 'branch', name: 'feature-a-b' }).own?.end).not.toBe(feature.own?.end);
  });

  it("is never the default branch's for a merge request, whatever its branch is called", () => {
    const request = { iid: 1, sourceProjectPath: 'stranger/project', sourceBranch: 'main' };
    const found = on({ kind: 'merge_request', name: 'main' }, request);
    expect(found.main).toEqual(main.own);
    expect(found.own?.end).not.toBe(main.own?.end);
    expect(on({ kind: 'merge_request', name: 'main' }, { ...request, iid: 2 }).own?.end).not.toBe(found.own?.end);
  });

  it("is nobody's for a tag, which uses the default branch's", () => {
    expect(on({ kind: 'tag', name: 'v1', message: '' })).toEqual({ own: undefined, main: main.own });
  });

  it('makes tags that a registry takes, of any names', () => {
    for (const name of ['', '-', 'x'.repeat(300), 'ü/..:"$(x)\n'])
      expect(`0123456789abcdef-9${on({ kind: 'branch', name }).own?.end ?? ''}`).toMatch(/^[0-9a-z-]{16,128}$/);
    expect(layersJob('a "job" 1/2')).toMatch(/^[0-9a-f]{64}$/);
  });
});
