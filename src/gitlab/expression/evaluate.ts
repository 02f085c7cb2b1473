import { parseExpression } from './parser.js';
import type { Expression } from './parser.js';
import { hasPatterns, parsePattern } from './pattern.js';
import type { Pattern } from './pattern.js';

/** Value of a CI/CD variable, not expanded; undefined where there is none. */
export type Lookup = (name: string) => string | undefined;
/** Value of an input (`$[[ inputs.x ]]`, only in `spec:inputs:rules`). */
export type InputLookup = (name: string) => unknown;

type Value = string | boolean | null | Pattern | number;

const parsed = new Map<string, Expression | undefined>();

/** The parsed form; undefined for a syntax error. */
export function expressionOf(source: string): Expression | undefined {
  if (parsed.has(source)) return parsed.get(source);
  if (parsed.size > 20_000) parsed.clear();
  let expression: Expression | undefined;
  try {
    expression = parseExpression(source);
  } catch {
    expression = undefined;
  }
  if (expression !== undefined || hasPatterns()) parsed.set(source, expression);
  return expression;
}

export function isValidExpression(source: string): boolean {
  return expressionOf(source) !== undefined;
}

/** Is a `rules:if` satisfied? A syntax error counts as false here; the linter reports it. */
export function isSatisfied(source: string, variables: Lookup, inputs: InputLookup = () => undefined): boolean {
  const expression = expressionOf(source);
  return expression !== undefined && isPresent(evaluate(expression, variables, inputs));
}

/** Names of the inputs that an expression looks at. */
export function inputNames(source: string): string[] {
  return namesIn(source, 'input');
}

/** Names of the variables that an expression looks at. */
export function variableNames(source: string): string[] {
  return namesIn(source, 'variable');
}

function namesIn(source: string, type: 'input' | 'variable'): string[] {
  const names: string[] = [];
  const walk = (node: Expression): void => {
    if (node.type === type) names.push(node.name);
    else if (node.type === 'not') walk(node.operand);
    else if ('left' in node) [node.left, node.right].forEach(walk);
  };
  const expression = expressionOf(source);
  if (expression) walk(expression);
  return [...new Set(names)];
}

function evaluate(node: Expression, variables: Lookup, inputs: InputLookup): Value {
  switch (node.type) {
    case 'literal':
      return node.value;
    case 'variable':
      return variables(node.name) ?? null;
    case 'input':
      return toValue(inputs(node.name));
    case 'not':
      return !isPresent(evaluate(node.operand, variables, inputs));
    case '&&': {
      const left = evaluate(node.left, variables, inputs);
      return isFalsy(left) ? left : evaluate(node.right, variables, inputs);
    }
    case '||': {
      const left = evaluate(node.left, variables, inputs);
      return isFalsy(left) ? evaluate(node.right, variables, inputs) : left;
    }
    case '==':
      return isEqual(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
    case '!=':
      return !isEqual(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
    case '=~':
      return matches(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
    case '!~':
      return !matches(evaluate(node.left, variables, inputs), evaluate(node.right, variables, inputs));
  }
}

function toValue(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  return JSON.stringify(value);
}

/** Ruby's truth: only nil and false are false, so `$EMPTY || "x"` is the empty text. */
const isFalsy = (value: Value): boolean => value === null || value === false;

/** ActiveSupport's `present?`: the result of a whole expression; text of white space is not present. */
function isPresent(value: Value): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return value !== null && value !== false;
}

/** A boolean and a text are equal when they read the same. */
function isEqual(left: Value, right: Value): boolean {
  if (typeof left === 'boolean' && typeof right === 'string') return String(left) === right;
  if (typeof left === 'string' && typeof right === 'boolean') return left === String(right);
  return left === right;
}

/** `=~`: a right side that is no pattern is searched for the left text. */
function matches(left: Value, right: Value): boolean {
  if (isFalsy(right)) return false;
  const text = typeof left === 'string' ? left : left === null || typeof left === 'object' ? '' : String(left);
  if (typeof right === 'object' && right !== null) return right.test(text);
  const source = String(right);
  const pattern = parsePattern(source.replaceAll('\\/', '/'));
  return pattern ? pattern.test(text) : source.includes(text);
}
