import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { projectFolder } from '../../../test/runner.js';
import { parserProblems } from '../../../test/workflows.mjs';
import { main } from '../main.js';

const PIPELINE = 'build: {stage: build, script: x, tags: [big]}\ntest: {script: x}\n';
const FILE = '.github/workflows/gitlab-pipeline.yml';
const RUNNERS = ['--runners', 'big=large-runner'];

let folder: string;
let told: { out: string; err: string };
beforeEach(() => {
  folder = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  commit();
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    told.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told.err += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function commit(): void {
  const git = (...args: string[]): unknown =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      stdio: 'ignore',
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
}

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  told = { out: '', err: '' };
  const code = await main(['export', '--cwd', folder, ...args]);
  return { code, ...told };
}

const written = (file = FILE): string => readFileSync(join(folder, file), 'utf8');

describe('gitlab-dind export', () => {
  it('writes the pipeline as a workflow, which --check knows to be current until something changes', async () => {
    expect(await run(...RUNNERS, '--check')).toMatchObject({
      code: 1,
      out: `${FILE} is not current: run gitlab-dind export --runners big=large-runner\n`,
    });
    expect(existsSync(join(folder, FILE))).toBe(false);
    expect(await run(...RUNNERS)).toEqual({ code: 0, out: `${FILE} is written\n`, err: '' });
    expect(await parserProblems('w.yml', written())).toEqual([]);
    const { jobs } = parse(written()) as { jobs: Record<string, { 'runs-on': string }> };
    expect(Object.entries(jobs).map(([id, job]) => [id, job['runs-on']])).toEqual([
      ['plan', 'ubuntu-latest'],
      ['build', 'large-runner'],
      ['test', 'ubuntu-latest'],
      ['report', 'ubuntu-latest'],
    ]);
    expect(written()).toContain('#   gitlab-dind export --runners big=large-runner\n');
    expect(await run(...RUNNERS, '--check')).toMatchObject({ code: 0 });
    expect(await run(...RUNNERS)).toMatchObject({ code: 0, out: `${FILE} is current\n` });
    writeFileSync(join(folder, '.gitlab-ci.yml'), `${PIPELINE}deploy: {stage: deploy, script: x}\n`);
    expect(await run(...RUNNERS, '--check', '--json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"status": "stale"') as string,
    });
    expect(await run(...RUNNERS)).toMatchObject({ code: 0, out: `${FILE} is written\n` });
  });

  it('leaves what it has not made, but for --force, and writes through no link', async () => {
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(join(folder, FILE), 'on: push\n');
    const refused = await run(...RUNNERS);
    expect([refused.code, written()]).toEqual([2, 'on: push\n']);
    expect(refused.err).toMatch(/was not made by this command.*--force/s);
    expect((await run(...RUNNERS, '--force')).code).toBe(0);
    expect(written()).toMatch(/^# Made by gitlab-dind export/);
    writeFileSync(join(folder, 'mine.yml'), 'mine');
    symlinkSync(join(folder, 'mine.yml'), join(folder, 'link.yml'));
    const linked = await run(...RUNNERS, '--output', join(folder, 'link.yml'), '--force');
    expect([linked.code, readFileSync(join(folder, 'mine.yml'), 'utf8')]).toEqual([2, 'mine']);
    expect(linked.err).toMatch(/link/);
    symlinkSync(folder, join(folder, 'out'));
    expect((await run(...RUNNERS, '--output', join(folder, 'out/w.yml'))).code).toBe(2);
  });

  it('gives every step what was set, of secrets a name alone, and the token no more rights than that takes', async () => {
    const { code, out, err } = await run(
      ...RUNNERS, '--manual', 'test', '--variable', 'A=1', '--variable', 'B=two', '--gitlab-token', 'glpat-x', '--statuses',
      '--registry-push-to', 'ghcr.io/o/p', '--token', 'ghp-x',
    ); // prettier-ignore
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('takes gitlab-token from ${{ secrets.GITLAB_TOKEN }}');
    expect(written()).not.toMatch(/glpat-x|ghp-x/);
    const workflow = parse(written()) as {
      permissions: unknown;
      jobs: Record<string, { steps: { with: Record<string, string> }[] }>;
    };
    expect(workflow.permissions).toEqual({ contents: 'read', packages: 'write', statuses: 'write' });
    const common = {
      secrets: '${{ toJSON(secrets) }}',
      variables: 'A=1\nB=two',
      'gitlab-token': '${{ secrets.GITLAB_TOKEN }}',
      token: '${{ github.token }}',
      statuses: 'true',
      'registry-push-to': 'ghcr.io/o/p',
    };
    for (const { steps } of Object.values(workflow.jobs)) expect(steps[1]?.with).toMatchObject(common);
    expect(workflow.jobs['plan']?.steps[1]?.with).toEqual({
      mode: 'plan',
      runners: 'big=large-runner',
      manual: 'test',
      ...common,
    });
    expect(written()).toContain('--variable A=1 --variable B=two --gitlab-token "$GITLAB_TOKEN" --statuses');
  });

  it('refuses at once what has no place in a workflow, and tags without a runner', async () => {
    const refused = await run('test', '--secret', 'K=hidden', '--stage', 'test', '--mode', 'job');
    expect(refused.code).toBe(2);
    for (const name of ['secrets', 'jobs', 'stage', 'mode'])
      expect(refused.err).toContain(`export: ${name} is not written`);
    expect(refused.err).toContain('toJSON(secrets)');
    expect(refused.err).not.toContain('hidden');
    const tags = await run('--runners', 'oops');
    expect(tags.code).toBe(2);
    expect(tags.err).toMatch(/"oops".*no line for the tags big of "build"/s);
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  it('has options of its own that no other command takes', async () => {
    told = { out: '', err: '' };
    expect(await main(['plan', '--cwd', folder, '--check', '--force'])).toBe(2);
    expect(told.err).toMatch(/--check is an option of export only.*--force is/s);
  });
});
