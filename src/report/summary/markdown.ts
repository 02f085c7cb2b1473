import { stripAnsi } from '../ansi.js';
import { oneLine, printable, shorten } from '../text.js';

/**
 * Text for a table's cell or a paragraph, in one line: every character that Markdown or HTML could take for more than
 * itself becomes an entity, which is never syntax.
 */
export function plain(text: string, length: number = 200): string {
  return entities(shorten(oneLine(stripAnsi(text)), length));
}

/** A name, as it is: in `<code>` GitHub links no `@name` and no `#1` either. */
export function name(text: string, length: number = 120): string {
  const shown = plain(text, length);
  return shown === '' ? '' : `<code>${shown}</code>`;
}

/** A short text of our own that stays in one line of its cell: `1.3 MB`. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '&nbsp;');
}

/** A fenced block, with a fence longer than any in the text. */
export function fenced(text: string, language = ''): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Lines of a log, fenced: without colours, and with no line too long to read. */
export function fencedLog(lines: readonly string[], lineLength = 1000): string {
  // a line may hold line ends of its own: a carriage return is one for Markdown
  const shown = lines.flatMap((line) => stripAnsi(line).split(/\r\n|[\r\n\u2028\u2029]/));
  return fenced(shown.map((line) => shorten(printable(line), lineLength)).join('\n'), 'text');
}

/** A row of a table. The cells are Markdown already. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The heading of a table: its columns, those of numbers to the right. */
export function columns(titles: readonly string[], numbers: readonly string[] = []): string {
  return `${row(titles)}\n${row(titles.map((title) => (numbers.includes(title) ? '---:' : '---')))}`;
}

function entities(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
