import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationBed, type MigrationBed, type Printed } from './migration-bed.js';

/** The document of `compare --json`. */
export interface ComparisonDocument {
  result: string;
  jobs: { name: string; result: string; gitlab: string | null; here: string | null; time_ratio: number | null }[];
  differences: { result: string; job: string | null; what: string; gitlab: string; here: string; causes: string[] }[];
  notes: string[];
}

export const digest = (sign: string): string => `sha256:${sign.repeat(64)}`;
export const IMAGE = `Using docker image ${digest('a')} for alpine:3 with digest alpine@${digest('b')} ...\n`;
export const USER = { name: 'Somebody', email: 'somebody@example.com' };

/** A job of the API, with what no document may hold. */
export const apiJob = (id: number, name: string, more: object = {}): object => ({
  id, name, stage: 'test', status: 'success', allow_failure: false, started_at: '2026-01-01T00:00:00Z', duration: 10,
  user: USER, commit: { author_email: USER.email }, ...more,
}); // prettier-ignore

/** The pipeline that is served. */
export const PIPELINE = '/projects/a%2Fb/pipelines/7';

/** The bed of the commands, with a pipeline of GitLab and a run to compare. */
export interface ComparisonBed extends MigrationBed {
  /** Serves a pipeline whose logs all begin with the image; returns its address. */
  serve(jobs: readonly object[], more?: { bridges?: object[]; log?: string; status?: string }): string;
  /** Events of a run, and the file that has them. */
  run(jobs: readonly { name: string; [key: string]: unknown }[], status?: string, log?: string): string;
  /** What the last line of a run says beside its events. */
  withResult(events: string, result: object): string;
  compared(gitlab: string, events: string, ...more: string[]): Promise<ComparisonDocument>;
  compare(gitlab: string, events: string, ...more: string[]): Promise<Printed>;
}

export async function comparisonBed(): Promise<ComparisonBed> {
  const bed = await migrationBed();
  return {
    ...bed,
    serve: (jobs, more = {}) => serve(bed, jobs, more),
    run(jobs, status = 'success', log = IMAGE) {
      const event = (body: object): string =>
        JSON.stringify({ v: 1, time: '2026-01-01T00:00:00Z', pipeline: 1, ...body });
      const lines = jobs.flatMap(({ name, seconds = 10, ...more }) => {
        const one = { type: 'job', id: 1, name, stage: 'test', attempt: 1, exit_code: null, failure_reason: null, allow_failure: false, coverage: null }; // prettier-ignore
        return [
          event({ ...one, status: 'running' }),
          event({ type: 'log', job: name, stream: 'stdout', text: log }),
          event({ type: 'attempt', name, attempt: 1, status: 'success', duration_seconds: seconds }),
          event({ ...one, status: 'success', ...more }),
        ];
      });
      const file = join(bed.top, 'run.jsonl');
      writeFileSync(file, `${[...lines, event({ type: 'pipeline', status })].join('\n')}\n`);
      return file;
    },
    withResult(events, result) {
      const line = {
        v: 1,
        time: '2026-01-01T00:00:00Z',
        pipeline: 1,
        type: 'result',
        jobs: [],
        images: [],
        excluded: [],
      };
      appendFileSync(events, `${JSON.stringify({ ...line, ...result })}\n`);
      return events;
    },
    compared: (gitlab, events, ...more) => bed.json<ComparisonDocument>('compare', gitlab, events, ...more),
    compare: (gitlab, events, ...more) => bed.call('compare', gitlab, events, ...more),
  };
}

function serve(
  { server }: MigrationBed,
  jobs: readonly object[],
  more: { bridges?: object[]; log?: string; status?: string },
): string {
  const { answers, url } = server;
  answers.set(PIPELINE, { id: 7, sha: 'c0ffee', status: more.status ?? 'success', user: USER });
  answers.set(`${PIPELINE}/jobs`, jobs);
  answers.set(`${PIPELINE}/bridges`, more.bridges ?? []);
  answers.set(`${PIPELINE}/test_report`, {
    test_suites: [
      {
        name: 'unit',
        total_count: 3,
        failed_count: 1,
        skipped_count: 0,
        test_cases: [{ name: 'bad', status: 'failed' }],
      },
    ],
  });
  answers.set(`${PIPELINE}/variables`, [{ key: 'TOKEN', value: 'hunter-2' }]);
  for (const one of jobs as { id: number }[]) {
    answers.set(`/projects/a%2Fb/jobs/${one.id}/trace`, more.log ?? IMAGE);
    answers.set(`/projects/a%2Fb/jobs/${one.id}/artifacts/tree`, [{ type: 'file', path: 'dist/app' }]);
  }
  return `${url}/a/b/-/pipelines/7`;
}
