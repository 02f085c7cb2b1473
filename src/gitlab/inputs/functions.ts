import { expandExisting, referencedNames } from '../variables/expand.js';
import type { FindVariable } from '../variables/expand.js';
import type { Result } from './access.js';
import type { InputValue } from './values.js';

const MAX_FUNCTIONS = 3;
/** What Ruby takes for whitespace: nothing beyond ASCII. */
const WHITESPACE = /[\t\n\v\f\r ]+/;
const AROUND = /^[\0\t\n\v\f\r ]+|[\0\t\n\v\f\r ]+$/g;

type Apply = (value: InputValue, find: FindVariable) => Result<InputValue>;

/** Applies `| truncate(0,8) | expand_vars` and the like. */
export function applyFunctions(calls: readonly string[], value: InputValue, find: FindVariable): Result<InputValue> {
  if (calls.length > MAX_FUNCTIONS) return { error: 'too many functions in interpolation block' };
  const functions: Apply[] = [];
  for (const call of calls) {
    const apply = parseCall(call);
    if (!apply) {
      const advice = 'check that the function name, arguments, and types are correct';
      return { error: `no function matching \`${call}\`: ${advice}` };
    }
    functions.push(apply);
  }
  let result: Result<InputValue> = { value };
  for (const apply of functions) {
    if ('error' in result) return result;
    result = apply(result.value, find);
  }
  return result;
}

function parseCall(call: string): Apply | undefined {
  if (call === 'expand_vars') return expandVars;
  if (call === 'posix_escape') return posixEscape;
  const truncated = /^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)?$/.exec(call);
  if (truncated) return truncate(Number(truncated[1]), Number(truncated[2]));
  const divided = /^split\('([^']*)'\)$/.exec(call);
  return divided ? split(divided[1] ?? '') : undefined;
}

const failure = (name: string, message: string): { error: string } => ({
  error: `error in \`${name}\` function: ${message}`,
});
const onlyText = (name: string): { error: string } =>
  failure(name, `invalid input type: ${name} can only be used with string inputs`);

const expandVars: Apply = (value, find) => {
  if (typeof value !== 'string') return onlyText('expand_vars');
  if (referencedNames(value).some((name) => find(name)?.masked === true)) {
    return failure('expand_vars', 'variable expansion error: masked variables cannot be expanded');
  }
  return { value: expandExisting(value, find) };
};

/** Escapes a text for a POSIX shell, character by character. */
const posixEscape: Apply = (value) => {
  if (typeof value !== 'string') return onlyText('posix_escape');
  if (value === '') return { value: "''" };
  return { value: value.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g, '\\$&').replaceAll('\n', "'\n'") };
};

function truncate(offset: number, length: number): Apply {
  return (value) => {
    if (typeof value !== 'string') return onlyText('truncate');
    return { value: [...value].slice(offset, offset + length).join('') };
  };
}

/**
 * A text as a list: parts without the blanks around them, and none that are empty. As in Ruby a separator of one blank
 * stands for any whitespace. Source: `Gitlab::Ci::Config::Interpolation::Functions::Split`.
 */
function split(separator: string): Apply {
  return (value) => {
    if (typeof value !== 'string') return onlyText('split');
    if (separator === '') return failure('split', 'invalid argument: separator cannot be empty');
    const parts = value.split(separator === ' ' ? WHITESPACE : separator);
    return { value: parts.map((part) => part.replace(AROUND, '')).filter((part) => part !== '') };
  };
}
