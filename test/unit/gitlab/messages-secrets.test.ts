import { expect, test } from 'vitest';
import { errors } from './support.js';

const PROVIDERS =
  'config must use exactly one of these keys: ' +
  'vault, azure_key_vault, gcp_secret_manager, akeyless, gitlab_secrets_manager, aws_secrets_manager';
const both = (name: string, type: string): string[] => [`${name} can't be blank`, `${name} should be a ${type}`];

/** One secret `P`, and what GitLab's linter says of it, each with the keys that lead to it. */
test.each<readonly [string, readonly string[]]>([
  ['{vault: a/b/c@d}', []],
  ['{vault: {engine: {name: kv-v2, path: a}, path: b, field: c}, file: false}', []],
  ['{azure_key_vault: {name: a}}', []],
  ['{gcp_secret_manager: {name: a, version: 1}, token: $T}', []],
  ['{gitlab_secrets_manager: {name: a, source: group/one/two}}', []],
  ['{aws_secrets_manager: "a/b#c"}', []],
  ['{akeyless: {name: a, uid_token: b}}', []],
  ['text', ['config should be a hash', PROVIDERS]],
  ['', [PROVIDERS]],
  ['{file: true}', [PROVIDERS]],
  ['{vault: a/b, azure_key_vault: {name: a}}', [PROVIDERS]],
  ['{vault: a/b, foo: 1}', ['config contains unknown keys: foo']],
  ['{vault: a/b, token: 5}', ['token should be a string']],
  ['{vault: a/b, file: 5}', [':file config should be a boolean value']],
  ['{gcp_secret_manager: {name: a}}', ['token is required with gcp secrets manager']],
  ['{vault: [a]}', [':vault should be a hash or a string']],
  ['{vault: ""}', [":vault config can't be blank"]],
  [
    '{vault: {invalid: TEST}}',
    [
      ':vault config contains unknown keys: invalid',
      ...both(':vault path', 'string'),
      ...both(':vault field', 'string'),
      ...both(':vault engine', 'hash'),
    ],
  ],
  ['{vault: {path: a, field: b, engine: [x]}}', [':vault engine should be a hash']],
  [
    '{vault: {path: a, field: b, engine: {name: x, foo: y}}}',
    [
      ':vault:engine config contains unknown keys: foo',
      ':vault:engine config missing required keys: path',
      ...both(':vault:engine path', 'string'),
    ],
  ],
  [
    '{azure_key_vault: {foo: 1}}',
    [':azure_key_vault config contains unknown keys: foo', ...both(':azure_key_vault name', 'string')],
  ],
  ['{azure_key_vault: x}', [':azure_key_vault config should be a hash', ...both(':azure_key_vault name', 'string')]],
  ['{azure_key_vault: {name: x, version: 1}}', [':azure_key_vault version should be a string']],
  [
    '{gcp_secret_manager: {name: x, version: [1]}, token: $T}',
    [':gcp_secret_manager version should be a string or an integer'],
  ],
  ['{aws_secrets_manager: "a#b#c"}', [":aws_secrets_manager config must contain at most one '#'"]],
  ['{aws_secrets_manager: 5}', [':aws_secrets_manager should be a hash or a string']],
  [
    '{aws_secrets_manager: {secret_id: 1, version_id: 2.0, region: {}}}',
    [
      ':aws_secrets_manager secret should be a string',
      ':aws_secrets_manager version should be a string',
      ':aws_secrets_manager region should be a string',
    ],
  ],
  ['{aws_secrets_manager: {field: x}}', both(':aws_secrets_manager secret', 'string')],
  ['{akeyless: {foo: 1}}', [':akeyless config contains unknown keys: foo']],
  ['{akeyless: ""}', [':akeyless config should be a hash']],
  [
    '{gitlab_secrets_manager: {name: x, source: group/}}',
    [":gitlab_secrets_manager source must follow the format group/group_full_path or 'project'"],
  ],
  ['{gitlab_secrets_manager: {source: project}}', both(':gitlab_secrets_manager name', 'string')],
])('%s', async (secret, messages) => {
  const expected = messages.map((message) => `jobs:build:secrets:p${message.startsWith(':') ? '' : ' '}${message}`);
  expect(await errors(`Build: {script: x, secrets: {P: ${secret}}}\n`)).toEqual(expected);
});

test('secrets are a hash', async () => {
  expect(await errors('Build: {script: x, secrets: [a]}\n')).toEqual(['jobs:build:secrets config should be a hash']);
});

test.each([
  ["'': {script: x}\n", "jobs:job name can't be blank"],
  ["'': {trigger: a/b}\n", "jobs:bridge name can't be blank"],
])('a job without a name: %s', async (text, message) => {
  expect((await errors(text))[0]).toBe(message);
});
