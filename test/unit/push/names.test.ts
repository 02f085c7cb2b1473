import { describe, expect, it } from 'vitest';
import type { PushedImage } from '../../../src/report/result.js';
import { nameProblem, repositoryAt, type PushTarget } from '../../../src/registry/push/names.js';
import { planCopies } from '../../../src/registry/push/plan.js';
import { mergedIndex, referrersIn } from '../../../src/registry/push/referrers.js';
import { challengesIn } from '../../../src/registry/push/target/challenge.js';

const TARGET: PushTarget = {
  host: 'ghcr.io',
  path: 'owner/project',
  plain: false,
  username: 'u',
  password: 'p',
};
const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
const image = (repository: string, tag = '1', of = 'a'): PushedImage => ({
  repository,
  tag,
  digest: digest(of),
  platforms: [],
  size: 1,
});

describe('names of the target', () => {
  it.each([
    ['group/project', 'owner/project'],
    ['group/project/app', 'owner/project/app'],
    ['group/project/a/b', 'owner/project/a/b'],
    ['group/projects', 'owner/project/projects'],
    ['other/base', 'owner/project/base'],
    ['base', 'owner/project/base'],
  ])('%s goes to %s', (repository, expected) => {
    expect(repositoryAt('owner/project', 'group/project', repository)).toBe(expected);
  });

  it('may be at the top of a registry', () => {
    expect(repositoryAt('', 'group/project', 'group/project/app')).toBe('app');
    expect(repositoryAt('', 'group/project', 'group/project')).toBe('');
  });

  it.each([
    ['ghcr.io', 'owner', '1', 'ghcr.io takes names of the form OWNER/NAME only'],
    ['ghcr.io', 'owner/a/b/c', '1', undefined],
    ['docker.io', 'owner/app/more', '1', 'docker.io takes names of the form NAMESPACE/NAME only'],
    ['docker.io', 'owner/app', '1', undefined],
    ['r.example.com', 'app', '1', undefined],
    ['r.example.com', '', '1', expect.stringContaining('lower case')],
    ['r.example.com', 'a/-b', '1', expect.stringContaining('lower case')],
    ['r.example.com', 'a__b/c.d/e--f', '1', undefined],
    ['r.example.com', 'a'.repeat(242), '1', 'it has more than 255 characters'],
    ['r.example.com', 'a', '-1', expect.stringContaining('its tag')],
  ])('%s/%s:%s is judged by the rules of the registry', (host, repository, tag, expected) => {
    expect(nameProblem(host, repository, tag)).toEqual(expected);
  });
});

describe('the plan of a copy', () => {
  it('has indexes of referrers after all other tags', () => {
    const referrers = `sha256-${'b'.repeat(64)}`;
    const { copies, problems } = planCopies(
      [image('g/p', referrers), image('g/p', `${referrers}.sig`), image('g/p/app', '2')],
      'g/p',
      TARGET,
    );
    expect(problems).toEqual([]);
    expect(copies.map(({ repository, tag }) => `${repository}:${tag}`)).toEqual([
      `owner/project:${referrers}.sig`,
      'owner/project/app:2',
      `owner/project:${referrers}`,
    ]);
  });

  it('tells of tags that would be one, unless they are the same', () => {
    const two = [image('g/p/app'), image('other/app', '1', 'b')];
    expect(planCopies(two, 'g/p', TARGET).problems).toEqual([
      'g/p/app:1 and other/app:1 would both be ghcr.io/owner/project/app:1, and are not the same',
    ]);
    const same = planCopies([image('g/p/app'), image('other/app')], 'g/p', TARGET);
    expect(same).toMatchObject({ problems: [], copies: [{ source: { repository: 'g/p/app' } }] });
    expect(planCopies([image('g/p/app'), image('other/app', '2', 'b')], 'g/p', TARGET).problems).toEqual([]);
  });

  it('tells of all names that cannot be', () => {
    const { problems } = planCopies([image('g/p'), image('g/p/app')], 'g/p', { ...TARGET, path: 'owner' });
    expect(problems).toEqual([
      'g/p:1 cannot be copied to ghcr.io/owner:1: ghcr.io takes names of the form OWNER/NAME only',
    ]);
  });
});

describe('the index of referrers', () => {
  const index = (...digests: string[]): Buffer =>
    Buffer.from(JSON.stringify({ manifests: digests.map((one) => ({ digest: digest(one) })) }));
  const digests = (content: Buffer | undefined): readonly string[] =>
    referrersIn(content ?? Buffer.from('')).map((one) => one.digest.at(-1) ?? '');

  it('is the one of the run, byte by byte, where the target knows of no more', () => {
    const own = index('a', 'b');
    expect(mergedIndex(undefined, own, [])).toBe(own);
    expect(mergedIndex(index('a'), own, [{ digest: digest('b') }])).toBe(own);
  });

  it('stays as it is where the target has all', () => {
    expect(mergedIndex(index('a', 'b'), index('a'), [])).toBeUndefined();
    expect(mergedIndex(index('a'), undefined, [{ digest: digest('a') }])).toBeUndefined();
  });

  it('keeps what others have added at the target', () => {
    expect(digests(mergedIndex(index('a'), index('b'), [{ digest: digest('c') }]))).toEqual(['a', 'b', 'c']);
    expect(digests(mergedIndex(Buffer.from('no JSON'), undefined, [{ digest: digest('c') }]))).toEqual(['c']);
  });
});

describe('challenges', () => {
  it.each([
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:a/b:pull,push"',
      [
        {
          scheme: 'bearer',
          parameters: { realm: 'https://ghcr.io/token', service: 'ghcr.io', scope: 'repository:a/b:pull,push' },
        },
      ],
    ],
    [
      'Basic realm="a \\"b\\", c" , BEARER Realm=x',
      [
        { scheme: 'basic', parameters: { realm: 'a "b", c' } },
        { scheme: 'bearer', parameters: { realm: 'x' } },
      ],
    ],
    ['Negotiate', [{ scheme: 'negotiate', parameters: {} }]],
    [', =', []],
    ['', []],
  ])('%s', (header, expected) => {
    expect(challengesIn(header)).toEqual(expected);
  });
});
