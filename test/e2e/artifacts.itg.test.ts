import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArtifactServer } from '../artifact-server.js';
import { GitHubServer } from '../github-server.js';
import { projectFolder, Runner } from '../runner.js';

const PIPELINE = `
default: {image: "busybox:stable"}
stages: [one, two]
"plain: [a]":
  stage: one
  script: [mkdir out, echo 1 > out/a.txt]
  artifacts: {name: "app-$CI_JOB_STAGE-$PASSWORD", paths: [out], expire_in: 36 hours}
program:
  stage: one
  script: [echo 2 > run.sh, chmod +x run.sh, ln -s run.sh link]
  artifacts: {name: "app-$CI_JOB_STAGE-$PASSWORD", paths: [run.sh, link]}
closed:
  stage: one
  script: [echo 3 > closed.txt]
  artifacts: {paths: [closed.txt], access: none}
fails:
  stage: one
  retry: 1
  allow_failure: true
  script: ["echo attempt > $CI_JOB_ID.txt", exit 1]
  artifacts: {paths: ["*.txt"], when: always}
nothing:
  stage: one
  script: ["true"]
  artifacts: {paths: [none]}
child:
  stage: two
  trigger: {include: child.yml, strategy: depend}
`;
const CHILD = 'inner: {image: "busybox:stable", script: [echo 4 > b.txt], artifacts: {paths: [b.txt]}}\n';

/** Runs the step with a service of artifacts. */
async function step(
  server: ArtifactServer,
  pipeline: string,
  given: Readonly<Record<string, string>> = {},
  more: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; stdout: string; summary: string; uploads: readonly Record<string, unknown>[] }> {
  const cwd = projectFolder({ '.gitlab-ci.yml': pipeline, 'child.yml': CHILD });
  const env = {
    GITHUB_WORKSPACE: cwd,
    GITHUB_RUN_ID: '7',
    GITHUB_SHA: 'f'.repeat(40),
    ...server.environment,
    ...more,
  };
  const inputs = { cwd, cache: 'false', registry: 'none', artifacts: 'github', secrets: 'PASSWORD=hunter22', ...given };
  using runner = new Runner({ inputs, env });
  try {
    const { code, stdout } = await runner.main();
    const uploads = JSON.parse(runner.outputs['artifacts'] ?? 'null') as readonly Record<string, unknown>[];
    return { code, stdout, summary: runner.summary, uploads };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe('artifacts: github', () => {
  it('uploads what jobs leave, each under a name of its own', async () => {
    await using server = await ArtifactServer.start();
    const { code, stdout, summary, uploads } = await step(server, PIPELINE);
    expect(code, stdout).toBe(0);
    expect(stdout).not.toContain('::warning::artifacts');
    const names = server.stored.filter(({ finished }) => finished).map(({ name }) => name);
    expect(names.sort()).toEqual(['app-one-[MASKED]', 'app-one-[MASKED]-2', 'child _ inner', 'fails']);
    expect(server.stored.every(({ finished }) => finished)).toBe(true);

    const byJob = new Map(uploads.map((one) => [one['job'], one]));
    expect([...byJob.keys()].sort()).toEqual(['child / inner', 'fails', 'plain: [a]', 'program']);
    const filesOf = (job: string): Readonly<Record<string, Buffer>> => server.filesOf(String(byJob.get(job)?.['name']));
    expect(filesOf('plain: [a]')).toEqual({ 'out/a.txt': Buffer.from('1\n') });
    expect(Object.keys(filesOf('program'))).toEqual(['artifacts.tar']);
    expect(filesOf('child / inner')).toEqual({ 'b.txt': Buffer.from('4\n') });
    // of the last attempt alone
    expect(Object.keys(filesOf('fails'))).toHaveLength(1);
    expect(stdout.match(/Executing "step_script"/g)?.length).toBeGreaterThan(5);

    const days = (job: string): number => {
      const { expiresAt } = server.stored.find(({ name }) => name === byJob.get(job)?.['name']) ?? {};
      return (Date.parse(expiresAt ?? '') - Date.now()) / 86_400_000;
    };
    expect(days('plain: [a]')).toBeCloseTo(2, 1);
    expect(days('program')).toBeNaN();
    expect(stdout).toMatch(
      /They are uploaded to GitHub as "app-one-\[MASKED\](?:-2)?", for 2 days, once the job has ended/,
    );
    expect(stdout).toContain('They are not uploaded to GitHub (access: none)');
    // the signature of an address to upload to, and what the client says of itself
    expect(stdout).not.toMatch(/sig=|secret-1\d\d|Artifact name is valid|::debug::/);

    const { id, url } = byJob.get('fails') ?? {};
    expect(url).toBe(`https://github.com/Group/Project/actions/runs/7/artifacts/${String(id)}`);
    expect(summary).toMatch(/### Artifacts\n\n\| Artifact \| Job \| Size \|/);
    expect(summary).toContain(`| [<code>fails</code>](${String(url)}) | <code>fails</code> |`);
  });

  it('fails the step where one is not uploaded, whatever became of the pipeline', async () => {
    await using server = await ArtifactServer.start();
    server.faults.set('CreateArtifact', ['quota']);
    const pipeline = 'job: {image: "busybox:stable", script: [echo 1 > a.txt], artifacts: {paths: [a.txt]}}\n';
    const { code, stdout, uploads } = await step(server, pipeline);
    expect(code, stdout).toBe(3);
    expect(stdout).toMatch(
      /^::warning::artifacts: job: the artifact "job" was not uploaded: the storage for artifacts is used up/m,
    );
    expect(stdout).toMatch(/^::error::artifacts: job: /m);
    expect(uploads).toEqual([]);
  });

  it('uploads the report of the run, with a link in the summary, to which the statuses lead', async () => {
    await using server = await ArtifactServer.start();
    await using github = await GitHubServer.start();
    const report = join(mkdtempSync(join(tmpdir(), 'report-test-')), 'report.html');
    try {
      const pipeline = `job: {image: "busybox:stable", script: [echo]}
fails:
  image: busybox:stable
  allow_failure: true
  script:
    - echo
    - exit 3
`;
      const given = { report, statuses: 'true', token: github.token };
      const { code, stdout, summary, uploads } = await step(server, pipeline, given, { GITHUB_API_URL: github.url });
      expect(code, stdout).toBe(0);
      expect(uploads).toMatchObject([{ job: null, name: 'gitlab-report' }]);
      expect(server.filesOf('gitlab-report')['report.html']?.toString()).toMatch(/^<!doctype html>/i);
      const page = String(uploads[0]?.['url']);
      expect(summary).toContain(`[Report of the pipeline](${page})`);
      const last = (name: string): object | undefined => github.statuses.findLast(({ context }) => context === name);
      expect(last('gitlab/job')).toMatchObject({ state: 'success', target_url: page });
      expect(last('gitlab/fails')).toMatchObject({
        target_url: page,
        description: expect.stringMatching(
          /^Failed with exit code 3 in [\d.]+ s \(allowed to fail\) at \.gitlab-ci\.yml:7$/,
        ) as unknown,
      });
    } finally {
      rmSync(dirname(report), { recursive: true });
    }
  });

  it('is off by itself', async () => {
    await using server = await ArtifactServer.start();
    const pipeline = 'job: {image: "busybox:stable", script: [echo 1 > a.txt], artifacts: {paths: [a.txt]}}\n';
    const { code, stdout, uploads } = await step(server, pipeline, { artifacts: '' });
    expect(code, stdout).toBe(0);
    expect([uploads, server.calls]).toEqual([[], []]);
    expect(stdout).not.toContain('uploaded to GitHub');
  });
});
