import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../docker/types.js';
import { main } from '../../main.js';
import { limited, ok } from './check.js';
import { engineChecks, mtuCheck, proxyCheck } from './engine.js';
import { dnsCheck, insideChecks, reading, writeCheck } from './inside.js';
import { gitCheck, programCheck, qemuCheck, roomCheck, storageCheck } from './machine.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doctor-test-'))));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const INFO = {
  hostName: 'box',
  version: '29.0.1',
  arch: 'amd64',
  cgroupVersion: '2',
  storageDriver: 'overlay2',
  mirrors: [],
  operatingSystem: 'Debian',
  rootless: false,
  cpus: 2,
  dataRoot: '/var/lib/docker',
  proxy: '',
};

describe('doctor on this machine', () => {
  it('tells the versions, and those that are too old', async () => {
    expect(programCheck('22.1.0')).toMatchObject({
      status: 'ok',
      detail: expect.stringMatching(/^gitlab-dind .*Node 22/) as string,
    });
    expect(programCheck('18.20.1')).toMatchObject({ status: 'fail', remedy: 'Install Node 20 or newer.' });
    expect(await gitCheck()).toMatchObject({ status: 'ok', detail: expect.stringContaining('git version') as string });
    expect(await gitCheck(join(folder, 'git'))).toMatchObject({
      status: 'fail',
      remedy: expect.stringContaining('PATH') as string,
    });
  });

  it('tells the handlers of QEMU, and not those of another machine', () => {
    expect(qemuCheck({ local: true }, folder)).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('binfmt') as string,
    });
    for (const name of ['qemu-aarch64', 'qemu-arm', 'register']) writeFileSync(join(folder, name), '');
    expect(qemuCheck({ local: true }, folder)).toEqual(ok('QEMU', '2 handlers: aarch64, arm'));
    expect(qemuCheck({ local: false }, folder).status).toBe('skip');
  });

  it('tells the room that is left', async () => {
    expect(roomCheck('Disk', 1.9e9, '/x', 'clean')).toEqual({
      name: 'Disk',
      status: 'warn',
      detail: '1.9 GB free at /x',
      remedy: 'clean',
    });
    expect(await storageCheck(join(folder, 'not', 'yet'))).toMatchObject({
      detail: expect.stringMatching(/ free at .*not\/yet$/) as string,
    });
  });

  it('waits for no check longer than its time, and has what it started end', async () => {
    let ended = false;
    const never = limited('DNS', 0.02, (signal) => {
      signal.addEventListener('abort', () => (ended = true));
      return new Promise(() => undefined);
    });
    expect(await never).toMatchObject([{ name: 'DNS', status: 'warn', detail: 'no answer within 0.02 s' }]);
    expect(ended).toBe(true);
    const failing = limited('MTU', 1, () => Promise.reject(new Error('no such network')));
    expect(await failing).toMatchObject([{ name: 'MTU', status: 'warn', detail: 'no such network' }]);
  });
});

describe('doctor about the engine', () => {
  const engine = (changes: Partial<typeof INFO>, local = true): ReturnType<typeof engineChecks> =>
    engineChecks({
      info: { ...INFO, ...changes },
      apiVersion: async () => '1.52',
      address: 'unix:///d.sock',
      local,
    } as never);

  it('has no remedy where all is well', async () => {
    expect((await engine({})).map(({ name, status, remedy }) => [name, status, remedy])).toEqual(
      ['Engine', 'Rights', 'Cgroup', 'Storage driver'].map((name) => [name, 'ok', undefined]),
    );
    expect((await engine({}))[0]?.detail).toBe('Docker 29.0.1 at unix:///d.sock, API 1.52, amd64, 2 processors');
    expect((await engine({}, false))[0]?.detail).toContain('not on this machine');
  });

  it.each([
    ['Rights', { rootless: true }, '--docker-host'],
    ['Cgroup', { cgroupVersion: '1' }, 'unified_cgroup_hierarchy'],
    ['Storage driver', { storageDriver: 'vfs' }, 'overlay2'],
  ])('warns of %s', async (name, changes, remedy) => {
    const warned = (await engine(changes)).filter(({ status }) => status === 'warn');
    expect(warned).toMatchObject([{ name, remedy: expect.stringContaining(remedy) as string }]);
  });

  it('compares the MTU of containers with that of the way out', () => {
    expect(mtuCheck(1500, 1400)).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('"mtu": 1400') as string,
    });
    expect(mtuCheck(1400, 1400).status).toBe('ok');
    expect(mtuCheck(1500, undefined)).toEqual(
      ok('MTU', '1500 in containers, that of the default route is not known here'),
    );
  });

  it('tells proxies without their logins, and an engine that has none', async () => {
    vi.stubEnv('DOCKER_CONFIG', folder);
    const of = (own: string, proxy: string): ReturnType<typeof proxyCheck> =>
      proxyCheck({ info: { ...INFO, proxy } }, { https_proxy: own });
    expect(await of('', '')).toEqual(ok('Proxy', 'none'));
    expect(await of('http://jo:secret@proxy:3128', '')).toMatchObject({
      status: 'warn',
      detail: 'this machine: http://proxy:3128; the engine: none: images are pulled without it',
      remedy: expect.stringMatching(/daemon\.json.*--project-variable HTTPS_PROXY/) as string,
    });
    const both = await of('proxy:1', 'http://a:b@c:2');
    expect(both).toMatchObject({ status: 'ok', detail: 'this machine: proxy:1; the engine: http://c:2' });
    writeFileSync(join(folder, 'config.json'), '{"proxies": {"default": {}}}');
    expect((await of('', '')).detail).toContain('config.json');
  });
});

describe('doctor inside a container', () => {
  it('takes what a run has pulled of the default image by its digest', async () => {
    const reference = `alpine@sha256:${'a'.repeat(64)}`;
    const asked: string[] = [];
    const inspect = (name: string) => {
      asked.push(name);
      return Promise.resolve(name === reference ? { id: 'pinned', arch: '' } : undefined);
    };
    const create = ({ image }: { image: string }) => Promise.reject(new Error(`a container of ${image}`));
    const one = { local: true, info: INFO, images: { inspect }, containers: { create } } as unknown as Engine;
    const wanted = { name: 'alpine:latest', pin: { input: 'default-image', reference } };
    const checks = insideChecks(one, wanted, 'localhost', new AbortController().signal);
    await expect(checks).rejects.toThrow('a container of pinned');
    expect(asked).toEqual(['alpine:latest', reference]);
  });

  it('tells how fast it writes, and what is slow', () => {
    const found = (hundredths: number): ReadonlyMap<string, string> =>
      reading(`written 64\r\nhundredths ${hundredths}\nfree 5\n`);
    expect(writeCheck(found(100))).toEqual(ok('Writing', 'a container writes 67 MB/s (64 MiB to its own layer)'));
    expect(writeCheck(found(0)).status).toBe('ok');
    expect(writeCheck(found(200))).toMatchObject({
      status: 'warn',
      remedy: expect.stringContaining('data-root') as string,
    });
    expect(writeCheck(reading('free 5\n'))).toMatchObject({
      status: 'warn',
      detail: expect.stringContaining('cannot') as string,
    });
  });

  it.each([
    ['found', true, 'ok', ''],
    ['missing', true, 'warn', '"dns": ["ADDRESS"]'],
    ['missing', false, 'warn', 'Without a network'],
    [undefined, true, 'skip', '--default-image'],
  ])('tells names that are %s inside (outside: %s): %s', (dns, outside, status, remedy) => {
    const check = dnsCheck('hub.test', dns, outside);
    expect(check.status).toBe(status);
    expect(check.remedy ?? '').toContain(remedy);
  });
});

describe('doctor without an engine', () => {
  it('ends with 3 and still tells the rest, in JSON as well', async () => {
    let out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== undefined);
    vi.stubEnv('XDG_CONFIG_HOME', folder);
    vi.stubEnv('DOCKER_CONFIG', folder);
    // nobody answers there, and nobody else is asked
    const options = [
      '--docker-host',
      `unix://${folder}/none.sock`,
      '--registry-upstreams',
      'x.test=http://127.0.0.1:1',
    ];
    expect(await main(['doctor', '--json', ...options])).toBe(3);
    const { checks } = JSON.parse(out) as { readonly checks: readonly { name: string; status: string }[] };
    const by = Object.fromEntries(checks.map(({ name, status }) => [name, status]));
    expect(by).toMatchObject({
      Engine: 'fail',
      Git: 'ok',
      QEMU: 'skip',
      'Registry x.test': 'warn',
      'Docker Hub': 'skip',
    });
    expect(by).toHaveProperty('Disk');
  });
});
