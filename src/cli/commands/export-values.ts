import { Expression } from '../../fleet/export/expression.js';
import type { Values } from '../../fleet/export/steps.js';
import { INPUTS, SECRET_INPUTS, type InputDefinition, type InputName } from '../../inputs/definitions.js';
import type { Diagnostic } from '../../gitlab/types.js';
import type { Arguments } from '../arguments.js';

/** What each refused option is to be instead. */
const REFUSED: Partial<Readonly<Record<InputName, string>>> = {
  secrets: "keep it as a secret of GitHub's: the workflow has them all (`secrets: ${{ toJSON(secrets) }}`)",
  jobs: 'leave it out: the workflow has all jobs',
  stage: 'leave it out: the workflow has all jobs',
  needs: 'leave it out: the workflow has all jobs',
  mode: 'leave it out: each step has its own',
  'needs-context': 'leave it out: each step has its own',
  batch: 'leave it out: each job of the pipeline is a job of GitHub',
};

/** Options for this machine alone. */
const HERE: readonly string[] = ['cwd', 'output'];
/** What the step with the plan alone is told. */
const OF_THE_PLAN: readonly string[] = ['runners', 'arm64-runner', 'manual'];

/** Inputs whose values are secret: the workflow takes them from GitHub, whatever they are here. */
const SECRET: Partial<Readonly<Record<InputName, Expression>>> = {
  ...Object.fromEntries(SECRET_INPUTS.map((name) => [name, new Expression(`secrets.${nameOfSecret(name)}`)])),
  token: new Expression('github.token'),
};

/** What is given on the command line, and has no place in a workflow; a problem for each. */
export function refusedOptions({ inputs, operands }: Arguments): readonly Diagnostic[] {
  const given = { ...inputs, ...(operands.length === 0 ? {} : { jobs: operands }) };
  return Object.keys(given).flatMap((name) => {
    const hint = REFUSED[name as InputName];
    if (hint === undefined) return [];
    return [{ message: `export: ${name} is not written into a workflow`, location: undefined, hint }];
  });
}

/**
 * Values of the Action's inputs in the workflow: those that were given on the command line, for every step, and those that
 * are the plan's alone. `notes` say which secrets of GitHub's the workflow takes.
 */
export function workflowValues({ inputs }: Arguments): {
  readonly every: Values;
  readonly plan: Values;
  readonly notes: readonly string[];
} {
  const every: Record<string, string | Expression> = { secrets: new Expression('toJSON(secrets)') };
  const plan: Record<string, string | Expression> = {};
  const notes: string[] = [];
  for (const [name, given] of Object.entries(inputs)) {
    if (HERE.includes(name) || REFUSED[name as InputName] !== undefined) continue;
    const secret = SECRET[name as InputName];
    (OF_THE_PLAN.includes(name) ? plan : every)[name] = secret ?? textOf(given);
    if (secret !== undefined) notes.push(`The workflow takes ${name} from \${{ ${secret.text} }}`);
  }
  return { every, plan, notes };
}

/** Pairs one a line, or as JSON where a value has lines itself. */
function textOf(given: string | readonly string[]): string {
  if (typeof given === 'string') return given;
  const pairs = given.filter((pair) => pair.trim() !== '');
  if (!pairs.some((pair) => pair.includes('\n'))) return pairs.join('\n');
  const split = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1)];
  });
  return JSON.stringify(Object.fromEntries(split));
}

function nameOfSecret(input: string): string {
  return input.toUpperCase().replaceAll('-', '_');
}

/** The command that was given, in one line for a shell, without `--check`, `--force` and values of secrets. */
export function exportCommandLine({ inputs }: Arguments): string {
  const options = Object.entries(inputs).flatMap(([name, given]) => {
    if (name === 'cwd' || REFUSED[name as InputName] !== undefined) return [];
    const { repeated, type }: InputDefinition = INPUTS[name as InputName];
    const secret = SECRET[name as InputName];
    if (secret !== undefined) return [`--${name} "$${nameOfSecret(name)}"`];
    if (typeof given !== 'string') return given.map((pair) => `--${repeated ?? name} ${shellWord(pair)}`);
    if (type === 'Bool' && given === 'true') return [`--${name}`];
    return given.split('\n').map((line) => `--${name} ${shellWord(line)}`);
  });
  return ['gitlab-dind export', ...options].join(' ');
}

/** A text as one word of a shell, in one line and without what a terminal would obey. */
function shellWord(text: string): string {
  if (/^[\w@%+=:,./-]+$/.test(text)) return text;
  if (/^[ -~]*$/.test(text)) return `'${text.replaceAll("'", `'\\''`)}'`;
  const escaped = [...Buffer.from(text)].map((byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x27 && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, '0')}`,
  );
  return `$'${escaped.join('')}'`;
}
