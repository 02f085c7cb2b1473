import { describe, expect, test } from 'vitest';
import { errors } from './support.js';

/** A job `Build` with these keywords, and what GitLab's linter says about it. */
type Row = readonly [string, ...string[]];

function jobRows(rows: readonly Row[]): void {
  test.each(rows)('%s', async (keywords, ...messages) => {
    expect(await errors(`Build:\n  script: x\n  ${keywords}\n`)).toEqual(messages);
  });
}

describe('the file as a whole', () => {
  test.each<Row>([
    [
      'foo: 1\n',
      'jobs foo config should implement the script:, run:, or trigger: keyword',
      'jobs config should contain at least one visible job',
    ],
    ['a b: {stage: x}\nc: {script: x}\n', 'jobs a_b config should implement the script:, run:, or trigger: keyword'],
    [
      'A-1 b: {stage: x}\nc: {script: x}\n',
      'jobs a-1 b config should implement the script:, run:, or trigger: keyword',
    ],
    ['.hidden: {script: x}\n', 'jobs config should contain at least one visible job'],
    ['.hidden:\na: {script: x}\n', "jobs:.hidden config can't be blank"],
    ['1: {script: x}\n', 'jobs:1 name should be a symbol'],
    [`${'n'.repeat(256)}: {script: x}\n`, `jobs:${'n'.repeat(256)} name is too long (maximum is 255 characters)`],
    ['default: {foo: 1}\na: {script: x}\n', 'default config contains unknown keys: foo'],
    ['default: text\na: {script: x}\n', 'default config should be a hash'],
    ['variables: text\na: {script: x}\n', 'variables config should be a hash'],
    ['variables: {A: [1]}\na: {script: x}\n', 'variable definition must be either a string or a hash'],
    ['variables: {A: {value: x, foo: 1}}\na: {script: x}\n', 'variables:a config uses invalid data keys: foo'],
    [
      'variables: {A: {value: x, options: [y]}}\na: {script: x}\n',
      'variables:a config value must be present in options',
    ],
    ['variables: {A: {value: x, expand: 5}}\na: {script: x}\n', 'variables:a config expand should be a boolean value'],
    ['variables: {true: x}\na: {script: x}\n', 'variables:true key must be an alphanumeric string'],
    [
      'stages: text\na: {script: x}\n',
      'stages config should be an array of strings or a nested array of strings up to 10 levels deep',
    ],
    [
      'stages: [1]\na: {script: x}\n',
      'stages config should be an array of strings or a nested array of strings up to 10 levels deep',
    ],
    [
      'image: 5\na: {script: x}\n',
      'image config should be a hash or a string',
      'image name should be a string',
      "image name can't be blank",
    ],
    ['workflow: text\na: {script: x}\n', 'workflow config should be a hash'],
    ['workflow: {foo: 1}\na: {script: x}\n', 'workflow config contains unknown keys: foo'],
    ['workflow: {rules: [{when: manual}]}\na: {script: x}\n', 'workflow:rules:rule when unknown value: manual'],
    [`workflow: {name: ${'n'.repeat(256)}}\na: {script: x}\n`, 'workflow name is too long (maximum is 255 characters)'],
    [
      'workflow: {auto_cancel: {on_job_failure: some}}\na: {script: x}\n',
      'workflow:auto_cancel on job failure must be one of: none, all',
    ],
    [
      'workflow: {auto_cancel: {on_new_commit: some}}\na: {script: x}\n',
      'workflow:auto_cancel on new commit must be one of: conservative, interruptible, none',
    ],
    ['workflow: {rules: []}\na: {script: x}\n', "workflow:rules config can't be blank"],
  ])('%s', async (text, ...messages) => {
    expect(await errors(text)).toEqual(messages);
  });
});

describe('jobs', () => {
  jobRows([
    ['scrpt: x', 'jobs:build config contains unknown keys: scrpt'],
    ['foo: 1\n  bar: 2', 'jobs:build config contains unknown keys: foo, bar'],
    [
      'trigger: x',
      'jobs:build config these keys cannot be used together: script, trigger',
      'jobs:build config contains unknown keys: trigger',
    ],
    ['run: [{name: a, script: x}]', 'jobs:build config these keys cannot be used together: script, run'],
    ['when: sometimes', 'jobs:build when should be one of: on_success, on_failure, always, manual, delayed'],
    ['when: never', 'jobs:build when should be one of: on_success, on_failure, always, manual, delayed'],
    ['when: delayed', 'jobs:build start in should be a duration', 'jobs:build start in should not exceed the limit'],
    ['start_in: 1 day', 'jobs:build start in must be blank'],
    ['when: delayed\n  start_in: 2 weeks', 'jobs:build start in should not exceed the limit'],
    [
      'when: delayed\n  start_in: 1 day\n  rules: [{when: always}]',
      'jobs:build config key may not be used with `rules`: start_in',
      'jobs:build start in must be blank',
    ],
    ['stage: 5', 'jobs:build:stage config should be a string'],
    ['dependencies: x', 'jobs:build dependencies should be an array of strings'],
    ['allow_failure: x', 'jobs:build allow failure should be a hash or a boolean value'],
    [
      'allow_failure: {exit_codes: x}',
      'jobs:build:allow_failure exit codes should be an array of integers or an integer',
    ],
    ['allow_failure: {foo: 1}', 'jobs:build:allow_failure config contains unknown keys: foo'],
    ['extends: 5', 'Build: unknown keys in `extends` (5)'],
    ['resource_group: 5', 'jobs:build resource group should be a string'],
    ['interruptible: x', 'jobs:build:interruptible config should be a boolean value'],
    [
      'before_script: {a: b}',
      'jobs:build:before_script config should be a string or a nested array of strings up to 10 levels deep',
    ],
    [
      'after_script: [1]',
      'jobs:build:after_script config should be a string or a nested array of strings up to 10 levels deep',
    ],
    ['hooks: {pre: x}', 'jobs:build:hooks config contains unknown keys: pre'],
    [
      'timeout: soon',
      'jobs:build:timeout config should be a duration',
      'jobs:build:timeout config should not exceed the limit',
    ],
    ['timeout: 2 months', 'jobs:build:timeout config should not exceed the limit'],
    ['tags: x', 'jobs:build:tags config should be an array of strings'],
    [
      `tags: [${Array.from({ length: 50 }, (_, i) => `t${String(i)}`).join(', ')}]`,
      'jobs:build:tags config must be less than the limit of 50 tags',
    ],
    ['coverage: x', 'jobs:build:coverage config must be a regular expression with re2 syntax'],
    ['coverage: /(?=a)/', 'jobs:build:coverage config must be a regular expression with re2 syntax'],
    ['manual_confirmation: 5', 'jobs:build manual confirmation should be a string'],
    ['publish: x', 'jobs:build publish can only be used within a `pages` job'],
    ['pages: x', 'jobs:build:pages config should be a hash or a boolean value'],
    ['pages: {foo: 1}', 'jobs:build:pages config contains unknown keys: foo'],
    ['inherit: {default: [foo]}', 'jobs:build:inherit:default config contains unknown values: foo'],
    ['inherit: {default: foo}', 'jobs:Build:inherit:default should be a bool or array of strings'],
    ['inherit: {foo: 1}', 'jobs:build:inherit config contains unknown keys: foo'],
    ['variables: {A: {value: x, description: y}}', 'jobs:build:variables:a config uses invalid data keys: description'],
    [
      'id_tokens: {T: {foo: 1}}',
      'jobs:build:id_tokens:t config missing required keys: aud',
      'jobs:build:id_tokens:t config contains unknown keys: foo',
      'jobs:build:id_tokens:t aud should be an array of strings or a string',
    ],
    ['inputs: {v: {type: string}}', 'jobs:build:inputs:v must have a default value'],
  ]);

  test.each<Row>([
    ['a: {script: ""}\n', "jobs:a script can't be blank"],
    ['a: {script: []}\n', "jobs:a script can't be blank"],
    ['a: {script: ~}\n', "jobs:a script can't be blank"],
    [
      'a: {script: {b: c}}\n',
      'jobs:a:script config should be a string or a nested array of strings up to 10 levels deep',
    ],
    ['a: {script: [5]}\n', 'jobs:a:script config should be a string or a nested array of strings up to 10 levels deep'],
    [
      'a: {run: [{name: a, script: x}], before_script: x}\n',
      'jobs:a config these keys cannot be used together: run, before_script',
    ],
    ['a: {run: [{name: "1", script: x}]}\n', "jobs:a run '/0/name' is invalid"],
  ])('%s', async (text, ...messages) => {
    expect(await errors(text)).toEqual(messages);
  });
});

describe('rules', () => {
  jobRows([
    ['rules: x', 'jobs:build rules should be an array containing hashes and arrays of hashes'],
    ['rules: [x]', 'jobs:build rules should be an array containing hashes and arrays of hashes'],
    ['rules: {if: x}', 'jobs:build rules should be an array containing hashes and arrays of hashes'],
    ['rules: []', "jobs:build:rules config can't be blank"],
    ['rules: [{}]', "jobs:build:rules:rule config can't be blank"],
    ['rules: [{foo: 1}]', 'jobs:build:rules:rule config contains unknown keys: foo'],
    ['rules: [{when: foo}]', 'jobs:build:rules:rule when unknown value: foo'],
    ['rules: [{if: "$A =="}]', 'jobs:build:rules:rule if invalid expression syntax'],
    ['rules: [{if: 5}]', 'jobs:build:rules:rule if invalid expression syntax'],
    ['rules: [{allow_failure: x}]', 'jobs:build:rules:rule allow failure should be a boolean value'],
    ['rules: [{interruptible: x}]', 'jobs:build:rules:rule interruptible should be a boolean value'],
    ['rules: [{start_in: 1 day}]', 'jobs:build:rules:rule config contains disallowed keys: start_in'],
    [
      'rules: [{when: delayed}]',
      "jobs:build:rules:rule start in can't be blank",
      'jobs:build:rules:rule start in should be a duration',
      'jobs:build:rules:rule start in should not exceed the limit',
    ],
    ['rules: [{changes: x}]', 'jobs:Build:rules:rule:changes should be an array or a hash'],
    ['rules: [{changes: [1]}]', 'jobs:build:rules:rule:changes config should be an array of strings'],
    [
      'rules: [{changes: {compare_to: x}}]',
      'jobs:build:rules:rule:changes config missing required keys: paths',
      'jobs:build:rules:rule:changes paths should be an array of strings',
    ],
    [
      `rules: [{changes: [${'a, '.repeat(51)}]}]`,
      'jobs:build:rules:rule:changes config has too many entries (maximum 50)',
    ],
    [
      `rules: [{exists: [${'a, '.repeat(51)}]}]`,
      'jobs:build:rules:rule:exists config has too many entries (maximum 50)',
    ],
    ['rules: [{exists: {paths: [a], ref: x}}]', 'jobs:build:rules:rule:exists config missing required keys: project'],
    [
      'rules: [{exists: {foo: 1}}]',
      'jobs:build:rules:rule:exists config contains unknown keys: foo',
      'jobs:build:rules:rule:exists config missing required keys: paths',
    ],
    ['rules: [{variables: {A: {value: x}}}]', 'jobs:build:rules:rule:variables:a config must be a string'],
    ['rules: [{variables: {A: }}]', 'jobs:build:rules:rule:variables:a config must be a string'],
    ['services: [{name: x, variables: {A: {}}}]', 'jobs:build:services:service:variables:a config must be a string'],
    [
      'id_tokens: {T: x}',
      'jobs:build:id_tokens:t config missing required keys: aud',
      'jobs:build:id_tokens:t aud should be an array of strings or a string',
    ],
    ['rules: [{needs: [{pipeline: x}]}]', 'jobs:build:rules:rule:needs config uses invalid types: bridge'],
    ['rules: [{when: always}]\n  only: [main]', 'jobs:build config key may not be used with `rules`: only'],
    [
      'rules: [{when: always}]\n  only: [main]\n  except: [x]',
      'jobs:build config key may not be used with `rules`: only, except',
    ],
    ['only: main', 'jobs:Build:only has to be either an array of conditions or a hash'],
    ['only: [1]', 'jobs:build:only config should be an array of strings or regular expressions using re2 syntax'],
    [
      'only: ["/(?=a)/"]',
      'jobs:build:only config should be an array of strings or regular expressions using re2 syntax',
    ],
    ['except: {}', "jobs:build:except config can't be blank"],
    ['except: {foo: 1}', 'jobs:build:except config contains unknown keys: foo'],
    ['except: {variables: ["$A =="]}', 'jobs:build:except variables invalid expression syntax'],
    ['except: {kubernetes: maybe}', 'jobs:build:except kubernetes unknown value: maybe'],
  ]);
});
