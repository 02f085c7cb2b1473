import type { PlanJob } from '../../gitlab/types.js';
import type { Order } from '../packing.js';
import { Queue } from './queue.js';

/** A job in the model: seconds since the pipeline was started. */
export interface ModelJob {
  /** Of its script: on a runner of its own, after that one's start-up. */
  readonly start: number;
  readonly end: number;
  /** From 1: which of those that there may be at the same time, or which place of the one; 0: it needs no place. */
  readonly runner: number;
}

/** How jobs take their places. */
export interface Places {
  readonly places: number;
  /** Seconds for which a job has its place, by position. */
  readonly busy: readonly number[];
  /** Seconds that it waits before it asks for one; 0 where nothing is said. */
  readonly delay: readonly number[];
  /** How long it has its place before its script starts. */
  readonly lead: number;
  /** It needs no place. */
  readonly free: (job: number) => boolean;
  /** Of those of one resource group, only one has a place. */
  readonly groupOf: (job: PlanJob) => string | null;
}

export interface Played {
  readonly makespan: number;
  readonly criticalPath: readonly string[];
  readonly jobs: ReadonlyMap<string, ModelJob>;
}

/** Plays an order, event by event: of the jobs that can start, the first in its order does so first. */
export function play(order: Order, how: Places): Played {
  const { start, cause, place, last } = new Play(order, how).complete();
  const nameOf = (job: number): string => order.jobs[job]?.name ?? '';
  const jobs = [...start].map(([job, time]) => {
    const end = time + (how.busy[job] ?? 0);
    return [nameOf(job), { start: time + how.lead, end, runner: place.get(job) ?? 0 }] as const;
  });
  const path: string[] = [];
  for (let job = last; job !== undefined; job = cause.get(job)) path.push(nameOf(job));
  const makespan = jobs.reduce((most, [, { end }]) => Math.max(most, end), 0);
  return { makespan, criticalPath: path.reverse(), jobs: new Map(jobs) };
}

interface Event {
  readonly time: number;
  readonly job: number;
  readonly type: 'due' | 'end';
}

/** Who had something last, and until when. */
interface Holder {
  readonly job: number;
  readonly until: number;
}

const ascending = (a: number, b: number): number => a - b;

class Play {
  readonly #order: Order;
  readonly #how: Places;
  readonly #groups: readonly (string | null)[];
  readonly #events = new Queue<Event>((a, b) => a.time - b.time || a.job - b.job);
  /** Jobs that want a place, and those that need none. */
  readonly #waiting = new Queue<number>(ascending);
  readonly #placeless = new Queue<number>(ascending);
  readonly #places = new Queue<number>(ascending);
  readonly #placeHolders = new Map<number, Holder>();
  readonly #busyGroups = new Set<string>();
  /** Jobs that wait until their resource group has no other. */
  readonly #held = new Map<string, Queue<number>>();
  readonly #groupHolders = new Map<string, Holder>();
  /** Of how much each job still waits: its needs one by one, and the earlier stages as a whole. */
  readonly #left: number[];
  readonly #dependants: readonly (readonly number[])[];
  readonly #ofStages: Queue<number>;
  readonly #ended: boolean[] = [];
  /** All before this position have ended. */
  #line = 0;
  readonly #due = new Map<number, { readonly time: number; readonly by: number | undefined }>();

  readonly start = new Map<number, number>();
  readonly place = new Map<number, number>();
  /** By whose end a job started. */
  readonly cause = new Map<number, number | undefined>();
  last: number | undefined;

  constructor(order: Order, how: Places) {
    this.#order = order;
    this.#how = how;
    this.#groups = order.jobs.map(how.groupOf);
    for (let place = 1; place <= Math.min(how.places, order.jobs.length); place += 1) this.#places.add(place);
    this.#left = order.before.map((before, job) => (order.needs[job]?.length ?? 0) + (before > 0 ? 1 : 0));
    const dependants: number[][] = order.jobs.map(() => []);
    for (const [job, needs] of order.needs.entries()) for (const need of needs) dependants[need]?.push(job);
    this.#dependants = dependants;
    this.#ofStages = new Queue((a, b) => (order.before[a] ?? 0) - (order.before[b] ?? 0));
  }

  complete(): this {
    for (const [job, before] of this.#order.before.entries()) {
      if (before > 0) this.#ofStages.add(job);
      if (this.#left[job] === 0) this.#comesDue(job, 0, undefined);
    }
    for (let event = this.#events.take(); event !== undefined; event = this.#events.take()) {
      const { time, job, type } = event;
      if (type === 'end') this.#end(job, time);
      else this.#wants(job);
      if (this.#events.first?.time !== time) this.#startMore(time);
    }
    return this;
  }

  #comesDue(job: number, now: number, by: number | undefined): void {
    const time = now + (this.#how.delay[job] ?? 0);
    this.#due.set(job, { time, by });
    this.#events.add({ time, job, type: 'due' });
  }

  #wants(job: number): void {
    (this.#how.free(job) ? this.#placeless : this.#waiting).add(job);
  }

  #startMore(now: number): void {
    for (let job = this.#placeless.take(); job !== undefined; job = this.#placeless.take()) this.#start(job, 0, now);
    for (let place = this.#places.first; place !== undefined; place = this.#places.first) {
      const job = this.#waiting.take();
      if (job === undefined) return;
      if (this.#start(job, place, now)) this.#places.take();
    }
  }

  /** Starts a job, unless its resource group is busy: then it waits for that. */
  #start(job: number, place: number, now: number): boolean {
    const group = this.#groups[job] ?? null;
    if (group !== null && this.#busyGroups.has(group)) {
      const held = this.#held.get(group) ?? new Queue<number>(ascending);
      held.add(job);
      this.#held.set(group, held);
      return false;
    }
    const due = this.#due.get(job);
    const holders = [group === null ? undefined : this.#groupHolders.get(group), this.#placeHolders.get(place)];
    this.cause.set(job, due?.time === now ? due.by : holders.find((holder) => holder?.until === now)?.job);
    const until = now + (this.#how.busy[job] ?? 0);
    this.start.set(job, now);
    this.place.set(job, place);
    this.#placeHolders.set(place, { job, until });
    if (group !== null) {
      this.#busyGroups.add(group);
      this.#groupHolders.set(group, { job, until });
    }
    this.#events.add({ time: until, job, type: 'end' });
    return true;
  }

  #end(job: number, now: number): void {
    this.last = job;
    this.#ended[job] = true;
    const place = this.place.get(job) ?? 0;
    if (place > 0) this.#places.add(place);
    const group = this.#groups[job] ?? null;
    if (group !== null) {
      this.#busyGroups.delete(group);
      const next = this.#held.get(group)?.take();
      if (next !== undefined) this.#wants(next);
    }
    for (const other of this.#dependants[job] ?? []) this.#isDone(other, now, job);
    while (this.#ended[this.#line] === true) this.#line += 1;
    for (let other = this.#ofStages.first; (this.#order.before[other ?? -1] ?? Infinity) <= this.#line;) {
      this.#ofStages.take();
      this.#isDone(other!, now, job);
      other = this.#ofStages.first;
    }
  }

  #isDone(job: number, now: number, by: number): void {
    this.#left[job] = (this.#left[job] ?? 0) - 1;
    if (this.#left[job] === 0) this.#comesDue(job, now, by);
  }
}
