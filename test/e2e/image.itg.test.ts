import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { node24, ROOT } from '../runner.js';

const call = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });

describe('the command as an image', () => {
  const folder = mkdtempSync(join(tmpdir(), 'image-test-'));
  const base = `image-test-base:${process.pid}`;
  const image = `image-test:${process.pid}`;

  /** Node and Git with the libraries that they are linked to, and a shell: what the real base image has. */
  beforeAll(() => {
    const root = join(folder, 'root');
    const put = (from: string, to = from): void => {
      mkdirSync(join(root, dirname(to)), { recursive: true });
      copyFileSync(from, join(root, to));
    };
    const programs = { '/usr/bin/node': node24(), '/usr/bin/git': '/usr/bin/git', '/bin/busybox': '/usr/bin/busybox' };
    for (const [to, from] of Object.entries(programs)) {
      put(from, to);
      const linked = existsSync('/usr/bin/ldd') ? execFileSync('sh', ['-c', 'ldd "$1" || true', 'ldd', from]) : '';
      for (const [library] of linked.toString().matchAll(/\/\S+/g)) if (existsSync(library)) put(library);
    }
    for (const name of ['sh', 'ln', 'rm']) symlinkSync('/bin/busybox', join(root, 'bin', name));
    symlinkSync('/bin/busybox', join(root, 'usr/bin/env'));
    for (const name of ['tmp', 'root', 'usr/local/bin']) mkdirSync(join(root, name), { recursive: true });
    call('tar', 'cf', join(folder, 'base.tar'), '-C', root, '.');
    const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    call('docker', 'import', '--change', `ENV ${path}`, join(folder, 'base.tar'), base);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const name of [image, base]) call('docker', 'rmi', '-f', name);
  });

  it('is made without a network, and runs a pipeline by the socket of the engine', () => {
    call('docker', 'build', '-q', '--network', 'none', '--build-arg', `BASE=${base}`, '-t', image, ROOT);
    const project = join(folder, 'project');
    mkdirSync(project);
    const job = 'unit: {image: "busybox:stable", script: [test -f .gitlab-ci.yml, echo it-ran]}\n';
    writeFileSync(join(project, '.gitlab-ci.yml'), job);
    const mounts = ['-v', '/var/run/docker.sock:/var/run/docker.sock', '-v', `${project}:${project}`, '-w', project];
    const printed = call('docker', 'run', '--rm', ...mounts, image, 'run');
    expect(printed).toMatch(/^it-ran$/m);
    expect(printed).toMatch(/^Pipeline #\d+ passed/m);
  });
});
