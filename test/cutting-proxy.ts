import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Before a registry, as a proxy that hands requests on when it has them whole: counts the bytes of blobs, and ends the
 * connection in the midst of the part of an upload that is said, of which the registry hears nothing.
 */
export class CuttingProxy implements AsyncDisposable {
  /** Bytes of blobs that were handed on. */
  blobBytes = 0;
  /** Bytes of the part that was cut; undefined: none was. */
  cutAt: number | undefined;
  /** Parts until the one that is cut; undefined: none. */
  cutPart: number | undefined;
  readonly #server = createServer((incoming, outgoing) => this.#take(incoming, outgoing));

  constructor(private readonly port: number) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const isPart = incoming.method === 'PATCH';
    if (isPart && this.cutPart !== undefined) this.cutPart -= 1;
    const cuts = isPart && this.cutPart === 0;
    if (cuts) this.cutPart = undefined;
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('error', () => undefined);
    incoming.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (!cuts || length < 100_000) return;
      this.cutAt = length;
      incoming.destroy();
    });
    incoming.on('end', () => this.#handOn(incoming, outgoing, Buffer.concat(chunks)));
  }

  #handOn({ method, url, headers }: IncomingMessage, outgoing: ServerResponse, body: Buffer): void {
    if (url?.includes('/blobs/uploads/') === true) this.blobBytes += body.length;
    const forwarded = request({ host: '127.0.0.1', port: this.port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    forwarded.end(body);
  }
}
