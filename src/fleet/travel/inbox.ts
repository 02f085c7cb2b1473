import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LARGE } from '../../large-files.js';
import { makeFolders } from '../../make-folders.js';
import { messageOf, SystemError } from '../../errors.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import { hasBlob, linkEntries, placeFile, placeLayout } from '../../registry/oci/place.js';
import { lacking } from '../../registry/oci/contents.js';
import { unpackFiles } from './archive.js';
import { lastOf, leftOf, type Listing, type Told } from './listing.js';
import type { Shelf, Shelved } from './shelf.js';

/** Name of the archive of a job's artifacts among its files; reports have their type's. */
export const ARTIFACTS = 'artifacts';

/** Gets what earlier jobs have left. `folder`: of this machine, for what is on its way. */
export class Inbox {
  readonly #shelf: Shelf;
  readonly #listing: Listing;
  readonly #folder: string;
  /** Bytes that came. */
  bytes = 0;

  constructor(shelf: Shelf, listing: Listing, folder: string) {
    this.#shelf = shelf;
    this.#listing = listing;
    this.#folder = folder;
  }

  /** Puts artifacts and reports of jobs into the store, under ids. Throws a `SystemError` that names the job. */
  async artifacts(
    store: ArtifactStore,
    jobs: readonly { readonly name: string; readonly id: number }[],
  ): Promise<void> {
    await Promise.all(
      jobs.map(async ({ name, id }) => {
        const told = lastOf(this.#listing, name);
        const files = told && leftOf(told, 'files');
        if (files === undefined) return;
        await this.#with(files, name, 'its artifacts', (path) =>
          unpackFiles(path, (type) => store.pathFor(type === ARTIFACTS ? id : `${id}-${type}`)),
        );
      }),
    );
  }

  /**
   * Puts what jobs have pushed into the storage of a registry that does not run yet, in the order in which they ended.
   * Throws a `SystemError` that names the job, and what is missing.
   */
  async images(storage: string, jobs: ReadonlySet<string>): Promise<void> {
    const told = this.#listing.told.filter(({ reported }) => jobs.has(reported.job));
    const placed = await Promise.all(told.map((one) => this.#layout(storage, one)));
    for (const { job, entries } of placed.filter((one) => one !== undefined)) {
      await named(job, 'what it has pushed', async () => {
        for (const digest of await lacking(storage, entries)) await this.#blob(storage, digest);
        await linkEntries(storage, entries);
      });
    }
  }

  async #layout(
    storage: string,
    told: Told,
  ): Promise<{ readonly job: string; readonly entries: Awaited<ReturnType<typeof placeLayout>> } | undefined> {
    const { job } = told.reported;
    const images = leftOf(told, 'images');
    if (images === undefined) return undefined;
    const place = (path: string): ReturnType<typeof placeLayout> => placeLayout(storage, createReadStream(path, LARGE));
    return { job, entries: await this.#with(images, job, 'what it has pushed', place) };
  }

  /** A blob that came by itself, where it is not there yet. */
  async #blob(storage: string, digest: string): Promise<void> {
    const found = this.#listing.blobs.get(digest);
    if (found === undefined || (await hasBlob(storage, digest))) return; // what lacks then is told by name
    await this.#file(found, (path) => placeFile(storage, digest, path));
  }

  async #with<T>(one: Shelved, job: string, what: string, use: (path: string) => Promise<T>): Promise<T> {
    return named(job, what, () => this.#file(one, use));
  }

  /** Gets a file, for as long as it is used. */
  async #file<T>(one: Shelved, use: (path: string) => Promise<T>): Promise<T> {
    const folder = join(this.#folder, `in-${one.id}`);
    await makeFolders(folder);
    try {
      const path = await this.#shelf.get(one, folder);
      this.bytes += one.size;
      return await use(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function named<T>(job: string, what: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof SystemError && error.message.startsWith(`${job}: `)) throw error;
    const hint = error instanceof SystemError && error.hint !== undefined ? error.hint : AGAIN;
    throw new SystemError(`${job}: ${what} cannot be had: ${messageOf(error)}`, { hint, cause: error });
  }
}

const AGAIN = 'Run the failed jobs of the workflow again; where it comes again, run all jobs.';
