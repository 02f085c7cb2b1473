import { text } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { childPlan, type ChildPlan } from '../../gitlab/index.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { Finished, PipelineScope, Upstream } from '../scope.js';
import { tellEnvironment } from '../environment.js';
import type { PipelineOptions } from '../options.js';
import { buildRequest } from '../request/request.js';

/** A pipeline that a job of another one has started. */
export interface Child extends ChildPlan {
  readonly upstream: Upstream;
}

/**
 * Makes the plan of the child pipeline that a trigger job starts. Files that earlier jobs made are read from their
 * artifacts. Throws a ConfigError where there is no such pipeline.
 */
export async function planChild(
  options: PipelineOptions,
  scope: PipelineScope,
  job: PlanJob,
  id: number,
  finished: ReadonlyMap<string, Finished>,
  signal: AbortSignal,
): Promise<Child> {
  const { artifacts } = scope.infrastructure.session;
  const request = await buildRequest(options, scope, job, { id, number: 1 }, finished, signal);
  for (const moment of ['begins', 'passed'] as const) await tellEnvironment(scope, job, request, moment);
  const child = await childPlan({
    job,
    context: options.context,
    source: options.source,
    variables: request.variables,
    dotenv: request.dotenv,
    depth: scope.depth + 1,
    readArtifact: ({ job: name, path }) => {
      const source = finished.get(name);
      if (source === undefined) throw new Error(`${name} has not run: there is no ${path} of it`);
      return readFromArtifacts(artifacts, source, path);
    },
  });
  return { ...child, upstream: { pipelineId: scope.pipeline, projectId: options.context.project.id, jobId: id } };
}

/** A file of a job's artifacts as text. Throws where there is none. */
async function readFromArtifacts(store: ArtifactStore, source: Finished, path: string): Promise<string> {
  const archive = await store.open(source.id);
  if (archive === undefined) throw new Error(`${source.name} has no artifacts: there is no ${path} of it`);
  const parser = extract();
  archive.tar.pipe(parser);
  for await (const entry of parser) {
    if (entry.header.type === 'file' && entry.header.name === path.replace(/^\.?\//, '')) {
      const content = await text(entry);
      archive.tar.destroy();
      return content;
    }
    entry.resume();
  }
  throw new Error(`the artifacts of ${source.name} have no ${path}`);
}
