import type { Instance } from '../../gitlab-api/api.js';
import { isWithheld } from '../../gitlab-api/rest/ask.js';
import { fieldsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import {
  artifactFiles, idOf, jobLog, pipelineAt, pipelineBridges, pipelineJobs, testReport, variableNames,
} from '../../gitlab-api/rest/pipelines.js'; // prettier-ignore
import { lastOf, logFacts } from '../compare/log.js';
import { forEach } from '../reading/many.js';

/** GitLab's side of a comparison as it is stored: fields with GitLab's own names, and what the logs say. */
export interface PipelineDocument {
  readonly v: 1;
  readonly kind: 'gitlab-pipeline';
  readonly url: string;
  readonly project: string;
  readonly pipeline: Fields;
  readonly jobs: readonly Fields[];
  readonly bridges: readonly Fields[];
  readonly test_report: Fields | null;
  /** Names alone. */
  readonly variables: readonly string[] | null;
  /** Child pipelines, and those of other projects, by the name of the trigger job. */
  readonly downstream: Readonly<Record<string, PipelineDocument>>;
}

/** GitLab lets pipelines have grandchildren, and none below. */
const MAX_DEPTH = 2;

/** Jobs whose logs and artifacts are asked for at the same time. */
const AT_ONCE = 4;

/**
 * All that can be known of a pipeline that has ended. What the token may not read is null. Neither values of variables nor
 * names of people are kept. Throws as the API's `ask` does.
 */
export async function fetchPipeline(
  instance: Instance,
  project: string,
  id: number,
  depth = 0,
): Promise<PipelineDocument> {
  const pipeline = await pipelineAt(instance, project, id);
  const found = await pipelineJobs(instance, project, id);
  const last = new Set(lastOf(found));
  const jobs = await forEach(found, AT_ONCE, async (job) => ({
    ...job,
    ...(last.has(job) ? await moreOf(instance, project, job) : {}),
  }));
  const bridges = await pipelineBridges(instance, project, id);
  const downstream: Record<string, PipelineDocument> = {};
  for (const bridge of depth < MAX_DEPTH ? lastOf(bridges) : []) {
    const started = fieldsOf(bridge['downstream_pipeline']);
    const [of, child] = [numberOf(started, 'project_id'), numberOf(started, 'id')];
    if (of === undefined || child === undefined) continue;
    const found = await fetchPipeline(instance, String(of), child, depth + 1).catch((error: unknown) => {
      if (isWithheld(error)) return undefined; // of another project, which the token may not see
      throw error;
    });
    if (found !== undefined) downstream[textOf(bridge, 'name') ?? ''] = found;
  }
  return {
    v: 1,
    kind: 'gitlab-pipeline',
    url: instance.url,
    project,
    pipeline,
    jobs,
    bridges,
    test_report: await testReport(instance, project, id),
    variables: await variableNames(instance, project, id),
    downstream,
  };
}

/** What the log of a job says of its image and its end, and the files of its artifacts. */
async function moreOf(instance: Instance, project: string, job: Fields): Promise<Fields> {
  if (textOf(job, 'started_at') === undefined) return {};
  const log = await jobLog(instance, project, idOf(job));
  const facts = log === null ? undefined : logFacts(log);
  return {
    image: facts?.image ?? null,
    log_exit_code: facts?.exitCode ?? null,
    artifact_files: await artifactFiles(instance, project, idOf(job)),
  };
}
