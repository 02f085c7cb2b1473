import { describe, expect, it } from 'vitest';
import type { Variable } from '../../gitlab/types.js';
import { defaultSources } from '../../repository/checkout/settings.js';
import { Masker } from '../log/masking.js';
import { jobSources, projectDirectory, tellSources, trustOfSources } from './sources.js';
import { Trace } from '../log/trace.js';
import { stripAnsi } from '../../report/ansi.js';

const variables = (values: Readonly<Record<string, string>>): readonly Variable[] =>
  Object.entries(values).map(([key, value]) => ({ key, value, public: true, masked: false, file: false, raw: true }));
const sources = (values: Readonly<Record<string, string>>): ReturnType<typeof jobSources> =>
  jobSources(variables(values), 'group/app');

describe('the sources that a job asks for', () => {
  const usual = defaultSources('group/app');
  it.each([
    [{}, usual],
    [{ GIT_STRATEGY: 'clone', GIT_DEPTH: '0', GIT_CHECKOUT: 'true', GIT_SUBMODULE_STRATEGY: 'none' }, usual],
    [{ GIT_DEPTH: '20' }, { ...usual, depth: 20 }],
    [{ GIT_DEPTH: 'many' }, usual],
    [
      { GIT_CHECKOUT: 'false', GIT_SUBMODULE_STRATEGY: 'normal' },
      { ...usual, checkout: false, lfs: false },
    ],
    [{ GIT_LFS_SKIP_SMUDGE: '1' }, { ...usual, lfs: false }],
    [{ FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR: '1' }, { ...usual, umask: 0o022 }],
    [{ FF_DISABLE_UMASK_FOR_DOCKER_EXECUTOR: 'no' }, usual],
    [
      { GIT_SUBMODULE_STRATEGY: 'normal', GIT_DEPTH: '3' },
      { ...usual, depth: 3, submodules: { recursive: false, paths: [], depth: 3 } },
    ],
    [
      { GIT_SUBMODULE_STRATEGY: 'recursive', GIT_SUBMODULE_PATHS: ' a  :(exclude)b ', GIT_SUBMODULE_DEPTH: '1' },
      { ...usual, submodules: { recursive: true, paths: ['a', ':(exclude)b'], depth: 1 } },
    ],
    [{ GIT_CLONE_PATH: '/builds/here/./x/' }, { ...usual, directory: 'here/x' }],
  ])('%j', (values, settings) => {
    expect(sources(values)).toEqual({ settings, warnings: [], problem: undefined });
  });

  it('without Git', () => {
    const none = {
      directory: 'group/app',
      strategy: 'none',
      depth: 0,
      checkout: false,
      submodules: undefined,
      lfs: false,
      umask: 0,
    };
    expect(sources({ GIT_STRATEGY: 'none', GIT_DEPTH: '5' }).settings).toEqual(none);
    expect(sources({ GIT_STRATEGY: 'empty' }).settings).toEqual({ ...none, directory: 'group/app-empty' });
  });

  it('unknown values are the default, with the warning of the runner', () => {
    expect(sources({ GIT_STRATEGY: 'pull', GIT_CHECKOUT: 'no' })).toEqual({
      settings: usual,
      warnings: [
        `GIT_STRATEGY: expected either 'clone', 'fetch', 'none' or 'empty' got "pull", using default value 'fetch'`,
        'GIT_CHECKOUT: expected bool got "no", using default value: true',
      ],
      problem: undefined,
    });
    expect(sources({ GIT_SUBMODULE_STRATEGY: 'all' }).problem).toBe('unknown GIT_SUBMODULE_STRATEGY');
  });

  it.each(['/builds/../etc', '/else', 'relative', '/buildsx'])('GIT_CLONE_PATH has to be within: %s', (path) => {
    const { directory, problem } = projectDirectory(variables({ GIT_CLONE_PATH: path }), 'group/app');
    expect(problem).toBe(`the GIT_CLONE_PATH="${path}" has to be within "/builds"`);
    expect(directory).toBe('group/app');
  });
});

describe('the log of get_sources', () => {
  const told = async (values: Readonly<Record<string, string>>, pointers: readonly string[] = []): Promise<string> => {
    let text = '';
    await tellSources(new Trace((_, part) => void (text += part), new Masker([])), {
      sources: sources(values),
      variables: variables(values),
      commit: { sha: '0123456789', ref: 'main' },
      projectDir: '/builds/group/app',
      pointers,
    });
    return stripAnsi(text);
  };

  it('is that of the runner', async () => {
    expect(await told({})).toBe(
      [
        'Fetching changes...',
        'Initialized empty Git repository in /builds/group/app/.git/',
        'Created fresh repository.',
        'Checking out 01234567 as detached HEAD (ref is main)...',
        'Skipping Git submodules setup',
        '',
      ].join('\n'),
    );
    expect(await told({ GIT_STRATEGY: 'none' })).toBe(
      'Skipping Git repository setup\nSkipping Git checkout\nSkipping Git submodules setup\n',
    );
    expect(await told({ GIT_STRATEGY: 'empty' })).toContain(
      'Skipping Git repository setup and creating an empty build directory\n',
    );
    expect(await told({ GIT_CHECKOUT: 'false', GIT_DEPTH: '2' })).toMatch(
      /^Fetching changes with git depth set to 2\.\.\.\n[^]*Skipping Git checkout\n/,
    );
    expect(await told({ GIT_SUBMODULE_STRATEGY: 'recursive', GIT_SUBMODULE_DEPTH: '1' })).toContain(
      'Updating/initializing submodules recursively with git depth set to 1...\n',
    );
  });

  it('names what Git LFS has not brought', async () => {
    expect(await told({}, ['a', 'b', 'c', 'd', 'e'])).toMatch(/WARNING: Git LFS: .* a, b, c and 2 more, .*`lfs: true`/);
  });
});

describe('the ownership of the sources', () => {
  const job = (
    user: string | undefined,
    values: Readonly<Record<string, string>> = {},
  ): Parameters<typeof trustOfSources>[0] => ({
    variables: variables(values),
    image: { user },
    sources: sources(values),
  });
  const trusted = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };

  it('is trusted where the user is not root', () => {
    expect(trustOfSources(job(undefined), { user: 'node', env: {} })).toEqual(trusted);
    expect(trustOfSources(job('1000:1000'), { user: '', env: {} })).toEqual(trusted);
    for (const user of ['', '0', 'root', '0:0', 'root:node'])
      expect(trustOfSources(job(undefined), { user, env: {} })).toEqual({});
    expect(trustOfSources(job('root'), { user: 'node', env: {} })).toEqual({});
  });

  it('is left to a job that configures Git this way itself', () => {
    expect(trustOfSources(job('node', { GIT_CONFIG_COUNT: '0' }), { user: '', env: {} })).toEqual({});
    expect(trustOfSources(job('node'), { user: '', env: { GIT_CONFIG_COUNT: '1' } })).toEqual({});
    expect(trustOfSources(job('node', { GIT_STRATEGY: 'none' }), { user: '', env: {} })).toEqual({});
  });
});
