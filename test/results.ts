import type { JobSummary, PipelineResult } from '../src/report/result.js';

/** A job of a run, for tests: passed, unless said otherwise. */
export function jobSummary(over: Partial<JobSummary> = {}): JobSummary {
  return {
    id: 1,
    name: 'job',
    stage: 'test',
    status: 'success',
    attempts: 1,
    allowFailure: false,
    exitCode: undefined,
    failureReason: undefined,
    durationSeconds: 1,
    needs: null,
    startedSeconds: 0,
    failedAt: undefined,
    lastLines: [],
    coverage: undefined,
    caches: [],
    tests: [],
    history: [],
    parent: undefined,
    trigger: false,
    image: undefined,
    location: undefined,
    ...over,
  };
}

/** A run, for tests. */
export function pipelineResult(over: Partial<PipelineResult> = {}): PipelineResult {
  return {
    pipeline: 7,
    status: 'success',
    jobs: [],
    durationSeconds: 65,
    stages: ['build', 'test', 'deploy'],
    images: [],
    releases: [],
    cacheNotes: [],
    ...over,
  };
}
