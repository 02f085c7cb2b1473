import type { FailureReason, JobEvent } from '../../gitlab/status/types.js';
import type { Plan } from '../../gitlab/types.js';
import type { Reported } from '../types.js';

/**
 * Names of the workflow artifacts by which runners tell each other how jobs ended. Each begins with the pipeline, the place
 * of the job in the plan, `GITHUB_RUN_ATTEMPT`, and something of the runner's own, since no two artifacts of a run may have
 * one name: `gitlab-PIPELINE.INDEX.ATTEMPT-RUNNER.`, then `files`, `images` or how its attempts ended: `success`, `canceled`,
 * or a failure reason of GitLab with the exit code (`script_failure-1`), and of what else there is (`+files`). So one
 * listing tells the statuses of all jobs, and what has to be there.
 */
export interface RecordName {
  /** In `plan.jobs`. */
  readonly index: number;
  readonly runAttempt: number;
  /** Of the runner: letters and digits. */
  readonly runner: string;
}

const REASONS: Readonly<Record<FailureReason, true>> = {
  unknown_failure: true,
  script_failure: true,
  runner_system_failure: true,
  job_execution_timeout: true,
  image_pull_failure: true,
  runner_configuration_error: true,
  runner_external_dependency_failure: true,
  runner_interrupted: true,
  missing_dependency_failure: true,
  unmet_prerequisites: true,
  secrets_provider_not_found: true,
  api_failure: true,
};

const NAME =
  /^gitlab-(?<pipeline>\d{1,12})\.(?<index>\d{1,6})\.(?<attempt>\d{1,6})-(?<runner>[a-z0-9]{1,16})\.(?<rest>.+)$/;
const BLOB = /^gitlab-\d{1,12}\.blob\.(?<hex>[0-9a-f]{64})$/;
const END = /^(?<word>[a-z_]+)(?:-(?<code>\d{1,10}))?$/;

function beginning(pipeline: number, { index, runAttempt, runner }: RecordName): string {
  return `gitlab-${pipeline}.${index}.${runAttempt}-${runner}.`;
}

/** What a job may leave beside its record: its artifacts and reports, and what it has pushed. */
export type Kind = 'files' | 'images';
const KINDS: readonly Kind[] = ['files', 'images'];

/** The name of what says how a job ended, and has its log; `kinds`: what else was put there before. */
export function recordName(
  pipeline: number,
  name: RecordName,
  ends: readonly JobEvent[],
  kinds: readonly Kind[],
): string {
  return [beginning(pipeline, name) + ends.map(endText).join('.'), ...kinds].join('+');
}

/** The name of what a job has left of one kind. */
export function leftName(pipeline: number, name: RecordName, kind: Kind): string {
  return beginning(pipeline, name) + kind;
}

/** The name of a large blob of a registry, which is its own: whoever has it too need not send it. */
export function blobName(pipeline: number, digest: string): string {
  return `gitlab-${pipeline}.blob.${digest.replace(/^sha256:/, '')}`;
}

/** `sha256:...` of a blob, by the name of its artifact; undefined: it is none. */
export function blobOf(name: string): string | undefined {
  const hex = BLOB.exec(name)?.groups?.['hex'];
  return hex === undefined ? undefined : `sha256:${hex}`;
}

/** What the name of an artifact says of a job of the plan; undefined: nothing, whoever has uploaded it. */
export function readRecordName(
  name: string,
  pipeline: number,
  plan: Plan,
): { readonly name: RecordName; readonly reported: Reported; readonly kinds: readonly Kind[] } | undefined {
  const found = NAME.exec(name)?.groups;
  if (found?.['pipeline'] !== String(pipeline)) return undefined;
  const index = Number(found['index']);
  const job = plan.jobs[index];
  const [told = '', ...others] = (found['rest'] ?? '').split('+');
  const ends = told.split('.').map(endOf);
  const kinds = KINDS.filter((kind) => others.includes(kind));
  if (job === undefined || kinds.length < others.length || !ends.every((end) => end !== undefined)) return undefined;
  const runAttempt = Number(found['attempt']);
  return {
    name: { index, runAttempt, runner: found['runner'] ?? '' },
    reported: { job: job.name, runAttempt, ends },
    kinds,
  };
}

function endText(event: JobEvent): string {
  if (event.type === 'success') return 'success';
  if (event.type !== 'drop') return 'canceled';
  return event.exitCode === undefined ? event.reason : `${event.reason}-${event.exitCode}`;
}

function endOf(text: string): JobEvent | undefined {
  const { word = '', code } = END.exec(text)?.groups ?? {};
  if (word === 'success' && code === undefined) return { type: 'success' };
  if (word === 'canceled' && code === undefined) return { type: 'cancel' };
  if (!Object.hasOwn(REASONS, word)) return undefined;
  return { type: 'drop', exitCode: code === undefined ? undefined : Number(code), reason: word as FailureReason };
}
