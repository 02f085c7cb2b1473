import { describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { DIND, job, runPipelineFile } from '../pipeline.js';

const facts = [
  'echo "daemon=$(docker info -f "{{.ID}}")"',
  'echo "ca=$(md5sum < "$DOCKER_CERT_PATH/ca.pem" | cut -d" " -f1)"',
  'echo "containers=$(docker ps -aq | wc -l) images=$(docker images -q | wc -l) names=$(docker ps -a --format "{{.Names}}")"',
  'docker run -d --name same-name busybox:stable sleep 60',
];
const value = (log: string, key: string): string => new RegExp(`^${key}=(\\S+)`, 'm').exec(log)?.[1] ?? 'none';

describe('isolation', () => {
  it('gives each of twenty jobs a daemon of its own', { timeout: 400_000 }, async () => {
    const ran = await runPipelineFile(job('many', [...DIND, 'parallel: 20'], facts), { args: ['--concurrency', '4'] });
    const names = Array.from({ length: 20 }, (_, index) => `many ${index + 1}/20`);
    expect(ran.code, names.map((name) => ran.log(name)).join('\n')).toBe(0);
    expect(new Set(names.map((name) => value(ran.log(name), 'daemon'))).size).toBe(20);
    expect(new Set(names.map((name) => value(ran.log(name), 'ca'))).size).toBe(20);
    for (const name of names) expect(ran.log(name)).toMatch(/^containers=0 images=0 names=$/m);
    expect(await ourObjects(await connect(), ran.pipeline)).toEqual([]);
  });

  it('keeps two pipelines on one engine apart, and a retry from the attempt before it', async () => {
    const again = job('again', [...DIND, 'retry: 1'], [...facts, 'exit 1']);
    const [a, b] = await Promise.all([runPipelineFile(again), runPipelineFile(again)]);
    const daemons = [a, b].flatMap((ran) => [...ran.log('again').matchAll(/^daemon=(\S+)/gm)].map((match) => match[1]));
    expect(daemons).toHaveLength(4);
    expect(new Set(daemons).size).toBe(4);
    expect(`${a.log('again')}${b.log('again')}`.match(/^containers=0 images=0 names=$/gm)).toHaveLength(4);
    expect([a.code, b.code]).toEqual([1, 1]);
  });
});

describe('prestart', () => {
  const pipeline =
    `stages: [a, b]\n${job('first', ['stage: a', 'image: busybox:stable'], ['sleep 4'])}` +
    job(
      'second',
      [...DIND, 'stage: b'],
      [
        'echo "socket=$(stat -c %Y /runner/services/docker/docker.sock)"',
        'echo "job=$(date -d "$(echo "$CI_JOB_STARTED_AT" | cut -c1-19 | tr T " ")" +%s)"',
      ],
    );
  const lead = (log: string): number => Number(value(log, 'job')) - Number(value(log, 'socket'));

  it("starts the next job's daemon while others still run", async () => {
    const ran = await runPipelineFile(pipeline);
    expect(ran.code, ran.log('second')).toBe(0);
    expect(lead(ran.log('second'))).toBeGreaterThan(0);
  });

  it('can be turned off', async () => {
    const ran = await runPipelineFile(pipeline, { args: ['--prestart', 'false'] });
    expect(lead(ran.log('second'))).toBeLessThanOrEqual(0);
  });

  it('leaves nothing of a daemon whose job does not run after all', async () => {
    const ran = await runPipelineFile(
      `stages: [a, b]\n${job('first', ['stage: a', 'image: busybox:stable'], ['sleep 3; exit 1'])}${job('second', [...DIND, 'stage: b'], ['true'])}`,
    );
    expect(ran.status('second')).toBe('skipped');
    expect(await ourObjects(await connect(), ran.pipeline)).toEqual([]);
  });
});
