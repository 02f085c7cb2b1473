import { UsageError } from '../../errors.js';
import { planDocument, planNotes } from '../../fleet/document.js';
import { WAVES } from '../../fleet/export/reusable.js';
import { readListing } from '../../fleet/travel/listing.js';
import { reportLoss } from '../../fleet/travel/loss.js';
import { attempted, hasCanceled, readNeeds } from '../../fleet/needs-context.js';
import { replay, withoutRunner } from '../../fleet/replay.js';
import { assignRunners, readRunners } from '../../fleet/runners.js';
import type { Shelf } from '../../fleet/travel/shelf.js';
import type { PlanDocument, Wave } from '../../fleet/types.js';
import { wavesFrom } from '../../fleet/waves.js';
import { concurrencyOf } from '../../fleet/packing/shares.js';
import { createRun, knownVariables, type RunState } from '../../gitlab/index.js';
import type { Plan, PlanJob, PipelineContext, Variable } from '../../gitlab/types.js';
import type { RunInputs } from '../../inputs/parse.js';
import { prepare, unsupportedKeywords } from '../../inputs/prepare/prepare.js';

import { count } from '../../report/text.js';
import { cacheKeyPrefix, newestStorage } from '../cache/cache.js';
import { knownTimes, type Times } from '../cache/times.js';
import { say, setOutput } from '../door.js';
import { workflowFront } from '../front.js';
import type { Role } from './role.js';
import { getPlan, putPlan } from './shelf.js';

/** GitHub takes no more of one output; UTF-16 is what it counts. */
const OUTPUT_BYTES = 1024 * 1024;

/** `mode: plan`: makes the plan of the event, tells which runner runs what, and leaves it to the others. */
export async function planMode({ read, warnings, stop }: Role, shelf: Shelf): Promise<void> {
  const front = workflowFront(warnings, stop);
  await using prepared = await prepare(read, front.asked, 'run');
  const { plan, context, inputs, manual } = prepared;
  for (const warning of [...inputs.notes, ...plan.warnings, ...unsupportedKeywords(prepared)]) front.warn(warning);
  for (const message of planNotes(plan, manual)) front.warn({ message, location: undefined });
  const times = inputs.fleet.batch === 'auto' ? await knownTimes(inputs.cacheKey, inputs.file) : {};
  const document = planDocument(plan, context, manual, await storageOf(inputs));
  const state = createRun(plan, { play: document.manual });
  const { waves, problems } = wavesOf(document, state, inputs, times, context);
  if (problems.length > 0) throw new UsageError(problems);
  const masked = [...context.projectVariables, ...context.pipelineVariables].filter((variable) => variable.masked);
  // tags are in the plan, which whoever may read the repository may read
  refuseSecrets(JSON.stringify(plan.jobs.map(({ tags }) => tags)), masked);
  tell('waves', JSON.stringify(waves), masked);
  tell('pipeline', JSON.stringify({ id: document.pipeline, jobs: detailsOf(plan, context) }), masked);
  tell('skipped', JSON.stringify(withoutRunner(document, state)), masked);
  await putPlan(shelf, inputs.fleet.plan, document);
  say(`Pipeline #${document.pipeline}: ${count(plan.jobs.length, 'job')} in ${count(waves.length, 'wave')}`);
  for (const [index, wave] of waves.entries())
    say(`  wave ${index + 1}: ${wave.map(({ name, 'runs-on': on }) => `${name} (${JSON.stringify(on)})`).join(', ')}`);
}

/** `mode: next`: which runner runs what from here on, after something did not pass. */
export async function nextMode({ read, runAttempt }: Role, shelf: Shelf): Promise<void> {
  const { inputs } = read;
  const needs = readNeeds(inputs.fleet.needsContext);
  const document = await getPlan(shelf, inputs.fleet.plan);
  const how = hasCanceled(needs) ? 'canceled' : 'lost';
  const lost = await reportLoss({ document, shelf, runAttempt }, attempted(needs), how);
  for (const name of lost) say(`${name}: its runner has told nothing: it counts as ${how}`);
  const { told } = await readListing(shelf, document);
  const state = replay(
    document,
    told.map(({ reported }) => reported),
  );
  const times = inputs.fleet.batch === 'auto' ? await knownTimes(inputs.cacheKey, inputs.file) : {};
  const { waves } = wavesOf(document, state, inputs, times);
  tell('waves', JSON.stringify(waves));
  say(waves.length === 0 ? 'Nothing is left to run' : `${count(waves.length, 'wave')} left, if all passes`);
}

/** Output of a step. More than GitHub takes, or what it would drop, is an error before anything starts. */
function tell(name: string, text: string, masked: readonly Variable[] = []): void {
  refuseSecrets(text, masked);
  if (text.length * 2 > OUTPUT_BYTES)
    throw new UsageError([
      {
        message: `The output ${name} has ${text.length} characters: GitHub takes a megabyte, two bytes each`,
        location: undefined,
        hint: 'write a workflow of its own for this pipeline with `gitlab-dind export`',
      },
    ]);
  setOutput(name, text);
}

function refuseSecrets(text: string, masked: readonly Variable[]): void {
  const shown = masked.filter(({ value }) => value !== '' && text.includes(value)).map(({ key }) => key);
  if (shown.length > 0)
    throw new UsageError([
      {
        message: `The value of ${shown.join(', ')} stands in the name of a job, an environment, a tag or a runner: GitHub drops an output with a secret in it`,
        location: undefined,
        hint: 'give what is no secret as a variable (`variables`), or name the job otherwise',
      },
    ]);
}

function wavesOf(
  { plan }: PlanDocument,
  state: RunState,
  { fleet, settings }: RunInputs,
  times: Times,
  context?: PipelineContext,
): { readonly waves: readonly Wave[]; readonly problems: UsageError['problems'] } {
  const { runners, problems } = readRunners(fleet.runners);
  if (problems.length > 0) throw new UsageError(problems.map((message) => ({ message, location: undefined })));
  const assigned = assignRunners(plan, runners, fleet.arm64Runner ?? '', context);
  const made = wavesFrom(plan, state, {
    of: assigned.of,
    batch: fleet.batch,
    times: new Map(Object.entries(times)),
    maximum: WAVES,
    jobMinutes: settings.jobTimeoutSeconds / 60,
    noDelay: settings.noDelay,
  });
  return { waves: made.waves, problems: [...assigned.problems, ...made.problems] };
}

/** What the jobs of an exported workflow have to know of this event's pipeline. */
function detailsOf(
  plan: Plan,
  context: PipelineContext,
): Readonly<Record<string, { readonly concurrency: string | null; readonly environment: string | null }>> {
  const details = (job: PlanJob): { concurrency: string | null; environment: string | null } => ({
    concurrency: concurrencyOf(job),
    environment:
      job.environment === undefined
        ? null
        : (knownVariables(context, job).find(({ key }) => key === 'CI_ENVIRONMENT_NAME')?.value ??
          job.environment.name),
  });
  return Object.fromEntries(plan.jobs.map((job) => [job.name, details(job)]));
}

async function storageOf(inputs: RunInputs): Promise<string | null> {
  const folder = inputs.settings.storagePath;
  if (inputs.cache === 'false' || folder === undefined || inputs.settings.registry.kind !== 'embedded') return null;
  const key = await newestStorage(folder, cacheKeyPrefix(inputs.cacheKey), inputs.cacheRestoreKeys);
  return key ?? null;
}
