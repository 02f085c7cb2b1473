import { describe, expect, test } from 'vitest';
import { isEnvironmentScope, knownVariables, userDefinedVariables } from '../../../src/gitlab/index.js';
import type { Variable } from '../../../src/gitlab/index.js';
import { errors, job, names, plan, pushContext, variable } from './support.js';

const scoped = (value: string, environment: string): Variable => variable('KEY', value, { environment });

function valueFor(environment: string | undefined, ...variables: readonly Variable[]): string | undefined {
  const context = pushContext({ projectVariables: variables });
  return userDefinedVariables(context, environment).findLast(({ key }) => key === 'KEY')?.value;
}

describe('the environment scope of a project variable', () => {
  test.each([
    ['production', 'production', true],
    ['production', 'Production', false],
    ['production', 'production/eu', false],
    ['review/*', 'review/a', true],
    ['review/*', 'review/a/b', true],
    ['review/*', 'review', false],
    ['*', 'anything', true],
    ['*/eu', 'production/eu', true],
    ['*/eu', 'production/us', false],
    ['review/*/*-db', 'review/a/x-db', true],
    ['review/*/*-db', 'review/a-db', false],
    ['a*a', 'a', false],
    ['review.*', 'reviewxa', false],
  ])('%s for %s: %s', (scope, environment, holds) => {
    expect(valueFor(environment, scoped('it', scope))).toBe(holds ? 'it' : undefined);
  });

  test('the more specific one wins, whatever the order; without an environment that for all', () => {
    const all = [
      scoped('exact', 'review/a'),
      scoped('longer', 'review/a*'),
      scoped('shorter', 'review/*'),
      variable('KEY', 'all'),
    ];
    for (const variables of [all, all.toReversed()]) {
      const found = ['review/a', 'review/ab', 'review/b', 'production', undefined].map((name) =>
        valueFor(name, ...variables),
      );
      expect(found).toEqual(['exact', 'longer', 'shorter', 'all', 'all']);
    }
  });

  test('holds in a job, in its rules, and for the expanded name of a matrix', async () => {
    const context = pushContext({
      projectVariables: ['a', 'b'].map((name) =>
        variable('URL', `https://${name}`, { environment: `cluster/${name}` }),
      ),
    });
    const text = `
run: {script: x, parallel: {matrix: [{CLUSTER: [a, b, c]}]}, environment: cluster/$CLUSTER, rules: [{if: '$URL'}]}
none: {script: x, rules: [{if: $URL}, {when: manual}]}
`;
    const made = await plan(text, { context });
    expect(names(made)).toEqual(['run: [a]', 'run: [b]', 'none']);
    const url = (name: string): string | undefined =>
      knownVariables(context, job(made, name)).find(({ key }) => key === 'URL')?.value;
    expect(made.jobs.map(({ name }) => url(name))).toEqual(['https://a', 'https://b', undefined]);
    expect(job(made, 'none').when).toBe('manual');
  });

  test('does not choose its own environment', async () => {
    const context = pushContext({ projectVariables: [variable('NAME', 'x', { environment: 'x' })] });
    const made = await plan('a: {script: x, environment: $NAME-y}\n', { context });
    const known = knownVariables(context, job(made, 'a'));
    expect(known.find(({ key }) => key === 'CI_ENVIRONMENT_NAME')?.value).toBe('-y');
  });

  test('has the signs that GitLab lets it have', () => {
    expect(['production', 'review/*', 'a b', '*'].map(isEnvironmentScope)).toEqual([true, true, true, true]);
    expect(['', '!!()', 'a,b', 'a'.repeat(256)].map(isEnvironmentScope)).toEqual([false, false, false, false]);
  });
});

test('a protected variable is there for protected refs only', () => {
  const projectVariables = [variable('P', '1', { protected: true })];
  const { commit } = pushContext();
  const open = pushContext({ projectVariables, commit: { ...commit, refProtected: false } });
  expect(userDefinedVariables(pushContext({ projectVariables }))).toHaveLength(1);
  expect(userDefinedVariables(open)).toEqual([]);
});

describe('variables that are unset', () => {
  const context = pushContext({
    unsetVariables: ['CI_COMMIT_BRANCH', 'A', 'B'],
    projectVariables: [variable('B', 'b')],
  });

  test('are in no job, whoever sets them', async () => {
    const made = await plan('variables: {A: a, C: "<$A$B>"}\njob: {script: x, variables: {A: own}}\n', { context });
    const known = new Map(knownVariables(context, job(made, 'job')).map(({ key, value }) => [key, value]));
    expect([...known.keys()].filter((key) => ['A', 'B', 'CI_COMMIT_BRANCH'].includes(key))).toEqual([]);
    expect(job(made, 'job').variables.map(({ key }) => key)).toEqual(['C']);
  });

  test('are not there for rules and includes', async () => {
    const text = `
include: [{local: c.yml, rules: [{if: '$B == "b"'}]}]
yes1: {script: x, rules: [{if: $CI_COMMIT_BRANCH}]}
other: {script: x, rules: [{if: '$CI_COMMIT_BRANCH == null && $A == null'}]}
`;
    expect(await errors(text, { context })).toEqual([]);
    expect(names(await plan(text, { context }))).toEqual(['other']);
  });
});
