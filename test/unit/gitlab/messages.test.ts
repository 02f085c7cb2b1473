import { describe, expect, test } from 'vitest';
import { check, errors } from './support.js';

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

describe('image and services', () => {
  jobRows([
    [
      'image: [x]',
      'jobs:build:image config should be a hash or a string',
      'jobs:build:image name should be a string',
      "jobs:build:image name can't be blank",
    ],
    ['image: {entrypoint: []}', 'jobs:build:image name should be a string', "jobs:build:image name can't be blank"],
    ['image: ""', "jobs:build:image name can't be blank"],
    ['image: {name: x, foo: 1}', 'jobs:build:image config contains unknown keys: foo'],
    ['image: {name: x, entrypoint: sh}', 'jobs:build:image entrypoint should be an array of strings'],
    ['image: {name: x, pull_policy: sometimes}', 'jobs:build:image:pull_policy config is not included in the list'],
    [
      'image: {name: x, pull_policy: [sometimes]}',
      'jobs:build:image:pull_policy config contains unknown values: sometimes',
    ],
    ['image: {name: x, pull_policy: []}', "jobs:build:image:pull_policy config can't be blank"],
    ['image: {name: x, docker: {foo: 1}}', "jobs:build:image executor opts '/docker/foo' must be a valid 'schema'"],
    ['image: {name: x, docker: {user: 5}}', "jobs:build:image executor opts '/docker/user' must be a valid 'string'"],
    ['services: x', 'jobs:build:services config should be an array'],
    [
      'services: [5]',
      'jobs:build:services:service config should be a hash or a string',
      'jobs:build:services:service name should be a string',
      "jobs:build:services:service name can't be blank",
    ],
    [
      'services: [{alias: x}]',
      'jobs:build:services:service name should be a string',
      "jobs:build:services:service name can't be blank",
    ],
    ['services: [{name: x, foo: 1}]', 'jobs:build:services:service config contains unknown keys: foo'],
    ['services: [{name: x, alias: [y]}]', 'jobs:build:services:service alias should be a string'],
    [
      'services: [{name: x, variables: {A: {value: 1}}}]',
      'jobs:build:services:service:variables:a config must be a string',
    ],
  ]);
});

describe('artifacts, cache, retry, parallel', () => {
  jobRows([
    ['artifacts: x', 'jobs:build:artifacts config should be a hash'],
    ['artifacts: {foo: 1}', 'jobs:build:artifacts config contains unknown keys: foo'],
    ['artifacts: {paths: x}', 'jobs:build:artifacts paths should be an array of strings'],
    ['artifacts: {when: never}', 'jobs:build:artifacts when should be one of: on_success, on_failure, always'],
    ['artifacts: {expire_in: soon}', 'jobs:build:artifacts expire in should be a duration'],
    ['artifacts: {expire_in: 7}', 'jobs:build:artifacts expire in should be a duration'],
    [
      'artifacts: {public: true, access: all}',
      'jobs:build:artifacts config these keys cannot be used together: public, access',
    ],
    ['artifacts: {access: some}', 'jobs:build:artifacts access should be one of: none, developer, maintainer, all'],
    ['artifacts: {expose_as: x}', "jobs:build:artifacts paths can't be blank"],
    [
      'artifacts: {expose_as: x, paths: ["*.a"]}',
      "jobs:build:artifacts paths can't contain '*' when used with 'expose_as'",
    ],
    [
      'artifacts: {expose_as: "a/b", paths: [a]}',
      "jobs:build:artifacts expose as can contain only letters, digits, '-', '_' and spaces",
    ],
    ['artifacts: {reports: {foo: x}}', 'jobs:build:artifacts:reports config contains unknown keys: foo'],
    [
      'artifacts: {reports: {junit: 5}}',
      'jobs:build:artifacts:reports junit should be an array of strings or a string',
    ],
    ['artifacts: {reports: x}', 'jobs:build:artifacts reports should be a hash'],
    [
      'artifacts: {reports: {coverage_report: {coverage_format: x, path: y}}}',
      'jobs:build:artifacts:reports:coverage_report coverage format must be one of supported formats: cobertura, jacoco.',
    ],
    ['cache: x', 'jobs:build:caches config can only be a hash or an array'],
    ['cache: {foo: 1}', 'jobs:build:cache config contains unknown keys: foo'],
    ['cache: {policy: foo}', 'jobs:build:cache policy should be a variable or one of: pull-push, push, pull'],
    ['cache: {when: never}', 'jobs:build:cache when should be one of: on_success, on_failure, always'],
    ['cache: {key: a/b}', 'jobs:build:cache:key config cannot contain the "/" character'],
    ['cache: {key: "a%2Fb"}', 'jobs:build:cache:key config cannot contain the "/" character'],
    ['cache: {key: ..}', 'jobs:build:cache:key config cannot be "." or ".."'],
    ['cache: {key: 5}', 'jobs:Build:cache:key should be a hash, a string or a symbol'],
    ['cache: {key: {files: [a, b, c]}}', 'jobs:build:cache:key:files config has too many items (maximum is 2)'],
    ['cache: {key: {files: []}}', 'jobs:build:cache:key:files config requires at least 1 item'],
    [
      'cache: {key: {prefix: a}}',
      'jobs:build:cache:key config must use exactly one of these keys: files, files_commits',
    ],
    ['cache: {paths: x}', 'jobs:build:cache:paths config should be an array of strings'],
    ['cache: {fallback_keys: [a, b, c, d, e, f]}', 'jobs:build:cache fallback keys has to many entries (maximum 5)'],
    [`cache: [${'{paths: [x]}, '.repeat(5)}]`, 'jobs:build:caches config no more than 4 caches can be created'],
    ['retry: 3', 'retry config must be less than or equal to 2'],
    ['retry: -1', 'retry config must be greater than or equal to 0'],
    ['retry: x', 'retry config has to be either an integer or a hash'],
    ['retry: {max: 3}', 'retry max must be less than or equal to 2'],
    ['retry: {max: x}', 'retry max is not a number'],
    ['retry: {when: foo}', 'retry when is not included in the list'],
    ['retry: {when: [foo, always]}', 'retry when contains unknown values: foo'],
    ['retry: {exit_codes: x}', 'retry exit codes should be an array of integers or an integer'],
    ['retry: {foo: 1}', 'retry config contains unknown keys: foo'],
    ['parallel: 0', 'jobs:build:parallel config must be greater than or equal to 1'],
    ['parallel: 201', 'jobs:build:parallel config must be less than or equal to 200'],
    ['parallel: 1.5', 'jobs:build:parallel config must be an integer'],
    ['parallel: x', 'jobs:Build:parallel should be an integer or a hash'],
    [
      'parallel: {foo: 1}',
      'jobs:build:parallel config contains unknown keys: foo',
      'jobs:build:parallel config missing required keys: matrix',
    ],
    ['parallel: {matrix: x}', 'jobs:build:parallel:matrix config should be an array of hashes'],
    ['parallel: {matrix: [{}]}', 'jobs:build:parallel:matrix:variables config requires at least 1 items'],
    [
      'parallel: {matrix: [{A: {b: c}}]}',
      'jobs:build:parallel:matrix:variables config should be a hash of key value pairs, value can be an array',
    ],
    [
      `parallel: {matrix: [{A: [${Array.from({ length: 15 }, (_, i) => String(i)).join(', ')}], B: [${Array.from({ length: 15 }, (_, i) => String(i)).join(', ')}]}]}`,
      'jobs:build:parallel:matrix config generates too many jobs (maximum is 200)',
    ],
  ]);
});

describe('needs, trigger, environment, release', () => {
  jobRows([
    ['needs: x', 'jobs:build:needs config can only be a hash or an array'],
    ['needs: {}', 'jobs:build:needs config can not be an empty hash'],
    ['needs: [5]', 'jobs:Build:needs:need has an unsupported type'],
    ['needs: [{foo: 1}]', 'jobs:Build:needs:need has an unsupported type'],
    ['needs: [{job: a, foo: 1}]', 'jobs:build:needs:need config contains unknown keys: foo'],
    ['needs: [{job: 5}]', 'jobs:build:needs:need job should be a string'],
    ['needs: [{job: a, optional: x}]', 'jobs:build:needs:need optional should be a boolean value'],
    ['needs: [{job: a, parallel: 3}]', 'jobs:build:needs config cannot use "parallel: <number>".'],
    ['needs: [{pipeline: g/p}]', 'jobs:build:needs config uses invalid types: bridge'],
    [`needs: [${'{pipeline: $P, job: a}, '.repeat(6)}]`, 'jobs:build:needs config must be less than or equal to 5'],
    ['dependencies: [a, b]\n  needs: [a]', 'jobs:build dependencies the b should be part of needs'],
    [
      'environment: [x]',
      'jobs:build:environment config should be a hash or a string',
      "jobs:build:environment name can't be blank",
      "jobs:build:environment name can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'",
      "jobs:build:environment name can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'",
    ],
    [
      'environment: a/',
      "jobs:build:environment name can contain only letters, digits, '-', '_', '/', '$', '{', '}', '.', and spaces, but it cannot start or end with '/'",
    ],
    [
      'environment: {name: x, action: foo}',
      'jobs:build:environment action should be start, stop, prepare, verify, or access',
    ],
    ['environment: {name: x, foo: 1}', 'jobs:build:environment config contains unknown keys: foo'],
    [
      `environment: {name: x, url: ${'u'.repeat(256)}}`,
      'jobs:build:environment url is too long (maximum is 255 characters)',
    ],
    [
      'release: {tag_name: x}',
      'jobs:build:release description should be a string',
      "jobs:build:release description can't be blank",
    ],
    ['release: {tag_name: x, description: y, foo: 1}', 'jobs:build:release config contains unknown keys: foo'],
    [
      'release: {tag_name: x, description: y, released_at: z}',
      'jobs:build:release released at must be a valid datetime',
    ],
    [
      'release: {tag_name: x, description: y, assets: {foo: 1}}',
      'jobs:build:release:assets config contains unknown keys: foo',
      'jobs:build:release:assets links should be an array of hashes',
      "jobs:build:release:assets links can't be blank",
    ],
  ]);

  test.each<Row>([
    [
      'a: {trigger: {}}\n',
      "jobs:a:trigger config can't be blank",
      'jobs:a:trigger project should be a string',
      "jobs:a:trigger project can't be blank",
    ],
    ['a: {trigger: ""}\n', "jobs:a:trigger config can't be blank"],
    ['a: {trigger: 5}\n', 'jobs:a:trigger has to be either a string or a hash'],
    ['a: {trigger: {project: p, strategy: x}}\n', 'jobs:a:trigger strategy should be depend or mirror'],
    ['a: {trigger: {project: p, foo: 1}}\n', 'jobs:a:trigger config contains unknown keys: foo'],
    ['a: {trigger: {include: [a, b, c, d]}}\n', 'jobs:a:trigger:include config is too long (maximum is 3)'],
    [
      'a: {trigger: {include: [{project: p}]}}\n',
      'jobs:a:trigger:include:include config must specify the file where to fetch the config from',
    ],
    [
      'a: {trigger: {include: [{artifact: x.yml}]}}\n',
      'jobs:a:trigger:include:include config must specify the job where to fetch the artifact from',
    ],
    ['a: {trigger: {include: [{foo: 1}]}}\n', 'jobs:a:trigger:include:include config contains unknown keys: foo'],
    ['a: {trigger: {include: a.yml, forward: {foo: 1}}}\n', 'jobs:a:trigger:forward config contains unknown keys: foo'],
    [
      'a: {trigger: {include: a.yml, forward: {yaml_variables: x}}}\n',
      'jobs:a:trigger:forward yaml variables should be a boolean value',
    ],
    [
      'a: {trigger: p, when: delayed}\n',
      'jobs:a when should be one of: on_success, on_failure, always, manual',
      'jobs:a config should contain either a trigger or a needs:pipeline',
    ],
    [
      'a: {trigger: p, image: x}\n',
      'jobs:a config contains unknown keys: image',
      'jobs:a config should contain either a trigger or a needs:pipeline',
    ],
    ['a: {trigger: p, parallel: 2}\n', 'jobs:a:parallel config cannot use "parallel: <number>".'],
    ['a: {needs: [b]}\nb: {script: x}\n', 'jobs:a config should contain either a trigger or a needs:pipeline'],
    [
      'a: {trigger: p, allow_failure: {exit_codes: 1}}\n',
      'jobs:a allow failure should be a boolean value',
      'jobs:a config should contain either a trigger or a needs:pipeline',
    ],
  ])('%s', async (text, ...messages) => {
    expect(await errors(text)).toEqual(messages);
  });
});

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
