import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Entry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  blob: Buffer;
  finished: boolean;
}

/** What may go wrong with the service. */
export type CacheFault =
  /** A read-only token. */
  | 'denied'
  /** Another job is making the entry. */
  | 'reserved'
  /** 200 new entries a minute for a repository, and no more. */
  | 'too-many'
  /** An entry is listed whose content is gone. */
  | 'expired'
  /** A download ends before its end. */
  | 'cut'
  /** An archive that came whole and is half of one. */
  | 'half'
  /** Uploads are taken, and never answered. */
  | 'stalled'
  /** Uploads are refused half-way. */
  | 'no-upload'
  /** The token may not even read. */
  | 'unreadable';

/** GitHub's cache service (v2) as far as the real client uses it, on this machine. */
export interface CacheServer extends AsyncDisposable {
  readonly url: string;
  /** Keys that can be restored, newest last. */
  keys(): readonly string[];
  /** What the client asked, in order: `CreateCacheEntry`, … */
  readonly calls: readonly string[];
  /** What goes wrong from now on; undefined: nothing. */
  fault: CacheFault | undefined;
}

/** Starts the server on a free port of the loopback. */
export async function startCacheServer(host = '127.0.0.1'): Promise<CacheServer> {
  const entries: Entry[] = [];
  const calls: string[] = [];
  const blocks = new Map<string, Buffer>();
  const state: { fault: CacheFault | undefined } = { fault: undefined };
  const base = (): string => `http://${host}:${(server.address() as AddressInfo).port}`;
  const blobUrl = (entry: Entry): string => `${base()}/devstoreaccount1/cache/${entry.id}`;

  const twirp = async (method: string, request: IncomingMessage): Promise<[number, object]> => {
    const body = JSON.parse((await buffer(request)).toString() || '{}') as {
      key: string;
      version: string;
      restore_keys?: string[];
    };
    calls.push(method);
    if (state.fault === 'unreadable')
      return [403, { code: 'permission_denied', msg: 'cache read denied: no readable scopes' }];
    switch (method) {
      case 'CreateCacheEntry': {
        if (state.fault === 'denied')
          return [200, { ok: false, message: 'cache write denied: the token is read-only' }];
        if (state.fault === 'reserved') return [409, { code: 'already_exists', msg: 'cache entry is being made' }];
        if (state.fault === 'too-many') return [429, { code: 'resource_exhausted', msg: 'too many entries' }];
        if (entries.some((entry) => entry.key === body.key && entry.version === body.version))
          return [409, { code: 'already_exists', msg: 'cache entry with the same key exists' }];
        const entry = {
          id: entries.length + 1,
          key: body.key,
          version: body.version,
          blob: Buffer.alloc(0),
          finished: false,
        };
        entries.push(entry);
        return [200, { ok: true, signed_upload_url: blobUrl(entry) }];
      }
      case 'FinalizeCacheEntryUpload': {
        const entry = entries.find((item) => item.key === body.key && item.version === body.version);
        if (entry === undefined) return [404, { code: 'not_found', msg: '' }];
        entry.finished = true;
        return [200, { ok: true, entry_id: String(entry.id) }];
      }
      case 'GetCacheEntryDownloadURL': {
        const usable = [...entries].reverse().filter((entry) => entry.finished && entry.version === body.version);
        const exact = usable.find((entry) => entry.key === body.key);
        const prefixed = (body.restore_keys ?? [])
          .map((prefix) => usable.find((entry) => entry.key.startsWith(prefix)))
          .find((entry) => entry !== undefined);
        const found = exact ?? prefixed;
        return found === undefined
          ? [200, { ok: false }]
          : [200, { ok: true, signed_download_url: blobUrl(found), matched_key: found.key }];
      }
      default:
        return [404, { code: 'bad_route', msg: method }];
    }
  };

  const storage = async (request: IncomingMessage, url: URL): Promise<[number, Buffer]> => {
    const entry = entries[Number(url.pathname.split('/').at(-1)) - 1];
    if (entry === undefined) return [404, Buffer.alloc(0)];
    if (request.method !== 'PUT' && state.fault === 'expired') return [404, Buffer.alloc(0)];
    if (request.method !== 'PUT' && state.fault === 'half') return [200, entry.blob.subarray(0, entry.blob.length / 2)];
    if (request.method === 'PUT' && state.fault === 'stalled') {
      await buffer(request);
      calls.push('stalled');
      return new Promise(() => undefined);
    }
    if (request.method === 'PUT' && state.fault === 'no-upload') {
      await buffer(request);
      return [403, Buffer.alloc(0)];
    }
    if (request.method === 'PUT') {
      const content = await buffer(request);
      const block = url.searchParams.get('blockid');
      if (url.searchParams.get('comp') === 'block' && block !== null) blocks.set(`${entry.id} ${block}`, content);
      else if (url.searchParams.get('comp') === 'blocklist') {
        const ids = [...content.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map((match) => match[1] ?? '');
        entry.blob = Buffer.concat(ids.map((id) => blocks.get(`${entry.id} ${id}`) ?? Buffer.alloc(0)));
      } else entry.blob = content;
      return [201, Buffer.alloc(0)];
    }
    return [200, entry.blob];
  };

  const server: Server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', base());
      if (url.pathname.startsWith('/twirp/')) {
        const [status, body] = await twirp(url.pathname.split('/').at(-1) ?? '', request);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      } else {
        const [status, body] = await storage(request, url);
        if (state.fault === 'cut' && request.method === 'GET') {
          response.writeHead(status, { 'content-length': body.length });
          response.write(body.subarray(0, body.length / 2), () => response.destroy());
          return;
        }
        response
          .writeHead(status, { 'x-ms-request-id': '1', 'content-length': body.length })
          .end(request.method === 'HEAD' ? undefined : body);
      }
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    url: `${base()}/`,
    keys: () => entries.filter((entry) => entry.finished).map((entry) => entry.key),
    calls,
    get fault() {
      return state.fault;
    },
    set fault(value) {
      state.fault = value;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Variables by which the real client finds the server, as a runner sets them. */
export function cacheEnvironment(server: CacheServer, temp: string): Record<string, string> {
  return {
    ACTIONS_CACHE_SERVICE_V2: 'true',
    ACTIONS_RESULTS_URL: server.url,
    ACTIONS_RUNTIME_TOKEN: 'token',
    RUNNER_TEMP: temp,
  };
}
