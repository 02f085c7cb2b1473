import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeFolders } from '../../make-folders.js';
import { messageOf } from '../../errors.js';
import { foreignId } from '../../fleet/document.js';
import { Inbox } from '../../fleet/travel/inbox.js';
import { hasCanceled, readNeeds } from '../../fleet/needs-context.js';
import type { Shelf } from '../../fleet/travel/shelf.js';
import { readUploads } from '../../fleet/travel/uploads.js';
import type { PlanDocument } from '../../fleet/types.js';
import { wholeOf, type Whole } from '../../fleet/whole.js';
import { artifactStore } from '../../job/artifacts/store.js';
import type { PipelineResult, PushedThrough, UploadedArtifact } from '../../report/result.js';
import { prepareStored } from '../../inputs/prepare/prepare.js';
import { openProject } from '../../repository/project.js';
import type { RunEvent } from '../../report/events.js';
import { copyThrough } from '../../pipeline/infrastructure/push-through.js';
import { Hidden } from '../../run/hidden.js';
import { keptOf, type Kept } from '../../run/kept.js';
import type { RunOutcome } from '../../run/run.js';
import { GitHubArtifacts } from '../artifacts/publisher.js';
import { keepTimes, knownTimes } from '../cache/times.js';
import { group, pass } from '../door.js';
import { workflowFront } from '../front.js';
import { endStep, setOutputs, showResult } from '../results.js';
import { githubServices } from '../services/services.js';
import { lineOf } from './lines.js';
import { gather } from './images.js';
import type { Role } from './role.js';
import { getPlan, inScratch } from './shelf.js';
import { untold } from './untold.js';

/**
 * `mode: report`: makes one summary, one set of outputs and one end of what all runners have told, as one runner that had
 * run the whole pipeline would have. Needs no engine.
 */
export async function reportMode(role: Role, shelf: Shelf): Promise<void> {
  const { read, warnings, stop } = role;
  const needs = readNeeds(read.inputs.fleet.needsContext);
  const document = await getPlan(shelf, read.inputs.fleet.plan);
  const front = workflowFront(warnings, stop);
  await using prepared = await prepareStored(read, front.asked, openProject(read.inputs.cwd), document);
  const { inputs, context, plan } = prepared;
  const hidden = new Hidden(context);
  const outcome = await inScratch(async (folder): Promise<RunOutcome> => {
    const whole = await wholeOf({ document, shelf, canceled: hasCanceled(needs), folder, now: Date.now() });
    for (const note of whole.notes) front.warn({ message: hidden.text(note), location: undefined });
    const tell = (message: string): void => front.warn({ message: hidden.text(message), location: undefined });
    const publisher = inputs.artifacts === 'github' ? new GitHubArtifacts(role.environment, tell) : undefined;
    const reported = (path: string): void => {
      front.reported?.(path);
      void publisher?.uploadFile(path, 'gitlab-report');
    };
    const kept = await keptOf({ prepared, front: { ...front, reported }, warnings: plan.warnings, hidden, tell });
    for (const file of whole.events) await replayEvents(file, (event) => kept.sink(event));
    const inbox = new Inbox(shelf, whole.listing, folder);
    const missed = [...(await keepFiles({ document, inbox, folder, kept, result: whole.result }))];
    const { images, status } = whole.result;
    let pushed: PushedThrough | undefined;
    try {
      const storage = images.length === 0 ? undefined : await gather(inputs, document, inbox);
      const copying = { settings: inputs.settings, context, interrupted: stop, warn: tell, emit: () => undefined };
      pushed = await copyThrough(copying, storage, images, status);
    } catch (error) {
      missed.push(`What the jobs have pushed could not be put together: ${messageOf(error)}`);
    }
    for (const message of missed) tell(message);
    const masked = hidden.result({ ...whole.result, pushed });
    // the others were told where they ran
    const services = githubServices({ jobs: [] }, { ...inputs, deployments: false }, role.environment, tell);
    for (const event of untold(masked, document.pipeline, new Date().toISOString())) services?.take(event);
    const told = (await services?.finish(masked, stop.aborted)) ?? masked;
    await kept.close(told, 'by itself');
    const own = (await publisher?.finish(stop.aborted)) ?? [];
    const others = publisher === undefined ? [] : await uploadsOfOthers(shelf, document, folder, tell);
    const artifacts = [...others, ...own];
    const result = artifacts.length === 0 ? told : { ...told, artifacts };
    await group('Jobs', () => Promise.resolve(pass(lines(whole))));
    if (inputs.fleet.batch === 'auto' && inputs.cache === 'true' && inputs.settings.trusted)
      await keepTimes(inputs.cacheKey, inputs.file, result, await knownTimes(inputs.cacheKey, inputs.file));
    const { pagesPath, sarifPath } = kept.handover ?? { pagesPath: undefined, sarifPath: undefined };
    const delivered = [...kept.lost, ...missed.map((message) => hidden.text(message)), ...(publisher?.lost ?? [])];
    const lost = [...delivered, ...(pushed?.failures ?? [])];
    return { result, ended: 'by itself', lost, pagesPath, sarifPath };
  });
  setOutputs(outcome.result, inputs, outcome);
  showResult(outcome.result, inputs, warnings);
  endStep(outcome);
  if (inputs.compareWith === undefined) return;
  const { endComparison } = await import('../services/compare.js');
  await endComparison(outcome.result, inputs, inputs.compareWith);
}

/** What the runners of the jobs have uploaded for people; where that cannot be had, it is told, and links are missing. */
async function uploadsOfOthers(
  shelf: Shelf,
  { pipeline }: PlanDocument,
  folder: string,
  tell: (message: string) => void,
): Promise<readonly UploadedArtifact[]> {
  return readUploads(shelf, pipeline, folder).catch((error: unknown) => {
    tell(messageOf(error));
    return [];
  });
}

/** What the output folder and later steps are to have of the jobs' artifacts. Returns what they could not get. */
async function keepFiles(of: {
  readonly document: PlanDocument;
  readonly inbox: Inbox;
  readonly folder: string;
  readonly kept: Kept;
  readonly result: PipelineResult;
}): Promise<readonly string[]> {
  const { document, inbox, kept, result } = of;
  const { output, handover } = kept;
  const passed = new Set(result.jobs.filter(({ status }) => status === 'success').map(({ name }) => name));
  const wanted = document.plan.jobs.flatMap((job, index) =>
    output !== undefined || (job.pages !== undefined && passed.has(job.name))
      ? [{ job, id: foreignId(document, index) }]
      : [],
  );
  if (wanted.length === 0) return [];
  const missed: string[] = [];
  const store = artifactStore(join(of.folder, 'store'));
  await makeFolders(join(of.folder, 'store'));
  for (const { job, id } of wanted) {
    try {
      await inbox.artifacts(store, [{ name: job.name, id }]);
      const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => type !== 'dotenv');
      await output?.unpack(store, id, job.name, types);
      if (passed.has(job.name)) await handover?.pages(store, id, job);
      for (const key of [id, ...types.map((type) => `${id}-${type}`)]) await store.remove(key);
    } catch (error) {
      missed.push(messageOf(error));
    }
  }
  return missed;
}

/** The events of a job, as they were told where it ran. */
async function replayEvents(file: string, sink: (event: RunEvent) => Promise<void> | void): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    if (line !== '') await sink(JSON.parse(line) as RunEvent);
}

function lines({ result }: Whole): string {
  return result.jobs.map((job) => `${lineOf(job)}\n`).join('');
}
