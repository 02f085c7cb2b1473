import { expandValue, knownVariables } from '../gitlab/index.js';
import type { Diagnostic, PipelineContext, Plan, PlanJob } from '../gitlab/types.js';
import type { RunsOn } from './types.js';
import { readRunsOn } from './runs-on.js';

/** Which runner takes the jobs of which tags: the input `runners`. */
export interface Runners {
  /** Sets of tags in the order of their lines. */
  readonly lines: readonly { readonly tags: readonly string[]; readonly runsOn: RunsOn }[];
  /** The line `*`: every set without a line of its own, and jobs without tags. */
  readonly others: RunsOn | undefined;
}

/** What jobs without tags get where no line says otherwise. */
const STANDARD: RunsOn = 'ubuntu-latest';

/** Jobs that a problem names. */
const NAMED = 5;

/**
 * Reads the lines `TAGS=RUNS-ON` of the input `runners`. Lines that cannot be read are left out, and each is among the
 * problems, which quote it.
 */
export function readRunners(lines: readonly string[]): { runners: Runners; problems: readonly string[] } {
  const read: Runners['lines'][number][] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  let others: RunsOn | undefined;
  for (const line of lines.map((text) => text.trim()).filter((text) => text !== '')) {
    const found = readLine(line);
    if (typeof found === 'string') {
      problems.push(`"${line}": ${found}`);
      continue;
    }
    const key = setOf(found.tags);
    if (seen.has(key)) problems.push(`"${line}": there is another line for these tags; keep one of them`);
    else if (found.tags[0] === '*') others = found.runsOn;
    else read.push(found);
    seen.add(key);
  }
  return { runners: { lines: read, others }, problems };
}

function readLine(line: string): Runners['lines'][number] | string {
  const equals = line.indexOf('=');
  if (equals === -1) return 'is not of the form TAGS=RUNS-ON, such as docker,arm64=ubuntu-24.04-arm';
  const tags = line
    .slice(0, equals)
    .split(',')
    .map((tag) => tag.trim());
  if (tags.includes('')) return 'a tag is missing before the "="; "*" stands for all that have no line';
  if (tags.includes('*') && tags.length > 1) return '"*" stands alone: it is every set of tags without a line';
  const named = readRunsOn(line.slice(equals + 1));
  return 'problem' in named ? named.problem : { tags: [...new Set(tags)], runsOn: named.runsOn };
}

/** A set of tags as one text, whatever their order. */
const setOf = (tags: readonly string[]): string => JSON.stringify([...new Set(tags)].sort());

/**
 * The runner of each job of a plan. `arm64Runner` is the input `arm64-runner`; empty: none. The plan has the
 * tags as GitLab expands them; `context` has the variables of a platform that are not the pipeline file's. A job whose tags have no line is among the
 * problems, and has a runner nevertheless. Which line applies: the one whose tags are the job's; else, as any runner of
 * GitLab's takes a job whose tags it all has, the one with the fewest tags among those that hold all of the job's.
 */
export function assignRunners(
  plan: Plan,
  runners: Runners,
  arm64Runner: string,
  context?: PipelineContext,
): { readonly of: (job: PlanJob) => RunsOn; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const arm64 = arm64Runner.trim() === '' ? { runsOn: undefined } : readRunsOn(arm64Runner);
  if ('problem' in arm64)
    problems.push({ message: `arm64-runner: "${arm64Runner.trim()}": ${arm64.problem}`, location: undefined });
  const native = 'problem' in arm64 ? undefined : arm64.runsOn;
  const chosen = new Map<string, RunsOn>();
  const missing = new Map<string, { readonly tags: readonly string[]; readonly jobs: PlanJob[] }>();
  for (const job of plan.jobs) {
    const tags = [...new Set(job.tags)];
    const found =
      tags.length === 0
        ? ((isArm64(job, context) ? native : undefined) ?? runners.others ?? STANDARD)
        : (lineFor(tags, runners) ?? runners.others);
    chosen.set(job.name, found ?? STANDARD);
    if (found !== undefined) continue;
    const same = missing.get(setOf(tags));
    if (same === undefined) missing.set(setOf(tags), { tags, jobs: [job] });
    else same.jobs.push(job);
  }
  problems.push(...[...missing.values()].map(({ tags, jobs }) => withoutLine(tags, jobs)));
  return { of: (job) => chosen.get(job.name) ?? STANDARD, problems };
}

function lineFor(tags: readonly string[], { lines }: Runners): RunsOn | undefined {
  const holding = lines.filter((line) => tags.every((tag) => line.tags.includes(tag)));
  const fewest = Math.min(...holding.map((line) => line.tags.length)); // the job's own set is the smallest that can be
  return holding.find((line) => line.tags.length === fewest)?.runsOn;
}

/** Is the image of a job of this platform? Its text is expanded as the runner does it. */
function isArm64(job: PlanJob, context: PipelineContext | undefined): boolean {
  const written = job.image?.platform ?? '';
  const known = written.includes('$') && context !== undefined ? knownVariables(context, job) : job.variables;
  return /^linux\/arm64(\/v8)?$/i.test(expandValue(written, known).trim());
}

function withoutLine(tags: readonly string[], jobs: readonly PlanJob[]): Diagnostic {
  const names = jobs.slice(0, NAMED).map(({ name }) => `"${name}"`);
  const more = jobs.length > NAMED ? ` and ${jobs.length - NAMED} more` : '';
  return {
    message: `runners: there is no line for the tags ${tags.join(', ')} of ${names.join(', ')}${more}`,
    location: jobs[0]?.location,
    hint: `add the line ${tags.join(',')}=RUNNER, or *=RUNNER for all tags without a line`,
  };
}
