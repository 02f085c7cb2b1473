import type { FileSource, PipelineContext } from '../types.js';

/** The pipeline's repository; each question is asked once. */
export interface Repository {
  readonly source: FileSource;
  readonly changed: (compareTo: string | undefined) => Promise<readonly string[] | undefined>;
  /** What jobs have. */
  readonly files: () => Promise<readonly string[]>;
}

const known = new WeakMap<FileSource, Repository>();

export function repositoryOf(source: FileSource): Repository {
  let repository = known.get(source);
  if (!repository) {
    const changed = new Map<string | undefined, Promise<readonly string[] | undefined>>();
    let files: Promise<readonly string[]> | undefined;
    repository = {
      source,
      changed: (compareTo) => {
        let answer = changed.get(compareTo);
        if (!answer) {
          answer = source.changedFiles(compareTo);
          changed.set(compareTo, answer);
        }
        return answer;
      },
      files: () => (files ??= source.filesOfJobs?.() ?? source.listFiles()),
    };
    known.set(source, repository);
  }
  return repository;
}

/**
 * The repository as one pipeline sees it. Only pushes to branches and merge requests have something to compare with;
 * to all other pipelines nothing is known of changes (and `rules:changes` holds).
 */
export function pipelineRepository(source: FileSource, context: PipelineContext): Repository {
  const repository = repositoryOf(source);
  const comparable = context.mergeRequest !== undefined || (context.source === 'push' && context.ref.kind === 'branch');
  if (comparable) return repository;
  return {
    ...repository,
    changed: async (compareTo) => (compareTo === undefined ? undefined : repository.changed(compareTo)),
  };
}
