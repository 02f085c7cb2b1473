import { expect, test } from 'vitest';
import { explainPlan, type PipelineExplanation } from '../../../src/gitlab/index.js';
import { memorySource, pushContext, variable, type Setup } from './support.js';

async function explain(content: string, name: string, setup: Setup = {}): Promise<PipelineExplanation> {
  const context = setup.context ?? pushContext();
  const options = { file: '.gitlab-ci.yml', content, context, source: memorySource(setup) };
  return explainPlan(options, (job, base) => job === name || base === name);
}

const RULES = `
workflow: {rules: [{if: '$CI_COMMIT_TAG'}, {if: '$CI_COMMIT_BRANCH == "main"', variables: {W: set}}]}
a:
  script: x
  variables: {OWN: "1"}
  rules:
    - {if: '$NONE && $OWN', when: always}
    - {if: $W == "set", changes: [src/*], exists: [none.txt]}
    - {if: '$OWN == "1"', when: manual}
    - {when: never}
`;

test('each rule says whether it matches, by which clauses and values', async () => {
  const { workflow, runs, jobs } = await explain(RULES, 'a', { changed: ['src/a'], files: { 'a.txt': '' } });
  expect(runs).toBe(true);
  expect(workflow).toMatchObject([
    {
      result: 'does not match',
      clauses: [{ text: '$CI_COMMIT_TAG', values: [{ name: 'CI_COMMIT_TAG', value: undefined }] }],
    },
    { result: 'matches', clauses: [{ values: [{ name: 'CI_COMMIT_BRANCH', value: 'main' }] }] },
  ]);
  expect(jobs).toMatchObject([
    {
      name: 'a',
      included: true,
      reason: 'when: manual',
      rules: [
        {
          result: 'does not match',
          location: { line: 7 },
          clauses: [
            {
              holds: false,
              values: [
                { name: 'NONE', value: undefined },
                { name: 'OWN', value: '1' },
              ],
            },
          ],
        },
        {
          result: 'does not match',
          clauses: [
            { kind: 'if', holds: true, values: [{ name: 'W', value: 'set' }] },
            { kind: 'changes', text: 'src/*', holds: true },
            { kind: 'exists', text: 'none.txt', holds: false },
          ],
        },
        { result: 'matches', when: 'manual' },
        { result: 'not looked at', when: 'never', clauses: [] },
      ],
    },
  ]);
});

test('says it of jobs that are out, of every part of a parallel one, and where there is no pipeline', async () => {
  const text = `
workflow: {rules: [{if: $CI_COMMIT_TAG}]}
a: {script: x, parallel: 2, rules: [{if: $CI_NODE_INDEX == "1"}]}
b: {script: x, rules: [{when: never}]}
`;
  const { runs, jobs } = await explain(text, 'a');
  expect(runs).toBe(false);
  expect(jobs.map(({ name, included, reason }) => [name, included, reason])).toEqual([
    ['a 1/2', true, 'when: on_success'],
    ['a 2/2', false, 'no rule of `rules` matches'],
  ]);
  expect((await explain(text, 'b')).jobs).toMatchObject([
    { included: false, reason: 'the matching rule says `when: never`', rules: [{ result: 'matches', when: 'never' }] },
  ]);
});

test('says it of only and except, and of what GitLab adds by itself', async () => {
  const text = `
a: {script: x, only: {refs: [tags], variables: ['$X']}}
b: {script: x, except: [main]}
c: {script: x}
`;
  const policies = async (name: string): Promise<unknown> => (await explain(text, name)).jobs[0]?.policies;
  expect(await policies('a')).toEqual([{ keyword: 'only', text: 'tags; variables', holds: false }]);
  expect(await policies('b')).toEqual([
    { keyword: 'only', text: "branches, tags (GitLab's default)", holds: true },
    { keyword: 'except', text: 'main', holds: true },
  ]);
  expect(await policies('c')).toEqual([{ keyword: 'only', text: "branches, tags (GitLab's default)", holds: true }]);
});

test('a rule that cannot be judged says why', async () => {
  const text = 'a: {script: x, rules: [{changes: {paths: [a], compare_to: nowhere}}]}\n';
  const { jobs } = await explain(text, 'a', { context: pushContext({ projectVariables: [variable('A', '1')] }) });
  expect(jobs).toMatchObject([
    {
      included: false,
      rules: [{ clauses: [{ holds: false, problem: 'rules:changes:compare_to is not a valid ref' }] }],
    },
  ]);
});
