import { ExpressionError, tokenize } from './lexer.js';
import type { Token, TokenType } from './lexer.js';
import { parsePattern } from './pattern.js';
import type { Pattern } from './pattern.js';

export type Expression =
  | { readonly type: 'literal'; readonly value: string | boolean | null | Pattern }
  | { readonly type: 'variable'; readonly name: string }
  | { readonly type: 'input'; readonly name: string }
  | { readonly type: 'not'; readonly operand: Expression }
  | { readonly type: BinaryOperator; readonly left: Expression; readonly right: Expression };

export type BinaryOperator = '==' | '!=' | '=~' | '!~' | '&&' | '||';

/** Smaller binds tighter; a parenthesis is never popped by an operator. */
const PRECEDENCE: Partial<Record<TokenType, number>> = {
  '!': 1,
  '==': 10,
  '!=': 10,
  '=~': 10,
  '!~': 10,
  '&&': 11,
  '||': 12,
  ')': 900,
  '(': 901,
};

/** Parses as GitLab does (shunting yard): `!` binds tightest, comparisons are left-associative. */
export function parseExpression(source: string): Expression {
  const results: Expression[] = [];
  for (const token of toPostfix(tokenize(source))) build(token, results);
  const [result] = results;
  if (results.length > 1) throw new ExpressionError('Unreachable nodes in parse tree');
  if (result === undefined) throw new ExpressionError('Empty parse tree');
  return result;
}

function toPostfix(tokens: readonly Token[]): Token[] {
  const output: Token[] = [];
  const operators: Token[] = [];
  for (const token of tokens) {
    switch (token.type) {
      case '(':
      case '!':
        operators.push(token);
        break;
      case ')':
        popWhile(token, operators, output);
        if (operators.length === 0) throw new ExpressionError('Unmatched parenthesis');
        operators.pop();
        break;
      case '==':
      case '!=':
      case '=~':
      case '!~':
      case '&&':
      case '||':
        popWhile(token, operators, output);
        operators.push(token);
        break;
      case 'input':
      case 'variable':
      case 'string':
      case 'pattern':
      case 'null':
      case 'boolean':
        output.push(token);
    }
  }
  return output.concat(operators.reverse());
}

function popWhile(token: Token, operators: Token[], output: Token[]): void {
  const limit = PRECEDENCE[token.type] ?? 0;
  for (let last = operators.at(-1); last && limit >= (PRECEDENCE[last.type] ?? 0); last = operators.at(-1)) {
    output.push(last);
    operators.pop();
  }
}

function build(token: Token, results: Expression[]): void {
  switch (token.type) {
    case '!': {
      const operand = results.pop();
      if (!operand) throw new ExpressionError('Invalid operand');
      results.push({ type: 'not', operand });
      return;
    }
    case '==':
    case '!=':
    case '=~':
    case '!~':
    case '&&':
    case '||': {
      const right = results.pop();
      const left = results.pop();
      if (!left) throw new ExpressionError('Invalid left operand');
      if (!right) throw new ExpressionError('Invalid right operand');
      results.push({ type: token.type, left, right });
      return;
    }
    case '(':
    case ')':
      throw new ExpressionError(`Unprocessable token found in parse tree: ${token.type}`);
    case 'input':
    case 'variable':
    case 'string':
    case 'pattern':
    case 'null':
    case 'boolean':
      results.push(leaf(token.type, token.text));
  }
}

type LeafType = 'input' | 'variable' | 'string' | 'pattern' | 'null' | 'boolean';

function leaf(type: LeafType, text: string): Expression {
  switch (type) {
    case 'variable':
      return { type: 'variable', name: text };
    case 'input':
      return { type: 'input', name: text };
    case 'string':
      return { type: 'literal', value: text };
    case 'null':
      return { type: 'literal', value: null };
    case 'boolean':
      return { type: 'literal', value: text === 'true' };
    case 'pattern': {
      const pattern = parsePattern(text.replaceAll('\\/', '/'));
      if (!pattern) throw new ExpressionError('Invalid regular expression!');
      return { type: 'literal', value: pattern };
    }
  }
}
