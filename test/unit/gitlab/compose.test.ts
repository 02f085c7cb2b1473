import { describe, expect, test } from 'vitest';
import { errors, job, names, plan } from './support.js';
import { cpuMs } from '../../cpu.js';

const texts = (commands: readonly { text: string }[]): string[] => commands.map(({ text }) => text);

describe('extends', () => {
  test('merges maps deeply and replaces lists', async () => {
    const made = await plan(`
.base:
  script: [base]
  variables: {A: base, B: base}
  image: {name: base, entrypoint: [""]}
.other:
  variables: {B: other, C: other}
a:
  extends: [.base, .other]
  variables: {C: own}
  image: {name: own}
`);
    const a = job(made, 'a');
    expect(texts(a.script)).toEqual(['base']);
    expect(a.variables.map(({ key, value }) => [key, value])).toEqual([
      ['A', 'base'],
      ['B', 'other'],
      ['C', 'own'],
    ]);
    expect(a.image).toMatchObject({ name: 'own', entrypoint: [''] });
    expect(a.script[0]?.location?.line).toBe(3);
    expect(a.location?.line).toBe(8);
  });

  test('null takes away', async () => {
    const made = await plan(
      '.b: {script: x, variables: {A: "1"}, tags: [t]}\na: {extends: .b, variables: null, tags: ~}\n',
    );
    expect(job(made, 'a')).toMatchObject({ variables: [], tags: [] });
  });

  test('a job may be a base', async () => {
    const made = await plan('a: {script: x, stage: build}\nb: {extends: a, stage: deploy}\n');
    expect(made.jobs.map(({ name, stage }) => [name, stage])).toEqual([
      ['a', 'build'],
      ['b', 'deploy'],
    ]);
  });

  const chain = (length: number): string =>
    Array.from({ length }, (_, i) => `.l${String(i)}: {${i === 0 ? 'script: x' : `extends: .l${String(i - 1)}`}}`).join(
      '\n',
    );

  test('11 levels, no more', async () => {
    expect(await errors(`${chain(11)}\na: {extends: .l10}\n`)).toEqual([]);
    expect(await errors(`a: {extends: .l11}\n${chain(12)}\n`)).toEqual(['.l1: nesting too deep in `extends`']);
    expect(await errors(`${chain(12)}\na: {extends: .l11}\n`)).toEqual(['.l1: nesting too deep in `extends`']);
  });

  test.each([
    ['a: {extends: [.x, .y], script: x}', 'a: unknown keys in `extends` (.x, .y)'],
    ['.x: text\na: {extends: .x, script: x}', 'a: invalid base hashes in `extends` (.x)'],
    ['a: {extends: b, script: x}\nb: {extends: a}', 'a: circular dependency detected in `extends`'],
    ['a: {extends: a, script: x}', 'a: circular dependency detected in `extends`'],
  ])('%s', async (text, message) => {
    expect(await errors(text)).toEqual([message]);
  });

  test('many jobs with many bases take no time', async () => {
    const layers = Array.from({ length: 10 }, (_, i) =>
      Array.from({ length: 10 }, (_, j) => {
        const bases = Array.from({ length: 10 }, (_, k) => `.l${String(i - 1)}x${String(k)}`);
        return `.l${String(i)}x${String(j)}: {${i === 0 ? 'script: x' : `extends: [${bases.join(', ')}]`}}`;
      }).join('\n'),
    ).join('\n');
    const started = cpuMs();
    expect(await errors(`${layers}\na: {extends: .l9x0}\n`)).toEqual([]);
    expect(cpuMs() - started).toBeLessThan(2000);
  });
});

describe('!reference', () => {
  test('takes the value at a path; nested lists become one script', async () => {
    const made = await plan(`
.setup:
  script:
    - one
    - !reference [.more, lines]
.more:
  lines: [two, three]
a:
  before_script: !reference [.setup, script]
  script:
    - first
    - !reference [.setup, script]
    - last
`);
    const a = job(made, 'a');
    expect(texts(a.beforeScript)).toEqual(['one', 'two', 'three']);
    expect(texts(a.script)).toEqual(['first', 'one', 'two', 'three', 'last']);
    expect(a.script.map(({ location }) => location?.line)).toEqual([11, 4, 7, 7, 13]);
  });

  test('works for rules, variables, and after extends', async () => {
    const made = await plan(`
.rules: {rules: [{if: '$CI_COMMIT_BRANCH == "main"', variables: {R: r}}]}
.vars: {variables: {A: one, B: two}}
.base: {script: [!reference [.lines, script]]}
.lines: {script: [x]}
a:
  extends: .base
  rules: [!reference [.rules, rules], {when: never}]
  variables: {A: !reference [.vars, variables, B]}
`);
    const a = job(made, 'a');
    expect(texts(a.script)).toEqual(['x']);
    expect(a.variables.map(({ key, value }) => [key, value])).toEqual([
      ['A', 'two'],
      ['R', 'r'],
    ]);
  });

  test.each([
    ['a: {script: !reference [.x, y]}', '!reference [".x", "y"] could not be found'],
    ['.x: ~\na: {script: !reference [.x]}', '!reference [".x"] could not be found'],
    ['.x: text\na: {script: !reference [.x, y]}', '!reference [".x", "y"] could not be found'],
    ['a: {script: !reference [a, script]}', '!reference ["a", "script"] is part of a circular chain'],
    [
      'a: {script: !reference [b, script]}\nb: {script: !reference [a, script]}',
      '!reference ["b", "script"] is part of a circular chain',
    ],
    ['a: {script: !reference text}', '!reference "text" is not valid'],
    ['a: {script: !reference [1]}', '!reference [1] is not valid'],
    ['a: {script: !reference []}', '!reference [] is not valid'],
  ])('%s', async (text, message) => {
    expect(await errors(text)).toEqual([message]);
  });

  const tower = (levels: number): string =>
    Array.from(
      { length: levels },
      (_, i) => `.l${String(i)}: [${i === 0 ? 'x' : `!reference [.l${String(i - 1)}]`}]`,
    ).join('\n');

  test('scripts take 10 levels of lists', async () => {
    expect(await errors(`${tower(10)}\na: {script: !reference [.l9]}\n`)).toEqual([]);
    expect(await errors(`${tower(11)}\na: {script: !reference [.l10]}\n`)).toEqual([
      'jobs:a:script config should be a string or a nested array of strings up to 10 levels deep',
    ]);
  });

  test('references that multiply are refused in bounded time', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const one = i === 0 ? 'x' : `!reference [.l${String(i - 1)}]`;
      return `.l${String(i)}: [${Array.from({ length: 20 }, () => one).join(', ')}]`;
    });
    const started = cpuMs();
    expect(await errors(`${levels.join('\n')}\na: {script: !reference [.l8]}\n`)).toHaveLength(1);
    expect(cpuMs() - started).toBeLessThan(3000);
  });
});

describe('default and inherit', () => {
  const defaults = `
default:
  image: default
  before_script: [default]
  tags: [default]
  retry: 2
  interruptible: true
  services: [default]
variables: {A: a, B: b}
`;

  test('a job takes what it does not say itself, and nothing is merged', async () => {
    const made = await plan(`${defaults}
a: {script: x}
b: {script: x, image: own, tags: [own], services: [], before_script: []}
`);
    expect(job(made, 'a')).toMatchObject({
      image: { name: 'default' },
      tags: ['default'],
      retry: { max: 2 },
      interruptible: true,
    });
    expect(texts(job(made, 'a').beforeScript)).toEqual(['default']);
    expect(job(made, 'b')).toMatchObject({ image: { name: 'own' }, tags: ['own'], services: [], beforeScript: [] });
  });

  test.each([
    ['{default: false}', null, [], ['A', 'B']],
    ['{default: [image]}', 'default', [], ['A', 'B']],
    ['{variables: false}', 'default', ['default'], []],
    ['{variables: [B]}', 'default', ['default'], ['B']],
    ['{default: true, variables: true}', 'default', ['default'], ['A', 'B']],
  ])('inherit: %s', async (inherit, image, tags, variables) => {
    const made = job(await plan(`${defaults}\na: {script: x, inherit: ${inherit}}\n`), 'a');
    expect(made.image?.name ?? null).toBe(image);
    expect(made.tags).toEqual(tags);
    expect(made.variables.map(({ key }) => key)).toEqual(variables);
  });

  test('the old top-level keywords are defaults too', async () => {
    const made = job(await plan('image: top\nbefore_script: [top]\na: {script: x}\n'), 'a');
    expect(made.image?.name).toBe('top');
    expect(texts(made.beforeScript)).toEqual(['top']);
  });

  test.each(['image', 'services', 'cache', 'before_script', 'after_script'])(
    '%s both ways is an error',
    async (key) => {
      const value = key === 'cache' ? '{paths: [x]}' : key === 'image' ? 'x' : '[x]';
      expect(await errors(`${key}: ${value}\ndefault: {${key}: ${value}}\na: {script: x}\n`)).toEqual([
        `${key} is defined in top-level and \`default:\` entry`,
      ]);
    },
  );

  test('`default` with a script is a job', async () => {
    expect(names(await plan('default: {script: x}\nworkflow: {script: x}\n'))).toEqual(['default', 'workflow']);
  });
});

describe('stages', () => {
  test('.pre is first and .post last; those without jobs are left out', async () => {
    const made = await plan(`
stages: [deploy, .post, build, .pre]
d: {stage: deploy, script: x}
z: {stage: .post, script: x}
p: {stage: .pre, script: x}
`);
    expect(made.stages).toEqual(['.pre', 'deploy', '.post']);
    expect(names(made)).toEqual(['p', 'd', 'z']);
  });

  test('default to build, test, deploy; jobs to test', async () => {
    const made = await plan('d: {stage: deploy, script: x}\nb: {stage: build, script: x}\nt: {script: x}\n');
    expect(made.jobs.map(({ name, stage }) => [name, stage])).toEqual([
      ['b', 'build'],
      ['t', 'test'],
      ['d', 'deploy'],
    ]);
  });

  test('nested lists are taken apart', async () => {
    const made = await plan(
      '.s: {list: [one, two]}\nstages: [zero, !reference [.s, list]]\na: {stage: two, script: x}\n',
    );
    expect(made.stages).toEqual(['two']);
  });

  test('only .pre and .post jobs make no pipeline', async () => {
    expect(await errors('a: {stage: .pre, script: x}\n')).toEqual([
      'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.',
    ]);
  });
});

describe('lists inside lists', () => {
  test('of caches, services, needs and trigger includes are taken apart', async () => {
    const made = await plan(
      `
.x: {cache: [{key: k, paths: [p]}], services: [one, two], needs: [b], include: [{local: c.yml}]}
a:
  script: x
  cache: [!reference [.x, cache]]
  services: [zero, !reference [.x, services]]
  needs: [!reference [.x, needs]]
b: {script: x}
t: {trigger: {include: [!reference [.x, include]]}}
`,
    );
    expect(job(made, 'a')).toMatchObject({
      cache: [{ key: 'k' }],
      services: [{ name: 'zero' }, { name: 'one' }, { name: 'two' }],
      needs: [{ job: 'b' }],
    });
    expect(job(made, 't').trigger?.include).toEqual([{ local: 'c.yml' }]);
  });

  test('but not of tags and paths', async () => {
    expect(await errors('.x: {tags: [t]}\na: {script: x, tags: [!reference [.x, tags]]}\n')).toEqual([
      'jobs:a:tags config should be an array of strings',
    ]);
  });

  test.each(['services', 'needs', 'cache', 'rules', 'script'])(
    'that multiply are refused in bounded time: %s',
    async (key) => {
      const levels = Array.from({ length: 9 }, (_, i) => {
        const one = i === 0 ? '[]' : `!reference [.l${String(i - 1)}]`;
        return `.l${String(i)}: [${Array.from({ length: 20 }, () => one).join(', ')}]`;
      });
      const started = cpuMs();
      const base = key === 'script' ? '' : 'script: x, ';
      expect(await errors(`${levels.join('\n')}\na: {${base}${key}: [!reference [.l8]]}\n`)).toHaveLength(1);
      expect(cpuMs() - started).toBeLessThan(3000);
    },
  );
});
