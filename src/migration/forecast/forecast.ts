import { groupName } from '../../gitlab/index.js';
import { modelled, type ModelSetting } from './model.js';
import { atOnce, minutesBy, relativeError, spreadOf } from './statistics.js';
import type { Certainty, EndedJob, Forecast, MeasuredShare, Usage } from './types.js';

/** What the pipelines of the past say of those to come. Pure. */
export function forecast(usage: Usage, setting: ModelSetting): Forecast {
  const { jobs, days } = usage;
  const pipelines = [...byPipeline(jobs).values()];
  const model = pipelines.length === 0 ? undefined : modelled(pipelines, setting);
  const waits = pipelines.map(waitOf);
  const severalProjects = new Set(jobs.map(({ project }) => project)).size > 1;
  return {
    days,
    pipelines: pipelines.length,
    jobs: jobs.length,
    byProject: minutesBy(jobs, ({ project }) => project),
    byJob: minutesBy(jobs, ({ project, name }) => `${severalProjects ? `${project}: ` : ''}${groupName(name)}`),
    byTags: minutesBy(jobs, ({ tags }) => tags.join(', ') || '(no tags)'),
    atOnce: atOnce(jobs),
    queue: spreadOf(jobs.flatMap(({ queued }) => queued ?? [])),
    wait: spreadOf(waits),
    oneRunner: model?.oneRunner,
    fleet: model?.fleet,
    prices: setting.prices,
    unpriced: model?.unpriced ?? [],
    unmapped: model?.unmapped ?? [],
    measured: shareOf(jobs, setting),
    certainty: certaintyOf(usage, pipelines.length, setting, model?.unmapped ?? []),
  };
}

function shareOf(jobs: readonly EndedJob[], { measured }: ModelSetting): MeasuredShare | undefined {
  if (measured === undefined) return undefined;
  const timed = jobs.filter((job) => measured(job) !== undefined);
  const names = (some: readonly EndedJob[]): number =>
    new Set(some.map(({ project, name }) => `${project} ${groupName(name)}`)).size;
  return { jobs: names(timed), of: names(jobs), runs: timed.length, ofRuns: jobs.length };
}

function byPipeline(jobs: readonly EndedJob[]): ReadonlyMap<string, EndedJob[]> {
  const found = new Map<string, EndedJob[]>();
  for (const job of jobs.toSorted((a, b) => a.id - b.id)) {
    const key = `${job.project} ${job.pipeline}`;
    found.set(key, [...(found.get(key) ?? []), job]);
  }
  return found;
}

function waitOf(jobs: readonly EndedJob[]): number {
  const start = jobs.reduce((first, { started }) => Math.min(first, started), Infinity);
  const end = jobs.reduce((last, { finished }) => Math.max(last, finished), 0);
  return jobs.length === 0 ? 0 : (end - start) / 1000;
}

/** Fewer pipelines than this, or days, are no sample. */
const FEW = { pipelines: 30, days: 7 };
const MANY = { pipelines: 200, days: 28 };

function certaintyOf(
  { jobs, days, missing }: Usage,
  pipelines: number,
  setting: ModelSetting,
  unmapped: readonly string[],
): Certainty {
  const { prices, concurrency } = setting;
  const relative = relativeError(jobs, days);
  const isFew = pipelines < FEW.pipelines || days < FEW.days || relative === undefined || relative > 0.5;
  const isMany = pipelines >= MANY.pipelines && days >= MANY.days && relative !== undefined && relative <= 0.2;
  const reasons = [
    `it rests on ${pipelines} pipelines of ${days} days`,
    ...timesReasons(shareOf(jobs, setting)),
    "GitLab's API does not tell `needs`: stages wait for each other in the model, so that the times until the end are upper bounds",
    `on one runner ${concurrency} jobs run at a time, as fast as alone; child pipelines count as pipelines of their own`,
    ...(prices.example ? [`the prices are an example of ${prices.date}: give your own with --prices`] : []),
    ...(missing.length > 0 ? [`${missing.length} projects could not be asked`] : []),
    ...(unmapped.length > 0 ? ['tags without a line of `runners` count as ubuntu-latest'] : []),
  ];
  return { level: isFew ? 'low' : isMany ? 'high' : 'medium', relative, reasons };
}

/** Whose times are in the model, with whose caches. */
function timesReasons(share: MeasuredShare | undefined): readonly string[] {
  const gitlab =
    "take as long as on GitLab's runners did; GitHub's may be faster or slower: `gitlab-dind compare` has the ratio of each job";
  const cache = 'caches, layer caches and the pulls of images are in the times as far as';
  if (share === undefined)
    return [
      `jobs ${gitlab}`,
      `${cache} GitLab had them; of a run here \`--timings\` measures them, and \`--measured\` takes its times`,
    ];
  const { jobs, of, runs, ofRuns } = share;
  return [
    `${jobs} of ${of} jobs have the times of runs here (${runs} of the ${ofRuns} times that they ran): caches, layer caches and the pulls of images are in them as those runs had them`,
    ...(jobs < of ? [`the others ${gitlab}`] : []),
  ];
}
