import { describe, expect, test } from 'vitest';
import type { PlanJob } from '../../../src/gitlab/index.js';
import { errors, job, names, plan } from './support.js';

describe('parallel', () => {
  test('a number', async () => {
    const made = await plan('a: {script: x, parallel: 3}\n');
    expect(made.jobs.map(({ name, groupName, node }) => [name, groupName, node?.index, node?.total])).toEqual([
      ['a 1/3', 'a', 1, 3],
      ['a 2/3', 'a', 2, 3],
      ['a 3/3', 'a', 3, 3],
    ]);
  });

  test('a matrix: the first key is the slowest; values are variables', async () => {
    const made = await plan(
      'a: {script: x, variables: {B: job, C: c}, parallel: {matrix: [{A: [1, x], B: [y, 0x10]}, {A: z}]}}\n',
    );
    expect(made.jobs.map(({ name }) => name)).toEqual(['a: [1, y]', 'a: [1, 16]', 'a: [x, y]', 'a: [x, 16]', 'a: [z]']);
    expect(job(made, 'a: [x, 16]').variables.map(({ key, value }) => [key, value])).toEqual([
      ['B', '16'],
      ['C', 'c'],
      ['A', 'x'],
    ]);
    expect(job(made, 'a: [z]')).toMatchObject({ node: { index: 5, total: 5 }, groupName: 'a' });
  });
});

describe('needs', () => {
  const needs = (of: PlanJob): string[] | undefined => of.needs?.map((need) => need.job);

  test('of all forms', async () => {
    const made = await plan(`
a: {script: x}
b: {script: x, parallel: 2}
c: {script: x, needs: [a, {job: b, artifacts: false, optional: true}]}
d: {script: x, needs: []}
e: {script: x, needs: {job: a}}
f: {script: x}
g: {script: x, needs: ["b 1/2"]}
`);
    expect(job(made, 'c').needs).toEqual([
      { job: 'a', artifacts: true, optional: false },
      { job: 'b 1/2', artifacts: false, optional: true },
      { job: 'b 2/2', artifacts: false, optional: true },
    ]);
    expect(needs(job(made, 'd'))).toEqual([]);
    expect(needs(job(made, 'e'))).toEqual(['a']);
    expect(job(made, 'f').needs).toBeNull();
    expect(needs(job(made, 'g'))).toEqual(['b 1/2']);
  });

  test("of a matrix: some, in the key order that is written; and by one's own values", async () => {
    const producer = 'a: {script: x, parallel: {matrix: [{OS: [l, m], V: [1, 2]}]}}\n';
    const some = await plan(`${producer}b: {script: x, needs: [{job: a, parallel: {matrix: [{OS: l, V: [1, 2]}]}}]}\n`);
    expect(needs(job(some, 'b'))).toEqual(['a: [l, 1]', 'a: [l, 2]']);
    expect(await errors(`${producer}b: {script: x, needs: [{job: a, parallel: {matrix: [{V: 1, OS: l}]}}]}\n`)).toEqual(
      ['b job: undefined need: a: [1, l]'],
    );
    const own = await plan(
      `${producer}b: {script: x, parallel: {matrix: [{OS: [l, m]}]}, needs: [{job: a, parallel: {matrix: [{OS: "$[[ matrix.OS ]]", V: 1}]}}]}\n`,
    );
    expect(needs(job(own, 'b: [m]'))).toEqual(['a: [m, 1]']);
    expect(await errors(`${producer}b: {script: x, needs: ["$[[ matrix.X ]]"]}\n`)).toEqual([
      "b job: 'X' does not exist in matrix configuration",
    ]);
  });

  test.each([
    ['a: {script: x, needs: [b]}', 'a job: undefined need: b'],
    [
      'a: {script: x, stage: build, needs: [b]}\nb: {script: x}',
      'a job: need b is not defined in current or prior stages',
    ],
    ['a: {script: x, needs: [b, b]}\nb: {script: x}', 'a has the following needs duplicated: b.'],
    [
      'a: {script: x, needs: [b]}\nb: {script: x, needs: [c]}\nc: {script: x, needs: [a]}',
      'The pipeline has circular dependencies: topological sort failed: ["a", "b", "c"]',
    ],
    ['a: {script: x, needs: [a]}', 'The pipeline has circular dependencies: self-dependency: a'],
    ['a: {script: x, dependencies: [b]}', 'a job: undefined dependency: b'],
    [
      'a: {script: x, stage: build, dependencies: [b]}\nb: {script: x}',
      'a job: dependency b is not defined in current or prior stages',
    ],
    [
      'a: {script: x, stage: qa}',
      'a job: chosen stage qa does not exist; available stages are .pre, build, test, deploy, .post',
    ],
    ['a: {script: x, environment: {name: e, on_stop: b}}', 'a job: on_stop job b is not defined'],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x}',
      'a job: on_stop job b does not have environment defined',
    ],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x, environment: f}',
      'a job: on_stop job b have different environment name',
    ],
    [
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x, environment: e}',
      'a job: on_stop job b needs to have action stop defined',
    ],
    ['a: {script: x, rules: [{needs: [b]}]}', 'a job: undefined need: b'],
    ['a: {trigger: {include: [{artifact: c.yml, job: b}]}}', 'a job: undefined dependency: b'],
  ])('%s', async (text, message) => {
    expect(await errors(`${text}\n`)).toEqual([message]);
  });

  test('of jobs that rules leave out', async () => {
    const gone = 'b: {script: x, rules: [{when: never}]}\n';
    expect(await errors(`a: {script: x, needs: [b]}\n${gone}`)).toEqual([
      "'a' job needs 'b' job, but 'b' does not exist in the pipeline. This might be because of the only, except, or rules keywords. To need a job that sometimes does not exist in the pipeline, use needs:optional.",
    ]);
    expect(needs(job(await plan(`a: {script: x, needs: [{job: b, optional: true}]}\n${gone}`), 'a'))).toEqual([]);
    expect(names(await plan('a: {script: x, needs: [{job: none, optional: true}]}\n'))).toEqual(['a']);
  });

  test('at most 50', async () => {
    const jobs = Array.from({ length: 51 }, (_, i) => `j${String(i)}: {script: x}`);
    const list = (count: number): string =>
      jobs
        .slice(0, count)
        .map((text) => text.split(':')[0])
        .join(', ');
    expect(await errors(`${jobs.join('\n')}\na: {script: x, needs: [${list(50)}]}\n`)).toEqual([]);
    expect(await errors(`${jobs.join('\n')}\na: {script: x, needs: [${list(51)}]}\n`)).toEqual([
      'a: one job can only need 50 others, but you have listed 51. See needs keyword documentation for more details',
    ]);
  });

  test('dependencies', async () => {
    const made = await plan(
      'a: {script: x, parallel: 2}\nb: {script: x, dependencies: [a]}\nc: {script: x, dependencies: []}\n',
    );
    expect(job(made, 'b').dependencies).toEqual(['a 1/2', 'a 2/2']);
    expect(job(made, 'c').dependencies).toEqual([]);
  });
});

describe('variables in a circle', () => {
  test.each([
    ['a: {script: x, variables: {A: $B, B: $A}}', ['a: circular variable reference detected: ["A", "B"]']],
    ['variables: {A: $B, B: "${A}"}\na: {script: x}', ['a: circular variable reference detected: ["A", "B"]']],
    ['variables: {A: $B}\na: {script: x, variables: {B: $A}}', ['a: circular variable reference detected: ["B", "A"]']],
    ['a: {script: x, variables: {A: $A}}', []],
    ['variables: {A: $B, B: $A}\na: {script: x, variables: {A: plain}}', []],
    ['variables: {A: {value: $B, expand: false}, B: $A}\na: {script: x}', []],
  ])('%s', async (text, expected) => {
    expect(await errors(`${text}\n`)).toEqual(expected);
  });
});
