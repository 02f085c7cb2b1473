import { describe, expect, it } from 'vitest';
import { parseInputs } from '../../src/inputs/parse.js';
import { runnerConfig } from '../../src/inputs/values/runner-config.js';
import { readLock } from '../../src/gitlab-api/stored/lock.js';
import { expandBraces, fnmatch, doublestar, parseDotenv, parseDuration } from '../../src/gitlab/index.js';
import { isValidExpression } from '../../src/gitlab/expression/evaluate.js';
import { credentialsFor, parseDockerConfig } from '../../src/registry/auth.js';
import { parseJUnit } from '../../src/report/junit/junit.js';
import { cpuMs } from '../cpu.js';
import { check, errors, pushContext, variable } from '../unit/gitlab/support.js';

const DEEP = 10_000;
const JOB = 'a: {script: x}\n';

/** Runs it, and holds it to a time; gives what it answers. */
async function quickly<T>(action: () => T | PromiseLike<T>, seconds = 2): Promise<T> {
  const before = cpuMs();
  const answer = await action();
  expect((cpuMs() - before) / 1000).toBeLessThan(seconds);
  return answer;
}

/** A list in a list, and so on, each ten times the one before. */
const laughs = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, level) =>
      `.l${level}: &l${level} [${level === 0 ? 'x' : Array.from({ length: 10 }, () => `*l${level - 1}`).join(', ')}]\n`,
  ).join('');

const matrix = (variables: number, values: number): string =>
  `a: {script: x, parallel: {matrix: [{${Array.from({ length: variables }, (_, index) => `V${index}: [${Array.from({ length: values }, (_, value) => value).join(', ')}]`).join(', ')}}]}}\n`;

describe('a pipeline file that is a bomb is refused in time', () => {
  it.each([
    ['aliases of aliases', `${laughs(9)}${JOB}`, /too big|exceed/],
    ['an alias of itself', 'a: &a\n  script: [x, *a]\n', /./],
    ['10,000 lists in each other', `a: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`, /too big/],
    ['10,000 lists that do not end', `a: ${'['.repeat(DEEP)}`, /too big/],
    ['10,000 maps in each other', `a: ${'{a: '.repeat(DEEP)}x${'}'.repeat(DEEP)}\n`, /too big/],
    ['10,000 steps to the right', Array.from({ length: DEEP }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), /too big/],
    ['a scalar of 10 MB', `a: {script: ${'x'.repeat(10 * 1024 * 1024)}}\n`, /too big/],
    ['a matrix of a million', matrix(6, 10), /200/],
    ['a matrix of a million at once', `a: {script: x, parallel: {matrix: [{A: [${'1,'.repeat(1_000_000)}]}]}}\n`, /200|too big/],
    ['a million jobs at once', `a: {script: x, parallel: 1000000}\n`, /200/],
    ['a list of references to itself', 'a:\n  script: !reference [a, script]\n', /circular|self/],
    ['10,000 references in a row', `${Array.from({ length: DEEP }, (_, n) => `.r${n}: {s: !reference [.r${n + 1}, s]}\n`).join('')}.r${DEEP}: {s: [x]}\na: {script: !reference [.r0, s]}\n`, /deeper than/],
    ['10,000 extends in a row', `${Array.from({ length: DEEP }, (_, n) => `.e${n}: {extends: .e${n + 1}}\n`).join('')}.e${DEEP}: {script: x}\na: {extends: .e0}\n`, /nesting|levels/],
    ['extends in a circle', 'a: {extends: b}\nb: {extends: a}\n', /circular/],
    ['an include of itself', 'include: .gitlab-ci.yml\na: {script: x}\n', /./],
    ['10,000 needs in a circle', Array.from({ length: 1000 }, (_, n) => `j${n}: {script: x, needs: [j${(n + 1) % 1000}]}\n`).join(''), /./],
  ])('%s', async (_, content, message) => {
    const files = { '.gitlab-ci.yml': content };
    const found = await quickly(() => errors(content, { files }), 10);
    expect(found.join('\n')).toMatch(message);
  }); // prettier-ignore

  it.each([
    ['a number of 2 MB', `a: {script: x, variables: {A: ${'1'.repeat(2_000_000)}}}\n`],
    ['a number of 2 MB with underscores', `a: {script: x, variables: {A: ${'1_0'.repeat(600_000)}x}}\n`],
    ['a duration of 1 MB', `a: {script: x, timeout: "${'1'.repeat(1_000_000)}"}\n`],
    ['a key of 1 MB', `a: {script: x, ${'scrip'.repeat(200_000)}: x}\n`],
    ['a job of 1 MB', `${'a'.repeat(1_000_000)}: {script: x}\n`],
    ['an expression of 1 MB', `a: {script: x, rules: [{if: "${'$A && '.repeat(150_000)}$A"}]}\n`],
    ['braces of 1 MB', `a: {script: x, rules: [{exists: ["${'{a,b}'.repeat(200_000)}"]}]}\n`],
    ['a glob of 1 MB', `a: {script: x, rules: [{exists: ["${'*a'.repeat(500_000)}"]}]}\n`],
    ['blocks of 1 MB', `spec: {inputs: {a: {default: b}}}\n---\na: {script: "${'$[[ inputs.a '.repeat(80_000)}"}\n`],
  ])('%s is read or refused in time', async (_, content) => {
    await quickly(() => check(content, { files: { 'a/b': '' } }), 10);
  });

  it('variables that double forty times', async () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `  V${n + 1}: $V${n}$V${n}\n`).join('');
    const content = `variables:\n  V0: "0123456789"\n${doubling}a: {script: x, environment: {name: "x$V40"}}\n`;
    expect((await quickly(() => errors(content))).join()).toContain('once its variables are replaced');
  });

  it('10,000 variables in a row', async () => {
    const pipelineVariables = Array.from({ length: DEEP }, (_, n) => variable(`V${n}`, `$V${n + 1}`));
    const context = pushContext({ pipelineVariables });
    const content = 'a: {script: x, environment: {name: "x$V0"}}\n';
    expect(await quickly(() => errors(content, { context }))).toEqual([]);
  });

  it('an input that is 10,000 lists in each other', async () => {
    const inputs = { a: '['.repeat(DEEP) + ']'.repeat(DEEP) };
    const content = 'spec: {inputs: {a: {type: array}}}\n---\na: {script: $[[ inputs.a ]]}\n';
    expect((await quickly(() => errors(content, { context: pushContext({ inputs }) }))).join()).toMatch(/./);
  });
});

describe('other texts that are bombs are read or refused in time', () => {
  const nested = '['.repeat(DEEP) + ']'.repeat(DEEP);

  it.each<[string, () => unknown]>([
    ['braces', () => expandBraces('{a,b}'.repeat(40))],
    ['braces in braces', () => expandBraces('{'.repeat(DEEP) + '}'.repeat(DEEP))],
    ['stars', () => fnmatch('*a'.repeat(3000), 'a'.repeat(10_000))],
    ['two stars', () => doublestar('**/a/'.repeat(1000), 'a/'.repeat(5000))],
    ['digits of a duration', () => parseDuration('1'.repeat(1_000_000))],
    ['parentheses', () => isValidExpression('('.repeat(100_000))],
    ['quotes', () => isValidExpression('"'.repeat(1_000_000))],
    ['slashes', () => isValidExpression('/a'.repeat(500_000))],
    ['a lock', () => readLock(nested)],
    ['credentials', () => credentialsFor(parseDockerConfig(`{"auths": {"a": ${nested}}}`), 'a'.repeat(1_000_000))],
    ['a configuration of a runner', () => runnerConfig(`a = ${nested}\n`, '.', () => undefined)],
    ['keys of a configuration', () => runnerConfig(`${'memory'.repeat(100_000)} = 1\n`, '.', () => undefined)],
  ])('%s', async (_, action) => {
    await quickly(action);
  });

  it.each([
    ['a dotenv report', () => parseDotenv('A=b\n'.repeat(1_000_000))],
    ['a JUnit report', () => parseJUnit(`<testsuite name="${'&lt;'.repeat(1_000_000)}`)],
    ['inputs', () => parseInputs({ variables: `{"a": ${nested}`, platform: 'linux/'.repeat(100_000) })],
    ['the name of an input', () => parseInputs({ ['variable'.repeat(100_000)]: 'x' })],
  ])('%s', async (_, action) => {
    const refused = (): unknown => {
      try {
        return action();
      } catch (error) {
        return error;
      }
    };
    const error = await quickly(refused);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(RangeError);
    expect(error).not.toBeInstanceOf(TypeError);
  });
});
