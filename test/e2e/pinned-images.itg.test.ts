import { execFileSync, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { httpStatus } from '../../src/docker/http.js';
import { IMAGE_INPUTS, PINNED_IMAGES } from '../../src/inputs/images/pinned.js';
import { INPUTS } from '../../src/inputs/definitions.js';
import { job, runPipelineFile } from '../pipeline.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

/** An engine that has nothing but a mirror, which keeps tags and none of the digests; Docker Hub is out of its reach. */
describe('an engine with a mirror that does not keep the digests of the default images', () => {
  const mirror = `pinned-mirror-${process.pid}`;
  const name = `pinned-engine-${process.pid}`;
  /** Names that the mirror has, and what is behind them; QEMU's is no QEMU. */
  const stored = {
    'alpine:latest': 'busybox:stable',
    'registry:3': 'registry:3',
    'tonistiigi/binfmt:latest': 'busybox:stable',
  };
  let engine = '';

  beforeAll(async () => {
    docker('run', '-d', '--name', mirror, '-p', '5000', 'registry:3');
    const port = docker('port', mirror, '5000').split('\n')[0]?.split(':').at(-1) ?? '';
    const local = `127.0.0.1:${port}`;
    await vi.waitFor(async () => expect(await httpStatus(`http://${local}/v2/`, 2000)).toBe(200), 10_000);
    for (const [image, content] of Object.entries(stored)) {
      const pushed = `${local}/${image.includes('/') ? '' : 'library/'}${image}`;
      const container = docker('create', content);
      // by no means of the digest that the name has elsewhere
      docker('commit', '-m', 'not the image of that digest', container, pushed);
      docker('rm', container);
      docker('push', '-q', pushed);
      docker('rmi', pushed);
    }
    const gateway = docker('network', 'inspect', 'bridge', '-f', '{{(index .IPAM.Config 0).Gateway}}');
    const hidden = ['--add-host', 'registry-1.docker.io:127.0.0.1'];
    const flags = ['--tls=false', `--registry-mirror=http://${gateway}:${port}`];
    docker('run', '-d', '--privileged', '--name', name, ...hidden, '-e', 'DOCKER_TLS_CERTDIR=', '-p', '127.0.0.1::2375', 'docker:28-dind', ...flags); // prettier-ignore
    engine = `tcp://${docker('port', name, '2375').split('\n')[0] ?? ''}`;
    await vi.waitFor(() => expect(spawnSync('docker', ['-H', engine, 'version']).status).toBe(0), 60_000);
  });
  afterAll(() => void spawnSync('docker', ['rm', '-fv', name, mirror]));

  // the name of that program makes it a job that wants QEMU
  const pipeline = job('job', [], ['echo it-ran', ': buildctl-daemonless.sh']);
  const run = (...args: string[]): ReturnType<typeof runPipelineFile> =>
    runPipelineFile(pipeline, { args: ['--docker-host', engine, '--registry', 'none', '--qemu', 'always', ...args] });

  it('has the tags, with a warning for each input, and those that are set without', async () => {
    const ran = await run();
    expect(ran.code, ran.log('job') + ran.stderr).toBe(0);
    expect(ran.log('job')).toContain('\nit-ran\n');
    for (const input of IMAGE_INPUTS) {
      const image = INPUTS[input].default;
      const digest = PINNED_IMAGES[image] ?? 'none';
      const told = ran.warnings.filter((warning) => warning.includes(digest));
      expect(told).toEqual([expect.stringContaining(`the tag ${image} is pulled`)]);
      expect(told[0]).toContain(`Set ${input} to`);
    }
    // now the engine has those by their tags
    const again = await run();
    expect(again.warnings).toEqual([expect.stringContaining('QEMU could not be registered')]);
    docker('-H', engine, 'rmi', ...Object.keys(stored));
    const set = IMAGE_INPUTS.flatMap((input) => [`--${input}`, INPUTS[input].default]);
    const named = await run(...set);
    expect(named.code, named.log('job') + named.stderr).toBe(0);
    expect(named.warnings).toEqual([expect.stringContaining('QEMU could not be registered')]);
  });
});
