/** Where the line begins that a place is in. */
export function lineStartAt(text: string, place: number): number {
  let at = place;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

export function columnAt(text: string, place: number): number {
  return place - lineStartAt(text, place);
}

/** The rest of the line that a place is in. */
export function restOfLine(text: string, place: number): string {
  let at = place;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return text.slice(place, at);
}

export function hasBreak(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isBreak(text.charCodeAt(at))) return true;
  return false;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** How much of the text at a place the pattern takes; it has to be a sticky one. */
export function lengthAt(text: string, place: number, pattern: RegExp): number {
  pattern.lastIndex = place;
  return pattern.exec(text)?.[0].length ?? 0;
}
