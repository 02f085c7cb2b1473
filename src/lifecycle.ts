/**
 * The life of what is brought up together: each part is made in the background, awaited by whoever needs it, and disposed
 * of in the reverse order of its {@link defer}. What `AsyncDisposableStack` is on newer versions of Node, with two
 * differences: it waits for what is still being made, and one part that cannot be disposed of keeps no other from it.
 *
 * `track` and `defer` may be called at any time before the disposal, `track` also during it (work that ends with further
 * work). Disposing twice does nothing the second time.
 */
export class Lifecycle implements AsyncDisposable {
  readonly #underway = new Set<Promise<unknown>>();
  readonly #disposers: (() => Promise<unknown>)[] = [];

  /** Work that must be over before anything is disposed of; returns it. Its failure is for whoever awaits it. */
  track<T>(work: Promise<T>): Promise<T> {
    const over = work.then(
      () => undefined,
      () => undefined,
    );
    this.#underway.add(over);
    void over.then(() => this.#underway.delete(over));
    return work;
  }

  /** Has something disposed of when the rest is, before all that was deferred earlier. */
  defer(dispose: () => Promise<unknown>): void {
    this.#disposers.push(dispose);
  }

  /** Throws what could not be disposed of, once all else is: the error itself, of several an AggregateError. */
  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
    const failures: unknown[] = [];
    for (const dispose of this.#disposers.splice(0).reverse())
      await dispose().catch((error: unknown) => failures.push(error));
    if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('; '));
    if (failures.length === 1) throw failures[0];
  }
}
