import type { SecretSpec } from '../gitlab/types.js';
import { bodyOf, pauseFor, tried, type Pause } from '../web.js';
import { notReached, VaultError } from './errors.js';

/** A Vault, and how it is asked to let a job in. */
export interface VaultServer {
  /** `VAULT_SERVER_URL`. */
  readonly url: string;
  /** `VAULT_NAMESPACE`; undefined: the root. */
  readonly namespace: string | undefined;
  /** `VAULT_AUTH_PATH`: where its JWT method is mounted. */
  readonly authPath: string;
  /** `VAULT_AUTH_ROLE`; undefined: the method's default. */
  readonly role: string | undefined;
  /** The ID token. */
  readonly jwt: string;
}

export interface VaultOptions {
  readonly timeoutMs?: number;
  readonly pause?: Pause;
}

const TIMEOUT_MS = 30_000;

/**
 * Reads secrets of a Vault, as GitLab Runner does: one login with the ID token, then a request for each secret. Source:
 * Vault documentation, "JWT/OIDC auth method (API)", "KV secrets engine (API)" and "HTTP API" (status codes, headers).
 */
export class Vault {
  readonly #server: VaultServer;
  readonly #timeoutMs: number;
  readonly #pause: Pause;
  #token: Promise<string> | undefined;

  constructor(server: VaultServer, options: VaultOptions = {}) {
    this.#server = server;
    this.#timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.#pause = options.pause ?? pauseFor;
  }

  /** The value of a secret's field; its texts are expanded. Throws a {@link VaultError}, or the signal's reason. */
  async read(secret: Pick<SecretSpec, 'engine' | 'path' | 'field'>, signal: AbortSignal): Promise<string> {
    const { engine, field } = secret;
    if (!['kv-v1', 'kv-v2', 'generic'].includes(engine.name))
      throw new VaultError(`there is no engine "${engine.name}": kv-v1, kv-v2 and generic are read`, undefined);
    const path = joined(engine.path, engine.name === 'kv-v2' ? 'data' : '', secret.path);
    this.#token ??= this.#login(signal);
    const answer = await this.#ask('GET', path, { token: await this.#token }, signal);
    const data = objectOf(answer['data']);
    const fields = engine.name === 'kv-v2' ? objectOf(data['data']) : data;
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined || value === null)
      throw new VaultError(`secret not found: ${path} has no field "${field}"`, undefined);
    return typeof value === 'string' ? value : JSON.stringify(value);
  }

  async #login(signal: AbortSignal): Promise<string> {
    const { role, jwt, authPath } = this.#server;
    const path = joined('auth', authPath, 'login');
    const body = role === undefined ? { jwt } : { role, jwt };
    const { auth } = await this.#ask('POST', path, { body }, signal);
    const token = objectOf(auth)['client_token'];
    if (typeof token !== 'string') throw new VaultError(`${path} gives no token`, undefined);
    return token;
  }

  /** Asks again where the server is not up to it: neither request changes anything. */
  async #ask(
    method: 'GET' | 'POST',
    path: string,
    given: { readonly token?: string; readonly body?: object },
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>> {
    const once = (): Promise<Readonly<Record<string, unknown>>> => this.#once(method, path, given, signal);
    return tried(once, (error) => error instanceof VaultError && error.mayPass, signal, this.#pause);
  }

  async #once(
    method: string,
    path: string,
    { token, body }: { readonly token?: string; readonly body?: object },
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { url, namespace, role } = this.#server;
    const headers = new Headers({ 'X-Vault-Request': 'true' });
    if (token !== undefined) headers.set('X-Vault-Token', token);
    if (namespace !== undefined) headers.set('X-Vault-Namespace', namespace);
    if (body !== undefined) headers.set('Content-Type', 'application/json');
    let status: number;
    let text: string;
    try {
      const response = await fetch(addressOf(url, path), {
        method,
        headers,
        redirect: 'error', // the token is led nowhere else
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#timeoutMs)]),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      status = response.status;
      text = await bodyOf(response);
    } catch (error) {
      throw error instanceof VaultError ? error : notReached(error);
    }
    const answer = jsonOf(text);
    if (status >= 200 && status < 300) return answer;
    throw new VaultError(VaultError.sentence(status, answer['errors'], path, role), status);
  }
}

/** The address of a path; a path is data, and may have any character. */
function addressOf(server: string, path: string): string {
  const base = URL.canParse(server) ? new URL(server) : undefined;
  if (base === undefined || !/^https?:$/.test(base.protocol))
    throw new VaultError('VAULT_SERVER_URL is no web address', undefined);
  const parts = path.split('/').map((part) => (/^\.{1,2}$/.test(part) ? '' : encodeURIComponent(part)));
  return `${base.origin}${base.pathname.replace(/\/+$/, '')}/v1/${parts.filter((part) => part !== '').join('/')}`;
}

function joined(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter((part) => part !== '').join('/'); // prettier-ignore
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
