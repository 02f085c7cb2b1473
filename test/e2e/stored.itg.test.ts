import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobPath, readStores } from '../../src/registry/storage/layout.js';
import { cacheEnvironment, startCacheServer } from '../cache-server.js';
import { DIND, job, projectStorageIn, runPipelineFile, storageFolder } from '../pipeline.js';
import { command, projectFolder, Runner, startCommand } from '../runner.js';

describe('gitlab-dind registry', () => {
  const storage = storageFolder();
  const registry = (...args: string[]): ReturnType<typeof command> =>
    command(['registry', ...args, '--storage-path', storage]);
  beforeAll(async () => {
    const push = [
      'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"',
      'docker pull -q redis:7',
      'docker tag redis:7 "$CI_REGISTRY/group/app:1" && docker push -q "$CI_REGISTRY/group/app:1"',
    ];
    const ran = await runPipelineFile(job('push', DIND, push), { storage });
    expect(ran.code, ran.log('push')).toBe(0);
  });
  afterAll(() => rmSync(dirname(storage), { recursive: true, force: true }));

  it('lists what is stored', async () => {
    const { code, stdout } = await registry('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^IMAGE +PLATFORMS +SIZE +DIGEST +USED$/m);
    expect(stdout).toMatch(/^group\/app:1 +linux\/\w+ +[\d.]+ MB +sha256:\w{12} +\d{4}-/m);
    expect(stdout).toMatch(/^docker\.io\/library\/redis:7 /m);
    const { images } = JSON.parse((await registry('list', '--json')).stdout) as { images: { tag: string }[] };
    expect(images.map(({ tag }) => tag).sort()).toEqual(['1', '7']);
  });

  it('counts it', async () => {
    const stats = JSON.parse((await registry('stats', '--json')).stdout) as {
      bytes: number;
      stores: { name: string; tags: number }[];
    };
    expect(stats.bytes).toBeGreaterThan(1e6);
    expect(stats.stores).toMatchObject([
      { name: 'local', tags: 1 },
      { name: 'upstream/docker.io', tags: 1 },
    ]);
  });

  it('finds in all of it what is not whole, drops that, and is clean from then on', async () => {
    const clean = await registry('verify');
    expect(clean.stdout).toMatch(/^\d+ blobs \([\d.]+ MB\) in .* are what was stored\n$/);
    expect(clean.code).toBe(0);
    const stored = await readStores(projectStorageIn(storage));
    const local = stored.find(({ name }) => name === 'local');
    const [largest] = [...(local?.blobs ?? [])].sort(([, a], [, b]) => b - a)[0] ?? [''];
    const copy = join(dirname(storage), 'copy');
    cpSync(storage, copy, { recursive: true, preserveTimestamps: true });
    const layer = blobPath((await readStores(projectStorageIn(copy)))[0]?.root ?? '', largest);
    const content = readFileSync(layer);
    content[100] = (content[100] ?? 0) ^ 1;
    writeFileSync(layer, content);
    symlinkSync('/etc', join(projectStorageIn(copy), 'local/docker/registry/v2/repositories/etc'));
    const verify = (): ReturnType<typeof command> => command(['registry', 'verify', '--json', '--storage-path', copy]);
    const found = await verify();
    expect(found.code, found.stderr).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({
      path: copy,
      clean: false,
      projects: [
        {
          dropped: [
            'local: local/docker/registry/v2/repositories/etc is a symbolic link',
            `local: ${largest} is not what was stored`,
            'group/app:1 is not complete',
          ],
          kept: [],
        },
      ],
    });
    expect((await command(['registry', 'list', '--storage-path', copy])).stdout).not.toContain('group/app');
    const again = await verify();
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ clean: true });
  });

  it('refuses to clean while a pipeline runs, and cleans afterwards', async () => {
    const pipeline = job('wait', [], ['echo "$CI_REGISTRY"', 'sleep 60']);
    const cwd = projectFolder({ '.gitlab-ci.yml': pipeline }, join(dirname(storage), 'project'));
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage]);
    await run.printed('sleep 60');
    const refused = await registry('clean');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('a pipeline may use the registry');
    expect((await registry('verify')).code).toBe(2);
    await using server = await startCacheServer();
    const env = {
      ...cacheEnvironment(server, tmpdir()),
      STATE_isPost: 'true',
      'STATE_storage-path': projectStorageIn(storage),
      'STATE_cache-key-prefix': 'test-',
    };
    using runner = new Runner({ inputs: {}, env });
    const post = await runner.post();
    expect(post.code).toBe(0);
    expect(post.stdout).toMatch(/The cache is not saved: glci-mock-\d+ of another run uses the same folder/);
    expect(server.keys()).toEqual([]);
    run.child.kill('SIGINT');
    await run.finished;
    await runner.post();
    expect(server.keys()).toHaveLength(1);
    rmSync(cwd, { recursive: true });
    const limited = await registry('clean', '--cache-max-size', '1');
    expect(limited.stdout).toContain('Dropped group/app:1');
    expect((await registry('list')).stdout).toContain('Nothing is stored');
  });

  it('says what it takes', async () => {
    const wrong = await registry('lst');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('did you mean list?');
    expect((await registry('clean', 'everything')).stderr).toContain('only clean takes a word: all');
  });
});
