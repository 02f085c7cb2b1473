import { keysOf } from '../keywords/index.js';
import type { SecretSpec } from '../types.js';
import {
  get,
  has,
  isBlank,
  isBoolean,
  isInteger,
  isMap,
  isNil,
  isScalar,
  isText,
  isTrue,
  textAt,
} from '../yaml/node.js';
import type { Maybe, Node } from '../yaml/node.js';
import { allowedKeys, mustBe, notBlank, onlyOneOfKeys, optionalString, requiredKeys } from './checks.js';
import type { RubyClass } from './checks.js';
import type { Entry } from './entry.js';
import { part } from './processable.js';

const KEYS = keysOf('secrets');
const PROVIDERS = [
  'vault', 'azure_key_vault', 'gcp_secret_manager', 'akeyless', 'gitlab_secrets_manager', 'aws_secrets_manager',
] as const; // prettier-ignore
const NAMED = new Set(['name', 'version']);
const SOURCED = new Set(['name', 'source']);
const VAULT = new Set(['engine', 'path', 'field']);
const ENGINE = ['name', 'path'];
const AWS = ['secret_id', 'version_id', 'version_stage', 'region', 'role_arn', 'role_session_name', 'field'];
const AKEYLESS = new Set([
  'name', 'data_key', 'cert_user_name', 'public_key_data', 'csr_data', 'akeyless_api_url', 'akeyless_access_type',
  'akeyless_token', 'uid_token', 'gcp_audience', 'azure_object_id', 'k8s_service_account_token', 'k8s_auth_config_name',
  'akeyless_access_key', 'gateway_ca_certificate',
]); // prettier-ignore

/**
 * `secrets:` of a job: each is taken from one provider. Source of rules and words: GitLab's `Entry::Secret`, and the specs
 * of the entries of the providers.
 */
export function checkSecrets(entry: Entry, node: Node): void {
  if (!mustBe(entry, 'config', node, 'Hash') || !isMap(node)) return;
  for (const { key, value } of node.entries.values()) checkSecret(entry.child(key.text), value);
}

function checkSecret(entry: Entry, node: Node): void {
  // a secret without any content is one without keys
  if (!isNil(node)) mustBe(entry, 'config', node, 'Hash');
  allowedKeys(entry, node, KEYS);
  onlyOneOfKeys(entry, node, PROVIDERS);
  const token = get(node, 'token');
  optionalString(entry, 'token', token);
  if (!isBlank(get(node, 'gcp_secret_manager')) && isBlank(token)) {
    entry.fail('token', 'is required with gcp secrets manager', token ?? node);
  }
  if (entry.failed) return;
  part(entry, node, 'vault', checkVault);
  part(entry, node, 'aws_secrets_manager', checkAws);
  part(entry, node, 'file', (inner, value) => {
    if (!isBoolean(value)) inner.fail('config', 'should be a boolean value', value);
  });
  part(entry, node, 'azure_key_vault', checkAzure);
  part(entry, node, 'gcp_secret_manager', checkGoogle);
  part(entry, node, 'akeyless', (inner, value) => {
    mustBe(inner, 'config', value, 'Hash');
    allowedKeys(inner, value, AKEYLESS);
  });
  part(entry, node, 'gitlab_secrets_manager', checkGitLab);
}

/** Engine and mount of the short form. Source: GitLab documentation, keyword `secrets:vault`. */
const DEFAULT_ENGINE = 'kv-v2';

/** Those of `secrets:` that are taken from a Vault; the others are refused by name. */
export function readSecrets(node: Maybe<Node>): Readonly<Record<string, SecretSpec>> {
  if (!isMap(node)) return {};
  return Object.fromEntries(
    [...node.entries.values()].flatMap(({ key, value }) => {
      const vault = get(value, 'vault');
      if (isNil(vault)) return [];
      const file = get(value, 'file');
      const rest = { file: isNil(file) || isTrue(file), token: textAt(value, 'token') };
      return [[key.text, { ...(isMap(vault) ? readVault(vault) : shortForm(textOf(vault))), ...rest }]];
    }),
  );
}

/** Providers of a job's `secrets:`, with the place of the first that has it. */
export function providersOf(node: Maybe<Node>): ReadonlyMap<(typeof PROVIDERS)[number], Node> {
  const found = new Map<(typeof PROVIDERS)[number], Node>();
  for (const { value } of isMap(node) ? node.entries.values() : [])
    for (const provider of PROVIDERS) {
      const place = isMap(value) ? value.entries.get(provider)?.key : undefined;
      if (place !== undefined && !found.has(provider)) found.set(provider, place);
    }
  return found;
}

function readVault(node: Node): Pick<SecretSpec, 'engine' | 'path' | 'field'> {
  const engine = get(node, 'engine');
  return {
    engine: { name: textAt(engine, 'name') ?? '', path: textAt(engine, 'path') ?? '' },
    path: textAt(node, 'path') ?? '',
    field: textAt(node, 'field') ?? '',
  };
}

/** `PATH/FIELD@MOUNT`. */
function shortForm(text: string): Pick<SecretSpec, 'engine' | 'path' | 'field'> {
  const [secret = '', mount = DEFAULT_ENGINE] = text.split('@');
  const parts = secret.split('/');
  const field = parts.pop() ?? '';
  return { engine: { name: DEFAULT_ENGINE, path: mount }, path: parts.join('/'), field };
}

const textOf = (node: Node): string => (isScalar(node) ? node.text : '');

/** A part that has to be there: both sentences where it is not, as GitLab has them. */
function required(entry: Entry, node: Node, key: string, type: RubyClass = 'String', words = key): void {
  const value = get(node, key);
  notBlank(entry, words, value, node);
  mustBe(entry, words, value, type, node);
}

function checkVault(entry: Entry, node: Node): void {
  if (!isMap(node)) return checkText(entry, node);
  allowedKeys(entry, node, VAULT);
  required(entry, node, 'path');
  required(entry, node, 'field');
  required(entry, node, 'engine', 'Hash');
  if (entry.failed) return;
  part(entry, node, 'engine', (engine, value) => {
    allowedKeys(engine, value, new Set(ENGINE));
    requiredKeys(engine, value, ENGINE);
    for (const key of ENGINE) required(engine, value, key);
  });
}

/** The short form of a provider's secret. */
function checkText(entry: Entry, node: Node): void {
  if (!isText(node)) entry.fail('', 'should be a hash or a string', node);
  else notBlank(entry, 'config', node, node);
}

function checkAws(entry: Entry, node: Node): void {
  if (!isMap(node)) {
    checkText(entry, node);
    if (isText(node) && node.text.split('#').length > 2) entry.fail('config', "must contain at most one '#'", node);
    return;
  }
  allowedKeys(entry, node, new Set(AWS));
  const [first = '', ...others] = AWS;
  required(entry, node, first, 'String', words(first));
  for (const key of others) optionalString(entry, words(key), get(node, key));
}

/** An attribute as Rails shows it: without `_id`. */
const words = (key: string): string => key.replace(/_id$/, '').replaceAll('_', ' ');

function checkAzure(entry: Entry, node: Node): void {
  mustBe(entry, 'config', node, 'Hash');
  allowedKeys(entry, node, NAMED);
  required(entry, node, 'name');
  optionalString(entry, 'version', get(node, 'version'));
}

function checkGoogle(entry: Entry, node: Node): void {
  mustBe(entry, 'config', node, 'Hash');
  allowedKeys(entry, node, NAMED);
  required(entry, node, 'name');
  const version: Maybe<Node> = get(node, 'version');
  if (isNil(version) || isInteger(version)) return;
  if (!(isScalar(version) && version.type === 'string'))
    entry.fail('version', 'should be a string or an integer', version);
}

function checkGitLab(entry: Entry, node: Node): void {
  mustBe(entry, 'config', node, 'Hash');
  allowedKeys(entry, node, SOURCED);
  required(entry, node, 'name');
  const source = get(node, 'source');
  if (!has(node, 'source') || isNil(source)) return;
  if (!(isText(source) && /^(?:project|group\/[\w.-]+(?:\/[\w.-]+)*)$/.test(source.text)))
    entry.fail('source', "must follow the format group/group_full_path or 'project'", source);
}
