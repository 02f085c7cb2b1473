import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  apiJob, comparisonBed, PIPELINE, type ComparisonBed, type ComparisonDocument,
} from '../../../../../test/comparison-bed.js'; // prettier-ignore
import { zipOf } from '../../../../../test/zip.js';

let bed: ComparisonBed;
beforeEach(async () => void (bed = await comparisonBed()));
afterEach(() => bed[Symbol.asyncDispose]());

describe('what a run has left', () => {
  /** A job with an archive, and the run's folder with these files of it. */
  function left(files: Readonly<Record<string, string>>): { url: string; args: readonly string[] } {
    const url = bed.serve([apiJob(1, 'unit', { artifacts: [{ file_type: 'archive' }, { file_type: 'trace' }] })]);
    const entries = [
      { name: 'dist/app', content: 'an application' },
      { name: '../../<b>|', content: 'hostile' },
      { name: 'link', content: '/etc/passwd', mode: 0o120777 },
    ];
    bed.server.answers.set('/projects/a%2Fb/jobs/1/artifacts', zipOf(entries));
    const out = join(bed.top, 'out');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(out, 'artifacts/unit', path, '..'), { recursive: true });
      writeFileSync(join(out, 'artifacts/unit', path), text);
    }
    return { url, args: [bed.run([{ name: 'unit' }]), '--run-output', out, '--deep'] };
  }
  const what = ({ differences }: ComparisonDocument): unknown =>
    differences.map((one) => [one.what, one.gitlab, one.here]);

  it('is compared file by file with --deep, by size and content, also from a file', async () => {
    const { url, args } = left({ 'dist/app': 'an application' });
    const names = ['files of artifacts', 'only there: ../../<b>|', '1 files'];
    expect(what(await bed.compared(url, args[0] ?? '', ...args.slice(1)))).toEqual([names]);
    writeFileSync(join(bed.top, 'out/artifacts/unit/dist/app'), 'AN APPLICATION');
    const file = join(bed.top, 'gitlab.json');
    expect((await bed.call('compare', '--fetch', file, url, '--deep')).code).toBe(0);
    const asked = bed.server.asked.length;
    const digests = ['content of files', expect.stringMatching(/^dist\/app [0-9a-f]{12}$/), expect.any(String)];
    expect(what(await bed.compared(file, args[0] ?? '', ...args.slice(1)))).toEqual([names, digests]);
    writeFileSync(join(bed.top, 'out/artifacts/unit/dist/app'), 'more than that is in it');
    const sizes = ['sizes of files', 'dist/app (14 bytes)', 'dist/app (23 bytes)'];
    expect(what(await bed.compared(file, args[0] ?? '', ...args.slice(1)))).toEqual([names, sizes]);
    expect(bed.server.asked).toHaveLength(asked);
  });

  it.each<[string, unknown, RegExp]>([
    ['no archive', Buffer.from('<html>'), /artifacts of unit: the archive cannot be read: it is no zip/],
    ['a withheld one', undefined, /artifacts of unit: GitLab does not give them to this token/],
  ])('is told of where there is %s', async (_, archive, note) => {
    const { url, args } = left({ 'dist/app': 'x' });
    const path = '/projects/a%2Fb/jobs/1/artifacts';
    if (archive === undefined) bed.server.faults.set(path, [{ status: 404 }, { status: 403 }]);
    else bed.server.answers.set(path, archive);
    const { notes } = await bed.compared(url, args[0] ?? '', ...args.slice(1));
    expect(notes.join('\n')).toMatch(note);
    expect(notes.join('\n')).toMatch(/sizes and digests of files were not compared: not told by GitLab/);
  });

  it('goes without contents where they are not asked for', async () => {
    const { url, args } = left({});
    const { notes } = await bed.compared(url, args[0] ?? '', ...args.slice(1, 3));
    expect(notes).toContain('sizes and digests of files were not compared: --deep does');
    expect(bed.server.asked.map(({ path }) => path).filter((path) => path.endsWith('/artifacts'))).toEqual([]);
    const { code, err } = await bed.compare(url, args[0] ?? '', '--deep');
    expect([code, err]).toEqual([2, expect.stringContaining('--run-output DIR')]);
  });

  it('are variables of dotenv reports, by name', async () => {
    const url = bed.serve([apiJob(1, 'unit', { artifacts: [{ file_type: 'dotenv' }] })]);
    const report = '/projects/a%2Fb/jobs/1/artifacts?file_type=dotenv';
    bed.server.answers.set(report, gzipSync('VERSION=hunter-2\nTHERE=hunter-3\n'));
    const events = bed.run([{ name: 'unit' }]);
    bed.withResult(events, { jobs: [{ name: 'unit', needs: null, dotenv_variables: ['VERSION', 'HERE'] }] });
    const file = join(bed.top, 'gitlab.json');
    await bed.call('compare', '--fetch', file, url);
    expect(readFileSync(file, 'utf8')).not.toContain('hunter');
    for (const gitlab of [url, file]) {
      const document = await bed.compared(gitlab, events);
      expect(what(document)).toEqual([['dotenv variables', 'only there: THERE', 'only here: HERE']]);
      expect(document.notes.join()).toContain('names were compared, not values');
      expect(JSON.stringify(document)).not.toContain('hunter');
    }
    // an instance that does not know the parameter answers with the archive
    bed.server.answers.set(report, zipOf([{ name: 'a' }]));
    const { differences, notes } = await bed.compared(url, events);
    expect(differences).toEqual([]);
    expect(notes).toContain('variables of dotenv reports were not compared: not told by GitLab');
  });
});

describe('what a pipeline is made of', () => {
  /** Answers of GraphQL in pages of one job; asked for another pipeline it has none. */
  function needs(jobs: readonly object[]): void {
    bed.server.answers.set('/api/graphql', (document: { variables: { path: string; iid: string; after: string } }) => {
      const { path, iid, after } = document.variables;
      const at = Number(after ?? 0);
      const pageInfo = { hasNextPage: at + 1 < jobs.length, endCursor: String(at + 1) };
      const pipeline = { jobs: { pageInfo, nodes: jobs.slice(at, at + 1) } };
      return { data: { project: path === 'a/b' && iid === '3' ? { pipeline } : null } };
    });
  }
  const iid = (): void => {
    const pipeline = bed.server.answers.get(PIPELINE) as object;
    bed.server.answers.set(PIPELINE, { ...pipeline, iid: 3, created_at: at(0), finished_at: at(100) });
  };
  const at = (seconds: number): string => new Date(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000).toISOString();
  const need = (name: string, scheduled: string, ...names: readonly string[]): object => ({
    name,
    schedulingType: scheduled,
    needs: { pageInfo: { hasNextPage: false }, nodes: names.map((one) => ({ name: one })) },
  });

  it('are the needs of its jobs, which GraphQL tells', async () => {
    const url = bed.serve([apiJob(1, 'build'), apiJob(2, 'lint'), apiJob(3, 'unit')]);
    iid();
    needs([need('build', 'stage'), need('lint', 'dag'), need('unit', 'dag', 'build', 'not-there')]);
    const events = bed.run([{ name: 'build' }, { name: 'lint' }, { name: 'unit' }]);
    bed.withResult(events, {
      jobs: [
        { name: 'build', needs: null, dotenv_variables: [] },
        { name: 'lint', needs: null, dotenv_variables: [] },
        { name: 'unit', needs: ['build'], dotenv_variables: [] },
      ],
    });
    bed.server.tokens.add('secret-token');
    const document = await bed.compared(url, events, '--gitlab-token', 'secret-token');
    expect(document.differences).toMatchObject([
      { job: 'lint', what: 'needs', gitlab: 'none', here: 'all earlier stages', result: 'different' },
    ]);
    const asked = bed.server.asked.filter(({ path }) => path === '/api/graphql');
    expect(asked.map(({ token, basic }) => [token, basic])).toEqual(Array(3).fill([undefined, 'Bearer secret-token']));
    expect(JSON.stringify(document)).not.toContain('secret-token');
  });

  it.each<[string, () => unknown]>([
    ['refuses', () => bed.server.faults.set('graphql', [{ status: 401 }])],
    ['is another', () => bed.server.answers.set('/api/graphql', { errors: [{ message: 'too complex' }] })],
    ['is none', () => bed.server.answers.set('/api/graphql', '<html>')],
    ['is cut', () => bed.server.faults.set('graphql', ['cut', 'cut', 'cut'])],
    ['is led away', () => bed.server.faults.set('graphql', [{ status: 302, headers: { location: '/login' } }])],
  ])('are not compared where GraphQL %s', async (_, fault) => {
    const url = bed.serve([apiJob(1, 'x')]);
    iid();
    fault();
    const { result, notes } = await bed.compared(url, bed.run([{ name: 'x' }]));
    expect(result).toBe('same');
    expect(notes).toContain('`needs` were not compared: not told by GitLab and the run');
  });

  it('are the images that it has pushed, with their platforms', async () => {
    const url = bed.serve([apiJob(1, 'x')]);
    iid();
    const { answers, host, tokens } = bed.server;
    ['secret-token', 'pull-token'].forEach((token) => tokens.add(token));
    const R = '/projects/a%2Fb/registry/repositories';
    const tags = ['1-7777', 'many', 'old', 'gone'].map((name) => ({ name }));
    answers.set(R, [{ id: 5, path: 'a/b/app', tags }]);
    const made = { '1-7777': 10, many: 20, old: -999, gone: 30 };
    for (const [tag, seconds] of Object.entries(made))
      answers.set(`${R}/5/tags/${tag}`, { location: `${host}/a/b/app:${tag}`, created_at: at(seconds) });
    answers.set('/jwt/auth', { token: 'pull-token' });
    const config = `sha256:${'c'.repeat(64)}`;
    answers.set('/v2/a/b/app/manifests/1-7777', { config: { digest: config } });
    answers.set(`/v2/a/b/app/blobs/${config}`, { os: 'linux', architecture: 'arm64', variant: 'v8' });
    const platforms = ['amd64', 'arm64'].map((architecture) => ({ platform: { os: 'linux', architecture } }));
    const attestation = { platform: { os: 'unknown', architecture: 'unknown' } };
    answers.set('/v2/a/b/app/manifests/many', { manifests: [...platforms, attestation] });
    answers.set(PIPELINE, { ...(answers.get(PIPELINE) as object), id: 7777 });
    const image = (tag: string, ...names: readonly string[]): object => ({
      repository: 'a/b/app',
      tag,
      platforms: names,
    });
    const images = [
      image('1-1234', 'linux/arm64'),
      image('many', 'linux/amd64'),
      image('old', 'linux/amd64'),
      image('new'),
    ];
    const events = bed.withResult(bed.run([{ name: 'x' }]), { pipeline: 1234, images });
    writeFileSync(events, readFileSync(events, 'utf8').replaceAll('"pipeline":1,', '"pipeline":1234,'));
    const { differences } = await bed.compared(url, events, '--gitlab-token', 'secret-token');
    expect(differences).toMatchObject([
      { what: 'pushed images', gitlab: 'only there: app:gone', here: 'only here: app:new' },
      { what: 'platforms of app:many', gitlab: 'linux/amd64, linux/arm64', here: 'linux/amd64' },
    ]);
    const registry = bed.server.asked.filter(({ path }) => path.startsWith('/v2/'));
    expect([...new Set(registry.map(({ token, basic }) => `${token} ${basic}`))]).toEqual([
      'undefined Bearer pull-token',
    ]);
  });

  it('are jobs that rules leave out, with the reason', async () => {
    const url = bed.serve([apiJob(1, 'x'), apiJob(2, 'nightly')]);
    const excluded = [{ name: 'nightly', reason: 'no rule matches' }];
    const { differences } = await bed.compared(url, bed.withResult(bed.run([{ name: 'x' }]), { excluded }));
    expect(differences).toMatchObject([{ job: 'nightly', causes: ['the run left it out: no rule matches'] }]);
  });
});
