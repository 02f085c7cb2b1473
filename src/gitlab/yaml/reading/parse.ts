import { parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { Mender } from '../libyaml/mend.js';
import { MendedText } from '../libyaml/mended-text.js';
import { markAsBlank } from '../byte-order-mark.js';
import { Refusal, TooDeep } from '../libyaml/refusal.js';
import { refusalOf } from '../libyaml/syntax-error.js';

/** What the library found in a text, and the text that the places of it are in. */
export interface Parsed {
  readonly events: readonly Event[];
  readonly text: MendedText;
}

/** Far above the limit for pipelines, which has a message of its own. */
const MAX_DEPTH = 1000;
/** Characters that are read again at most, in a text that has to be mended in many places. */
const MAX_WORK = 200_000_000;

const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** A divider that is not in the first column begins a text for libyaml; the library takes it for one all the same. */
const INDENTED_DIVIDER = /^((?:[ \t]*(?:#.*)?(?:\r\n|\r(?!\n)|\n))* +)-(?=--[ \t]*(?:#|[\r\n]|$))/;

/** Reads a text as libyaml does. Throws a Refusal with libyaml's words, its places those of the text as it is. */
export function parse(written: string): Parsed {
  const source = markAsBlank(written).replace(INDENTED_DIVIDER, '$1x');
  const control = CONTROL.exec(source);
  if (control) throw new Refusal('control characters are not allowed', 0, control.index);
  let mender = new Mender(new MendedText(source));
  for (let work = 0; ; work += source.length) {
    const { text } = mender;
    try {
      return { events: parseEvents(text.content, { maxDepth: MAX_DEPTH }), text };
    } catch (error) {
      const { reason, at } = trouble(error, text);
      const parts = work === 0 ? mendParts(source) : undefined;
      if (parts && parts.content !== source) mender = new Mender(parts);
      else if (work > MAX_WORK || !mender.mend(reason, at)) throw originally(refusalOf(text.content, reason, at), text);
    }
  }
}

function trouble(error: unknown, text: MendedText): { readonly reason: string; readonly at: number } {
  if (!(error instanceof YAMLException)) throw error;
  const at = error.mark?.position ?? 0;
  if (error.reason.startsWith('nesting exceeded')) throw new TooDeep(text.origin(at));
  return { reason: error.reason, at };
}

/** With its places in the text as it was written. */
export function originally({ message, mark, place }: Refusal, text: MendedText): Refusal {
  return new Refusal(message, text.origin(mark), text.origin(place));
}

/** Lines that look like a key of the outermost map. */
const PART = /^(?=[\w.$][^\r\n]*:(?:\s|$))/gm;

/**
 * Mends each entry of the outermost map for itself, so that the time does not grow with the square of their number, up to
 * the first that cannot be read so: as long as all before it can, what looks like a key of that map is one.
 */
function mendParts(source: string): MendedText {
  const starts = [0, ...[...source.matchAll(PART)].map(({ index }) => index).filter((index) => index > 0)];
  const parts: MendedText[] = [];
  for (const [index, start] of starts.entries()) {
    const part = mendPart(source.slice(start, starts[index + 1]));
    if (!part) return MendedText.join([...parts, new MendedText(source.slice(start))]);
    parts.push(part);
  }
  return MendedText.join(parts);
}

function mendPart(source: string): MendedText | undefined {
  const mender = new Mender(new MendedText(source));
  for (let work = 0; work < MAX_WORK; work += source.length + 1) {
    try {
      parseEvents(mender.text.content, { maxDepth: MAX_DEPTH });
      return mender.text;
    } catch (error) {
      if (!(error instanceof YAMLException) || !mender.mendLine(error.reason, error.mark?.position ?? 0)) break;
    }
  }
  return undefined;
}
