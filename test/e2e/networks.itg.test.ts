import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storageFolder } from '../pipeline.js';
import { projectFolder, startCommand } from '../runner.js';

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
