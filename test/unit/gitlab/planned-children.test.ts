import { expect, test } from 'vitest';
import { plannedChildren } from '../../../src/gitlab/index.js';
import type { PlannedChild } from '../../../src/gitlab/index.js';
import { memorySource, names, plan, pushContext } from './support.js';

async function children(content: string, files: Record<string, string>): Promise<readonly PlannedChild[]> {
  const made = await plan(content, { files });
  return plannedChildren(made.jobs, pushContext(), memorySource({ files }));
}

test('the plans of child pipelines, as their trigger jobs ask for them', async () => {
  const text = `
a: {trigger: {include: c.yml}, variables: {V: from a}}
b: {trigger: {include: [{local: $FILE}]}, parallel: {matrix: [{FILE: [c.yml, d.yml]}]}}
`;
  const found = await children(text, {
    'c.yml':
      'x: {script: x, rules: [{if: $V}]}\ny: {script: x, rules: [{if: $CI_PIPELINE_SOURCE == "parent_pipeline"}]}\n',
    'd.yml': 'z: {trigger: {include: c.yml}}\n',
  });
  const shown = (list: readonly PlannedChild[]): unknown[] =>
    list.map(({ job, plan: child, children: more }) => [job, child && names(child), ...shown(more)]);
  expect(shown(found)).toEqual([
    ['a', ['x', 'y']],
    ['b: [c.yml]', ['y']],
    ['b: [d.yml]', ['z'], ['z', ['y']]],
  ]);
  expect(found[0]?.context?.source).toBe('parent_pipeline');
  expect(found[0]?.plan?.excluded).toEqual([]);
  expect(found[1]?.plan?.excluded).toEqual([{ name: 'x', reason: 'no rule of `rules` matches' }]);
});

test('why there is none, and why it is not known yet', async () => {
  const text = `
a: {trigger: {include: none.yml}}
b: {trigger: {include: empty.yml}}
c: {script: x, stage: build}
d: {trigger: {include: [{artifact: x.yml, job: c}]}}
e: {trigger: group/project}
`;
  const found = await children(text, { 'empty.yml': 'x: {script: x, rules: [{if: $NEVER}]}\n' });
  expect(found).toMatchObject([
    {
      job: 'a',
      plan: undefined,
      errors: [{ message: 'Local file `none.yml` does not exist!', location: { line: 2 } }],
    },
    { job: 'b', plan: undefined, errors: [{ message: expect.stringContaining('would have been empty') as string }] },
    { job: 'd', plan: undefined, errors: [], note: 'its child pipeline is made of files that a job makes' },
  ]);
});

test('a child that starts itself comes to an end', async () => {
  const [child] = await children('a: {trigger: {include: c.yml}}\n', { 'c.yml': 'x: {trigger: {include: c.yml}}\n' });
  expect(child?.children[0]?.children[0]?.errors).toMatchObject([
    { message: 'x: reached maximum depth of child pipelines' },
  ]);
});
