import { SystemError } from '../../errors.js';
import { fieldsOf, itemsOf, numberOf, picked, textOf, type Fields } from './fields.js';
import type { Instance } from '../api.js';
import { asPart } from './address.js';
import { ask, askJson, isWithheld } from './ask.js';
import { allItems, items } from './lists.js';

/** Of the answers these fields alone are kept; their names are GitLab's (docs.gitlab.com/api/pipelines, api/jobs). */
const PIPELINE = [
  'id', 'iid', 'sha', 'ref', 'tag', 'status', 'source', 'created_at', 'started_at', 'finished_at', 'duration',
  'queued_duration', 'coverage', 'web_url',
] as const; // prettier-ignore
const JOB = [
  'id', 'name', 'stage', 'status', 'allow_failure', 'failure_reason', 'exit_code', 'coverage', 'tag_list', 'created_at',
  'started_at', 'finished_at', 'duration', 'queued_duration',
] as const; // prettier-ignore
const DOWNSTREAM = ['id', 'project_id', 'sha', 'ref', 'status', 'web_url'] as const;

/**
 * The jobs of a project that have ended since a time (ISO 8601), the latest first, retried ones too; each has the number of
 * its pipeline. One list for all pipelines, by keyset as GitLab advises: it takes a hundredth of the requests. Throws as
 * `ask` does.
 */
export async function* finishedJobs(instance: Instance, project: string, since: string): AsyncGenerator<Fields> {
  const query = { include_retried: 'true', pagination: 'keyset', order_by: 'id', sort: 'desc' };
  const oldest = Date.parse(since);
  for await (const job of items(instance, `/projects/${asPart(project)}/jobs`, query, `the jobs of ${project}`)) {
    if (Date.parse(textOf(job, 'created_at') ?? '') < oldest) return;
    const pipeline = picked(fieldsOf(job['pipeline']), ['id', 'sha', 'ref', 'status']);
    if (textOf(job, 'finished_at') !== undefined) yield { ...picked(job, JOB), pipeline };
  }
}

/** The ID of the last pipeline of a commit; undefined: there is none. Throws as `ask` does. */
export async function lastPipelineOf(instance: Instance, project: string, sha: string): Promise<number | undefined> {
  const query = new URLSearchParams({ sha, order_by: 'id', sort: 'desc', per_page: '1' }).toString();
  const path = `/projects/${asPart(project)}/pipelines?${query}`;
  const [last] = itemsOf(await askJson(instance, path, `the pipelines of ${project}`));
  return numberOf(fieldsOf(last), 'id');
}

/** A pipeline's own fields. Throws as `ask` does. */
export async function pipelineAt(instance: Instance, project: string, id: number): Promise<Fields> {
  const document = await askJson(instance, pipelinePath(project, id), `the pipeline ${id} of ${project}`);
  return picked(fieldsOf(document), PIPELINE);
}

/** Source and target of the merge request that a pipeline is for; nothing where it is for none, or they are withheld. */
export async function mergeRequestRefs(instance: Instance, project: string, pipeline: Fields): Promise<Fields> {
  const iid = /^refs\/merge-requests\/(\d+)\//.exec(textOf(pipeline, 'ref') ?? '')?.[1];
  if (iid === undefined) return {};
  const path = `/projects/${asPart(project)}/merge_requests/${iid}`;
  const found = await withheldAsNull(askJson(instance, path, `the merge request ${iid} of ${project}`));
  return found === null ? {} : { merge_request: picked(fieldsOf(found), ['source_branch', 'target_branch']) };
}

/**
 * The variables that a pipeline was started with, with their values; null where the token may not read them. They are for a
 * run, and kept nowhere.
 */
export async function pipelineVariables(
  instance: Instance,
  project: string,
  id: number,
): Promise<readonly { readonly key: string; readonly value: string; readonly isFile: boolean }[] | null> {
  const path = `${pipelinePath(project, id)}/variables`;
  const found = await withheldAsNull(allItems(instance, path, {}, `the variables of the pipeline ${id}`));
  return (
    found?.flatMap((variable) => {
      const [key, value] = [textOf(variable, 'key'), textOf(variable, 'value')];
      const isFile = textOf(variable, 'variable_type') === 'file';
      return key === undefined || value === undefined ? [] : [{ key, value, isFile }];
    }) ?? null
  );
}

/** Its jobs, those that were retried among them. Throws as `ask` does. */
export async function pipelineJobs(instance: Instance, project: string, id: number): Promise<readonly Fields[]> {
  const path = `${pipelinePath(project, id)}/jobs`;
  const found = await allItems(instance, path, { include_retried: 'true' }, `the jobs of the pipeline ${id}`);
  return found.map((job) => ({ ...picked(job, JOB), ...artifactTypes(job) }));
}

/** What kinds of artifacts a job has: `archive`, `dotenv`, `junit`. */
function artifactTypes(job: Fields): Fields {
  if (!Array.isArray(job['artifacts'])) return {};
  const types = itemsOf(job['artifacts']).flatMap((one) => textOf(fieldsOf(one), 'file_type') ?? []);
  return { artifact_types: [...new Set(types)].sort() };
}

/** Its trigger jobs, with the pipelines that they have started. Throws as `ask` does. */
export async function pipelineBridges(instance: Instance, project: string, id: number): Promise<readonly Fields[]> {
  const path = `${pipelinePath(project, id)}/bridges`;
  const asked = allItems(instance, path, { include_retried: 'true' }, `the trigger jobs of the pipeline ${id}`);
  const found = await withheldAsNull(asked);
  return (found ?? []).map((bridge) => {
    const downstream = bridge['downstream_pipeline'];
    const kept = downstream === null || downstream === undefined ? null : picked(fieldsOf(downstream), DOWNSTREAM);
    return { ...picked(bridge, JOB), downstream_pipeline: kept };
  });
}

const SUITE = ['name', 'total_count', 'success_count', 'failed_count', 'skipped_count', 'error_count'] as const;

/** Counts of its test report, and the names of the tests that failed; null where the token may not read it. */
export async function testReport(instance: Instance, project: string, id: number): Promise<Fields | null> {
  const path = `${pipelinePath(project, id)}/test_report`;
  const document = await withheldAsNull(askJson(instance, path, `the test report of the pipeline ${id}`));
  if (document === null) return null;
  const suites = itemsOf(fieldsOf(document)['test_suites']).map(fieldsOf);
  return {
    test_suites: suites.map((suite) => ({
      ...picked(suite, SUITE),
      test_cases: itemsOf(suite['test_cases'])
        .map(fieldsOf)
        .filter((test) => ['failed', 'error'].includes(textOf(test, 'status') ?? ''))
        .map((test) => picked(test, ['name', 'classname', 'status'])),
    })),
  };
}

/** Names of the variables of a pipeline and of its project, never their values; null where the token may not read them. */
export async function variableNames(
  instance: Instance,
  project: string,
  id: number,
): Promise<readonly string[] | null> {
  const what = `the variables of the pipeline ${id}`;
  const lists = await Promise.all([
    withheldAsNull(allItems(instance, `${pipelinePath(project, id)}/variables`, {}, what)),
    withheldAsNull(allItems(instance, `/projects/${asPart(project)}/variables`, {}, `the variables of ${project}`)),
  ]);
  if (lists.every((list) => list === null)) return null;
  const names = lists.flatMap((list) => (list ?? []).flatMap((variable) => textOf(variable, 'key') ?? []));
  return [...new Set(names)].sort();
}

/** Paths of the files in a job's artifacts; null where the instance or the token does not tell them. */
export async function artifactFiles(
  instance: Instance,
  project: string,
  job: number,
): Promise<readonly string[] | null> {
  const path = `/projects/${asPart(project)}/jobs/${job}/artifacts/tree`;
  const found = await withheldAsNull(
    allItems(instance, path, { recursive: 'true' }, `the artifacts of the job ${job}`),
  );
  if (found === null) return null;
  const files = found.filter((entry) => !['tree', 'directory'].includes(textOf(entry, 'type') ?? ''));
  return files.flatMap((entry) => textOf(entry, 'path') ?? []).sort();
}

/** The log of a job; null where it cannot be had, or has more than anyone reads. */
export async function jobLog(instance: Instance, project: string, job: number): Promise<string | null> {
  const path = `/projects/${asPart(project)}/jobs/${job}/trace`;
  const answer = await withheldAsNull(ask(instance, path, `the log of the job ${job}`)).catch((error: unknown) => {
    if (error instanceof SystemError && error.message.includes('its size')) return null;
    throw error;
  });
  return answer?.text ?? null;
}

/** The number that GitLab knows it by. */
export const idOf = (fields: Fields): number => numberOf(fields, 'id') ?? 0;

const pipelinePath = (project: string, id: number): string => `/projects/${asPart(project)}/pipelines/${id}`;

/** What is not there, or not for this token, as null. */
export async function withheldAsNull<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((error: unknown) => {
    if (isWithheld(error)) return null;
    throw error;
  });
}
