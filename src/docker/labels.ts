import type { Labels } from './types.js';

export type Role = 'job' | 'service' | 'registry' | 'helper' | 'workspace' | 'network' | 'storage';

/** Labels for an object of a pipeline; `job` is absent for those of the pipeline itself. */
export function labelsFor(options: { pipeline: number; job?: number; role: Role; owner: string }): Labels {
  return {
    'glci.pipeline': String(options.pipeline),
    ...(options.job === undefined ? {} : { 'glci.job': String(options.job) }),
    'glci.role': options.role,
    'glci.created': new Date().toISOString(),
    'glci.owner': options.owner,
  };
}
