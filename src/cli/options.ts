import { OPTIONS, type InputDefinition, type OptionName } from '../inputs/definitions.js';
import { OPTION_NAMES } from '../inputs/configuration/setting.js';

/** Options that stand for no input: of all commands, or of some alone. */
export const OWN_OPTIONS = {
  json: { takes: 'nothing', of: undefined },
  help: { takes: 'nothing', of: undefined },
  outcome: { takes: 'value', of: ['simulate'] },
  play: { takes: 'value', of: ['simulate'] },
  cancel: { takes: 'value', of: ['simulate'] },
  'start-up': { takes: 'value', of: ['simulate'] },
  times: { takes: 'value', of: ['simulate'] },
  check: { takes: 'nothing', of: ['export'] },
  force: { takes: 'nothing', of: ['export'] },
  'rerun-failed': { takes: 'nothing', of: ['run'] },
  'with-last': { takes: 'nothing', of: ['run', 'shell'] },
  from: { takes: 'value', of: ['run'] },
  watch: { takes: 'nothing', of: ['run'] },
  interactive: { takes: 'nothing', of: ['run'] },
  'shell-on-failure': { takes: 'nothing', of: ['run'] },
  config: { takes: 'nothing', of: ['doctor'] },
  merged: { takes: 'nothing', of: ['plan'] },
  list: { takes: 'nothing', of: ['plan'] },
  csv: { takes: 'nothing', of: ['plan'] },
  graph: { takes: 'nothing', of: ['plan'] },
  why: { takes: 'nothing', of: ['plan'] },
} as const satisfies Record<
  string,
  { readonly takes: 'nothing' | 'value'; readonly of: readonly string[] | undefined }
>;

export type OwnOption = keyof typeof OWN_OPTIONS;

/** Those of one letter. */
export const SHORT: Readonly<Record<string, OptionName | 'help' | 'interactive'>> = {
  f: 'file',
  C: 'cwd',
  j: 'concurrency',
  h: 'help',
  i: 'interactive',
};

/** What an option is that the command line names. */
export type Named = { readonly kind: 'own'; readonly name: OwnOption } | NamedInput;

/** `value`: the name says it already, as `--no-needs` does. */
export interface NamedInput {
  readonly kind: 'input';
  readonly name: OptionName;
  readonly plural: boolean;
  readonly value?: string;
}

/** Finds an option by its name without dashes: an input, one of its items, or its opposite. */
export function optionNamed(given: string): Named | undefined {
  return Object.hasOwn(OWN_OPTIONS, given) ? { kind: 'own', name: given as OwnOption } : inputNamed(given);
}

/** The same among those that may be set in a file as well. */
export function inputNamed(given: string): NamedInput | undefined {
  const name = OPTION_NAMES.get(given);
  if (name !== undefined) return { kind: 'input', name, plural: name === given };
  const denied = given.startsWith('no-') ? OPTION_NAMES.get(given.slice(3)) : undefined;
  return denied === undefined || !canBeDenied(denied)
    ? undefined
    : { kind: 'input', name: denied, plural: true, value: 'false' };
}

/** All names, for suggestions. */
export function allNames(): readonly string[] {
  const denied = [...OPTION_NAMES.values()].filter(canBeDenied).map((name) => `no-${name}`);
  return [...OPTION_NAMES.keys(), ...Object.keys(OWN_OPTIONS), ...denied];
}

/** Takes `true` and `false`, and so `--NAME` and `--no-NAME` alone. */
export function canBeDenied(name: OptionName): boolean {
  const { type, choices }: InputDefinition = OPTIONS[name];
  return type === 'Bool' || choices?.includes('false') === true;
}
