import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { restoreStorage } from '../../src/action/cache/cache.js';
import { httpStatus } from '../../src/docker/http.js';
import { checkAtStart, verifyStorage } from '../../src/registry/check/verify.js';
import { storedImages } from '../../src/registry/storage/images.js';
import { cacheEnvironment, startCacheServer } from '../cache-server.js';
import { job, projectStorageIn, runPipelineFile, storageFolder } from '../pipeline.js';
import { Runner } from '../runner.js';
import { StoredRegistry } from '../stored-registry.js';

const docker = (...args: string[]): string => {
  const result = spawnSync('docker', args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`docker ${args.join(' ')}: ${result.stderr}`);
  return result.stdout.trim();
};
const digestOf = (content: Buffer): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const free = (): Promise<undefined> => Promise.resolve(undefined);

describe('a registry that is killed', () => {
  let storage: string;
  const names: string[] = [];
  const LAYER = randomBytes(48 * 1024 * 1024);
  const layer = digestOf(LAYER);

  /** A registry over a folder; returns its container and address. */
  const start = async (folder: string, ...options: string[]): Promise<{ name: string; host: string }> => {
    const name = `storage-fault-${process.pid}-${names.length}`;
    names.push(name);
    mkdirSync(folder, { recursive: true });
    const user = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
    const place = ['--user', user, '-p', '127.0.0.1::5000', '-v', `${folder}:/var/lib/registry`];
    docker('run', '-d', '--name', name, ...place, ...options, 'registry:3');
    const host = docker('port', name, '5000').split('\n')[0] ?? '';
    await expect.poll(() => httpStatus(`http://${host}/v2/`, 2000), { timeout: 30_000 }).toBe(200);
    return { name, host };
  };
  const kill = (name: string): string => docker('kill', '-s', 'KILL', name);
  const local = (): string => join(storage, 'local');
  const place = async (host: string): Promise<string> =>
    (await fetch(`http://${host}/v2/app/blobs/uploads/`, { method: 'POST' })).headers.get('location') ?? '';
  const upload = async (host: string, content: Buffer): Promise<void> => {
    const where = await place(host);
    const body = new Uint8Array(content);
    const put = await fetch(`${where}&digest=${digestOf(content)}`, { method: 'PUT', body });
    expect(put.status).toBe(201);
  };
  const CONFIG = Buffer.from('{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}');
  const MANIFEST = JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(CONFIG),
      size: CONFIG.length,
    },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: layer, size: LAYER.length }],
  });
  const push = async (host: string): Promise<void> => {
    for (const content of [CONFIG, LAYER]) await upload(host, content);
    const headers = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' };
    const put = await fetch(`http://${host}/v2/app/manifests/1`, { method: 'PUT', headers, body: MANIFEST });
    expect(put.status, await put.text()).toBe(201);
  };
  const pulled = async (host: string): Promise<string> =>
    digestOf(Buffer.from(await (await fetch(`http://${host}/v2/app/blobs/${layer}`)).arrayBuffer()));
  const manifestOf = async (host: string): Promise<number> => {
    const headers = { accept: 'application/vnd.oci.image.manifest.v1+json' };
    return (await fetch(`http://${host}/v2/app/manifests/1`, { headers })).status;
  };
  /** Bytes of files named `data` below a folder of uploads. */
  const uploaded = (folder: string): number => {
    if (!existsSync(folder)) return 0;
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile() && file.name === 'data' && file.parentPath.includes('_uploads'))
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  };

  beforeEach(() => {
    storage = mkdtempSync(join(tmpdir(), 'storage-fault-'));
  });
  afterEach(() => {
    for (const name of names.splice(0)) spawnSync('docker', ['rm', '-fv', name]);
    rmSync(storage, { recursive: true, force: true });
  });

  it.each([
    ['in the midst of a layer', false],
    ['between the layer and its manifest', true],
  ])('during a push, %s, leaves what the next run pushes to', async (_, whole) => {
    const first = await start(local());
    if (whole) await upload(first.host, LAYER);
    else {
      const url = new URL(await place(first.host));
      const sending = request(url, { method: 'PATCH', headers: { 'content-length': LAYER.length } });
      sending.on('error', () => undefined);
      sending.write(LAYER.subarray(0, LAYER.length / 2));
      await expect.poll(() => uploaded(local()), { timeout: 30_000 }).toBeGreaterThan(1024 * 1024);
    }
    kill(first.name);
    expect(await checkAtStart(storage, free)).toBeUndefined();
    expect(await storedImages(storage)).toEqual([]);
    const second = await start(local());
    await push(second.host);
    expect(await pulled(second.host)).toBe(layer);
    expect((await verifyStorage(storage)).parts).toEqual([]);
    expect(await storedImages(storage)).toMatchObject([
      { repository: 'app', tag: '1', size: LAYER.length + CONFIG.length },
    ]);
  });

  it('during a pull-through leaves what the next run pulls through', async () => {
    const origin = await start(join(storage, 'origin'));
    await push(origin.host);
    const address = docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', origin.name);
    const upstream = join(storage, 'upstream/origin');
    const mirror = ['-e', `REGISTRY_PROXY_REMOTEURL=http://${address}:5000`];
    const first = await start(upstream, ...mirror);
    expect(await manifestOf(first.host)).toBe(200);
    // a client that takes its time: what it has read is half of it
    const read = await new Promise<number>((resolve, reject) => {
      const asking = request(`http://${first.host}/v2/app/blobs/${layer}`, (response) => {
        let bytes = 0;
        response.on('error', () => undefined);
        response.on('data', (data: Buffer) => {
          bytes += data.length;
          if (bytes < LAYER.length / 2) return;
          response.pause();
          kill(first.name);
          resolve(bytes);
        });
      });
      asking.on('error', reject);
      asking.end();
    });
    expect(read).toBeLessThan(LAYER.length);
    expect(await checkAtStart(storage, free)).toBeUndefined();
    const second = await start(upstream, ...mirror);
    expect(await pulled(second.host)).toBe(layer);
    expect((await verifyStorage(storage)).parts).toEqual([]);
  });
});

describe('a run of the command over a storage that is not whole', () => {
  it.each([[[]], [['--trust', 'untrusted']]])(
    '%j drops that, and tells it; one that needs no registry does not look',
    async (args) => {
      const storage = storageFolder();
      const naming = job('use', [], ['echo "$CI_REGISTRY"']);
      try {
        expect((await runPipelineFile(naming, { storage })).warnings).toEqual([]);
        const stored = new StoredRegistry(projectStorageIn(storage));
        stored.image('group/app', 'whole', 'layer');
        const cut = stored.image('group/app', 'cut', 'layer of cut');
        truncateSync(stored.blob(cut), 5);
        symlinkSync('/etc', stored.repository('etc'));
        const other = await runPipelineFile(job('use', [], ['echo']), {
          storage,
          args: ['--registry', 'none', ...args],
        });
        expect(other.warnings).toEqual([]);
        const ran = await runPipelineFile(naming, { storage, args });
        expect(ran.code, ran.stderr).toBe(0);
        // an untrusted run writes to a copy, which links are not a part of
        const parts = args.length > 0 ? 2 : 3;
        expect(ran.warnings.join('\n')).toContain(
          `${parts} parts of the stored registry were not whole, and were dropped: `,
        );
        if (args.length === 0) expect(ran.warnings.join('\n')).toContain('repositories/etc is a symbolic link; ');
        expect((await storedImages(stored.storage)).map(({ tag }) => tag)).toEqual(['whole']);
        expect(existsSync(stored.blob(cut))).toBe(args.length > 0);
      } finally {
        rmSync(dirname(storage), { recursive: true, force: true });
      }
    },
  );
});

describe('the Action, killed while it saves', () => {
  it('leaves a storage that is saved and restored by the next', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'save-fault-'));
    const stored = new StoredRegistry(join(folder, 'storage'));
    stored.image('group/app', '1', 'layer of 1');
    try {
      await using server = await startCacheServer();
      const env = cacheEnvironment(server, folder);
      const state = { STATE_isPost: 'true', 'STATE_storage-path': stored.storage, 'STATE_cache-key-prefix': 'test-' };
      using runner = new Runner({ inputs: {}, env: { ...env, ...state } });
      server.fault = 'stalled';
      const saving = runner.startPost();
      await expect.poll(() => server.calls, { timeout: 60_000 }).toContain('stalled');
      saving.child.kill('SIGKILL');
      await saving.finished;
      expect(server.keys()).toEqual([]);
      server.fault = undefined;
      expect(await checkAtStart(stored.storage, free)).toBeUndefined();
      // the service keeps the key of what was begun for itself; another content has another one
      expect((await runner.post()).stdout).toMatch(/The cache test-\w+ was not saved: .*the same key exists/);
      stored.image('group/app', '2', 'layer of 2');
      const { code, stdout } = await runner.post();
      expect(code, stdout).toBe(0);
      expect(server.keys()).toHaveLength(1);
      rmSync(stored.storage, { recursive: true });
      for (const [key, value] of Object.entries({ ...env, GITHUB_WORKSPACE: folder })) vi.stubEnv(key, value);
      const told: string[] = [];
      await restoreStorage(stored.storage, 'test-', [], (message, level) => void told.push(`${level}: ${message}`));
      expect(told.join('\n')).not.toContain('warning');
      expect((await storedImages(stored.storage)).map(({ tag }) => tag).sort()).toEqual(['1', '2']);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
