/** Tokens of a `rules:if` expression, in the order in which GitLab's lexer tries them. */
export type TokenType =
  | '('
  | ')'
  | 'input'
  | 'variable'
  | 'string'
  | 'pattern'
  | 'null'
  | 'boolean'
  | '=='
  | '=~'
  | '!='
  | '!~'
  | '&&'
  | '||'
  | '!';

export interface Token {
  readonly type: TokenType;
  readonly text: string;
}

export class ExpressionError extends Error {}

const MAX_TOKENS = 100;

const LEXEMES: readonly (readonly [TokenType, RegExp])[] = [
  ['(', /\(/y],
  [')', /\)/y],
  ['input', /\$\[\[\s*inputs\.([\w-]+)\s*\]\]/y],
  ['variable', /\$(\w+)/y],
  ['string', /"([^\n]*?)"|'([^\n]*?)'/y],
  ['pattern', /\/(?:[^/]|\\\/)+[^\\]\/[ismU]*/y],
  ['null', /null/y],
  ['boolean', /\b(?:true|false)\b/y],
  ['==', /==/y],
  ['=~', /=~/y],
  ['!=', /!=/y],
  ['!~', /!~/y],
  ['&&', /&&/y],
  ['||', /\|\|/y],
  ['!', /!/y],
];

const SPACE = /\s*/y;

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(source);
    at = SPACE.lastIndex;
    if (tokens.length >= MAX_TOKENS) throw new ExpressionError('Too many tokens!');
    if (at >= source.length) return tokens;
    const token = next(source, at);
    if (!token) throw new ExpressionError('Unknown lexeme found!');
    tokens.push(token.token);
    at = token.end;
  }
}

function next(source: string, at: number): { token: Token; end: number } | undefined {
  for (const [type, pattern] of LEXEMES) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) return { token: { type, text: match[1] ?? match[2] ?? match[0] }, end: pattern.lastIndex };
  }
  return undefined;
}
