import type { PipelineContext } from '../../gitlab/types.js';
import { run } from '../../process.js';
import { playContext, ZERO_SHA } from '../../repository/context.js';
import type { Project } from '../../repository/project.js';

/** A context, and the commit with which `rules:changes` compares; undefined: with none. */
export interface Shaped {
  readonly context: PipelineContext;
  readonly compareWith: string | undefined;
}

/** The context that the user wants instead of the event's (the input `context`). */
export function played({ context, compareWith }: Shaped, wish: string): Shaped {
  const { mergeRequest, ref } = context;
  const plain: PipelineContext = {
    ...context,
    mergeRequest: undefined,
    ref: mergeRequest === undefined ? ref : { kind: 'branch', name: mergeRequest.sourceBranch },
    scheduleDescription: undefined,
    triggerPayload: undefined,
  };
  const wanted = playContext(plain, wish);
  const refProtected = wanted.ref.kind === 'branch' && wanted.ref.name === wanted.project.defaultBranch;
  const pushed = mergeRequest === undefined && wanted.source === 'push' && wanted.ref.kind === 'branch';
  const beforeSha = pushed ? wanted.commit.beforeSha : ZERO_SHA;
  return {
    context: { ...wanted, commit: { ...wanted.commit, refProtected, beforeSha } },
    compareWith: pushed ? compareWith : undefined,
  };
}

/**
 * What Git has to add once the event, or the user, has named the refs: the commit from which a merge request has gone
 * off, and the message of an annotated tag. What the copy does not have stays as it is.
 */
export async function withGitFacts(project: Project, shaped: Shaped): Promise<Shaped> {
  const git = async (...args: string[]): Promise<string | undefined> => {
    const { exitCode, stdout } = await run('git', ['-C', project.repository, ...args], { check: false });
    return exitCode === 0 ? stdout.trim() || undefined : undefined;
  };
  const { context } = shaped;
  if (context.mergeRequest !== undefined) return withMergeBase(shaped, context.mergeRequest, project.facts.sha, git);
  if (context.ref.kind !== 'tag') return shaped;
  const ref = `refs/tags/${context.ref.name}`;
  // of a tag that is only a name, the contents would be those of the commit
  const message = await git('for-each-ref', '--format=%(if:equals=tag)%(objecttype)%(then)%(contents)%(end)', ref);
  return { ...shaped, context: { ...context, ref: { ...context.ref, message: message ?? '' } } };
}

async function withMergeBase(
  { context, compareWith }: Shaped,
  request: NonNullable<PipelineContext['mergeRequest']>,
  head: string,
  git: (...args: string[]) => Promise<string | undefined>,
): Promise<Shaped> {
  const commit = (name: string): Promise<string | undefined> => git('rev-parse', '--verify', '-q', `${name}^{commit}`);
  const { targetBranch } = request;
  const target = compareWith ?? (await commit(`refs/remotes/origin/${targetBranch}`)) ?? (await commit(targetBranch));
  if (target === undefined) return { context, compareWith };
  const base = (await git('merge-base', target, head)) ?? target;
  const targetSha = request.targetSha === ZERO_SHA ? target : request.targetSha;
  return {
    context: { ...context, mergeRequest: { ...request, targetSha, diffBaseSha: base } },
    compareWith: base,
  };
}
