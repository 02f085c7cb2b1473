import { ConfigError } from '../errors.js';
import { LIMITS } from './limits.js';
import { isMap, isNil } from './node.js';
import type { MapNode } from './node.js';
import { Problem } from './problem.js';
import { readYaml } from './reading/read.js';
import { SourceFile } from './source-file.js';

/**
 * Reads a YAML file that is no pipeline but a map of settings: undefined for an empty one. Values have the types that
 * they have in a pipeline file. Throws a {@link ConfigError} with the place of what cannot be read.
 */
export function readSettings(name: string, text: string): MapNode | undefined {
  const file = new SourceFile(name, text);
  try {
    if (Buffer.byteLength(text) > LIMITS.fileBytes) throw new Problem('The file is too big', file.locate(0));
    const node = readYaml(file, text, 0);
    if (isNil(node)) return undefined;
    if (isMap(node)) return node;
    throw new Problem('The file has to be a map of names and values', file.locate(node.offset));
  } catch (error) {
    if (error instanceof RangeError) throw at({ message: 'Invalid YAML syntax', location: file.locate(0) });
    if (!(error instanceof Problem)) throw error;
    // the place stands in front of the message already
    throw at({
      message: error.message.replace(/^\(<unknown>\): | at line \d+ column \d+$/g, ''),
      location: error.location,
    });
  }
}

function at(problem: Pick<Problem, 'message' | 'location'>): ConfigError {
  return new ConfigError([problem]);
}
