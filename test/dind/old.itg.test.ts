import { spawnSync } from 'node:child_process';
import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { job, runPipelineFile } from '../pipeline.js';

/** The engine as it would be on a machine with cgroup v2: only that one word of its description is another. */
describe('a daemon from before 20.10 on cgroup v2', () => {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const engine = connectSocket('/var/run/docker.sock');
    for (const socket of [client, engine]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    const described = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        const at = chunk.indexOf('"CgroupVersion":"1"');
        next(null, at === -1 ? chunk : Buffer.from(chunk).fill('2', at + 17, at + 18));
      },
    });
    client.pipe(engine).pipe(described).pipe(client);
  });
  const docker = (...args: string[]): void => void spawnSync('docker', args);
  beforeAll(async () => {
    docker('tag', 'docker:28-dind', 'docker:19.03-dind');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
    docker('rmi', 'docker:19.03-dind');
  });

  it('is told why it cannot nest, and that image-map has another run in its place', async () => {
    const address = `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const pipeline = job(
      'old',
      ['image: docker:28', 'services: [{name: "docker:19.03-dind", alias: docker}]'],
      ['docker info'],
    );
    const told = await runPipelineFile(pipeline, { args: ['--docker-host', address] });
    expect(told.log('old')).toContain('docker:19.03-dind is older than Docker 20.10, which knows no cgroup v2');
    expect(told.log('old')).toContain('image-map: docker:19.03-dind=docker:28-dind');
    const mapped = await runPipelineFile(pipeline, {
      args: ['--docker-host', address, '--image-map', 'docker:19.03-dind=docker:28-dind'],
    });
    expect(mapped.code, mapped.log('old')).toBe(0);
    expect(mapped.log('old')).toContain('Using docker:28-dind in place of docker:19.03-dind');
    expect(mapped.log('old')).not.toContain('cgroup v2');
  });
});
