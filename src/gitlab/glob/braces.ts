const MAX_ALTERNATIVES = 1000;

/** Braces that are looked at: each of those that are left is plain text. */
const MAX_STEPS = 10_000;

/**
 * `a{b,c}d` to `abd`, `acd`; nested braces are expanded as well, a brace that is never closed is plain text. The first
 * thousand alternatives count.
 */
export function expandBraces(glob: string): string[] {
  const found: string[] = [];
  // what is to be looked at, the next last: its beginning is done
  const open: { readonly head: string; readonly text: string }[] = [{ head: '', text: glob }];
  for (let steps = 0, next = open.pop(); next !== undefined && found.length < MAX_ALTERNATIVES; next = open.pop()) {
    const { head, text } = next;
    const at = steps++ < MAX_STEPS ? findUnescaped(text, '{', 0) : -1;
    const parts = at === -1 ? undefined : alternatives(text, at);
    if (parts === undefined) {
      found.push(head + text);
      continue;
    }
    const start = head + text.slice(0, at);
    for (const choice of parts.choices.toReversed()) open.push({ head: start, text: choice + parts.rest });
  }
  return found;
}

function alternatives(glob: string, open: number): { choices: string[]; rest: string } | undefined {
  const choices: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = open; at < glob.length; at += 1) {
    const char = glob.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === ',' && depth === 1) {
      choices.push(glob.slice(start, at));
      start = at + 1;
    } else if (char === '}' && --depth === 0) {
      choices.push(glob.slice(start, at));
      return { choices, rest: glob.slice(at + 1) };
    }
  }
  return undefined;
}

function findUnescaped(text: string, char: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === char) return at;
  }
  return -1;
}
