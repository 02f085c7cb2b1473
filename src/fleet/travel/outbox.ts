import { copyFile, link, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolders } from '../../make-folders.js';
import { SystemError } from '../../errors.js';
import type { Left } from '../../pipeline/part/part.js';
import { pushedIn } from '../../registry/oci/contents.js';
import { packLayout, storedBlob } from '../../registry/oci/pack.js';
import type { PushedImage } from '../../report/result.js';
import { packFiles, type Packed } from './archive.js';
import { ARTIFACTS } from './inbox.js';
import type { Journal } from './journal.js';
import { blobName, blobOf, leftName, recordName, type Kind, type RecordName } from './records.js';
import { EVENTS, RESULT, type RecordDocument } from './record.js';
import type { Shelf } from './shelf.js';
import type { PlanDocument } from '../types.js';

/** From this size on a blob travels by itself, so that whoever else has it need not send it. */
const LARGE = 1024 * 1024;
/** How long another runner has to finish an upload of the same blob. */
const PATIENCE_MS = 120_000;

export interface OutboxOptions {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  readonly journal: Journal;
  /** Of this machine, for what is on its way. */
  readonly folder: string;
  readonly nameOf: (job: string) => RecordName;
  /** Digests of blobs that every runner has, or has got with what came before its jobs. */
  readonly known: () => ReadonlySet<string>;
  /** When this run began; milliseconds. */
  readonly origin: number;
  readonly hide: Hide;
}

/** Hides secrets in what is told. */
export interface Hide {
  readonly jobs: (summaries: Left['summaries']) => Left['summaries'];
  readonly all: <T>(value: T) => T;
}

/** Puts what jobs have left where the other runners find it; the record last, since it says that the rest is there. */
export class Outbox {
  readonly #options: OutboxOptions;
  /** Bytes that went. */
  bytes = 0;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Throws a `SystemError`. */
  async send(left: Left): Promise<void> {
    const { document, folder, nameOf, journal } = this.#options;
    const name = nameOf(left.job.name);
    const own = join(folder, `out-${left.id}`);
    await makeFolders(own);
    try {
      const images = await this.#images(left, own, name);
      const files = await this.#files(left, own, name);
      const kinds: readonly Kind[] = [...(files ? (['files'] as const) : []), ...(images ? (['images'] as const) : [])];
      const result = join(own, RESULT);
      await writeFile(result, JSON.stringify(this.#document(left, images ?? [])));
      const record = join(own, recordName(document.pipeline, name, left.ends, kinds));
      await packFiles(
        [
          { name: RESULT, path: result },
          { name: EVENTS, path: await journal.fileOf(left.job.name) },
        ],
        record,
      );
      await this.#put(record);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }

  #document({ job, summaries, releases }: Left, images: readonly PushedImage[]): RecordDocument {
    const { origin, hide } = this.#options;
    return {
      v: 1,
      job: job.name,
      origin,
      summaries: hide.jobs(summaries),
      releases: hide.all(releases),
      images: hide.all(images),
    };
  }

  /** Artifacts and reports; false: there are none. */
  async #files({ job, id, artifacts }: Left, own: string, name: RecordName): Promise<boolean> {
    const types = ['', ...Object.keys(job.artifacts?.reports ?? {})];
    const found: Packed[] = [];
    for (const type of types) {
      const key = type === '' ? id : `${id}-${type}`;
      if (await artifacts.has(key)) found.push({ name: type === '' ? ARTIFACTS : type, path: artifacts.pathFor(key) });
    }
    if (found.length === 0) return false;
    const archive = join(own, leftName(this.#options.document.pipeline, name, 'files'));
    await packFiles(found, archive);
    await this.#put(archive);
    return true;
  }

  /** What the job has pushed, and whatever else was pushed while it ran; undefined: nothing. */
  async #images(left: Left, own: string, name: RecordName): Promise<readonly PushedImage[] | undefined> {
    const { document, known } = this.#options;
    const storage = await left.storage();
    if (storage === undefined) return undefined;
    const pushed = await pushedIn(storage, left.began);
    if (pushed.entries.length === 0) return undefined;
    const had = known();
    const small = new Map<string, number>();
    for (const [digest, size] of pushed.blobs) {
      if (had.has(digest)) continue;
      if (size < LARGE) small.set(digest, size);
      else await this.#blob(storage, digest, own);
    }
    const archive = join(own, leftName(document.pipeline, name, 'images'));
    const sizeOf = async (digest: string): Promise<number> => (await stat(storedBlob(storage, digest))).size;
    await packLayout(storage, pushed, small, archive, sizeOf);
    await this.#put(archive);
    return pushed.images;
  }

  /** A large blob, unless another runner has put it there, or is about to. */
  async #blob(storage: string, digest: string, own: string): Promise<void> {
    const { document, shelf } = this.#options;
    if (await this.#isThere(digest)) return;
    const file = join(own, blobName(document.pipeline, digest));
    const stored = storedBlob(storage, digest);
    await link(stored, file).catch(() => copyFile(stored, file));
    const size = (await stat(file)).size;
    if ((await shelf.put(file)) === 'put') {
      this.bytes += size;
      return;
    }
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(2000))
      if (await this.#isThere(digest)) return;
    throw new SystemError(`The blob ${digest} was not uploaded: another runner began to, and has not finished`, {
      hint: 'Run the failed jobs of the workflow again.',
    });
  }

  async #isThere(digest: string): Promise<boolean> {
    const prefix = `gitlab-${this.#options.document.pipeline}.`;
    const all = await this.#options.shelf.list();
    return all.some(({ name }) => name.startsWith(prefix) && blobOf(name) === digest);
  }

  async #put(file: string): Promise<void> {
    const { size } = await stat(file);
    if ((await this.#options.shelf.put(file)) === 'taken')
      throw new SystemError('The artifact of a job was not uploaded: the run has one of its name already', {
        hint: 'Two pipelines of one workflow run need different names in the input plan.',
      });
    this.bytes += size;
  }
}
