import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { limiter } from '../pipelines/loader.js';
import { command, projectFolder, startCommand } from '../runner.js';

/** A run that is at something else at each moment: services, a daemon, an image, artifacts, a cache, a second stage. */
const PIPELINE = JSON.stringify({
  stages: ['one', 'two'],
  one: {
    stage: 'one',
    image: 'busybox:stable',
    services: [{ name: 'redis:7', alias: 'store' }],
    cache: { key: 'k', paths: ['kept'] },
    script: ['mkdir -p kept', 'echo kept > kept/file', 'echo made > made'],
    after_script: ['echo after'],
    artifacts: { paths: ['made'] },
  },
  build: {
    stage: 'one',
    image: 'docker:28',
    services: ['docker:28-dind'],
    script: [
      'printf "FROM busybox\\nRUN echo\\n" | docker build -q -t "$CI_REGISTRY_IMAGE:1" -',
      'docker push -q "$CI_REGISTRY_IMAGE:1" || true',
    ],
  },
  two: { stage: 'two', image: 'busybox:stable', script: ['cat made', 'sleep 1'] },
});

/** How long the run takes, about; milliseconds. */
const LENGTH = 6500;

const SEED = Number(process.env['FAULTS_SEED'] ?? Math.floor(Date.now() / 86_400_000));

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const all = process.env['FAULTS'] === 'all';
const next = random(SEED);
const points = Array.from({ length: 50 }, (_, index) => ({
  delay: Math.round(next() * LENGTH),
  signal: (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)[index % 4] ?? 'SIGINT',
}));
const limited = limiter(2);

describe(`signals at moments of seed ${SEED}`, () => {
  // a few each day; all of them with FAULTS=all
  it.concurrent.for(all ? points : points.slice(0, 6))(
    '$signal after $delay ms',
    async ({ delay, signal }, { expect: check }) => {
      await limited(async () => {
        const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
        const folder = mkdtempSync(join(tmpdir(), 'signals-test-'));
        const env = { TMPDIR: mkdtempSync(join(folder, 'tmp-')) };
        const options = ['--storage-path', join(folder, 'storage'), '--output', join(folder, 'out')];
        const run = startCommand(['run', '--cwd', cwd, ...options], { env });
        const timer = setTimeout(() => run.child.kill(signal), delay);
        const { code, stdout, stderr } = await run.finished;
        clearTimeout(timer);
        const output = `${stdout}${stderr}`;
        const pipeline = Number(/Pipeline #(\d+)/.exec(stdout)?.[1]);
        if (signal === 'SIGKILL') {
          check([0, null]).toContain(code);
          const cleaned = await command(['clean', '--storage-path', join(folder, 'storage')], { env });
          check(cleaned.code, cleaned.stderr).toBe(0);
        } else {
          // before it listens to signals the process just ends
          check([0, 130, null], output).toContain(code);
          check(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
        }
        check(Number.isNaN(pipeline) ? [] : await ourObjects(await connect(), pipeline), output).toEqual([]);
        if (code !== null || signal === 'SIGKILL') check(readdirSync(env.TMPDIR), output).toEqual([]);
        if (signal === 'SIGKILL') {
          const after = await command(['run', 'two', '--needs', '--cwd', cwd, ...options], { env });
          check(after.code, after.stdout + after.stderr).toBe(0);
        }
        for (const path of [cwd, folder]) rmSync(path, { recursive: true, force: true });
      });
    },
  );

  it('are the same for the same seed', () => {
    const [one, two] = [random(7), random(7)];
    expect([one(), one()]).toEqual([two(), two()]);
  });
});
