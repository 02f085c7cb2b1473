/** Something that a runner of this run has left for the others. */
export interface Shelved {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Where the runners of one run of a workflow leave things for each other: `src/github/artifacts/shelf.ts` is GitHub's. All
 * of it may be called any number of times, at the same time too. What cannot be done is thrown as a `SystemError` that
 * says what happened and what to do.
 */
export interface Shelf {
  /** All that is there, in the order in which it was put there; also of earlier attempts of the run. */
  list(): Promise<readonly Shelved[]>;
  /** Puts a file there, under its own name; `taken`: something of that name is there already, or on its way. */
  put(path: string): Promise<'put' | 'taken'>;
  /** Gets the content of one into a folder that is empty. Returns the file's path. */
  get(one: Shelved, folder: string): Promise<string>;
}
