const MAX_ALTERNATIVES = 1000;

/** `a{b,c}d` to `abd`, `acd`; nested braces are expanded as well, a brace that is never closed is plain text. */
export function expandBraces(glob: string): string[] {
  const open = findUnescaped(glob, '{', 0);
  if (open === -1) return [glob];
  const parts = alternatives(glob, open);
  if (!parts) return [glob];
  const head = glob.slice(0, open);
  const tails = parts.choices.flatMap((choice) => expandBraces(choice + parts.rest));
  return tails.slice(0, MAX_ALTERNATIVES).map((tail) => head + tail);
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
