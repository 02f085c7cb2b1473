import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import { isBoolean, isNumber, isString } from '@actions/workflow-parser/templates/tokens/type-guards';
import { PlayError, textOf, type Json, type JsonObject } from './expressions.js';
import { partsOf, type Parts, type WorkflowModel } from './model.js';

/** Values of inputs that have none: GitHub's. */
const EMPTY: Readonly<Record<string, Json>> = { string: '', number: 0, boolean: false };

/**
 * What a called workflow sees of the inputs that its caller gives. Throws a {@link PlayError} for those that it does not
 * have, that are of another type, or that are required.
 */
export function callInputs({ call }: WorkflowModel, given: JsonObject): JsonObject {
  if (call === undefined) {
    if (Object.keys(given).length > 0) throw new PlayError('inputs are for a workflow that is called');
    return {};
  }
  unknown('input', given, call.inputs);
  return Object.fromEntries(Object.entries(call.inputs).map(([name, token]) => [name, inputValue(name, token, given)]));
}

/** The secrets that a called workflow sees. Throws a {@link PlayError} for those that it does not have. */
export function callSecrets(
  { call }: WorkflowModel,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (call !== undefined) unknown('secret', given, call.secrets);
  return given;
}

function inputValue(name: string, token: TemplateToken, given: JsonObject): Json {
  const parts = partsOf(token);
  const type = `${literal(parts, 'type') ?? ''}`;
  const empty = EMPTY[type];
  if (empty === undefined) throw new PlayError(`input ${name}: there is no type ${type}`);
  const value = given[name];
  if (value === undefined && literal(parts, 'required') === true) throw new PlayError(`input ${name} is required`);
  const set = value ?? literal(parts, 'default') ?? empty;
  // what is written without quotes where a text is wanted is that text
  const used = type === 'string' && (typeof set === 'number' || typeof set === 'boolean') ? textOf(set) : set;
  if (typeof used !== type) throw new PlayError(`input ${name}: ${JSON.stringify(used)} is no ${type}`);
  return used;
}

function literal(parts: Parts, key: string): string | number | boolean | undefined {
  const token = parts[key];
  return token !== undefined && (isString(token) || isNumber(token) || isBoolean(token)) ? token.value : undefined;
}

function unknown(kind: string, given: object, known: Parts): void {
  const others = Object.keys(given).filter((name) => !(name in known));
  if (others.length > 0) throw new PlayError(`there is no ${kind} ${others.join(', ')}`);
}
