import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../gitlab/errors.js';
import { UsageError } from '../../errors.js';
import { readInputs } from '../parse.js';
import { lintProject, prepare } from './prepare.js';

const PIPELINE = `
stages: [build, deploy]
build: {stage: build, script: make, parallel: 2}
release: {stage: deploy, script: make, when: manual, parallel: {matrix: [{ARCH: [arm64, amd64]}]}}
nightly: {stage: deploy, script: make, rules: [{if: $CI_PIPELINE_SOURCE == "schedule"}]}
"wide": {stage: deploy, script: make, parallel: {matrix: [{A: [a, "a,b"], B: [b, c]}]}}
signed: {stage: deploy, script: make, id_tokens: {TOKEN: {aud: me}}}
`;

let cwd = '';

/** A pipeline file that is nobody's business. */
const OUTSIDE = join(mkdtempSync(join(tmpdir(), 'gitlab-dind-outside-')), 'secret.yml');

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gitlab-dind-prepare-'));
  writeFileSync(join(cwd, '.gitlab-ci.yml'), PIPELINE);
  writeFileSync(join(cwd, 'wrong.yml'), 'build: {scrpt: make}\n');
  writeFileSync(join(cwd, 'includes.yml'), 'include: leads-out.yml\nbuild: {script: make}\n');
  symlinkSync(OUTSIDE, join(cwd, 'leads-out.yml'));
  writeFileSync(join(cwd, 'parent.yml'), 'child: {trigger: {include: .gitlab-ci.yml}}\n');
});
writeFileSync(OUTSIDE, 'secret: {script: make}\n');
afterAll(() => [cwd, dirname(OUTSIDE)].forEach((folder) => rmSync(folder, { recursive: true })));

/** All that is wrong with what was given. */
async function problems(given: Readonly<Record<string, string>>, purpose: 'run' | 'look' = 'look'): Promise<string[]> {
  try {
    await using prepared = await prepare(readInputs({ cwd, ...given }), undefined, purpose);
    expect(prepared.plan.jobs).not.toEqual([]);
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(({ message }) => message);
    if (error instanceof ConfigError) return error.diagnostics.map(({ message }) => message);
    throw error;
  }
}

describe('bad input', () => {
  it('is told by all names at once, with what may have been meant', async () => {
    expect(await problems({ jobs: 'biuld,qa,nightly', stage: 'dploy', manual: 'relase' })).toEqual([
      'jobs: there is no job "biuld" in this pipeline; did you mean build?',
      expect.stringMatching(
        /^jobs: there is no job "qa" in this pipeline \(there are: build 1\/2, build, build 2\/2, rel/,
      ),
      'jobs: the job "nightly" is not in this pipeline: no rule of `rules` matches',
      'stage: there is no stage "dploy" in this pipeline; did you mean deploy?',
      'manual: there is no job "relase" in this pipeline; did you mean release?',
    ]);
  });

  it('is a link that leads out of the project, by its name; but not a file that the user names', async () => {
    expect(await problems({ file: 'leads-out.yml' })).toEqual([
      'file: `leads-out.yml` is a link that leads out of the project',
    ]);
    expect(await problems({ file: 'includes.yml' })).toEqual([
      'Local file `leads-out.yml` is a link that leads out of the project',
    ]);
    expect(await problems({ file: OUTSIDE })).toEqual([]);
  });

  it('is told for the registry that is copied to before anything starts', async () => {
    expect(await problems({ 'registry-push-to': 'registry.example.com/a', 'registry-push-when': 'sometimes' })).toEqual(
      [
        'registry-push-when: "sometimes" is none of: success, always',
        'registry-push-username: registry.example.com wants a user for pushing',
        'registry-push-password: registry.example.com wants a password or token for pushing',
      ],
    );
  });

  it('is told for a registry, too', async () => {
    expect((await problems({ registry: 'embeded' }))[0]).toMatch(
      /^registry: "embeded" is .*; did you mean embedded\?$/,
    );
  });

  it('is told together with names that the file does not have', async () => {
    expect(await problems({ qemu: 'alwys', concurency: '2', jobs: 'biuld' })).toEqual([
      'qemu: "alwys" is none of: auto, always, never; did you mean always?',
      'concurency: there is no such input; did you mean concurrency?',
      'jobs: there is no job "biuld" in this pipeline; did you mean build?',
    ]);
  });

  it('is told together with what is wrong with the file', async () => {
    expect(await problems({ qemu: 'alwys', file: 'wrong.yml' })).toEqual([
      'qemu: "alwys" is none of: auto, always, never; did you mean always?',
      'jobs build config should implement the script:, run:, or trigger: keyword',
      'jobs config should contain at least one visible job',
    ]);
  });

  it('is told together with keywords that a run cannot honour, where there is to be one', async () => {
    const wrong = 'qemu: "alwys" is none of: auto, always, never; did you mean always?';
    expect(await problems({ qemu: 'alwys' })).toEqual([wrong]);
    expect(await problems({ qemu: 'alwys' }, 'run')).toEqual([wrong, 'signed: `id_tokens` is not supported']);
  });

  it('says nothing of a plan that hangs on what is wrong', async () => {
    const wrong =
      'context: "night" is none of: branch=NAME, tag=NAME, merge_request[=SOURCE:TARGET], schedule, web, api, trigger';
    expect(await problems({ context: 'night', jobs: 'nightly' })).toEqual([wrong]);
    expect(await problems({ context: 'night', file: 'other.yml' })).toEqual([
      wrong,
      `file: ${cwd}/other.yml does not exist or cannot be read (Missing CI config file)`,
    ]);
  });

  it('suggests files and folders that are there', async () => {
    expect(await problems({ file: '.gitlab-ci.yaml' })).toEqual([
      `file: ${cwd}/.gitlab-ci.yaml does not exist or cannot be read (Missing CI config file); did you mean .gitlab-ci.yml?`,
    ]);
    const [message] = await problems({ cwd: `${cwd}x` });
    expect(message).toMatch(new RegExp(`^cwd: .* cannot be opened: .*; did you mean ${basename(cwd)}\\?$`));
  });
});

describe('what a runner would take no notice of', () => {
  const told = (list: readonly { message: string }[]): string[] => list.map(({ message }) => message);
  const flag = 'FF_CONCRETE is not honoured: jobs run as without it';
  const flags = 'GIT_FETCH_EXTRA_FLAGS is not honoured: ';

  it('is told of the jobs of the pipeline, and by the linter of all', async () => {
    writeFileSync(
      join(cwd, 'flags.yml'),
      'variables: {FF_CONCRETE: "1", GIT_FETCH_EXTRA_FLAGS: -v}\na: {script: x}\nb: {script: x, only: [tags]}\n',
    );
    const read = readInputs({ cwd, file: 'flags.yml' });
    await using prepared = await prepare(read, undefined);
    expect(told(prepared.plan.warnings)).toEqual([
      `${flags}a get their sources from the repository that is on this machine`,
      `${flag} (set for a)`,
    ]);
    expect(told((await lintProject(read)).warnings)).toEqual([
      `${flags}a, b get their sources from the repository that is on this machine`,
      `${flag} (set for a, b)`,
    ]);
  });
});

describe('manual jobs', () => {
  const manual = async (names: string, file = '.gitlab-ci.yml'): Promise<'all' | readonly string[]> => {
    await using prepared = await prepare(readInputs({ cwd, file, manual: names }), undefined);
    return prepared.manual;
  };

  it('are all copies of a parallel job', async () => {
    expect(await manual('release')).toEqual(['release: [arm64]', 'release: [amd64]']);
    expect(await manual('release: [amd64]')).toEqual(['release: [amd64]']);
    expect(await manual('build,all')).toBe('all');
  });

  it('are played where they are named as jobs to run', async () => {
    await using prepared = await prepare(readInputs({ cwd, jobs: 'release: [arm64]', manual: 'nightly' }), undefined);
    expect(prepared.manual).toEqual(['nightly', 'release: [arm64]']);
  });

  it.each([
    ['build: [1/2]', 'build 1/2'],
    ['wide: [a,c]', 'wide: [a, c]'],
    ['wide: [a,b]', 'wide: [a, b]'],
    ['wide: [a,b,c]', 'wide: [a,b, c]'],
  ])('and others may be written as gitlab-ci-local has them: %s', async (written, name) => {
    await using prepared = await prepare(readInputs({ cwd, jobs: written, manual: written }), undefined);
    expect(prepared.plan.jobs.map((job) => job.name)).toEqual([name]);
    expect(prepared.manual).toEqual([name]);
  });

  it('may be left out by rules, or belong to a child pipeline', async () => {
    expect(await manual('nightly')).toEqual(['nightly']);
    expect(await manual('of the child', 'parent.yml')).toEqual(['of the child']);
  });
});
