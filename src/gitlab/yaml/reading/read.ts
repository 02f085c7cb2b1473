import type { Node } from '../node.js';
import { Problem } from '../problem.js';
import type { SourceFile } from '../source-file.js';
import { Composer } from './compose.js';
import { originally, parse } from './parse.js';
import { Reader } from './reader.js';
import { Refusal, TooDeep } from '../libyaml/refusal.js';

/**
 * Reads one YAML document (`text` lies at `base` in the file) into typed nodes, as GitLab's loader does (Psych, which is
 * Ruby's libyaml); undefined for an empty one. What comes behind the document is not looked at.
 */
export function readYaml(file: SourceFile, text: string, base: number): Node | undefined {
  try {
    return read(file, text, base);
  } catch (error) {
    if (error instanceof TooDeep) throw new Problem('The parsed YAML is too big', file.locate(base + error.place));
    if (!(error instanceof Refusal)) throw error;
    const { line, column } = file.locate(base + error.mark);
    const message = `(<unknown>): ${error.message} at line ${String(line)} column ${String(column)}`;
    throw new Problem(message, file.locate(base + error.place));
  }
}

function read(file: SourceFile, text: string, base: number): Node | undefined {
  const parsed = parse(text);
  const reader = new Reader(file, (offset) => base + parsed.text.origin(offset));
  try {
    return new Composer(reader, parsed).document();
  } catch (error) {
    throw error instanceof Refusal ? originally(error, parsed.text) : error;
  }
}
