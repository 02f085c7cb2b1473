import type { Plan } from '../../../gitlab/types.js';

type Planned = Pick<Plan, 'stages'> & {
  readonly jobs: readonly Pick<Plan['jobs'][number], 'name' | 'stage' | 'needs' | 'when' | 'trigger'>[];
};

/** What decides whether the jobs are shown as a live list in place of their logs. */
export interface ListWish {
  /** The option `--live`. */
  readonly asked: 'auto' | 'true' | 'false';
  /** The terminal can redraw. */
  readonly redraws: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** Where whoever wants to read a log finds it; undefined: nowhere but on the screen. */
  readonly logs: string | undefined;
  readonly together: boolean;
}

/**
 * Whether there is a live list. By itself only where it says more than the logs: of jobs one after the other the log that
 * goes by says all, of several at the same time it shows one and hides the others. And only where no log is lost by it.
 */
export function wantsList({ asked, redraws, environment, logs, together }: ListWish): boolean {
  if (!redraws || asked === 'false') return false;
  if (asked === 'true') return true;
  const inCi = !['', 'false', '0'].includes(environment['CI'] ?? '');
  return !inCi && together && logs !== undefined;
}

/** Whether two jobs of a plan run at the same time where there is place: those that wait for nothing of each other. */
export function runTogether({ jobs, stages }: Planned, played: 'all' | readonly string[], places: number): boolean {
  const all = jobs.filter(({ name, when }) => when !== 'manual' || played === 'all' || played.includes(name));
  if (all.some(({ trigger }) => trigger !== undefined)) return places > 1; // a pipeline of its own, not known yet
  const levels = levelsOf(all, stages);
  return places > 1 && new Set(levels.values()).size < levels.size;
}

/** How many jobs each waits for at least, one after the other. */
function levelsOf(jobs: Planned['jobs'], stages: readonly string[]): ReadonlyMap<string, number> {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const levels = new Map<string, number>();
  let before = 0; // of all earlier stages
  const level = (job: Planned['jobs'][number]): number => {
    const known = levels.get(job.name);
    if (known !== undefined) return known;
    levels.set(job.name, 0); // there are no circles; if there were, this would end
    const needs = job.needs?.flatMap((need) => byName.get(need.job) ?? []);
    const found = needs === undefined ? before : Math.max(0, ...needs.map((need) => level(need) + 1));
    levels.set(job.name, found);
    return found;
  };
  for (const stage of stages) {
    const own = jobs.filter((job) => job.stage === stage).map(level);
    before = Math.max(before, ...own.map((one) => one + 1));
  }
  return levels;
}
