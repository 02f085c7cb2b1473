import type { NeedConfig } from '../entry/need.js';
import type { MapNode, ScalarNode } from '../yaml/node.js';

/** One job after `parallel`, before its rules are judged. */
export interface JobConfig {
  readonly name: string;
  /** Name in the file. */
  readonly baseName: string;
  readonly kind: 'job' | 'bridge';
  readonly key: ScalarNode;
  readonly node: MapNode;
  readonly stage: string;
  readonly instance: { readonly index: number; readonly total: number } | undefined;
  /** Variables of the matrix. */
  readonly matrix: ReadonlyMap<string, string>;
  /** undefined: the job waits for all earlier stages. */
  readonly needs: readonly NeedConfig[] | undefined;
  readonly dependencies: readonly string[] | undefined;
}
