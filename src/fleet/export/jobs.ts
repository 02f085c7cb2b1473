import type { PlanJob } from '../../gitlab/types.js';
import { shareOf } from '../packing/shares.js';
import type { RunsOn } from '../types.js';
import { Expression, literal } from './expression.js';
import type { Group } from './graph.js';
import { againId } from './ids.js';
import { runsOnYaml, stepOutput, steps, type StepSettings } from './steps.js';
import type { Yaml, YamlMap } from './yaml.js';

export interface JobSettings extends StepSettings {
  readonly runsOn: (job: PlanJob) => RunsOn;
  /** Minutes of jobs that have no `timeout`. */
  readonly jobTimeoutMinutes: number;
  /** A name has a quotation mark: a list of names as JSON cannot be searched for one as a text then. */
  readonly isQuoted: boolean;
}

/** What GitHub takes as one expression has at most 21,000 letters. */
const MOST_LETTERS = 20_000;

const PIPELINE = 'fromJSON(needs.plan.outputs.pipeline).jobs';
/** The plan has passed, and the event has a pipeline. */
export const HAS_PIPELINE = "needs.plan.result == 'success' && needs.plan.outputs.pipeline != ''";
const PLANNED = `!cancelled() && ${HAS_PIPELINE}`;
/** The names that the jobs before know to be skipped, each as JSON. A job that was skipped itself says nothing. */
const SKIPPED = 'join(needs.*.outputs.skipped)';

/** Entries of GitHub jobs by their ids: the group's own, and the one that runs again what was lost. */
export function groupEntries(
  group: Group,
  id: string,
  ancestors: readonly string[],
  settings: JobSettings,
): Readonly<Record<string, YamlMap>> {
  const again = group.jobs.some(isRetriedWhenLost);
  const needs = ['plan', ...ancestors];
  const own = entry(group, needs, new Expression(condition(group, settings)), settings, { again });
  if (!again) return { [id]: own };
  const lost = `${PLANNED} && needs.${id}.result != 'skipped' && ${notRecorded(group, id)}`;
  return {
    [id]: own,
    [againId(id)]: entry(group, [...needs, id], new Expression(lost), settings, { again: false, retryOf: id }),
  };
}

/** Is a job that a lost runner had run again, by its `retry`? */
export function isRetriedWhenLost({ retry }: PlanJob): boolean {
  return (
    retry !== undefined &&
    retry.max > 0 &&
    retry.when.some((when) => when === 'always' || when === 'runner_system_failure')
  );
}

interface Part {
  /** Another job asks whether this one's legs have reported. */
  readonly again: boolean;
  /** It runs what of that job was lost. */
  readonly retryOf?: string;
}

function entry(
  group: Group,
  needs: readonly string[],
  condition: Expression,
  settings: JobSettings,
  part: Part,
): YamlMap {
  const { jobs, isMatrix } = group;
  const [first] = jobs;
  if (first === undefined) return {};
  const runners = jobs.map((job) => settings.runsOn(job));
  const isOneRunner = runners.every((runner) => JSON.stringify(runner) === JSON.stringify(runners[0]));
  const planned = isMatrix ? `${PIPELINE}[matrix.name]` : `${PIPELINE}[${literal(first.name)}]`;
  const isIndexed = part.again || part.retryOf !== undefined;
  const include = jobs.map((job, index): YamlMap => ({
    name: job.name,
    jobs: [job.name],
    ...(isOneRunner ? {} : { 'runs-on': runsOnYaml(runners[index] ?? '') }),
    ...(isIndexed ? { index } : {}),
  }));
  const isDeploying = jobs.some(({ environment }) => environment?.action === 'start');
  const environment: Yaml = {
    name: new Expression(`${planned}.environment`),
    ...(isDeploying ? {} : { deployment: false }),
  };
  const isLeg = isMatrix ? legCondition(planned, part) : undefined;
  return {
    name: isMatrix ? new Expression('matrix.name') : first.name,
    needs: [...needs],
    if: condition,
    ...(isMatrix ? { strategy: { 'fail-fast': false, matrix: { include } } } : {}),
    'runs-on': isOneRunner ? runsOnYaml(runners[0] ?? '') : new Expression('matrix.runs-on'),
    ...(jobs.some(({ resourceGroup }) => resourceGroup !== undefined) ? { concurrency: concurrency(planned) } : {}),
    ...(jobs.some((job) => job.environment !== undefined) ? { environment } : {}),
    'timeout-minutes': Math.max(...jobs.map((job) => timeoutOf(job, settings))),
    outputs: outputs(group, part),
    steps: steps(
      settings,
      {
        mode: 'job',
        jobs: isMatrix ? new Expression('toJSON(matrix.jobs)') : JSON.stringify([first.name]),
        'needs-context': new Expression('toJSON(needs)'),
      },
      isLeg,
    ),
  };
}

/** Whether a leg of a matrix has something to do: rules may leave out single copies, and not every copy was lost. */
function legCondition(planned: string, { retryOf }: Part): Expression {
  const lost =
    retryOf === undefined ? '' : ` && needs.${retryOf}.outputs[format('recorded-{0}', matrix.index)] != 'true'`;
  return new Expression(`${planned} != null${lost}`);
}

/** Is any job of the group in the pipeline, and not yet known to be skipped? What makes it too long is left out. */
function condition({ jobs }: Group, { isQuoted }: JobSettings): string {
  const present = jobs.map(({ name }) => `${PIPELINE}[${literal(name)}] != null`);
  const known = jobs.map(({ name }) => `contains(${SKIPPED}, ${literal(JSON.stringify(name))})`);
  const parts = [
    present.length === 1 ? present.join() : `(${present.join(' || ')})`,
    ...(isQuoted ? [] : [known.length === 1 ? `!${known.join()}` : `!(${known.join(' && ')})`]),
  ];
  return parts.reduce((all, part) => (all.length + part.length > MOST_LETTERS ? all : `${all} && ${part}`), PLANNED);
}

/** A leg that has reported says so by an output of its own, since the legs of a matrix share theirs. */
function outputs({ jobs, isMatrix }: Group, { again }: Part): YamlMap {
  const skipped = { skipped: stepOutput('skipped') };
  if (!again) return skipped;
  if (!isMatrix) return { ...skipped, recorded: stepOutput('recorded') };
  const legs = jobs.map((_, index) => [
    `recorded-${index}`,
    new Expression(`matrix.index == ${index} && steps.gitlab.outputs.recorded || ''`),
  ]);
  return { ...skipped, ...(Object.fromEntries(legs) as Record<string, Expression>) };
}

function notRecorded({ jobs, isMatrix }: Group, id: string): string {
  if (!isMatrix) return `needs.${id}.outputs.recorded != 'true'`;
  const legs = jobs.map((_, index) => `needs.${id}.outputs.recorded-${index} != 'true'`);
  return legs.length === 1 ? legs.join() : `(${legs.join(' || ')})`;
}

/** One at a time of a resource group, the others in a queue: without `queue` GitHub cancels all that wait but the last. */
function concurrency(planned: string): YamlMap {
  const alone = "format('gitlab/{0}/{1}/{2}', github.run_id, github.job, strategy.job-index)";
  return { group: new Expression(`${planned}.concurrency || ${alone}`), queue: 'max' };
}

/** All attempts of a job are on one runner. */
const timeoutOf = (job: PlanJob, { jobTimeoutMinutes, runsOn }: JobSettings): number =>
  shareOf([job], runsOn(job), jobTimeoutMinutes).timeout;
