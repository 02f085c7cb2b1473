import { LIMITS } from './limits.js';
import { get, has, isMap, map } from './node.js';
import type { MapNode, Node } from './node.js';
import { Problem } from './problem.js';
import { readYaml } from './reading/read.js';
import { SourceFile } from './source-file.js';

/** A file in its two documents: `header` holds `spec`, `content` the pipeline. */
export interface Documents {
  readonly file: SourceFile;
  readonly header: MapNode | undefined;
  readonly content: MapNode;
}

const DIVIDER = /^---\s+/gm;
const MAX_PARTS = 3;

interface Part {
  readonly text: string;
  readonly base: number;
}

/** Reads a pipeline file as GitLab's loader does: cut at `---` into at most two documents, each of which is a map. */
export async function readDocuments(name: string, text: string): Promise<Documents> {
  const file = new SourceFile(name, text);
  if (Buffer.byteLength(text) > LIMITS.fileBytes) throw new Problem('The provided YAML is too big', file.locate(0));
  const nodes: Node[] = [];
  for (const part of split(text)) {
    const node = readPart(file, part);
    if (node !== undefined && !isEmpty(node)) nodes.push(node);
  }
  const maps = nodes.map((node) => {
    if (isMap(node)) return node;
    throw new Problem('Invalid configuration format', file.locate(node.offset));
  });
  const first = maps[0] ?? map({ file, offset: 0 }, new Map());
  const last = maps.at(-1) ?? first;
  const header = maps.length > 1 && has(first, 'spec') ? first : undefined;
  return { file, header, content: header ? last : first };
}

/** `spec` of a header. */
export function specOf(documents: Documents): Node | undefined {
  return get(documents.header, 'spec');
}

function readPart(file: SourceFile, part: Part): Node | undefined {
  try {
    return readYaml(file, part.text, part.base);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('Invalid YAML syntax', file.locate(part.base));
    throw error;
  }
}

function split(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of text.matchAll(DIVIDER)) {
    if (parts.length + 1 >= MAX_PARTS) break;
    parts.push({ text: text.slice(start, match.index), base: start });
    start = match.index + match[0].length;
  }
  parts.push({ text: text.slice(start), base: start });
  return parts;
}

/** Ruby's `blank?` of a loaded document. */
function isEmpty(node: Node): boolean {
  if (node.kind === 'map') return node.entries.size === 0;
  if (node.kind === 'seq') return node.items.length === 0;
  return node.kind === 'scalar' && (node.type === 'null' || node.text.trim() === '' || node.text === 'false');
}
