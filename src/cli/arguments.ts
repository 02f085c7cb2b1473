import { OPTIONS, type InputDefinition, type OptionName } from '../inputs/definitions.js';
import { describeOrigin, type Origin } from '../inputs/configuration/setting.js';
import { MIGRATION_OPTIONS, type MigrationOption } from '../inputs/migration-definitions.js';
import { readInputs, type InputProblem, type ReadInputs } from '../inputs/parse.js';
import { suggestion } from '../inputs/suggest.js';
import { commandsOf } from './commands/migration/table.js';
import {
  allNames, canBeDenied, optionNamed, OWN_OPTIONS, SHORT, type NamedInput, type OwnOption,
} from './options.js'; // prettier-ignore

export { suggestion } from '../inputs/suggest.js';

export interface Arguments {
  readonly command: string;
  readonly operands: readonly string[];
  /** Texts of inputs by name, as the Action would get them; pairs (`--variable K=V`) one by one. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** Values of the options that only `simulate` has, by name. */
  readonly extras: Readonly<Record<SimulateOption, readonly string[]>>;
  /** Stages that `run --from` was given. */
  readonly from: readonly string[];
  /** Switches that only this command has. */
  readonly flags: ReadonlySet<OwnOption>;
  readonly json: boolean;
  readonly help: boolean;
  /** Of `export`: only whether the file is current; write over what others have made. */
  readonly check: boolean;
  readonly force: boolean;
  /** All that is wrong with the options. */
  readonly problems: readonly InputProblem[];
  /** Where the values of options come from; undefined: all from the command line. */
  readonly origins?: ReadonlyMap<string, readonly Origin[]>;
}

/** Options that only `simulate` has; each may be given more than once. */
export type SimulateOption = 'outcome' | 'play' | 'cancel' | 'runners' | 'start-up' | 'times';

/** What was read so far, and what is still to be. */
interface Reading {
  readonly rest: string[];
  readonly inputs: Record<string, string | readonly string[]>;
  readonly own: Map<OwnOption, string[]>;
  readonly problems: string[];
}

/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. What is
 * wrong with the options is among what it returns, to be told with what is wrong with their values.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const operands: string[] = [];
  const reading: Reading = { rest: [...argv], inputs: {}, own: new Map(), problems: [] };
  const { rest, own, problems } = reading;
  for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
    if (item === '--') operands.push(...rest.splice(0));
    else if (!item.startsWith('-') || item === '-') operands.push(item);
    else if (item.startsWith('--')) readLong(item, reading);
    else readShort(item, reading);
  }
  const [command = '', ...others] = operands;
  for (const name of own.keys()) {
    const of: readonly string[] | undefined = OWN_OPTIONS[name].of;
    if (of?.includes(command) === false) problems.push(`--${name} is an option of ${of.join(' and ')} only`);
  }
  for (const name of Object.keys(MIGRATION_OPTIONS) as MigrationOption[])
    if (reading.inputs[name] !== undefined)
      problems.push(`--${name} is an option of ${commandsOf(name).join(' and ')} only`);
  const { outcome = [], play = [], cancel = [], 'start-up': startUp = [], times = [] } = Object.fromEntries(own);
  let runners: readonly string[] = [];
  if (command === 'simulate') {
    // the input of this name says which runners there are, here it is how many; the command may stand behind it
    runners = [reading.inputs['runners'] ?? []].flat().flatMap((text) => text.split('\n'));
    delete reading.inputs['runners'];
  }
  return {
    command,
    operands: others,
    inputs: reading.inputs,
    extras: { outcome, play, cancel, runners, 'start-up': startUp, times },
    from: own.get('from') ?? [],
    flags: new Set([...own.keys()].filter((name) => OWN_OPTIONS[name].takes === 'nothing')),
    json: own.has('json'),
    help: own.has('help'),
    check: own.has('check'),
    force: own.has('force'),
    problems: problems.map((message) => ({ message, location: undefined, input: undefined })),
  };
}

/** `--NAME`, `--NAME VALUE`, `--NAME=VALUE`, `--no-NAME`. */
function readLong(item: string, reading: Reading): void {
  const { rest, own, problems } = reading;
  const equals = item.indexOf('=');
  const name = item.slice(2, equals === -1 ? undefined : equals);
  const given = equals === -1 ? undefined : item.slice(equals + 1);
  const option = optionNamed(name);
  if (option === undefined) {
    problems.push(`There is no option --${name}${suggestion(name, allNames())}`);
  } else if (option.kind === 'own') {
    const value = OWN_OPTIONS[option.name].takes === 'nothing' ? '' : (given ?? rest.shift());
    if (value === undefined) problems.push(`--${name} needs a value`);
    else own.set(option.name, [...(own.get(option.name) ?? []), value]);
  } else readInput(option, name, given, reading);
}

/** An option that stands for an input: `given` is what stands behind `=`, `rest` what follows. */
export function readInput(
  option: NamedInput,
  name: string,
  given: string | undefined,
  { rest, inputs, problems }: Pick<Reading, 'rest' | 'inputs' | 'problems'>,
): void {
  if (option.value !== undefined) {
    if (given !== undefined) problems.push(`--${name} takes no value`);
    else inputs[option.name] = option.value;
    return;
  }
  const value = given ?? valueOf(option.name, rest);
  if (value === undefined) problems.push(`--${name} needs a value`);
  else inputs[option.name] = added(inputs[option.name], value, OPTIONS[option.name], option.plural);
}

/** `-f FILE`, `-fFILE`, `-h`. */
function readShort(item: string, reading: Reading): void {
  const letter = item[1] ?? '';
  const attached = item.slice(2).replace(/^=/, '');
  const name = SHORT[letter];
  if (name === undefined) {
    const known = Object.entries(SHORT).map(([one, long]) => `-${one} (--${long})`);
    const version = letter === 'v' ? '-v is the version, and stands alone; a variable is --variable K=V' : undefined;
    const job = `a job whose name begins with a dash stands behind --`;
    reading.problems.push(version ?? `There is no option -${letter}; there are ${known.join(', ')}, and ${job}`);
    return;
  }
  if (name === 'help' || name === 'interactive') reading.own.set(name, []);
  else readLong(attached === '' ? `--${name}` : `--${name}=${attached}`, reading);
}

/** The value behind an option; a switch takes what follows only where it is one of its words. */
function valueOf(name: OptionName, rest: string[]): string | undefined {
  const next = rest[0];
  const { type }: InputDefinition = OPTIONS[name];
  if (type === 'Bool') return next === 'true' || next === 'false' ? rest.shift() : 'true';
  if (canBeDenied(name) && (next ?? '-').startsWith('-')) return 'true';
  return rest.shift();
}

/** An option that was given once more. The plural has a pair a line, as the Action's input; the singular is one pair. */
function added(
  before: string | readonly string[] | undefined,
  value: string,
  { repeated }: InputDefinition,
  plural: boolean,
): string | readonly string[] {
  if (repeated === undefined) return before === undefined ? value : `${String(before)}\n${value}`;
  return [...(before ?? []), ...(plural && !value.trim().startsWith('{') ? value.split(/\r?\n/) : [value])];
}

/** The inputs that a command with names of jobs was given, and all that is wrong with the command line. */
export function readArguments(args: Arguments): ReadInputs {
  const read = readInputs({
    ...args.inputs,
    ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
  });
  const { artifacts, statuses, deployments, compareWith, settings, fleet } = read.inputs;
  const asked = {
    artifacts: artifacts === 'github',
    statuses,
    deployments,
    releases: settings.releases === 'create',
    mode: fleet.mode !== 'run',
    'needs-context': fleet.needsContext !== '',
    'compare-with': compareWith !== undefined,
  };
  const refused = Object.entries(asked).flatMap(([name, is]) => (is ? [inWorkflowsOnly(name)] : []));
  return { ...read, problems: [...args.problems, ...read.problems, ...refused].map((one) => atOrigin(one, args)) };
}

/** What is an input of a run in a workflow, whose repository and token it takes. */
function inWorkflowsOnly(input: string): InputProblem {
  const elsewhere = 'leave it out here, and give it to the step of the workflow';
  const hint = input === 'compare-with' ? `${elsewhere}; here there is gitlab-dind compare` : elsewhere;
  return { message: `${input}: GitHub is told of a run in a workflow only`, location: undefined, hint, input };
}

/** What is wrong with a value that is not from the command line, with the place that has it. */
export function atOrigin(problem: InputProblem, { origins }: Pick<Arguments, 'origins'>): InputProblem {
  const origin = problem.input === undefined ? undefined : origins?.get(problem.input)?.at(-1);
  if (origin === undefined || origin.kind === 'option') return problem;
  if (origin.kind === 'environment') return { ...problem, message: `${problem.message} (${describeOrigin(origin)})` };
  return { ...problem, location: problem.location ?? origin.location };
}
