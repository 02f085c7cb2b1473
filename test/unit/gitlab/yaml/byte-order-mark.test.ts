import { describe, expect, test } from 'vitest';
import { ConfigError, lint, loadPlan } from '../../../../src/gitlab/index.js';
import type { LintResult } from '../../../../src/gitlab/index.js';
import { errors, memorySource, names, plan, pushContext } from '../support.js';

const MARK = '\ufeff';
const ADVICE =
  'the file begins with a byte order mark, so GitLab reads its first entry alone: save it as UTF-8 without BOM';
const TWO = 'a: {script: x}\nb: {script: y}\n';

const options = (content: string): Parameters<typeof lint>[0] => ({
  file: '.gitlab-ci.yml',
  content,
  context: pushContext(),
  source: memorySource({}),
});
const linted = (content: string): Promise<LintResult> => lint(options(content));

describe('a byte order mark', () => {
  test('puts the first entry alone into the document, which a warning says', async () => {
    expect(names(await plan(MARK + TWO))).toEqual(['a']);
    const { valid, warnings } = await linted(MARK + TWO);
    expect([valid, warnings]).toEqual([
      true,
      [{ message: ADVICE, location: { file: '.gitlab-ci.yml', line: 1, column: 1 } }],
    ]);
  });

  test('is named where what is left is no pipeline', async () => {
    expect(await linted(`${MARK}stages: [build]\n${TWO}`)).toMatchObject({
      valid: false,
      errors: [{ message: 'jobs config should contain at least one visible job', hint: ADVICE }],
    });
    await expect(loadPlan(options(`${MARK}---\n${TWO}`))).rejects.toBeInstanceOf(ConfigError);
  });

  test.each(['# comment\n', '\n', '\r\n', ' # comment\n'])('before %j makes no difference', async (start) => {
    expect(names(await plan(MARK + start + TWO))).toEqual(['a', 'b']);
    expect((await linted(MARK + start + TWO)).warnings).toEqual([]);
  });

  test('of an included file', async () => {
    const files = { 'x.yml': `${MARK}c: {script: x}\nd: {script: x}\n` };
    const made = await plan(`include: x.yml\n${TWO}`, { files });
    expect(names(made)).toEqual(['c', 'a', 'b']);
    expect(made.warnings.map(({ message, location }) => [message, location?.file])).toEqual([[ADVICE, 'x.yml']]);
  });
});

test('a divider that is not in the first column is a text', async () => {
  const message = '(<unknown>): mapping values are not allowed in this context at line 2 column 2';
  expect(await errors('  ---\na: {script: x}\n')).toEqual([message]);
  expect(await errors('  --- # comment\na: {script: x}\n')).toHaveLength(1);
});

test.each(['\r\n', '# a line of a licence\r\n', '\r', ' \n'])(
  'a file with many lines of %j at its start is read',
  async (line) => {
    expect(names(await plan(line.repeat(100) + TWO))).toEqual(['a', 'b']);
    expect(await errors(`${line.repeat(100)}  ---\n${TWO}`)).toHaveLength(1);
  },
);
