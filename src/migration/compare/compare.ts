import { byCodeUnits } from '../order.js';
import { jobDifferences } from './job.js';
import { pushedDifferences } from './pushed.js';
import type { Comparison, Difference, Found, Side, SideJob, Sort } from './types.js';

/** Puts two sides beside each other. Pure. */
export function compare(gitlab: Side, here: Side): Comparison {
  const [left, right] = [byName(gitlab), byName(here)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  const rows = names.map((name) => jobRow(name, left.get(name), right.get(name), here.excluded.get(name)));
  const whole: Found[] = [
    ...(gitlab.status === here.status
      ? []
      : [
          {
            sort: 'different' as const,
            what: 'status of the pipeline',
            gitlab: gitlab.status,
            here: here.status,
            causes: [],
          },
        ]),
    ...orderOf(gitlab, here),
    ...pushedDifferences(gitlab, here),
  ];
  const differences: readonly Difference[] = [
    ...whole.map((one) => ({ ...one, job: undefined })),
    ...rows.flatMap(({ name, found }) => found.map((one) => ({ ...one, job: name }))),
  ];
  return {
    sort: sortOf(differences),
    status: { gitlab: gitlab.status, here: here.status },
    jobs: rows.map(({ name, found, ratio }) => ({
      name,
      sort: sortOf(found),
      gitlab: left.get(name)?.status,
      here: right.get(name)?.status,
      ratio,
    })),
    differences: [...differences].sort((a, b) => byCodeUnits(a.sort, b.sort)),
    notes: notesOf(gitlab, here, names),
  };
}

function jobRow(
  name: string,
  gitlab: SideJob | undefined,
  here: SideJob | undefined,
  reason: string | undefined,
): { readonly name: string; readonly found: readonly Found[]; readonly ratio: number | undefined } {
  if (gitlab === undefined || here === undefined)
    return { name, found: [missing(gitlab, here, reason)], ratio: undefined };
  const ratio =
    gitlab.seconds === undefined || here.seconds === undefined || gitlab.seconds < 0.1
      ? undefined
      : Math.round((here.seconds / gitlab.seconds) * 100) / 100;
  return { name, found: jobDifferences(gitlab, here, ratio), ratio };
}

/** What becomes of jobs that nobody plays or that rules leave out is known by the event: another context is the cause. */
function missing(gitlab: SideJob | undefined, here: SideJob | undefined, reason: string | undefined): Found {
  const cause =
    here === undefined && reason !== undefined
      ? `the run left it out: ${reason}`
      : here === undefined
        ? 'the context of the run left it out (rules for another event, branch or variable), or the run was of other jobs'
        : "GitLab's context left it out (rules for another event, branch or variable)";
  return {
    sort: 'different',
    what: 'job',
    gitlab: gitlab?.status ?? 'not there',
    here: here?.status ?? 'not there',
    causes: [cause],
  };
}

/** Stages of jobs that both have, by when their first jobs began. */
function orderOf(gitlab: Side, here: Side): readonly Found[] {
  const left = gitlab.stages.filter((stage) => here.stages.includes(stage));
  const right = here.stages.filter((stage) => gitlab.stages.includes(stage));
  if (left.join('\n') === right.join('\n')) return [];
  const causes = ['jobs with `needs` start as soon as there is a runner for them'];
  return [{ sort: 'expected', what: 'order of stages', gitlab: left.join(', '), here: right.join(', '), causes }];
}

function sortOf(found: readonly Pick<Difference, 'sort'>[]): Sort {
  if (found.some(({ sort }) => sort === 'different')) return 'different';
  return found.length === 0 ? 'same' : 'expected';
}

const byName = ({ jobs }: Side): ReadonlyMap<string, SideJob> => new Map(jobs.map((job) => [job.name, job]));

function notesOf(gitlab: Side, here: Side, names: readonly string[]): readonly string[] {
  const [left, right] = [byName(gitlab), byName(here)];
  const both = names.filter((name) => left.has(name) && right.has(name));
  const ran = both.filter((name) => left.get(name)?.seconds !== undefined && right.get(name)?.seconds !== undefined);
  const deep = [...left.values(), ...right.values()].some((job) => job.files !== undefined);
  const untold = (what: string, has: (job: SideJob | undefined) => boolean): readonly string[] => {
    const sides = [
      ran.some((name) => has(left.get(name))) ? '' : 'GitLab',
      ran.some((name) => has(right.get(name))) ? '' : 'the run',
    ];
    const silent = sides.filter((side) => side !== '');
    return ran.length === 0 || silent.length === 0
      ? []
      : [`${what} were not compared: not told by ${silent.join(' and ')}`];
  };
  return [
    ...untold('images', (job) => job?.image !== undefined),
    ...untold('files of artifacts', (job) => job?.artifacts !== undefined),
    ...untold('tests', (job) => job?.tests !== undefined),
    ...untold('`needs`', (job) => job?.needs !== undefined),
    ...untold('variables of dotenv reports', (job) => job?.dotenv !== undefined),
    ...untoldValues(both.map((name) => [left.get(name), right.get(name)])),
    ...(deep
      ? untold('sizes and digests of files', (job) => job?.files !== undefined)
      : ['sizes and digests of files were not compared: --deep does']),
    ...silentOn('pushed images', { GitLab: gitlab.images, 'the run': here.images }),
    ...gitlab.lacking,
    ...here.lacking,
    ...(gitlab.variables === undefined ? ['GitLab does not tell its variables to this token'] : []),
  ];
}

function silentOn(what: string, sides: Readonly<Record<string, unknown>>): readonly string[] {
  const silent = Object.keys(sides).filter((side) => sides[side] === undefined);
  return silent.length === 0 ? [] : [`${what} were not compared: not told by ${silent.join(' and ')}`];
}

/** Where both have a variable, and one of them only its name. */
function untoldValues(pairs: readonly (readonly [SideJob | undefined, SideJob | undefined])[]): readonly string[] {
  const names = pairs.flatMap(([gitlab, here]) =>
    [...(gitlab?.dotenv ?? [])].flatMap(([name, value]) =>
      here?.dotenv?.has(name) === true && (value === undefined || here.dotenv.get(name) === undefined) ? [name] : [],
    ),
  );
  return names.length === 0
    ? []
    : ['of variables of dotenv reports names were compared, not values: --run compares these'];
}
