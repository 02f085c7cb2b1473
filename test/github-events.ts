import { Rest, type GitHubTarget } from '../src/github/rest.js';
import type { RunEvent, RunEventBody } from '../src/report/events.js';
import type { GitHubServer } from './github-server.js';

type JobBody = Extract<RunEventBody, { type: 'job' }>;
type EnvironmentBody = Extract<RunEventBody, { type: 'environment' }>;

export const SHA = 'c'.repeat(40);
export const RUN_URL = 'https://github.com/Group/Project/actions/runs/7/attempts/1';

/** An event of a run, so many seconds after its begin. */
export function eventAt(seconds: number, body: RunEventBody): RunEvent {
  return { v: 1, time: new Date(1_767_323_045_000 + seconds * 1000).toISOString(), pipeline: 5, ...body };
}

/** An event of a job; what is not said is that of a job that is fine. */
export function jobEvent(name: string, status: JobBody['status'], more: Partial<JobBody> = {}, seconds = 0): RunEvent {
  return eventAt(seconds, {
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
    ...more,
  });
}

export function environmentEvent(job: string, name: string, more: Partial<EnvironmentBody> = {}): RunEvent {
  const rest = { url: null, action: 'start', tier: 'staging', on_stop: null } as const;
  return eventAt(0, { type: 'environment', job, name, ...rest, ...more });
}

export function targetOf({ url: api, repository, token }: GitHubServer): GitHubTarget {
  return { api, repository, token, sha: SHA, runUrl: RUN_URL };
}

/** A client whose pauses take no time. */
export function restOf(server: GitHubServer): Rest {
  return new Rest(targetOf(server), { pause: () => Promise.resolve() });
}
