import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder, startCommand } from '../runner.js';

describe('the network of a job without services', () => {
  /** Name of the network of the job's container while its script runs. */
  const networkOf = async (script: string, ...args: string[]): Promise<string> => {
    const storage = storageFolder();
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  image: busybox:stable\n  script:\n    - '${script}'\n    - echo now && sleep 60\n`,
    });
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage, ...args]);
    try {
      await run.printed('\nnow\n');
      const [, pipeline = ''] = /Pipeline #(\d+)/.exec(run.output()) ?? [];
      const filter = ['--filter', `label=glci.pipeline=${pipeline}`, '--filter', 'label=glci.role=job'];
      return execFileSync('docker', ['ps', ...filter, '--format', '{{.Networks}}'], { encoding: 'utf8' })
        .trim()
        .replace(pipeline, 'ID');
    } finally {
      run.child.kill('SIGINT');
      await run.finished;
      for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
    }
  };

  it("is the engine's own bridge where nobody else could be met", async () => {
    expect(await networkOf('true')).toBe('bridge');
    expect(await networkOf('true', '--mtu', '1500')).toBe('bridge');
  });

  it('is one of the pipeline where the registry is, or where packets shall be smaller', async () => {
    expect(await networkOf('echo $CI_REGISTRY')).toBe('glci-net-ID');
    expect(await networkOf('true', '--mtu', '1400')).toBe('glci-net-ID');
  });
});

describe('networks that the user names', () => {
  const name = `networks-test-${process.pid}`;
  const docker = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' });
  const run = async (file: string, ...args: string[]): Promise<{ code: number | null; output: string }> => {
    const storage = storageFolder();
    const cwd = projectFolder({ '.gitlab-ci.yml': file });
    try {
      const { code, stdout, stderr } = await command(['run', '--cwd', cwd, '--storage-path', storage, ...args]);
      return { code, output: stdout + stderr };
    } finally {
      for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
    }
  };

  it("are those of a job and its services beside the job's own; what is there stays", async () => {
    docker('network', 'create', name);
    try {
      const serve = 'mkdir /www; echo found > /www/index.html; httpd -f -p 80 -h /www';
      docker(
        'run',
        '-d',
        '--name',
        name,
        '--network',
        name,
        '--network-alias',
        'database',
        'busybox:stable',
        'sh',
        '-c',
        serve,
      );
      const service =
        '{name: "busybox:stable", alias: beside, entrypoint: [sh, -c], command: ["wget -qO- http://database > /tmp/index.html; httpd -f -p 80 -h /tmp"]}';
      const job = (script: string, more = ''): string => `{image: "busybox:stable", script: ["${script}"]${more}}\n`;
      const file = [
        `alone: ${job('wget -qO- http://database')}`,
        `both: ${job('wget -qO- http://beside', `, services: [${service}]`)}`,
      ].join('');
      const { code, output } = await run(file, '--network', name);
      expect(output.match(/^found$/gm), output).toHaveLength(2);
      expect(code, output).toBe(0);
      expect(docker('network', 'inspect', '--format', '{{range .Containers}}{{.Name}} {{end}}', name).trim()).toBe(
        name,
      );
    } finally {
      docker('rm', '-f', '-v', name);
      docker('network', 'rm', name);
    }
  });

  it('fail a job where there are none of the name', async () => {
    const { code, output } = await run(
      'job: {image: "busybox:stable", script: ["true"]}\n',
      '--network',
      `${name}-not-there`,
    );
    expect(output).toContain(`networks: the engine has no network ${name}-not-there: \`docker network ls\` shows`);
    expect(code).toBe(1);
  });
});
