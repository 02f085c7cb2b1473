import { hasWorkflowRules } from '../entry/workflow.js';
import { rootKeyword } from '../entry/root.js';
import { inherits, readInherit } from '../entry/processable.js';
import { readVariables } from '../entry/variables.js';
import type { Variable } from '../types.js';
import { get, isNil } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { stagesOf } from '../compose/stages.js';

/** What the file says outside of its jobs. */
export interface RootConfig {
  readonly root: MapNode;
  readonly stages: readonly string[];
  readonly variables: readonly Variable[];
  readonly workflow: Node | undefined;
  readonly hasWorkflowRules: boolean;
  /** Value of a keyword for all jobs: from `default:`, or from the top level. */
  readonly defaults: ReadonlyMap<string, Node>;
}

const TOP_LEVEL = ['before_script', 'after_script', 'cache', 'image', 'services'];

export function readRoot(root: MapNode): RootConfig {
  const defaults = new Map<string, Node>();
  for (const key of TOP_LEVEL) {
    const value = get(root, key);
    if (value && !isNil(value)) defaults.set(key, value);
  }
  const node = rootKeyword(root, 'default');
  if (node?.kind === 'map') {
    for (const { key, value } of node.entries.values()) if (!isNil(value)) defaults.set(key.text, value);
  }
  return {
    root,
    stages: stagesOf(root),
    variables: readVariables(get(root, 'variables')),
    workflow: rootKeyword(root, 'workflow'),
    hasWorkflowRules: hasWorkflowRules(root),
    defaults,
  };
}

/** A job's own value of a keyword, else the default that it inherits; nothing is merged. */
export function effective(config: RootConfig, job: MapNode, key: string): Node | undefined {
  const own = get(job, key);
  if (own && !isNil(own)) return own;
  const value = config.defaults.get(key);
  return value && inherits(readInherit(job, 'default'), key) ? value : undefined;
}
