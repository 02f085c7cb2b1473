import { randomInt } from 'node:crypto';
import { randomToken } from '../registry/credentials.js';
import { eventSender } from '../report/events.js';
import type { PipelineResult, Release } from '../report/result.js';
import { bringUp, randomPipelineId } from './infrastructure/bring-up.js';
import { unknownPlayed } from './manual.js';
import type { PipelineOptions } from './options.js';
import { PipelineRun } from './scheduler.js';
import { Resources } from './resource-groups.js';
import { Slots } from './slots.js';

/**
 * Runs the plan to its end: starts what can start, up to the concurrency limit, and lets the language's own status
 * rules decide what follows. When the signal fires, running jobs are canceled and nothing more starts. Nothing of the
 * pipeline remains on the engine afterwards.
 */
export async function runPipeline(options: PipelineOptions): Promise<PipelineResult> {
  const started = Date.now();
  const { part } = options;
  const pipeline = part?.pipeline ?? randomPipelineId();
  await options.onPipelineId?.(pipeline);
  const token = randomToken();
  options.onSecret?.(token);
  const emit = eventSender(pipeline, options.sink, () => new Date());
  await emit({ type: 'pipeline', status: 'running' });
  const unknown = unknownPlayed(options.plan, options.settings.manual);
  if (unknown !== undefined) await emit({ type: 'warning', message: unknown, job: null });
  const releases: Release[] = [];
  const nextJobId = jobIds(part);
  const firstJob = nextJobId();
  const drawn = [firstJob];
  const infrastructure = await bringUp(options, { pipeline, firstJob, token }, emit);
  try {
    await part?.placeArtifacts(infrastructure.session.artifacts);
    const run = new PipelineRun(options, {
      infrastructure,
      emit,
      pipeline,
      slots: new Slots(options.settings.concurrency),
      resources: new Resources(),
      nextJobId: () => drawn.pop() ?? nextJobId(),
      started,
      releases,
      prefix: '',
      depth: 0,
    });
    const { status, jobs } = await run.complete();
    await part?.settled();
    await emit({ type: 'pipeline', status });
    const durationSeconds = (Date.now() - started) / 1000;
    const images = await infrastructure.pushedImages();
    const pushed = await infrastructure.pushThrough(images, status);
    return {
      pipeline,
      status,
      jobs,
      durationSeconds,
      stages: options.plan.stages,
      images,
      pushed,
      cacheNotes: [],
      releases,
      excluded: options.plan.excluded,
    };
  } finally {
    await infrastructure[Symbol.asyncDispose]();
  }
}

/** What gives the ids of jobs. */
function jobIds(part: PipelineOptions['part']): () => number {
  let next = randomInt(1_000_000_000, 9_000_000_000);
  return () => part?.nextJobId() ?? next++;
}
