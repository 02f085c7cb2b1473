import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packFiles } from '../../src/fleet/travel/archive.js';
import { EVENTS, RESULT } from '../../src/fleet/travel/record.js';
import { recordName } from '../../src/fleet/travel/records.js';
import type { PlanDocument } from '../../src/fleet/types.js';
import { ArtifactServer, type StoredArtifact } from '../artifact-server.js';
import { GitHubServer } from '../github-server.js';
import { gitlabServer } from '../gitlab-server.js';
import { git } from '../repository.js';
import { projectFolder, Runner, type Finished } from '../runner.js';

const FILE = `
build: {image: alpine, script: [echo build], tags: [docker, arm64]}
test: {image: alpine, script: [echo test], stage: deploy}
`;

describe('a part of a pipeline on several runners', () => {
  let server: ArtifactServer;
  let folder = '';
  beforeEach(async () => {
    server = await ArtifactServer.start();
    folder = projectFolder({ '.gitlab-ci.yml': FILE }, mkdtempSync(`${tmpdir()}/refused-test-`));
    git(folder, 'init', '-q', '-b', 'main');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-q', '-m', 'first');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await server[Symbol.asyncDispose]();
  });

  /** A step, without an engine: nothing of what is tried here gets so far. */
  async function step(
    inputs: Record<string, string>,
    more: Record<string, string> = {},
  ): Promise<Finished & { outputs: Record<string, string> }> {
    using runner = new Runner({
      inputs: { cwd: folder, ...inputs },
      env: { ...server.environment, GITHUB_WORKSPACE: folder, DOCKER_HOST: 'unix:///nowhere.sock', ...more },
    });
    return { ...(await runner.main()), outputs: runner.outputs };
  }

  const RUNNERS = 'docker,arm64=ubuntu-24.04-arm';

  it('begins with a plan, which needs no engine', async () => {
    const plan = await step({ mode: 'plan', runners: RUNNERS });
    expect(plan.code, plan.stdout).toBe(0);
    const waves = JSON.parse(plan.outputs['waves'] ?? '') as { name: string; 'runs-on': string }[][];
    expect(waves.map((wave) => wave.map((share) => [share.name, share['runs-on']]))).toEqual([
      [['build', 'ubuntu-24.04-arm']],
      [['test', 'ubuntu-latest']],
    ]);
    expect(Object.keys((JSON.parse(plan.outputs['pipeline'] ?? '') as { jobs: object }).jobs)).toEqual([
      'build',
      'test',
    ]);
    expect(server.stored.map(({ name }) => name)).toEqual(['gitlab-plan']);
  });

  it('is refused before anything starts, with what to do', async () => {
    const untagged = await step({ mode: 'plan' });
    expect([untagged.code, untagged.stdout]).toEqual([2, expect.stringMatching(/docker, ?arm64.*build/s)]);
    const lines = await step({ mode: 'plan', runners: 'docker\n=x', batch: 'all', plan: '../plan' });
    expect(lines.stdout).toMatch(/plan: "\.\.\/plan" is no name for it/);
    expect(lines.code).toBe(2);
    expect(lines.stdout).toMatch(/batch: "all" is none of/);
    const secret = await step({ mode: 'plan', runners: RUNNERS, secrets: 'WORD=build' });
    expect([secret.code, secret.stdout]).toEqual([
      2,
      expect.stringMatching(/The value of WORD stands in the name of a job.*GitHub drops an output/),
    ]);
    // tags go to GitHub in the plan's artifact alone
    const tag = await step({ mode: 'plan', runners: RUNNERS, secrets: 'WORD=docker' });
    expect([tag.code, tag.stdout]).toEqual([2, expect.stringMatching(/The value of WORD stands in .* a tag/)]);
    expect(server.stored).toEqual([]);
    const early = await step({ mode: 'job', jobs: 'build' });
    expect([early.code, early.stdout]).toEqual([
      2,
      expect.stringMatching(/plan: this run has no artifact "gitlab-plan".*a step with `mode: plan` makes it/),
    ]);
    await step({ mode: 'plan', runners: RUNNERS });
    const unknown = await step({ mode: 'job', jobs: '["biuld", "other"]' });
    expect(unknown.code).toBe(2);
    expect(unknown.stdout).toMatch(/jobs: the plan has no job "biuld".*did you mean.*build/);
    expect(unknown.stdout).toMatch(/jobs: the plan has no job "other"/);
    const none = await step({ mode: 'job' });
    expect([none.code, none.stdout]).toEqual([2, expect.stringMatching(/`mode: job` needs the names of the jobs/)]);
    const needs = await step({ mode: 'report', 'needs-context': '{"a": 1}' });
    expect([needs.code, needs.stdout]).toEqual([2, expect.stringMatching(/needs-context: it is not what/)]);
    const twice = await step({ mode: 'plan', runners: RUNNERS });
    expect([twice.code, twice.stdout]).toEqual([2, expect.stringMatching(/has an artifact "gitlab-plan" already/)]);
  });

  it('is refused with a plan that is none, or of another version or commit', async () => {
    await step({ mode: 'plan', runners: RUNNERS });
    const [plan] = server.stored;
    const document = JSON.parse(plan!.blob.toString()) as Record<string, unknown>;
    const put = (content: unknown): void => {
      plan!.blob = Buffer.from(JSON.stringify(content));
      plan!.hash = undefined;
    };
    put({ ...document, version: '0.0.1' });
    const version = await step({ mode: 'job', jobs: 'build' });
    expect([version.code, version.stdout]).toEqual([
      2,
      expect.stringMatching(/was made by version 0\.0\.1, and this is/),
    ]);
    put({ ...document, v: 2 });
    expect((await step({ mode: 'job', jobs: 'build' })).stdout).toMatch(
      /is a plan of form 2; this version reads form 1/,
    );
    put('nothing');
    expect((await step({ mode: 'report' })).stdout).toMatch(/the artifact "gitlab-plan" is no plan/);
  });

  it('is told where what a job has left is gone: nothing is said to be copied or written then', async () => {
    await step({ mode: 'plan', runners: RUNNERS });
    const { pipeline, plan } = JSON.parse(server.stored[0]!.blob.toString()) as PlanDocument;
    const own = mkdtempSync(`${tmpdir()}/refused-test-`);
    const image = { repository: 'app', tag: '1', digest: `sha256:${'a'.repeat(64)}`, platforms: [], size: 1 };
    const content = { v: 1, job: plan.jobs[0]!.name, origin: 0, summaries: [], releases: [], images: [image] };
    writeFileSync(join(own, RESULT), JSON.stringify(content));
    writeFileSync(join(own, EVENTS), '');
    const name = recordName(
      pipeline,
      { index: 0, runAttempt: 1, runner: 'ab' },
      [{ type: 'success' }],
      ['files', 'images'],
    );
    await packFiles(
      [RESULT, EVENTS].map((file) => ({ name: file, path: join(own, file) })),
      join(own, name),
    );
    const blob = readFileSync(join(own, name));
    const [{ run, job }] = server.stored as [StoredArtifact];
    server.stored.push({
      id: 900,
      run,
      job,
      name,
      expiresAt: undefined,
      blob,
      size: blob.length,
      hash: undefined,
      finished: true,
    });
    const report = await step({
      mode: 'report',
      output: `${own}/out`,
      'storage-path': `${own}/storage`,
      'registry-push-to': 'ghcr.io/owner/app',
      'registry-push-password': 'x',
    });
    rmSync(own, { recursive: true });
    expect(report.stdout).toMatch(
      /build: the artifact gitlab-\d+\.0\.1-ab\.files that it has left is not there any more/,
    );
    expect(report.stdout).toMatch(
      /What the jobs have pushed could not be put together: build: the artifact gitlab-\S+\.images /,
    );
    expect(report.stdout).not.toContain('has pushed nothing');
    expect(report.code).toBe(3);
  });

  it('is compared as a whole with a pipeline of GitLab', async () => {
    await step({ mode: 'plan', runners: RUNNERS });
    await using gitlab = await gitlabServer();
    const P = '/projects/a%2Fb/pipelines/7';
    const there = (status: string): void => {
      gitlab.answers.set(P, { id: 7, status: 'failed' });
      const jobs = [{ name: 'build', stage: 'test', status }, { name: 'test', stage: 'deploy', status: 'skipped' }]; // prettier-ignore
      gitlab.answers.set(
        `${P}/jobs`,
        jobs.map((job, id) => ({ id, allow_failure: false, ...job })),
      );
      gitlab.answers.set(`${P}/bridges`, []);
    };
    const report = (): ReturnType<typeof step> =>
      step({ mode: 'report', 'compare-with': `${gitlab.url}/a/b/-/pipelines/7`, 'gitlab-token': 'secret-token' });
    there('failed');
    const same = await report(); // the runner of build was lost, as it has failed there
    expect(same.stdout).toContain('2 jobs, all the same (pipeline: failed on GitLab, failed here)');
    expect(same.stdout).not.toContain('compare-with:');
    expect(gitlab.asked.map(({ token }) => token)).toContain('secret-token');
    there('success');
    const other = await report();
    expect(other.stdout).toContain('different: build: status: success on GitLab, failed here');
    expect(other.stdout).toContain('::error::compare-with: the run and the pipeline of GitLab differ');
    expect(other.code).toBe(1);
  });

  it('is skipped without an engine where the status machine says so', async () => {
    await step({ mode: 'plan', runners: RUNNERS });
    // the runner of build has told nothing
    const skipped = await step({ mode: 'job', jobs: 'test' });
    expect(skipped.code, skipped.stdout).toBe(0);
    expect(skipped.stdout).toContain('test: skipped, since of what it waits for something has failed or was skipped');
    expect(skipped.outputs).toMatchObject({ status: 'skipped', recorded: 'true', skipped: '["test"]' });
    const report = await step({ mode: 'report' });
    expect(report.code).toBe(1);
    expect(report.outputs).toMatchObject({ status: 'failed', 'failed-jobs': 'build' });
    expect(report.stdout).toMatch(/build: nothing is known of it: its runner was lost/);
    // anybody can upload such a list: what is none costs nothing but links
    const { pipeline } = JSON.parse(server.stored[0]!.blob.toString()) as PlanDocument;
    const list = (name: string, text: string, hash?: string): void => {
      const blob = Buffer.from(text);
      const { run, job } = server.stored[0]!;
      const at = { id: 900 + server.stored.length, run, job, expiresAt: undefined, finished: true };
      server.stored.push({ ...at, name: `gitlab-${pipeline}.uploads.${name}`, blob, size: blob.length, hash });
    };
    const upload = { job: 'build', name: 'build', id: 7, url: null, size: 3 };
    list('good', JSON.stringify([upload, { ...upload, url: 'javascript:alert(1)' }, null]));
    list('none', '{');
    expect((await step({ mode: 'report', artifacts: 'github' })).outputs['artifacts']).toBe(JSON.stringify([upload]));
    list('other', '[]', `sha256:${'0'.repeat(64)}`);
    const without = await step({ mode: 'report', artifacts: 'github' });
    expect([without.code, without.outputs['artifacts'], without.outputs['status']]).toEqual([1, '[]', 'failed']);
    expect(without.stdout).toMatch(/::warning::The artifact gitlab-\d+\.uploads\.other cannot be downloaded/);
    // whoever reports tells GitHub of those that had no runner, or a lost one
    await using github = await GitHubServer.start();
    const target = {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: github.token,
      GITHUB_REPOSITORY: github.repository,
      GITHUB_SHA: 'f'.repeat(40),
    };
    expect((await step({ mode: 'report', statuses: 'true' }, target)).code).toBe(1);
    expect(github.statuses.map(({ context, state }) => [context, state]).sort()).toEqual([['gitlab/build', 'error'], ['gitlab/test', 'success']]); // prettier-ignore
    const canceled = await step({
      mode: 'report',
      'needs-context': JSON.stringify({ 'wave-1': { result: 'cancelled', outputs: {} } }),
    });
    expect(canceled.outputs).toMatchObject({ status: 'canceled' });
  });
});
