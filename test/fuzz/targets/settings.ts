import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { UsageError } from '../../../src/errors.js';
import { INPUTS, type InputDefinition } from '../../../src/inputs/definitions.js';
import { parseInputs } from '../../../src/inputs/parse.js';
import { parsePairs } from '../../../src/inputs/values/pairs.js';
import { runnerConfig } from '../../../src/inputs/values/runner-config.js';
import { JOB_KEYS, LEFT_OUT, SERVICE_KEYS } from '../../../src/inputs/values/runner-keys.js';
import { hostile, hostileJson, mostly, slips } from '../hostile.js';
import { of, promise, target } from '../target.js';

/** Folders and files that are named by inputs are looked for here: nothing is there. */
const base = mkdtempSync(join(tmpdir(), 'fuzz-settings-'));

/** Inputs that name places of this machine are looked at there: they get no hostile paths, but hostile names. */
const PLACES = [
  'output',
  'storage-path',
  'ca-bundle',
  'runner-config',
  'file-variables',
  'cwd',
  'file',
  'includes-from',
];
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  context: ['branch=x', 'tag=v1', 'merge_request=a:b', 'schedule'],
  inputs: ['a=b\nc=d', '{"a": [1, {"b": null}]}'],
  variables: ['A=b\nB=c=d', '{"A": "x\\ny"}', 'null', '{}'],
  secrets: ['TOKEN=x', '{"github_token": "x", "A": "y"}'],
  registry: ['embedded', 'none', 'ghcr.io/Owner', 'localhost:5000'],
  'registry-upstreams': ['docker.io,ghcr.io', 'quay.io=https://mirror.example.com/'],
  'registry-hosts': ['registry.gitlab.com'],
  'image-map': ['a=b,c=d'],
  'include-map': ['g/p=folder', 'template=x', 'https://h/f.yml?a=b=FILE'],
  platform: ['linux/arm64', 'linux/arm/v7'],
  'gitlab-url': ['https://gitlab.example.com/sub'],
  manual: ['all', 'a,b', 'test: [a, b]'],
  'cache-max-size': ['5GB', '500 MiB', '0'],
};

const given = fc
  .array(
    fc.constantFrom(...(Object.entries(INPUTS) as [string, InputDefinition][])).chain(([name, definition]) => {
      const known = [definition.default, ...(definition.choices ?? []), ...(EXAMPLES[name] ?? [])];
      const numbers = definition.type === 'Number' ? ['1', '600', '1e3'] : [];
      const fine = fc.constantFrom(...known, ...numbers);
      const odd = PLACES.includes(name) ? fc.constantFrom('none', 'a/b', 'x.toml') : fc.oneof(hostile, slips(fine));
      return fc.tuple(fc.constant(name), fc.oneof({ arbitrary: fine, weight: 5 }, { arbitrary: odd, weight: 1 }));
    }),
    { maxLength: 6 },
  )
  .map((pairs) => Object.fromEntries(pairs));

const KEYS = ['privileged', ...Object.keys({ ...JOB_KEYS, ...SERVICE_KEYS, ...LEFT_OUT }), 'volumes'] as const;
const tomlKey = mostly<string>(
  [KEYS[0], ...KEYS.slice(1)],
  fc.oneof(
    hostile.map((text) => JSON.stringify(text)),
    hostile,
  ),
  20,
);
const tomlValue = mostly(
  ['"x"', '["a", "b:c"]', 'true', '1', '{a = "1:2"}', '"128m"', '"1.5"', '["/a:/b:rw"]', '"all"', '[]', '{}'],
  fc.oneof(
    hostile,
    fc.constantFrom('1979-05-27T07:32:00Z', '0x10', '1e5', 'nan', '[[', '"""x"""', '99999999999999999999'),
  ),
  30,
);
const toml = fc
  .tuple(
    fc.constantFrom('', '[[runners]]\nname = "a"\n[runners.docker]\n', '[[runners]]\n', '[runners.docker]\n'),
    fc.uniqueArray(fc.tuple(tomlKey, tomlValue), { maxLength: 4, selector: ([key]) => key }),
    fc.constantFrom('', '[runners.feature_flags]\nFF_SCRIPT_SECTIONS = true\n', '[runners.feature_flags]\nX = 1\n'),
  )
  .map(([head, lines, tail]) => `${head}${lines.map(([key, value]) => `${key} = ${value}\n`).join('')}${tail}`);

const pairs = fc.oneof(
  slips(
    fc
      .array(fc.tuple(mostly(['A', 'B', '__proto__'], hostile, 6), hostile).map((both) => both.join('=')))
      .map((lines) => lines.join('\n')),
  ),
  slips(hostileJson.map((value) => JSON.stringify(value))),
  fc.dictionary(mostly(['A', '__proto__', 'constructor'], hostile), hostileJson).map((value) => JSON.stringify(value)),
);

function hasOwnProto(json: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(json) as object, '__proto__');
  } catch {
    return false;
  }
}

/** What the user sets. */
export const SETTINGS = [
  target({
    name: 'inputs',
    inputs: given,
    refusal: of(UsageError),
    accepted: 25,
    read(texts) {
      const read = parseInputs(texts, base);
      const { concurrency, mtu } = read.settings;
      promise(concurrency >= 1 && (mtu === undefined || mtu > 0), 'numbers are within their limits');
      return true;
    },
  }),
  target({
    name: 'pairs',
    inputs: pairs,
    accepted: 20,
    read(text) {
      const { values, problems } = parsePairs(text);
      promise(
        Object.values(values).every((value) => typeof value === 'string'),
        'values are texts',
      );
      const isNamed = text.trim().startsWith('{')
        ? hasOwnProto(text)
        : text.split('\n').some((line) => /^\s*__proto__\s*=/.test(line));
      promise(
        problems.length > 0 || !isNamed || Object.hasOwn(values, '__proto__'),
        'no variable is lost, whatever it is called',
      );
      return problems.length === 0 && Object.keys(values).length > 0;
    },
  }),
  target({
    name: 'runner-config',
    inputs: slips(toml.map((text) => `${text}\n`)),
    accepted: 8,
    read(text) {
      const problems: string[] = [];
      runnerConfig(text, base, (message) => problems.push(message));
      promise(
        problems.every((message) => message !== '' && !message.includes('\n')),
        'problems are one line each',
      );
      return problems.length === 0;
    },
  }),
];
