import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { limiter } from '../pipelines/loader.js';
import { storageFolder } from '../pipeline.js';
import { command, projectFolder, startCommand } from '../runner.js';
import { CallProxy, FAULTS, kindOf, type Fault } from './call-proxy.js';

/** A pipeline that makes nearly every kind of call: two jobs, a service, artifacts, a cache, the registry, a time that is over. */
const PIPELINE = JSON.stringify({
  stages: ['one', 'two'],
  default: { image: 'busybox:stable' },
  one: {
    stage: 'one',
    services: [{ name: 'nginx:alpine', alias: 'web' }],
    cache: { key: 'k', paths: ['kept'] },
    script: [
      'mkdir -p kept && echo kept > kept/file && echo made > made',
      'wget -q -O /dev/null http://web/',
      'echo end of one',
    ],
    after_script: ['echo after'],
    artifacts: { paths: ['made'] },
  },
  two: { stage: 'two', script: ['cat made', 'echo "$CI_REGISTRY"', 'echo end of two'] },
});

/** All kinds of calls that the pipeline makes. A call that the engine's adapter makes and that is not here is a new row. */
const KINDS = [
  'GET /info',
  'GET /containers/json',
  'POST /containers/create',
  'GET /containers/ID/json',
  'POST /containers/ID/start',
  'POST /containers/ID/attach',
  'POST /containers/ID/wait',
  'GET /containers/ID/archive',
  'PUT /containers/ID/archive',
  'HEAD /containers/ID/archive',
  'GET /containers/ID/logs',
  'DELETE /containers/ID',
  'GET /images/ID/json',
  'GET /networks',
  'GET /networks/ID',
  'POST /networks/create',
  'POST /networks/ID/connect',
  'POST /networks/ID/disconnect',
  'DELETE /networks/ID',
  'GET /volumes',
  'POST /volumes/create',
  'DELETE /volumes/ID',
];

const limited = limiter(3);
/** Those that wait for an answer that does not come leave the machine alone meanwhile. */
const idle = limiter(8);
const DAY = Math.floor(Date.now() / 86_400_000);
const all = KINDS.flatMap((kind) => FAULTS.map((fault) => ({ kind, fault })));
/**
 * A third, another one each day, without those that wait for an answer: each takes more than a minute, until the run's own
 * time is over and that of a call.
 * All of them with FAULTS=all (`npm run faults`).
 */
const sample = all.filter(
  ({ kind, fault }) =>
    process.env['FAULTS'] === 'all' ||
    (fault !== 'hang' && (KINDS.indexOf(kind) + FAULTS.indexOf(fault)) % 3 === DAY % 3),
);

async function runWith(wrong: { kind: string; fault: Fault } | undefined): Promise<{
  code: number | null;
  stdout: string;
  stderr: string;
  hits: number;
  seen: readonly string[];
  left: readonly string[];
}> {
  await using proxy = await new CallProxy(wrong).start();
  const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  const storage = storageFolder();
  try {
    const options = [
      '--storage-path',
      storage,
      '--docker-host',
      proxy.address,
      '--services-timeout',
      '10',
      '--timeout',
      '1',
    ];
    const run = startCommand(['run', '--cwd', cwd, ...options]);
    const finished = await run.finished;
    const id = Number(
      /Pipeline #(\d+)/.exec(finished.stdout)?.[1] ?? /glci\.pipeline=(\d+)/.exec(finished.stderr)?.[1],
    );
    // the engine answers again
    const cleaned = await command(['clean', '--storage-path', storage]);
    expect(cleaned.code, cleaned.stdout + cleaned.stderr).toBe(0);
    const left = Number.isNaN(id) ? [] : await ourObjects(await connect(), id);
    return { ...finished, hits: proxy.hits, seen: [...proxy.seen.keys()], left };
  } finally {
    for (const folder of [cwd, dirname(storage)]) rmSync(folder, { recursive: true, force: true });
  }
}

describe('a call of the engine that goes wrong', () => {
  it('is of one of the kinds that are tried', { timeout: 60_000 }, async () => {
    const { code, seen, stdout, stderr } = await runWith(undefined);
    expect(code, stdout + stderr).toBe(0);
    expect(seen.filter((kind) => !KINDS.includes(kind))).toEqual([]);
    expect(KINDS.filter((kind) => !seen.includes(kind))).toEqual([]);
  });

  it.concurrent.for(sample)('$kind: $fault', { timeout: 900_000 }, async (wrong, { expect: check }) => {
    const { code, stdout, stderr, hits, left } = await (wrong.fault === 'hang' ? idle : limited)(() => runWith(wrong));
    const output = `${stdout}\n${stderr}`;
    check(hits, output).toBeGreaterThan(0);
    // it went on, a job failed by it, or the run ended with what to do
    check([0, 1, 3, ...(wrong.fault === 'hang' ? [130] : [])], output).toContain(code);
    if (code === 1) check(stdout).toMatch(/ERROR: Job failed/);
    if (code === 3) check(stderr, output).toMatch(/^ERROR: \S.{20,}/m);
    check(output).not.toMatch(/^\s+at .*\(?[\w/.:-]+:\d+:\d+\)?$/m);
    check(output).not.toMatch(/unsettled|UnhandledPromise|undefined \(reading/);
    if (wrong.fault === '500 once' || wrong.fault === 'cut') check(output).not.toContain('is lost');
    check(left, output).toEqual([]);
  });

  it('is known by its kind', () => {
    expect(kindOf('GET', '/v1.47/containers/json?all=1')).toBe('GET /containers/json');
    expect(kindOf('GET', '/containers/abc/json')).toBe('GET /containers/ID/json');
    expect(kindOf('GET', '/images/docker.io/library/a:1/json')).toBe('GET /images/ID/json');
    expect(kindOf('DELETE', '/images/127.0.0.1:5/a')).toBe('DELETE /images/ID');
  });
});
