import * as http from 'node:http';
import * as https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import * as tls from 'node:tls';
import { messageOf } from '../../../errors.js';
import { Cut, type Answer, type Ask } from './exchange.js';
import { PushError } from './refusal.js';
import type { Watch } from './watch.js';

/** No manifest, token or error is larger. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Single requests, with the user's own authorities trusted beside the system's. Follows nothing and repeats nothing. Not
 * `fetch`: it can be given no certificate authority, and it says nothing of how far a body has got.
 */
export class Http implements Disposable {
  readonly #watch: Watch;
  readonly #plain = new http.Agent({ keepAlive: true });
  readonly #secure: https.Agent;

  /** `authorities`: PEM. */
  constructor(watch: Watch, authorities: readonly string[]) {
    this.#watch = watch;
    const ca = authorities.length === 0 ? {} : { ca: [...systemAuthorities(), ...authorities] };
    this.#secure = new https.Agent({ keepAlive: true, ...ca });
  }

  /** Throws a {@link Cut} where no whole answer came, a {@link PushError} where the body cannot be read, and the signal's reason. */
  async send(ask: Ask): Promise<Answer> {
    this.#watch.signal.throwIfAborted();
    const source = await ask.body?.open();
    try {
      const answer = await this.#once(ask, source);
      this.#watch.moved();
      return answer;
    } catch (error) {
      this.#watch.signal.throwIfAborted();
      throw error;
    } finally {
      source?.destroy();
    }
  }

  [Symbol.dispose](): void {
    this.#plain.destroy();
    this.#secure.destroy();
  }

  #once({ method, url, headers, body }: Ask, source: Readable | undefined): Promise<Answer> {
    const secure = url.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const request = (secure ? https : http).request(url, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-length': body.length }) },
        agent: secure ? this.#secure : this.#plain,
        signal: this.#watch.signal,
      });
      const cut = (error: unknown): void => reject(new Cut(messageOf(error)));
      request.on('error', cut); // also after the answer has come, where it changes nothing
      request.on('response', (response) => {
        textOf(response, () => this.#watch.moved()).then(resolve, cut);
      });
      if (source === undefined) request.end();
      else {
        source.on('error', (error) => reject(new PushError(`A stored blob cannot be read: ${messageOf(error)}`)));
        source.on('data', () => this.#watch.moved());
        pipeline(source, request, () => undefined);
      }
    });
  }
}

async function textOf(response: http.IncomingMessage, moved: () => void): Promise<Answer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    moved();
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error('the answer is too large');
    chunks.push(chunk);
  }
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: Buffer.concat(chunks).toString('utf8'),
  };
}

/** Those of the system and of `NODE_EXTRA_CA_CERTS`, where Node tells them (22.15 and later); else its own. */
function systemAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { readonly getCACertificates?: typeof tls.getCACertificates };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}
