import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limitCheck, reachCheck, registryChecks } from './registries.js';

/** Docker Hub as far as it is asked: a challenge, tokens, and the limit in the headers of a manifest. */
let server: Server;
let url: string;
let asked: string[];
let limits: Readonly<Record<string, string>>;
let status: number;
let refuses: boolean;

beforeEach(async () => {
  [asked, limits, status, refuses] = [[], {}, 200, false];
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function answer({ method = '', url: path = '', headers }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${method} ${path} ${headers.authorization ?? '-'}`);
  if (path === '/v2/') {
    const realm = `Bearer realm="${url}/token",service="registry.docker.io"`;
    response.writeHead(401, { 'www-authenticate': realm }).end();
  } else if (path.startsWith('/token')) response.writeHead(refuses ? 401 : 200).end('{"token": "t"}');
  else response.writeHead(status, limits).end();
}

describe('doctor about Docker Hub', () => {
  it('tells the pulls that are left, and asks by HEAD, which counts as none', async () => {
    limits = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '76;w=21600' };
    expect(await limitCheck(undefined, url)).toEqual({
      name: 'Docker Hub',
      status: 'ok',
      detail: 'no login on this machine; 76 of 100 pulls left in 6 hours',
    });
    expect(asked).toEqual([
      'GET /v2/ -',
      'GET /token?service=registry.docker.io&scope=repository%3Aratelimitpreview%2Ftest%3Apull -',
      'HEAD /v2/ratelimitpreview/test/manifests/latest Bearer t',
    ]);
  });

  it('warns where few are left, and where none are', async () => {
    limits = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '3;w=21600' };
    expect(await limitCheck(undefined, url)).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('docker login') as string,
    });
    status = 429;
    expect(await limitCheck(undefined, url)).toMatchObject({
      status: 'warn',
      detail: expect.stringContaining('no pulls are left') as string,
    });
  });

  it('asks as the user who is logged in, whose password is not shown', async () => {
    const check = await limitCheck({ username: 'jo', password: 'secret' }, url);
    expect(check).toEqual({ name: 'Docker Hub', status: 'ok', detail: 'logged in as jo; no limit is told' });
    expect(asked[1]).toContain(`Basic ${Buffer.from('jo:secret').toString('base64')}`);
    refuses = true;
    expect(await limitCheck({ username: 'jo', password: 'secret' }, url)).toMatchObject({
      status: 'warn',
      detail: 'logged in as jo, which Docker Hub does not take',
    });
  });

  it('does without the pulls where nobody answers', async () => {
    expect(await limitCheck(undefined, 'http://127.0.0.1:1')).toMatchObject({ status: 'skip' });
  });
});

describe('doctor about registries', () => {
  it('asks those that are pulled through, the one that is pushed to, and mirrors, each once', async () => {
    const host = url.replace('http://', '');
    const upstreams = [
      { name: 'hub.test', url },
      { name: 'off.test', url: 'http://127.0.0.1:1' },
    ];
    const push = { host, path: 'p', plain: true, username: undefined, password: undefined, when: 'always' } as const;
    const checks = await registryChecks({ upstreams, push }, ['http://127.0.0.1:2/']);
    expect(checks.map(({ name, status }) => [name, status])).toEqual([
      [`Registry ${host}`, 'ok'],
      ['Registry off.test', 'warn'],
      ['Registry mirror http://127.0.0.1:2/', 'warn'],
    ]);
    expect(asked).toEqual(['GET /v2/ -']);
  });

  it('tells what answers as no registry does', async () => {
    status = 404;
    expect(await reachCheck('x', `${url}/sub`)).toMatchObject({
      status: 'warn',
      detail: `${url}/sub answers 404, as no registry does`,
    });
  });
});
