import { Readable } from 'node:stream';
import { fileSize } from '../../../report/table.js';
import { isBusy, type Client } from './client.js';
import { Cut, type Answer, type Body } from './exchange.js';
import { PushError, refusalOf } from './refusal.js';

export interface Blob {
  readonly digest: string;
  readonly size: number;
  /** Bytes from `start` until before `end`. */
  read(start: number, end: number): Promise<Readable>;
}

/** GitHub's registry takes no more by one PATCH. */
const CHUNK = 4 * 1024 * 1024;
/** Failures in a row, without anything getting further. */
const TRIES = 3;

/** What was sent is of no use any more; the blob may be sent again from its start. */
class Lost extends Error {}
/** The registry takes no parts. */
class NoParts extends Error {}

/**
 * Sends one blob: in parts, each of which is acknowledged, so that after a cut the transfer goes on where the registry says
 * that it was; small ones, and where a registry takes no parts, as a whole. Returns what became of it; throws a
 * {@link PushError}. Source: OCI distribution spec, "Pushing Blobs".
 */
export class Upload {
  readonly #client: Client;
  readonly #repository: string;
  readonly #blob: Blob;
  readonly #tell: (message: string) => void;
  readonly #what: string;

  constructor(client: Client, repository: string, blob: Blob, tell: (message: string) => void) {
    this.#client = client;
    this.#repository = repository;
    this.#blob = blob;
    this.#tell = tell;
    this.#what = `take the blob ${shortDigest(blob.digest)} of ${client.host}/${repository}`;
  }

  /** `from`: another repository of the target that has the blob. */
  async run(from: string | undefined): Promise<'mounted' | 'sent'> {
    let mount = from;
    let whole = this.#blob.size <= CHUNK;
    for (let tries = 1; ; tries += 1) {
      const begun = await this.#begin(mount);
      if (begun === 'mounted') return 'mounted';
      mount = undefined;
      try {
        await (whole ? this.#sendWhole(begun) : this.#sendParts(begun));
        return 'sent';
      } catch (error) {
        if (error instanceof NoParts) whole = true;
        else if (!(error instanceof Lost)) throw error;
        if (tries > TRIES)
          throw new PushError(`${this.#client.host} did not ${this.#what}: ${error.message}`, true, error);
        // the answer may be what was lost
        if (await this.exists()) return 'sent';
        if (error instanceof NoParts) continue;
        this.#tell(`The transfer of ${shortDigest(this.#blob.digest)} begins again: ${error.message}`);
        await this.#client.waitBefore(tries, this.#what);
      }
    }
  }

  /** Whether the repository has the blob. */
  async exists(): Promise<boolean> {
    const at = `${this.#repository}/blobs/${this.#blob.digest}`;
    const { status } = await this.#client.call({ ...this.#call('HEAD', at), what: `tell of ${this.#blob.digest}` });
    return status === 200;
  }

  #call(
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH',
    at: string | URL,
    more: { headers?: Record<string, string>; body?: Body } = {},
  ): Parameters<Client['call']>[0] {
    return { method, at, what: this.#what, repositories: [this.#repository], ...more };
  }

  async #begin(from: string | undefined): Promise<'mounted' | { place: URL; chunk: number }> {
    const query = from === undefined ? '' : `?${new URLSearchParams({ mount: this.#blob.digest, from }).toString()}`;
    const at = `${this.#repository}/blobs/uploads/${query}`;
    const repositories = [this.#repository, ...(from === undefined ? [] : [from])];
    const answer = await this.#client.call({ ...this.#call('POST', at, { body: NOTHING }), repositories });
    if (answer.status === 201) return 'mounted';
    // some registries refuse what they cannot mount, in place of beginning an upload
    if (from !== undefined && answer.status !== 202) return this.#begin(undefined);
    if (answer.status !== 202) throw refusalOf(this.#client.host, this.#what, answer);
    const least = Number(answer.headers['oci-chunk-min-length'] ?? 0);
    const chunk = Math.max(CHUNK, Number.isSafeInteger(least) ? least : 0);
    return { place: this.#client.placeOf(answer, at), chunk };
  }

  async #sendWhole({ place }: { place: URL }): Promise<void> {
    const { digest, size } = this.#blob;
    await this.#finish(place, size === 0 ? NOTHING : this.#part(0, size), digest);
  }

  async #sendParts({ place, chunk }: { place: URL; chunk: number }): Promise<void> {
    const { size, digest } = this.#blob;
    let at = place;
    let failures = 0;
    for (let offset = 0; offset < size;) {
      const end = Math.min(offset + chunk, size);
      const headers = { 'content-range': `${offset}-${end - 1}`, 'content-type': 'application/octet-stream' };
      const sent = await this.#try(this.#call('PATCH', at, { headers, body: this.#part(offset, end) }));
      if (!(sent instanceof Cut) && sent.status === 202) {
        at = this.#client.placeOf(sent, at);
        offset = end;
        failures = 0;
        continue;
      }
      if (!(sent instanceof Cut)) this.#judge(sent);
      failures += 1;
      const why = sent instanceof Cut ? sent.message : `it answered ${sent.status}`;
      if (failures > TRIES) throw new Lost(why);
      await this.#client.waitBefore(failures, this.#what, sent instanceof Cut ? undefined : sent);
      const state = await this.#stateOf(at, why);
      if (state.offset > offset) failures = 0;
      at = state.place;
      offset = state.offset;
      this.#tell(
        `The transfer of ${shortDigest(digest)} was cut (${why}): it goes on at ${fileSize(offset)} of ${fileSize(size)}`,
      );
    }
    await this.#finish(at, NOTHING, digest);
  }

  /** What an answer means that is none of success. */
  #judge(answer: Answer): void {
    const { status } = answer;
    if (isBusy(answer) || status === 416) return; // the registry is asked how far it is
    if (status === 401 || status === 403) throw refusalOf(this.#client.host, this.#what, answer);
    throw status === 404 ? new Lost('the registry has forgotten the upload') : new NoParts(`it answered ${status}`);
  }

  /** How much of an upload the registry has. */
  async #stateOf(place: URL, why: string): Promise<{ place: URL; offset: number }> {
    const answer = await this.#client.call(this.#call('GET', place));
    const [, last = ''] = /^(?:bytes=)?0-(\d+)$/.exec(answer.headers.range ?? '') ?? [];
    const has = last === '' ? NaN : Number(last);
    if (answer.status >= 300 || Number.isNaN(has) || has >= this.#blob.size)
      throw new Lost(`${why}, and the registry does not tell how much it has`);
    // `0-0` is nothing as well as one byte, of which no part is
    const next = answer.headers.location === undefined ? place : this.#client.placeOf(answer, place);
    return { place: next, offset: has === 0 ? 0 : has + 1 };
  }

  async #finish(place: URL, body: Body, digest: string): Promise<void> {
    const at = new URL(place);
    at.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream' };
    const call = this.#call('PUT', at, { headers, body });
    // of parts all is there: what is repeated is the word that it is all
    const answer = body === NOTHING ? await this.#client.call(call) : await this.#try(call);
    if (answer instanceof Cut) throw new Lost(answer.message);
    if (isBusy(answer) || (answer.status === 404 && body === NOTHING)) {
      await this.#client.waitBefore(1, this.#what, answer);
      throw new Lost(`it answered ${answer.status}`);
    }
    if (answer.status >= 300) throw refusalOf(this.#client.host, this.#what, answer);
  }

  #try(call: Parameters<Client['call']>[0]): Promise<Answer | Cut> {
    return this.#client.once(call).catch((error: unknown) => {
      if (error instanceof Cut) return error;
      throw error;
    });
  }

  #part(start: number, end: number): Body {
    return { length: end - start, open: () => this.#blob.read(start, end) };
  }
}

const NOTHING: Body = { length: 0, open: () => Promise.resolve(Readable.from([])) };

/** As much of a digest as Docker shows. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
