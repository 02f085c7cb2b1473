import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiJob, comparisonBed, digest, IMAGE, type ComparisonBed } from '../../../../../test/comparison-bed.js';

let bed: ComparisonBed;
beforeEach(async () => void (bed = await comparisonBed()));
afterEach(() => bed[Symbol.asyncDispose]());

describe('compare', () => {
  it('says that two are the same, with the exit code 0', async () => {
    const url = bed.serve([apiJob(1, 'unit'), apiJob(2, 'lint')]);
    const events = bed.run([{ name: 'unit' }, { name: 'lint' }]);
    expect(await bed.compared(url, events)).toMatchObject({ result: 'same', differences: [] });
    const { code, out } = await bed.compare(url, events);
    expect([code, out.split('\n')[0]]).toEqual([0, '2 jobs, all the same (pipeline: success on GitLab, success here)']);
  });

  it('does the same from a file that holds neither values nor people', async () => {
    const url = bed.serve([apiJob(1, 'unit', { status: 'failed' }), apiJob(3, 'unit')]);
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
    const document = await bed.compared(file, bed.run([{ name: 'unit', attempt: 2 }]));
    expect(document).toMatchObject({ result: 'same', jobs: [{ name: 'unit', gitlab: 'success', here: 'success' }] });
    expect(bed.server.asked).toHaveLength(asked);
    const byId = await bed.compared(
      '7',
      bed.run([{ name: 'unit', attempt: 2 }]),
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
    const document = await bed.compared(bed.serve([apiJob(1, 'x', there)]), bed.run([{ name: 'x', ...here }]));
    expect(document.differences.map((one) => [one.what, one.result])).toContainEqual([what, result]);
    expect(document.result).toBe(result);
    if (cause) expect(document.differences[0]?.causes.join()).toMatch(cause);
  });

  it('finds another image, and takes the registry of the run for what it is', async () => {
    const url = bed.serve([apiJob(1, 'x')]);
    const other = await bed.compared(
      url,
      bed.run([{ name: 'x' }], 'success', IMAGE.replaceAll('b'.repeat(64), 'c'.repeat(64))),
    );
    expect(other).toMatchObject({
      result: 'different',
      differences: [{ what: 'image digest', gitlab: digest('b'), here: digest('c') }],
    });
    const own = await bed.compared(
      url,
      bed.run([{ name: 'x' }], 'success', IMAGE.replaceAll('alpine', 'glci-mock.local:5000/a/b')),
    );
    expect(own).toMatchObject({ result: 'expected', differences: [{ what: 'image' }] });
  });

  it.each([
    ['a variable', 'sh: TOKEN: parameter not set\n', 'GitLab has the variable TOKEN, and the run has it not'],
    ['the network', 'curl: (6) Could not resolve host: db.internal\n', 'network: Could not resolve host'],
  ])('tells that %s is the cause', async (_, log, cause) => {
    const events = bed.run([{ name: 'x', status: 'failed', exit_code: 2 }], 'failed', IMAGE + log);
    const { differences } = await bed.compared(bed.serve([apiJob(1, 'x')]), events);
    expect(differences.find(({ what }) => what === 'status')?.causes).toEqual([cause]);
    expect((await bed.compare(bed.serve([apiJob(1, 'x')]), events)).code).toBe(1);
  });

  it('finds jobs that only one side has, and jobs of child pipelines by their names here', async () => {
    bed.server.answers.set('/projects/9/pipelines/8', { id: 8, status: 'success' });
    bed.server.answers.set('/projects/9/pipelines/8/jobs', [apiJob(5, 'inner')]);
    bed.server.answers.set('/projects/9/pipelines/8/bridges', []);
    const bridge = apiJob(4, 'child', { downstream_pipeline: { id: 8, project_id: 9 } });
    const url = bed.serve([apiJob(1, 'x'), apiJob(2, 'nightly')], { bridges: [bridge] });
    const { jobs, differences } = await bed.compared(
      url,
      bed.run([{ name: 'x' }, { name: 'child' }, { name: 'child / inner' }, { name: 'more' }]),
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
    bed.serve([apiJob(1, 'x')]);
    bed.server.answers.set('/projects/a%2Fb/pipelines', [{ id: 7 }]);
    const folder = bed.project('p', {});
    const { result } = await bed.compared(`${bed.server.url}/a/b`, bed.run([{ name: 'x' }]), '--cwd', folder);
    expect(result).toBe('same');
    expect(bed.server.asked[0]?.path).toMatch(/pipelines\?sha=[0-9a-f]{40}&order_by=id&sort=desc/);
  });

  it('goes on without a pipeline of another project that the token may not see', async () => {
    const bridge = apiJob(4, 'other', { downstream_pipeline: { id: 8, project_id: 9 } });
    const url = bed.serve([apiJob(1, 'x')], { bridges: [bridge] });
    const { jobs } = await bed.compared(url, bed.run([{ name: 'x' }, { name: 'other' }]));
    expect(jobs.map(({ name, result }) => [name, result])).toEqual([
      ['x', 'same'],
      ['other', 'same'],
    ]);
  });

  it('compares files of artifacts and tests with what the run has left', async () => {
    const url = bed.serve([apiJob(1, 'unit')]);
    const out = join(bed.top, 'out');
    mkdirSync(join(out, 'artifacts/unit/dist'), { recursive: true });
    mkdirSync(join(out, 'reports/unit/junit'), { recursive: true });
    writeFileSync(join(out, 'artifacts/unit/dist/app'), 'x');
    const report = (failed: string): string =>
      `<testsuite name="s" tests="3"><testcase name="a"/><testcase name="b"/><testcase name="${failed}"><failure>x</failure></testcase></testsuite>`;
    writeFileSync(join(out, 'reports/unit/junit/r.xml'), report('bad'));
    const events = bed.run([{ name: 'unit' }]);
    expect(await bed.compared(url, events, '--run-output', out)).toMatchObject({ result: 'same' });
    writeFileSync(join(out, 'artifacts/unit/dist/more'), 'x');
    writeFileSync(join(out, 'reports/unit/junit/r.xml'), report('worse'));
    const { differences } = await bed.compared(url, events, '--run-output', out);
    expect(differences).toMatchObject([
      { what: 'files of artifacts', here: 'only here: dist/more' },
      { what: 'failed tests', gitlab: 'bad', here: 'worse' },
    ]);
  });

  it('writes tables in which names are text', async () => {
    const file = join(bed.top, 'compare.md');
    await bed.compare(bed.serve([apiJob(1, '<img src=x> [a](b)|')]), bed.run([{ name: 'other' }]), '--output', file);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('## Compared with GitLab: 2 of 2 jobs different');
    expect(text).not.toMatch(/<img|[^\\]\[a\]/);
  });

  it.each<[string, () => readonly string[], string]>([
    ['no operands', () => [], "name GitLab's pipeline"],
    ['no pipeline', () => ['https://gitlab.com/', bed.run([])], 'is not the address of a pipeline'],
    [
      'a pipeline that runs',
      () => [bed.serve([], { status: 'running' }), bed.run([])],
      'has not ended (it is running): compare it later',
    ],
    [
      'a commit without a pipeline',
      () => {
        bed.server.answers.set('/projects/a%2Fb/pipelines', []);
        return [`${bed.server.url}/a/b`, bed.run([]), '--cwd', bed.project('p', {})];
      },
      'has no pipeline of the commit',
    ],
    ['a file of something else', () => [bed.run([]), bed.run([])], 'is not what gitlab-dind compare --fetch writes'],
    ['events of something else', () => [bed.serve([]), bed.project('p', {}) + '/README'], 'README:1 is no event'],
    ['no file', () => [bed.serve([]), join(bed.top, 'none')], 'cannot be read'],
    [
      'an ID without a project',
      () => ['7', bed.run([]), '--cwd', bed.project('p', {})],
      'an ID alone names no project',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { code, err } = await bed.call('compare', ...args());
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
