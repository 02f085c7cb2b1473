import { flatten, get, isScalar, isSeq } from '../yaml/node.js';
import type { MapNode } from '../yaml/node.js';

const DEFAULT_STAGES = ['build', 'test', 'deploy'];
const FIRST = '.pre';
const LAST = '.post';
export const EDGE_STAGES: ReadonlySet<string> = new Set([FIRST, LAST]);

/** Stages of the pipeline: `.pre` is always first and `.post` always last, wherever the file puts them. */
export function stagesOf(root: MapNode): readonly string[] {
  const node = get(root, 'stages');
  const given = isSeq(node) ? flatten(node).flatMap((item) => (isScalar(item) ? [item.text] : [])) : undefined;
  if (given?.length === 0) return [];
  const stages = given ?? DEFAULT_STAGES;
  return [FIRST, ...new Set(stages.filter((stage) => !EDGE_STAGES.has(stage))), LAST];
}
