import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { KeyPair } from '../src/certificates/authority.js';

/** What becomes of a request in place of its answer. */
export type TargetFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection ends when so many bytes of the body have come, of which none is kept. */
  | { readonly cutAfter: number }
  | 'hang'
  /** It is carried out. */
  | 'none';

interface Repository {
  readonly blobs: Set<string>;
  readonly manifests: Map<string, { readonly content: Buffer; readonly type: string }>;
  readonly tags: Map<string, string>;
}

const LOGIN = `Basic ${btoa('someone:of-the-user')}`;

/**
 * Stands for a registry where a real one cannot be made to fail: the distribution API in memory, with faults by the
 * beginning of `METHOD /path`. `auth`: what it asks for. Uploads may be of another host (`storage`), as clouds have it.
 */
export class PushTargetServer implements AsyncDisposable {
  readonly lines: string[] = [];
  /** The `Authorization` of each request. */
  readonly logins: (string | undefined)[] = [];
  /** Authorization headers of requests that storage hosts got. */
  readonly atStorage: (string | undefined)[] = [];
  readonly faults = new Map<string, TargetFault[]>();
  readonly repositories = new Map<string, Repository>();
  auth: 'none' | 'basic' | 'token' | 'oauth2' = 'none';
  /** Tokens are good for one request. */
  shortTokens = false;
  referrersApi = false;
  storage = false;
  /** Answers every PATCH with 405. */
  whole = false;
  /** Body bytes of uploads that were taken. */
  bytes = 0;
  #tokens = new Set<string>();
  #count = 0;
  readonly #blobs = new Map<string, Buffer>();
  readonly #uploads = new Map<string, Buffer>();
  readonly #server: Server;
  readonly #storage: Server = createServer((request, response) => this.#begin(request, response, true));

  private constructor(tls: KeyPair | undefined) {
    const take = (request: IncomingMessage, response: ServerResponse): void => this.#begin(request, response, false);
    this.#server = tls === undefined ? createServer(take) : createSecure({ cert: tls.certificate, key: tls.key }, take);
  }

  /** `tls`: speaks HTTPS. */
  static async start(tls?: KeyPair): Promise<PushTargetServer> {
    const made = new PushTargetServer(tls);
    for (const server of [made.#server, made.#storage])
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return made;
  }

  get host(): string {
    return `127.0.0.1:${portOf(this.#server)}`;
  }

  repository(name: string): Repository {
    const found = this.repositories.get(name) ?? { blobs: new Set(), manifests: new Map(), tags: new Map() };
    this.repositories.set(name, found);
    return found;
  }

  asked(start: string): readonly string[] {
    return this.lines.filter((line) => line.startsWith(start));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const server of [this.#server, this.#storage]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  #begin(request: IncomingMessage, response: ServerResponse, atStorage: boolean): void {
    const line = `${request.method} ${request.url}`;
    this.lines.push(line);
    this.logins.push(request.headers.authorization);
    if (atStorage) this.atStorage.push(request.headers.authorization);
    const key = [...this.faults.keys()].find((start) => line.startsWith(start));
    const fault = key === undefined ? undefined : this.faults.get(key)?.shift();
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (typeof fault === 'object' && 'cutAfter' in fault && length >= fault.cutAfter) request.socket.destroy();
    });
    request.on('end', () => {
      if (fault === 'hang') return;
      if (fault === undefined || fault === 'none')
        return this.#answer(request, response, Buffer.concat(chunks), atStorage);
      if ('cutAfter' in fault) return void request.socket.destroy();
      response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    });
  }

  #answer(request: IncomingMessage, response: ServerResponse, body: Buffer, atStorage: boolean): void {
    const url = new URL(request.url ?? '/', `http://${this.host}`);
    const end = (status: number, headers: Record<string, string> = {}, text: string | Buffer = ''): void =>
      void response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : text);
    if (url.pathname === '/token') return this.#token(request, url, body, end);
    if (!atStorage && !this.#allowed(request.headers.authorization)) {
      const challenge =
        this.auth === 'basic' ? 'Basic realm="r"' : `Bearer realm="http://${this.host}/token",service="the service"`;
      return end(401, { 'www-authenticate': challenge }, errors('UNAUTHORIZED'));
    }
    const [, name = '', kind = '', rest = ''] =
      /^\/v2\/(.+?)\/(manifests|blobs\/uploads|blobs|referrers)\/(.*)$/.exec(url.pathname) ?? [];
    const repository = this.repository(name);
    if (kind === 'blobs/uploads') return this.#upload(request, url, name, rest, body, end);
    if (kind === 'blobs') return end(repository.blobs.has(rest) ? 200 : 404);
    if (kind === 'referrers') return this.referrersApi ? end(200, {}, '{"manifests":[]}') : end(404);
    if (request.method === 'PUT')
      return this.#putManifest(repository, rest, request.headers['content-type'] ?? '', body, end);
    const digest = rest.startsWith('sha256:') ? rest : (repository.tags.get(rest) ?? '');
    const found = repository.manifests.get(digest);
    if (found === undefined) return end(404, {}, errors('MANIFEST_UNKNOWN'));
    return end(200, { 'docker-content-digest': digest, 'content-type': found.type }, found.content);
  }

  #token(request: IncomingMessage, url: URL, body: Buffer, end: End): void {
    const form = new URLSearchParams(body.toString());
    const isForm = request.method === 'POST' && form.get('password') === 'of-the-user';
    if (this.auth === 'oauth2' && request.method === 'GET') return end(404);
    if (request.headers.authorization !== LOGIN && !isForm) return end(401, {}, errors('UNAUTHORIZED'));
    const token = `token-${(this.#count += 1)}`;
    this.#tokens.add(token);
    return end(200, {}, JSON.stringify({ token, expires_in: 300, scope: url.searchParams.getAll('scope') }));
  }

  #allowed(authorization: string | undefined): boolean {
    if (this.auth === 'none') return true;
    if (this.auth === 'basic') return authorization === LOGIN;
    const token = authorization?.replace('Bearer ', '') ?? '';
    const known = this.#tokens.has(token);
    if (this.shortTokens) this.#tokens.delete(token);
    return known;
  }

  #upload(request: IncomingMessage, url: URL, name: string, id: string, body: Buffer, end: End): void {
    const repository = this.repository(name);
    const mount = url.searchParams.get('mount') ?? '';
    if (request.method === 'POST') {
      if (this.repository(url.searchParams.get('from') ?? '').blobs.has(mount)) {
        repository.blobs.add(mount);
        return end(201);
      }
      const begun = String((this.#count += 1));
      this.#uploads.set(begun, Buffer.alloc(0));
      return end(202, { location: this.#place(name, begun) });
    }
    const has = this.#uploads.get(id);
    if (has === undefined) return end(404, {}, errors('BLOB_UPLOAD_UNKNOWN'));
    const range = `0-${Math.max(0, has.length - 1)}`;
    if (request.method === 'GET') return end(204, { location: this.#place(name, id), range });
    if (request.method === 'PATCH') {
      if (this.whole) return end(405);
      if (!(request.headers['content-range'] ?? '').startsWith(`${has.length}-`)) return end(416, { range });
    }
    this.bytes += body.length;
    const all = Buffer.concat([has, body]);
    this.#uploads.set(id, all);
    if (request.method === 'PATCH') return end(202, { location: this.#place(name, id), range: `0-${all.length - 1}` });
    const digest = url.searchParams.get('digest') ?? '';
    this.#uploads.delete(id);
    if (digestOf(all) !== digest) return end(400, {}, errors('DIGEST_INVALID'));
    this.#blobs.set(digest, all);
    repository.blobs.add(digest);
    return end(201);
  }

  #place(name: string, id: string): string {
    const path = `/v2/${name}/blobs/uploads/${id}?state=${(this.#count += 1)}`;
    return this.storage ? `http://127.0.0.1:${portOf(this.#storage)}${path}` : path;
  }

  #putManifest(repository: Repository, reference: string, type: string, content: Buffer, end: End): void {
    const digest = digestOf(content);
    const { layers = [], manifests = [], config } = JSON.parse(content.toString()) as Record<string, { digest: string }[]> &
      { config?: { digest: string } }; // prettier-ignore
    const blobs = [...layers, ...(config === undefined ? [] : [config])];
    const missing =
      blobs.some((one) => !repository.blobs.has(one.digest)) ||
      manifests.some((one) => !repository.manifests.has(one.digest));
    if (missing) return end(400, {}, errors('MANIFEST_BLOB_UNKNOWN'));
    if (reference.startsWith('sha256:') && reference !== digest) return end(400, {}, errors('DIGEST_INVALID'));
    repository.manifests.set(digest, { content, type });
    if (!reference.startsWith('sha256:')) repository.tags.set(reference, digest);
    return end(201, { 'docker-content-digest': digest });
  }
}

type End = (status: number, headers?: Record<string, string>, text?: string | Buffer) => void;

function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function errors(code: string): string {
  return JSON.stringify({ errors: [{ code, message: `the registry says ${code}` }] });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
