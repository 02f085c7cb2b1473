import type { Work } from './work.js';

/** Sets of numbers that grow together. */
export class Sets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = new Int32Array(size);
  }

  /** A set of its own. */
  add(item: number): void {
    this.#parent[item] = item;
  }

  /** Who stands for the set of an item. */
  of(item: number): number {
    let root = item;
    for (let up = this.#parent[root] ?? root; up !== root; up = this.#parent[root] ?? root) {
      this.#parent[root] = this.#parent[up] ?? up; // the way gets half as long
      root = up;
    }
    return root;
  }

  /** Puts the set of an item into that of another. */
  join(item: number, into: number): void {
    this.#parent[this.of(item)] = this.of(into);
  }
}

/** Jobs of a wave (ascending) in lists, so that what waits for each other, or has one resource group, is in one. */
export function joined(work: Work, jobs: readonly number[]): number[][] {
  const sets = new Sets(work.jobs.length);
  const here = new Set(jobs);
  jobs.forEach((job) => sets.add(job));
  const [first = 0] = jobs;
  let line = 0; // all before it belong together, since a job waits for them
  const groups = new Map<string, number>();
  for (const job of jobs) {
    const [before, group] = [work.before[job] ?? 0, work.group[job] ?? null];
    for (const need of work.needs[job] ?? []) if (here.has(need)) sets.join(need, job);
    if (first < before) {
      line = Math.max(line, before);
      sets.join(job, first);
    }
    if (group === null) continue;
    const key = `${group}\n${work.runner[job] ?? ''}`;
    const other = groups.get(key);
    if (other === undefined) groups.set(key, job);
    else sets.join(job, other);
  }
  for (const job of jobs) if (job < line) sets.join(job, first);
  const lists = new Map<number, number[]>();
  for (const job of jobs) {
    const root = sets.of(job);
    const list = lists.get(root);
    if (list === undefined) lists.set(root, [job]);
    else list.push(job);
  }
  return [...lists.values()];
}
