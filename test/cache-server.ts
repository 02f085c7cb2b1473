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

/** GitHub's cache service (v2) as far as the real client uses it, on this machine. */
export interface CacheServer extends AsyncDisposable {
  readonly url: string;
  /** Keys that can be restored, newest last. */
  keys(): readonly string[];
  /** What the client asked, in order: `CreateCacheEntry`, … */
  readonly calls: readonly string[];
  /** From now on entries cannot be written: a read-only token. */
  denyWrites: boolean;
}

/** Starts the server on a free port of the loopback. */
export async function startCacheServer(): Promise<CacheServer> {
  const entries: Entry[] = [];
  const calls: string[] = [];
  const blocks = new Map<string, Buffer>();
  const state = { denyWrites: false };
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const blobUrl = (entry: Entry): string => `${base()}/devstoreaccount1/cache/${entry.id}`;

  const twirp = async (method: string, request: IncomingMessage): Promise<[number, object]> => {
    const body = JSON.parse((await buffer(request)).toString() || '{}') as {
      key: string;
      version: string;
      restore_keys?: string[];
    };
    calls.push(method);
    switch (method) {
      case 'CreateCacheEntry': {
        if (state.denyWrites) return [200, { ok: false, message: 'cache write denied: the token is read-only' }];
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
        response
          .writeHead(status, { 'x-ms-request-id': '1', 'content-length': body.length })
          .end(request.method === 'HEAD' ? undefined : body);
      }
    })().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${base()}/`,
    keys: () => entries.filter((entry) => entry.finished).map((entry) => entry.key),
    calls,
    get denyWrites() {
      return state.denyWrites;
    },
    set denyWrites(value) {
      state.denyWrites = value;
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
