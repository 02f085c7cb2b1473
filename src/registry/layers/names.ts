import { createHash } from 'node:crypto';
import { slugify } from '../../gitlab/index.js';
import type { PipelineContext } from '../../gitlab/types.js';
import { PUSH_PORT } from '../config.js';

/** The registry's repository with the layers of builds: a name that no project of GitLab has, since theirs have a group. */
export const LAYERS_REPOSITORY = 'glci-layer-cache';

/** A name of the registry for these layers alone, so that the login for them is none of the job's own. */
export const LAYERS_ALIAS = 'glci-layers.local';

/** Where builders find them. */
export const LAYERS_HOST = `${LAYERS_ALIAS}:${PUSH_PORT}`;

/** Whose layers: those of a branch or of a merge request. */
export interface LayersOwner {
  /** For people. */
  readonly name: string;
  /** What the tags of its layers end with. */
  readonly end: string;
}

/** Where the builds of a pipeline leave their layers, and whose else they may use. */
export interface LayersOwners {
  /** undefined: a pipeline of a tag, which no other follows, leaves none. */
  readonly own: LayersOwner | undefined;
  /** The default branch's; undefined: that is the own. */
  readonly main: LayersOwner | undefined;
}

/** The owners for a pipeline. A merge request is never taken for the branch of the same name, whoever has named that. */
export function layersOwners(context: Pick<PipelineContext, 'ref' | 'mergeRequest' | 'project'>): LayersOwners {
  const { ref, mergeRequest, project } = context;
  const main = ownerOf('branch', project.defaultBranch, project.defaultBranch);
  if (mergeRequest !== undefined) {
    const { iid, sourceProjectPath, sourceBranch } = mergeRequest;
    const identity = JSON.stringify([iid, sourceProjectPath, sourceBranch]);
    return { own: ownerOf('merge-request', identity, `${sourceBranch} (merge request)`), main };
  }
  if (ref.kind !== 'branch') return { own: undefined, main };
  if (ref.name === project.defaultBranch) return { own: main, main: undefined };
  return { own: ownerOf('branch', ref.name, ref.name), main };
}

function ownerOf(kind: string, identity: string, name: string): LayersOwner {
  return { name, end: `-${slugify(name).slice(0, 40)}-${digestOf(`${kind} ${identity}`).slice(0, 12)}` };
}

/** What the builds of a job are told apart from those of others by. */
export function layersJob(job: string): string {
  return digestOf(`job ${job}`);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
