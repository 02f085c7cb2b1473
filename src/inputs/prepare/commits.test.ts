import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, makeRepository } from '../../../test/repository.js';
import type { PipelineContext } from '../../gitlab/types.js';
import { baseContext, ZERO_SHA } from '../../repository/context.js';
import { readFacts } from '../../repository/facts.js';
import { openProject } from '../../repository/project.js';
import { played, withGitFacts, type Shaped } from './commits.js';

const folder = mkdtempSync(join(tmpdir(), 'commits-test-'));
let fork = '';
let target = '';
let context: PipelineContext;

/** `main` and `topic` go off at one commit; HEAD is `topic`. */
beforeAll(async () => {
  makeRepository(folder, ['one', 'two']);
  fork = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'tag', '-a', '-m', 'The first\n\nof all', 'v1');
  git(folder, 'tag', 'plain');
  git(folder, 'checkout', '-q', '-b', 'topic');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'topic');
  git(folder, 'checkout', '-q', 'main');
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'main');
  target = git(folder, 'rev-parse', 'HEAD');
  git(folder, 'checkout', '-q', 'topic');
  await using project = await openProject(folder);
  const options = { variables: {}, secrets: {}, inputs: {}, file: '.gitlab-ci.yml', registry: () => undefined };
  const base = baseContext(await readFacts(project), options);
  context = { ...base, project: { ...base.project, defaultBranch: 'main' } };
});
afterAll(() => rmSync(folder, { recursive: true }));

async function completed(shaped: Shaped): Promise<Shaped> {
  await using project = await openProject(folder);
  return withGitFacts(project, shaped);
}

const push = (): Shaped => ({ context, compareWith: fork });

describe('a merge request', () => {
  it('is compared with the commit from which it has gone off, not with what its target has become', async () => {
    const shaped = { ...played(push(), 'merge_request=topic:main'), compareWith: target };
    const { context: found, compareWith } = await completed(shaped);
    expect(compareWith).toBe(fork);
    expect(found.mergeRequest).toMatchObject({ diffBaseSha: fork, targetSha: target });
  });

  it('that is only played has the commit of its target', async () => {
    const { context: found, compareWith } = await completed(played(push(), 'merge_request'));
    expect(compareWith).toBe(fork);
    expect(found.mergeRequest).toMatchObject({ sourceBranch: 'topic', targetBranch: 'main', targetSha: target });
  });

  it('into a branch that is not here is compared with nothing', async () => {
    const { context: found, compareWith } = await completed(played(push(), 'merge_request=topic:other'));
    expect([compareWith, found.mergeRequest?.targetSha]).toEqual([undefined, ZERO_SHA]);
  });
});

describe('a tag', () => {
  it.each([
    ['v1', 'The first\n\nof all'],
    ['plain', ''],
    ['missing', ''],
  ])('%s has the message %j', async (name, message) => {
    const { context: found } = await completed(played(push(), `tag=${name}`));
    expect(found.ref).toEqual({ kind: 'tag', name, message });
  });
});

describe('another event', () => {
  it('than a merge request has nothing of it', () => {
    const shaped = played(played(push(), 'merge_request=topic:main'), 'schedule');
    expect(shaped.context).toMatchObject({ source: 'schedule', mergeRequest: undefined });
    expect(shaped.context.ref).toEqual({ kind: 'branch', name: 'topic' });
  });

  it.each([
    ['branch=main', true, true],
    ['branch=topic', false, true],
    ['tag=v1', false, false],
    ['schedule', false, false],
  ])('%s: protected %s, compared with the commit before %s', (wish, isProtected, compares) => {
    const shaped = played(push(), wish);
    expect(shaped.context.commit.refProtected).toBe(isProtected);
    expect(shaped.compareWith).toBe(compares ? fork : undefined);
  });
});
