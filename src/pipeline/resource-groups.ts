/**
 * Resource groups of a project: of each at most one job runs at a time, in whatever pipeline. The pipelines below one
 * job see them through {@link inside}. Source: GitLab documentation, "Resource group".
 */
export class Resources {
  readonly #taken: Set<string>;
  readonly #waiting: Set<() => void>;
  /** Groups of the jobs that triggered this pipeline and wait for its end. */
  readonly #above: ReadonlySet<string>;

  constructor(parent?: Resources, above: readonly string[] = []) {
    this.#taken = parent === undefined ? new Set() : parent.#taken;
    this.#waiting = parent === undefined ? new Set() : parent.#waiting;
    this.#above = new Set([...(parent === undefined ? [] : parent.#above), ...above]);
  }

  /** Takes the group's one place; false where another job has it. A job without a group always may. */
  take(group: string | undefined): boolean {
    if (group === undefined || this.#above.has(group)) return true;
    if (this.#taken.has(group)) return false;
    this.#taken.add(group);
    return true;
  }

  release(group: string | undefined): void {
    if (group === undefined || this.#above.has(group)) return;
    this.#taken.delete(group);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach((wake) => wake());
  }

  /** Resolves when the next group becomes free. */
  released(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /**
   * For the pipeline of a job that has a group and waits for that pipeline's end. A job there of the same group would
   * wait for ever, as it does on GitLab: it may run.
   */
  inside(group: string | undefined): Resources {
    return new Resources(this, group === undefined ? [] : [group]);
  }
}
