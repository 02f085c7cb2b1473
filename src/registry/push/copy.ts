import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { CopiedTag } from '../../report/result.js';
import { blobsOf } from '../storage/reach.js';
import { REFERRERS_TAG, type PlannedCopy } from './plan.js';
import { mergedIndex, type Referrer } from './referrers.js';
import { OCI_INDEX, type Source, type StoredManifest } from './source.js';
import type { Client } from './target/client.js';
import { manifestRefusal, PushError, refusalOf } from './target/refusal.js';
import { shortDigest, Upload } from './target/upload.js';

/** All kinds of manifests. */
const MANIFESTS = [
  OCI_INDEX,
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  '*/*;q=0.1',
].join(', ');
/** Blobs that are on their way at the same time. */
const AT_ONCE = 3;

/** Bytes of one tag. */
interface Count {
  sent: number;
  skipped: number;
}

/** Copies tags, one after the other, to one target; knows what the tags before have brought there. */
export class Copier {
  readonly #source: Source;
  readonly #client: Client;
  readonly #tell: (message: string) => void;
  /** Digests of blobs and manifests that a repository of the target has. */
  readonly #there = new Map<string, Set<string>>();
  /** A repository of the target that has a blob. */
  readonly #homes = new Map<string, string>();
  /** Manifests that refer to another, by the repository and the other's digest; entries of its index of referrers. */
  readonly #referrers = new Map<string, Map<string, Referrer[]>>();

  constructor(source: Source, client: Client, tell: (message: string) => void) {
    this.#source = source;
    this.#client = client;
    this.#tell = tell;
  }

  /** Copies what a tag leads to, and what refers to it; the tag itself last. Throws a {@link PushError}. */
  async copy({ source, digest, repository, tag }: PlannedCopy): Promise<CopiedTag> {
    const count: Count = { sent: 0, skipped: 0 };
    const copied = new Set<string>();
    const top = await this.#manifest(repository, digest, count, copied);
    await this.#copyReferrers(source.repository, repository, count, copied);
    if (REFERRERS_TAG.test(tag)) await this.#index(repository, tag.replace('-', ':'), top, count);
    else await this.#tag(repository, tag, top, count);
    return {
      source: `${source.repository}:${source.tag}`,
      target: `${this.#client.host}/${repository}:${tag}`,
      digest,
      ...count,
    };
  }

  /** Has the target find, by their tags, referrers that it has no API for, where no tag of the run has done it. */
  async finish(): Promise<void> {
    const count: Count = { sent: 0, skipped: 0 };
    for (const [repository, subjects] of this.#referrers)
      for (const subject of subjects.keys()) await this.#index(repository, subject, undefined, count);
    this.#referrers.clear();
  }

  /** A manifest with all below it, by its digest. */
  async #manifest(repository: string, digest: string, count: Count, copied: Set<string>): Promise<StoredManifest> {
    const manifest = await this.#source.manifest(digest);
    if (copied.has(digest)) return manifest;
    copied.add(digest);
    const there = this.#thereIn(repository);
    const known = there.has(digest) || (await this.#digestAt(repository, digest)) === digest;
    // an index can be there without its images: they are looked at one by one
    for (const { digest: child } of manifest.parsed.manifests ?? [])
      await this.#manifest(repository, child, count, copied);
    await this.#blobs(repository, blobsOf(manifest.parsed), known, count);
    if (known) count.skipped += manifest.content.length;
    else await this.#put(repository, digest, manifest, count);
    there.add(digest);
    return manifest;
  }

  async #blobs(repository: string, digests: readonly string[], known: boolean, count: Count): Promise<void> {
    const there = this.#thereIn(repository);
    const waiting = [...new Set(digests)];
    const work = async (): Promise<void> => {
      for (let digest = waiting.shift(); digest !== undefined; digest = waiting.shift()) {
        const size = this.#source.size(digest);
        if (size === undefined) throw new PushError(`The embedded registry lacks the blob ${digest}`);
        const sent = !known && !there.has(digest) && (await this.#blob(repository, digest, size));
        if (sent) count.sent += size;
        else count.skipped += size;
        there.add(digest);
        if (!this.#homes.has(digest)) this.#homes.set(digest, repository);
      }
    };
    const stopping = (error: unknown): never => {
      waiting.length = 0;
      throw error;
    };
    const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => work().catch(stopping)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  /** Whether the blob had to be sent. */
  async #blob(repository: string, digest: string, size: number): Promise<boolean> {
    const read = (start: number, end: number): ReturnType<Source['read']> => this.#source.read(digest, start, end);
    const upload = new Upload(this.#client, repository, { digest, size, read }, this.#tell);
    if (await upload.exists()) return false;
    const home = this.#homes.get(digest);
    return (await upload.run(home === repository ? undefined : home)) === 'sent';
  }

  async #put(
    repository: string,
    reference: string,
    { digest, content, mediaType }: Pick<StoredManifest, 'digest' | 'content' | 'mediaType'>,
    count: Count,
  ): Promise<void> {
    const separator = reference.startsWith('sha256:') ? '@' : ':';
    const shown = separator === '@' ? shortDigest(reference) : reference;
    const what = `take the manifest ${this.#client.host}/${repository}${separator}${shown}`;
    const answer = await this.#client.call({
      method: 'PUT',
      at: `${repository}/manifests/${reference}`,
      what,
      repositories: [repository],
      headers: { 'content-type': mediaType },
      body: contentBody(content),
    });
    if (answer.status >= 300) throw manifestRefusal(this.#client.host, what, mediaType, answer);
    const became = answer.headers['docker-content-digest'];
    if (became !== undefined && became !== digest)
      throw new PushError(`${this.#client.host} has made ${String(became)} of the manifest ${digest}`);
    count.sent += content.length;
  }

  async #tag(repository: string, tag: string, manifest: StoredManifest, count: Count): Promise<void> {
    if ((await this.#digestAt(repository, tag)) !== manifest.digest) await this.#put(repository, tag, manifest, count);
  }

  /** Digest of what the target has at a tag or digest; undefined: nothing, or it does not tell. */
  async #digestAt(repository: string, reference: string): Promise<string | undefined> {
    const answer = await this.#ask('HEAD', repository, reference);
    const told = answer.headers['docker-content-digest'];
    if (answer.status !== 200) return undefined;
    return typeof told === 'string' ? told : reference.startsWith('sha256:') ? reference : undefined;
  }

  async #ask(method: 'HEAD' | 'GET', repository: string, reference: string): ReturnType<Client['call']> {
    const what = `tell of ${this.#client.host}/${repository}`;
    const answer = await this.#client.call({
      method,
      at: `${repository}/manifests/${reference}`,
      what,
      repositories: [repository],
      headers: { accept: MANIFESTS },
    });
    if (answer.status === 401 || answer.status === 403) throw refusalOf(this.#client.host, what, answer);
    return answer;
  }

  /** What refers to the manifests that were copied, and what refers to that. */
  async #copyReferrers(from: string, repository: string, count: Count, copied: Set<string>): Promise<void> {
    for (let looked = -1; looked !== copied.size;) {
      looked = copied.size;
      for (const digest of await this.#source.referrers(from, copied)) {
        if (copied.has(digest)) continue;
        const manifest = await this.#manifest(repository, digest, count, copied);
        const subject = manifest.parsed.subject?.digest ?? '';
        const subjects = this.#referrers.get(repository) ?? new Map<string, Referrer[]>();
        this.#referrers.set(repository, subjects.set(subject, [...(subjects.get(subject) ?? []), entryOf(manifest)]));
      }
    }
  }

  /** The index of what refers to a digest, where the target has no API for that, or the run has the tag. */
  async #index(repository: string, subject: string, own: StoredManifest | undefined, count: Count): Promise<void> {
    const tag = subject.replace(':', '-');
    const entries = this.#referrers.get(repository)?.get(subject) ?? [];
    if (own === undefined && (await this.#listsReferrers(repository, subject))) return;
    const found = await this.#ask('GET', repository, tag);
    const there = found.status === 200 ? Buffer.from(found.text) : undefined;
    const content = mergedIndex(there, own?.content, entries);
    if (content === undefined) return;
    const { digest, mediaType } = own?.content === content ? own : { digest: digestOf(content), mediaType: OCI_INDEX };
    await this.#put(repository, tag, { digest, content, mediaType }, count);
    this.#referrers.get(repository)?.delete(subject);
  }

  async #listsReferrers(repository: string, subject: string): Promise<boolean> {
    const at = `${repository}/referrers/${subject}`;
    const what = 'tell of referrers';
    const { status } = await this.#client.call({ method: 'GET', at, what, repositories: [repository] });
    return status === 200;
  }

  #thereIn(repository: string): Set<string> {
    const there = this.#there.get(repository) ?? new Set();
    this.#there.set(repository, there);
    return there;
  }
}

function entryOf({ digest, mediaType, content, artifactType, annotations }: StoredManifest): Referrer {
  const more = { ...(artifactType === undefined ? {} : { artifactType }), ...(annotations && { annotations }) };
  return { mediaType, digest, size: content.length, ...more };
}

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function contentBody(content: Buffer): { length: number; open(): Promise<Readable> } {
  return { length: content.length, open: () => Promise.resolve(Readable.from([content])) };
}
