import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder, startCommand } from '../runner.js';

const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' }).trim();

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly pipeline: number;
}

/** Runs a pipeline; something may happen once its job has printed `begun`. Nothing of it may be left. */
async function run(
  pipeline: object,
  options: readonly string[] = [],
  midst?: (pipeline: number) => void | Promise<void>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const cwd = projectFolder({ '.gitlab-ci.yml': JSON.stringify(pipeline) });
  const storage = storageFolder();
  try {
    const started = startCommand(['run', '--cwd', cwd, '--storage-path', storage, ...options], { env });
    if (midst !== undefined) {
      await started.printed('\nbegun');
      await midst(Number(/Pipeline #(\d+)/.exec(started.output())?.[1]));
    }
    const ended = await started.finished;
    const id = Number(/Pipeline #(\d+)/.exec(ended.stdout)?.[1]);
    expect(await ourObjects(await connect(), id), 'nothing is left').toEqual([]);
    expect(`${ended.stdout}${ended.stderr}`).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    return { ...ended, pipeline: id };
  } finally {
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
  }
}

const JOB = {
  image: 'docker:28',
  variables: { DOCKER_TLS_CERTDIR: '/certs' },
  script: ['docker info', 'docker version'],
};

describe('a Docker daemon of a job', () => {
  const images = ['hangs', 'dies', 'eats'].map((name) => `fault-${process.pid}:${name}-dind`);
  const [hangs = '', dies = '', eats = ''] = images;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'fault-test-'));
    const entrypoints = {
      [hangs]: 'exec sleep 300',
      [dies]: '/usr/local/bin/dockerd-entrypoint.sh "$@" & pid=$!; sleep 7; kill -9 $pid; exit 9',
      [eats]: '/usr/local/bin/dockerd-entrypoint.sh "$@" & sleep 7; exec tail /dev/zero',
    };
    for (const [image, script] of Object.entries(entrypoints)) {
      writeFileSync(join(folder, 'dockerd-entrypoint.sh'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      writeFileSync(
        join(folder, 'Dockerfile'),
        'FROM docker:28-dind\nCOPY dockerd-entrypoint.sh /fault/dockerd-entrypoint.sh\nENTRYPOINT ["/fault/dockerd-entrypoint.sh"]\n',
      );
      docker('build', '-q', '-t', image, folder);
    }
    rmSync(folder, { recursive: true });
  });
  afterAll(() => void spawnSync('docker', ['rmi', '-f', ...images]));

  it('that exits: the job says so, with its last lines, and has failed', async () => {
    const services = [{ name: 'docker:28-dind', command: ['--no-such-flag'] }];
    const { code, stdout } = await run({ job: { ...JOB, services } });
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(/ERROR: Job failed.*Docker daemon of the job exited with/);
    expect(stdout).toContain('no-such-flag');
    expect(stdout).toContain('What happened:');
  });

  it('that hangs: the job says how long it was waited for', async () => {
    const { code, stdout } = await run({ job: { ...JOB, services: [hangs] } }, ['--dind-timeout', '6']);
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(/Docker daemon of the job was not ready after 6 s|dind made no client certificates/);
    expect(stdout).toContain('What happened:');
  });

  it('that dies in the middle: the job fails by its own command, and says of the daemon', async () => {
    const script = ['docker version', 'echo begun', 'sleep 9', 'docker info'];
    const { code, stdout } = await run({ job: { ...JOB, services: [dies], script } });
    expect(code, stdout).toBe(1);
    expect(stdout).toContain('What happened:');
    expect(stdout).toContain("What happened: The job's Docker daemon ended while the job was running");
    expect(stdout).not.toContain('does not resolve');
  });

  it('that has no memory left: the job says so', async () => {
    const script = ['docker version', 'echo begun', 'sleep 12', 'docker info'];
    const config = '[[runners]]\n[runners.docker]\nservice_memory = "250m"\n';
    const { code, stdout, stderr } = await run({ job: { ...JOB, services: [eats], script } }, [
      '--runner-config',
      config,
    ]);
    expect(code, stdout + stderr).toBe(1);
    expect(stdout).toContain('had no memory left');
    expect(stdout).not.toContain('does not resolve');
  });
});

describe('the registry of a run', () => {
  it('killed in the midst: a job that needs it fails with a sentence, and nothing is left', async () => {
    const push = [
      'echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"',
      'echo begun',
      'sleep 4',
      'printf "FROM busybox\\n" | docker build -q -t "$CI_REGISTRY_IMAGE:1" -',
      'docker push "$CI_REGISTRY_IMAGE:1"',
    ];
    const job = { ...JOB, services: ['docker:28-dind'], script: push };
    const { code, stdout } = await run({ job }, [], (id) => void docker('kill', `glci-mock-${id}`));
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(/ERROR: Job failed/);
  });

  it('killed in the midst: a job that does not need it goes on', async () => {
    const job = { ...JOB, services: ['docker:28-dind'], script: ['echo begun', 'sleep 3', 'docker info', 'echo end'] };
    const { code, stdout } = await run({ job }, [], (id) => void docker('kill', `glci-mock-${id}`));
    expect(code, stdout).toBe(0);
  });
});

describe('an image', () => {
  const answers: Readonly<Record<string, readonly [number, object]>> = {
    missing: [404, { errors: [{ code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' }] }],
    denied: [403, { errors: [{ code: 'DENIED', message: 'requested access to the resource is denied' }] }],
    limited: [429, { errors: [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit' }] }],
  };
  const server = createServer((request, response) => {
    const name = /^\/v2\/(\w+)\//.exec(request.url ?? '')?.[1];
    const [status, body] = name === undefined ? [200, {}] : (answers[name] ?? [404, {}]);
    response.writeHead(status, {
      'content-type': 'application/json',
      'docker-distribution-api-version': 'registry/2.0',
    });
    response.end(JSON.stringify(body));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void server.close());
  const address = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  it.each([
    ['missing', /manifest unknown|not found/, undefined],
    ['denied', /denied/, /The image may be private/],
    ['limited', /toomanyrequests|rate limit/i, /The registry limits how often images are pulled/],
  ])('that is %s: the job fails at once, with what to do', async (name, words, hint) => {
    const { code, stdout, stderr } = await run({ job: { image: `${address()}/${name}:1`, script: ['echo'] } });
    expect(code, stdout).toBe(1);
    expect(stdout).toMatch(words);
    if (hint !== undefined) expect(stdout + stderr).toMatch(hint);
  });
});

describe('an engine whose address pools are used up', () => {
  const name = `fault-pool-${process.pid}`;
  afterAll(() => void spawnSync('docker', ['rm', '-fv', name]));

  it('gives a job its network all the same, in a subnet that is free', async () => {
    // room for two bridges and one more network
    const pool = 'base=10.201.0.0/24,size=26';
    docker(
      'run',
      '-d',
      '--privileged',
      '--name',
      name,
      '-e',
      'DOCKER_TLS_CERTDIR=',
      '-p',
      '127.0.0.1::2375',
      'docker:28-dind',
      '--tls=false',
      `--default-address-pool=${pool}`,
    );
    const host = `tcp://${docker('port', name, '2375').split('\n')[0] ?? ''}`;
    const inside = (...args: string[]): ReturnType<typeof spawnSync> =>
      spawnSync('docker', ['-H', host, ...args], { encoding: 'utf8' });
    await expect.poll(() => inside('version').status, { timeout: 60_000 }).toBe(0);
    const archive = execFileSync('docker', ['save', 'busybox:stable', 'redis:7', 'registry:3'], {
      maxBuffer: 1024 ** 3,
    });
    execFileSync('docker', ['-H', host, 'load'], { input: archive });
    for (let number = 0; inside('network', 'create', `taken-${number}`).status === 0; number++);
    const cwd = projectFolder({
      '.gitlab-ci.yml': JSON.stringify({ job: { image: 'busybox:stable', services: ['redis:7'], script: ['echo'] } }),
    });
    const storage = storageFolder();
    const options = ['--docker-host', host, '--registry', 'none', '--pull-policy', 'never', '--storage-path', storage];
    const { code, stdout, stderr } = await command(['run', '--cwd', cwd, ...options]);
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
    expect(code, stdout + stderr).toBe(0);
    const left = inside('network', 'ls', '-q', '--filter', 'label=glci.pipeline').stdout;
    expect(left).toBe('');
  });
});

describe('a clock', () => {
  it.each([
    ['an hour ahead', 3_600_000],
    ['an hour behind', -3_600_000],
  ])("of this process that is %s of the engine's does no harm", async (_, shift) => {
    const folder = mkdtempSync(join(tmpdir(), 'clock-test-'));
    const file = join(folder, 'shift.cjs');
    writeFileSync(
      file,
      `const now = Date.now; const Real = Date; const shift = ${shift};
       globalThis.Date = class extends Real { constructor(...args) { args.length === 0 ? super(now() + shift) : super(...args); } static now() { return now() + shift; } };`,
    );
    const job = { ...JOB, services: ['docker:28-dind'] };
    const { code, stdout } = await run({ job }, ['--timings'], undefined, { NODE_OPTIONS: `--require ${file}` });
    rmSync(folder, { recursive: true });
    expect(code, stdout).toBe(0);
    expect(stdout).not.toMatch(/ -\d+(\.\d+)? s/);
  });
});
