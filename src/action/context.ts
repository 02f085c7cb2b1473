import { readFileSync } from 'node:fs';
import type { PipelineContext } from '../gitlab/types.js';
import type { ContextShaper } from '../inputs/prepare.js';
import { ZERO_SHA } from '../repository/context.js';

/** The parts of GitHub's event payloads that are used. */
interface EventPayload {
  readonly before?: string;
  readonly schedule?: string;
  readonly client_payload?: unknown;
  readonly repository?: {
    readonly id?: number;
    readonly default_branch?: string;
    readonly description?: string | null;
    readonly private?: boolean;
  };
  readonly sender?: { readonly login?: string; readonly id?: number };
  readonly pull_request?: {
    readonly number: number;
    readonly id: number;
    readonly title: string;
    readonly body: string | null;
    readonly draft?: boolean;
    readonly labels?: readonly { readonly name: string }[];
    readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly ref: string; readonly sha: string };
  };
}

/** Maps the event of the workflow to GitLab's context: who asked for the pipeline, for which ref, compared with what. */
export function githubContext(environment: NodeJS.ProcessEnv): ContextShaper {
  return (base) => {
    const payload = readPayload(environment['GITHUB_EVENT_PATH']);
    const context = withRepository(base, payload, environment);
    const refName = environment['GITHUB_REF_NAME'] ?? base.ref.name;
    const event = environment['GITHUB_EVENT_NAME'] ?? 'push';
    if ((event === 'pull_request' || event === 'pull_request_target') && payload.pull_request !== undefined) {
      return pullRequest(context, payload.pull_request);
    }
    const isTag = environment['GITHUB_REF_TYPE'] === 'tag';
    const ref = isTag
      ? { kind: 'tag' as const, name: refName, message: '' }
      : { kind: 'branch' as const, name: refName };
    switch (event) {
      case 'schedule':
        return {
          context: { ...context, ref, source: 'schedule', scheduleDescription: payload.schedule },
          compareWith: undefined,
        };
      case 'workflow_dispatch':
        return { context: { ...context, ref, source: 'web' }, compareWith: undefined };
      case 'repository_dispatch':
        return {
          context: { ...context, ref, source: 'trigger', triggerPayload: JSON.stringify(payload.client_payload ?? {}) },
          compareWith: undefined,
        };
      default: {
        const before = payload.before ?? ZERO_SHA;
        const compareWith = isTag || before === ZERO_SHA ? undefined : before;
        return {
          context: { ...context, ref, source: 'push', commit: { ...context.commit, beforeSha: before } },
          compareWith,
        };
      }
    }
  };
}

function withRepository(base: PipelineContext, payload: EventPayload, environment: NodeJS.ProcessEnv): PipelineContext {
  const { repository, sender } = payload;
  const login = environment['GITHUB_ACTOR'] ?? sender?.login ?? base.user.login;
  return {
    ...base,
    project: {
      ...base.project,
      id: repository?.id ?? base.project.id,
      defaultBranch: repository?.default_branch ?? base.project.defaultBranch,
      description: repository?.description ?? '',
      visibility: repository?.private === false ? 'public' : 'private',
    },
    user: {
      ...base.user,
      login,
      name: base.user.name || login,
      id: sender?.id ?? Number(environment['GITHUB_ACTOR_ID'] ?? base.user.id),
    },
  };
}

function pullRequest(
  context: PipelineContext,
  request: NonNullable<EventPayload['pull_request']>,
): ReturnType<ContextShaper> {
  return {
    context: {
      ...context,
      source: 'merge_request_event',
      ref: { kind: 'merge_request', name: request.head.ref },
      mergeRequest: {
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
      },
    },
    compareWith: request.base.sha,
  };
}

function readPayload(path: string | undefined): EventPayload {
  if (path === undefined || path === '') return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as EventPayload;
  } catch {
    return {};
  }
}
