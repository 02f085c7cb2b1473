import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { GitHubServer } from '../github-server.js';
import { git } from '../repository.js';
import { command, ROOT, Runner } from '../runner.js';

const EXAMPLES = join(ROOT, 'examples');
const temporary = mkdtempSync(join(tmpdir(), 'examples-test-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Workflow {
  readonly jobs: { readonly pipeline: { readonly steps: { uses: string; with?: Record<string, unknown> }[] } };
}

/** What the workflow of an example gives the Action; what is an expression is left to the test. */
function inputsOf(name: string): Record<string, string> {
  const workflow = parse(readFileSync(join(EXAMPLES, name, 'workflow.yml'), 'utf8')) as Workflow;
  const step = workflow.jobs.pipeline.steps.find(({ uses }) => uses.startsWith('gitlab-dind/'));
  return Object.fromEntries(
    Object.entries(step?.with ?? {}).flatMap(([key, value]) =>
      /\$\{\{/.test(String(value)) ? [] : [[key, String(value)]],
    ),
  );
}

/** The example as a repository of its own, as who copies it has it. */
function repositoryOf(name: string): string {
  const folder = mkdtempSync(join(temporary, `${name}-`));
  cpSync(join(EXAMPLES, name), folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'example');
  return folder;
}

/** Runs the example as its workflow does. Returns the statuses of its jobs by name. */
async function run(
  name: string,
  more: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<{ jobs: Record<string, string>; stdout: string; outputs: Record<string, string> }> {
  const cwd = repositoryOf(name);
  const storage = mkdtempSync(join(temporary, 'storage-'));
  const inputs = { cwd, cache: 'false', 'storage-path': storage, ...inputsOf(name), ...more };
  const event = { repository: { default_branch: 'main' } };
  const sha = git(cwd, 'rev-parse', 'HEAD');
  using runner = new Runner({ inputs, event, env: { GITHUB_WORKSPACE: cwd, GITHUB_SHA: sha, ...env } });
  const { code, stdout } = await runner.main();
  expect(code, stdout).toBe(0);
  const { outputs } = runner;
  const jobs = JSON.parse(outputs['jobs'] ?? '[]') as { name: string; status: string }[];
  return { jobs: Object.fromEntries(jobs.map((job) => [job.name, job.status])), stdout, outputs };
}

const passed = (...names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, 'success']));

describe('the examples', () => {
  it('are all tried here', () => {
    const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // dind: example.itg.test.ts
    const tried = ['dind', 'monorepo', 'platforms', 'templates', 'compose', 'ghcr', 'releases'];
    expect(folders.map(({ name }) => name).sort()).toEqual(tried.sort());
    const readme = readFileSync(join(EXAMPLES, 'README.md'), 'utf8');
    for (const name of tried) expect(readme).toContain(`[${name}](${name})`);
  });

  it('monorepo runs a child pipeline for each service', async () => {
    const { jobs } = await run('monorepo');
    expect(jobs).toEqual(
      passed('api', 'api / build', 'api / test', 'web', 'web / build', 'web / test', 'all-services'),
    );
  });

  it('monorepo runs for a merge request only what it has changed', async () => {
    const cwd = repositoryOf('monorepo');
    git(cwd, 'checkout', '-q', '-b', 'change');
    writeFileSync(join(cwd, 'services/web/page.html'), 'new');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'change');
    const { stdout, code } = await command(['plan', '--cwd', cwd, '--context', 'merge_request=change:main', '--json']);
    expect(code, stdout).toBe(0);
    const plan = JSON.parse(stdout) as { jobs: { name: string }[] };
    expect(plan.jobs.map(({ name }) => name)).toEqual(['web', 'all-services']);
  });

  it('templates gives the jobs of its includes', async () => {
    const { jobs, stdout } = await run('templates');
    expect(jobs).toEqual(passed('unit', 'package'));
    expect(stdout).toContain('\nchecked\n');
  });

  it('compose tests an application of two containers', async () => {
    const { jobs, stdout } = await run('compose');
    expect(jobs).toEqual(passed('integration'));
    expect(stdout).toContain('Hello from the application');
  });

  it('platforms makes one image of two builds', async () => {
    const { jobs, outputs } = await run('platforms');
    expect(jobs).toEqual(passed('build: [amd64]', 'build: [arm64]', 'merge'));
    const images = JSON.parse(outputs['images'] ?? '[]') as { tag: string; platforms: string[] }[];
    const merged = images.filter(({ tag }) => !/-a..64$/.test(tag));
    expect(merged.map(({ platforms }) => [...platforms].sort())).toEqual([['linux/amd64', 'linux/arm64']]);
  });

  it('ghcr uses in a later job what it has pushed', async () => {
    // the embedded registry stands for GitHub's
    const { jobs, stdout } = await run('ghcr');
    expect(jobs).toEqual(passed('build', 'smoke-test'));
    expect(stdout).toContain('\nbuilt\n');
  });

  it('releases makes a release of GitHub for a tag', async () => {
    await using server = await GitHubServer.start();
    const env = {
      GITHUB_REF_NAME: 'v1.0',
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REF: 'refs/tags/v1.0',
      GITHUB_API_URL: server.url,
    };
    const { jobs, outputs } = await run(
      'releases',
      { token: server.token },
      { ...env, GITHUB_REPOSITORY: server.repository },
    );
    expect(jobs).toEqual(passed('build', 'test', 'release'));
    expect(server.releases).toEqual([expect.objectContaining({ tag_name: 'v1.0', name: 'Tool v1.0' })]);
    const path = join(outputs['artifacts-path'] ?? '', 'build/dist/tool');
    expect(readFileSync(path, 'utf8')).toContain('tool 1.0');
  });
});
