import { messageOf, UsageError } from '../../errors.js';
import { checkCommit } from '../../fleet/document.js';
import { reportLoss } from '../../fleet/travel/loss.js';
import { Member, outlookOf, type MemberOptions, type Outlook } from '../../fleet/member.js';
import { hasCanceled, readNeeds, type NeedsContext } from '../../fleet/needs-context.js';
import { ancestorsOf, replay, withoutRunner } from '../../fleet/replay.js';
import { readListing } from '../../fleet/travel/listing.js';
import type { Hide } from '../../fleet/travel/outbox.js';
import type { Shelf } from '../../fleet/travel/shelf.js';
import { putUploads } from '../../fleet/travel/uploads.js';
import type { PlanDocument } from '../../fleet/types.js';
import { jobState } from '../../gitlab/index.js';
import { suggestion } from '../../inputs/suggest.js';
import { storedBlobs } from '../../registry/oci/contents.js';
import { fileSize, SYMBOLS } from '../../report/table.js';
import { runFor } from '../../run/run.js';
import { jobCaches } from '../cache/job-caches.js';
import { say, setOutput } from '../door.js';
import { workflowFront } from '../front.js';
import { endStep, setOutputs, showAnnotations } from '../results.js';
import type { Role } from './role.js';
import { getPlan, inScratch } from './shelf.js';

/** `mode: job`: runs the jobs of a plan that this runner is for, if the status machine has them run. */
export async function jobMode(role: Role, shelf: Shelf): Promise<void> {
  const { inputs } = role.read;
  const needs = readNeeds(inputs.fleet.needsContext);
  const document = await getPlan(shelf, inputs.fleet.plan);
  checkJobs(document, inputs.jobs);
  const { runAttempt, environment } = role;
  const options: MemberOptions = {
    document,
    shelf,
    jobs: inputs.jobs,
    runAttempt,
    canceled: hasCanceled(needs),
    caches: inputs.cache === 'false' || !inputs.settings.trusted ? undefined : jobCaches(inputs, environment),
  };
  const lost = lostBefore(needs, environment['GITHUB_JOB']);
  if (lost !== undefined) await reportLoss(options, new Map(inputs.jobs.map((name) => [name, 1])), lost);
  const outlook = await outlookOf(options);
  if (outlook.toRun) await run(role, options, outlook);
  else tellIdle(options, outlook);
  await tellSkipped(options);
}

/** Throws a {@link UsageError} with all names that the plan does not have. */
function checkJobs({ plan }: PlanDocument, names: readonly string[]): void {
  const known = plan.jobs.map(({ name }) => name);
  const problems = names
    .filter((name) => !known.includes(name))
    .map((name) => ({
      message: `jobs: the plan has no job "${name}"${suggestion(name, known, '')}`,
      location: undefined,
    }));
  if (names.length === 0)
    problems.push({ message: 'jobs: `mode: job` needs the names of the jobs to run', location: undefined });
  if (problems.length > 0) throw new UsageError(problems);
}

/**
 * How jobs of the workflow that have told nothing ended, where this one is the second try of another: an exported workflow
 * has `ID-again` beside `ID`. undefined: this is none.
 */
function lostBefore(needs: NeedsContext, own: string | undefined): 'lost' | 'canceled' | undefined {
  const first = own?.endsWith('-again') === true ? needs[own.slice(0, -'-again'.length)] : undefined;
  return first && (first.result === 'cancelled' ? 'canceled' : 'lost');
}

async function run(role: Role, options: MemberOptions, outlook: Outlook): Promise<void> {
  const { document } = options;
  const { read, warnings, stop } = role;
  let sameStorage = false;
  const front = workflowFront(warnings, stop, {
    storage: document.storage,
    jobs: options.jobs,
    async restoring(folder, restore) {
      const empty = (await storedBlobs(folder)).size === 0;
      sameStorage = (await restore()) && empty;
    },
  });
  let member: Member | undefined;
  const outcome = await runFor(read, front, {
    document,
    async begin({ context }, hidden) {
      checkCommit(document, context);
      const hide: Hide = { jobs: (jobs) => hidden.jobs(jobs), all: (value) => hidden.all(value) };
      member = await Member.begin(options, outlook, { sameStorage, hide });
      return member;
    },
  });
  const { received = 0, sent = 0 } = member?.traffic ?? {};
  say(`Received ${fileSize(received)} from earlier jobs, sent ${fileSize(sent)} to later ones`);
  setOutputs(outcome.result, read.inputs, outcome);
  setOutput('recorded', 'true');
  const uploads = outcome.result.artifacts ?? [];
  // without it links are missing where the whole is reported, and no more
  await inScratch((folder) => putUploads(options.shelf, document.pipeline, uploads, folder)).catch((error: unknown) =>
    front.warn({ message: messageOf(error), location: undefined }),
  );
  showAnnotations(outcome.result, read.inputs, warnings);
  endStep(outcome);
}

/** Nothing runs here: says why, and passes. */
function tellIdle({ jobs }: MemberOptions, { state }: Outlook): void {
  for (const name of jobs) {
    const { status = 'skipped' } = jobState(state, name) ?? {};
    say(`${SYMBOLS[status]} ${name}: ${IDLE[status] ?? status}`);
  }
  setOutput('status', jobState(state, jobs[0] ?? '')?.status ?? 'skipped');
  setOutput('jobs', '[]');
  setOutput('recorded', 'true');
}

const IDLE: Readonly<Record<string, string>> = {
  skipped: 'skipped, since of what it waits for something has failed or was skipped',
  manual: 'manual, and nobody plays it (input `manual`)',
  success: 'has passed in an earlier attempt of this run, whose results stay',
  created: 'what it waits for has not ended',
  canceled: 'canceled, as the pipeline was',
};

/** Which jobs of the plan need no runner any more, as far as is known now. */
async function tellSkipped({ document, shelf, jobs }: MemberOptions): Promise<void> {
  const { told } = await readListing(shelf, document);
  const before = new Map([...ancestorsOf(document, jobs)].map((name) => [name, 'lost'] as const));
  const state = replay(
    document,
    told.map(({ reported }) => reported),
    before,
    true,
  );
  setOutput('skipped', JSON.stringify(withoutRunner(document, state)));
}
