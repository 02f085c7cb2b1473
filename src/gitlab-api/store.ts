/** What of a project cannot be had: itself, the ref that was asked for, or an answer of who has it. */
export type Lack = 'project' | 'ref' | 'answer';

/** Something of a project cannot be had; the message is the reason alone, for whoever knows what asked for it. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly lack: Lack;
  /** What to do, where there is better advice than a copy of the project. */
  readonly remedy: string | undefined;
  constructor(lack: Lack, message: string, remedy?: string) {
    super(message);
    this.lack = lack;
    this.remedy = remedy;
  }
}

/** The files of a project at one commit. */
export interface Revision {
  /** Text of a file, path from the repository's root; undefined where there is none. Throws {@link Unavailable}. */
  read(path: string): Promise<string | undefined>;
  /** Paths of all files, in the order of the repository's listing. Throws {@link Unavailable}. */
  list(): Promise<readonly string[]>;
  /** The commit's id; undefined where it is not known. To be asked for once a file was read. */
  sha(): Promise<string | undefined>;
  /** What there is to say of it, as warnings. */
  readonly notes: readonly string[];
  /** It is the pipeline's own project, read from its repository here. */
  readonly own?: true;
}

/** A project, wherever its files are: a GitLab instance, a repository of this machine, a folder, a place in the web. */
export interface ProjectStore {
  /** Whether it has refs at all; where not, its files are taken as they are, whatever version is asked for. */
  readonly hasRefs: boolean;
  /**
   * The files at a ref: a commit's id, a tag, a branch, in this order, as GitLab looks for them; without one, of the default
   * branch. Throws {@link Unavailable}, which for a ref that is not there may come as late as with the first file.
   */
  at(ref: string | undefined): Promise<Revision>;
  /** Names of the tags that are releases. Throws {@link Unavailable}. */
  releases(): Promise<readonly string[]>;
  /** Why it may have no releases though there are some. */
  readonly whyNone?: Unavailable;
}
