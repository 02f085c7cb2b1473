import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { migrationBed, type MigrationBed, type Printed } from '../migration-bed.js';
import { git } from '../repository.js';
import { zipOf } from '../zip.js';

interface Document {
  result: string;
  jobs: { name: string; result: string; gitlab: string | null; here: string | null }[];
  differences: { job: string | null; what: string; gitlab: string; here: string; causes: string[] }[];
  notes: string[];
}

const PIPELINE = `
default: {image: "busybox:stable"}
stages: [build, test]
build:
  stage: build
  script:
    - mkdir dist && printf 'an application' > dist/app
    - echo "VERSION=$CI_COMMIT_REF_NAME" > build.env
    - echo "SECRET_PART=of-this-run" >> build.env
  artifacts: {paths: [dist], reports: {dotenv: build.env}}
unit:
  stage: test
  needs: [build]
  rules: [{if: '$CI_PIPELINE_SOURCE == "schedule"'}]
  script: [test "$WORD" = "@/etc/passwd", cat dist/app, 'grep content "$LETTER"']
nightly:
  stage: test
  rules: [{if: $CI_COMMIT_TAG}]
  script: [echo]
`;
const P = '/projects/a%2Fb/pipelines/7';

let bed: MigrationBed;
let cwd: string;
beforeEach(async () => {
  bed = await migrationBed();
  cwd = bed.project('app', { '.gitlab-ci.yml': PIPELINE });
  mkdirSync(join(bed.top, 'state'));
  vi.stubEnv('XDG_STATE_HOME', join(bed.top, 'state'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await bed[Symbol.asyncDispose]();
});

/** The same pipeline on GitLab, which ran for a schedule, with variables of its own. */
function serve(sha = git(cwd, 'rev-parse', 'HEAD')): string {
  const { answers, url } = bed.server;
  const job = (id: number, name: string, stage: string, more: object): object => ({
    id, name, stage, status: 'success', allow_failure: false, started_at: `2026-01-01T00:00:0${id}Z`, duration: 2, ...more,
  }); // prettier-ignore
  answers.set(P, { id: 7, iid: 3, sha, ref: 'main', source: 'schedule', status: 'success' });
  answers.set(`${P}/jobs`, [
    job(1, 'build', 'build', { artifacts: [{ file_type: 'archive' }, { file_type: 'dotenv' }] }),
    job(2, 'unit', 'test', { artifacts: [] }),
    job(3, 'nightly', 'test', { artifacts: [] }),
  ]);
  answers.set(`${P}/bridges`, []);
  answers.set(`${P}/variables`, [
    { key: 'WORD', value: '@/etc/passwd' },
    { key: 'LETTER', value: 'the content', variable_type: 'file' },
  ]);
  answers.set('/projects/a%2Fb/jobs/1/artifacts', zipOf([{ name: 'dist/app', content: 'an application' }]));
  answers.set('/projects/a%2Fb/jobs/1/artifacts?file_type=dotenv', gzipSync('VERSION=main\nSECRET_PART=of-that-run\n'));
  answers.set('/api/graphql', {
    data: {
      project: {
        pipeline: {
          jobs: {
            pageInfo: { hasNextPage: false },
            nodes: [
              { name: 'build', schedulingType: 'stage' },
              { name: 'unit', schedulingType: 'dag', needs: { nodes: [{ name: 'build' }] } },
            ],
          },
        },
      },
    },
  });
  return `${url}/a/b/-/pipelines/7`;
}

const ARGS = ['--run', '--registry', 'none', '--deep'];

describe('compare --run', () => {
  it('runs the commit with the event and the variables of the pipeline, and compares all that is left', async () => {
    const url = serve();
    const { code, out, err }: Printed = await bed.call('compare', url, ...ARGS, '--cwd', cwd, '--json');
    expect(err).toBe('');
    const document = JSON.parse(out) as Document;
    expect(document.jobs.map(({ name, gitlab, here }) => [name, gitlab, here])).toEqual([
      ['build', 'success', 'success'],
      ['unit', 'success', 'success'],
      ['nightly', 'success', null],
    ]);
    const found = document.differences.filter(({ what }) => what !== 'time');
    expect(found.map(({ job, what, gitlab }) => [job, what, gitlab])).toEqual([
      ['build', 'values of dotenv variables', 'other values (not shown): SECRET_PART'],
      ['nightly', 'job', 'success'],
    ]);
    expect(found[1]?.causes[0]).toMatch(/^the run left it out: /);
    expect(out).not.toMatch(/of-this-run|of-that-run|etc\/passwd/);
    expect(code).toBe(1);
  });

  it('tells of another commit, shows the run, and keeps its output where it is said', async () => {
    const url = serve('0123456789abcdef0123456789abcdef01234567');
    const output = join(bed.top, 'out');
    writeFileSync(join(cwd, 'not-committed'), 'x');
    const file = join(bed.top, 'gitlab.json');
    await bed.call('compare', '--fetch', file, url, '--deep');
    const { out, err } = await bed.call(
      'compare', file, ...ARGS, '--cwd', cwd, '--run-output', output, '--variable', 'WORD=@/etc/hostname', '--context', 'branch=main',
    ); // prettier-ignore
    expect(err).toMatch(/WARNING: the pipeline of GitLab is of the commit 0123456789ab, checked out is/);
    expect(err).toMatch(/WARNING: a file of compare --fetch has no values of variables/);
    expect(out).toMatch(/^=== build ===$/m);
    expect(out).toMatch(/^different: unit: job: success on GitLab, not there here \(the run left it out: /m);
    expect(out).toMatch(/^note: the pipeline of GitLab is of the commit/m);
    expect(readFileSync(join(output, 'artifacts/build/dist/app'), 'utf8')).toBe('an application');
  });

  it('refuses two runs, and a run that is not wanted', async () => {
    const { code, err } = await bed.call('compare', '7', 'run.jsonl', '--run');
    expect([code, err]).toEqual([2, expect.stringContaining('--run: there is a run already (run.jsonl)')]);
    const fetch = await bed.call('compare', '7', '--fetch', join(bed.top, 'x'), '--run');
    expect(fetch.err).toContain('--run: --fetch stores the side of GitLab alone');
  });
});
