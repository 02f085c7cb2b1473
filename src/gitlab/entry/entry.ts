import type { Diagnostic, SourceLocation } from '../types.js';
import { locationOf } from '../yaml/node.js';
import type { Node } from '../yaml/node.js';

/** What the linter found, in the order in which GitLab lists it. */
export interface Findings {
  readonly errors: Diagnostic[];
  readonly warnings: Diagnostic[];
}

export function findings(): Findings {
  return { errors: [], warnings: [] };
}

type Place = Pick<Node, 'file' | 'offset'> | SourceLocation | undefined;

/**
 * One keyword while it is being checked. GitLab writes its messages as `<keys joined by colons> <attribute> <text>` in
 * lower case, and looks into a keyword's parts only when the keyword itself is in order (`failed` is false).
 */
export class Entry {
  readonly #parent: Entry | undefined;
  readonly #key: string;
  readonly #sink: Findings;
  failed = false;

  constructor(sink: Findings, key: string, parent?: Entry) {
    this.#sink = sink;
    this.#key = key;
    this.#parent = parent;
  }

  child(key: string): Entry {
    return new Entry(this.#sink, key, this);
  }

  /** An entry whose messages do not name what it stands in (`retry`). */
  detached(key: string): Entry {
    return new Entry(this.#sink, key);
  }

  /** Keys that lead here; parts without a key of their own leave no trace. */
  get location(): string {
    const outer = this.#parent?.location ?? '';
    return [outer, this.#key].filter((part) => part !== '').join(':');
  }

  /** `attribute` as Rails shows it: `config`, `expire in`; empty for messages about the keyword as a whole. */
  fail(attribute: string, message: string, at: Place, hint?: string): void {
    const words = [this.location, attribute, message].filter((word) => word !== '').join(' ');
    this.raw(words.toLowerCase(), at, hint);
  }

  /** A message that GitLab shows as it stands. */
  raw(message: string, at: Place, hint?: string): void {
    this.failed = true;
    this.#sink.errors.push({ message, location: toLocation(at), ...(hint === undefined ? {} : { hint }) });
  }

  warn(message: string, at: Place): void {
    this.#sink.warnings.push({ message: `${this.location} ${message}`, location: toLocation(at) });
  }
}

function toLocation(at: Place): SourceLocation | undefined {
  if (at === undefined) return undefined;
  return 'offset' in at ? locationOf(at) : at;
}
