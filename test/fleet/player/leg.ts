import { PlayError, Scope, textOf, type Json, type JsonObject } from './expressions.js';
import { isObject } from './matrix.js';
import { partsOf, type JobModel, type StepModel } from './model.js';
import type { ActionStep, PlayedLeg, StepEnd, StepRunner } from './types.js';

/** GitHub's limit of the outputs of one job; it counts two bytes a letter. */
const MOST_OUTPUT_BYTES = 1024 * 1024;

export interface LegTask {
  readonly job: JobModel;
  readonly leg: ActionStep['leg'];
  /** What the job sees before it has steps. */
  readonly contexts: JsonObject;
  readonly runAttempt: number;
  readonly run: StepRunner;
}

/** How one job of a matrix ended; `cancelRun`: with it the whole run was canceled. */
export interface LegEnd extends PlayedLeg {
  readonly cancelRun: boolean;
}

/** Runs the steps of a job on one runner. Throws a {@link PlayError} where its outputs are larger than GitHub takes. */
export async function runLeg(task: LegTask): Promise<LegEnd> {
  const { job, leg } = task;
  const place = placeOf(task);
  let result: PlayedLeg['result'] = 'success';
  let gone = false;
  let cancelRun = false;
  let steps: JsonObject = {};
  const env = isObject(task.contexts['env']) ? task.contexts['env'] : {};
  const scope = (): Scope =>
    new Scope(
      { ...task.contexts, steps, env },
      { success: result === 'success', failure: result === 'failure', cancelled: result === 'cancelled' },
    );
  for (const step of job.steps) {
    if (gone || !scope().holds(step.condition)) continue;
    const end = await runStep(step, scope(), { ...task, place });
    if ('lost' in end) {
      gone = true;
      result = 'failure';
    } else if ('cancelled' in end) {
      cancelRun ||= end.cancelled === 'run';
      result = 'cancelled';
    } else {
      const failed = end.exitCode !== 0;
      const goesOn =
        step.parts['continue-on-error'] !== undefined && scope().value(step.parts['continue-on-error']) === true;
      if (failed && !goesOn && result === 'success') result = 'failure';
      const outcome = failed ? 'failure' : 'success';
      if (step.id !== '')
        steps = { ...steps, [step.id]: { outputs: end.outputs, outcome, conclusion: goesOn ? 'success' : outcome } };
    }
  }
  const outputs = gone ? {} : outputsOf(job, scope());
  return { name: leg.name, matrix: leg.matrix, result, outputs, ran: true, cancelRun };
}

type Place = Pick<ActionStep, 'runsOn' | 'environment' | 'timeoutMinutes'>;

function placeOf({ job, contexts }: LegTask): Place {
  const scope = new Scope(contexts);
  const { 'runs-on': runsOn, environment, 'timeout-minutes': timeout } = job.parts;
  if (runsOn === undefined) throw new PlayError(`job ${job.id} has no runs-on`);
  const runner = scope.value(runsOn);
  if (runner === '' || runner === null) throw new PlayError(`job ${job.id}: runs-on is empty`);
  const minutes = timeout === undefined ? undefined : Number(scope.text(timeout));
  if (minutes !== undefined && !(minutes > 0)) throw new PlayError(`job ${job.id}: timeout-minutes is no number`);
  const place = environment === undefined ? '' : scope.value(environment);
  const name = isObject(place) ? textOf(place['name'] ?? null) : textOf(place);
  return { runsOn: runner, environment: name === '' ? undefined : name, timeoutMinutes: minutes };
}

async function runStep(step: StepModel, scope: Scope, task: LegTask & { readonly place: Place }): Promise<StepEnd> {
  if (/^actions\/checkout@/.test(step.uses)) return { outputs: {}, exitCode: 0 };
  const values = Object.entries(partsOf(step.parts['with'])).map(([key, token]) => [key, scope.text(token)] as const);
  const own = Object.entries(partsOf(step.parts['env'])).map(([key, token]) => [key, scope.text(token)] as const);
  return task.run({
    uses: step.uses,
    with: Object.fromEntries(values),
    env: Object.fromEntries(own),
    job: task.job.id,
    leg: task.leg,
    runAttempt: task.runAttempt,
    ...task.place,
  });
}

function outputsOf(job: JobModel, scope: Scope): Readonly<Record<string, string>> {
  const outputs = Object.fromEntries(
    Object.entries(partsOf(job.parts['outputs'])).map(([key, token]) => [key, scope.text(token)]),
  );
  const bytes = Object.entries(outputs).reduce((sum, [key, value]) => sum + 2 * (key.length + value.length), 0);
  if (bytes > MOST_OUTPUT_BYTES) throw new PlayError(`job ${job.id}: ${bytes} bytes of outputs are more than 1 MB`);
  return outputs;
}

/** Whether `continue-on-error` of a job says that its failure is none. */
export function isForgiven(job: JobModel, contexts: JsonObject): boolean {
  const token = job.parts['continue-on-error'];
  const value: Json = token === undefined ? false : new Scope(contexts).value(token);
  return value === true;
}
