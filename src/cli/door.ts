import { printable } from '../report/text.js';

/**
 * The one door to the terminal of the commands: what a pipeline, a registry or an engine has named is text there, never a
 * sequence that the terminal obeys. The screen of a run (`screen/`) has its own.
 */

/** Lines of ours, on standard output. */
export function print(text: string): void {
  process.stdout.write(`${printable(text)}\n`);
}

/** One document, for `--json`. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Text that was made here alone, with its colours. */
export function pass(text: string): void {
  process.stdout.write(text);
}

/** Lines of ours, on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${printable(text)}\n`);
}

/** Columns of the terminal; undefined where standard output is none. */
export function columns(): number | undefined {
  return process.stdout.columns || undefined;
}
