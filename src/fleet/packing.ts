import type { PlanJob } from '../gitlab/types.js';
import { allTogether, chainsTogether, eachAlone } from './packing/candidates.js';
import type { Order } from './packing/order.js';
import { fillUp, moveUp } from './packing/refine.js';
import { bestSegments } from './packing/segments.js';
import { costOf, workOf, type Bundles, type Cost, type PackingOptions, type Work } from './packing/work.js';

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
 * soon for less time of runners. Of several ways the one that ends first, then the cheapest; those of more waves than
 * the workflow has only where all are. No order is broken, no runner mixed with another, and jobs of one resource group
 * are never on two runners of a wave. Source of the costs: docs/fleet.md.
 */
export function packAuto(order: Order, options: PackingOptions): Packed {
  const work = workOf(order, options);
  const found = [eachAlone(work), allTogether(work), chainsTogether(work), ...segments(work)];
  const all = [...found, ...found.map((bundles) => fillUp(work, moveUp(work, bundles)))];
  return all.map((bundles) => packed(work, bundles)).reduce((best, one) => (isBetter(work, one, best) ? one : best));
}

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

function isBetter(work: Work, one: Cost, other: Cost): boolean {
  const isTooMany = (cost: Cost): boolean => cost.waves > work.maximum;
  if (isTooMany(one) !== isTooMany(other)) return isTooMany(other);
  if (Math.abs(one.end - other.end) > SAME) return one.end < other.end;
  return one.runners < other.runners - SAME;
}

function packed(work: Work, bundles: Bundles): Packed {
  const shares = bundles.map((wave) => wave.map(({ jobs }) => jobs.flatMap((job) => work.jobs[job] ?? [])));
  return { shares, ...costOf(work, bundles) };
}
