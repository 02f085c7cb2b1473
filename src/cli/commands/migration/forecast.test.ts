import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrationBed, type MigrationBed } from '../../../../test/migration-bed.js';

interface Spread {
  median: number;
  most: number;
}
interface Way {
  minutes: number;
  cost: number | null;
  cost_per_month: number | null;
  seconds: Spread;
}
interface Document {
  measured: { jobs: number; of: number; runs: number; ofRuns: number } | null;
  pipelines: number;
  jobs: number;
  minutes: Record<'by_project' | 'by_job' | 'by_tags', { name: string; minutes: number; jobs: number }[]>;
  jobs_at_once: Spread;
  queue_seconds: Spread;
  gitlab_seconds: Spread;
  one_runner: Way;
  fleet: Way;
  prices: { date: string; example: boolean };
  without_price: string[];
  tags_without_runner: string[];
  certainty: { level: string; relative_error: number | null; reasons: string[] };
}

let bed: MigrationBed;
beforeEach(async () => void (bed = await migrationBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const START = Date.parse('2026-01-01T00:00:00Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

/** A job of the API from a second on, for so many seconds. */
const job = (id: number, pipeline: number, name: string, from: number, seconds: number, more: object = {}): object => ({
  id, name, stage: 'build', status: 'success', tag_list: [], created_at: at(from - 5), started_at: at(from),
  finished_at: at(from + seconds), duration: seconds, queued_duration: 5, pipeline: { id: pipeline }, user: { name: 'Somebody' },
  ...more,
}); // prettier-ignore

/** Two builds of 100 s side by side, then a test of 50 s that failed once. */
const pipeline = (id: number, from: number, more: object = {}): object[] => [
  job(id * 10 + 1, id, 'build 1/2', from, 100, more),
  job(id * 10 + 2, id, 'build 2/2', from, 100, more),
  job(id * 10 + 3, id, 'unit', from + 100, 25, { stage: 'test', ...more }),
  job(id * 10 + 4, id, 'unit', from + 130, 25, { stage: 'test', ...more }),
];

const stored = (jobs: object[], days = 30): string => {
  const file = join(bed.top, 'jobs.json');
  writeFileSync(file, JSON.stringify({ v: 1, kind: 'gitlab-jobs', url: 'x', days, projects: [{ path: 'a/b', jobs }] }));
  return file;
};
const made = (jobs: object[], ...more: string[]): Promise<Document> =>
  bed.json<Document>('forecast', stored(jobs), ...more);

describe('forecast', () => {
  it('says what went into pipelines, and what it costs in both ways', async () => {
    const document = await made([...pipeline(1, 0), ...pipeline(2, 1000)]);
    expect(document).toMatchObject({ pipelines: 2, jobs: 8 });
    expect(document.minutes.by_job).toEqual([
      { name: 'build', minutes: 6.7, jobs: 4 },
      { name: 'unit', minutes: 1.7, jobs: 4 },
    ]);
    expect(document.minutes.by_tags).toEqual([{ name: '(no tags)', minutes: 8.3, jobs: 8 }]);
    expect(document.jobs_at_once).toMatchObject({ median: 2, most: 2 });
    expect(document.queue_seconds).toMatchObject({ median: 5, most: 5 });
    expect(document.gitlab_seconds.median).toBe(155);
    // one runner: 20 s, 100 s of both builds, 50 s of both tries: 170 s are 3 minutes
    expect(document.one_runner).toMatchObject({ minutes: 6, cost: 0.04, seconds: { median: 170 } });
    // 120 s, 120 s and 70 s of three runners: 2, 2 and 2 minutes; the test starts when the builds have ended
    expect(document.fleet).toMatchObject({ minutes: 12, cost: 0.07, seconds: { median: 190 } });
  });

  it('takes prices from a file, and says which are missing', async () => {
    const prices = join(bed.top, 'prices.json');
    const table = { currency: 'EUR', date: '2026-02-03', per_minute: { 'ubuntu-latest': 1, 'ubuntu-24.04-arm': 2 } };
    writeFileSync(prices, JSON.stringify(table));
    const tagged = pipeline(1, 0, { tag_list: ['arm'] });
    const mapped = await made(tagged, '--prices', prices, '--runners', 'arm=ubuntu-24.04-arm');
    expect(mapped.prices).toMatchObject({ date: '2026-02-03', example: false });
    expect([mapped.one_runner.cost, mapped.fleet.cost, mapped.fleet.cost_per_month]).toEqual([3, 12, 12]);
    const other = await made(tagged, '--prices', prices, '--runners', 'arm=my-runner');
    expect([other.fleet.cost, other.without_price]).toEqual([null, ['my-runner']]);
    expect((await made(tagged)).tags_without_runner).toEqual(['arm']);
    writeFileSync(prices, JSON.stringify({ date: 'today', per_minute: { a: 'much' } }));
    const { code, err } = await bed.call('forecast', stored([]), '--prices', prices);
    expect(code).toBe(2);
    for (const part of ['"date" says when', '"currency" is missing', 'the price of a is no number'])
      expect(err).toContain(part);
  });

  it('takes the times of runs here in place of those on GitLab, and says for how many jobs', async () => {
    const events = join(bed.top, 'run.jsonl');
    const attempt = (name: string, seconds: number): string =>
      JSON.stringify({ v: 1, type: 'attempt', pipeline: 1, name, attempt: 1, duration_seconds: seconds });
    writeFileSync(events, [attempt('build 1/3', 10), attempt('build 2/3', 30), attempt('other', 9)].join('\n'));
    const jobs = [...pipeline(1, 0), ...pipeline(2, 1000)];
    expect((await made(jobs)).measured).toBeNull();
    const document = await made(jobs, '--measured', events);
    expect(document.measured).toEqual({ jobs: 1, of: 2, runs: 4, ofRuns: 8 });
    // 20 s, builds of 20 s each, 50 s of both tries of the test, which nobody has measured
    expect(document.one_runner.seconds.median).toBe(90);
    expect(document.certainty.reasons.join()).toMatch(/1 of 2 jobs have the times of runs here \(4 of the 8 times/);
    const times = join(bed.top, 'times.json');
    writeFileSync(times, '{"unit": 5, "build 1/2": 1, "build 2/2": 1}');
    const both = await made(jobs, '--measured', events, times);
    expect(both.measured).toMatchObject({ jobs: 2, of: 2 });
    expect(both.one_runner.seconds.median).toBe(26);
    expect(both.gitlab_seconds.median).toBe(155);
  });

  it('takes them of each project its own, and refuses what is none', async () => {
    const file = stored(pipeline(1, 0));
    const document = JSON.parse(readFileSync(file, 'utf8')) as { projects: object[] };
    document.projects.push({ path: 'a/c', jobs: pipeline(2, 0) });
    writeFileSync(file, JSON.stringify(document));
    const times = join(bed.top, 'times.json');
    writeFileSync(times, '{"unit": 5}');
    const of = await bed.json<Document>('forecast', file, '--measured', `a/c=${times}`);
    expect(of.measured).toMatchObject({ jobs: 1, of: 4 });
    const { err } = await bed.call('forecast', file, '--measured', times);
    expect(err).toContain('there are 2 projects: say whose run it is, GROUP/PROJECT=FILE');
    for (const [text, words] of [
      ['{"unit": "much"}', '"unit" has no number of seconds'],
      ['no event', ':1 is no event'],
      ['{"v":1,"type":"pipeline"}', 'has no job that has run'],
    ] as const) {
      writeFileSync(times, text);
      expect((await bed.call('forecast', file, '--measured', `a/c=${times}`)).err).toContain(words);
    }
  });

  it('says that its prices are an example, and how sure it is', async () => {
    const few = await made(pipeline(1, 0));
    expect(few.certainty).toMatchObject({ level: 'low' });
    expect(few.certainty.reasons.join()).toMatch(/an example of \d{4}-\d{2}-\d{2}: give your own/);
    const days = Array.from({ length: 300 }, (_, index) => pipeline(index + 1, (index % 30) * 86_400 + index));
    const many = await made(days.flat());
    expect(many.certainty).toMatchObject({ level: 'high' });
    expect(many.certainty.relative_error).toBeLessThan(0.01);
  });

  it('asks the API for the jobs of a group, stores them without people, and reads them again', async () => {
    const token = 'secret-token';
    bed.server.tokens.add(token);
    const now = Date.now() / 1000 - START / 1000;
    const paths = ['team/a', 'team/b', 'team/gone'];
    bed.server.answers.set(
      '/groups/team/projects',
      paths.map((path) => ({ path_with_namespace: path, default_branch: 'main' })),
    );
    bed.server.answers.set('/projects/team%2Fa/jobs', [...pipeline(1, now - 90 * 86_400), ...pipeline(2, now - 3600)]);
    bed.server.answers.set('/projects/team%2Fb/jobs', pipeline(3, now - 7200));
    const file = join(bed.top, 'fetched.json');
    const source = ['--group', `${bed.server.url}/team`, '--gitlab-token', token];
    const { code, out, err } = await bed.call('forecast', ...source, '--fetch', file);
    expect([code, out]).toEqual([0, `8 jobs of 3 projects are stored in ${file}\n`]);
    expect(err).toContain('WARNING: team/gone: ');
    expect(readFileSync(file, 'utf8')).not.toMatch(/Somebody|secret-token/);
    const document = await bed.json<Document>('forecast', file);
    expect(document.minutes.by_project.map(({ name }) => name)).toEqual(['team/a', 'team/b']);
    expect(await bed.json<Document>('forecast', ...source)).toEqual(document);
  });

  it('shows names as text, and no job is no failure', async () => {
    const { out } = await bed.call('forecast', stored(pipeline(1, 0, { name: '<b>|[x](y)' })));
    expect(out).toContain('&#60;b&#62;\\|\\[x\\](y)');
    expect(await bed.call('forecast', stored([]))).toMatchObject({ code: 0, err: '' });
  });

  it('tells all that is wrong with its options at once', async () => {
    const { code, err } = await bed.call('forecast', '--days', 'x', '--start-up', '-1', '--output', 'a.pdf');
    expect(code).toBe(2);
    for (const part of ['days: "x"', 'start-up: "-1"', 'neither .md', 'name one of: --group'])
      expect(err).toContain(part);
    expect((await bed.call('forecast', '--group', 'x')).err).toContain("is no address of GitLab's");
    expect((await bed.call('forecast', stored([]).replace('jobs.json', 'none'))).err).toContain('cannot be read');
  });
});
