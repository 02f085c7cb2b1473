/** Where the line begins that a place is in. */
export function lineStartAt(text: string, place: number): number {
  const start = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1;
  return start + text.slice(start, place).lastIndexOf('\r') + 1;
}

export function columnAt(text: string, place: number): number {
  return place - lineStartAt(text, place);
}

/** The rest of the line that a place is in. */
export function restOfLine(text: string, place: number): string {
  const end = text.indexOf('\n', place);
  return text.slice(place, end === -1 ? text.length : end).replace(/\r.*/s, '');
}

export function hasBreak(text: string, from: number, to: number): boolean {
  return /[\r\n]/.test(text.slice(from, to));
}

/** How much of the text at a place the pattern takes; it has to be a sticky one. */
export function lengthAt(text: string, place: number, pattern: RegExp): number {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex - place : 0;
}
