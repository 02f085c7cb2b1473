import type { Instance } from '../api.js';
import { NoAnswer, request } from '../http.js';
import { bodyOf } from '../../web.js';
import { fieldsOf, itemsOf, textOf, type Fields } from './fields.js';

/** What the REST API does not tell: docs.gitlab.com/api/graphql/reference, `CiJob`. */
const QUERY = `query($path: ID!, $iid: ID!, $after: String) {
  project(fullPath: $path) {
    pipeline(iid: $iid) {
      jobs(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { name schedulingType needs { pageInfo { hasNextPage } nodes { name } } }
      }
    }
  }
}`;

/** A pipeline has not more jobs than this many hundreds. */
const MAX_PAGES = 100;

/**
 * What each job of a pipeline waits for, by its name: names of jobs, or null for all of the earlier stages. undefined where
 * the instance or the token does not tell. `path` is the project's, with its groups. Throws nothing.
 */
export async function pipelineNeeds(
  instance: Instance,
  path: string,
  iid: number,
): Promise<ReadonlyMap<string, readonly string[] | null> | undefined> {
  const found = new Map<string, readonly string[] | null>();
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const answer = await asked(instance, { path, iid: String(iid), after });
    const jobs = fieldsOf(fieldsOf(fieldsOf(answer['project'])['pipeline'])['jobs']);
    if (!Array.isArray(jobs['nodes'])) return undefined;
    for (const job of itemsOf(jobs['nodes']).map(fieldsOf)) {
      const needs = needsOf(job);
      if (needs !== undefined) found.set(textOf(job, 'name') ?? '', needs);
    }
    const { hasNextPage, endCursor } = fieldsOf(jobs['pageInfo']);
    if (hasNextPage !== true || typeof endCursor !== 'string' || endCursor === after) return found;
    after = endCursor;
  }
  return found;
}

/** undefined: it needs more than one page of them has. */
function needsOf(job: Fields): readonly string[] | null | undefined {
  if (textOf(job, 'schedulingType') !== 'dag') return null;
  const needs = fieldsOf(job['needs']);
  if (fieldsOf(needs['pageInfo'])['hasNextPage'] === true) return undefined;
  return itemsOf(needs['nodes']).flatMap((need) => textOf(fieldsOf(need), 'name') ?? []);
}

async function asked(instance: Instance, variables: object): Promise<Fields> {
  const { credentials, url } = instance;
  const headers = credentials === undefined ? {} : { Authorization: `Bearer ${credentials.token}` };
  try {
    const { status, body } = await request(
      `${url}/api/graphql`,
      { ...instance, credentials: undefined, headers, json: { query: QUERY, variables } },
      bodyOf,
    );
    return status === 200 ? fieldsOf(fieldsOf(JSON.parse(body) as unknown)['data']) : {};
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof SyntaxError) return {};
    throw error;
  }
}
