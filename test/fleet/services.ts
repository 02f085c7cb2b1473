import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { ArtifactServer } from '../artifact-server.js';
import { startCacheServer, type CacheServer } from '../cache-server.js';

/** GitHub's services of artifacts and caches, behind one address as runners have it. */
export interface FleetServices extends AsyncDisposable {
  readonly artifacts: ArtifactServer;
  readonly caches: CacheServer;
  /** Variables of a runner. */
  readonly environment: Record<string, string>;
}

/** Starts them where the machines of a fleet reach them. */
export async function fleetServices(host: string): Promise<FleetServices> {
  const artifacts = await ArtifactServer.start(host);
  const caches = await startCacheServer(host);
  const front: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    const target = new URL(path, path.includes('CacheService') ? caches.url : artifacts.url);
    const forward = async (): Promise<void> => {
      const body = await buffer(request);
      const { authorization = '' } = request.headers;
      // a connection that is kept may be closed in the very moment in which it is used again
      const headers = { authorization, 'content-type': 'application/json', connection: 'close' };
      const answer = await fetch(target, { method: request.method ?? 'POST', body: new Uint8Array(body), headers });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
    };
    forward().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => front.listen(0, host, resolve));
  const { port } = front.address() as { readonly port: number };
  return {
    artifacts,
    caches,
    environment: {
      ...artifacts.environment,
      ACTIONS_RESULTS_URL: `http://${host}:${port}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
    },
    async [Symbol.asyncDispose]() {
      front.closeAllConnections();
      await new Promise((resolve) => front.close(resolve));
      await artifacts[Symbol.asyncDispose]();
      await caches[Symbol.asyncDispose]();
    },
  };
}
