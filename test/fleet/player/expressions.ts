import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
} from '@actions/workflow-parser/templates/tokens/type-guards';

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What went against a rule of GitHub, or is not played here. */
export class PlayError extends Error {
  override readonly name = 'PlayError';
}

/** Answers of the functions that ask for the status of what was before. */
export interface StatusFunctions {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** Every context that a workflow may name: where one has nothing to say it is empty, as in GitHub. */
const CONTEXTS = ['github', 'needs', 'inputs', 'secrets', 'matrix', 'strategy', 'steps', 'env', 'vars', 'job', 'jobs', 'runner']; // prettier-ignore
const STATUS = ['success', 'failure', 'cancelled', 'always'] as const;

/** Contexts and functions at one place of a workflow; expressions are evaluated by GitHub's own evaluator. */
export class Scope {
  readonly #contexts: data.Dictionary;
  readonly #functions: ReadonlyMap<string, FunctionDefinition>;

  constructor(contexts: JsonObject, status: StatusFunctions = { success: true, failure: false, cancelled: false }) {
    this.#contexts = new data.Dictionary(...CONTEXTS.map((key) => ({ key, value: toData(contexts[key] ?? {}) })));
    this.#functions = new Map(
      STATUS.map((name) => {
        const value = name === 'always' ? true : status[name];
        return [name, { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(value) }];
      }),
    );
  }

  /** Value of an expression, without its `${{ }}`. Throws where GitHub does. */
  expression(text: string): Json {
    const { tokens } = new Lexer(text).lex();
    const tree = new Parser(tokens, CONTEXTS, [...this.#functions.values()]).parse();
    return fromData(new Evaluator(tree, this.#contexts, new Map(this.#functions)).evaluate());
  }

  /** Value of a part of a workflow, with its expressions evaluated. */
  value(token: TemplateToken): Json {
    if (isBasicExpression(token)) return this.expression(token.expression);
    if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
    if (isSequence(token)) return Array.from({ length: token.count }, (_, index) => this.value(token.get(index)));
    if (isMapping(token)) {
      return Object.fromEntries([...token].map(({ key, value }) => [this.text(key), this.value(value)]));
    }
    if (token.typeName() === 'null') return null;
    throw new PlayError(`a ${token.typeName()} is not played`);
  }

  /** The same as GitHub makes it a text of an input, an output or an environment variable. */
  text(token: TemplateToken): string {
    return textOf(this.value(token));
  }

  /** Does a condition hold? */
  holds(condition: string): boolean {
    return this.expression(`!!(${condition})`) === true;
  }
}

/** A value as text: booleans and numbers as they are written, null as nothing. */
export function textOf(value: Json): string {
  return toData(value).coerceString();
}

function toData(value: Json): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;
}

function fromData(value: data.ExpressionData): Json {
  return JSON.parse(JSON.stringify(value, data.replacer)) as Json;
}
