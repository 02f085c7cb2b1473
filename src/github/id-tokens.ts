import { oneLine, shorten } from '../report/text.js';
import { failureOf, pauseFor, tried, type Pause } from '../web.js';

/** Where a job of a workflow asks for ID tokens: `ACTIONS_ID_TOKEN_REQUEST_URL` and `_TOKEN`. */
export interface IdTokenAccess {
  readonly url: string;
  readonly token: string;
}

export interface IdTokensOptions {
  readonly timeoutMs?: number;
  readonly pause?: Pause;
}

const TIMEOUT_MS = 15_000;
const GRANT = 'add `permissions: {id-token: write}` to the job of the workflow';

/** What a workflow has where its job has `permissions: id-token: write`; undefined without it. */
export function idTokenAccess(environment: NodeJS.ProcessEnv): IdTokenAccess | undefined {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } = environment;
  return URL.canParse(url) && token !== '' ? { url, token } : undefined;
}

/**
 * Tokens of GitHub's OIDC provider, each for one audience; a token lives some minutes, so none is kept. `first` is told
 * once what the tokens say of themselves. Source: GitHub documentation, "OpenID Connect reference".
 */
export class IdTokens {
  readonly #access: IdTokenAccess;
  readonly #first: (message: string) => void;
  readonly #timeoutMs: number;
  readonly #pause: Pause;
  #told = false;

  constructor(access: IdTokenAccess, first: (message: string) => void, options: IdTokensOptions = {}) {
    this.#access = access;
    this.#first = first;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#pause = options.pause ?? pauseFor;
  }

  /** A new token. Throws an error that says what to do, or the signal's reason. */
  async token(audience: string, signal: AbortSignal): Promise<string> {
    const token = await tried(
      () => this.#once(audience, signal),
      (error) => error instanceof NoToken && error.mayPass,
      signal,
      this.#pause,
    );
    this.#tell(token);
    return token;
  }

  async #once(audience: string, signal: AbortSignal): Promise<string> {
    const url = new URL(this.#access.url);
    url.searchParams.set('audience', audience);
    try {
      const response = await fetch(url, {
        headers: { Authorization: `Bearer ${this.#access.token}`, Accept: 'application/json' },
        redirect: 'error',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
      });
      const { status } = response;
      const answer = (await response.json().catch(() => ({}))) as { readonly value?: unknown } | null;
      if (response.ok && typeof answer?.value === 'string' && answer.value !== '') return answer.value;
      if (response.ok) throw new NoToken('GitHub answers without an ID token', true);
      const refusal = status === 401 || status === 403 || status === 404 ? `: ${GRANT}` : '';
      throw new NoToken(`GitHub gives no ID token (${status})${refusal}`, status === 429 || status >= 500);
    } catch (error) {
      if (error instanceof NoToken) throw error;
      const why = shorten(oneLine(failureOf(error).words), 300);
      throw new NoToken(`GitHub cannot be reached for an ID token: ${why}`, true);
    }
  }

  #tell(token: string): void {
    if (this.#told) return;
    this.#told = true;
    const { iss, sub } = claimsOf(token);
    this.#first(
      `ID tokens are GitHub's, not GitLab's: issuer ${iss ?? 'unknown'}, sub ${sub ?? 'unknown'}. What they are shown to has to trust that issuer, and to ask for that sub.`,
    );
  }
}

/** There is no token; the message says why, and what to do. */
class NoToken extends Error {
  override readonly name = 'NoToken';
  readonly mayPass: boolean;

  constructor(message: string, mayPass: boolean) {
    super(message);
    this.mayPass = mayPass;
  }
}

/** Nothing is checked here: whoever is shown the token does. */
function claimsOf(token: string): { readonly iss?: string; readonly sub?: string } {
  try {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as unknown;
    const { iss, sub } = payload as { readonly iss?: unknown; readonly sub?: unknown };
    return { ...(typeof iss === 'string' ? { iss } : {}), ...(typeof sub === 'string' ? { sub } : {}) };
  } catch {
    return {};
  }
}
