/** One way to log in that a server offers. */
export interface Challenge {
  /** `basic`, `bearer`; lower case. */
  readonly scheme: string;
  /** By their names, lower case. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A word; behind `=` a word, or a text in quotes with escapes. */
const PART = /([\w!#$%&'*+.^`|~-]+)[ \t]*(?:=[ \t]*("(?:[^"\\]|\\.)*"|[^\s,"=]+))?/g;

/** Reads a `WWW-Authenticate` header, which may have several challenges. Source of the format: RFC 9110, section 11.6.1. */
export function challengesIn(header: string): readonly Challenge[] {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  for (const [, word = '', value] of header.matchAll(PART)) {
    const last = found.at(-1);
    if (value === undefined) found.push({ scheme: word.toLowerCase(), parameters: {} });
    else if (last !== undefined) last.parameters[word.toLowerCase()] = unquoted(value);
  }
  return found;
}

function unquoted(value: string): string {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
}
