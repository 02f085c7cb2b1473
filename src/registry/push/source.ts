import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { blobPath, readManifest, readStores, type Store } from '../storage/layout.js';
import { MAX_MANIFEST, type Manifest } from '../storage/manifest.js';
import { PushError } from './target/refusal.js';

/** A manifest as it is stored: its bytes are what its digest is of. */
export interface StoredManifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly content: Buffer;
  readonly parsed: Manifest;
  /** Of the manifest of an artifact, as an index of referrers has it. */
  readonly artifactType: string | undefined;
  readonly annotations: Readonly<Record<string, unknown>> | undefined;
}

export const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

/** What the embedded registry keeps of pushes, read where it keeps it: also of an engine elsewhere, once it was brought home. */
export class Source {
  readonly #store: Store;

  private constructor(store: Store) {
    this.#store = store;
  }

  static async open(storage: string): Promise<Source> {
    const [local] = await readStores(storage);
    if (local === undefined) throw new PushError('The embedded registry has stored nothing');
    return new Source(local);
  }

  /** Bytes of a blob; undefined: it is not there. */
  size(digest: string): number | undefined {
    return this.#store.blobs.get(digest);
  }

  /** Bytes of a blob from `start` until before `end`. Follows no link. */
  async read(digest: string, start: number, end: number): Promise<Readable> {
    const file = await this.#open(digest);
    return file.createReadStream({ start, end: end - 1 });
  }

  /** Throws a {@link PushError} where the manifest is not there, or is not what its digest says. */
  async manifest(digest: string): Promise<StoredManifest> {
    const parsed = await readManifest(this.#store, digest);
    if (parsed === undefined || (this.size(digest) ?? 0) > MAX_MANIFEST)
      throw new PushError(`The embedded registry has no manifest ${digest}`);
    await using file = await this.#open(digest);
    const content = await file.readFile();
    if (`sha256:${createHash('sha256').update(content).digest('hex')}` !== digest)
      throw new PushError(`What the embedded registry has of the manifest ${digest} is something else`);
    const { mediaType, artifactType, annotations, config } = JSON.parse(content.toString('utf8')) as {
      readonly mediaType?: unknown;
      readonly artifactType?: unknown;
      readonly annotations?: unknown;
      readonly config?: { readonly mediaType?: unknown };
    };
    const text = (value: unknown): string | undefined =>
      typeof value === 'string' && value !== '' ? value : undefined;
    return {
      digest,
      content,
      parsed,
      // OCI's manifests need not say what they are
      mediaType: plainType(text(mediaType)) ?? (parsed.manifests === undefined ? OCI_MANIFEST : OCI_INDEX),
      artifactType: text(artifactType) ?? text(config?.mediaType),
      annotations: typeof annotations === 'object' && annotations !== null ? { ...annotations } : undefined,
    };
  }

  /** Digests of the manifests of a repository whose subject is one of these. */
  async referrers(repository: string, subjects: ReadonlySet<string>): Promise<readonly string[]> {
    const revisions = this.#store.repositories.find(({ name }) => name === repository)?.revisions ?? [];
    const found: string[] = [];
    for (const digest of revisions) {
      const subject = (await readManifest(this.#store, digest))?.subject?.digest;
      if (subject !== undefined && subjects.has(subject)) found.push(digest);
    }
    return found;
  }

  #open(digest: string): Promise<FileHandle> {
    const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
    return open(blobPath(this.#store.root, digest), O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  }
}

/** A job has chosen it, and it becomes a header. */
function plainType(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/.test(text) ? text : undefined;
}
