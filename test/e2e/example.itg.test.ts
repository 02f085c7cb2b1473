import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import type { RunEvent } from '../../src/report/events.js';
import { cacheEnvironment, startCacheServer } from '../cache-server.js';
import { ourObjects } from '../engine.js';
import { command, ROOT, Runner, type Finished } from '../runner.js';

const EXAMPLE = join(ROOT, 'examples/dind');
const JOBS = [
  'build-app',
  'build-tools',
  'docker-build',
  'build-without-tls',
  'build-multi-platform',
  'test-app',
  'summary',
];

describe('the example pipeline through the command', () => {
  let storage: string;
  let result: Finished;
  let events: RunEvent[];
  const log = (job: string): string =>
    events.map((event) => (event.type === 'log' && event.job === job ? event.text : '')).join('');

  beforeAll(async () => {
    storage = mkdtempSync(join(tmpdir(), 'storage-test-'));
    result = await command(['run', '--cwd', EXAMPLE, '--storage-path', storage, '--json']);
    events = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as RunEvent);
  });
  afterAll(() => rmSync(storage, { recursive: true, force: true }));

  it('passes, every job of it', () => {
    const ended = events.filter(
      (event) => event.type === 'job' && ['success', 'failed', 'canceled', 'skipped'].includes(event.status),
    );
    const failed = ended
      .filter((event) => event.type === 'job' && event.status !== 'success')
      .map((event) => (event.type === 'job' ? log(event.name) : ''));
    expect(failed).toEqual([]);
    expect(ended.map((event) => (event.type === 'job' ? event.name : '')).sort()).toEqual([...JOBS].sort());
    expect(result.code).toBe(0);
  });

  it('leaves nothing on the engine', async () => {
    expect(await ourObjects(await connect(), events[0]?.pipeline)).toEqual([]);
  });

  it('pushes, builds for two architectures, and passes artifacts and variables on', () => {
    expect(log('build-multi-platform')).toMatch(/Platform:\s+linux\/arm64/);
    expect(log('build-without-tls')).toContain('answers without TLS');
    expect(log('docker-build')).toContain('GitLab itself would refuse a push without docker login');
    expect(log('test-app')).toContain('Hello from the pipeline, built on');
    expect(log('summary')).toContain('test-app counted 1 line(s)\n');
  });

  it('never shows the password of the registry', () => {
    expect(result.stdout).not.toMatch(/glcbt-[A-Za-z0-9_-]{8}/);
  });
});

describe('the example pipeline through the Action', () => {
  it(
    'gives the same result, and a second run on an empty registry finds the layers of the first',
    { timeout: 400_000 },
    async () => {
      await using server = await startCacheServer();
      const storage = join(mkdtempSync(join(tmpdir(), 'storage-test-')), 'registry');
      const inputs = { cwd: 'examples/dind', 'storage-path': storage };
      {
        using runner = new Runner({ inputs, env: cacheEnvironment(server, tmpdir()) });
        const main = await runner.main();
        expect(main.code, main.stdout + main.stderr).toBe(0);
        expect(runner.outputs).toMatchObject({ status: 'success', 'failed-jobs': '', 'cache-hit': 'false' });
        const jobs = JSON.parse(runner.outputs['jobs'] ?? '[]') as { name: string; status: string }[];
        expect(jobs.map((job) => `${job.name} ${job.status}`)).toEqual(JOBS.map((name) => `${name} success`));
        expect(runner.summary).toContain('passed');
        const post = await runner.post();
        expect(post.code, post.stdout + post.stderr).toBe(0);
        expect(server.keys()).toHaveLength(1);
        expect(runner.summary).toMatch(/### Cache of the registry\n\n- Saved the registry&#39;s content/);
        expect(await ourObjects(await connect(), Number(runner.outputs['pipeline-id']))).toEqual([]);
      }
      rmSync(storage, { recursive: true });
      using second = new Runner({
        inputs: { ...inputs, jobs: 'docker-build' },
        env: cacheEnvironment(server, tmpdir()),
      });
      const main = await second.main();
      expect(main.code, main.stdout + main.stderr).toBe(0);
      expect(second.outputs).toMatchObject({ 'cache-hit': 'true', 'cache-matched-key': server.keys()[0] });
      expect(main.stdout).toMatch(/CACHED/);
      expect((await second.post()).code).toBe(0);
      rmSync(storage, { recursive: true, force: true });
    },
  );
});
