import type { PlanJob } from '../gitlab/types.js';
import { allTogether, chainsTogether, eachAlone } from './packing/candidates.js';
import type { Order } from './packing/order.js';
import { fillUp, moveUp } from './packing/refine.js';
import { bestSegments } from './packing/segments.js';
import {
  costOf,
  LONGEST_SECONDS,
  workOf,
  type Bundle,
  type Bundles,
  type Cost,
  type PackingOptions,
  type Work,
} from './packing/work.js';

export { orderOf } from './packing/order.js';
export type { Order } from './packing/order.js';
export { MATRIX_LIMIT, START_UP_SECONDS, UNKNOWN_SECONDS } from './packing/work.js';
export type { Cost, PackingOptions } from './packing/work.js';

/** Jobs in waves of shares, each share for one runner, and what that takes in the model. */
export interface Packed extends Cost {
  readonly shares: readonly (readonly (readonly PlanJob[])[])[];
}

/** `batch: none`: each job has a runner; those of one resource group that would be in one wave share theirs. */
export function packNone(order: Order, options: PackingOptions): Packed {
  const work = workOf(order, options);
  return packed(work, eachAlone(work));
}

/** Everything on as few runners as can be: what `batch: auto` is never slower than, beside `none`. */
export function packOne(order: Order, options: PackingOptions): Packed {
  const work = workOf(order, options);
  return packed(work, allTogether(work));
}

/**
 * `batch: auto`: packs chains of jobs on one runner, and small ones that are side by side, where that ends sooner, or as
 * soon for less time of runners. Of several ways the one that ends first, then the cheapest; where that has more waves than
 * the workflow, one that has not, unless it takes more than twice as long. No order is broken, no runner mixed with
 * another, jobs of one resource group are never on two runners of a wave, and no runner gets several jobs that take longer
 * than GitHub lets it live. Source of the costs: docs/fleet.md.
 */
export function packAuto(order: Order, options: PackingOptions): Packed {
  const work = workOf(order, options);
  const none = eachAlone(work);
  const found = [none, allTogether(work), chainsTogether(work), ...segments(work)];
  const refined = found.map((bundles) => fillUp(work, moveUp(work, bundles)));
  const ways = [none, ...[...found, ...refined].filter((bundles) => bundles.flat().every(isShortEnough))];
  const costs = ways.map((bundles) => packed(work, bundles));
  const best = costs.reduce(better);
  if (best.waves <= work.maximum) return best;
  const [first, ...more] = costs.filter(({ waves, end }) => waves <= work.maximum && end <= 2 * best.end);
  return first === undefined ? best : more.reduce(better, first);
}

const isShortEnough = ({ jobs, seconds }: Bundle): boolean => jobs.length === 1 || seconds <= LONGEST_SECONDS;

/** The best segments; where they are more than there may be, those too that are the best if a wave costs more. */
function segments(work: Work): readonly Bundles[] {
  const best = bestSegments(work);
  let fewer = best;
  const longest = work.seconds.reduce((sum, one) => sum + one, 1);
  for (let price = 1; fewer.length > work.maximum && price < 2 * longest; price *= 2)
    fewer = bestSegments({ ...work, startUp: work.startUp + price });
  return [best, fewer].slice(0, fewer === best ? 1 : 2);
}

/** Sums of the same seconds in another order are the same. */
const SAME = 1e-6;

function better(best: Packed, one: Packed): Packed {
  if (Math.abs(one.end - best.end) > SAME) return one.end < best.end ? one : best;
  return one.runners < best.runners - SAME ? one : best;
}

function packed(work: Work, bundles: Bundles): Packed {
  const shares = bundles.map((wave) => wave.map(({ jobs }) => jobs.flatMap((job) => work.jobs[job] ?? [])));
  return { shares, ...costOf(work, bundles) };
}
