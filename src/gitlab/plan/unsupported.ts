import type { Diagnostic } from '../types.js';
import { refusedKeywords, remedy } from '../keywords/index.js';
import { get, isBlank, isMap, isNil, locationOf } from '../yaml/node.js';
import { DEFAULT_KEYS } from '../entry/processable.js';
import type { NeedConfig } from '../entry/need.js';
import type { JobConfig } from './job-config.js';
import { effective } from './root-config.js';
import type { RootConfig } from './root-config.js';

const REFUSED = refusedKeywords();

/** What a run of the job cannot honour; `child`: in a child pipeline, which may take artifacts from its parent. */
export function unsupportedOf(config: RootConfig, job: JobConfig, child: boolean): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const keyword of REFUSED) {
    const node = DEFAULT_KEYS.includes(keyword) ? effective(config, job.node, keyword) : get(job.node, keyword);
    if (node === undefined || isNil(node) || (keyword !== 'identity' && isBlank(node))) continue;
    const key = job.node.entries.get(keyword)?.key ?? node;
    found.push({
      message: `${job.name}: \`${keyword}\` is not supported`,
      location: locationOf(key),
      hint: remedy(keyword),
    });
  }
  for (const need of job.needs ?? []) {
    if (need.kind === 'job' || (child && isParentNeed(need))) continue;
    const keyword = need.kind === 'bridge' ? 'needs:pipeline' : need.keyword;
    const hint = remedy('needs:project');
    found.push({ message: `${job.name}: \`${keyword}\` is not supported`, location: need.location, hint });
  }
  const trigger = get(job.node, 'trigger');
  if (trigger && !isNil(trigger) && isBlank(get(trigger, 'include'))) {
    const what = isMap(trigger) ? get(trigger, 'project') : trigger;
    found.push({
      message: `${job.name}: a multi-project \`trigger\` is not supported`,
      location: locationOf(what ?? trigger),
      hint: remedy('trigger:project'),
    });
  }
  return found;
}

/** Artifacts of the parent pipeline, by a variable that holds its id: whether it does shows when the job runs. */
export function isParentNeed(need: NeedConfig): boolean {
  return need.kind === 'cross_dependency' && (need.pipeline ?? '').startsWith('$') && (need.job ?? '') !== '';
}
