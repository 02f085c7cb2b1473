import type { Diagnostic } from '../types.js';
import { get, isBlank, isMap, isNil, locationOf } from '../yaml/node.js';
import type { NeedConfig } from '../entry/need.js';
import type { JobConfig } from './job-config.js';
import { effective } from './root-config.js';
import type { RootConfig } from './root-config.js';

/** Keywords that need a GitLab server; without it the job would have another result. */
const KEYWORDS: Readonly<Record<string, string>> = {
  secrets:
    'needs a secrets provider that trusts a GitLab server; pass the values as masked variables instead (input `secrets`)',
  id_tokens:
    'needs tokens signed by a GitLab server; pass the credentials as masked variables instead (input `secrets`)',
  identity: 'needs a GitLab server to stand for; pass the credentials as masked variables instead (input `secrets`)',
  dast_configuration:
    'needs the profiles of a GitLab server; set the variables of the scan instead (input `variables`)',
  run: 'needs GitLab Step Runner; write the commands as `script` instead',
};

/** What a run of the job cannot honour; `child`: in a child pipeline, which may take artifacts from its parent. */
export function unsupportedOf(config: RootConfig, job: JobConfig, child: boolean): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const [keyword, hint] of Object.entries(KEYWORDS)) {
    const node =
      keyword === 'id_tokens' || keyword === 'identity' ? effective(config, job.node, keyword) : get(job.node, keyword);
    if (node === undefined || isNil(node) || (keyword !== 'identity' && isBlank(node))) continue;
    const key = job.node.entries.get(keyword)?.key ?? node;
    found.push({ message: `${job.name}: \`${keyword}\` is not supported`, location: locationOf(key), hint });
  }
  for (const need of job.needs ?? []) {
    if (need.kind === 'job' || (child && isParentNeed(need))) continue;
    const keyword = need.kind === 'bridge' ? 'needs:pipeline' : need.keyword;
    const hint = 'there is no other pipeline to take from; make the artifacts in this pipeline instead';
    found.push({ message: `${job.name}: \`${keyword}\` is not supported`, location: need.location, hint });
  }
  const trigger = get(job.node, 'trigger');
  if (trigger && !isNil(trigger) && isBlank(get(trigger, 'include'))) {
    const what = isMap(trigger) ? get(trigger, 'project') : trigger;
    const hint = 'there is no other project to start a pipeline in; use a child pipeline (trigger:include) instead';
    found.push({
      message: `${job.name}: a multi-project \`trigger\` is not supported`,
      location: locationOf(what ?? trigger),
      hint,
    });
  }
  return found;
}

/** Artifacts of the parent pipeline, by a variable that holds its id: whether it does shows when the job runs. */
export function isParentNeed(need: NeedConfig): boolean {
  return need.kind === 'cross_dependency' && (need.pipeline ?? '').startsWith('$') && (need.job ?? '') !== '';
}
