import { UsageError } from '../errors.js';
import { INPUTS } from '../inputs/definitions.js';

export interface Arguments {
  readonly command: string;
  readonly operands: readonly string[];
  /** Texts of inputs by name, as the Action would get them. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Values of the options that only `simulate` has, by name. */
  readonly extras: Readonly<Record<SimulateOption, readonly string[]>>;
  readonly json: boolean;
  readonly help: boolean;
}

/** Options that only `simulate` has; each may be given more than once. */
export type SimulateOption = 'outcome' | 'play' | 'cancel';

const FLAGS: readonly string[] = ['json', 'help'];
const SIMULATE: readonly SimulateOption[] = ['outcome', 'play', 'cancel'];

/**
 * Reads the command line: `COMMAND [OPERAND...]`, and an option for every input. Throws one {@link UsageError} that
 * lists all problems.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const inputs: Record<string, string> = {};
  const operands: string[] = [];
  const flags = new Set<string>();
  const extras: Record<SimulateOption, string[]> = { outcome: [], play: [], cancel: [] };
  const problems: string[] = [];
  const repeated = new Map<string, string>();
  for (const [name, definition] of Object.entries(INPUTS)) {
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
      const definition = (INPUTS as Record<string, { type: string } | undefined>)[target];
      if (definition === undefined) {
        problems.push(
          `There is no option --${name}${suggestion(name, [...Object.keys(INPUTS), ...repeated.keys(), ...FLAGS, ...SIMULATE])}`,
        );
        continue;
      }
      const next = rest[0];
      let value: string | undefined = equals === -1 ? undefined : item.slice(equals + 1);
      if (value === undefined && definition.type === 'Bool')
        value = next === 'true' || next === 'false' ? rest.shift() : 'true';
      value ??= rest.shift();
      if (value === undefined) problems.push(`--${name} needs a value`);
      else inputs[target] = inputs[target] === undefined ? value : `${inputs[target]}\n${value}`;
    }
  }
  const [command = '', ...others] = operands;
  for (const name of SIMULATE) {
    if (extras[name].length > 0 && command !== 'simulate') problems.push(`--${name} is an option of simulate only`);
  }
  if (problems.length > 0) throw new UsageError(problems.map((message) => ({ message, location: undefined })));
  return { command, operands: others, inputs, extras, json: flags.has('json'), help: flags.has('help') };
}

/** `; did you mean --file?`, for a name that is nearly one of those known. */
export function suggestion(name: string, known: readonly string[], prefix = '--'): string {
  const [best] = known
    .map((item) => ({ item, distance: distance(name, item) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3))
    ? `; did you mean ${prefix}${best.item}?`
    : '';
}

/** Levenshtein's distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
