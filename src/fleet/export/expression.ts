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

/**
 * A text as a literal in an expression. Whatever it holds stays a text, and it has no mark of an expression, so that what
 * looks for those without reading quotes finds none either.
 */
export function literal(text: string): string {
  if (isInert(text)) return quoted(text);
  return `fromJSON(${quoted(JSON.stringify(text).replaceAll('$', '\\u0024').replaceAll('}', '\\u007d'))})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
