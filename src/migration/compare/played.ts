import { fieldsOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';

/** The input `context` that plays a pipeline of GitLab's, and what is otherwise then. */
export interface Played {
  readonly context: string;
  readonly note: string | undefined;
}

/**
 * What asked for a pipeline, as a run here plays it: its source, and its branch, tag or merge request. `branch` is the one
 * that is checked out. Pure.
 */
export function playedAs(pipeline: Fields, branch: string | undefined): Played {
  const [source = 'push', ref = ''] = [textOf(pipeline, 'source'), textOf(pipeline, 'ref')];
  if (source === 'merge_request_event' || ref.startsWith('refs/merge-requests/')) {
    const request = fieldsOf(pipeline['merge_request']);
    const [from, to] = [textOf(request, 'source_branch'), textOf(request, 'target_branch')];
    if (from !== undefined && to !== undefined) return { context: `merge_request=${from}:${to}`, note: undefined };
    return {
      context: 'merge_request',
      note: 'GitLab does not tell the branches of the merge request to this token: it is played from the branch that is checked out to the default branch (--context merge_request=SOURCE:TARGET)',
    };
  }
  if (source === 'schedule' || source === 'web' || source === 'api' || source === 'trigger') {
    const other = `the pipeline is played for the branch that is checked out; on GitLab it ran for ${ref}`;
    return { context: source, note: ref === branch ? undefined : other };
  }
  const context = pipeline['tag'] === true ? `tag=${ref}` : `branch=${ref}`;
  const note = `the pipeline was started by "${source}" on GitLab, and is played as a push (--context)`;
  return { context, note: source === 'push' ? undefined : note };
}
