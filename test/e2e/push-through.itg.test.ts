import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpStatus } from '../../src/docker/http.js';
import { CuttingProxy } from '../cutting-proxy.js';
import { DIND, job, projectStorageIn, runPipelineFile, storageFolder, type Ran } from '../pipeline.js';
import { pushedImages } from '../../src/registry/storage/images.js';
import { startTokenRegistry } from '../token-registry.js';
import { projectFolder, Runner, startCommand } from '../runner.js';
import { PushTargetServer } from '../push-target.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

const KINDS =
  'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json';
const LOGIN = 'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"';
/** A job that gives the image of the first run another tag. */
const again = (tag: string, ...more: string[]): string => {
  const create = `docker buildx imagetools create -t "$CI_REGISTRY_IMAGE/app:${tag}" "$CI_REGISTRY_IMAGE/app:1"`;
  return job('again', ['image: docker:28'], [LOGIN, create, ...more]);
};

describe('what a pipeline pushed is copied to another registry', () => {
  const name = `glci-test-target-${process.pid}`;
  const storage = storageFolder();
  let registry = '';
  let tokens: Awaited<ReturnType<typeof startTokenRegistry>> | undefined;
  let proxy: CuttingProxy;
  let built: Ran;

  beforeAll(async () => {
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', 'registry:3');
    registry = docker('port', name, '5000').split('\n')[0] ?? '';
    await vi.waitFor(async () => expect(await httpStatus(`http://${registry}/v2/`, 2000)).toBe(200), {
      timeout: 20_000,
      interval: 100,
    });
    const registryPort = Number(registry.split(':')[1]);
    tokens = await startTokenRegistry({ registryPort, host: '127.0.0.1', login: 'someone:of-the-user' });
    proxy = await new CuttingProxy(tokens.port).start();
    proxy.cutPart = 2;
    const build = (tag: string, file: string): string =>
      `docker buildx build -q --provenance=mode=max --platform linux/amd64,linux/arm64 --push -f ${file} -t "$CI_REGISTRY_IMAGE/app:${tag}" .`;
    const pipeline = job('build', DIND, [
      LOGIN,
      'docker context create tls',
      'docker buildx create --use tls',
      build('1', 'one.Dockerfile'),
      build('2', 'two.Dockerfile'),
    ]);
    const files = {
      'one.Dockerfile': 'FROM busybox\nCOPY large /large\n',
      'two.Dockerfile': 'FROM busybox\nCOPY large /large\nCOPY one.Dockerfile /more\n',
      large: randomBytes(6_000_000).toString('hex'), // gzip makes half of it
    };
    built = await run(pipeline, {}, files);
  });
  afterAll(async () => {
    docker('rm', '-fv', name);
    tokens?.close();
    await proxy[Symbol.asyncDispose]();
    rmSync(dirname(storage), { recursive: true, force: true });
  });

  /** `over`: inputs in place of these. */
  function run(
    pipeline: string,
    over: Readonly<Record<string, string>> = {},
    files: Record<string, string> = {},
  ): Promise<Ran> {
    const inputs = {
      'registry-push-to': `${proxy.host}/owner/copy`,
      'registry-push-username': 'someone',
      'registry-push-password': 'of-the-user',
      ...over,
    };
    const args = Object.entries(inputs).flatMap(([input, value]) => [`--${input}`, value]);
    return runPipelineFile(pipeline, { storage, files, args });
  }

  /** Digest of a tag at the target itself; undefined: there is none. */
  async function digestAt(repository: string, reference: string): Promise<string | undefined> {
    const at = `http://${registry}/v2/${repository}/manifests/${reference}`;
    const answer = await fetch(at, { headers: { accept: KINDS } });
    return answer.ok ? (answer.headers.get('docker-content-digest') ?? '') : undefined;
  }

  it('with indexes, attestations and digests as they are, after a cut in the midst of a blob', async () => {
    expect(built.code, built.log('build') + built.stderr).toBe(0);
    const images = await pushedImages(projectStorageIn(storage), 0);
    expect(images.map(({ tag }) => tag).sort()).toEqual(['1', '2']);
    for (const { tag, digest, platforms } of images) {
      expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
      expect(await digestAt('owner/copy/app', tag)).toBe(digest);
      const answer = await fetch(`http://${registry}/v2/owner/copy/app/manifests/${tag}`, {
        headers: { accept: KINDS },
      });
      const index = (await answer.json()) as {
        manifests: { digest: string; annotations?: Record<string, string> }[];
      };
      expect(index.manifests).toHaveLength(4);
      expect(JSON.stringify(index.manifests)).toContain('attestation-manifest');
      for (const child of index.manifests) expect(await digestAt('owner/copy/app', child.digest)).toBe(child.digest);
    }
    expect(proxy.cutAt).toBeGreaterThan(0);
    expect(built.warnings.join('\n')).toMatch(/The transfer of sha256:\w{12} was cut \(.*\): it goes on at 4\.2 MB of/);
    // the large layer is of two platforms and two tags, and was sent once
    expect(proxy.blobBytes).toBeLessThan(12_000_000);
    expect(built.events).toContainEqual(expect.objectContaining({ type: 'registry', status: 'pushed' }));
  });

  it('and nothing of it twice', async () => {
    proxy.blobBytes = 0;
    const ran = await run(again('3'));
    expect(ran.code, ran.log('again') + ran.stderr).toBe(0);
    expect(proxy.blobBytes).toBe(0);
    expect(await digestAt('owner/copy/app', '3')).toBe(await digestAt('owner/copy/app', '1'));
    expect(ran.events).toContainEqual(expect.objectContaining({ type: 'registry', status: 'pushed' }));
  });

  it('unless the password is wrong, which fails the run', async () => {
    const ran = await run(again('4'), { 'registry-push-password': 'no-such-password' });
    expect(ran.code).toBe(3);
    expect(ran.status('again')).toBe('success');
    expect(ran.stderr).toMatch(/ERROR: .* it does not take the user and the password.*registry-push-password/);
    expect(ran.stderr + JSON.stringify(ran.events)).not.toContain('no-such-password');
  });

  it('after a pipeline that has passed alone, or after any', async () => {
    const elsewhere = { 'registry-push-to': `${proxy.host}/owner/failed` };
    const not = await run(again('5', 'exit 1'), elsewhere);
    expect(not.code).toBe(1);
    expect(not.warnings.join('\n')).toContain('the pipeline has not passed');
    expect(await digestAt('owner/failed/app', '5')).toBeUndefined();
    const always = await run(again('6', 'exit 1'), { ...elsewhere, 'registry-push-when': 'always' });
    expect(always.code, always.stderr).toBe(1);
    expect(await digestAt('owner/failed/app', '6')).toBe(await digestAt('owner/copy/app', '1'));
    expect(await digestAt('owner/failed/app', '5')).toBeUndefined(); // of an earlier run
  });

  it('as a step of a workflow, which has it as an output and in its summary', async () => {
    const build = 'printf "FROM busybox\\nCOPY . /x\\n" > Dockerfile; docker build -q -t "$CI_REGISTRY_IMAGE/app:1" .';
    const pipeline = job('build', DIND, [LOGIN, build, 'docker push -q "$CI_REGISTRY_IMAGE/app:1"']);
    const folder = projectFolder({ '.gitlab-ci.yml': pipeline });
    const inputs = {
      cwd: folder,
      'storage-path': storage,
      cache: 'false',
      'registry-push-to': `${proxy.host}/owner/step`,
      'registry-push-username': 'someone',
      'registry-push-password': 'of-the-user',
    };
    using runner = new Runner({ inputs });
    const { code, stdout } = await runner.startMain().finished;
    rmSync(folder, { recursive: true, force: true });
    expect(code, stdout).toBe(0);
    const pushed = JSON.parse(runner.outputs['pushed'] ?? '') as { source: string; target: string; digest: string }[];
    expect(pushed).toEqual([
      {
        source: expect.stringMatching(/\/app:1$|^app:1$/) as string,
        target: `${proxy.host}/owner/step/app:1`,
        digest: await digestAt('owner/step/app', '1'),
      },
    ]);
    expect(runner.summary).toContain('### Copied to another registry');
    expect(stdout).toContain(`Copied to ${proxy.host}/owner/step`);
    expect(stdout).toContain('::add-mask::of-the-user');
  });

  it('until it is interrupted, which ends it at once', async () => {
    await using silent = await PushTargetServer.start();
    silent.faults.set('HEAD', ['hang']);
    const cwd = projectFolder({ '.gitlab-ci.yml': again('7') }, `${dirname(storage)}/project`);
    const args = ['run', '--cwd', cwd, '--storage-path', storage, '--registry-push-to', `${silent.host}/owner/x`];
    const started = startCommand(args);
    await started.printed('Copying what was pushed to');
    await vi.waitFor(() => expect(silent.lines).toHaveLength(1), { timeout: 20_000 });
    const began = performance.now();
    started.child.kill('SIGINT');
    const { code, stderr } = await started.finished;
    rmSync(cwd, { recursive: true, force: true });
    expect(code, stderr).toBe(130);
    expect(performance.now() - began).toBeLessThan(30_000); // and not after the 60 s without progress
    expect(silent.lines).toHaveLength(1); // nothing was tried again
  });

  it('but not by a run that is not trusted, which is told', async () => {
    const ran = await run(job('echo', ['image: busybox:stable'], ['echo']), { trust: 'untrusted' });
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toMatch(/goes without `registry-push-to`/);
  });
});
