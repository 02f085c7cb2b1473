import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hash } from 'bcryptjs';
import { afterAll, describe, expect, it } from 'vitest';
import { httpStatus } from '../../src/docker/http.js';
import { DIND, job, runPipelineFile, projectStorageIn, storageFolder } from '../pipeline.js';

const docker = (...args: string[]): string => {
  const result = spawnSync('docker', args, { encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`docker ${args.join(' ')}: ${result.stderr}`);
  return result.stdout.trim();
};

describe('images that jobs run in', () => {
  const storage = storageFolder();
  afterAll(() => rmSync(dirname(storage), { recursive: true, force: true }));
  const PUSH = [
    'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"',
    'printf "FROM busybox\\nRUN date > /made\\n" | docker build -t "$CI_REGISTRY/group/earlier:app" -',
    'docker push "$CI_REGISTRY/group/earlier:app"',
  ];
  const use = job('use', ['stage: deploy', 'image: $CI_REGISTRY/group/earlier:app'], ['cat /made']);

  it('are said to be from an earlier run where this one did not push them', async () => {
    const options = { storage };
    const first = await runPipelineFile(job('push', DIND, PUSH) + use, options);
    expect(first.code, first.log('push') + first.log('use')).toBe(0);
    expect(first.log('use')).not.toContain('earlier run');
    const second = await runPipelineFile(use, options);
    expect(second.code, second.log('use')).toBe(0);
    expect(second.log('use')).toMatch(
      /group\/earlier:app was not pushed by this pipeline: the image is from an earlier run/,
    );
  });

  it('leave no name of this machine on the engine, by which another pipeline could meet them', () => {
    expect(docker('images', '--format', '{{.Repository}}')).not.toMatch(/^127\.0\.0\.1:\d+\/group\/earlier$/m);
  });

  it('come from the host itself where registry-hosts names it and the registry lacks them', async () => {
    const name = `registry.example.test/group/only-there-${process.pid}:1`;
    docker('tag', 'busybox:stable', name);
    const ran = await runPipelineFile(job('use', [`image: ${name}`], ['echo runs']), {
      args: ['--registry-hosts', 'registry.example.test'],
    });
    docker('rmi', name);
    expect(ran.code, ran.log('use')).toBe(0);
    expect(ran.log('use')).toContain("was not pushed to the pipeline's registry: asking registry.example.test itself");
    expect(ran.log('use')).toContain('\nruns\n');
  });

  it('come through the cache with cache-images, and are there when Docker Hub is not', async () => {
    const pipeline = job('use', ['image: nginx:alpine'], ['nginx -v']);
    const args = ['--cache-images', 'true', '--pull-policy', 'always'];
    const first = await runPipelineFile(pipeline, { storage, args });
    expect(first.code, first.log('use')).toBe(0);
    const nowhere = ['--registry-upstreams', 'docker.io=http://127.0.0.1:9'];
    const second = await runPipelineFile(pipeline, { storage, args: [...args, ...nowhere] });
    expect(second.code, second.log('use')).toBe(0);
    for (const ran of [first, second]) expect(ran.log('use')).not.toContain('could not be had through the cache');
    expect(
      existsSync(join(projectStorageIn(storage), 'upstream/docker.io/docker/registry/v2/repositories/library/nginx')),
    ).toBe(true);
  });
});

describe('another registry', () => {
  const folder = mkdtempSync(join(tmpdir(), 'other-registry-'));
  const name = `other-registry-${process.pid}`;
  afterAll(() => {
    spawnSync('docker', ['rm', '-fv', name]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes the place of the embedded one, with its own credentials', async () => {
    writeFileSync(join(folder, 'htpasswd'), `someone:${await hash('of-the-user', 4)}\n`);
    const auth = [
      '-e',
      'REGISTRY_AUTH=htpasswd',
      '-e',
      'REGISTRY_AUTH_HTPASSWD_REALM=r',
      '-e',
      'REGISTRY_AUTH_HTPASSWD_PATH=/auth/htpasswd',
    ];
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', '-v', `${folder}:/auth:ro`, ...auth, 'registry:3');
    const host = docker('port', name, '5000').split('\n')[0] ?? '';
    const login = ['--config', folder];
    const auths = { [host]: { auth: Buffer.from('someone:of-the-user').toString('base64') } };
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths }));
    await expect.poll(() => httpStatus(`http://${host}/v2/`, 2000), { timeout: 10_000 }).toBe(401);
    docker('tag', 'busybox:stable', `${host}/owner/app:base`);
    docker(...login, 'push', '-q', `${host}/owner/app:base`);
    docker('rmi', `${host}/owner/app:base`);
    const pipeline = job(
      'use',
      ['image: $CI_REGISTRY/owner/app:base'],
      [
        'echo "$CI_REGISTRY $CI_REGISTRY_IMAGE $CI_REGISTRY_USER"',
        'test "$CI_REGISTRY_PASSWORD" = of-the-user && echo "password: $CI_REGISTRY_PASSWORD"',
      ],
    );
    const args = [
      '--registry',
      `${host}/owner`,
      '--registry-username',
      'someone',
      '--registry-password',
      'of-the-user',
    ];
    const ran = await runPipelineFile(pipeline, { args });
    expect(ran.code, ran.log('use') + ran.stderr).toBe(0);
    expect(ran.log('use')).toMatch(new RegExp(`${host} ${host}/owner/[a-z0-9-]+ someone`));
    expect(ran.log('use')).toContain('password: [MASKED]');
    expect(ran.events.filter((event) => event.type === 'registry')).toEqual([]);
    docker('rmi', `${host}/owner/app:base`);
  });

  it('is refused with all that is wrong with it', async () => {
    const args = ['--registry', 'embeded', '--registry-username', 'someone', '--registry-hosts', 'docker.io,a b'];
    const ran = await runPipelineFile(job('never', [], ['true']), { args });
    expect(ran.code).toBe(2);
    for (const part of [
      'registry: "embeded" is neither',
      'registry-password: ',
      'registry-hosts: docker.io',
      'registry-hosts: "a b"',
    ])
      expect(ran.stderr).toContain(part);
  });
});
