import { EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { AliasEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';

/** An event that a node begins with. */
export type NodeEvent = AliasEvent | ContentEvent;
export type ContentEvent = SequenceEvent | MappingEvent | ScalarEvent;

export function isNode(event: Event | undefined): event is NodeEvent {
  return event !== undefined && event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP;
}

/** Nothing at all, not even an anchor or a tag. */
export function isEmpty(event: Event | undefined): boolean {
  return event?.type === EVENT_ID.SCALAR && event.valueStart === -1 && propertiesStart(event) === undefined;
}

export function isQuoted({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
}

export function isBlockScalar({ style }: ScalarEvent): boolean {
  return style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
}

/** Does this tag make text of a scalar, whatever it looks like? */
export function isTextTag(tag: string): boolean {
  return TEXT_TAGS.has(tag);
}

const TEXT_TAGS: ReadonlySet<string> = new Set(['!str', '!!str', '!<tag:yaml.org,2002:str>', '!<!str>']);

/** Where anchor and tag begin. */
export function propertiesStart({ anchorStart, tagStart }: ContentEvent): number | undefined {
  if (anchorStart === -1) return tagStart === -1 ? undefined : tagStart;
  return tagStart === -1 ? anchorStart - 1 : Math.min(anchorStart - 1, tagStart);
}

/** Where a node begins with all that belongs to it; undefined for an empty one. */
export function startOf(event: NodeEvent): number | undefined {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  const start = propertiesStart(event);
  if (start !== undefined || event.type !== EVENT_ID.SCALAR) return start ?? (event as MappingEvent).start;
  return event.valueStart === -1 ? undefined : event.valueStart - (isQuoted(event) ? 1 : 0);
}
