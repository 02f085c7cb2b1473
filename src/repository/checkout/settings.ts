/** What a job's working copy is to be, after GitLab Runner's `GIT_*` variables. Jobs with equal settings share one. */
export interface SourceSettings {
  /** Of the project, below the builds directory: `group/name`. */
  readonly directory: string;
  /** `none`: an empty project directory, without Git. `clone` is as `fetch`, since every job starts afresh. */
  readonly strategy: 'fetch' | 'none';
  /** Number of commits; 0: all that the runner's copy has. */
  readonly depth: number;
  /** Files of the commit; else only `.git`. */
  readonly checkout: boolean;
  readonly submodules: SubmoduleSettings | undefined;
  /** Files that Git LFS keeps have their content, not the pointer to it. */
  readonly lfs: boolean;
  /** Of the runner's helper: 0 makes all writable for everybody. */
  readonly umask: number;
}

export interface SubmoduleSettings {
  readonly recursive: boolean;
  /** Git's pathspecs; none: all. */
  readonly paths: readonly string[];
  readonly depth: number;
}

/** The settings of a job that sets none. */
export function defaultSources(directory: string): SourceSettings {
  return { directory, strategy: 'fetch', depth: 0, checkout: true, submodules: undefined, lfs: true, umask: 0 };
}
