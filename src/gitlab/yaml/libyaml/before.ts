import { COLLECTION_STYLE, EVENT_ID } from 'js-yaml';
import type { Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import { columnAt, lineStartAt } from './lines.js';
import { tryEvents } from './mend.js';

/** A block that is not at its end yet. */
export interface OpenBlock {
  readonly kind: 'mapping' | 'sequence';
  readonly start: number;
  readonly column: number;
}

/** What stands before a place where the library stopped. */
export interface Before {
  /** Where the trouble begins: the place itself, or the first token of the line where what stands there begins. */
  readonly token: number;
  /** From the outermost on. */
  readonly blocks: readonly OpenBlock[];
  readonly lastScalar: ScalarEvent | undefined;
}

/** Lines that are looked at before the place, for where the part begins that cannot be read. */
const MAX_LINES = 100;

/** Reads the text before a place: up to the place, or up to the line before it that the trouble begins in. */
export function readBefore(text: string, place: number, atLine: boolean): Before {
  let end = atLine ? lineStartAt(text, place) : place;
  for (let lines = 0; lines < MAX_LINES; lines += 1) {
    const events = tryEvents(text.slice(0, end));
    if (events)
      return {
        token: end + indentAt(text, end, place),
        blocks: openBlocks(events, text),
        lastScalar: events.findLast(isScalar),
      };
    if (end === 0) break;
    const start = lineStartAt(text, end);
    end = start === end ? lineStartAt(text, end - 1) : start;
  }
  return { token: place, blocks: [], lastScalar: undefined };
}

function isScalar(event: Event): event is ScalarEvent {
  return event.type === EVENT_ID.SCALAR && event.valueStart !== -1;
}

function indentAt(text: string, at: number, place: number): number {
  return at === place ? 0 : (/^ */.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
}

/** The collections that end only at the end of the text. */
function openBlocks(events: readonly Event[], text: string): OpenBlock[] {
  const open: (SequenceEvent | MappingEvent | undefined)[] = [];
  let closing: (SequenceEvent | MappingEvent | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      closing.unshift(open.pop());
      continue;
    }
    closing = [];
    if (event.type === EVENT_ID.DOCUMENT) open.push(undefined);
    else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) open.push(event);
  }
  return closing.flatMap((event) => {
    if (event?.style !== COLLECTION_STYLE.BLOCK) return [];
    const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
    return [{ kind, start: event.start, column: columnAt(text, event.start) } as const];
  });
}
