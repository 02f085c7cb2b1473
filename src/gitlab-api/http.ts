import { messageOf } from '../errors.js';
import { bodyOf, failureOf, MAX_BYTES, TooLarge } from '../web.js';

/** A token, and the one origin (scheme, host, port) that may see it. */
export interface Credentials {
  readonly origin: string;
  readonly token: string;
}

export interface RequestOptions {
  /** Go to their origin alone, also where the request is led elsewhere. */
  readonly credentials?: Credentials | undefined;
  readonly timeoutMs?: number | undefined;
  /** What is asked for as what; to the origin of the address alone. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** A document that is sent along (POST): what it asks changes nothing, so that it may be asked again. */
  readonly json?: unknown;
  /** Waits so many milliseconds before the next attempt. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined;
}

/** What a server has answered; any status. */
export interface Answer extends Received<string> {
  readonly text: string;
}

/** The same, with the body as it was read. */
export interface Received<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  /** How often it was asked for. */
  readonly attempts: number;
}

/** Reads the body of an answer of any status; called again for each attempt. What it throws is met as a cut is. */
export type BodyReader<T> = (response: Response) => Promise<T>;

/** No whole answer came; the message says why, in words that go on from "because of". */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly attempts: number;
  constructor(message: string, attempts: number) {
    super(message);
    this.attempts = attempts;
  }
}

const ATTEMPTS = 3;
const REDIRECTS = 5;
/** Longer than this nobody waits for a server that says when to come again. */
const LONGEST_PAUSE = 60_000;

/**
 * Asks for an address, again where the server says that it cannot answer now (429, 5xx) or the connection is cut. Redirects
 * are followed here, since `fetch` would take a token along to another host. Credentials in the address go to its own host
 * alone, as a header. Throws {@link NoAnswer}; its message has nothing of the address.
 */
export async function get(address: string, options: RequestOptions = {}): Promise<Answer> {
  const answer = await request(address, options, bodyOf);
  return { ...answer, text: answer.body };
}

/** The same with a body that is read otherwise: to a file, or as bytes. */
export async function request<T>(address: string, options: RequestOptions, read: BodyReader<T>): Promise<Received<T>> {
  const pause = options.pause ?? wait;
  for (let attempts = 1; ; attempts += 1) {
    const answer = await once(address, options, attempts, read).catch((error: unknown) => {
      if (!(error instanceof NoAnswer) || !(error instanceof Cut) || attempts === ATTEMPTS) throw error;
      return undefined;
    });
    if (answer !== undefined && (!isBusy(answer.status) || attempts === ATTEMPTS)) return answer;
    const milliseconds = pauseBefore(attempts, answer);
    if (answer !== undefined && milliseconds > LONGEST_PAUSE) return answer;
    await pause(milliseconds);
  }
}

/** The connection ended in the midst: another attempt may help. */
class Cut extends NoAnswer {}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}

/** Milliseconds: what `Retry-After` says (seconds, or a date), else more and more. */
function pauseBefore(attempts: number, answer: Received<unknown> | undefined): number {
  const after = answer?.headers.get('retry-after') ?? '';
  if (/^\d+$/.test(after)) return Number(after) * 1000;
  const date = Date.parse(after);
  return Number.isNaN(date) ? 250 * 4 ** (attempts - 1) : Math.max(0, date - Date.now());
}

async function once<T>(
  address: string,
  options: RequestOptions,
  attempts: number,
  read: BodyReader<T>,
): Promise<Received<T>> {
  const signal = AbortSignal.timeout(options.timeoutMs ?? 30_000);
  const first = new URL(address);
  const { username, password, origin } = first;
  const basic = username === '' ? undefined : basicOf(username, password);
  let url = withoutCredentials(first);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const headers = new Headers(url.origin === origin ? options.headers : {});
      if (url.origin === options.credentials?.origin) headers.set('PRIVATE-TOKEN', options.credentials.token);
      if (basic !== undefined && url.origin === origin) headers.set('Authorization', basic);
      const sent = asSent(options, headers);
      const response = await fetch(url.href, { ...sent, headers, signal, redirect: 'manual' });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || location === null)
        return { status: response.status, headers: response.headers, body: await read(response), attempts };
      await response.body?.cancel();
      if (options.json !== undefined) throw new NoAnswer('a redirect, which a query does not follow', attempts);
      const next = URL.canParse(location, url.href) ? withoutCredentials(new URL(location, url)) : undefined;
      if (next === undefined || !/^https?:$/.test(next.protocol))
        throw new NoAnswer('a redirect to no web address', attempts);
      if (redirects === REDIRECTS) throw new NoAnswer('too many redirects', attempts);
      url = next;
    }
  } catch (error) {
    throw asNoAnswer(error, attempts);
  }
}

function asSent({ json }: RequestOptions, headers: Headers): RequestInit {
  if (json === undefined) return {};
  headers.set('Content-Type', 'application/json');
  return { method: 'POST', body: JSON.stringify(json) };
}

function asNoAnswer(error: unknown, attempts: number): NoAnswer {
  if (error instanceof NoAnswer) return error;
  if (error instanceof TooLarge) return new NoAnswer(`its size: more than ${MAX_BYTES / 1024 / 1024} MiB`, attempts);
  const { timeout, code, words } = failureOf(error);
  if (timeout) return new NoAnswer('a timeout error', attempts);
  const isCut =
    ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_BODY_TIMEOUT'].includes(code) ||
    messageOf(error) === 'terminated';
  return new (isCut ? Cut : NoAnswer)(`an error: ${words}`, attempts);
}

function basicOf(username: string, password: string): string {
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that stands for itself
  }
}

function withoutCredentials(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  return plain;
}

/** An address as it may be shown: without user and password. */
export function shownAddress(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}

async function wait(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
