import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpStatus } from '../../src/docker/http.js';
import type { PushedImage } from '../../src/report/result.js';
import { job, runPipelineFile, storageFolder, type Ran } from '../pipeline.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

/** A daemon with its images in containerd, whose pushes send nothing where the registry has the same. */
const DAEMON = ['image: docker:28', 'services: [{name: "docker:29-dind", alias: docker}]'];
const LOGIN = 'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"';

/** Builds an image that is the same whenever it is built, and pushes it. */
const push = (tag: string): string =>
  `printf 'FROM busybox\\nENV OF=${tag}\\n' | SOURCE_DATE_EPOCH=0 docker build -q --provenance=false -t "$CI_REGISTRY_IMAGE/app:${tag}" - && docker push -q "$CI_REGISTRY_IMAGE/app:${tag}"`;
const pull = (tag: string): string => `docker pull -q "$CI_REGISTRY_IMAGE/app:${tag}"`;

describe('an image that an earlier run has pushed', () => {
  const name = `glci-test-again-${process.pid}`;
  const storage = storageFolder();
  let target = '';

  beforeAll(async () => {
    docker('run', '-d', '--name', name, '-p', '127.0.0.1::5000', 'registry:3');
    target = docker('port', name, '5000').split('\n')[0] ?? '';
    await vi.waitFor(async () => expect(await httpStatus(`http://${target}/v2/`, 2000)).toBe(200), {
      timeout: 20_000,
      interval: 100,
    });
  });
  afterAll(() => {
    docker('rm', '-fv', name);
    rmSync(dirname(storage), { recursive: true, force: true });
  });

  const run = (script: readonly string[], path: string): Promise<Ran> =>
    runPipelineFile(job('job', DAEMON, [LOGIN, ...script]), {
      storage,
      args: ['--registry-push-to', `${target}/${path}`],
    });
  const images = ({ events }: Ran): readonly PushedImage[] =>
    (events.find(({ type }) => (type as string) === 'result') as unknown as { images: readonly PushedImage[] }).images;
  const tagsAt = async (path: string): Promise<unknown> =>
    (await fetch(`http://${target}/v2/${path}/app/tags/list`)).json();

  it('counts as pushed where this one pushes the same again, and not where it pulls it', async () => {
    const first = await run([push('1'), push('2'), push('3')], 'first');
    expect(first.code, first.log('job') + first.stderr).toBe(0);
    expect(images(first).map(({ tag }) => tag)).toEqual(['1', '2', '3']);
    const second = await run([pull('2'), pull('2'), push('1'), pull('2')], 'second');
    expect(second.code, second.log('job') + second.stderr).toBe(0);
    expect(images(second)).toEqual(images(first).filter(({ tag }) => tag === '1'));
    expect(await tagsAt('second')).toMatchObject({ tags: ['1'] });
  });
});
