import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What may go wrong with a request: an answer of this status, or none. */
export type VaultFault = { readonly status: number; readonly errors?: readonly string[] } | 'cut' | 'hang';

export interface VaultSettings {
  /** Roles of the JWT method, with the audience that each is bound to, and the paths that it may read. */
  readonly roles: Readonly<Record<string, { readonly audience: string; readonly reads: readonly string[] }>>;
  /** Fields by the path of the API, as the engine keeps them: `kv-v2/data/a/b`. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Mounts of version 2, whose data is one level deeper. */
  readonly versioned: readonly string[];
  readonly authPath?: string;
  readonly namespace?: string;
}

/** Vault's HTTP API, as far as jobs ask it: the JWT method's login, and both versions of the KV engine. */
export class VaultServer implements AsyncDisposable {
  readonly asked: string[] = [];
  /** By the beginning of `METHOD /v1/path`: what goes wrong with the next requests. */
  readonly faults = new Map<string, VaultFault[]>();
  readonly #settings: VaultSettings;
  readonly #tokens = new Map<string, string>();
  readonly #server: Server;

  private constructor(settings: VaultSettings) {
    this.#settings = settings;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(settings: VaultSettings): Promise<VaultServer> {
    const one = new VaultServer(settings);
    await new Promise<void>((resolve) => one.#server.listen(0, '127.0.0.1', resolve));
    return one;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    this.asked.push(line);
    const body = await text(request);
    const fault = [...this.faults].find(([start]) => line.startsWith(start))?.[1].shift();
    if (fault === 'hang') return;
    if (fault === 'cut') return void response.destroy();
    const [status, answer] =
      fault === undefined ? this.#of(request, body) : ([fault.status, { errors: fault.errors ?? [] }] as const);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  #of({ method, url = '', headers }: IncomingMessage, body: string): readonly [number, object] {
    const { authPath = 'jwt', namespace, roles, secrets, versioned } = this.#settings;
    if (headers['x-vault-namespace'] !== namespace) return [403, { errors: ['permission denied'] }];
    const path = decodeURIComponent(url).replace(/^\/v1\//, '');
    if (method === 'POST' && path === `auth/${authPath}/login`) {
      const { role = '', jwt = '' } = JSON.parse(body) as { readonly role?: string; readonly jwt?: string };
      const bound = roles[role];
      if (bound === undefined) return [400, { errors: [`role "${role}" could not be found`] }];
      const claims = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as {
        readonly aud?: string;
      };
      if (claims.aud !== bound.audience)
        return [400, { errors: ['error validating token: invalid audience (aud) claim'] }];
      const token = `hvs.${randomUUID()}`;
      this.#tokens.set(token, role);
      return [200, { auth: { client_token: token, lease_duration: 3600, renewable: true } }];
    }
    const role = this.#tokens.get(String(headers['x-vault-token']));
    if (role === undefined || roles[role]?.reads.some((read) => path.startsWith(read)) !== true)
      return [403, { errors: ['1 error occurred:\n\t* permission denied\n\n'] }];
    const found = secrets[path];
    if (method !== 'GET' || found === undefined) return [404, { errors: [] }];
    const isVersioned = versioned.some((mount) => path.startsWith(`${mount}/data/`));
    return [200, { data: isVersioned ? { data: found, metadata: { version: 1 } } : found }];
  }
}
