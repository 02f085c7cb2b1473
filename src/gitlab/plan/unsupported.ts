import type { Diagnostic, PipelineContext } from '../types.js';
import { refusedKeywords, remedy, tokenKeywords, type TopKeyword } from '../keywords/index.js';
import { get, isBlank, isMap, isNil, locationOf } from '../yaml/node.js';
import type { Node } from '../yaml/node.js';
import { readIdTokens } from '../entry/id-tokens.js';
import { providersOf } from '../entry/secrets.js';
import { DEFAULT_KEYS } from '../entry/processable.js';
import type { NeedConfig } from '../entry/need.js';
import type { JobConfig } from './job-config.js';
import { effective } from './root-config.js';
import type { RootConfig } from './root-config.js';

const REFUSED = refusedKeywords();

const TOKENS = tokenKeywords();

/** What a run can do beyond what it always can. */
export interface RunAbilities {
  /** It is a child pipeline, which may take artifacts from its parent. */
  readonly child: boolean;
  /** There is a provider of ID tokens. */
  readonly idTokens: boolean;
}

export function abilitiesOf({ source, idTokens = false }: PipelineContext): RunAbilities {
  return { child: source === 'parent_pipeline', idTokens };
}

/** What a run of the job with these abilities cannot honour. */
export function unsupportedOf(config: RootConfig, job: JobConfig, at: RunAbilities): readonly Diagnostic[] {
  const { child } = at;
  const found: Diagnostic[] = [];
  for (const keyword of at.idTokens ? REFUSED : [...REFUSED, ...TOKENS]) {
    const node = valueOf(config, job, keyword);
    if (node === undefined) continue;
    const key = job.node.entries.get(keyword)?.key ?? node;
    found.push({
      message: `${job.name}: \`${keyword}\` is not supported`,
      location: locationOf(key),
      hint: remedy(keyword),
    });
  }
  if (at.idTokens) found.push(...audiences(config, job), ...otherProviders(config, job));
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

/** A keyword's value, where it is one that means something. */
function valueOf(config: RootConfig, job: JobConfig, keyword: TopKeyword): Node | undefined {
  const node = DEFAULT_KEYS.includes(keyword) ? effective(config, job.node, keyword) : get(job.node, keyword);
  return node === undefined || isNil(node) || (keyword !== 'identity' && isBlank(node)) ? undefined : node;
}

/** GitLab's tokens may have several audiences; who is asked for one of GitHub's names one. */
function audiences(config: RootConfig, job: JobConfig): readonly Diagnostic[] {
  const node = valueOf(config, job, 'id_tokens');
  return Object.entries(readIdTokens(node)).flatMap(([name, list]) => {
    if (list.length === 1) return [];
    const place = get(get(node, name), 'aud');
    return [
      {
        message: `${job.name}: \`id_tokens:${name}:aud\` has ${list.length} audiences, and a token of GitHub has one`,
        location: place === undefined ? undefined : locationOf(place),
        hint: 'write a token for each audience',
      },
    ];
  });
}

function otherProviders(config: RootConfig, job: JobConfig): readonly Diagnostic[] {
  return [...providersOf(valueOf(config, job, 'secrets'))].flatMap(([provider, place]) => {
    const keyword = `secrets:${provider}` as const;
    if (provider === 'vault') return [];
    const message = `${job.name}: \`${keyword}\` is not supported`;
    return [{ message, location: locationOf(place), hint: remedy(keyword) }];
  });
}

/** Artifacts of the parent pipeline, by a variable that holds its id: whether it does shows when the job runs. */
export function isParentNeed(need: NeedConfig): boolean {
  return need.kind === 'cross_dependency' && (need.pipeline ?? '').startsWith('$') && (need.job ?? '') !== '';
}
