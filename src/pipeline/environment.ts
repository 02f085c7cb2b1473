import { messageOf } from '../errors.js';
import { environmentTier, expand, finder } from '../gitlab/index.js';
import type { PlanJob, Variable } from '../gitlab/types.js';
import { readDotenv } from './request/dotenv.js';
import type { BuiltRequest } from './request/request.js';
import type { PipelineScope } from './scope.js';

/**
 * Tells of the environment of a job that begins (`begins`) or has passed (`passed`); nothing of a job without one. The
 * URL is known once the job has passed: it may have variables of the job's own dotenv report, which count most. Source:
 * GitLab documentation, "Environments", "Set a dynamic environment URL".
 */
export async function tellEnvironment(
  scope: Pick<PipelineScope, 'emit' | 'infrastructure' | 'prefix'>,
  job: PlanJob,
  request: BuiltRequest,
  moment: 'begins' | 'passed',
): Promise<void> {
  const { environment } = job;
  const { environmentName: name } = request;
  if (environment === undefined || name === undefined) return;
  if (moment === 'passed' && environment.url === undefined) return;
  const shown = `${scope.prefix}${job.name}`;
  let url: string | null = null;
  if (moment === 'passed') {
    const own = await readDotenv(scope.infrastructure, [{ id: request.id, name: shown }]).catch(
      async (error: unknown) => {
        const message = `${shown}: its environment's URL goes without the variables of its dotenv report: ${messageOf(error)}`;
        await scope.emit({ type: 'warning', message, job: shown });
        return [];
      },
    );
    url = expand(environment.url ?? '', finder([...request.variables, ...own.map(asVariable)]));
  }
  await scope.emit({
    type: 'environment',
    job: shown,
    name,
    url,
    action: environment.action,
    tier: environment.deploymentTier ?? environmentTier(name),
    on_stop: environment.onStop ?? null,
  });
}

function asVariable({ key, value }: { readonly key: string; readonly value: string }): Variable {
  return { key, value, masked: false, raw: false, file: false, public: false };
}
