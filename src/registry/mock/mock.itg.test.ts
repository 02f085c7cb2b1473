import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelsFor } from '../../docker/labels.js';
import { sandbox, type Sandbox } from '../../../test/engine.js';
import { registryCertificates } from '../certificates.js';
import { linesByInstance, reasonIn } from './log.js';
import { createMock, startMock, type Mock, type MockReady } from './mock.js';

describe('the embedded registry', () => {
  let box: Sandbox;
  let folder: string;
  let mock: Mock;
  let ready: MockReady;
  const warnings: string[] = [];

  beforeAll(async () => {
    box = await sandbox();
    folder = await mkdtemp(join(tmpdir(), 'registry-test-'));
    const volume = `glci-${box.pipeline}-registry`;
    const labels = labelsFor({ pipeline: box.pipeline, role: 'storage', owner: box.owner });
    await box.engine.volumes.create({ name: volume, labels, options: { type: 'none', o: 'bind', device: folder } });
    await box.engine.volumes.create({ name: `${volume}-private`, labels });
    const options = {
      pipeline: box.pipeline,
      owner: box.owner,
      image: 'registry:3',
      network: box.network,
      volume,
      privateVolume: `${volume}-private`,
      user: '0:0',
      password: 'secret-of-this-run',
      certificates: await registryCertificates(box.pipeline, ['registry.example.com']),
      hosts: ['registry.example.com'],
      upstreams: [
        { name: 'docker.io', url: (box.engine.info.mirrors[0] ?? 'https://registry-1.docker.io').replace(/\/$/, '') },
        { name: 'registry.invalid', url: 'http://127.0.0.1:9' },
      ],
      warn: (message: string) => void warnings.push(message),
    };
    mock = startMock(box.engine, createMock(box.engine, options), options);
    ready = await mock.ready;
  });
  afterAll(async () => {
    await box[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (path: string, auth?: string, address = ready.hostAddress): Promise<Response> =>
    fetch(`http://${address}${path}`, auth === undefined ? {} : { headers: { authorization: `Basic ${btoa(auth)}` } });
  const inside = async (): Promise<string> =>
    (await box.engine.containers.get(mock.container).inspect()).addresses[box.network] ?? '';
  /** Status of an answer over HTTPS, or the word for why there is none. */
  const secure = async (port: number, given: object, path = '/v2/'): Promise<string> => {
    const usual = { host: await inside(), port, servername: 'glci-mock.local', agent: false, path };
    return new Promise((resolve) => {
      request({ ...usual, ca: mock.authority, ...given }, (response) => {
        response.resume();
        resolve(String(response.statusCode));
      })
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
        .end();
    });
  };

  it('refuses who has no or wrong credentials, as a private project on GitLab does', async () => {
    expect((await get('/v2/')).status).toBe(401);
    expect((await get('/v2/', 'gitlab-ci-token:wrong')).status).toBe(401);
    expect((await get('/v2/', 'gitlab-ci-token:secret-of-this-run')).status).toBe(200);
  });

  it('speaks HTTPS under its names and those that it takes the place of, with a certificate of the run', async () => {
    const auth = { auth: 'gitlab-ci-token:secret-of-this-run' };
    expect(await secure(5000, {})).toBe('401');
    expect(await secure(5000, auth)).toBe('200');
    expect(await secure(5000, { ...auth, servername: 'registry.example.com' })).toBe('200');
    expect(await secure(5000, { ...auth, servername: 'registry.other.com' })).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await secure(5000, { ...auth, ca: [] })).not.toBe('200');
  });

  it('can be reached from this machine alone, beside the networks of the run', () => {
    const lines = execFileSync('docker', ['port', mock.container], { encoding: 'utf8' }).trim().split('\n');
    expect(lines).toEqual([expect.stringMatching(/^80\/tcp -> 127\.0\.0\.1:\d+$/)]);
  });

  it('serves images of Docker Hub through itself and keeps them', async () => {
    const accept = `application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json`;
    expect(await secure(5001, { headers: { accept } }, '/v2/library/busybox/manifests/stable')).toBe('200');
    expect(ready.mirrorAddresses['docker.io']).toBeUndefined(); // the engine has its own way there
    expect(mock.mirrors[0]).toEqual({ name: 'docker.io', host: 'glci-mock.local:5001' });
  });

  it('cannot be used without credentials from containers outside of the run, nor reached from other networks', async () => {
    const other = `glci-net-${box.pipeline}-job-2`;
    await box.engine.networks.create({
      name: other,
      labels: labelsFor({ pipeline: box.pipeline, role: 'network', owner: box.owner }),
    });
    const address = await inside();
    const ports = [80, 443, 5000];
    const from = async (name: string, where: object, targets: readonly string[]): Promise<string> => {
      const asks = targets.map((target) => `wget -q -T 2 -O - ${target} 2>&1 || true`).join('; ');
      const client = await box.engine.containers.create({
        name: `glci-test-${box.pipeline}-${name}`,
        image: 'busybox:stable',
        command: ['sh', '-c', `${asks}; echo end`],
        labels: labelsFor({ pipeline: box.pipeline, role: 'helper', owner: box.owner }),
        ...where,
      });
      const { exit } = await client.waitNextExit();
      await client.start();
      await exit;
      return client.logs({ tail: 50 });
    };
    const direct = ports.map((port) => `http://${address}:${port}/v2/_catalog`);
    const loopback = [`http://${ready.hostAddress}/v2/_catalog`];
    const logs = await Promise.all([
      from('other', { attach: { network: other, aliases: [] } }, direct),
      from('bridge', { networkMode: 'bridge' }, direct),
      from('host', { networkMode: 'host' }, [...direct, ...loopback]),
    ]);
    for (const log of logs) {
      expect(log).toContain('end');
      expect(log).not.toContain('repositories');
    }
    expect(logs[0]).not.toMatch(/HTTP|401/); // not reached at all
    expect(logs[1]).not.toMatch(/HTTP|401/);
    expect(logs[2]?.match(/401 Unauthorized/g)?.length).toBe(2); // the plain port, at both addresses
  });

  it('goes on with what is stored where an upstream does not answer, and says so', () => {
    expect(ready.stored).toEqual(['registry.invalid']);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^registry\.invalid \(http:\/\/127\.0\.0\.1:9\) cannot be pulled through: panic: .* Only images of earlier runs are served for it\.$/,
      ),
    ]);
  });

  it('is one container, in which each instance says who it is', async () => {
    const made = await box.engine.containers.list(`glci.pipeline=${box.pipeline}`);
    expect(made.filter(({ labels }) => labels['glci.role'] === 'registry').map(({ name }) => name)).toEqual([
      mock.container,
    ]);
    const lines = linesByInstance(await box.engine.containers.get(mock.container).logs({ tail: 1000 }), 'plain');
    expect([...lines.keys()].sort()).toEqual(['hosts', 'mirror-0', 'mirror-1', 'plain', 'tls']);
    expect(reasonIn(lines.get('mirror-1') ?? [])).toMatch(/^panic: .*127\.0\.0\.1:9/);
  });

  it('is known by its aliases on another network once it is attached', async () => {
    const other = `glci-net-${box.pipeline}-job-1`;
    await box.engine.networks.create({
      name: other,
      labels: labelsFor({ pipeline: box.pipeline, role: 'network', owner: box.owner }),
    });
    await mock.attach(other);
    const client = await box.engine.containers.create({
      name: `glci-test-${box.pipeline}`,
      image: 'busybox:stable',
      command: ['sh', '-c', 'wget -S -O- http://glci-mock/v2/ 2>&1 | grep 401 && nslookup glci-mock.local'],
      attach: { network: other, aliases: [] },
      labels: labelsFor({ pipeline: box.pipeline, role: 'helper', owner: box.owner }),
    });
    const { exit } = await client.waitNextExit();
    await client.start();
    expect(await exit, await client.logs({ tail: 20 })).toBe(0);
  });
});
