import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder } from '../runner.js';

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'ssh-test-'));
});
afterEach(() => rmSync(bin, { recursive: true }));

/** Stands for ssh, whose other end is this machine. */
function sshThat(line: string): void {
  const program = join(bin, 'ssh');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> ${bin}/calls\n${line}\n`);
  chmodSync(program, 0o755);
}

const RUNS_IT = 'while [ "$1" != -- ]; do shift; done\nshift 2\nunset DOCKER_HOST\nexec "$@"';

async function run(file: string): Promise<{ code: number | null; output: string }> {
  const storage = storageFolder();
  const cwd = projectFolder({ '.gitlab-ci.yml': file, 'file.txt': 'of the project\n' });
  const args = ['run', '--cwd', cwd, '--storage-path', storage, '--docker-host', 'ssh://me@box.example:2222'];
  try {
    const { code, stdout, stderr } = await command(args, { env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
    return { code, output: stdout + stderr };
  } finally {
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
  }
}

describe('an engine that is reached by SSH', () => {
  it('runs a pipeline, its daemons too, by the docker command there', async () => {
    sshThat(RUNS_IT);
    const { code, output } = await run(
      [
        'stages: [build, test]',
        'build:',
        '  stage: build',
        '  image: docker:28',
        '  services: [docker:28-dind]',
        '  script: ["docker version -f server-{{.Server.Os}}", "cp file.txt made"]',
        '  artifacts: {paths: [made]}',
        'test: {stage: test, image: "busybox:stable", script: [cat made]}',
        '',
      ].join('\n'),
    );
    expect(output).toMatch(/^server-linux$/m);
    expect(output).toMatch(/^of the project$/m);
    expect(code, output).toBe(0);
    const calls = readFileSync(join(bin, 'calls'), 'utf8').trim().split('\n');
    expect(new Set(calls)).toEqual(
      new Set(['-T -o ConnectTimeout=30 -l me -p 2222 -- box.example docker system dial-stdio']),
    );
    // connections are kept: it is not one for each of the calls, of which there are some hundreds
    expect(calls.length).toBeLessThan(60);
  });

  it('says what ssh says where it does not get there', async () => {
    sshThat('echo "me@box.example: Permission denied (publickey)." >&2; exit 255');
    const { code, output } = await run('job: {image: "busybox:stable", script: ["true"]}\n');
    expect(output).toContain(
      'No Docker engine answers at ssh://me@box.example:2222: ssh: me@box.example: Permission denied (publickey).',
    );
    expect(code).toBe(3);
  });
});
