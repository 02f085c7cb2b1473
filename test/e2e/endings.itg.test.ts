import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { command, projectFolder, Runner, startCommand } from '../runner.js';

const DIND = 'image: docker:28\n  services: [docker:28-dind]\n  variables: {DOCKER_TLS_CERTDIR: /certs}\n';
const storage = (): string => join(mkdtempSync(join(tmpdir(), 'storage-test-')), 'registry');
const pipelineOf = (text: string): number => Number(/Pipeline #(\d+)/.exec(text)?.[1]);

describe('whatever ends a run, nothing of it remains', () => {
  it('a failing job: exit code 1, later stages are skipped, the log says why', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `stages: [a, b]\nfails:\n  stage: a\n  ${DIND}  script: ["docker info >/dev/null", "exit 3"]\nlater:\n  stage: b\n  script: ["true"]\n`,
    });
    const result = await command(['run', '--cwd', cwd, '--storage-path', storage()]);
    expect(result.code, result.stdout + result.stderr).toBe(1);
    expect(result.stdout).toContain('ERROR: Job failed: exit code 3');
    expect(result.stdout).toMatch(/later\s+skipped/);
    expect(await ourObjects(await connect(), pipelineOf(result.stdout))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  it.each(['SIGINT', 'SIGHUP'] as const)('%s in the middle of a job: exit code 130', async (signal) => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["docker info > /dev/null; echo is-running", "sleep 300"]\n`,
    });
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage()]);
    await run.printed('\nis-running');
    const started = Date.now();
    run.child.kill(signal);
    const result = await run.finished;
    expect(result.code).toBe(130);
    expect(Date.now() - started).toBeLessThan(20_000);
    expect(await ourObjects(await connect(), pipelineOf(result.stdout))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  it('an interrupt before the first job has started', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["sleep 300"]\n` });
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage()]);
    await run.printed('Pipeline #');
    run.child.kill('SIGINT');
    const result = await run.finished;
    expect(result.code).toBe(130);
    expect(await ourObjects(await connect(), pipelineOf(result.stdout))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  it('a reader of the output that leaves early', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["docker info > /dev/null; while sleep 0.2; do echo is-running; done"]\n`,
    });
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage()]);
    await run.printed('\nis-running');
    run.child.stdout?.destroy();
    const result = await run.finished;
    expect(result.code, result.stderr).toBe(130);
    expect(result.stderr).toBe('The run is canceled: nobody reads what is printed any more\n');
    expect(await ourObjects(await connect(), pipelineOf(result.stdout))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  it('a cancel of the workflow: main ends in time for the runner, and nothing is left for post', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["docker info > /dev/null; echo is-running", "sleep 300"]\n`,
    });
    using runner = new Runner({ inputs: { cwd, 'storage-path': storage(), cache: 'false' } });
    const main = runner.startMain();
    await main.printed('\nis-running');
    main.child.kill('SIGINT');
    const result = await main.finished;
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('::error::The pipeline was canceled');
    expect(runner.outputs['status']).toBe('canceled');
    expect((await runner.post()).code).toBe(0);
    expect(await ourObjects(await connect(), Number(runner.state['pipeline']))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });

  it('a kill of the Action: the post step removes everything', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["docker info > /dev/null; echo is-running", "sleep 300"]\n`,
    });
    const TMPDIR = mkdtempSync(join(tmpdir(), 'endings-test-'));
    using runner = new Runner({ inputs: { cwd, 'storage-path': storage(), cache: 'false' }, env: { TMPDIR } });
    const main = runner.startMain();
    await main.printed('\nis-running');
    main.child.kill('SIGKILL');
    await main.finished;
    expect(readdirSync(TMPDIR)).not.toEqual([]);
    const engine = await connect();
    const pipeline = Number(runner.state['pipeline']);
    expect(await ourObjects(engine, pipeline)).not.toEqual([]);
    const post = await runner.post();
    expect(post.code, post.stdout).toBe(0);
    const removed = /Removed (\d+) objects/.exec(post.stdout);
    expect(Number(removed?.[1])).toBeGreaterThan(5);
    expect(await ourObjects(engine, pipeline)).toEqual([]);
    expect(readdirSync(TMPDIR)).toEqual([]);
    for (const folder of [cwd, TMPDIR]) rmSync(folder, { recursive: true });
  });

  it('a kill of the command: the next start removes everything', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': `job:\n  ${DIND}  script: ["docker info > /dev/null; echo is-running", "sleep 300"]\n`,
    });
    const env = { TMPDIR: mkdtempSync(join(tmpdir(), 'endings-test-')) };
    const run = startCommand(['run', '--cwd', cwd, '--storage-path', storage()], { env });
    await run.printed('\nis-running');
    expect((await command(['clean'], { env })).code).toBe(0); // what lives stays
    expect(readdirSync(env.TMPDIR)).not.toEqual([]);
    run.child.kill('SIGKILL');
    const pipeline = pipelineOf((await run.finished).stdout);
    const engine = await connect();
    expect(await ourObjects(engine, pipeline)).not.toEqual([]);
    expect((await command(['clean'], { env })).code).toBe(0);
    expect(await ourObjects(engine, pipeline)).toEqual([]);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
    for (const folder of [cwd, env.TMPDIR]) rmSync(folder, { recursive: true });
  });
});

describe('wrong use', () => {
  it('lists all wrong options and starts nothing', async () => {
    const result = await command(['run', '--concurrency', 'x', '--pull-policy', 'y']);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('concurrency: "x"');
    expect(result.stderr).toContain('pull-policy: "y"');
  });

  it('says which file is missing', async () => {
    const cwd = projectFolder({ 'README.md': '' });
    const result = await command(['run', '--cwd', cwd]);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain('.gitlab-ci.yml does not exist');
    rmSync(cwd, { recursive: true });
  });

  it('ends with 3 when no engine answers', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': 'job:\n  script: ["true"]\n' });
    const result = await command(['run', '--cwd', cwd, '--docker-host', 'unix:///nowhere/docker.sock']);
    expect(result.code).toBe(3);
    expect(result.stderr).toContain('No Docker engine answers at unix:///nowhere/docker.sock');
    rmSync(cwd, { recursive: true });
  });
});
