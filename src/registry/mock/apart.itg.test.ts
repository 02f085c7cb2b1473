import { createServer, type AddressInfo } from 'node:net';
import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { labelsFor } from '../../docker/labels.js';
import { sandbox, type Sandbox } from '../../../test/engine.js';
import { registryCertificates } from '../certificates.js';
import { createMock, startMock, type Mock } from './mock.js';
import type { MockOptions } from './options.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

describe('instances of the embedded registry in containers of their own', () => {
  const bare = `registry-without-a-shell-${process.pid}`;
  let box: Sandbox;
  const warnings: string[] = [];

  beforeAll(() => {
    const made = docker('run', '-d', '--entrypoint', 'rm', 'registry:3', '-f', '/bin/sh', '/usr/bin/sh');
    docker('wait', made);
    docker('commit', '--change', 'ENTRYPOINT ["registry"]', made, bare);
    docker('rm', made);
  });
  afterAll(() => docker('rmi', bare));
  beforeEach(async () => {
    box = await sandbox();
    warnings.length = 0;
  });
  afterEach(() => box[Symbol.asyncDispose]());

  async function started(wanted: Pick<MockOptions, 'image' | 'upstreams'> & Partial<MockOptions>): Promise<Mock> {
    const volume = `glci-${box.pipeline}-registry`;
    const labels = labelsFor({ pipeline: box.pipeline, role: 'storage', owner: box.owner });
    for (const name of [volume, `${volume}-private`]) await box.engine.volumes.create({ name, labels });
    const options: MockOptions = {
      pipeline: box.pipeline,
      owner: box.owner,
      network: box.network,
      volume,
      privateVolume: `${volume}-private`,
      user: undefined,
      password: 'secret-of-this-run',
      certificates: await registryCertificates(box.pipeline, []),
      warn: (message) => void warnings.push(message),
      ...wanted,
    };
    return startMock(box.engine, createMock(box.engine, options), options);
  }
  const containers = async (): Promise<readonly string[]> => {
    const all = await box.engine.containers.list(`glci.pipeline=${box.pipeline}`);
    return all.map(({ name, state }) => `${name.replace(/^glci-mock-\d+/, 'mock')} ${state}`).sort();
  };
  const aliases = (mock: Mock, network: string): string =>
    docker('inspect', '-f', `{{json (index .NetworkSettings.Networks "${network}").Aliases}}`, mock.container);

  it('are what an image without a shell gets; networks that it was attached to meanwhile are not lost', async () => {
    const other = `glci-net-${box.pipeline}-job-1`;
    const labels = labelsFor({ pipeline: box.pipeline, role: 'network', owner: box.owner });
    await box.engine.networks.create({ name: other, labels });
    const upstreams = [{ name: 'registry.invalid', url: 'http://127.0.0.1:9' }];
    const mock = await started({ image: bare, upstreams });
    await mock.attach(other);
    const ready = await mock.ready;
    expect(await containers()).toEqual(['mock running', 'mock-registry.invalid-stored running', 'mock-tls running']);
    expect((await fetch(`http://${ready.hostAddress}/v2/`)).status).toBe(401);
    expect(ready.stored).toEqual(['registry.invalid']);
    expect(warnings).toEqual([expect.stringMatching(/^registry\.invalid .* cannot be pulled through: panic: .*/)]);
    expect(aliases(mock, other)).toContain('glci-mock.local');
  });

  it('are what an upstream gets that leaves the registry without an answer: what is stored is served', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '0.0.0.0', resolve));
    try {
      const gateway = docker('network', 'inspect', '-f', '{{(index .IPAM.Config 0).Gateway}}', 'bridge');
      const url = `http://${gateway}:${(silent.address() as AddressInfo).port}`;
      const mock = await started({
        image: 'registry:3',
        upstreams: [{ name: 'registry.silent', url }],
        answerMs: 3000,
      });
      const { stored } = await mock.ready;
      expect(stored).toEqual(['registry.silent']);
      expect(warnings).toEqual([
        `registry.silent (${url}) cannot be pulled through: it does not answer. Only images of earlier runs are served for it.`,
      ]);
      expect(await containers()).toEqual(['mock running', 'mock-registry.silent-stored running']);
    } finally {
      silent.close();
      silent.unref();
    }
  });

  it('are not tried where the registry itself does not start: its words are told', async () => {
    const mock = await started({ image: 'busybox:stable', upstreams: [] });
    await expect(mock.ready).rejects.toThrow(/^The registry glci-mock-\d+ did not start|executable file not found/);
  });
});
