import type { Plan, PlanJob } from '../../../gitlab/types.js';
import { printable } from '../../../report/text.js';

type Listed = Pick<Plan, 'jobs' | 'stages'>;

/** The jobs of a plan by stage, each with the number by which it can be chosen. */
export function menu(plan: Listed): string {
  const jobs = numbered(plan);
  const width = String(jobs.length).length;
  let stage: string | undefined;
  return jobs
    .map((job, index) => {
      const heading = job.stage === stage ? '' : `${printable(job.stage)}\n`;
      stage = job.stage;
      const kind = job.when === 'manual' ? '  (manual)' : '';
      return `${heading}  ${String(index + 1).padStart(width)}  ${printable(job.name)}${kind}\n`;
    })
    .join('');
}

/** What was answered: names of jobs, none of them for an empty answer; or what is wrong with it. */
export type Answer = { readonly names: readonly string[] } | { readonly problem: string };

/** Reads numbers, ranges (`2-4`) and names, between commas or spaces; a name with spaces is one between commas. */
export function readAnswer(text: string, plan: Listed, among: (job: PlanJob) => boolean = () => true): Answer {
  const jobs = numbered(plan);
  const names: string[] = [];
  for (const part of partsOf(text, jobs)) {
    const found = jobsOf(part, jobs);
    if (found.length === 0) return { problem: `There is no job ${printable(part)}` };
    const other = found.find((job) => !among(job));
    if (other !== undefined) return { problem: `${printable(other.name)} is no manual job` };
    names.push(...found.map(({ name }) => name));
  }
  return { names: [...new Set(names)] };
}

/** In the order of their stages, as they are shown. */
function numbered({ jobs, stages }: Listed): readonly PlanJob[] {
  return jobs.toSorted((one, other) => stages.indexOf(one.stage) - stages.indexOf(other.stage));
}

function partsOf(text: string, jobs: readonly PlanJob[]): readonly string[] {
  const isJob = (part: string): boolean => jobs.some(({ name, groupName }) => name === part || groupName === part);
  return text
    .split(',')
    .map((part) => part.trim())
    .flatMap((part) => (isJob(part) ? [part] : part.split(/\s+/)))
    .filter((part) => part !== '');
}

function jobsOf(part: string, jobs: readonly PlanJob[]): readonly PlanJob[] {
  const named = jobs.filter(({ name, groupName }) => name === part || groupName === part);
  if (named.length > 0) return named;
  const [, first, last] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
  if (first === undefined) return [];
  const [from, to] = [Number(first), Number(last ?? first)];
  return from < 1 || to > jobs.length ? [] : jobs.slice(from - 1, to);
}
