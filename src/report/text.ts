/** The first characters of a text, never half of one that takes two units. */
export function prefix(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length;
  return text.slice(0, Math.max(0, end));
}

/** The last characters of a text, never half of one that takes two units. */
export function suffix(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.length - length;
  return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}

/** A text that is shown in one line: shortened with an ellipsis. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${prefix(text, length - 1)}…`;
}

/** Bytes of the text in UTF-8. */
export function bytes(text: string): number {
  return Buffer.byteLength(text);
}

/**
 * A text without what only works in a terminal or misleads the reader: control characters (but line ends and tabs) and
 * those that turn the direction of writing.
 */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );
}

/** {@link printable} text in one line. */
export function oneLine(text: string): string {
  return printable(text.replace(/[\s\u2028\u2029]+/g, ' ')).trim();
}

/** `1 job`, `2 jobs`. */
export function count(number: number, one: string, many = `${one}s`): string {
  // Node.js reads its data of languages for the first number that it shows so
  return `${Number.isInteger(number) && Math.abs(number) < 1000 ? number : number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** What is before the first separator, and what is after it; the second is empty where there is none. */
export function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
