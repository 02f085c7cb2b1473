import { VERSION } from '../version.js';
import { bodyOf, failureOf, pauseFor, type Pause } from '../web.js';
import { NoAnswer, RateLimit, Refused } from './refusal.js';

/** The repository whose services are called, and what may be said of the run there. */
export interface GitHubTarget {
  /** `GITHUB_API_URL`: that of github.com, or of a GitHub Enterprise Server. */
  readonly api: string;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly token: string;
  /** The commit that the run is about: of a pull request its head, not the merge. */
  readonly sha: string;
  /** Page of the workflow's run; undefined: not known. */
  readonly runUrl: string | undefined;
}

export interface CallOptions {
  readonly body?: Readonly<Record<string, unknown>>;
  /** Whether doing it twice is as good as once, so that a cut connection or a 5xx may be tried again; GET always is. */
  readonly again?: boolean;
  readonly signal: AbortSignal;
}

export interface RestOptions {
  readonly timeoutMs?: number;
  readonly pause?: Pause;
  readonly now?: () => number;
}

const TRIES = 3;
/** GitHub itself ends a request after 10 s. */
const TIMEOUT_MS = 15_000;
/** Longer than this no run waits for a rate limit to pass. */
const LONGEST_WAIT_MS = 60_000;

/**
 * GitHub's REST API, for one repository. A rate limit that one call meets holds up all. Headers, limits and when to come
 * again: GitHub documentation, "Getting started with the REST API", "Best practices", "Rate limits".
 */
export class Rest {
  readonly #target: GitHubTarget;
  readonly #timeoutMs: number;
  readonly #pause: Pause;
  readonly #now: () => number;
  /** No call before this time; milliseconds. */
  #notBefore = 0;

  constructor(target: GitHubTarget, options: RestOptions = {}) {
    this.#target = target;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#pause = options.pause ?? pauseFor;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Calls `/repos/OWNER/NAME` + `path` and returns what the answer has as JSON; undefined where it has nothing. Throws
   * {@link Refused} for an answer that is none of success, {@link RateLimit} where the limit lasts too long,
   * {@link NoAnswer} where none came, and the signal's reason when it fires.
   */
  async call(method: 'GET' | 'POST' | 'PATCH', path: string, options: CallOptions): Promise<unknown> {
    const mayRepeat = method === 'GET' || options.again === true;
    for (let tries = 1; ; tries += 1) {
      const wait = this.#notBefore - this.#now();
      if (wait > LONGEST_WAIT_MS) throw new RateLimit(wait);
      if (wait > 0) await this.#pause(wait, options.signal);
      try {
        return await this.#once(method, path, options);
      } catch (error) {
        options.signal.throwIfAborted();
        const last = tries === TRIES;
        if (error instanceof RateLimit) {
          this.#notBefore = Math.max(this.#notBefore, this.#now() + error.waitMs);
          if (last) throw error;
          continue;
        }
        const passes = error instanceof NoAnswer || (error instanceof Refused && error.status >= 500);
        if (!passes || !mayRepeat || last) throw error;
        await this.#pause(250 * 4 ** (tries - 1), options.signal);
      }
    }
  }

  async #once(method: string, path: string, { body, signal }: CallOptions): Promise<unknown> {
    const { api, repository } = this.#target;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]);
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${api.replace(/\/+$/, '')}/repos/${repository}${path}`, {
        method,
        headers: this.#headers(body !== undefined),
        signal: limit,
        redirect: 'error', // the repository has the name that the workflow was given; a token is led nowhere else
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      text = await bodyOf(response);
    } catch (error) {
      const { timeout, words } = failureOf(error);
      throw new NoAnswer(timeout ? 'it did not answer in time' : words);
    }
    const answer = jsonOf(text);
    if (response.ok) return answer;
    const waitMs = rateLimitOf(response, text, this.#now());
    throw waitMs === undefined ? new Refused(response.status, answer) : new RateLimit(waitMs);
  }

  #headers(hasBody: boolean): Readonly<Record<string, string>> {
    return {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${this.#target.token}`,
      'X-GitHub-Api-Version': '2022-11-28',
      'User-Agent': `gitlab-dind-action/${VERSION}`,
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
    };
  }
}

/**
 * Milliseconds until the limit that an answer tells of has passed; undefined: it is about no limit. Without a time GitHub
 * asks for a minute.
 */
function rateLimitOf({ status, headers }: Response, text: string, now: number): number | undefined {
  const after = headers.get('retry-after') ?? '';
  const spent = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && !(status === 403 && (after !== '' || spent || /rate limit/i.test(text)))) return undefined;
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const reset = Number(headers.get('x-ratelimit-reset') ?? NaN) * 1000;
  return spent && Number.isFinite(reset) ? Math.max(1000, reset - now) : 60_000;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // a proxy's page, or nothing
  }
}
