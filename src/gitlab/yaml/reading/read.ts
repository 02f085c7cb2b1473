import type { Node } from '../node.js';
import { Reader } from './reader.js';
import { readSimple } from './simple.js';
import type { SourceFile } from '../source-file.js';

/**
 * Reads one YAML document (`text` lies at `base` in the file) into typed nodes; undefined for an empty one. The library
 * is loaded for files that the simple reader does not know.
 */
export async function readYaml(file: SourceFile, text: string, base: number): Promise<Node | undefined> {
  const simple = readSimple(new Reader(file, base), text);
  if (simple) return simple.node;
  const { readAny } = await import('./library.js');
  return readAny(file, text, base);
}
