import { LIMITS } from '../limits.js';
import type { MapEntry, Node, ReferenceNode, ScalarNode } from '../node.js';
import { inspect } from '../inspect.js';
import { Problem } from '../problem.js';
import { DisallowedClass, typeOfPlain } from '../scalar.js';
import type { SourceFile } from '../source-file.js';

interface Anchored {
  readonly node: Node;
  readonly weight: number;
  readonly depth: number;
}

/**
 * Makes the typed nodes of one document and counts them, aliases again and again, so that a few lines cannot stand
 * for a flood of nodes.
 */
export class Reader {
  readonly file: SourceFile;
  readonly #origin: (offset: number) => number;
  readonly #anchors = new Map<string, Anchored>();
  #weight = 0;
  #deepest = 0;

  constructor(file: SourceFile, origin: (offset: number) => number) {
    this.file = file;
    this.#origin = origin;
  }

  /** Counts a node; what `read` makes is known under the anchor, if there is one. */
  node(offset: number, depth: number, anchor: string | undefined, read: () => Node): Node {
    const weight = this.#weight;
    const before = anchor === undefined ? undefined : this.#anchors.get(anchor);
    const deepest = this.#deepest;
    this.#weight += 1;
    if (this.#weight > LIMITS.expandedNodes || depth > LIMITS.depth) throw this.tooBig(offset);
    this.#deepest = depth;
    const node = read();
    // one of the same name inside of this node is the later one
    if (anchor !== undefined && this.#anchors.get(anchor) === before) {
      this.#anchors.set(anchor, { node, weight: this.#weight - weight, depth: this.#deepest - depth });
    }
    this.#deepest = Math.max(this.#deepest, deepest);
    return node;
  }

  /** Counts a node that has none in it. */
  leaf(node: Node, offset: number, depth: number, anchor: string | undefined): Node {
    this.#weight += 1;
    if (this.#weight > LIMITS.expandedNodes || depth > LIMITS.depth) throw this.tooBig(offset);
    if (depth > this.#deepest) this.#deepest = depth;
    if (anchor !== undefined) this.#anchors.set(anchor, { node, weight: 1, depth: 0 });
    return node;
  }

  alias(name: string, offset: number, depth: number): Node {
    const target = this.#anchors.get(name);
    if (!target) throw this.problem(`An alias referenced an unknown anchor: ${name}`, offset);
    this.#weight += target.weight;
    this.#deepest = Math.max(this.#deepest, depth + target.depth);
    if (this.#weight > LIMITS.expandedNodes || this.#deepest > LIMITS.depth) throw this.tooBig(offset);
    return target.node;
  }

  plain(text: string, offset: number): ScalarNode {
    try {
      const { type, text: shown } = typeOfPlain(text);
      return { kind: 'scalar', type, text: shown, file: this.file, offset: this.#origin(offset) };
    } catch (error) {
      if (error instanceof DisallowedClass) throw this.problem(error.message, offset);
      throw error;
    }
  }

  text(text: string, offset: number): ScalarNode {
    return { kind: 'scalar', type: 'string', text, file: this.file, offset: this.#origin(offset) };
  }

  nothing(offset: number): ScalarNode {
    return { kind: 'scalar', type: 'null', text: '', file: this.file, offset: this.#origin(offset) };
  }

  seq(items: readonly Node[], offset: number): Node {
    return { kind: 'seq', items, file: this.file, offset: this.#origin(offset) };
  }

  map(entries: ReadonlyMap<string, MapEntry>, offset: number): Node {
    return { kind: 'map', entries, file: this.file, offset: this.#origin(offset) };
  }

  /** `!reference` in front of this operand: only a list of strings is valid. */
  reference(operand: Node, offset: number): ReferenceNode {
    const items = operand.kind === 'seq' ? operand.items : [];
    const path = items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.text] : []));
    const valid = items.length > 0 && path.length === items.length;
    return { kind: 'reference', path, valid, shown: inspect(operand), file: this.file, offset: this.#origin(offset) };
  }

  problem(message: string, offset: number): Problem {
    return new Problem(message, this.file.locate(this.#origin(offset)));
  }

  tooBig(offset: number): Problem {
    return this.problem('The parsed YAML is too big', offset);
  }
}
