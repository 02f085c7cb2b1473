import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, createConnection, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The engine behind a socket of its own, whose connections can be frozen, cut and refused. */
export class EngineProxy implements AsyncDisposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'engine-proxy-'));
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #frozen = false;

  private constructor(target: string) {
    this.#server = createServer({ allowHalfOpen: true }, (client) => {
      const engine = createConnection({ path: target, allowHalfOpen: true });
      for (const [from, to] of [
        [client, engine],
        [engine, client],
      ] as const) {
        this.#sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => {
          this.#sockets.delete(from);
          to.destroy();
        });
        if (this.#frozen) from.pause();
      }
    });
  }

  static async start(target = '/var/run/docker.sock'): Promise<EngineProxy> {
    const proxy = new EngineProxy(target);
    await proxy.accept();
    return proxy;
  }

  get address(): string {
    return `unix://${this.#path}`;
  }

  /** No byte passes any more, and no connection ends. */
  freeze(): void {
    this.#frozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  thaw(): void {
    this.#frozen = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** Ends all connections; new ones are taken. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Ends all connections, and takes no new ones. */
  async refuse(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.cut();
    await closed;
    rmSync(this.#path, { force: true });
  }

  /** Takes connections (again). */
  accept(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.#path, () => resolve()));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#server.listening) await this.refuse();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #path(): string {
    return join(this.#folder, 'docker.sock');
  }
}
