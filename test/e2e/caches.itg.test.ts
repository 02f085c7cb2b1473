import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { projectStorageIn, runPipelineFile, storageFolder } from '../pipeline.js';

/** A job with a cache; its log tells what it found. */
const pipeline = (
  cache: string,
  script = 'if [ -e kept/file ]; then cat kept/file; else echo nothing-there; fi',
): string =>
  `job:\n  variables: {SUFFIX: one}\n  cache: ${cache}\n  script:\n    - ${JSON.stringify(script)}\n    - mkdir -p kept && date +%s > kept/file && ln -sf file kept/link\n`;

describe('caches of jobs', () => {
  const storage = storageFolder();
  const run = (...args: Parameters<typeof pipeline>): ReturnType<typeof runPipelineFile> =>
    runPipelineFile(pipeline(...args), { storage });
  afterAll(() => rmSync(dirname(storage), { recursive: true, force: true }));

  it('are there in the next run, under their expanded key', async () => {
    const first = await run('{key: "deps-$SUFFIX", paths: [kept/]}');
    expect(first.code, first.log('job')).toBe(0);
    expect(first.log('job')).toContain('Checking cache for deps-one-protected...');
    expect(first.log('job')).toMatch(/^nothing-there/m);
    expect(first.log('job')).toContain('Created cache');
    const second = await run('{key: "deps-$SUFFIX", paths: [kept/], policy: pull}');
    expect(second.log('job')).toContain('Successfully extracted cache');
    expect(second.log('job')).not.toMatch(/^nothing-there/m);
    expect(second.log('job')).not.toContain('Creating cache');
  });

  it('fall back to other keys, and are left alone by policy: push', async () => {
    const fallen = await run('{key: other, fallback_keys: [missing, deps-one], paths: [kept/], policy: pull}');
    expect(fallen.log('job')).toContain('Checking cache for deps-one-protected...');
    expect(fallen.log('job')).toContain('Successfully extracted cache');
    const pushed = await run('{key: pushed, paths: [kept/], policy: push}');
    expect(pushed.log('job')).not.toContain('Checking cache');
    expect(pushed.log('job')).toContain('Created cache');
  });

  it('are kept of failed jobs only where when says so', async () => {
    const failed = await run('{key: of-failed, paths: [kept/]}', 'mkdir kept && echo x > kept/file && exit 3');
    expect(failed.log('job')).not.toContain('Created cache');
    const kept = await run(
      '{key: of-failed, paths: [kept/], when: on_failure}',
      'mkdir kept && echo x > kept/file && exit 3',
    );
    expect(kept.log('job')).toContain('Saving cache for failed job');
    expect(kept.log('job')).toContain('Created cache');
  });

  it('and artifacts are as they were where they are large, by a container that leaves nothing', async () => {
    // followed: of what is past, an engine tells the last few hundred events alone
    const format = '{{.Action}} {{.Actor.Attributes.name}}';
    const filters = ['--since', `${Date.now() / 1000}`, '--filter', 'type=container'];
    const events = spawn('docker', ['events', ...filters, '--format', format]);
    onTestFinished(() => void events.kill());
    let names = '';
    events.stdout.on('data', (data: Buffer) => (names += data.toString()));
    const sums = '(cd big && md5sum a run.sh && readlink out && stat -c %a run.sh)';
    const make = `mkdir big && head -c 40000000 /dev/urandom > big/a && ln -s /etc/passwd big/out && echo x > big/run.sh && chmod 750 big/run.sh`;
    const large = (make: string, rest = ''): string =>
      `make:\n  stage: build\n  cache: {key: large, paths: [big/]}\n  script: [${JSON.stringify(make)}, ${JSON.stringify(sums)}]\n${rest}`;
    const take = `  artifacts: {paths: [big/]}\ntake:\n  stage: test\n  script: [${JSON.stringify(sums)}]\n`;
    const first = await runPipelineFile(large(make, take), { storage });
    expect(first.code, first.log('make') + first.log('take')).toBe(0);
    const second = await runPipelineFile(large('test -L big/out'), { storage });
    expect(second.code, second.log('make')).toBe(0);
    const told = (log: string): readonly string[] => log.match(/^([0-9a-f]{32} .*|\/etc\/passwd|750)$/gm) ?? [];
    expect(told(first.log('make'))).toHaveLength(4);
    expect(told(first.log('take'))).toEqual(told(first.log('make')));
    expect(told(second.log('make'))).toEqual(told(first.log('make')));
    const archivers = (action: string): readonly string[] =>
      names.match(new RegExp(`^${action} glci-(${first.pipeline}|${second.pipeline})-job-\\d+-archiver`, 'gm')) ?? [];
    await vi.waitFor(() => expect(archivers('destroy')).toHaveLength(5), 10_000); // saved, up, down; restored, saved
    expect(archivers('create')).toHaveLength(5);
  }, 120_000);

  it('fail nothing when they are broken: they are dropped', async () => {
    const folder = join(projectStorageIn(storage), 'job-caches');
    for (const key of readdirSync(folder))
      for (const name of readdirSync(join(folder, key))) writeFileSync(join(folder, key, name), 'broken');
    const ran = await run('{key: "deps-$SUFFIX", paths: [kept/], policy: pull}');
    expect(ran.code, ran.log('job')).toBe(0);
    expect(ran.log('job')).toMatch(/^nothing-there/m);
  });
});
