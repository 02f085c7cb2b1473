import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { command, projectFolder } from '../runner.js';

const FILE = [
  'stages: [build, test]',
  'build:',
  '  stage: build',
  '  image: docker:28',
  '  services: [docker:28-dind, {name: "redis:7", alias: cache}]',
  '  variables: {LEVEL: info}',
  '  script: [make]',
  'gate: {stage: build, when: manual, allow_failure: false, script: [make]}',
  'test: {stage: test, needs: [build], allow_failure: {exit_codes: 7}, script: [make]}',
  'after: {stage: test, script: [make]}',
  'never: {stage: test, rules: [{if: $NO, when: always}], script: [make]}',
  '',
].join('\n');

/** Runs a command that prints one JSON document. */
async function document(
  args: readonly string[],
  file = FILE,
): Promise<{ code: number | null; json: Record<string, unknown> }> {
  const cwd = projectFolder({ '.gitlab-ci.yml': file });
  const result = await command([...args, '--json', '--cwd', cwd]);
  rmSync(cwd, { recursive: true });
  return { code: result.code, json: JSON.parse(result.stdout) as Record<string, unknown> };
}

describe('commands that need no engine', () => {
  it('say which jobs miss the history that a shallow checkout lacks', async () => {
    const origin = projectFolder({ '.gitlab-ci.yml': 'tag: {script: [git describe]}\nplain: {script: [make]}\n' });
    const clone = `${origin}-clone`;
    const git = (...args: string[]): void => {
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
      execFileSync('git', [...identity, ...args], { stdio: 'ignore' });
    };
    git('init', '-b', 'main', origin);
    git('-C', origin, 'add', '.');
    for (const message of ['one', 'two']) git('-C', origin, 'commit', '--allow-empty', '-m', message);
    git('clone', '--depth=1', `file://${origin}`, clone);
    const plan = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await command(['plan', '--json', '--cwd', clone, ...args]);
      return (JSON.parse(stdout) as { warnings: { message: string }[] }).warnings.map(({ message }) => message);
    };
    const [warning] = await plan();
    expect(warning).toContain('The checkout is shallow: tag may miss the commits before this one');
    expect(warning).toContain('fetch-depth: 0');
    expect(await plan('--token', 'some-token')).toEqual([]);
    expect(execFileSync('git', ['-C', clone, 'rev-list', '--count', 'HEAD'], { encoding: 'utf8' }).trim()).toBe('2');
    for (const folder of [origin, clone]) rmSync(folder, { recursive: true });
  });

  it('plan: jobs in order, and why others would not run', async () => {
    const { code, json } = await document(['plan']);
    expect(code).toBe(0);
    expect(json).toMatchObject({
      source: 'push',
      stages: ['build', 'test'],
      excluded: [{ name: 'never' }],
      warnings: [],
      fetched: [],
    });
    const jobs = json['jobs'] as Record<string, unknown>[];
    expect(jobs.map((job) => job['name'])).toEqual(['build', 'gate', 'test', 'after']);
    expect(jobs[0]).toMatchObject({
      stage: 'build',
      when: 'on_success',
      allow_failure: false,
      needs: null,
      image: { name: 'docker:28' },
      services: [
        { name: 'docker:28-dind', aliases: ['docker'] },
        { name: 'redis:7', aliases: ['redis', 'cache'] },
      ],
      variables: { LEVEL: 'info' },
      dind: true,
    });
    expect(jobs[2]).toMatchObject({ needs: [{ job: 'build', artifacts: true, optional: false }], dind: false });
  });

  it('plan: what is wrong is a document as well', async () => {
    expect(await document(['plan'], 'build:\n  scrpt: [make]\n  script: [make]\n')).toEqual({
      code: 2,
      json: {
        errors: [
          { message: 'jobs:build config contains unknown keys: scrpt', file: '.gitlab-ci.yml', line: 2, column: 3 },
        ],
      },
    });
    const { code, json } = await document(['plan', '--nonsense-option', '--file', 'other.yml']);
    expect(code).toBe(2);
    expect(json['errors']).toMatchObject([
      { message: 'There is no option --nonsense-option', file: null, line: null },
      { message: expect.stringContaining('other.yml does not exist') as string },
    ]);
  });

  it('plan: jobs of child pipelines below their trigger jobs', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': 'build: {trigger: {include: child.yml}}\n',
      'child.yml': 'inner: {stage: deploy, script: [make], services: ["docker:$TAG"], variables: {TAG: dind}}\n',
    });
    const { stdout } = await command(['plan', '--cwd', cwd]);
    rmSync(cwd, { recursive: true });
    expect(stdout.split('\n')).toEqual([
      'test',
      '  build',
      '    child pipeline',
      '      deploy',
      '        inner (Docker-in-Docker)',
      '',
    ]);
  });

  it('lint: a file without jobs in this context is valid', async () => {
    const file = 'release: {rules: [{if: $CI_COMMIT_TAG}], script: [make], id_tokens: {T: {aud: x}}}\n';
    expect(await document(['lint'], file)).toMatchObject({
      code: 0,
      json: {
        valid: true,
        errors: [],
        warnings: [{ message: 'release: `id_tokens` is not supported', line: 1 }],
        notes: [
          { message: expect.stringContaining('no job for this context') as string },
          { message: 'release: no rule of `rules` matches' },
        ],
      },
    });
    expect(await document(['lint', '--file', 'other.yml'])).toMatchObject({
      code: 2,
      json: { valid: false, errors: [{ message: expect.stringContaining('other.yml does not exist') as string }] },
    });
  });

  it("lint: GitLab's words at the place, exit code 2", async () => {
    const { code, json } = await document(['lint'], 'build:\n  scrpt: [make]\n  script: [make]\n');
    expect(code).toBe(2);
    expect(json).toMatchObject({
      valid: false,
      errors: [{ message: 'jobs:build config contains unknown keys: scrpt', file: '.gitlab-ci.yml', line: 2 }],
    });
    expect(await document(['lint'])).toMatchObject({ code: 0, json: { valid: true, errors: [] } });
  });

  it('simulate: outcomes, played and canceled jobs', async () => {
    expect((await document(['simulate'])).json).toEqual({
      pipeline: 'manual',
      // a stage of which a part has passed and a part still waits is running, as GitLab shows it
      stages: { build: 'manual', test: 'running' },
      jobs: { build: 'success', gate: 'manual', test: 'success', after: 'created' },
    });
    expect((await document(['simulate', '--play', 'gate', '--outcome', 'test=failed:7'])).json).toMatchObject({
      pipeline: 'success',
      jobs: { gate: 'success', test: 'failed', after: 'success' },
    });
    expect((await document(['simulate', '--play', 'gate', '--outcome', 'test=failed:8'])).json).toMatchObject({
      pipeline: 'failed',
    });
    expect((await document(['simulate', '--cancel', 'build'])).json).toMatchObject({
      jobs: { build: 'canceled', test: 'skipped' },
    });
  });

  it('includes fetch: stores what is included, for a run that asks nobody; alone it is told with the help', async () => {
    const file = 'include: [{project: group/ci, ref: v1, file: ci.yml}]\n';
    const cwd = projectFolder({ '.gitlab-ci.yml': file, 'copy/ci.yml': 'job: {script: [make]}\n' });
    const stored = await command([
      'includes',
      'fetch',
      `${cwd}/stored`,
      '--cwd',
      cwd,
      '--include-map',
      'group/ci=copy',
    ]);
    expect([stored.code, stored.stdout]).toEqual([0, expect.stringContaining('1 file is stored')]);
    const { stdout } = await command(['plan', '--json', '--cwd', cwd, '--includes-from', `${cwd}/stored`]);
    expect(JSON.parse(stdout)).toMatchObject({ jobs: [{ name: 'job' }] });
    const alone = await command(['includes']);
    expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('gitlab-dind includes fetch FOLDER')]);
    rmSync(cwd, { recursive: true });
  });
});
