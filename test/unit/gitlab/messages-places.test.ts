import { describe, expect, test } from 'vitest';
import { check, errors } from './support.js';

describe('order and number', () => {
  test('all errors, the root before the jobs, each job in its order', async () => {
    expect(
      await errors('a: {script: x, foo: 1}\nvariables: x\nb: {script: x, tags: y, retry: 5, image: ""}\ncache: x\n'),
    ).toEqual([
      'variables config should be a hash',
      'caches config can only be a hash or an array',
      'jobs:a config contains unknown keys: foo',
      "jobs:b:image name can't be blank",
      'retry config must be less than or equal to 2',
      'jobs:b:tags config should be an array of strings',
    ]);
  });

  test('a keyword in disorder hides what is inside it', async () => {
    expect(await errors('a: {script: x, foo: 1, tags: y, stage: 5}\n')).toEqual([
      'jobs:a config contains unknown keys: foo',
    ]);
  });
});

describe('positions', () => {
  test.each([
    ['a:\n  script: x\n  scrpt: y\n', 3, 3],
    ['a:\n  script:\n    - x\n    - 5\n', 4, 7],
    ['a:\n  script: x\n  when: sometimes\n', 3, 9],
    ['a:\n  script: x\n  rules:\n    - if: $A\n    - if: "$A =="\n', 5, 11],
    ['a:\n  script: x\n  needs: [b,\n    c]\nb: {script: x}\n', 4, 5],
    ['a:\n  script: x\n  stage: nowhere\n', 3, 10],
    ['a:\n  script: x\n  services:\n    - name: x\n      foo: 1\n', 5, 7],
  ])('%j at %i:%i', async (text, line, column) => {
    const { errors: found } = await check(text);
    expect(found[0]?.location).toEqual({ file: '.gitlab-ci.yml', line, column });
  });

  test('inside an included file', async () => {
    const { errors: found } = await check('include: a.yml\n', { files: { 'a.yml': '\na:\n  script: x\n  foo: 1\n' } });
    expect(found[0]?.location).toEqual({ file: 'a.yml', line: 4, column: 3 });
  });
});

describe('warnings', () => {
  const words =
    /^jobs:a may allow multiple pipelines to run for a single action due to `rules:when` clause with no `workflow:rules`/;
  const warned = async (text: string): Promise<string | undefined> => (await check(text)).warnings[0]?.message;

  test('a last rule that is only `when`', async () => {
    expect(await warned('a: {script: x, rules: [{if: $A}, {when: always}]}\n')).toMatch(words);
    expect(await warned('a: {script: x, rules: [{if: $A}, {when: never}]}\n')).toBeUndefined();
    expect(await warned('a: {script: x, rules: [{when: always}, {if: $A}]}\n')).toBeUndefined();
    expect(await warned('workflow: {rules: [{if: $A}]}\na: {script: x, rules: [{when: always}]}\n')).toBeUndefined();
  });
});

test('lint warns of what a run cannot honour, once for all copies of a job', async () => {
  const { valid, warnings } = await check(
    'a: {script: x, parallel: 2, secrets: {S: {vault: a/b@c}}, rules: [{if: $NEVER}]}\nb: {script: x}\n',
  );
  expect(valid).toBe(true);
  expect(warnings.map(({ message }) => message)).toEqual(['a: `secrets` is not supported']);
});

test('a name that YAML reads as something else is told with what to do', async () => {
  const content = 'variables: {ON: x, 1.0: y}\nno: {script: x}\n';
  const { errors: told } = await check(content);
  expect(told.map(({ message, hint }) => [message, hint])).toEqual([
    ['variables:true key must be an alphanumeric string', 'YAML reads this name as the boolean true: put it in quotes'],
    ['variables:1.0 key must be an alphanumeric string', 'YAML reads this name as the float 1.0: put it in quotes'],
    ['jobs:false name should be a symbol', 'YAML reads this name as the boolean false: put it in quotes'],
  ]);
});
