import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrationBed, type MigrationBed, type Printed } from '../../../../test/migration-bed.js';

interface Document {
  result: string;
  jobs: { name: string; result: string; gitlab: string | null; here: string | null; time_ratio: number | null }[];
  differences: { result: string; job: string | null; what: string; gitlab: string; here: string; causes: string[] }[];
  notes: string[];
}

let bed: MigrationBed;
beforeEach(async () => void (bed = await migrationBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const digest = (sign: string): string => `sha256:${sign.repeat(64)}`;
const IMAGE = `Using docker image ${digest('a')} for alpine:3 with digest alpine@${digest('b')} ...\n`;
const USER = { name: 'Somebody', email: 'somebody@example.com' };

/** A job of the API, with what no document may hold. */
const job = (id: number, name: string, more: object = {}): object => ({
  id, name, stage: 'test', status: 'success', allow_failure: false, started_at: '2026-01-01T00:00:00Z', duration: 10,
  user: USER, commit: { author_email: USER.email }, ...more,
}); // prettier-ignore

const P = '/projects/a%2Fb/pipelines/7';
/** Serves a pipeline whose logs all begin with the image. */
function serve(jobs: readonly object[], more: { bridges?: object[]; log?: string; status?: string } = {}): string {
  const { answers, url } = bed.server;
  answers.set(P, { id: 7, sha: 'c0ffee', status: more.status ?? 'success', user: USER });
  answers.set(`${P}/jobs`, jobs);
  answers.set(`${P}/bridges`, more.bridges ?? []);
  answers.set(`${P}/test_report`, {
    test_suites: [
      {
        name: 'unit',
        total_count: 3,
        failed_count: 1,
        skipped_count: 0,
        test_cases: [{ name: 'bad', status: 'failed' }],
      },
    ],
  });
  answers.set(`${P}/variables`, [{ key: 'TOKEN', value: 'hunter-2' }]);
  for (const one of jobs as { id: number }[]) {
    answers.set(`/projects/a%2Fb/jobs/${one.id}/trace`, more.log ?? IMAGE);
    answers.set(`/projects/a%2Fb/jobs/${one.id}/artifacts/tree`, [{ type: 'file', path: 'dist/app' }]);
  }
  return `${url}/a/b/-/pipelines/7`;
}

/** Events of a run, and the file that has them. */
function run(jobs: readonly { name: string; [key: string]: unknown }[], status = 'success', log = IMAGE): string {
  const event = (body: object): string => JSON.stringify({ v: 1, time: '2026-01-01T00:00:00Z', pipeline: 1, ...body });
  const lines = jobs.flatMap(({ name, seconds = 10, ...more }) => {
    const one = { type: 'job', id: 1, name, stage: 'test', attempt: 1, exit_code: null, failure_reason: null, allow_failure: false, coverage: null }; // prettier-ignore
    return [
      event({ ...one, status: 'running' }),
      event({ type: 'log', job: name, stream: 'stdout', text: log }),
      event({ type: 'attempt', name, attempt: 1, status: 'success', duration_seconds: seconds }),
      event({ ...one, status: 'success', ...more }),
    ];
  });
  const file = join(bed.top, 'run.jsonl');
  writeFileSync(file, `${[...lines, event({ type: 'pipeline', status })].join('\n')}\n`);
  return file;
}

const compared = (gitlab: string, events: string, ...more: string[]): Promise<Document> =>
  bed.json<Document>('compare', gitlab, events, ...more);
const call = (gitlab: string, events: string, ...more: string[]): Promise<Printed> =>
  bed.call('compare', gitlab, events, ...more);

describe('compare', () => {
  it('says that two are the same, with the exit code 0', async () => {
    const url = serve([job(1, 'unit'), job(2, 'lint')]);
    const events = run([{ name: 'unit' }, { name: 'lint' }]);
    expect(await compared(url, events)).toMatchObject({ result: 'same', differences: [] });
    const { code, out } = await call(url, events);
    expect([code, out.split('\n')[0]]).toEqual([0, '2 jobs, all the same (pipeline: success on GitLab, success here)']);
  });

  it('does the same from a file that holds neither values nor people', async () => {
    const url = serve([job(1, 'unit', { status: 'failed' }), job(3, 'unit')]);
    const file = join(bed.top, 'gitlab.json');
    bed.server.tokens.add('secret-token');
    expect(await bed.call('compare', '--fetch', file, url, '--gitlab-token', 'secret-token')).toMatchObject({
      code: 0,
      err: '',
    });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('"TOKEN"');
    for (const hidden of ['hunter-2', 'Somebody', 'example.com', 'secret-token']) expect(text).not.toContain(hidden);
    const asked = bed.server.asked.length;
    const document = await compared(file, run([{ name: 'unit', attempt: 2 }]));
    expect(document).toMatchObject({ result: 'same', jobs: [{ name: 'unit', gitlab: 'success', here: 'success' }] });
    expect(bed.server.asked).toHaveLength(asked);
    const byId = await compared(
      '7',
      run([{ name: 'unit', attempt: 2 }]),
      '--project',
      'a/b',
      '--gitlab-url',
      bed.server.url,
      '--gitlab-token',
      'secret-token',
    );
    expect(byId.result).toBe('same');
  });

  it.each<[string, object, object, { what: string; result: string; cause?: RegExp }]>([
    ['status', { status: 'failed', failure_reason: 'script_failure' }, {}, { what: 'status', result: 'different' }],
    [
      'exit code',
      { status: 'failed', exit_code: 2 },
      { status: 'failed', exit_code: 3 },
      { what: 'exit code', result: 'different' },
    ],
    [
      'reason',
      { status: 'failed', failure_reason: 'script_failure' },
      { status: 'failed', failure_reason: 'runner_system_failure' },
      { what: 'failure reason', result: 'different' },
    ],
    ['allow_failure', { allow_failure: true }, {}, { what: 'allow_failure', result: 'different' }],
    ['stage', { stage: 'build' }, {}, { what: 'stage', result: 'different' }],
    ['coverage', { coverage: 80.5 }, { coverage: 70 }, { what: 'coverage', result: 'different' }],
    ['tries', {}, { attempt: 2 }, { what: 'tries', result: 'expected' }],
    ['time', { duration: 10 }, { seconds: 40 }, { what: 'time', result: 'expected', cause: /another runner/ }],
  ])('finds another %s', async (_, there, here, { what, result, cause }) => {
    const document = await compared(serve([job(1, 'x', there)]), run([{ name: 'x', ...here }]));
    expect(document.differences.map((one) => [one.what, one.result])).toContainEqual([what, result]);
    expect(document.result).toBe(result);
    if (cause) expect(document.differences[0]?.causes.join()).toMatch(cause);
  });

  it('finds another image, and takes the registry of the run for what it is', async () => {
    const url = serve([job(1, 'x')]);
    const other = await compared(
      url,
      run([{ name: 'x' }], 'success', IMAGE.replaceAll('b'.repeat(64), 'c'.repeat(64))),
    );
    expect(other).toMatchObject({
      result: 'different',
      differences: [{ what: 'image digest', gitlab: digest('b'), here: digest('c') }],
    });
    const own = await compared(
      url,
      run([{ name: 'x' }], 'success', IMAGE.replaceAll('alpine', 'glci-mock.local:5000/a/b')),
    );
    expect(own).toMatchObject({ result: 'expected', differences: [{ what: 'image' }] });
  });

  it.each([
    ['a variable', 'sh: TOKEN: parameter not set\n', 'GitLab has the variable TOKEN, and the run has it not'],
    ['the network', 'curl: (6) Could not resolve host: db.internal\n', 'network: Could not resolve host'],
  ])('tells that %s is the cause', async (_, log, cause) => {
    const events = run([{ name: 'x', status: 'failed', exit_code: 2 }], 'failed', IMAGE + log);
    const { differences } = await compared(serve([job(1, 'x')]), events);
    expect(differences.find(({ what }) => what === 'status')?.causes).toEqual([cause]);
    expect((await call(serve([job(1, 'x')]), events)).code).toBe(1);
  });

  it('finds jobs that only one side has, and jobs of child pipelines by their names here', async () => {
    bed.server.answers.set('/projects/9/pipelines/8', { id: 8, status: 'success' });
    bed.server.answers.set('/projects/9/pipelines/8/jobs', [job(5, 'inner')]);
    bed.server.answers.set('/projects/9/pipelines/8/bridges', []);
    const bridge = job(4, 'child', { downstream_pipeline: { id: 8, project_id: 9 } });
    const url = serve([job(1, 'x'), job(2, 'nightly')], { bridges: [bridge] });
    const { jobs, differences } = await compared(
      url,
      run([{ name: 'x' }, { name: 'child' }, { name: 'child / inner' }, { name: 'more' }]),
    );
    expect(jobs.map(({ name, result }) => [name, result])).toEqual([
      ['x', 'same'],
      ['nightly', 'different'],
      ['child', 'same'],
      ['child / inner', 'same'],
      ['more', 'different'],
    ]);
    expect(differences.map(({ causes }) => causes[0])).toEqual([
      expect.stringContaining('the context of the run left it out'),
      expect.stringContaining("GitLab's context left it out"),
    ]);
  });

  it('finds the last pipeline of the commit that is checked out', async () => {
    serve([job(1, 'x')]);
    bed.server.answers.set('/projects/a%2Fb/pipelines', [{ id: 7 }]);
    const folder = bed.project('p', {});
    const { result } = await compared(`${bed.server.url}/a/b`, run([{ name: 'x' }]), '--cwd', folder);
    expect(result).toBe('same');
    expect(bed.server.asked[0]?.path).toMatch(/pipelines\?sha=[0-9a-f]{40}&order_by=id&sort=desc/);
  });

  it('goes on without a pipeline of another project that the token may not see', async () => {
    const bridge = job(4, 'other', { downstream_pipeline: { id: 8, project_id: 9 } });
    const url = serve([job(1, 'x')], { bridges: [bridge] });
    const { jobs } = await compared(url, run([{ name: 'x' }, { name: 'other' }]));
    expect(jobs.map(({ name, result }) => [name, result])).toEqual([
      ['x', 'same'],
      ['other', 'same'],
    ]);
  });

  it('compares files of artifacts and tests with what the run has left', async () => {
    const url = serve([job(1, 'unit')]);
    const out = join(bed.top, 'out');
    mkdirSync(join(out, 'artifacts/unit/dist'), { recursive: true });
    mkdirSync(join(out, 'reports/unit/junit'), { recursive: true });
    writeFileSync(join(out, 'artifacts/unit/dist/app'), 'x');
    const report = (failed: string): string =>
      `<testsuite name="s" tests="3"><testcase name="a"/><testcase name="b"/><testcase name="${failed}"><failure>x</failure></testcase></testsuite>`;
    writeFileSync(join(out, 'reports/unit/junit/r.xml'), report('bad'));
    const events = run([{ name: 'unit' }]);
    expect(await compared(url, events, '--run-output', out)).toMatchObject({ result: 'same' });
    writeFileSync(join(out, 'artifacts/unit/dist/more'), 'x');
    writeFileSync(join(out, 'reports/unit/junit/r.xml'), report('worse'));
    const { differences } = await compared(url, events, '--run-output', out);
    expect(differences).toMatchObject([
      { what: 'files of artifacts', here: 'only here: dist/more' },
      { what: 'failed tests', gitlab: 'bad', here: 'worse' },
    ]);
  });

  it('writes tables in which names are text', async () => {
    const file = join(bed.top, 'compare.md');
    await call(serve([job(1, '<img src=x> [a](b)|')]), run([{ name: 'other' }]), '--output', file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('## Compared with GitLab: 2 of 2 jobs different');
    expect(text).not.toMatch(/<img|[^\\]\[a\]/);
  });

  it.each<[string, () => readonly string[], string]>([
    ['no operands', () => [], "name GitLab's pipeline"],
    ['no pipeline', () => ['https://gitlab.com/', run([])], 'is not the address of a pipeline'],
    [
      'a pipeline that runs',
      () => [serve([], { status: 'running' }), run([])],
      'has not ended (it is running): compare it later',
    ],
    [
      'a commit without a pipeline',
      () => {
        bed.server.answers.set('/projects/a%2Fb/pipelines', []);
        return [`${bed.server.url}/a/b`, run([]), '--cwd', bed.project('p', {})];
      },
      'has no pipeline of the commit',
    ],
    ['a file of something else', () => [run([]), run([])], 'is not what gitlab-dind compare --fetch writes'],
    ['events of something else', () => [serve([]), bed.project('p', {}) + '/README'], 'README:1 is no event'],
    ['no file', () => [serve([]), join(bed.top, 'none')], 'cannot be read'],
    ['an ID without a project', () => ['7', run([]), '--cwd', bed.project('p', {})], 'an ID alone names no project'],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await bed.call('compare', ...args());
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
