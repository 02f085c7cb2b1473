import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands before a registry and lets in only who has a token, as Docker Hub does: 401 with the place to get one, and a
 * token for user and password. Listens on all addresses, since containers are to reach it.
 */
export async function startTokenRegistry(options: {
  registryPort: number;
  host: string;
  login: string;
}): Promise<{ port: number; close(): void }> {
  const server: Server = createServer((incoming, outgoing) => {
    const port = (server.address() as AddressInfo).port;
    const { authorization = '' } = incoming.headers;
    if (incoming.url?.startsWith('/token') === true) {
      const allowed = authorization === `Basic ${btoa(options.login)}`;
      outgoing.writeHead(allowed ? 200 : 401, { 'content-type': 'application/json' });
      outgoing.end(allowed ? JSON.stringify({ token: 'let-me-in', access_token: 'let-me-in', expires_in: 300 }) : '{}');
    } else if (authorization !== 'Bearer let-me-in') {
      const challenge = `Bearer realm="http://${options.host}:${port}/token",service="test"`;
      outgoing
        .writeHead(401, { 'www-authenticate': challenge, 'docker-distribution-api-version': 'registry/2.0' })
        .end('{}');
    } else {
      const headers = { ...incoming.headers };
      delete headers.authorization;
      const forwarded = request(
        { host: '127.0.0.1', port: options.registryPort, method: incoming.method, path: incoming.url, headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}
