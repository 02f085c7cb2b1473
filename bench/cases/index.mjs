// The cases of `npm run bench`, in the order in which they are shown. What a case has is said in ../measure/harness.mjs.
import { artifacts } from './artifacts.mjs';
import { cache } from './cache.mjs';
import { dind } from './dind.mjs';
import { jobs } from './jobs.mjs';
import { layers } from './layers.mjs';
import { log } from './log.mjs';
import { memory } from './memory.mjs';
import { plan } from './plan.mjs';
import { workspace } from './workspace.mjs';

export const cases = { ...jobs, ...dind, ...workspace, ...artifacts, ...log, ...cache, ...layers, ...plan, ...memory };
