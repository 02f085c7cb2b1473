import { SystemError } from '../../errors.js';
import { parseDotenv } from '../../gitlab/index.js';
import type { Instance } from '../../gitlab-api/api.js';
import { pageAddress } from '../../gitlab-api/rest/address.js';
import { dotenvReport } from '../../gitlab-api/rest/artifacts.js';
import { isWithheld } from '../../gitlab-api/rest/ask.js';
import { fieldsOf, itemsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { pipelineNeeds } from '../../gitlab-api/rest/needs.js';
import {
  artifactFiles, idOf, jobLog, mergeRequestRefs, pipelineAt, pipelineBridges, pipelineJobs, testReport, variableNames,
} from '../../gitlab-api/rest/pipelines.js'; // prettier-ignore
import { registryTags, type RegistryTag } from '../../gitlab-api/rest/registry.js';
import { lastOf, logFacts } from '../compare/log.js';
import { forEach } from '../reading/many.js';
import { archiveFields } from './archive.js';

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
  /** The tags of the project's container registry; null: not known. */
  readonly registry: readonly RegistryTag[] | null;
  /** Child pipelines, and those of other projects, by the name of the trigger job. */
  readonly downstream: Readonly<Record<string, PipelineDocument>>;
}

/** How much is asked for. */
export interface Fetching {
  /** Sizes and digests of files in artifacts, for which their archives are downloaded. */
  readonly deep?: boolean;
  /** Takes the values of variables of dotenv reports, by the ID of their job: they are in no document. */
  readonly dotenv?: DotenvValues;
}

/** Values of variables of dotenv reports by the ID of a job, to be compared and shown nowhere. */
export type DotenvValues = Map<number, ReadonlyMap<string, string>>;

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
  fetching: Fetching = {},
  depth = 0,
): Promise<PipelineDocument> {
  const pipeline = await pipelineAt(instance, project, id);
  const found = await pipelineJobs(instance, project, id);
  const needs = await needsIn(instance, project, pipeline);
  const withNeeds = (job: Fields): Fields => {
    const own = needs?.get(textOf(job, 'name') ?? '');
    return own === undefined ? job : { ...job, needs: own };
  };
  const last = new Set(lastOf(found));
  const jobs = await forEach(found, AT_ONCE, async (job) => ({
    ...withNeeds(job),
    ...(last.has(job) ? await moreOf(instance, project, job, fetching) : {}),
  }));
  const bridges = (await pipelineBridges(instance, project, id)).map(withNeeds);
  return {
    v: 1,
    kind: 'gitlab-pipeline',
    url: instance.url,
    project,
    pipeline: { ...pipeline, ...(await mergeRequestRefs(instance, project, pipeline)) },
    jobs,
    bridges,
    test_report: await testReport(instance, project, id),
    variables: await variableNames(instance, project, id),
    registry: depth > 0 ? null : await tagsOf(instance, project, pipeline),
    downstream: depth < MAX_DEPTH ? await downstreamOf(instance, bridges, fetching, depth) : {},
  };
}

async function downstreamOf(
  instance: Instance,
  bridges: readonly Fields[],
  fetching: Fetching,
  depth: number,
): Promise<Record<string, PipelineDocument>> {
  const downstream: Record<string, PipelineDocument> = {};
  for (const bridge of lastOf(bridges)) {
    const started = fieldsOf(bridge['downstream_pipeline']);
    const [of, child] = [numberOf(started, 'project_id'), numberOf(started, 'id')];
    if (of === undefined || child === undefined) continue;
    const found = await fetchPipeline(instance, String(of), child, fetching, depth + 1).catch((error: unknown) => {
      if (isWithheld(error)) return undefined; // of another project, which the token may not see
      throw error;
    });
    if (found !== undefined) downstream[textOf(bridge, 'name') ?? ''] = found;
  }
  return downstream;
}

/** Only the page of a pipeline names its project as the question wants it. */
async function needsIn(
  instance: Instance,
  project: string,
  pipeline: Fields,
): Promise<ReadonlyMap<string, readonly string[] | null> | undefined> {
  const iid = numberOf(pipeline, 'iid');
  const page = pageAddress(textOf(pipeline, 'web_url') ?? '', instance.url)?.path;
  const path = page ?? (/^\d+$/.test(project) ? undefined : project);
  return iid === undefined || path === undefined ? undefined : pipelineNeeds(instance, path, iid);
}

async function tagsOf(instance: Instance, project: string, pipeline: Fields): Promise<readonly RegistryTag[] | null> {
  try {
    return await registryTags(instance, project, (time) => isDuring(pipeline, time));
  } catch (error) {
    if (error instanceof SystemError) return null; // a registry that does not answer is no reason to compare nothing
    throw error;
  }
}

/** Whether something was made while a pipeline ran. */
export function isDuring(pipeline: Fields, time: string | null): boolean {
  const [from, to, at] = [textOf(pipeline, 'created_at'), textOf(pipeline, 'finished_at'), time].map((text) =>
    Date.parse(text ?? ''),
  );
  return from !== undefined && to !== undefined && at !== undefined && at >= from && at <= to;
}

/** What the log of a job says of its image and its end, the files of its artifacts, and names of its dotenv variables. */
async function moreOf(instance: Instance, project: string, job: Fields, fetching: Fetching): Promise<Fields> {
  if (textOf(job, 'started_at') === undefined) return {};
  const id = idOf(job);
  const log = await jobLog(instance, project, id);
  const facts = log === null ? undefined : logFacts(log);
  const types = job['artifact_types'];
  const hasArchive = !Array.isArray(types) || types.includes('archive');
  return {
    image: facts?.image ?? null,
    log_exit_code: facts?.exitCode ?? null,
    artifact_files: await artifactFiles(instance, project, id),
    ...(Array.isArray(types) ? { dotenv_variables: await dotenvOf(instance, project, job, fetching) } : {}),
    ...(fetching.deep === true && hasArchive ? await archiveFields(instance, project, id) : {}),
    ...(fetching.deep === true && !hasArchive ? { artifact_files: [], artifact_details: [] } : {}),
  };
}

/** Names of the variables of its dotenv report; null: not known. */
async function dotenvOf(
  instance: Instance,
  project: string,
  job: Fields,
  { dotenv }: Fetching,
): Promise<readonly string[] | null> {
  if (!itemsOf(job['artifact_types']).includes('dotenv')) return [];
  const text = await dotenvReport(instance, project, idOf(job));
  if (text === null) return null;
  try {
    const variables = parseDotenv(text, { bytes: Infinity, variables: Infinity });
    dotenv?.set(idOf(job), new Map(variables.map(({ key, value }) => [key, value])));
    return variables.map(({ key }) => key).sort();
  } catch {
    return null; // GitLab has taken it as valid: this is something else
  }
}
