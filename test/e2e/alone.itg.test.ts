import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder, startCommand } from '../runner.js';

const docker = (args: readonly string[], input = ''): string =>
  execFileSync('docker', args, { encoding: 'utf8', input });

/** Seconds since the first process of the container has begun. */
const AGE = "echo age $(( $(cut -d. -f1 /proc/uptime) - $(cut -d' ' -f22 /proc/1/stat) / 100 )).";

/** A service that lets nobody in for so many seconds. */
const service = (seconds: number): string => `    - name: busybox:stable
      alias: web
      command: [sh, -c, 'sleep ${seconds}; while :; do echo here | nc -l -p 80; done']
      variables: {HEALTHCHECK_TCP_PORT: "80"}
`;

describe('a run of one job', () => {
  const inherits = `gitlab-dind-test-inherits-${process.pid}`;
  beforeAll(() => {
    const lines = ['FROM busybox:stable', 'RUN mkdir /builds && echo mine > /builds/inherited', ''];
    docker(['build', '-q', '-t', inherits, '-'], lines.join('\n'));
    docker(
      ['build', '-q', '-t', `${inherits}:entrypoint`, '-'],
      'FROM busybox:stable\nENTRYPOINT ["sh", "-c", "exec \\"$@\\"", "sh"]\n',
    );
  });
  afterAll(() => void docker(['rmi', '-f', inherits, `${inherits}:entrypoint`]));

  const run = async (file: string): Promise<{ code: number | null; output: string }> => {
    const storage = storageFolder();
    const cwd = projectFolder({ file: 'of the project\n', '.gitlab-ci.yml': file });
    try {
      const { code, stdout, stderr } = await command(['run', '--cwd', cwd, '--storage-path', storage]);
      return { code, output: stdout + stderr };
    } finally {
      for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
    }
  };

  it('has one network, which has the name of the job and is the home of its services', async () => {
    const storage = storageFolder();
    const script = ['nc web 80', 'nslookup registry.gitlab-dind.local || true', 'echo now $CI_JOB_ID && sleep 60'];
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  image: busybox:stable\n  services:\n${service(0)}  script: ${JSON.stringify(script)}\n  variables: {A: $CI_REGISTRY}\n`,
    });
    const started = startCommand(['run', '--cwd', cwd, '--storage-path', storage]);
    try {
      await started.printed('\nnow ');
      const [, pipeline = ''] = /Pipeline #(\d+)/.exec(started.output()) ?? [];
      const [, job = ''] = /\nnow (\d+)/.exec(started.output()) ?? [];
      const filter = ['--filter', `label=glci.pipeline=${pipeline}`];
      const networks = docker(['network', 'ls', ...filter, '--format', '{{.Name}}'])
        .trim()
        .split('\n');
      expect(networks).toEqual([`glci-net-${pipeline}-job-${job}`]);
      const within = docker(['ps', ...filter, '--format', '{{.Networks}} {{.Label "glci.role"}}'])
        .trim()
        .split('\n');
      // the instances of the registry share the network of one of them
      expect(within.filter((line) => line.startsWith(`glci-net-${pipeline}-job-${job} `)).length).toBeGreaterThan(2);
      expect(docker(['volume', 'ls', '-q', ...filter])).not.toContain('layer');
      expect(started.output()).toContain('\nhere\n');
    } finally {
      started.child.kill('SIGINT');
      await started.finished;
      for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
    }
  });

  it('gives it the sources themselves, a fresh copy to each attempt, and nothing that its image has there', async () => {
    const script = [
      'cat file',
      'ls /builds',
      'if [ -e mark ]; then exit 7; fi',
      'echo changed > file; touch mark',
      'exit 1',
    ];
    const { code, output } = await run(`job:\n  image: ${inherits}\n  retry: 1\n  script: ${JSON.stringify(script)}\n`);
    expect(code, output).toBe(1);
    expect(output.match(/^of the project$/gm)).toHaveLength(2);
    expect(output).not.toContain('inherited');
    expect(output).not.toContain('exit code 7');
  });

  it('lets its user write there', async () => {
    const script = ['id -u', 'mkdir /builds/own', 'echo more >> file', 'cat file'];
    const image = JSON.stringify({ name: 'busybox:stable', docker: { user: '1000' } });
    const { code, output } = await run(`job:\n  image: ${image}\n  script: ${JSON.stringify(script)}\n`);
    expect(code, output).toBe(0);
    expect(output).toContain('\n1000\n');
    expect(output).toContain('of the project\nmore\n');
  });

  it('has its shell started while its services start, but after them where its image has an entrypoint', async () => {
    const file = (image: string): string =>
      `job:\n  image: ${image}\n  services:\n${service(4)}  script: ${JSON.stringify([AGE, 'nc web 80'])}\n`;
    const early = await run(file('busybox:stable'));
    expect(early.code, early.output).toBe(0);
    expect(early.output).toMatch(/^age ([3-9]|\d\d+)\.$/m);
    const late = await run(file(`${inherits}:entrypoint`));
    expect(late.code, late.output).toBe(0);
    expect(late.output).toMatch(/^age [0-2]\.$/m);
  });
});
