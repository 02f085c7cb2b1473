import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from './connect.js';

describe('what is created', () => {
  it('is described in the body of its call, not in the address, which may be logged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'body-test-'));
    const asked: { url: string; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (data: Buffer) => (body += data.toString()));
      request.on('end', () => {
        asked.push({ url: request.url ?? '', body });
        response.writeHead(request.method === 'POST' ? 201 : 200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ Id: 'x', Name: 'x', Mountpoint: '/x' }));
      });
    });
    const path = join(folder, 'engine.sock');
    await new Promise<void>((resolve) => void server.listen(path, resolve));
    try {
      const engine = await connect(`unix://${path}`);
      asked.length = 0;
      const labels = { 'glci.role': 'job' };
      const env = ['SECRET=s3cret'];
      await engine.containers.create({ name: 'one', image: 'i', labels, env, platform: 'linux/arm64' });
      await engine.networks.create({ name: 'two', labels, known: [] });
      await engine.volumes.create({ name: 'three', labels });
      expect(asked.map(({ url }) => url.replace(/\?$/, ''))).toEqual([
        '/containers/create?name=one&platform=linux%2Farm64',
        '/networks/create',
        '/volumes/create',
      ]);
      const bodies = asked.map(({ body }) => JSON.parse(body) as unknown);
      expect(bodies).toMatchObject([
        { Image: 'i', Env: env, Labels: labels },
        { Name: 'two', Labels: labels },
        { Name: 'three', Labels: labels },
      ]);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});
