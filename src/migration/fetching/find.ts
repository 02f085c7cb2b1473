import { UsageError } from '../../errors.js';
import { instanceAt, pageAddress } from '../../gitlab-api/rest/address.js';
import { lastPipelineOf } from '../../gitlab-api/rest/pipelines.js';
import { fetchPipeline, type Fetching, type PipelineDocument } from './pipeline.js';

/** What is known of the project at hand; asked only where the name of the pipeline does not say it. */
export interface AtHand {
  /** The GitLab of an ID. */
  readonly url: string;
  /** The project of an ID on it; undefined: not known. */
  readonly project: string | undefined;
  /** The commit of a project's address. */
  readonly sha: string;
}

export interface Finding {
  readonly gitlabUrl: string | undefined;
  readonly token: string | undefined;
  readonly atHand: () => Promise<AtHand>;
  /** How much is asked for. */
  readonly fetching?: Fetching;
}

/**
 * A pipeline that has ended on GitLab: by its address, by its ID, or, for the address of a project, the last one of the
 * commit at hand. Throws a {@link UsageError} where the text names none, and as the API's `ask` does.
 */
export async function findPipeline(
  given: string,
  { gitlabUrl, token, atHand, fetching }: Finding,
): Promise<PipelineDocument> {
  if (/^\d+$/.test(given)) {
    const { url, project } = await atHand();
    if (project === undefined)
      throw new UsageError(
        'compare: an ID alone names no project: give the address of the pipeline, or --project GROUP/PROJECT',
      );
    return ended(await fetchPipeline(instanceAt(url, token), project, Number(given), fetching), given);
  }
  const address = pageAddress(given, gitlabUrl);
  if (address === undefined)
    throw new UsageError(
      `compare: "${withoutUser(given)}" is not the address of a pipeline, such as https://gitlab.com/group/project/-/pipelines/7, nor of a project, and no ID`,
    );
  const instance = instanceAt(address.url, token);
  if (address.pipeline !== undefined)
    return ended(await fetchPipeline(instance, address.path, address.pipeline, fetching), withoutUser(given));
  const { sha } = await atHand();
  const id = await lastPipelineOf(instance, address.path, sha);
  if (id === undefined)
    throw new UsageError(
      `compare: ${address.url}/${address.path} has no pipeline of the commit ${sha.slice(0, 12)}: push the commit there as well, or give the address of a pipeline`,
    );
  return ended(await fetchPipeline(instance, address.path, id, fetching), `${withoutUser(given)}/-/pipelines/${id}`);
}

/** Of a pipeline that still runs nothing can be said. */
function ended(document: PipelineDocument, name: string): PipelineDocument {
  const { status } = document.pipeline;
  if (['created', 'waiting_for_resource', 'preparing', 'pending', 'running', 'canceling'].includes(String(status)))
    throw new UsageError(`compare: the pipeline ${name} has not ended (it is ${String(status)}): compare it later`);
  return document;
}

const withoutUser = (address: string): string => address.replace(/\/\/[^@/]*@/, '//');
