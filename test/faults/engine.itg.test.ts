import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder, startCommand, type Finished } from '../runner.js';
import { EngineProxy } from './engine-proxy.js';

const JOB = JSON.stringify({ job: { image: 'busybox', script: ['echo begun', 'sleep 6', 'echo done'] } });
const LONG = JSON.stringify({ job: { image: 'busybox', timeout: '10s', script: ['echo begun', 'sleep 300'] } });

/** Runs a pipeline on an engine to which something happens once the job has begun; and what is then left of it. */
async function runWith(
  pipeline: string,
  fault: (proxy: EngineProxy, kill: (signal: NodeJS.Signals) => void) => void | Promise<void>,
): Promise<Finished & { seconds: number; left: readonly string[]; pipeline: number }> {
  await using proxy = await EngineProxy.start();
  const cwd = projectFolder({ '.gitlab-ci.yml': pipeline });
  const storage = storageFolder();
  const options = ['--storage-path', storage, '--docker-host', proxy.address];
  try {
    const run = startCommand(['run', '--cwd', cwd, ...options]);
    await run.printed('\nbegun\n');
    const started = Date.now();
    await fault(proxy, (signal) => run.child.kill(signal));
    const finished = await run.finished;
    const seconds = (Date.now() - started) / 1000;
    const id = Number(/Pipeline #(\d+)/.exec(finished.stdout)?.[1]);
    proxy.thaw();
    // the engine is back
    const cleaned = await command(['clean', '--storage-path', storage]);
    expect(cleaned.code, cleaned.stdout + cleaned.stderr).toBe(0);
    return { ...finished, seconds, pipeline: id, left: await ourObjects(await connect(), id) };
  } finally {
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
  }
}

describe('an engine', { timeout: 90_000 }, () => {
  it.each([
    ['freezes', (proxy: EngineProxy) => proxy.freeze()],
    ['is gone', (proxy: EngineProxy) => proxy.refuse()],
  ])('that %s ends the run, which says what may be left, and what to do', async (_, fault) => {
    const { code, stderr, seconds, left, pipeline } = await runWith(LONG.replace('10s', '1h'), fault);
    expect(code, stderr).toBe(3);
    expect(stderr).toMatch(/^ERROR: The Docker engine at unix:\/\/\S+ is lost: /m);
    expect(stderr).toContain(`label glci.pipeline=${pipeline}`);
    expect(stderr).toContain('gitlab-dind clean');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(seconds).toBeLessThan(60);
    expect(left).toEqual([]);
  });

  it('whose connections are cut once runs the job to its end', async () => {
    const { code, stdout, stderr, left } = await runWith(JOB, (proxy) => proxy.cut());
    expect(code, stdout + stderr).toBe(0);
    expect(left).toEqual([]);
  });

  it('that is gone for a while is asked again, which is told once', async () => {
    const { code, stdout, stderr, left } = await runWith(JOB.replace('sleep 6', 'sleep 20'), async (proxy) => {
      await proxy.refuse();
      setTimeout(() => void proxy.accept(), 8000);
    });
    expect(code, stdout + stderr).toBe(0);
    expect((stdout + stderr).match(/The connection to the Docker engine was lost \(.*\): trying again/g)).toHaveLength(
      1,
    );
    expect(left).toEqual([]);
  });

  it.each([
    ['a time limit', () => undefined],
    ['an interrupt', (kill: (signal: NodeJS.Signals) => void) => void setTimeout(() => kill('SIGINT'), 2000)],
  ])('that freezes holds up neither %s', async (_, then) => {
    const { code, stderr, seconds, left } = await runWith(LONG, (proxy, kill) => {
      proxy.freeze();
      then(kill);
    });
    expect(code, stderr).toBe(3);
    expect(seconds).toBeLessThan(60);
    expect(left).toEqual([]);
  });
});
