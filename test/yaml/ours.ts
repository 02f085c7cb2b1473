import { isDeepStrictEqual } from 'node:util';
import type { Node } from '../../src/gitlab/yaml/node.js';
import { Problem } from '../../src/gitlab/yaml/problem.js';
import { readYaml } from '../../src/gitlab/yaml/reading/read.js';
import { SourceFile } from '../../src/gitlab/yaml/source-file.js';
import type { Answer } from './psych.js';

/** What this reader makes of a text, as Psych's answers are written. */
export function ours(text: string): Answer {
  try {
    const node = readYaml(new SourceFile('a.yml', text), text, 0);
    return { value: node === undefined ? ['null', ''] : show(node) };
  } catch (error) {
    if (error instanceof Problem) return { refused: error.message };
    throw error;
  }
}

function show(node: Node): readonly unknown[] {
  switch (node.kind) {
    case 'scalar':
      return [node.type, node.text];
    case 'seq':
      return ['seq', ...node.items.map(show)];
    case 'map':
      return ['map', ...[...node.entries.values()].map(({ key, value }) => [key.type, keyText(key), show(value)])];
    case 'reference':
      return ['reference', node.shown];
  }
}

/** Keys that are maps or lists are none of a pipeline: they are there, whatever their text is. */
function keyText({ type, text }: { readonly type: string; readonly text: string }): string {
  return type === 'null' && text !== '' ? '?' : text;
}

/** Does GitLab answer both in the same way? */
export function sameOutcome(theirs: Answer, mine: Answer): boolean {
  if ('strange' in theirs || 'strange' in mine) return true;
  // an alias within the node of its anchor, which GitLab refuses later as too big
  if ('refused' in mine && mine.refused.includes('unknown anchor')) return true;
  if (isNone(theirs) && isNone(mine)) return true;
  return 'value' in theirs && 'value' in mine && isDeepStrictEqual(theirs.value, mine.value);
}

/** No configuration: refused as YAML, or later for being a text or a number. */
function isNone(answer: Answer): boolean {
  if (!('value' in answer)) return true;
  const [kind] = answer.value as readonly unknown[];
  return kind !== 'map' && kind !== 'seq' && kind !== 'null';
}
