import type { PullPolicy } from '../../gitlab/types.js';
import { JobFailure } from '../failure.js';
import { pullFailureReason, pullHint } from './pull.js';

/** What a job fails with whose image is not to be had, in GitLab Runner's words, with what to do about it. */
export function pullFailure(name: string, policies: readonly PullPolicy[], why: string): JobFailure {
  const hint = pullHint(why);
  return new JobFailure(
    pullFailureReason(why),
    `failed to pull image "${name}" with specified policies [${policies.join(' ')}]: ${why}${hint === undefined ? '' : `. ${hint}`}`,
  );
}
