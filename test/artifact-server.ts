import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';

/** What may go wrong with a call: an answer of this status, or none at all, also where it did what was asked (`unheard`). */
export type ArtifactFault = number | 'quota' | 'cut' | 'unheard' | 'hang';

/** An artifact as the service has it. */
export interface StoredArtifact {
  readonly id: number;
  readonly run: string;
  readonly job: string;
  readonly name: string;
  readonly expiresAt: string | undefined;
  blob: Buffer;
  size: number;
  hash: string | undefined;
  finished: boolean;
}

interface Call {
  readonly workflow_run_backend_id?: string;
  readonly workflow_job_run_backend_id?: string;
  readonly name?: string;
  readonly name_filter?: string;
  readonly size?: string;
  readonly hash?: string;
  readonly expires_at?: string;
  readonly id_filter?: string;
}

const RUN = '11111111-2222-3333-4444-555555555555';
const JOB = '66666666-7777-8888-9999-000000000000';

/**
 * GitHub's service of artifacts (v4 of the actions) as far as the real client uses it, on this machine: the calls of
 * `github.actions.results.api.v1.ArtifactService`, and the storage that takes and gives what is in them.
 */
export class ArtifactServer implements AsyncDisposable {
  readonly stored: StoredArtifact[] = [];
  /** What was asked, in order: `CreateArtifact`, `PUT`. */
  readonly calls: string[] = [];
  /** By method: what goes wrong with the next calls, one after the other. */
  readonly faults = new Map<string, ArtifactFault[]>();
  /** At the same time, at most. */
  most = 0;
  /** Bytes of what was put, and got, in the storage. */
  received = 0;
  sent = 0;
  #uploading = 0;
  readonly #blocks = new Map<string, Buffer>();
  readonly #server: Server;
  #host = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  }

  /** Starts it on a free port of the loopback. */
  static async start(host = '127.0.0.1'): Promise<ArtifactServer> {
    const one = new ArtifactServer();
    one.#host = host;
    await new Promise<void>((resolve) => one.#server.listen(0, host, resolve));
    return one;
  }

  get url(): string {
    return `http://${this.#host}:${(this.#server.address() as AddressInfo).port}`;
  }

  /** As a runner has it: its claim says of which run and job it is. */
  get token(): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part({ scp: `Actions.GenericRead Actions.Results:${RUN}:${JOB}` })}.x`;
  }

  /** Variables by which the real client finds the server. */
  get environment(): Record<string, string> {
    return { ACTIONS_RESULTS_URL: `${this.url}/`, ACTIONS_RUNTIME_TOKEN: this.token };
  }

  /** Files of a finished artifact, by name. */
  filesOf(name: string): Readonly<Record<string, Buffer>> {
    const found = this.stored.find((one) => one.name === name && one.finished);
    if (found === undefined) throw new Error(`There is no artifact ${name}`);
    return unzip(found.blob);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const method = url.pathname.startsWith('/twirp/') ? (url.pathname.split('/').at(-1) ?? '') : (request.method ?? '');
    this.calls.push(method);
    const fault = this.faults.get(method)?.shift();
    const body = await buffer(request);
    if (fault === 'hang') return;
    if (fault === 'cut') {
      response.destroy();
      return;
    }
    const json = (status: number, value: object): void =>
      void (fault === 'unheard'
        ? response.destroy()
        : response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value)));
    if (fault === 'quota')
      return json(403, { code: 'resource_exhausted', msg: 'insufficient usage to create artifact' });
    if (typeof fault === 'number') return json(fault, { code: 'error', msg: `a fault of ${fault}` });
    if (!url.pathname.startsWith('/twirp/')) return this.#storage(method, url, body, response);
    if (request.headers.authorization !== `Bearer ${this.token}`)
      return json(401, { code: 'unauthenticated', msg: '' });
    return json(...this.#call(method, JSON.parse(body.toString() || '{}') as Call));
  }

  #call(method: string, call: Call): [number, object] {
    const found = this.stored.find(({ name, run }) => name === call.name && run === call.workflow_run_backend_id);
    const urlOf = ({ id }: StoredArtifact): string => `${this.url}/artifacts/${id}?sig=secret-${id}`;
    switch (method) {
      case 'CreateArtifact': {
        if (found !== undefined)
          return [
            409,
            { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
          ];
        const created: StoredArtifact = {
          id: 100 + this.stored.length,
          run: call.workflow_run_backend_id ?? '',
          job: call.workflow_job_run_backend_id ?? '',
          name: call.name ?? '',
          expiresAt: call.expires_at,
          blob: Buffer.alloc(0),
          size: 0,
          hash: undefined,
          finished: false,
        };
        this.stored.push(created);
        this.most = Math.max(this.most, ++this.#uploading);
        return [200, { ok: true, signed_upload_url: urlOf(created) }];
      }
      case 'FinalizeArtifact': {
        if (found === undefined) return [404, { code: 'not_found', msg: '' }];
        this.#uploading -= 1;
        const hash = `sha256:${createHash('sha256').update(found.blob).digest('hex')}`;
        if (Number(call.size) !== found.blob.length || call.hash !== hash)
          return [400, { code: 'invalid_argument', msg: 'size or hash are not those of the content' }];
        Object.assign(found, { finished: true, size: Number(call.size), hash: call.hash });
        return [200, { ok: true, artifact_id: String(found.id) }];
      }
      case 'ListArtifacts': {
        const artifacts = this.stored
          .filter(({ finished, name }) => finished && (call.name_filter ?? name) === name)
          .filter(({ id }) => (call.id_filter ?? String(id)) === String(id))
          .map(({ id, run, job, name, size, hash }) => ({
            workflow_run_backend_id: run,
            workflow_job_run_backend_id: job,
            database_id: String(id),
            name,
            size: String(size),
            ...(hash === undefined ? {} : { digest: hash }),
          }));
        return [200, { artifacts }];
      }
      case 'GetSignedArtifactURL':
        return found?.finished === true
          ? [200, { name: found.name, signed_url: urlOf(found) }]
          : [404, { code: 'not_found', msg: '' }];
      case 'DeleteArtifact':
        if (found === undefined) return [404, { code: 'not_found', msg: '' }];
        this.stored.splice(this.stored.indexOf(found), 1);
        return [200, { ok: true, artifact_id: String(found.id) }];
      default:
        return [404, { code: 'bad_route', msg: method }];
    }
  }

  /** Azure's storage: blocks, and the list that makes a blob of them; or a blob as a whole. */
  #storage(method: string, url: URL, body: Buffer, response: ServerResponse): void {
    const id = Number(url.pathname.split('/').at(-1));
    const found = this.stored.find((one) => one.id === id);
    const signed = url.searchParams.get('sig') === `secret-${id}`;
    if (found === undefined || !signed) return void response.writeHead(signed ? 404 : 403).end();
    if (method !== 'PUT') {
      this.sent += found.blob.length;
      return void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(found.blob);
    }
    this.received += body.length;
    const block = url.searchParams.get('blockid');
    if (block !== null) this.#blocks.set(`${id} ${block}`, body);
    else if (url.searchParams.get('comp') === 'blocklist') {
      const ids = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map((match) => match[1] ?? '');
      found.blob = Buffer.concat(ids.map((one) => this.#blocks.get(`${id} ${one}`) ?? Buffer.alloc(0)));
    } else found.blob = body;
    response.writeHead(201, { 'x-ms-request-id': '1' }).end();
  }
}

/** The files of a ZIP archive, by its central directory. */
function unzip(zip: Buffer): Record<string, Buffer> {
  const files: Record<string, Buffer> = {};
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [compressed, nameLength, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + compressed);
    files[name] = zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}
