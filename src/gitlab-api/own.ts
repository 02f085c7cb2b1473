import { Unavailable, type ProjectStore } from './store.js';

/** The project that the pipeline is of. */
export interface OwnProject {
  readonly path: string;
  /** What the repository on this machine has of it. */
  readonly store: ProjectStore;
  /** Whether the instance has this very project: it is the remote of the repository. */
  readonly isRemote: boolean;
}

const NO_TAGS = 'content not found (this copy of the repository has no tags)';
const WHOLE = 'git fetch --tags, or `fetch-depth: 0` of actions/checkout';

/**
 * The own project: from its repository here wherever that has what is asked for, else from the instance, but only if that is
 * where the repository comes from: a project of the same path on another server is another project.
 */
export function withOwn({ store, isRemote }: OwnProject, api: ProjectStore): ProjectStore {
  return {
    hasRefs: true,
    at: (ref) =>
      store.at(ref).catch((error: unknown) => {
        if (!(error instanceof Unavailable) || error.lack !== 'ref') throw error;
        if (isRemote) return api.at(ref);
        throw new Unavailable('ref', error.message, WHOLE);
      }),
    async releases() {
      const tags = await store.releases();
      return tags.length > 0 || !isRemote ? tags : api.releases();
    },
    ...(isRemote ? {} : { whyNone: new Unavailable('ref', NO_TAGS, WHOLE) }),
  };
}
