import { describe, expect, it } from 'vitest';
import { plan, pushContext, variable } from '../../test/unit/gitlab/support.js';
import { assignRunners, readRunners } from './runners.js';
import { runnerKey } from './runs-on.js';
import type { RunsOn } from './types.js';

/** Runners of the jobs of a pipeline file, by the jobs' names, and the problems. */
async function assigned(
  text: string,
  lines: readonly string[],
  arm64 = '',
  context = pushContext(),
): Promise<{ runners: Record<string, RunsOn>; problems: readonly string[]; hints: readonly (string | undefined)[] }> {
  const made = await plan(text, { context });
  const { of, problems } = assignRunners(made, readRunners(lines).runners, arm64, context);
  return {
    runners: Object.fromEntries(made.jobs.map((job) => [job.name, of(job)])),
    problems: problems.map(({ message }) => message),
    hints: problems.map(({ hint }) => hint),
  };
}

const tagged = (jobs: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(jobs)
    .map(([name, tags]) => `${name}: {script: x, tags: [${tags.join(', ')}]}\n`)
    .join('');

describe('lines of runners', () => {
  it('name a label, a list of labels, a group, or labels of a group', () => {
    const lines = [
      'docker, arm64=ubuntu-24.04-arm',
      'own = [self-hosted, "linux", \'x64\']',
      'big=group:Large runners',
      'gpu=group:large[gpu, linux]',
      'odd=a=b/c',
      '',
      '*=ubuntu-24.04',
    ];
    expect(readRunners(lines)).toEqual({
      runners: {
        lines: [
          { tags: ['docker', 'arm64'], runsOn: 'ubuntu-24.04-arm' },
          { tags: ['own'], runsOn: ['self-hosted', 'linux', 'x64'] },
          { tags: ['big'], runsOn: { group: 'Large runners' } },
          { tags: ['gpu'], runsOn: { group: 'large', labels: ['gpu', 'linux'] } },
          { tags: ['odd'], runsOn: 'a=b/c' },
        ],
        others: 'ubuntu-24.04',
      },
      problems: [],
    });
  });

  it.each([
    ['docker', 'is not of the form TAGS=RUNS-ON, such as docker,arm64=ubuntu-24.04-arm'],
    ['=x', 'a tag is missing before the "="; "*" stands for all that have no line'],
    ['a,,b=x', 'a tag is missing before the "="; "*" stands for all that have no line'],
    ['a,*=x', '"*" stands alone: it is every set of tags without a line'],
    ['a=', 'there is no runner behind the "="; it is a label, a list [a, b], group:NAME or group:NAME[a, b]'],
    ['a=[x, ]', '"[x, ]" is no list of labels such as [self-hosted, linux]'],
    ['a=[x', '"[x" is no list of labels such as [self-hosted, linux]'],
    ['a=x, y', '"x, y" is none of: a label, a list [a, b], group:NAME or group:NAME[a, b]'],
    ['a=group:', 'group: has no name of a runner group; it is a label, a list [a, b], group:NAME or group:NAME[a, b]'],
    ['a=group:g[]', '"[]" is no list of labels such as [self-hosted, linux]'],
    ['a=${{ vars.X }}', 'an expression is not evaluated here; name the runner itself'],
  ])('are told where they cannot be read: %s', (line, why) => {
    expect(readRunners([line]).problems).toEqual([`"${line}": ${why}`]);
  });

  it('are all told at once, the second one of the same tags too', () => {
    const { runners, problems } = readRunners(['a,b=x', 'none', 'b,a=y', '*=1', '*=2', 'c=']);
    expect(problems.map((text) => text.split(':')[0])).toEqual(['"none"', '"b,a=y"', '"*=2"', '"c="']);
    expect(runners).toEqual({ lines: [{ tags: ['a', 'b'], runsOn: 'x' }], others: '1' });
  });
});

describe('the runner of a job', () => {
  it('is that of its own set of tags, in whatever order', async () => {
    const { runners } = await assigned(tagged({ job: ['b', 'a'] }), ['a,b,c=three', 'a,b=two', 'a=one', '*=all']);
    expect(runners).toEqual({ job: 'two' });
  });

  it('else one that has all of its tags, with the fewest others, the first of those', async () => {
    const lines = ['a,b,c,d=four', 'a,b,c=first', 'a,b,e=second', '*=all'];
    const jobs = { one: ['a'], two: ['a', 'b'], other: ['d'], none: ['a', 'x'] };
    expect((await assigned(tagged(jobs), lines)).runners).toEqual({
      one: 'first',
      two: 'first',
      other: 'four',
      none: 'all',
    });
  });

  it('without tags is that of *, else ubuntu-latest', async () => {
    const text = 'job: {script: x}\nchild: {trigger: {include: c.yml}}\n';
    expect((await assigned(text, ['a=x'])).runners).toEqual({ job: 'ubuntu-latest', child: 'ubuntu-latest' });
    expect((await assigned(text, ['*=all'])).runners).toEqual({ job: 'all', child: 'all' });
  });

  it('is that of the tags that variables give', async () => {
    const text = `
job: {script: x, variables: {ARCH: $KIND}, tags: ["\${ARCH}"], parallel: {matrix: [{KIND: [amd64, arm64]}]}}
ref: {script: x, tags: [$CI_COMMIT_BRANCH]}
unknown: {script: x, tags: [$NOWHERE]}
`;
    expect(await assigned(text, ['amd64=x64', 'arm64=arm', 'main=of-main'])).toMatchObject({
      runners: { 'job: [amd64]': 'x64', 'job: [arm64]': 'arm', ref: 'of-main' },
      problems: ['runners: there is no line for the tags $NOWHERE of "unknown"'],
    });
  });

  it('is told where no line has its tags: the tags, a few of the jobs, and the line to add', async () => {
    const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, ['y', 'x']]));
    const { runners, problems, hints } = await assigned(tagged({ ...many, one: ['z'], two: ['x', 'y'] }), ['x=1']);
    expect(problems).toEqual([
      'runners: there is no line for the tags y, x of "a", "b", "c", "d", "e" and 3 more',
      'runners: there is no line for the tags z of "one"',
    ]);
    expect(hints).toEqual([
      'add the line y,x=RUNNER, or *=RUNNER for all tags without a line',
      'add the line z=RUNNER, or *=RUNNER for all tags without a line',
    ]);
    expect(runners['a']).toBe('ubuntu-latest');
  });

  it('is the arm64 one where the image is of that platform and there are no tags', async () => {
    const text = `
arm: {script: x, image: {name: a, docker: {platform: linux/arm64}}}
v8: {script: x, variables: {ARCH: arm64}, image: {name: a, docker: {platform: "linux/$ARCH/v8"}}}
x64: {script: x, image: {name: a, docker: {platform: linux/amd64}}}
set: {script: x, image: {name: a, docker: {platform: $OF_PROJECT}}}
v7: {script: x, image: {name: a, docker: {platform: linux/arm/v7}}}
tagged: {script: x, tags: [t], image: {name: a, docker: {platform: linux/arm64}}}
`;
    const context = pushContext({ projectVariables: [variable('OF_PROJECT', 'linux/arm64')] });
    const runners = { arm: 'all', v8: 'all', set: 'all', x64: 'all', v7: 'all', tagged: 'all' };
    expect(await assigned(text, ['*=all'])).toMatchObject({ runners });
    expect(await assigned(text, ['*=all'], 'group:arm', context)).toMatchObject({
      runners: { ...runners, arm: { group: 'arm' }, v8: { group: 'arm' }, set: { group: 'arm' } },
    });
    expect(await assigned(text, ['*=all'], '[a')).toMatchObject({
      runners,
      problems: ['arm64-runner: "[a": "[a" is no list of labels such as [self-hosted, linux]'],
    });
  });
});

describe('the key of a runner', () => {
  it('is the same for what is the same', () => {
    const same: RunsOn[][] = [
      ['ubuntu-latest', 'Ubuntu-Latest', ['ubuntu-latest']],
      [
        ['a', 'b'],
        ['b', 'A', 'b'],
      ],
      [{ group: 'g' }, { group: 'g', labels: [] }],
      [
        { group: 'g', labels: 'x' },
        { group: 'g', labels: ['x'] },
      ],
      ['g'],
    ];
    const keys = same.map((runners) => [...new Set(runners.map((runner) => runnerKey(runner)))]);
    expect(keys.map((list) => list.length)).toEqual([1, 1, 1, 1, 1]);
    expect(new Set(keys.flat()).size).toBe(5);
  });
});
