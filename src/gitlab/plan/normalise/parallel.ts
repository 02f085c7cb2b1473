import { readParallel } from '../../entry/parallel.js';
import type { MatrixRow, ParallelConfig } from '../../entry/parallel.js';
import { get } from '../../yaml/node.js';
import type { MapEntry } from '../../yaml/node.js';

/** One of the jobs that a parallel job becomes. */
export interface Instance {
  readonly name: string;
  readonly index: number;
  readonly total: number;
  readonly variables: ReadonlyMap<string, string>;
}

/** Jobs with `parallel`, by name. */
export type ParallelJobs = ReadonlyMap<string, readonly Instance[]>;

export function parallelJobs(jobs: readonly MapEntry[]): ParallelJobs {
  const found = new Map<string, readonly Instance[]>();
  for (const { key, value } of jobs) {
    const config = readParallel(get(value, 'parallel'));
    if (config) found.set(key.text, instances(key.text, config));
  }
  return found;
}

function instances(name: string, config: ParallelConfig): Instance[] {
  if (config.kind === 'number') {
    const { total } = config;
    return Array.from({ length: total }, (_, index) => ({
      name: `${name} ${String(index + 1)}/${String(total)}`,
      index: index + 1,
      total,
      variables: new Map(),
    }));
  }
  const combinations = config.rows.flatMap(combine);
  return combinations.map((variables, index) => ({
    name: matrixName(name, variables),
    index: index + 1,
    total: combinations.length,
    variables,
  }));
}

/** The product of a row's values; the first name changes slowest. */
function combine(row: MatrixRow): Map<string, string>[] {
  let combinations: Map<string, string>[] = [new Map<string, string>()];
  for (const [key, values] of row) {
    combinations = combinations.flatMap((known) => values.map((value) => new Map(known).set(key, value)));
  }
  return combinations;
}

function matrixName(name: string, variables: ReadonlyMap<string, string>): string {
  return `${name}: [${[...variables.values()].join(', ')}]`;
}

/** Names that `needs:parallel:matrix` stands for, in the key order that is written there. */
export function matrixNames(name: string, rows: readonly MatrixRow[]): string[] {
  return rows.flatMap(combine).map((variables) => matrixName(name, variables));
}
