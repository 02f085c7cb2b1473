import { OPTIONS, type InputDefinition, type OptionName } from '../inputs/definitions.js';
import { readInputs, type InputProblem, type ReadInputs } from '../inputs/parse.js';
import { suggestion } from '../inputs/suggest.js';

export { suggestion } from '../inputs/suggest.js';

export interface Arguments {
  readonly command: string;
  readonly operands: readonly string[];
  /** Texts of inputs by name, as the Action would get them; pairs (`--variable K=V`) one by one. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** Values of the options that only `simulate` has, by name. */
  readonly extras: Readonly<Record<SimulateOption, readonly string[]>>;
  readonly json: boolean;
  readonly help: boolean;
  /** All that is wrong with the options. */
  readonly problems: readonly InputProblem[];
}

/** Options that only `simulate` has; each may be given more than once. */
export type SimulateOption = 'outcome' | 'play' | 'cancel';

const FLAGS: readonly string[] = ['json', 'help'];
const SIMULATE: readonly SimulateOption[] = ['outcome', 'play', 'cancel'];

/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. What is
 * wrong with the options is among what it returns, to be told with what is wrong with their values.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const inputs: Record<string, string | readonly string[]> = {};
  const operands: string[] = [];
  const flags = new Set<string>();
  const extras: Record<SimulateOption, string[]> = { outcome: [], play: [], cancel: [] };
  const problems: string[] = [];
  const repeated = new Map<string, string>();
  for (const [name, definition] of Object.entries(OPTIONS)) {
    if ('repeated' in definition) repeated.set(definition.repeated, name);
  }
  const rest = [...argv];
  for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
    if (item === '-h') flags.add('help');
    else if (item === '--') operands.push(...rest.splice(0));
    else if (!item.startsWith('--')) operands.push(item);
    else {
      const equals = item.indexOf('=');
      const name = item.slice(2, equals === -1 ? undefined : equals);
      if (FLAGS.includes(name)) {
        flags.add(name);
        continue;
      }
      const extra = SIMULATE.find((option) => option === name);
      if (extra !== undefined) {
        const value = equals === -1 ? rest.shift() : item.slice(equals + 1);
        if (value === undefined) problems.push(`--${name} needs a value`);
        else extras[extra].push(value);
        continue;
      }
      const target = repeated.get(name) ?? name;
      const definition: InputDefinition | undefined = isInput(target) ? OPTIONS[target] : undefined;
      if (definition === undefined) {
        problems.push(
          `There is no option --${name}${suggestion(name, [...Object.keys(OPTIONS), ...repeated.keys(), ...FLAGS, ...SIMULATE])}`,
        );
        continue;
      }
      const next = rest[0];
      let value: string | undefined = equals === -1 ? undefined : item.slice(equals + 1);
      if (value === undefined && definition.type === 'Bool')
        value = next === 'true' || next === 'false' ? rest.shift() : 'true';
      if (definition.choices?.includes('true') === true && (next ?? '-').startsWith('-')) value ??= 'true';
      value ??= rest.shift();
      if (value === undefined) problems.push(`--${name} needs a value`);
      else inputs[target] = added(inputs[target], value, definition, target === name);
    }
  }
  const [command = '', ...others] = operands;
  for (const name of SIMULATE) {
    if (extras[name].length > 0 && command !== 'simulate') problems.push(`--${name} is an option of simulate only`);
  }
  return {
    command,
    operands: others,
    inputs,
    extras,
    json: flags.has('json'),
    help: flags.has('help'),
    problems: problems.map((message) => ({ message, location: undefined, input: undefined })),
  };
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

function isInput(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** The inputs that a command with names of jobs was given, and all that is wrong with the command line. */
export function readArguments(args: Arguments): ReadInputs {
  const read = readInputs({
    ...args.inputs,
    ...(args.operands.length === 0 ? {} : { jobs: args.operands.join('\n') }),
  });
  const { artifacts, statuses, deployments, settings } = read.inputs;
  const asked = { artifacts: artifacts === 'github', statuses, deployments, releases: settings.releases === 'create' };
  const refused = Object.entries(asked).flatMap(([name, is]) => (is ? [inWorkflowsOnly(name)] : []));
  return { ...read, problems: [...args.problems, ...read.problems, ...refused] };
}

/** What is an input of a run in a workflow, whose repository and token it takes. */
function inWorkflowsOnly(input: string): InputProblem {
  const hint = 'leave it out here, and give it to the step of the workflow';
  return { message: `${input}: GitHub is told of a run in a workflow only`, location: undefined, hint, input };
}
