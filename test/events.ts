import type { RunEventBody } from '../src/report/events.js';

export type JobBody = Extract<RunEventBody, { readonly type: 'job' }>;

/** A job has come into a status. */
export const job = (name: string, status: JobBody['status'], over: Partial<JobBody> = {}): JobBody => ({
  type: 'job',
  id: 1,
  name,
  stage: 'test',
  status,
  attempt: 1,
  exit_code: null,
  failure_reason: null,
  allow_failure: false,
  coverage: null,
  ...over,
});

/** A job has printed something. */
export const log = (name: string, text: string): RunEventBody => ({ type: 'log', job: name, stream: 'stdout', text });
