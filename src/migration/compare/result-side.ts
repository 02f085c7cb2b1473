import type { JobSummary, PipelineResult } from '../../report/result.js';
import { causesIn } from './log.js';
import type { OutputOf } from './run-side.js';
import type { Side, SideJob } from './types.js';

/**
 * Our side, of a run that has just ended; its images have no digests. `variables` are names that GitLab has, `project` is the
 * path of the project here.
 */
export function resultSide(
  result: PipelineResult,
  variables: readonly string[],
  outputOf: OutputOf,
  project?: string,
): Side {
  const own = result.jobs.filter(({ parent, startedSeconds }) => parent === undefined && startedSeconds !== undefined);
  const begun = own.toSorted((a, b) => (a.startedSeconds ?? 0) - (b.startedSeconds ?? 0));
  return {
    status: result.status,
    sha: undefined,
    jobs: result.jobs.map((job) => sideJob(job, variables, outputOf)),
    stages: [...new Set(begun.map(({ stage }) => stage))],
    variables: undefined,
    ...toldBy(result),
    project,
  };
}

function sideJob(job: JobSummary, variables: readonly string[], outputOf: OutputOf): SideJob {
  const { tests } = job;
  const failures = tests.flatMap((suite) => suite.failures.map(({ name }) => name)).sort();
  return {
    name: job.name,
    stage: job.stage,
    status: job.status,
    attempts: Math.max(1, job.attempts),
    allowFailure: job.allowFailure,
    exitCode: job.exitCode,
    failureReason: job.failureReason,
    coverage: job.coverage,
    seconds: job.durationSeconds,
    image: job.image === undefined ? undefined : { name: job.image },
    needs: job.needs?.toSorted() ?? null,
    ...filesOf(outputOf(job.name)),
    dotenv: new Map(job.reports.dotenv.map((key) => [key, undefined])),
    tests:
      tests.length === 0
        ? undefined
        : {
            total: tests.reduce((sum, suite) => sum + suite.tests, 0),
            failed: failures.length,
            skipped: tests.reduce((sum, suite) => sum + suite.skipped, 0),
            failures,
          },
    causes: job.status === 'failed' ? causesIn(job.lastLines.join('\n'), variables) : [],
  };
}

/** What a result says of the whole. */
export function toldBy(
  result: Pick<PipelineResult, 'pipeline' | 'images' | 'excluded'>,
): Pick<Side, 'images' | 'ids' | 'excluded' | 'lacking'> {
  return {
    images: result.images.map(({ repository, tag, platforms }) => ({ repository, tag, platforms, isOld: false })),
    ids: [String(result.pipeline)],
    excluded: new Map(result.excluded.map(({ name, reason }) => [name, reason])),
    lacking: [],
  };
}

const filesOf = ({ artifacts, files }: ReturnType<OutputOf>): Pick<SideJob, 'artifacts' | 'files'> => ({
  artifacts,
  files,
});
