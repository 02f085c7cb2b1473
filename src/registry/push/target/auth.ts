import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { isLoopback } from '../names.js';
import { challengesIn } from './challenge.js';
import type { Answer, Ask } from './exchange.js';
import { PushError, refusalOf } from './refusal.js';

export interface Login {
  readonly username: string;
  readonly password: string;
}

interface Bearer {
  readonly realm: URL;
  readonly service: string | undefined;
}

interface Token {
  readonly text: string;
  /** Milliseconds. */
  readonly until: number;
}

/** A token without `expires_in` is good for so long (Docker's token specification). */
const DEFAULT_SECONDS = 60;
/** Tokens that are about to expire are not used any more. */
const MARGIN_MS = 10_000;

/**
 * How requests to one registry are authorized: as it asks for, by Basic, by a token (of the user, or anonymous), or not at
 * all. Source: Docker's "Token Authentication Specification", and its OAuth2 form for servers that have that alone.
 */
export class Authorization {
  readonly #host: string;
  readonly #login: Login | undefined;
  readonly #ask: (ask: Ask) => Promise<Answer>;
  readonly #now: () => number;
  readonly #tokens = new Map<string, Promise<Token>>();
  #way: 'unknown' | 'basic' | Bearer = 'unknown';

  /** `ask` gets tokens, with its own patience. */
  constructor(
    host: string,
    login: Login | undefined,
    ask: (ask: Ask) => Promise<Answer>,
    now: () => number = Date.now,
  ) {
    this.#host = host;
    this.#login = login;
    this.#ask = ask;
    this.#now = now;
  }

  /** The header for a request with these scopes; undefined: none, as far as is known. Throws where no token is given. */
  async header(scopes: readonly string[]): Promise<string | undefined> {
    if (this.#way === 'unknown') return undefined;
    if (this.#way === 'basic') return basic(this.#login);
    const key = scopes.join(' ');
    const known = await this.#tokens.get(key);
    if (known !== undefined && known.until > this.#now()) return `Bearer ${known.text}`;
    const token = this.#token(this.#way, scopes);
    token.catch(() => this.#tokens.delete(key));
    this.#tokens.set(key, token);
    return `Bearer ${(await token).text}`;
  }

  /** Learns from a 401 how to log in. Whether trying again may help; a token that was refused is not used again. */
  challenged(headers: IncomingHttpHeaders, scopes: readonly string[], used: string | undefined): boolean {
    const challenges = challengesIn(headers['www-authenticate'] ?? '');
    const bearer = challenges.find(
      ({ scheme, parameters }) => scheme === 'bearer' && parameters['realm'] !== undefined,
    );
    if (bearer !== undefined) {
      this.#way = { realm: this.#realm(bearer.parameters['realm'] ?? ''), service: bearer.parameters['service'] };
      this.#tokens.delete(scopes.join(' '));
      return true;
    }
    if (!challenges.some(({ scheme }) => scheme === 'basic') || used !== undefined) return false;
    if (this.#login === undefined)
      throw new PushError(
        `${this.#host} asks for a user and a password: give registry-push-username and registry-push-password`,
        true,
      );
    this.#way = 'basic';
    return true;
  }

  /** The place to get tokens, which gets the password: nothing but HTTPS, but on this machine. */
  #realm(text: string): URL {
    const realm = URL.canParse(text) ? new URL(text) : undefined;
    if (realm?.protocol === 'https:' || (realm?.protocol === 'http:' && isLoopback(realm.host))) return realm;
    throw new PushError(`${this.#host} names a place for tokens that is not of HTTPS: it is sent no password`, true);
  }

  async #token(way: Bearer, scopes: readonly string[]): Promise<Token> {
    const asked = this.#now();
    const answer = await this.#tokenAnswer(way, scopes);
    if (answer.status >= 400) throw refusalOf(this.#host, 'give a token for pushing', answer);
    const { token, access_token, expires_in } = jsonOf(answer.text);
    const text = [token, access_token].find((one) => typeof one === 'string' && /^[\x21-\x7e]+$/.test(one));
    if (typeof text !== 'string')
      throw new PushError(`${this.#host} did not give a token: its place for tokens answered ${answer.status}`, true);
    const seconds = typeof expires_in === 'number' && expires_in > 0 ? expires_in : DEFAULT_SECONDS;
    return { text, until: asked + Math.max(seconds * 1000 - MARGIN_MS, 1000) };
  }

  async #tokenAnswer({ realm, service }: Bearer, scopes: readonly string[]): Promise<Answer> {
    const url = new URL(realm);
    const header = basic(this.#login);
    if (service !== undefined) url.searchParams.set('service', service);
    for (const scope of scopes) url.searchParams.append('scope', scope);
    const got = await this.#ask({
      method: 'GET',
      url,
      headers: header === undefined ? {} : { authorization: header },
    });
    if ((got.status !== 404 && got.status !== 405) || this.#login === undefined) return got;
    const { username, password } = this.#login;
    const form = new URLSearchParams({ grant_type: 'password', client_id: 'gitlab-dind', username, password });
    if (service !== undefined) form.set('service', service);
    form.set('scope', scopes.join(' '));
    const content = Buffer.from(form.toString());
    return this.#ask({
      method: 'POST',
      url: realm,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: { length: content.length, open: () => Promise.resolve(Readable.from([content])) },
    });
  }
}

function basic(login: Login | undefined): string | undefined {
  if (login === undefined) return undefined;
  return `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
