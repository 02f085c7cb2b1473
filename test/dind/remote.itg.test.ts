import { connect as connectSocket, createServer, type AddressInfo, type Socket } from 'node:net';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readStores } from '../../src/registry/storage/layout.js';
import { verifyStorage } from '../../src/registry/check/verify.js';
import { startTokenRegistry } from '../token-registry.js';
import { DIND, job, runPipelineFile, projectStorageIn, storageFolder } from '../pipeline.js';

/** The engine behind a tcp address, as a remote one: its networks are taken for out of reach. */
describe('an engine that is not local', () => {
  const sockets = new Set<Socket>();
  let halves = true;
  const server = createServer({ allowHalfOpen: true }, (client) => {
    const engine = connectSocket({ path: '/var/run/docker.sock', allowHalfOpen: true });
    for (const socket of [client, engine]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    if (!halves) client.on('end', () => client.destroy());
    client.pipe(engine).pipe(client);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  const address = (): string => `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('gates its dind jobs from a container on their network', async () => {
    const ran = await runPipelineFile(
      job('tls', DIND, ['docker info -f "daemon {{.ID}}"']) +
        job('plain', [...DIND, 'variables: {DOCKER_TLS_CERTDIR: ""}'], ['docker info -f "daemon {{.ID}}"']),
      { args: ['--docker-host', address()] },
    );
    expect(ran.code, ran.log('tls') + ran.log('plain')).toBe(0);
    expect(ran.log('tls')).toMatch(/is ready at tcp:\/\/docker:2376 \(waited .* s, asked from its network\)/);
    expect(ran.log('plain')).toMatch(/is ready at tcp:\/\/docker:2375 \(waited .* s, asked from its network\)/);
  });

  it('knows from a container on their network when its services are up', async () => {
    const ran = await runPipelineFile(job('job', ['image: busybox:stable', 'services: ["redis:7"]'], ['echo done']), {
      args: ['--docker-host', address(), '--services-timeout', '20'],
    });
    expect(ran.code, ran.log('job')).toBe(0);
    expect(ran.log('job')).not.toContain("probably didn't start");
    expect(ran.events).toContainEqual(expect.objectContaining({ type: 'service', name: 'redis:7', status: 'ready' }));
  });

  it('says so where the connection loses what a job prints', async () => {
    halves = false;
    const ran = await runPipelineFile(job('job', ['image: busybox:stable'], ['sleep 1; echo lost']), {
      args: ['--docker-host', address()],
    });
    halves = true;
    expect(ran.log('job')).toMatch(/WARNING: The script was run, but nothing of its output came through/);
  });

  it('keeps what its registry holds on this machine, and brings it back', async () => {
    const storage = storageFolder();
    const login = 'echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"';
    const args = ['--docker-host', address()];
    const build = 'printf "FROM busybox\\nRUN date > /made\\n" | docker build -t "$CI_REGISTRY/app:1" -';
    const first = await runPipelineFile(job('push', DIND, [login, build, 'docker push "$CI_REGISTRY/app:1"']), {
      args,
      storage,
    });
    expect(first.code, first.log('push')).toBe(0);
    const stored = (await readStores(projectStorageIn(storage))).flatMap((store) =>
      store.repositories.map((repository) => `${store.name} ${repository.name}`),
    );
    expect(stored).toContain('local app');
    expect(stored).toContain('upstream/docker.io library/busybox');
    expect((await verifyStorage(projectStorageIn(storage))).parts).toEqual([]);
    const second = await runPipelineFile(job('use', ['image: $CI_REGISTRY/app:1'], ['echo "made $(cat /made)"']), {
      args,
      storage,
    });
    expect(second.code, second.log('use')).toBe(0);
    expect(second.log('use')).toMatch(/^made .+/m);
    rmSync(dirname(storage), { recursive: true, force: true });
  });
});

describe('pulling through', () => {
  const docker = (...args: string[]): string => {
    const result = spawnSync('docker', args, { encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`docker ${args.join(' ')}: ${result.stderr}`);
    return result.stdout.trim();
  };
  /** A published port takes connections before the registry behind it does. */
  const answers = (port: string): Promise<unknown> =>
    vi.waitFor(() => fetch(`http://127.0.0.1:${port}/v2/`), { timeout: 20_000, interval: 100 });
  const name = `upstream-test-${process.pid}`;
  afterAll(() => void spawnSync('docker', ['rm', '-fv', name, `${name}-private`]));

  it('asks a private upstream with the credentials of DOCKER_AUTH_CONFIG', async () => {
    docker('run', '-d', '--name', `${name}-private`, '-p', '5000', 'registry:3');
    const inside = docker('port', `${name}-private`, '5000').split('\n')[0]?.split(':').at(-1) ?? '';
    await answers(inside);
    docker('tag', 'busybox:stable', `127.0.0.1:${inside}/library/private:1`);
    docker('push', '-q', `127.0.0.1:${inside}/library/private:1`);
    docker('rmi', `127.0.0.1:${inside}/library/private:1`);
    const host = docker('network', 'inspect', 'bridge', '-f', '{{(index .IPAM.Config 0).Gateway}}');
    const upstream = await startTokenRegistry({ registryPort: Number(inside), host, login: 'reader:upstream-secret' });
    const args = ['--registry-upstreams', `docker.io=http://${host}:${upstream.port}`];
    const pipeline = job('pull', DIND, ['docker run --rm private:1 echo pulled']);
    const storage = storageFolder();
    const auths = { 'https://index.docker.io/v1/': { auth: btoa('reader:upstream-secret') } };
    const secret = `DOCKER_AUTH_CONFIG=${JSON.stringify({ auths })}`;
    const [allowed, refused] = await Promise.all([
      runPipelineFile(pipeline, { args: [...args, '--secret', secret], storage }),
      runPipelineFile(pipeline, { args }),
    ]);
    const own = storageFolder();
    const kept = await runPipelineFile(pipeline, {
      args: [...args, '--secret', secret, '--cache-private', 'true'],
      storage: own,
    });
    upstream.close();
    docker('rm', '-fv', `${name}-private`);
    expect(kept.code, kept.log('pull')).toBe(0);
    expect(readdirSync(own, { recursive: true }).filter((path) => String(path).endsWith('data'))).not.toEqual([]);
    expect(allowed.code, allowed.log('pull')).toBe(0);
    expect(refused.code).toBe(1);
    // what took credentials to get is not kept: the storage goes into a cache that others may read
    expect(readdirSync(storage, { recursive: true }).filter((path) => String(path).endsWith('data'))).toEqual([]);
  });

  it('serves what an earlier pipeline pulled when the upstream is gone', async () => {
    docker('run', '-d', '--name', name, '-p', '5000', 'registry:3');
    const port = docker('port', name, '5000').split('\n')[0]?.split(':').at(-1) ?? '';
    await answers(port);
    docker('tag', 'busybox:stable', `127.0.0.1:${port}/library/upstream-only:1`);
    docker('push', '-q', `127.0.0.1:${port}/library/upstream-only:1`);
    docker('rmi', `127.0.0.1:${port}/library/upstream-only:1`);
    const gateway = docker('network', 'inspect', 'bridge', '-f', '{{(index .IPAM.Config 0).Gateway}}');
    const args = ['--registry-upstreams', `docker.io=http://${gateway}:${port}`];
    const storage = storageFolder();
    const pipeline = job('pull', DIND, ['docker run --rm upstream-only:1 echo pulled']);

    const first = await runPipelineFile(pipeline, { args, storage });
    expect(first.code, first.log('pull')).toBe(0);
    docker('rm', '-fv', name);
    const second = await runPipelineFile(pipeline, { args, storage });
    expect(second.code, second.log('pull')).toBe(0);
    expect(second.log('pull')).toContain('\npulled\n');
    expect(second.warnings.join()).toContain('cannot be pulled through');
    const other = await runPipelineFile(pipeline, { args });
    expect(other.code, 'without the storage there is nothing to serve').toBe(1);
  });
});
