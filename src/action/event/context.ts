import type { MergeRequestContext, PipelineContext, PipelineSource } from '../../gitlab/types.js';
import type { ContextShaper } from '../../inputs/prepare/prepare.js';
import { ZERO_SHA } from '../../repository/context.js';
import { readPayload, type EventPayload, type PullRequest } from './event.js';

type Shaped = ReturnType<ContextShaper>;

/** Events that are not pushes, and what GitLab calls the like. */
const SOURCES: Readonly<Record<string, PipelineSource>> = {
  schedule: 'schedule',
  workflow_dispatch: 'web',
  repository_dispatch: 'trigger',
  workflow_run: 'pipeline',
};

/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
export function githubContext(environment: NodeJS.ProcessEnv): ContextShaper {
  return (base) => {
    const payload = readPayload(environment['GITHUB_EVENT_PATH']);
    const context = withRepository(base, payload, environment);
    if (payload.pull_request !== undefined) return pullRequest(context, payload.pull_request);
    if (payload.merge_group !== undefined) return mergeGroup(context, payload.merge_group);
    return onRef(withRef(context, environment), payload, environment['GITHUB_EVENT_NAME'] ?? 'push');
  };
}

/** A pipeline for a branch or a tag. */
function onRef(context: PipelineContext, payload: EventPayload, event: string): Shaped {
  const source = SOURCES[event];
  if (source !== undefined) {
    return {
      context: {
        ...context,
        source,
        scheduleDescription: source === 'schedule' ? payload.schedule : undefined,
        triggerPayload: source === 'trigger' ? JSON.stringify(payload.client_payload ?? {}) : undefined,
      },
      compareWith: undefined,
    };
  }
  const before = payload.before ?? ZERO_SHA;
  return {
    context: { ...context, source: 'push', commit: { ...context.commit, beforeSha: before } },
    compareWith: context.ref.kind === 'tag' || before === ZERO_SHA ? undefined : before,
  };
}

function withRepository(base: PipelineContext, payload: EventPayload, environment: NodeJS.ProcessEnv): PipelineContext {
  const { repository, sender } = payload;
  const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
  const id = sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id);
  return {
    ...base,
    project: {
      ...base.project,
      id: repository?.id ?? Number(environment['GITHUB_REPOSITORY_ID'] ?? base.project.id),
      defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
      description: repository?.description ?? '',
      visibility: visibilityOf(repository),
    },
    user: {
      login,
      name: base.user.name || login,
      email: base.user.email || `${id}+${login}@users.noreply.github.com`,
      id,
    },
  };
}

function visibilityOf(repository: EventPayload['repository']): PipelineContext['project']['visibility'] {
  if (repository?.visibility === 'internal') return 'internal';
  return repository?.private === false ? 'public' : 'private';
}

/** The branch or tag of the workflow; it is protected where GitHub has rules for it, and the default branch always. */
function withRef(context: PipelineContext, environment: NodeJS.ProcessEnv): PipelineContext {
  const name = environment['GITHUB_REF_NAME'] ?? context.ref.name;
  const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
  const isDefault = !isTag && name === context.project.defaultBranch;
  return {
    ...context,
    ref: isTag ? { kind: 'tag', name, message: '' } : { kind: 'branch', name },
    commit: { ...context.commit, refProtected: isDefault || environment['GITHUB_REF_PROTECTED'] === 'true' },
  };
}

function pullRequest(context: PipelineContext, request: PullRequest): Shaped {
  return mergeRequest(context, {
    iid: request.number,
    id: request.id,
    title: request.title,
    description: request.body ?? '',
    sourceBranch: request.head.ref,
    targetBranch: request.base.ref,
    sourceSha: request.head.sha,
    targetSha: request.base.sha,
    diffBaseSha: request.base.sha,
    sourceProjectPath: request.head.repo?.full_name ?? context.project.path,
    projectPath: context.project.path,
    projectUrl: context.project.url,
    labels: (request.labels ?? []).map((label) => label.name),
    draft: request.draft ?? false,
  });
}

/** A merge queue is GitLab's merge train. The pull request is only in the name of the branch: `.../pr-12-SHA`. */
function mergeGroup(context: PipelineContext, group: NonNullable<EventPayload['merge_group']>): Shaped {
  const sourceBranch = group.head_ref.replace(/^refs\/heads\//, '');
  const number = Number(/\/pr-(\d+)-[0-9a-f]+$/.exec(sourceBranch)?.[1] ?? 0);
  return mergeRequest(context, {
    eventType: 'merge_train',
    iid: number,
    id: number,
    title: context.commit.message.split('\n')[0] ?? '',
    description: '',
    sourceBranch,
    targetBranch: group.base_ref.replace(/^refs\/heads\//, ''),
    sourceSha: group.head_sha,
    targetSha: group.base_sha,
    diffBaseSha: group.base_sha,
    sourceProjectPath: context.project.path,
    projectPath: context.project.path,
    projectUrl: context.project.url,
    labels: [],
    draft: false,
  });
}

function mergeRequest(context: PipelineContext, request: MergeRequestContext): Shaped {
  return {
    context: {
      ...context,
      source: 'merge_request_event',
      ref: { kind: 'merge_request', name: request.sourceBranch },
      // what others propose is never protected, whatever it is to be merged into
      commit: { ...context.commit, refProtected: false },
      mergeRequest: request,
    },
    compareWith: request.targetSha,
  };
}
