/** A line of a file in dotenv form: a variable, or why there is none. */
export type EnvEntry =
  | { readonly line: number; readonly key: string; readonly value: string }
  | { readonly line: number; readonly problem: string };

const START = /^[ \t]*(?:export[ \t]+)?([^=\s#][^=\n]*?)[ \t]*=[ \t]*/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Reads the dotenv form that shells and Compose read: `KEY=value` lines, with `export` in front or not, comments, empty
 * lines. What stands between quotes may have several lines; in double quotes `\n`, `\r`, `\t`, `\"`, `\\` and `\$` are
 * escapes, in single quotes nothing is. Without quotes a blank and a `#` begin a comment. Variables in values are not
 * filled in here: GitLab expands them in the job.
 */
export function parseEnvFile(text: string): readonly EnvEntry[] {
  const entries: EnvEntry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] ?? '';
    const line = index + 1;
    if (/^[ \t]*(#|$)/.test(first)) continue;
    const start = START.exec(first);
    if (start === null) {
      entries.push({ line, problem: 'is not of the form K=V' });
      continue;
    }
    const key = start[1] ?? '';
    const rest = first.slice(start[0].length);
    const quote = rest[0];
    if (quote !== '"' && quote !== "'") {
      entries.push({ line, key, value: rest.replace(/(^|[ \t]+)#.*$/, '').trimEnd() });
      continue;
    }
    let whole = rest;
    let end = closing(whole, quote);
    while (end === -1 && index + 1 < lines.length) {
      index++;
      whole += `\n${lines[index] ?? ''}`;
      end = closing(whole, quote);
    }
    if (end === -1) entries.push({ line, problem: `${quote} is never closed` });
    else if (!/^[ \t]*(#.*)?$/.test(whole.slice(end + 1)))
      entries.push({ line, problem: 'has text behind the closing quote' });
    else entries.push({ line, key, value: unquoted(whole.slice(1, end), quote) });
  }
  return entries;
}

/** Place of the quote that closes a text, which begins with one; -1 where there is none. */
function closing(text: string, quote: string): number {
  for (let at = 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function unquoted(text: string, quote: string): string {
  if (quote === "'") return text;
  return text.replace(/\\([nrt"\\$])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
}
