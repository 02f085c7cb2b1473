import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelsFor } from '../docker/labels.js';
import { sandbox, type Sandbox } from '../../test/engine.js';
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
      upstreams: [
        { name: 'docker.io', url: (box.engine.info.mirrors[0] ?? 'https://registry-1.docker.io').replace(/\/$/, '') },
        { name: 'registry.invalid', url: 'http://127.0.0.1:9' },
      ],
      warn: (message: string) => void warnings.push(message),
    };
    mock = startMock(box.engine, await createMock(box.engine, options), options);
    ready = await mock.ready;
  });
  afterAll(async () => {
    await box[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (path: string, auth?: string): Promise<Response> =>
    fetch(
      `http://${ready.hostAddress}${path}`,
      auth === undefined ? {} : { headers: { authorization: `Basic ${btoa(auth)}` } },
    );

  it('refuses who has no or wrong credentials, as a private project on GitLab does', async () => {
    expect((await get('/v2/')).status).toBe(401);
    expect((await get('/v2/', 'gitlab-ci-token:wrong')).status).toBe(401);
    expect((await get('/v2/', 'gitlab-ci-token:secret-of-this-run')).status).toBe(200);
  });

  it('can be reached from this machine alone, beside the networks of the run', () => {
    const published = execFileSync('docker', ['port', mock.container], { encoding: 'utf8' }).trim().split('\n');
    expect(published).toHaveLength(3);
    for (const line of published) expect(line).toMatch(/^\d+\/tcp -> 127\.0\.0\.1:\d+$/);
  });

  it('serves images of Docker Hub through itself and keeps them', async () => {
    const { ports } = await box.engine.containers.get(mock.container).inspect();
    const response = await fetch(`http://127.0.0.1:${ports[5001] ?? 0}/v2/library/busybox/manifests/stable`, {
      headers: {
        accept: 'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json',
      },
    });
    expect(response.status).toBe(200);
    expect(mock.mirrors[0]).toEqual({ name: 'docker.io', host: 'glci-mock.local:5001' });
  });

  it('goes on with what is stored where an upstream does not answer, and says so', () => {
    expect(ready.stored).toEqual(['registry.invalid']);
    expect(warnings.join('\n')).toContain('registry.invalid (http://127.0.0.1:9) cannot be pulled through');
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
      command: ['sh', '-c', 'wget -q -O- http://glci-mock:5001/v2/ && nslookup glci-mock.local'],
      attach: { network: other, aliases: [] },
      labels: labelsFor({ pipeline: box.pipeline, role: 'helper', owner: box.owner }),
    });
    const { exit } = await client.waitNextExit();
    await client.start();
    expect(await exit, await client.logs({ tail: 20 })).toBe(0);
  });
});
