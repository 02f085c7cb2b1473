import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { projectStorageIn } from '../pipeline.js';
import { command, projectFolder, startCommand } from '../runner.js';

const login = 'echo "$CI_REGISTRY_PASSWORD" | docker login -u "$CI_REGISTRY_USER" --password-stdin "$CI_REGISTRY"';
const PIPELINE = JSON.stringify({
  stages: ['one', 'two'],
  build: {
    stage: 'one',
    image: 'docker:28',
    services: ['docker:28-dind'],
    script: [
      login,
      'printf "FROM busybox\\nRUN echo $CI_PIPELINE_ID > /of\\n" | docker build -q -t "$CI_REGISTRY_IMAGE:$CI_PIPELINE_ID" -',
      'docker push -q "$CI_REGISTRY_IMAGE:$CI_PIPELINE_ID"',
      'echo begun',
      'sleep 3',
      'echo made > made',
    ],
    artifacts: { paths: ['made'] },
    cache: { key: 'shared', paths: ['kept'] },
  },
  use: {
    stage: 'two',
    image: '$CI_REGISTRY_IMAGE:$CI_PIPELINE_ID',
    script: ['cat made', 'test "$(cat /of)" = "$CI_PIPELINE_ID"'],
  },
});

const all = [
  ['two, of which one is killed', 2, 'SIGKILL'],
  ['three, of which one is killed', 3, 'SIGKILL'],
  ['two, of which one is interrupted', 2, 'SIGINT'],
] as const;
/** One each day; all of them with FAULTS=all. */
const today = Math.floor(Date.now() / 86_400_000) % all.length;
const cases = process.env['FAULTS'] === 'all' ? all : all.slice(today, today + 1);

describe('runs at the same time over one folder, one storage and one output', () => {
  const folder = mkdtempSync(join(tmpdir(), 'together-test-'));
  const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  afterAll(() => [folder, cwd].forEach((path) => rmSync(path, { recursive: true, force: true })));

  it.each(cases)('%s: the others pass, and the storage is whole', { timeout: 400_000 }, async (_, number, signal) => {
    const storage = join(folder, 'storage');
    const output = join(folder, 'out');
    const options = ['--cwd', cwd, '--storage-path', storage, '--output', output];
    const runs = Array.from({ length: number }, () => startCommand(['run', ...options]));
    const [victim, ...others] = runs;
    if (victim === undefined) throw new Error('there is no run');
    await victim.printed('\nbegun');
    victim.child.kill(signal);
    const ended = await Promise.all(others.map((run) => run.finished));
    await victim.finished;
    for (const { code, stdout, stderr } of ended) expect(code, stdout + stderr).toBe(0);
    expect(readFileSync(join(output, 'artifacts/build/made'), 'utf8')).toBe('made\n');
    expect(existsSync(join(output, 'logs/use.log'))).toBe(true);

    expect((await command(['clean', '--storage-path', storage])).code).toBe(0);
    const engine = await connect();
    for (const run of runs) {
      const pipeline = Number(/Pipeline #(\d+)/.exec(run.output())?.[1]);
      expect(await ourObjects(engine, pipeline)).toEqual([]);
    }
    const verified = await command(['registry', 'verify', '--cwd', cwd, '--storage-path', storage]);
    expect(verified.code, verified.stdout + verified.stderr).toBe(0);
    expect(existsSync(projectStorageIn(storage))).toBe(true);
    // and what is there is used by the next one
    const next = await command(['run', ...options]);
    expect(next.code, next.stdout + next.stderr).toBe(0);
  });
});
