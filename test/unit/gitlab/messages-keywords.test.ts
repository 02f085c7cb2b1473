import { describe, expect, test } from 'vitest';
import { errors } from './support.js';

/** A job `Build` with these keywords, and what GitLab's linter says about it. */
type Row = readonly [string, ...string[]];

function jobRows(rows: readonly Row[]): void {
  test.each(rows)('%s', async (keywords, ...messages) => {
    expect(await errors(`Build:\n  script: x\n  ${keywords}\n`)).toEqual(messages);
  });
}

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
    ['image: {name: x, ports: [80]}', 'jobs:build:image config contains disallowed keys: ports'],
    ['image: {name: x, entrypoint: sh}', 'jobs:build:image entrypoint should be an array of strings'],
    ['image: {name: x, pull_policy: sometimes}', 'jobs:build:image:pull_policy config is not included in the list'],
    [
      'image: {name: x, pull_policy: [sometimes]}',
      'jobs:build:image:pull_policy config contains unknown values: sometimes',
    ],
    ['image: {name: x, pull_policy: []}', "jobs:build:image:pull_policy config can't be blank"],
    [
      'image: {name: x, docker: {foo: 1}}',
      'jobs:build:image executor opts object property at `/docker/foo` is a disallowed additional property',
    ],
    ['image: {name: x, docker: {user: 5}}', 'jobs:build:image executor opts value at `/docker/user` is not a string'],
    ['image: {name: x, docker: [a]}', 'jobs:build:image executor opts value at `/docker` is not an object'],
    [
      'image: {name: x, kubernetes: {user: [a]}}',
      'jobs:build:image executor opts value at `/kubernetes/user` is not one of the types: ["string", "integer"]',
    ],
    [
      'image: {name: x, docker: {user: ""}}',
      'jobs:build:image executor opts string length at `/docker/user` is less than: 1',
    ],
    [
      `services: [{name: x, docker: {platform: ${'p'.repeat(65)}}}]`,
      'jobs:build:services:service executor opts string length at `/docker/platform` is greater than: 64',
    ],
    [
      'environment: {name: e, kubernetes: {flux_resource_path: f}}',
      "jobs:build:environment:kubernetes namespace can't be blank",
      "jobs:build:environment:kubernetes agent can't be blank",
    ],
    [
      'environment: {name: e, kubernetes: {managed_resources: {enabled: true}}}',
      "jobs:build:environment:kubernetes agent can't be blank",
    ],
    [
      'environment: {name: e, kubernetes: {managed_resources: [a]}}',
      'jobs:build:environment:kubernetes managed resources value at root is not an object',
    ],
    [
      'environment: {name: e, kubernetes: {managed_resources: {enabled: 1, x: 1}}}',
      'jobs:build:environment:kubernetes managed resources value at `/enabled` is not a boolean',
      'jobs:build:environment:kubernetes managed resources object property at `/x` is a disallowed additional property',
    ],
    [
      'environment: {name: e, kubernetes: {agent: a, dashboard: {flux_resource_path: ""}}}',
      'jobs:build:environment:kubernetes dashboard string length at `/flux_resource_path` is less than: 1',
      'jobs:build:environment:kubernetes dashboard object at root is missing required properties: namespace',
    ],
    [
      `environment: {name: e, kubernetes: {agent: a, namespace: n, dashboard: {namespace: ${'n'.repeat(64)}}}}`,
      'jobs:build:environment:kubernetes dashboard string length at `/namespace` is greater than: 63',
      'jobs:build:environment:kubernetes namespace cannot be specified when dashboard.namespace is set',
    ],
    [
      'inputs: {i: {default: v, options: [a]}}',
      'jobs:build inputs `i`: `v` cannot be used because it is not in the list of allowed options',
    ],
    [
      'inputs: {i: {default: v, regex: ^a}}',
      'jobs:build inputs `i`: default value does not match required regex pattern',
    ],
    ['inputs: {i: {default: v, type: number}}', 'jobs:build inputs `i`: default value is not a number'],
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
