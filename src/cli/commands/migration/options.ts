import { resolve } from 'node:path';
import { UsageError } from '../../../errors.js';
import type { Diagnostic } from '../../../gitlab/types.js';
import { configure, type Configured } from '../../../inputs/configuration/configure.js';
import { MIGRATION_OPTIONS } from '../../../inputs/migration-definitions.js';
import { asOption } from '../../../inputs/prepare/elsewhere.js';
import { readInputs, type RunInputs } from '../../../inputs/parse.js';
import { unwritableFile } from '../../../inputs/values/folders.js';
import type { OptionName } from '../../../inputs/definitions.js';
import type { ReadingOptions } from '../../../migration/reading/folder.js';
import { atOrigin, readInput, suggestion } from '../../arguments.js';
import { formatDiagnostic } from '../../diagnostics.js';
import { complain } from '../../door.js';
import { inputNamed } from '../../options.js';
import { MIGRATION_TABLE, type MigrationCommand, type MigrationTable } from './table.js';

export interface ReadOptions {
  readonly operands: readonly string[];
  /** What is said with each call. */
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
  readonly inputs: RunInputs;
  /** The texts of the inputs, and those of them that the command line itself has. */
  readonly given: Readonly<Record<string, string | readonly string[]>>;
  readonly ofCall: ReadonlySet<string>;
  /** All that is wrong, to be told together with what is wrong with the values. */
  readonly problems: (string | Diagnostic)[];
}

/** Options that all of them have. */
const FLAGS = ['json'];

/**
 * Reads the command line behind the name of the command, and what the environment and the configuration files set of its
 * options. Notes on these are told at once.
 */
export async function readOptions(command: MigrationCommand, argv: readonly string[]): Promise<ReadOptions> {
  const table: MigrationTable = MIGRATION_TABLE[command];
  const line = readLine(argv, table);
  const configured = await configure(line.inputs, process.env, process.cwd());
  for (const note of configured.notes) complain(`WARNING: ${formatDiagnostic(note)}`);
  const given = Object.fromEntries(
    [...table.options, ...table.more].flatMap((name) => {
      const value = configured.given[name];
      return value === undefined || !counts(name, table, configured) ? [] : [[name, value] as const];
    }),
  );
  const { inputs, problems: wrong } = readInputs(given);
  return {
    operands: line.operands,
    values: line.values,
    flags: line.flags,
    inputs,
    given,
    ofCall: new Set(Object.keys(line.inputs)),
    problems: [...line.problems, ...configured.problems, ...wrong.map((problem) => atOrigin(problem, configured))],
  };
}

/** The file of the project at hand says nothing of how others are read. */
function counts(name: OptionName, { elsewhere }: MigrationTable, { origins }: Configured): boolean {
  const isOfProject = origins.get(name)?.some(({ kind }) => kind === 'project') === true;
  return !elsewhere || !isOfProject || Object.hasOwn(MIGRATION_OPTIONS, name);
}

interface Line {
  readonly operands: string[];
  readonly values: Map<string, string>;
  readonly flags: Set<string>;
  readonly inputs: Record<string, string | readonly string[]>;
  readonly problems: string[];
}

function readLine(argv: readonly string[], table: MigrationTable): Line {
  const line: Line = { operands: [], values: new Map(), flags: new Set(), inputs: {}, problems: [] };
  const flags = [...FLAGS, ...table.flags];
  let open: OptionName | undefined;
  const rest = [...argv];
  const add = (list: OptionName, item: string): void => {
    line.inputs[list] = [line.inputs[list] ?? [], item].flat().join('\n');
  };
  for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
    if (!item.startsWith('--')) {
      if (open === undefined) line.operands.push(item);
      else add(open, item);
      continue;
    }
    open = undefined;
    const equals = item.indexOf('=');
    const name = item.slice(2, equals === -1 ? undefined : equals);
    const attached = equals === -1 ? undefined : item.slice(equals + 1);
    const option = inputNamed(name);
    const list = table.lists.find((one) => one === name);
    if (flags.includes(name) && attached === undefined) line.flags.add(name);
    else if (table.values.includes(name)) {
      const value = attached ?? rest.shift();
      if (value === undefined) line.problems.push(`--${name} needs a value`);
      else line.values.set(name, value);
    } else if (list !== undefined) {
      open = list;
      if (attached !== undefined) add(list, attached);
    } else if (option !== undefined && [...table.options, ...table.more].includes(option.name))
      readInput(option, name, attached, { rest, inputs: line.inputs, problems: line.problems });
    else {
      const all = [...flags, ...table.values, ...table.options, ...table.more];
      line.problems.push(`There is no option --${name} of this command${suggestion(name, all)}`);
    }
  }
  return line;
}

/** Throws all that is wrong at once. */
export function refuseProblems(problems: readonly (string | Diagnostic)[]): void {
  if (problems.length === 0) return;
  throw new UsageError(
    problems.map((problem) => (typeof problem === 'string' ? { message: problem, location: undefined } : problem)),
  );
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
