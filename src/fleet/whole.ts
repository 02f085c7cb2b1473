import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../make-folders.js';
import { jobState, pipelineStatus, type RunState } from '../gitlab/index.js';
import type { PlanJob } from '../gitlab/types.js';
import { jobSummary } from '../pipeline/results/summary.js';
import { NO_REPORTS } from '../report/findings/types.js';
import type { JobSummary, PipelineResult, PushedImage, Release } from '../report/result.js';
import type { AttemptSummary } from '../report/timings/phases.js';
import { readListing, type Listing, type Told } from './travel/listing.js';
import { readRecord, type RecordDocument } from './travel/record.js';
import { replay, type Over } from './replay.js';
import type { Shelf } from './travel/shelf.js';
import type { PlanDocument } from './types.js';

/** A pipeline that many runners have run, as one result. */
export interface Whole {
  readonly result: PipelineResult;
  /** What they have left. */
  readonly listing: Listing;
  /** Files with the events of the jobs, in the order of their ends. */
  readonly events: readonly string[];
  /** What became of jobs of which nothing was told; a sentence each. */
  readonly notes: readonly string[];
}

export interface WholeOptions {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  /** A job of the workflow was canceled: so is what nobody has told of. */
  readonly canceled: boolean;
  /** An empty folder of this machine for the records; the caller's to remove. */
  readonly folder: string;
  /** Milliseconds. */
  readonly now: number;
}

interface Read {
  readonly told: Told;
  readonly document: RecordDocument;
  readonly events: string;
}

/** Puts together what the runners have told. Throws a `SystemError` where a record cannot be had. */
export async function wholeOf(options: WholeOptions): Promise<Whole> {
  const { document, shelf, canceled, now } = options;
  const { plan } = document;
  const listing = await readListing(shelf, document);
  const reported = listing.told.map((one) => one.reported);
  const over: Over = new Map(plan.jobs.map(({ name }) => [name, canceled ? 'canceled' : 'lost']));
  const state = replay(document, reported, over, true);
  const read = await readAll(options, listing.told);
  const created = Date.parse(document.createdAt);
  const byJob = new Map<string, Read[]>();
  for (const one of read) {
    const { job } = one.told.reported;
    byJob.set(job, [...(byJob.get(job) ?? []), one]);
  }
  const jobs = plan.jobs.flatMap((job) => summariesOf(job, byJob.get(job.name) ?? [], state, created));
  const last = plan.jobs.flatMap(({ name }) => byJob.get(name)?.at(-1) ?? []);
  return {
    listing,
    result: {
      pipeline: document.pipeline,
      ...(plan.name === undefined ? {} : { name: plan.name }),
      status: pipelineStatus(state),
      jobs,
      durationSeconds: Math.max(0, now - created) / 1000,
      stages: plan.stages,
      images: imagesOf(read),
      cacheNotes: [],
      releases: last.flatMap(({ document: { releases } }): readonly Release[] => releases),
      excluded: plan.excluded,
    },
    events: read.map(({ events }) => events),
    notes: plan.jobs.flatMap(({ name }) => {
      const told = byJob.get(name)?.at(-1); // of a runner that was lost, others have told, with nothing of the job itself
      return noteOf(name, state, told !== undefined && told.document.summaries.length > 0);
    }),
  };
}

/** At the same time: the client has a limit of its own. */
const AT_ONCE = 6;

async function readAll({ shelf, folder }: WholeOptions, told: readonly Told[]): Promise<readonly Read[]> {
  const read = new Array<Read>(told.length);
  const waiting = told.map((one, index) => ({ one, index }));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { one, index } = next;
      const own = join(folder, String(index));
      const download = join(own, 'download');
      await makeFolders(download);
      const path = await shelf.get(one.record, download);
      read[index] = { told: one, ...(await readRecord(path, one.reported.job, own)) };
      await rm(download, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return read;
}

/** What reports say of a job: what its last runner has told, with the status that follows from all. */
function summariesOf(job: PlanJob, read: readonly Read[], state: RunState, created: number): readonly JobSummary[] {
  const now = jobState(state, job.name);
  const shifted = read.map(({ document }) => {
    const offset = (document.origin - created) / 1000;
    return document.summaries.map((one) => later(one, offset));
  });
  const found = shifted.findLast((summaries) => summaries.length > 0);
  const [own, ...others] = found ?? [];
  const history = shifted.flatMap(([first]) => first?.history ?? []);
  if (own === undefined || now === undefined) {
    const lost = jobSummary({
      job,
      prefix: '',
      state: now,
      times: undefined,
      result: undefined,
      pipelineStarted: 0,
      tests: [],
      reports: NO_REPORTS,
      history: [],
    });
    return [{ ...lost, attempts: now?.status === 'failed' ? now.attempt : 0 }];
  }
  const { status, attempt, allowFailure, exitCode, reason } = now;
  const told = { status, attempts: attempt, allowFailure, exitCode, failureReason: reason };
  return [{ ...own, ...told, history: numbered(history) }, ...others];
}

/** Attempts on several runners count on. */
function numbered(history: readonly AttemptSummary[]): readonly AttemptSummary[] {
  return history.map((one, index) => ({ ...one, number: index + 1 }));
}

/** Times count from the start of the pipeline, not from that of the runner. */
function later(job: JobSummary, seconds: number): JobSummary {
  const history = job.history.map((attempt) => ({
    ...attempt,
    startedSeconds: attempt.startedSeconds + seconds,
    phases: attempt.phases.map((phase) => ({ ...phase, startedSeconds: phase.startedSeconds + seconds })),
  }));
  if (job.startedSeconds === undefined) return { ...job, history };
  return { ...job, history, startedSeconds: job.startedSeconds + seconds };
}

/** The tags of all jobs, in the order of the registry's own listing; of one tag what was pushed last. */
function imagesOf(read: readonly Read[]): readonly PushedImage[] {
  const images = new Map<string, PushedImage>();
  for (const image of read.flatMap(({ document }) => document.images))
    images.set(`${image.repository}:${image.tag}`, image);
  return [...images.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, image]) => image);
}

function noteOf(name: string, state: RunState, told: boolean): readonly string[] {
  const now = jobState(state, name);
  if (told || now === undefined) return [];
  if (now.status === 'failed')
    return [
      `${name}: nothing is known of it: its runner was lost, or the workflow had no wave left for it. Run the failed jobs of the workflow again.`,
    ];
  return now.status === 'canceled' ? [`${name}: it was canceled, and has told nothing`] : [];
}
