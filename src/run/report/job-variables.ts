import type { RunEvent, ToldVariable, VariableOrigin } from '../../report/events.js';
import type { PageData, ShownVariable } from '../../report/html/data.js';
import type { JobSummary } from '../../report/result.js';
import { listed } from './listed.js';

const WORDS: Readonly<Record<VariableOrigin, string>> = {
  predefined: 'predefined',
  runner: 'runner',
  file: 'pipeline file',
  dotenv: 'dotenv report',
  project: 'project',
  pipeline: 'pipeline',
  secret: 'secret',
};

/** What the page has already, of the variables of child pipelines' jobs and of the run's own. */
const GIVEN: ReadonlySet<VariableOrigin> = new Set(['project']);
const GIVEN_OWN: ReadonlySet<VariableOrigin> = new Set(['project', 'pipeline', 'file']);

/** What jobs have beside the variables that were given; what all jobs of a pipeline have is shown once. */
export class JobVariables {
  readonly #jobs = new Map<string, ReadonlySet<ToldVariable>>();
  /** Each variable once: most are the same in all jobs, and some are long. */
  readonly #known = new Map<string, ToldVariable>();

  /** Of several attempts of a job the last counts. */
  take(event: RunEvent): void {
    if (event.type === 'variables') this.#jobs.set(event.job, new Set(event.variables.map((told) => this.#once(told))));
  }

  #once(told: ToldVariable): ToldVariable {
    const key = JSON.stringify([told.origin, told.name, told.value]);
    const known = this.#known.get(key) ?? told;
    this.#known.set(key, known);
    return known;
  }

  /** What is shown of them, of the jobs of the result. */
  shown(jobs: readonly Pick<JobSummary, 'name' | 'parent'>[]): Pick<PageData, 'common' | 'ofJobs'> {
    const pipelines = new Map<string | undefined, { name: string; set: ReadonlySet<ToldVariable> }[]>();
    for (const { name, parent } of jobs) {
      const set = this.#jobs.get(name);
      const members = pipelines.get(parent) ?? [];
      if (set !== undefined) pipelines.set(parent, members);
      if (set !== undefined) members.push({ name, set });
    }
    const common = new Map<ToldVariable, (string | undefined)[]>();
    const ofJobs = new Map<string, readonly ShownVariable[]>();
    for (const [parent, members] of pipelines) {
      const given = parent === undefined ? GIVEN_OWN : GIVEN;
      const shared = sharedBy(members.map(({ set }) => set));
      const isNew = (told: ToldVariable): boolean => !given.has(told.origin);
      for (const told of [...shared].filter(isNew)) common.set(told, [...(common.get(told) ?? []), parent]);
      for (const { name, set } of members) {
        const own = [...set].filter((told) => !shared.has(told) && isNew(told));
        ofJobs.set(name, sorted(own.map((told) => shownOf(told, ''))));
      }
    }
    const all = [...common].map(([told, parents]) =>
      shownOf(told, parents.length === pipelines.size ? '' : ` (${whose(parents)})`),
    );
    return { common: sorted(all), ofJobs };
  }
}

/** What all have; but what is about a job stands with it, also where there is but one. */
function sharedBy(sets: readonly ReadonlySet<ToldVariable>[]): ReadonlySet<ToldVariable> {
  const counts = new Map<ToldVariable, number>();
  for (const set of sets) for (const told of set) counts.set(told, (counts.get(told) ?? 0) + 1);
  const shared = [...counts].filter(([{ name }, count]) => count === sets.length && !name.startsWith('CI_JOB_'));
  return new Set(shared.map(([told]) => told));
}

function whose(parents: readonly (string | undefined)[]): string {
  const children = parents.filter((parent) => parent !== undefined);
  if (children.length === 0) return 'parent pipeline';
  return `${children.length < parents.length ? 'parent pipeline, ' : ''}child pipeline of ${listed(children)}`;
}

function shownOf({ name, value, origin }: ToldVariable, note: string): ShownVariable {
  return { name, value: value ?? undefined, origin: `${WORDS[origin]}${note}` };
}

function sorted(variables: readonly ShownVariable[]): readonly ShownVariable[] {
  return variables.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
