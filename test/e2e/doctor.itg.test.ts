import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelsFor } from '../../src/docker/labels.js';
import { ourObjects, sandbox, type Sandbox } from '../engine.js';
import { command } from '../runner.js';

interface Check {
  readonly name: string;
  readonly status: string;
  readonly detail: string;
  readonly remedy?: string;
}

let box: Sandbox;
beforeAll(async () => void (box = await sandbox()));
afterAll(() => box[Symbol.asyncDispose]());

async function doctor(): Promise<ReadonlyMap<string, Check>> {
  // nobody answers there: nothing leaves this machine
  const { code, stdout } = await command(['doctor', '--json', '--registry-upstreams', 'x.test=http://localhost:1']);
  expect(code).toBe(0);
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] };
  return new Map(checks.map((check) => [check.name, check]));
}

describe('doctor with an engine', () => {
  it('looks at all of it, in a container too, and leaves it as it was', async () => {
    const lost = { pipeline: box.pipeline, role: 'storage', owner: 'elsewhere/boot/1/1' } as const;
    const labels = { ...labelsFor(lost), 'glci.created': '2020-01-01T00:00:00.000Z' };
    await box.engine.volumes.create({ name: `glci-left-${box.pipeline}`, labels });
    const before = await ourObjects(box.engine, box.pipeline);
    const checks = await doctor();
    expect([...checks.keys()]).toEqual(
      expect.arrayContaining(['Engine', 'Rights', 'Cgroup', 'Storage driver', 'Writing', 'DNS', 'Disk of the engine']),
    );
    const format = '{{.Server.APIVersion}}, {{.Server.Arch}}';
    const { stdout: server } = await promisify(execFile)('docker', ['version', '--format', format]);
    expect(checks.get('Engine')?.detail).toContain(box.engine.info.version);
    expect(checks.get('Engine')?.detail).toContain(`API ${server.trim()}, `);
    expect(checks.get('Writing')?.detail).toMatch(/^a container writes \d+ MB\/s/);
    expect(checks.get('DNS')?.detail).toMatch(/^containers (do not )?find localhost/);
    expect(checks.get('Earlier runs')).toMatchObject({
      status: 'warn',
      detail: expect.stringMatching(/\d+ volume/) as string,
      remedy: expect.stringContaining('gitlab-dind clean') as string,
    });
    expect(await ourObjects(box.engine, box.pipeline)).toEqual(before);
    expect(before).toContain(`glci-left-${box.pipeline}`);
    const containers = await box.engine.containers.list('glci.pipeline');
    expect(containers.filter(({ name }) => name.startsWith('glci-doctor-'))).toEqual([]);
  });
});
