import { readTexts } from '../../entry/commands.js';
import { readNeeds } from '../../entry/need.js';
import type { NeedConfig } from '../../entry/need.js';
import { jobEntries, jobKind } from '../../entry/root.js';
import type { Diagnostic } from '../../types.js';
import { get, isMap, isNil, isScalar, locationOf } from '../../yaml/node.js';
import type { MapEntry, MapNode } from '../../yaml/node.js';
import type { JobConfig } from '../job-config.js';
import { matrixNames, parallelJobs } from './parallel.js';
import type { Instance, ParallelJobs } from './parallel.js';

const DEFAULT_STAGE = 'test';
const MATRIX_BLOCK = /\$\[\[\s*matrix\.([a-zA-Z0-9_-]+)\s*\]\]/g;

export interface Normalised {
  readonly jobs: ReadonlyMap<string, JobConfig>;
  readonly errors: readonly Diagnostic[];
}

/** Makes the list of jobs: parallel jobs taken apart, `needs` and `dependencies` on them spelled out. */
export function normaliseJobs(root: MapNode): Normalised {
  const entries = jobEntries(root).filter(({ key, value }) => {
    const kind = jobKind(key.text, value);
    return kind === 'job' || kind === 'bridge';
  });
  const parallel = parallelJobs(entries);
  const jobs = new Map<string, JobConfig>();
  const errors: Diagnostic[] = [];
  for (const entry of entries) {
    const copies = parallel.get(entry.key.text);
    const dependencies = dependenciesOf(entry, parallel);
    const needs = needsOf(entry);
    const plain = !needs || (parallel.size > 0 && usesMatrix(needs)) ? undefined : expandNeeds(needs, parallel);
    for (const instance of copies ?? [undefined]) {
      const job = makeJob(entry, instance, dependencies);
      if (!job) continue;
      const own = plain ?? (needs && expandNeeds(matrixNeeds(needs, entry, job, errors), parallel));
      jobs.set(job.name, { ...job, needs: own });
    }
  }
  return { jobs, errors };
}

function makeJob(
  { key, value }: MapEntry,
  instance: Instance | undefined,
  dependencies: readonly string[] | undefined,
): JobConfig | undefined {
  if (!isMap(value)) return undefined;
  const stage = get(value, 'stage');
  return {
    name: instance?.name ?? key.text,
    baseName: key.text,
    kind: jobKind(key.text, value) === 'bridge' ? 'bridge' : 'job',
    key,
    node: value,
    stage: isScalar(stage) && !isNil(stage) ? stage.text : DEFAULT_STAGE,
    instance: instance && { index: instance.index, total: instance.total },
    matrix: instance?.variables ?? NO_MATRIX,
    needs: undefined,
    dependencies,
  };
}

const NO_MATRIX: ReadonlyMap<string, string> = new Map();

function dependenciesOf({ value }: MapEntry, parallel: ParallelJobs): readonly string[] | undefined {
  const node = get(value, 'dependencies');
  if (isNil(node)) return undefined;
  return readTexts(node).flatMap((name) => parallel.get(name)?.map((instance) => instance.name) ?? [name]);
}

function needsOf({ value }: MapEntry): readonly NeedConfig[] | undefined {
  const node = get(value, 'needs');
  return isNil(node) ? undefined : readNeeds(node);
}

function usesMatrix(needs: readonly NeedConfig[]): boolean {
  const text = JSON.stringify(needs.map((need) => (need.kind === 'job' ? [need.name, need.matrix] : [])));
  return text.includes('$[[');
}

/** `$[[ matrix.NAME ]]` in `needs` is this job's own value. */
function matrixNeeds(
  needs: readonly NeedConfig[],
  { key, value }: MapEntry,
  job: JobConfig,
  errors: Diagnostic[],
): readonly NeedConfig[] {
  const find = (text: string, location: Diagnostic['location']): string =>
    text.replace(MATRIX_BLOCK, (whole, name: string) => {
      const found = job.matrix.get(name);
      if (found !== undefined) return found;
      const message = `${key.text} job: '${name}' does not exist in matrix configuration`;
      if (!errors.some((error) => error.message === message)) {
        errors.push({ message, location: location ?? locationOf(value) });
      }
      return whole;
    });
  return needs.map((need) => {
    if (need.kind !== 'job') return need;
    const matrix = need.matrix?.map((row) =>
      row.map(([name, values]) => [name, values.map((text) => find(text, need.location))] as const),
    );
    return { ...need, name: find(need.name, need.location), matrix };
  });
}

function expandNeeds(needs: readonly NeedConfig[], parallel: ParallelJobs): readonly NeedConfig[] {
  return needs.flatMap((need) => {
    const copies = need.kind === 'job' ? parallel.get(need.name) : undefined;
    if (!copies || need.kind !== 'job') return [need];
    const names = need.matrix ? matrixNames(need.name, need.matrix) : copies.map(({ name }) => name);
    return names.map((name) => ({ ...need, name, matrix: undefined }));
  });
}
