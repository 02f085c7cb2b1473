import { VERSION } from '../../../version.js';
import { apiOf, type PushTarget } from '../names.js';
import { Authorization } from './auth.js';
import { Cut, type Answer, type Ask, type Body } from './exchange.js';
import { Http } from './http.js';
import { PushError, refusalOf } from './refusal.js';
import type { Watch } from './watch.js';

/** One call of the distribution API. */
export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  /** Below `/v2/`, or the place that the registry has given. */
  readonly at: string | URL;
  /** What it is about, for messages: `take a blob of ghcr.io/owner/app`. */
  readonly what: string;
  /** Repositories of the target: the first is pushed to, a blob is mounted from another. */
  readonly repositories: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body;
}

export interface ClientOptions {
  readonly watch: Watch;
  /** PEM. */
  readonly authorities: readonly string[];
  /** First of the waits between tries; milliseconds. */
  readonly backoffMs?: number;
}

const TRIES = 3;
const REDIRECTS = 5;
/** Longer than this nobody waits for a registry that says when to come again. */
const LONGEST_WAIT_MS = 60_000;
const BACKOFF_MS = 500;

/**
 * The registry that is pushed to. Credentials go to its own origin, and to the place for tokens that it names, alone:
 * redirects and places of uploads may be of other hosts, which are sent none. Calls may be made at the same time.
 */
export class Client implements Disposable {
  readonly host: string;
  readonly watch: Watch;
  readonly #api: URL;
  readonly #http: Http;
  readonly #authorization: Authorization;
  readonly #backoffMs: number;

  constructor(target: PushTarget, { watch, authorities, backoffMs = BACKOFF_MS }: ClientOptions) {
    this.host = target.host;
    this.watch = watch;
    this.#api = apiOf(target);
    this.#http = new Http(watch, authorities);
    this.#backoffMs = backoffMs;
    const { username, password } = target;
    const login = username === undefined || password === undefined ? undefined : { username, password };
    this.#authorization = new Authorization(target.host, login, (ask) =>
      this.#patiently('give a token', () => this.#http.send(withAgent(ask))),
    );
  }

  [Symbol.dispose](): void {
    this.#http[Symbol.dispose]();
  }

  /** Calls, three times where it fails for now. Returns any other answer; throws a {@link PushError}. */
  call(call: Call): Promise<Answer> {
    return this.#patiently(call.what, () => this.once(call));
  }

  /** Calls once; throws a {@link Cut} where no answer came. */
  async once(call: Call): Promise<Answer> {
    const scopes = call.repositories.map((name, index) => `repository:${name}:${index === 0 ? 'pull,push' : 'pull'}`);
    for (let first = true; ; first = false) {
      const header = await this.#authorization.header(scopes);
      const { answer, url } = await this.#follow(call, header);
      const again = answer.status === 401 && first && this.#isOwn(url);
      if (!again || !this.#authorization.challenged(answer.headers, scopes, header)) return answer;
    }
  }

  /** Waits before another try: what the answer asks for, else more and more. Throws where that is too long. */
  async waitBefore(tries: number, what: string, answer?: Answer): Promise<void> {
    const asked = answer === undefined ? undefined : retryAfter(answer.headers['retry-after']);
    if (answer !== undefined && asked !== undefined && asked > LONGEST_WAIT_MS)
      throw refusalOf(this.host, what, answer);
    await this.watch.pause(asked ?? this.#backoffMs * 4 ** (tries - 1));
  }

  /** The place of an upload as a registry has given it; a proxy may have hidden from it that it is reached by HTTPS. */
  placeOf(answer: Answer, before: URL | string): URL {
    const place = new URL(answer.headers.location ?? '', this.#urlOf(before));
    if (place.protocol === 'http:' && this.#api.protocol === 'https:') {
      if (place.hostname !== this.#api.hostname)
        throw new PushError(`${this.host} leads to ${place.host} without HTTPS: nothing is sent there`);
      return new URL(`${place.pathname}${place.search}`, this.#api);
    }
    return place;
  }

  async #patiently(what: string, call: () => Promise<Answer>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await call().catch((error: unknown) => {
        if (!(error instanceof Cut)) throw error;
        if (tries === TRIES)
          throw new PushError(`${this.host} did not ${what}: ${error.message} (tried ${TRIES} times)`, true, error);
        return undefined;
      });
      if (answer !== undefined && !isBusy(answer)) return answer;
      if (answer !== undefined && tries === TRIES) throw refusalOf(this.host, what, answer);
      await this.waitBefore(tries, what, answer);
    }
  }

  async #follow(call: Call, authorization: string | undefined): Promise<{ answer: Answer; url: URL }> {
    let url = this.#urlOf(call.at);
    for (let redirects = 0; ; redirects += 1) {
      const own = authorization !== undefined && this.#isOwn(url) ? { authorization } : {};
      const { method, headers = {}, body } = call;
      const answer = await this.#http.send(withAgent({ method, url, headers: { ...headers, ...own }, body }));
      const reads = method === 'GET' || method === 'HEAD';
      const leads = [307, 308].includes(answer.status) || (reads && [301, 302, 303].includes(answer.status));
      if (!leads || answer.headers.location === undefined) return { answer, url };
      if (redirects === REDIRECTS) throw new PushError(`${this.host} did not ${call.what}: it leads in circles`);
      url = this.placeOf(answer, url);
    }
  }

  #urlOf(at: string | URL): URL {
    return typeof at === 'string' ? new URL(`/v2/${at}`, this.#api) : at;
  }

  #isOwn(url: URL): boolean {
    return url.origin === this.#api.origin;
  }
}

/** Whether a server cannot answer for now. */
export function isBusy({ status }: Answer): boolean {
  return status === 429 || status >= 500;
}

function withAgent(ask: Ask): Ask {
  return { ...ask, headers: { 'user-agent': `gitlab-dind-action/${VERSION}`, ...ask.headers } };
}

/** Milliseconds of `Retry-After`: seconds, or a date. */
function retryAfter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
