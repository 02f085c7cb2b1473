import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE } from 'js-yaml';
import type { AliasEvent, DocumentEvent, Event, MappingEvent, ScalarEvent, SequenceEvent } from 'js-yaml';
import type { MapEntry, Node, ScalarNode } from '../node.js';
import { inspect } from '../inspect.js';
import { isBlockScalar, isEmpty, isNode, isQuoted, isTextTag, propertiesStart, startOf } from './event.js';
import type { ContentEvent } from './event.js';
import { Gaps } from '../libyaml/gaps.js';
import { columnAt, hasBreak, lengthAt, restOfLine } from '../libyaml/lines.js';
import { mergeKey } from './merge-key.js';
import type { Parsed } from './parse.js';
import type { Reader } from './reader.js';
import { Refusal } from '../libyaml/refusal.js';
import { scalarValue } from './scalar-value.js';
import { checkBlockScalarTabs, checkEscapes, checkFlowPlain, checkKey } from '../libyaml/strictness.js';
import { checkName, checkOwnLine, checkTag } from '../libyaml/strictness.js';

interface Place {
  readonly depth: number;
  readonly inFlow: boolean;
  /** Column of the block around; -1 without any. */
  readonly indent: number;
}

const NO_KEY = 'did not find expected key while parsing a block mapping';
const NO_CONTENT = 'did not find expected node content while parsing a flow node';
const NOT_HERE = 'mapping values are not allowed in this context';

/** The question mark before a key. */
const EXPLICIT = /(?:\s|#.*(?![^\r\n])|,)*\?(?:\s|$)/y;
/** The same behind an empty value, whose colon or dash comes first. */
const EXPLICIT_NEXT = /(?:\s|#.*(?![^\r\n])|,|-(?=\s))*(?::(?:\s|#.*(?![^\r\n])|,|-(?=\s))*)?\?(?:\s|$)/y;
/** What is between the last token and a block scalar, or the bracket at an end. */
const BEFORE_SCALAR = /(?:[\s:?-]|#.*)*/y;
const BEFORE_END = /(?:[\s:?,]|#.*)*/y;

/** Makes typed nodes of the library's events. Throws a Refusal for what libyaml would not have read. */
export class Composer {
  readonly #reader: Reader;
  readonly #events: readonly Event[];
  readonly #text: string;
  readonly #written: string;
  readonly #gaps: Gaps;
  /** Is there a question mark at all that could be before a key? */
  readonly #marks: boolean;
  #at = 0;
  /** Was the value or the item before an empty one? */
  #emptyBefore = false;

  constructor(reader: Reader, { events, text }: Parsed) {
    this.#reader = reader;
    this.#events = events;
    this.#text = text.content;
    this.#written = text.written;
    this.#gaps = new Gaps(text.written);
    this.#marks = /\?(?:\s|$)/.test(text.content);
  }

  /** The first document; undefined without any. */
  document(): Node | undefined {
    const [first] = this.#events;
    const node = first?.type === EVENT_ID.DOCUMENT ? this.#content(first) : undefined;
    const end = this.#text.slice(this.#gaps.end).search(/^(?:---|\.\.\.)(?:\s|$)/m);
    this.#gaps.to(end === -1 ? this.#text.length : this.#gaps.end + end, false);
    return node;
  }

  #content({ explicitStart }: DocumentEvent): Node {
    if (explicitStart) {
      this.#gaps.to(this.#text.search(/^---(?:\s|$)/m), false);
      this.#gaps.end += 3;
    }
    this.#at = 1;
    return this.#node({ depth: 0, inFlow: false, indent: -1 });
  }

  get #next(): Event | undefined {
    return this.#events[this.#at];
  }

  #node(place: Place): Node {
    const event = this.#next;
    if (!isNode(event)) throw new Error('the library gave no node');
    this.#at += 1;
    if (event.type === EVENT_ID.ALIAS) return this.#alias(event, place);
    const { anchor, tag } = this.#properties(event, place.inFlow);
    if (event.type === EVENT_ID.SCALAR) return this.#scalar(event, place, anchor, tag);
    this.#gaps.to(event.start, place.inFlow);
    return this.#reader.node(event.start, place.depth, anchor, () => {
      const node = event.type === EVENT_ID.SEQUENCE ? this.#seq(event, place) : this.#map(event, place);
      return tag === '!reference' ? this.#reader.reference(node, event.start) : node;
    });
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent, { depth, inFlow }: Place): Node {
    this.#gaps.to(anchorStart - 1, inFlow);
    checkName(this.#text, anchorStart, anchorEnd, 'an alias');
    this.#gaps.end = anchorEnd;
    return this.#reader.alias(this.#text.slice(anchorStart, anchorEnd), anchorStart - 1, depth);
  }

  #properties(event: ContentEvent, inFlow: boolean): { anchor?: string; tag?: string } {
    const start = propertiesStart(event);
    if (start === undefined) return {};
    const { anchorStart, anchorEnd, tagStart, tagEnd } = event;
    this.#gaps.to(start, inFlow);
    if (anchorStart !== -1) checkName(this.#text, anchorStart, anchorEnd, 'an anchor');
    if (tagStart !== -1) checkTag(this.#text, tagStart, tagEnd, inFlow);
    this.#gaps.end = Math.max(anchorEnd, tagEnd);
    if (event.type !== EVENT_ID.SCALAR && event.style === COLLECTION_STYLE.BLOCK) {
      checkOwnLine(this.#text, this.#gaps.end, event.start, NO_KEY);
    }
    return {
      ...(anchorStart === -1 ? {} : { anchor: this.#text.slice(anchorStart, anchorEnd) }),
      ...(tagStart === -1 ? {} : { tag: this.#text.slice(tagStart, tagEnd) }),
    };
  }

  #scalar(event: ScalarEvent, place: Place, anchor: string | undefined, tag: string | undefined): Node {
    const reader = this.#reader;
    const offset = this.#scalarStart(event);
    if (event.valueStart !== -1) this.#readScalar(event, offset, place);
    const value = scalarValue(this.#text, event);
    const plain = tag === undefined ? event.style === SCALAR_STYLE.PLAIN : !isTextTag(tag);
    const scalar = plain && tag !== '!reference' ? reader.plain(value, offset) : reader.text(value, offset);
    return reader.leaf(tag === '!reference' ? reader.reference(scalar, offset) : scalar, offset, place.depth, anchor);
  }

  #scalarStart(event: ScalarEvent): number {
    const { end } = this.#gaps;
    if (event.valueStart === -1) return end;
    if (isBlockScalar(event)) return end + lengthAt(this.#text, end, BEFORE_SCALAR);
    return event.valueStart - (isQuoted(event) ? 1 : 0);
  }

  #readScalar(event: ScalarEvent, offset: number, { inFlow, indent }: Place): void {
    this.#gaps.to(offset, inFlow);
    this.#gaps.end = event.valueEnd + (isQuoted(event) ? 1 : 0);
    if (event.style === SCALAR_STYLE.PLAIN) {
      if (inFlow) checkFlowPlain(this.#text, event.valueStart, event.valueEnd);
      this.#gaps.plain(event.valueStart, event.valueEnd, indent);
    } else if (event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast) {
      checkEscapes(this.#text, event.valueStart, event.valueEnd);
    } else if (isBlockScalar(event)) checkBlockScalarTabs(this.#written, offset, event);
  }

  #inside({ style, start }: SequenceEvent | MappingEvent, { depth, indent }: Place): Place {
    const inFlow = style === COLLECTION_STYLE.FLOW;
    return { depth: depth + 1, inFlow, indent: inFlow ? indent : columnAt(this.#text, start) };
  }

  #seq(event: SequenceEvent, place: Place): Node {
    const inside = this.#inside(event, place);
    if (inside.inFlow) this.#gaps.end = event.start + 1;
    const items: Node[] = [];
    while (this.#next?.type !== EVENT_ID.POP) {
      this.#emptyBefore = isEmpty(this.#next);
      items.push(this.#node(inside));
    }
    this.#at += 1;
    if (inside.inFlow) this.#close();
    return this.#reader.seq(items, event.start);
  }

  #map(event: MappingEvent, place: Place): Node {
    const inside = this.#inside(event, place);
    const braces = this.#text.charAt(event.start) === '{' && !this.#isPair(event);
    if (braces) this.#gaps.end = event.start + 1;
    const entries = new Map<string, MapEntry>();
    for (let count = 0; this.#next?.type !== EVENT_ID.POP; count += 1) {
      if (!inside.inFlow && count > 0) this.#onNewLine(event.start);
      const key = this.#key(inside, event.start, count === 0);
      const isAlias = this.#next?.type === EVENT_ID.ALIAS;
      const value = this.#value(key, inside);
      if (key.type === 'string' && key.text === '<<' && mergeKey(entries, value, isAlias)) continue;
      entries.set(key.text, { key, value });
    }
    this.#at += 1;
    if (braces) this.#close();
    return this.#reader.map(entries, event.start);
  }

  /** A map of one pair in a list, without braces, begins where its key begins. */
  #isPair({ start, style }: MappingEvent): boolean {
    const next = this.#next;
    return style === COLLECTION_STYLE.BLOCK || (isNode(next) && startOf(next) === start);
  }

  /** Entries of blocks are on lines of their own. */
  #onNewLine(mark: number): void {
    const next = this.#next;
    const start = isNode(next) ? startOf(next) : undefined;
    if (start === undefined || hasBreak(this.#text, Math.max(this.#gaps.end - 1, 0), start)) return;
    // with a colon on the line, what stands first there is a key for libyaml
    const isKey = /:(?:\s|$)/.test(restOfLine(this.#text, start));
    throw new Refusal(NO_KEY, isKey ? this.#gaps.token : mark, start);
  }

  /** Keys that are no scalars have no use in a pipeline file; their text stands for them. */
  #key(place: Place, mark: number, isFirst: boolean): ScalarNode {
    const { end } = this.#gaps;
    const event = this.#next;
    const explicit = this.#marks && lengthAt(this.#text, end, this.#emptyBefore ? EXPLICIT_NEXT : EXPLICIT) > 0;
    this.#emptyBefore = false;
    if (!explicit && isEmpty(event)) throw new Refusal(place.inFlow ? NO_CONTENT : NO_KEY, mark);
    const node = this.#node(place);
    if (!explicit) this.#checkKey(event, end, place, isFirst);
    if (node.kind === 'scalar') return node;
    return { kind: 'scalar', type: 'null', text: inspect(node), file: node.file, offset: node.offset };
  }

  #checkKey(event: Event | undefined, before: number, { inFlow }: Place, isFirst: boolean): void {
    const start = isNode(event) ? startOf(event) : undefined;
    checkKey(this.#text, start ?? before, this.#gaps.end, inFlow, isFirst);
    const value = this.#next;
    if (!inFlow && value && 'start' in value && value.style === COLLECTION_STYLE.BLOCK) {
      checkOwnLine(this.#text, this.#gaps.end, value.start, NOT_HERE);
    }
  }

  /** Nothing behind a key: null, at the place of the key. */
  #value(key: ScalarNode, place: Place): Node {
    this.#emptyBefore = isEmpty(this.#next);
    if (!this.#emptyBefore) return this.#node(place);
    this.#at += 1;
    return { kind: 'scalar', type: 'null', text: '', file: key.file, offset: key.offset };
  }

  /** Goes behind the bracket at the end of a flow collection. */
  #close(): void {
    this.#gaps.to(this.#gaps.end + lengthAt(this.#text, this.#gaps.end, BEFORE_END), true);
    this.#gaps.end += 1;
  }
}
