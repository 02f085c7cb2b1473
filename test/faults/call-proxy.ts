import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

/** What becomes of a call instead of the engine's answer. */
export const FAULTS = ['500 once', '500 always', '404', 'cut', 'hang', 'half a body'] as const;
export type Fault = (typeof FAULTS)[number] | 'slow';

/** A daemon's certificates for its clients, as they are read from its container. */
const CLIENT_CERTIFICATES = /\/archive\?path=[^&]*%2Fclient$/;

/** How long a slow answer takes. */
const SLOW_MS = 23_000;

/** What a call is, whatever its objects are called: `POST /containers/ID/start`. */
export function kindOf(method: string, url: string): string {
  const path = (url.split('?')[0] ?? '').replace(/^\/v\d+\.\d+/, '');
  const named = path
    .replace(/^\/(containers|exec|networks|volumes)\/(?!create$|json$)[^/]+/, '/$1/ID')
    .replace(/^\/images\/(?!create$|json$).+?(\/json)?$/, '/images/ID$1');
  return `${method} ${named}`;
}

/** The engine behind a socket of its own, one kind of whose calls goes wrong. Knows HTTP, and connections that are taken over. */
export class CallProxy implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'call-proxy-'));
  readonly #sockets = new Set<Duplex>();
  readonly #seen = new Map<string, number>();
  readonly #refused = new Map<string, number>();
  readonly #server: Server;
  #hit = 0;
  /** How often a daemon was asked for its clients' certificates. */
  certificatesRead = 0;

  constructor(
    private readonly wrong: { readonly kind: string; readonly fault: Fault } | undefined,
    private readonly target = '/var/run/docker.sock',
  ) {
    this.#server = createServer((call, answer) => this.#answer(call, answer));
    this.#server.on('upgrade', (call: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#takeOver(call, socket, head),
    );
    this.#server.on('connection', (socket: Socket) => this.#sockets.add(socket));
    this.#server.keepAliveTimeout = 0;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#path, () => resolve()));
    return this;
  }

  get address(): string {
    return `unix://${this.#path}`;
  }

  /** Kinds of calls that came, and how often. */
  get seen(): ReadonlyMap<string, number> {
    return this.#seen;
  }

  /** Kinds of calls that the engine itself has refused (400 and above), and how often. */
  get refused(): ReadonlyMap<string, number> {
    return this.#refused;
  }

  /** How often the call that goes wrong was made. */
  get hits(): number {
    return this.#hit;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What is to go wrong with this call; undefined: nothing. */
  #faultOf(call: IncomingMessage): Fault | undefined {
    const kind = kindOf(call.method ?? '', call.url ?? '');
    this.#seen.set(kind, (this.#seen.get(kind) ?? 0) + 1);
    if (call.method === 'GET' && CLIENT_CERTIFICATES.test(call.url ?? '')) this.certificatesRead += 1;
    if (this.wrong === undefined || kind !== this.wrong.kind) return undefined;
    this.#hit += 1;
    const once = this.wrong.fault === '500 once' || this.wrong.fault === 'half a body' || this.wrong.fault === 'cut';
    return once && this.#hit > 1 ? undefined : this.wrong.fault;
  }

  #answer(call: IncomingMessage, answer: ServerResponse): void {
    const fault = this.#faultOf(call);
    if (fault === 'hang') return void call.resume();
    if (fault === 'cut') return void call.socket.destroy();
    if (fault === 'slow') return void setTimeout(() => this.#handOn(call, answer, undefined), SLOW_MS);
    if (fault !== undefined && fault !== 'half a body') {
      call.resume();
      const status = fault === '404' ? 404 : 500;
      answer.writeHead(status, { 'content-type': 'application/json' });
      answer.end(JSON.stringify({ message: `planted ${status}` }));
      return;
    }
    this.#handOn(call, answer, fault);
  }

  #handOn(call: IncomingMessage, answer: ServerResponse, fault: 'half a body' | undefined): void {
    const passed = request({ socketPath: this.target, method: call.method, path: call.url, headers: call.headers });
    passed.on('response', (real) => {
      const kind = kindOf(call.method ?? '', call.url ?? '');
      if ((real.statusCode ?? 0) >= 400) this.#refused.set(kind, (this.#refused.get(kind) ?? 0) + 1);
      answer.writeHead(real.statusCode ?? 0, real.headers);
      if (fault === 'half a body') {
        real.once('data', (data: Buffer) => {
          answer.write(data.subarray(0, Math.ceil(data.length / 2)), () => call.socket.destroy());
          real.destroy();
        });
        real.once('end', () => call.socket.destroy());
      } else real.pipe(answer);
    });
    passed.on('error', () => call.socket.destroy());
    answer.on('close', () => passed.destroy());
    call.pipe(passed);
  }

  /** An attached container: bytes in both directions. */
  #takeOver(call: IncomingMessage, socket: Duplex, head: Buffer): void {
    const fault = this.#faultOf(call);
    if (fault === 'hang') return;
    if (fault === 'cut') return void socket.destroy();
    if (fault !== undefined && fault !== 'half a body' && fault !== 'slow') {
      const body = JSON.stringify({ message: 'planted' });
      const status = fault === '404' ? '404 Not Found' : '500 Internal Server Error';
      socket.end(
        `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      return;
    }
    const engine = createConnection({ path: this.target, allowHalfOpen: true });
    const headers = call.rawHeaders.map((part, index) => (index % 2 === 0 ? `${part}: ` : `${part}\r\n`)).join('');
    const start = `${call.method ?? ''} ${call.url ?? ''} HTTP/1.1\r\n${headers}\r\n`;
    // the engine passes over a body that comes with the request, and takes one that comes later for the container's input
    const body = Number(call.headers['content-length'] ?? 0);
    let begun: Buffer | undefined = head;
    const begin = (more: Buffer): void => {
      if (begun === undefined) return void engine.write(more);
      begun = Buffer.concat([begun, more]);
      if (begun.length < body) return;
      engine.write(Buffer.concat([Buffer.from(start), begun]));
      begun = undefined;
    };
    begin(Buffer.alloc(0));
    this.#sockets.add(engine);
    let first = true;
    engine.on('data', (data: Buffer) => {
      if (fault === 'half a body' && !first) {
        socket.write(data.subarray(0, Math.ceil(data.length / 2)), () => socket.destroy());
        engine.destroy();
        return;
      }
      first = false;
      socket.write(data);
    });
    engine.on('end', () => socket.end());
    engine.on('error', () => socket.destroy());
    socket.on('data', begin);
    socket.on('end', () => engine.end());
    socket.on('error', () => engine.destroy());
    socket.on('close', () => engine.destroy());
  }

  get #path(): string {
    return join(this.#folder, 'docker.sock');
  }
}
