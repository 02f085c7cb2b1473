/** A byte order mark with something on its line that is neither a comment nor a break. */
const BEFORE_TEXT = /^\ufeff(?![ \t]*(?:[#\r\n]|$))/;

/** What to do about it; undefined where it makes no difference. */
export function adviceOnMark(text: string): string | undefined {
  if (!BEFORE_TEXT.test(text)) return undefined;
  return 'the file begins with a byte order mark, so GitLab reads its first entry alone: save it as UTF-8 without BOM';
}

/**
 * GitLab's loader takes a byte order mark for a blank: what stands behind it is not in the first column, and all that is
 * comes after the end of the document.
 */
export function markAsBlank(text: string): string {
  return text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
}
