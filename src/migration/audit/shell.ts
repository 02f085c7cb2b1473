/** What a script of a shell reads and sets, as far as its text alone tells. */
export interface ShellUse {
  /** Names of variables that it reads, without those that have a default (`${A:-x}`). */
  readonly reads: readonly string[];
  readonly sets: readonly string[];
}

/** Reads the text of a command. Texts between single quotes, and comments, read nothing. */
export function shellUse(text: string): ShellUse {
  const open = withoutQuoted(text);
  const reads = [...open.matchAll(/\$(?:\{#?([A-Za-z_]\w*)(:?[-=+?])?|([A-Za-z_]\w*))/g)].flatMap(
    ([whole, braced, operator, plain], index, all) => {
      const at = all[index]?.index ?? 0;
      const name = braced ?? plain ?? '';
      const isEscaped = isQuotedBySlash(open, at) || open[at - 1] === '$';
      const isPowerShell = whole === '$env' || /^\s*=(?!=)/.test(open.slice(at + whole.length));
      return isEscaped || isPowerShell || /[-=+]$/.test(operator ?? '') ? [] : [name];
    },
  );
  return { reads: [...new Set(reads)], sets: [...new Set(setBy(text))] };
}

/** Whether an odd number of backslashes stands before a place. */
function isQuotedBySlash(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from -= 1;
  return (at - from) % 2 === 1;
}

const ASSIGNED = /(?:^|[\s;&|("'`{$])([A-Za-z_]\w*)(?:\[[^\]]*\])?\+?\s?=(?!=)/g;
const NAMED =
  /\b(?:export|local|readonly|declare|typeset|unset|for|select|getopts\s+\S+|printf\s+-v)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
const READ = /\b(?:read|mapfile|readarray)((?:\s+-\w+)*(?:\s+[A-Za-z_]\w*)+)/g;

function setBy(text: string): readonly string[] {
  const defaults = [...text.matchAll(/\$\{([A-Za-z_]\w*):?=/g)].flatMap(([, name = '']) => name);
  const read = [...text.matchAll(READ)].flatMap(([, names = '']) =>
    names.split(/\s+/).filter((name) => /^\w+$/.test(name)),
  );
  return [...first(text, ASSIGNED), ...first(text, NAMED), ...defaults, ...read];
}

const first = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

/** The text without what stands between single quotes (which inside of double ones quote nothing), and without comments. */
function withoutQuoted(text: string): string {
  let open = '';
  let isDouble = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      open += sign + (text[at + 1] ?? '');
      at += 1;
    } else if (sign === "'" && !isDouble) {
      const end = text.indexOf("'", at + 1);
      at = end === -1 ? text.length : end;
      open += ' ';
    } else if (sign === '#' && !isDouble && /^$|[\s;]/.test(text[at - 1] ?? '')) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? text.length : end;
      open += '\n';
    } else {
      if (sign === '"') isDouble = !isDouble;
      open += sign;
    }
  }
  return open;
}

/** Names in a text of a pipeline file: an image's name, an environment's. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))|%([A-Za-z_]\w*)%/g)].map(
    ([, braced, plain, windows]) => braced ?? plain ?? windows ?? '',
  );
}
