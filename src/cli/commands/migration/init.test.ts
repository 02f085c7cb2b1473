import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { migrationBed, type MigrationBed, type Printed } from '../../../../test/migration-bed.js';
import { parserProblems } from '../../../../test/workflows.mjs';

interface Job {
  'runs-on'?: unknown;
  uses?: string;
  permissions: Record<string, string>;
  steps?: { uses: string; with?: Record<string, unknown> }[];
  with?: Record<string, string>;
  secrets?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: object;
  concurrency?: { 'cancel-in-progress': boolean };
  jobs: { gitlab: Job };
}

let bed: MigrationBed;
beforeEach(async () => void (bed = await migrationBed()));
afterEach(() => bed[Symbol.asyncDispose]());

const fileOf = (folder: string): string => join(folder, '.github/workflows/gitlab.yml');
const init = (folder: string, ...more: string[]): Promise<Printed> => bed.call('init', '--cwd', folder, ...more);

/** The workflow for a pipeline file, which GitHub's own parser takes. */
async function written(
  text: string,
  more: readonly string[] = [],
  files: Record<string, string> = {},
): Promise<{ workflow: Workflow; text: string }> {
  const folder = bed.project('p', { '.gitlab-ci.yml': text, ...files });
  expect(await init(folder, ...more)).toMatchObject({ code: 0 });
  const made = readFileSync(fileOf(folder), 'utf8');
  expect(await parserProblems('gitlab.yml', made)).toEqual([]);
  return { workflow: parse(made) as Workflow, text: made };
}

const action = ({ workflow }: { workflow: Workflow }): Record<string, unknown> | undefined =>
  workflow.jobs.gitlab.steps?.find(({ uses }) => uses.startsWith('gitlab-dind/'))?.with;

describe('init', () => {
  it('writes the least for a pipeline that runs as it is', async () => {
    const { workflow } = await written('test: {script: x}\n');
    expect(Object.keys(workflow.on)).toEqual(['push', 'workflow_dispatch']);
    expect(workflow.on['push']).toBeNull();
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.gitlab).toEqual({
      'runs-on': 'ubuntu-latest',
      permissions: { contents: 'read' },
      steps: [
        { uses: 'actions/checkout@v7', with: { 'fetch-depth': 0 } },
        { uses: 'gitlab-dind/gitlab-dind-action@v0' },
      ],
    });
  });

  it.each<[string, string, readonly string[], unknown]>([
    ['branches alone', 'if: $CI_COMMIT_BRANCH', ['push'], { branches: ['**'] }],
    ['tags alone', 'if: $CI_COMMIT_TAG', ['push'], { tags: ['**'] }],
    ['merge requests', 'if: $CI_PIPELINE_SOURCE == "merge_request_event"', ['pull_request'], undefined],
  ])('asks for %s where its rules do', async (_, rule, events, push) => {
    const { workflow } = await written(`a: {script: x, rules: [{${rule}}]}\n`);
    expect(Object.keys(workflow.on)).toEqual([...events, 'workflow_dispatch']);
    if (push !== undefined) expect(workflow.on['push']).toEqual(push);
  });

  it('leaves the times of a schedule to the user', async () => {
    const { workflow, text } = await written(
      'a: {script: x}\nb: {script: x, rules: [{if: $CI_PIPELINE_SOURCE == "schedule"}]}\n',
    );
    expect(workflow.on).not.toHaveProperty('schedule');
    expect(text).toContain("#   - cron: '0 3 * * *'");
  });

  it('has secrets by name, inputs, permissions and what the repository has', async () => {
    const text = 'a: {script: ["x $KEY"], interruptible: true, id_tokens: {T: {aud: x}}, environment: prod}\n';
    const made = await written(text, [], {
      '.gitmodules': '[submodule "x"]\n',
      '.gitattributes': '*.bin filter=lfs\n',
    });
    expect(action(made)).toEqual({ secrets: '{\n  "KEY": ${{ toJSON(secrets.KEY) }}\n}\n' });
    expect(made.workflow.jobs.gitlab.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
    expect(made.workflow.concurrency).toMatchObject({ 'cancel-in-progress': true });
    expect(made.workflow.jobs.gitlab.steps?.[0]?.with).toEqual({
      'fetch-depth': 0,
      submodules: 'recursive',
      lfs: true,
    });
    expect(made.text).toContain('# Secrets to create (Settings, Secrets and variables, Actions): KEY');
    expect(made.text).toContain('# deployments: true');
  });

  const TAGS = 'a: {script: ["x $KEY"], tags: [docker]}\nb: {script: x, tags: [arm64, docker]}\n';
  it('takes the reusable workflow where tags ask for several runners', async () => {
    const { workflow } = await written(TAGS);
    const { uses, with: inputs, secrets, steps } = workflow.jobs.gitlab;
    expect(uses).toBe('gitlab-dind/gitlab-dind-action/.github/workflows/pipeline.yml@v0');
    expect([inputs?.['runners'], steps]).toEqual(['docker=ubuntu-latest\narm64,docker=ubuntu-latest\n', undefined]);
    expect(secrets?.['secrets']).toContain('toJSON(secrets.KEY)');
  });

  it('takes one runner where all tags mean one', async () => {
    const { workflow } = await written(TAGS, ['--runners', '*=ubuntu-24.04']);
    expect(workflow.jobs.gitlab['runs-on']).toBe('ubuntu-24.04');
    const labels = await bed.call('init', '--cwd', join(bed.top, 'p'), '--force', '--runners', '*=[self-hosted, gpu]');
    expect(labels.code).toBe(0);
    expect((parse(readFileSync(fileOf(join(bed.top, 'p')), 'utf8')) as Workflow).jobs.gitlab['runs-on']).toEqual([
      'self-hosted',
      'gpu',
    ]);
  });

  it('lets no text of the pipeline become an expression, a key or a line', async () => {
    const hostile = [
      '"a\\nname: evil": {trigger: {project: "x\\nenv: {A: b}"}}',
      '"b ${{ secrets.STOLEN }}": {script: x, tags: ["${{ secrets.STOLEN }}", "x\\ny: z"]}',
      'c: {script: x, tags: ["a: b # c", "*"]}',
    ].join('\n');
    const { workflow, text } = await written(`${hostile}\n`);
    expect(workflow).not.toHaveProperty('env');
    expect(
      text
        .split('\n')
        .filter((line) => !line.trimStart().startsWith('#'))
        .join('\n'),
    ).not.toContain('STOLEN');
    expect(JSON.stringify(parse(text))).not.toMatch(/STOLEN|evil/);
  });

  it('names what has to be changed first, and says what is to be done', async () => {
    const folder = bed.project('p', { '.gitlab-ci.yml': 'a: {script: ["x $KEY"]}\nt: {trigger: {project: a/b}}\n' });
    const { out, err } = await init(folder);
    expect(out).toBe('.github/workflows/gitlab.yml is written: the pipeline needs changes\nsecrets to create: KEY\n');
    expect(err).toContain('to be changed: .gitlab-ci.yml:2:1: t: a multi-project `trigger` is not supported');
    expect(readFileSync(fileOf(folder), 'utf8')).toContain(
      '# - t: a multi-project `trigger` is not supported (.gitlab-ci.yml:2)',
    );
  });

  it('writes over nothing without --force, and through no link', async () => {
    const folder = bed.project('p', { '.gitlab-ci.yml': 'a: {script: x}\n' });
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    writeFileSync(fileOf(folder), 'mine');
    const { code, err } = await init(folder);
    expect([code, readFileSync(fileOf(folder), 'utf8')]).toEqual([2, 'mine']);
    expect(err).toContain('say --force to write over it');
    expect((await init(folder, '--force')).code).toBe(0);
    expect(readFileSync(fileOf(folder), 'utf8')).toContain('name: GitLab pipeline');
    const linked = bed.project('linked', { '.gitlab-ci.yml': 'a: {script: x}\n' });
    const outside = join(bed.top, 'outside');
    mkdirSync(outside);
    symlinkSync(outside, join(linked, '.github'));
    for (const more of [[], ['--force']]) {
      const refused = await init(linked, ...more);
      expect([refused.code, existsSync(join(outside, 'workflows'))]).toEqual([2, false]);
      expect(refused.err).toContain('is a link: nothing is written through it');
    }
  });

  it('refuses a pipeline that cannot be read, and options that there are not', async () => {
    const folder = bed.project('p', { '.gitlab-ci.yml': 'a: {scipt: x}\n' });
    const { code, err } = await init(folder);
    expect([code, existsSync(fileOf(folder))]).toEqual([2, false]);
    expect(err).toContain('.gitlab-ci.yml:1');
    expect((await init(folder, 'more', '--frce')).err).toMatch(/did you mean --force\?[^]*takes options alone/);
  });
});
