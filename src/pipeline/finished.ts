/** A job that ran, by the id under which its artifacts are kept. */
export interface Finished {
  readonly name: string;
  readonly id: number;
}
