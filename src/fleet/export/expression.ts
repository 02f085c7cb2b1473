/** An expression of GitHub's, without its `${{ }}`. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What GitHub takes as the marks of an expression, wherever it stands in a text. */
const MARKS = /\$\{\{|\}\}/;

/** May a text stand in a workflow as it is, without a part of it becoming an expression? */
export function isInert(text: string): boolean {
  return !MARKS.test(text);
}

/** Letters that end a literal, or begin and end an expression. */
const ESCAPES: Readonly<Record<string, string>> = { $: '\\u0024', '}': '\\u007d', "'": '\\u0027' };

/**
 * A text as a literal in an expression. Whatever it holds stays a text; what could end it is JSON of another form, so that
 * what looks for the marks of expressions and quotes in another way than GitHub does finds none either.
 */
export function literal(text: string): string {
  if (isInert(text) && !text.includes("'")) return `'${text}'`;
  return `fromJSON('${JSON.stringify(text).replace(/[$}']/g, (letter) => ESCAPES[letter] ?? letter)}')`;
}
