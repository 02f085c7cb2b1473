import type { PlanJob } from '../gitlab/types.js';
import { Masker } from '../job/log/masking.js';
import type { Prestarted } from '../job/prepare/prestart.js';
import { runJob } from '../job/run.js';
import type { JobResult } from '../job/session.js';
import { Trace } from '../job/log/trace.js';
import { expandValue } from '../gitlab/index.js';
import type { PhaseClock } from '../report/timings/phases.js';
import { describeRelease } from './results/release.js';
import { tellEnvironment } from './environment.js';
import type { PipelineOptions } from './options.js';
import { withCredentials } from './request/credentials.js';
import { buildRequest, maskedValues } from './request/request.js';
import { toldVariables } from './request/told-variables.js';
import type { Attempt, Finished, PipelineScope } from './scope.js';

/** Runs a job once, with its log told by events. `began` is given what notes the time of its phases. */
export async function attemptJob(
  options: PipelineOptions,
  scope: PipelineScope,
  job: PlanJob,
  attempt: Attempt,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
  ahead: Prestarted | undefined,
  began: (clock: PhaseClock) => void,
): Promise<JobResult> {
  const request = await withCredentials(options, job, signal, (obtained) =>
    buildRequest(options, scope, job, attempt, finished, signal, obtained),
  );
  began(request.clock);
  const masker = new Masker(maskedValues(request.variables));
  const name = `${scope.prefix}${job.name}`;
  const trace = new Trace((stream, text) => scope.emit({ type: 'log', job: name, stream, text }), masker);
  const named = { ...request, job: { ...request.job, name } };
  await tellEnvironment(scope, job, request, 'begins');
  if (options.tellVariables === true) {
    const variables = toldVariables(request, options, (text) => masker.mask(text));
    await scope.emit({ type: 'variables', job: name, variables });
  }
  const result = await runJob(scope.infrastructure.session, named, trace, ahead);
  if (result.status === 'success') await tellEnvironment(scope, job, request, 'passed');
  if (result.status === 'success' && job.release !== undefined) {
    const expand = (text: string): string => expandValue(text, request.variables);
    const release = describeRelease(name, job.release, expand, result.releaseNotes);
    scope.releases.push(release);
    const made =
      options.settings.releases === 'create'
        ? ', and will be made on GitHub at the end of the run.'
        : '; GitLab would make it now.';
    await trace.info(`Release ${release.tag_name} is recorded in the output "releases"${made}`);
  }
  return result;
}
