import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder } from '../runner.js';
import { CallProxy } from './call-proxy.js';

it('asks a job that is over its time to end, child by child, however long the engine takes to begin that', async () => {
  const cwd = projectFolder({
    '.gitlab-ci.yml': JSON.stringify({
      late: {
        image: 'debian:bookworm-slim',
        variables: { RUNNER_SCRIPT_TIMEOUT: '1s' },
        script: [
          'bash -c "trap \'echo its child; exit 9\' TERM; while :; do sleep 0.1; done" || echo the child has ended',
          'exit 1',
        ],
      },
    }),
  });
  const storage = storageFolder();
  await using proxy = await new CallProxy({ kind: 'POST /exec/ID/start', fault: 'slow' }).start();
  try {
    const address = ['--storage-path', storage, '--docker-host', proxy.address];
    const run = await command(['run', '--cwd', cwd, ...address]);
    expect(run.stdout).toContain('its child\nthe child has ended\n');
    expect(run.stdout).toContain('script timeout: context deadline exceeded');
    expect(proxy.hits).toBeGreaterThan(0);
  } finally {
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
  }
});
