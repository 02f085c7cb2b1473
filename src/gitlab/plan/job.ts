import { readArtifacts } from '../entry/artifacts.js';
import { readCaches } from '../entry/cache.js';
import { readCommands, readTexts } from '../entry/commands.js';
import { readIdTokens } from '../entry/id-tokens.js';
import { readSecrets } from '../entry/secrets.js';
import { readEnvironment } from '../entry/environment.js';
import { readImage, readServices } from '../entry/image.js';
import type { NeedConfig } from '../entry/need.js';
import { readPages } from '../entry/pages.js';
import { readRelease } from '../entry/release.js';
import { readRetry } from '../entry/retry.js';
import { readBoolean } from '../entry/rules.js';
import { readTrigger } from '../entry/trigger.js';
import { parseDuration } from '../duration.js';
import { groupName } from '../slug.js';
import type { Repository } from '../rules/repository.js';
import type { Need, PlanJob, Variable } from '../types.js';
import { expand, expandExisting } from '../variables/expand.js';
import { get, isScalar, locationOf, textAt } from '../yaml/node.js';
import type { MapNode } from '../yaml/node.js';
import { cacheSpecs } from './cache-key.js';
import { inputFiller } from './job-inputs.js';
import type { JobConfig } from './job-config.js';
import { effective } from './root-config.js';
import type { RootConfig } from './root-config.js';
import type { VariableView } from './scope.js';
import type { Selection } from './select.js';
import { isParentNeed, unsupportedOf, type RunAbilities } from './unsupported.js';

type Shared = Pick<
  PlanJob,
  | 'image'
  | 'services'
  | 'beforeScript'
  | 'script'
  | 'afterScript'
  | 'hooks'
  | 'artifacts'
  | 'cache'
  | 'retry'
  | 'timeout'
  | 'environment'
  | 'coverage'
  | 'release'
  | 'pages'
  | 'trigger'
  | 'idTokens'
  | 'secrets'
  | 'manualConfirmation'
>;

type Judged = Shared & Pick<PlanJob, 'unsupported'>;

/** Makes the jobs of a plan; what the copies of a parallel job have in common is read once. */
export function jobMaker(config: RootConfig, repository: Repository, at: RunAbilities): JobMaker {
  const shared = new Map<MapNode, Promise<Shared>>();
  return async (job, selection, variables, seen) => {
    let parts = shared.get(job.node);
    if (!parts) {
      parts = readShared(config, job, repository);
      if (job.instance) shared.set(job.node, parts);
    }
    return assemble(config, job, selection, variables, seen, {
      ...(await parts),
      unsupported: unsupportedOf(config, job, at),
    });
  };
}

export type JobMaker = (
  job: JobConfig,
  selection: Extract<Selection, { included: true }>,
  variables: readonly Variable[],
  seen: VariableView,
) => Promise<PlanJob>;

function assemble(
  config: RootConfig,
  job: JobConfig,
  selection: Extract<Selection, { included: true }>,
  variables: readonly Variable[],
  seen: VariableView,
  shared: Judged,
): PlanJob {
  const resourceGroup = textAt(job.node, 'resource_group');
  const tags = readTexts(effective(config, job.node, 'tags'));
  return {
    name: job.name,
    groupName: groupName(job.name),
    stage: job.stage,
    when: selection.when,
    startIn: selection.when === 'delayed' ? parseDuration(selection.startIn ?? '') : undefined,
    allowFailure: allowFailure(job, selection),
    needs: toNeeds(selection.needs ?? job.needs),
    parentNeeds: toParentNeeds(selection.needs ?? job.needs),
    dependencies: job.dependencies ?? null,
    tags: tags.map((tag) => (tag.includes('$') || tag.includes('%') ? expandExisting(tag, seen.expanded()) : tag)),
    variables,
    interruptible: selection.interruptible ?? readBoolean(effective(config, job.node, 'interruptible')) ?? false,
    resourceGroup:
      resourceGroup?.includes('$') === true ? nonEmpty(expand(resourceGroup, seen.expanded())) : resourceGroup,
    node: job.instance,
    location: locationOf(job.key),
    ...shared,
  };
}

const nonEmpty = (text: string): string | undefined => (text === '' ? undefined : text);

async function readShared(config: RootConfig, job: JobConfig, repository: Repository): Promise<Shared> {
  const { node } = job;
  const fill = inputFiller(node);
  const value = (key: string): ReturnType<typeof effective> => fill(effective(config, node, key));
  const script = job.kind === 'job';
  const pages = script ? readPages(job.baseName, node) : undefined;
  const timeout = script ? value('timeout') : undefined;
  const caches = script ? readCaches(value('cache')) : [];
  return {
    image: script ? readImage(value('image')) : null,
    services: script ? readServices(value('services')) : [],
    beforeScript: script ? readCommands(value('before_script')) : [],
    script: script ? readCommands(fill(get(node, 'script'))) : [],
    afterScript: script ? readCommands(value('after_script')) : [],
    hooks: { preGetSourcesScript: script ? readCommands(get(value('hooks'), 'pre_get_sources_script')) : [] },
    artifacts: script ? readArtifacts(value('artifacts'), pages?.publish) : undefined,
    cache: caches.length > 0 ? await cacheSpecs(caches, repository) : [],
    retry: script ? readRetry(value('retry')) : undefined,
    timeout: isScalar(timeout) ? parseDuration(timeout.text) : undefined,
    environment: readEnvironment(get(node, 'environment')),
    coverage: coverageOf(textAt(node, 'coverage')),
    release: readRelease(get(node, 'release')),
    pages,
    trigger: readTrigger(get(node, 'trigger')),
    idTokens: script ? readIdTokens(value('id_tokens')) : {},
    secrets: script ? readSecrets(get(node, 'secrets')) : {},
    manualConfirmation: textAt(node, 'manual_confirmation'),
  };
}

function coverageOf(text: string | undefined): string | undefined {
  const match = text === undefined ? null : /^\/(.*)\/([ismU]*)$/s.exec(text);
  if (!match) return undefined;
  return match[2] === '' ? match[1] : `(?${match[2] ?? ''})${match[1] ?? ''}`;
}

function allowFailure(job: JobConfig, selection: Extract<Selection, { included: true }>): PlanJob['allowFailure'] {
  if (selection.allowFailure !== 'exit_codes') return selection.allowFailure;
  const codes = get(get(job.node, 'allow_failure'), 'exit_codes');
  return { exitCodes: readTexts(codes).map(Number) };
}

/** null for a job that waits for its stage; a trigger job that only mirrors a pipeline waits so as well. */
function toNeeds(needs: readonly NeedConfig[] | undefined): readonly Need[] | null {
  if (needs === undefined || needs.some((need) => need.kind === 'bridge')) return null;
  return needs.flatMap((need) =>
    need.kind === 'job' ? [{ job: need.name, artifacts: need.artifacts, optional: need.optional }] : [],
  );
}

function toParentNeeds(needs: readonly NeedConfig[] | undefined): PlanJob['parentNeeds'] {
  return (needs ?? []).flatMap((need) =>
    need.kind === 'cross_dependency' && isParentNeed(need) && need.artifacts !== false
      ? [{ pipeline: need.pipeline ?? '', job: need.job ?? '' }]
      : [],
  );
}
