import { resolve } from 'node:path';
import { UsageError } from '../../../errors.js';
import { asOption } from '../../../inputs/prepare/elsewhere.js';
import { readInputs, type RunInputs } from '../../../inputs/parse.js';
import { unwritableFile } from '../../../inputs/values/folders.js';
import type { ReadingOptions } from '../../../migration/reading/folder.js';
import { suggestion } from '../../arguments.js';

/** What a command of the migration takes. */
export interface CommandOptions {
  /** Options with a value; a list takes all operands that follow it. */
  readonly values: readonly string[];
  readonly lists?: readonly string[];
  readonly flags?: readonly string[];
  /** Inputs of the Action that it takes as options, with their names there. */
  readonly inputs: readonly string[];
}

export interface ReadOptions {
  readonly operands: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
  readonly inputs: RunInputs;
  /** All that is wrong, to be told together with what is wrong with the values. */
  readonly problems: string[];
}

/** Options that all of them have. */
const FLAGS = ['json'];
/** Options that may be given more than once, one item each time. */
const REPEATED: Readonly<Record<string, string>> = { input: 'inputs' };

/** Reads the command line behind the name of the command. */
export function readOptions(argv: readonly string[], spec: CommandOptions): ReadOptions {
  const operands: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, string[]>();
  const flags = new Set<string>();
  const problems: string[] = [];
  const given: Record<string, string | readonly string[]> = {};
  const [known, list] = [[...FLAGS, ...(spec.flags ?? [])], spec.lists ?? []];
  const all = [
    ...known,
    ...list,
    ...spec.values,
    ...spec.inputs,
    ...Object.keys(REPEATED).filter((name) => spec.inputs.includes(REPEATED[name] ?? '')),
  ];
  let open: string[] | undefined;
  const rest = [...argv];
  for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
    if (!item.startsWith('--')) {
      (open ?? operands).push(item);
      continue;
    }
    open = undefined;
    const equals = item.indexOf('=');
    const name = item.slice(2, equals === -1 ? undefined : equals);
    const attached = equals === -1 ? undefined : item.slice(equals + 1);
    if (known.includes(name) && attached === undefined) flags.add(name);
    else if (list.includes(name)) {
      open = lists.get(name) ?? [];
      lists.set(name, open);
      if (attached !== undefined) open.push(attached);
    } else if (all.includes(name)) {
      const value = attached ?? rest.shift();
      if (value === undefined) problems.push(`--${name} needs a value`);
      else if (spec.values.includes(name)) values.set(name, value);
      else {
        const input = REPEATED[name] ?? name;
        const before = given[input];
        given[input] =
          input in { inputs: 1 }
            ? [...(before ?? []), value]
            : before === undefined
              ? value
              : `${String(before)}\n${value}`;
      }
    } else problems.push(`There is no option --${name} of this command${suggestion(name, all)}`);
  }
  for (const name of spec.inputs) {
    const value = process.env[environmentName(name)];
    if (given[name] === undefined && value !== undefined && value !== '') given[name] = value;
  }
  const { inputs, problems: wrong } = readInputs(given);
  return { operands, values, lists, flags, inputs, problems: [...problems, ...wrong.map(({ message }) => message)] };
}

/** As for the other commands: `GITLAB_DIND_GITLAB_TOKEN`, so that a token need not be among the arguments. */
const environmentName = (input: string): string => `GITLAB_DIND_${input.toUpperCase().replaceAll('-', '_')}`;

/** Throws all that is wrong at once. */
export function refuseProblems(problems: readonly string[]): void {
  if (problems.length > 0) throw new UsageError(problems.map((message) => ({ message, location: undefined })));
}

/** What projects are read with, as the inputs say. */
export function readingOptions(inputs: RunInputs): ReadingOptions {
  return {
    file: inputs.file,
    gitlabUrl: inputs.gitlabUrl,
    token: inputs.gitlabToken,
    includeMap: inputs.includeMap.map(absolutePlace),
    inputs: inputs.inputs,
    spell: asOption,
    shared: new Map(),
  };
}

/** Relative places of the map begin where the command was called, whatever project is read. */
function absolutePlace(item: string): string {
  if (/^https?:\/\//i.test(item)) return item;
  const at = item.indexOf('=');
  const place = item.slice(at + 1);
  return place === '' || /^https?:\/\//i.test(place) ? item : `${item.slice(0, at + 1)}${resolve(place)}`;
}

/** Why a file cannot be written, as a problem of its option. */
export function outputProblem(option: string, path: string | undefined): readonly string[] {
  const why = path === undefined ? undefined : unwritableFile(path, process.cwd());
  return why === undefined ? [] : [`--${option}: ${why}`];
}
