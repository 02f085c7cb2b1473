import { describe, expect, test } from 'vitest';
import { Numeral, parseJson } from '../../../src/gitlab/inputs/numeral.js';
import { errors, job, plan, pushContext } from './support.js';

/** What a file with these inputs makes of a text, given these values. */
async function filled(spec: string, text: string, inputs: Record<string, unknown> = {}): Promise<string | undefined> {
  const content = `spec: {inputs: ${spec}}\n---\na: {script: x, variables: {V: "${text}"}}\n`;
  const made = await plan(content, { context: pushContext({ inputs }) });
  return job(made, 'a').variables[0]?.value;
}

describe('numbers in inputs are written as Ruby writes them', () => {
  test.each([
    ['{v: {default: 2.0}}', {}, 'a2.0'],
    ['{v: {default: 2.0, type: number}}', {}, 'a2.0'],
    ['{v: {default: 3.10}}', {}, 'a3.1'],
    ['{v: {type: number}}', { v: '1.0' }, 'a1.0'],
    ['{v: {type: number}}', { v: '1e3' }, 'a1000.0'],
    ['{v: {type: number}}', { v: 7 }, 'a7'],
    ['{v: {type: number}}', { v: '12345678901234567890' }, 'a12345678901234567890'],
    ['{v: {default: 12345678901234567890}}', {}, 'a12345678901234567890'],
    ['{v: {type: array}}', { v: '[1.0, "2.0", -0.5]' }, 'a[1.0, "2.0", -0.5]'],
    ['{v: {type: array, default: [3.0, 0777]}}', {}, 'a[3.0, 511]'],
  ])('%s given %j', async (spec, inputs, expected) => {
    expect(await filled(spec, 'a$[[ inputs.v ]]', inputs)).toBe(expected);
  });

  test('from an include', async () => {
    const files = { 't.yml': 'spec: {inputs: {v: }}\n---\na: {script: x, image: "python:$[[ inputs.v ]]"}\n' };
    const made = await plan('include: {local: t.yml, inputs: {v: 3.0}}\n', { files });
    expect(job(made, 'a').image?.name).toBe('python:3.0');
  });

  test('from a trigger, whose inputs are a part of the plan', async () => {
    const made = await plan('t: {trigger: {include: {local: c.yml, inputs: {v: 3.0, n: 3, l: [1.5]}}}}\n');
    expect(job(made, 't').trigger?.include).toEqual([{ local: 'c.yml', inputs: { v: '3.0', n: 3, l: [1.5] } }]);
  });

  test('are the same as an option that is written otherwise', async () => {
    const spec = '{v: {type: number, options: [1.0, 2]}}';
    expect(await filled(spec, '$[[ inputs.v ]]!', { v: '1' })).toBe('1!');
    expect(await filled(spec, '$[[ inputs.v ]]!', { v: '2.0' })).toBe('2.0!');
    const content = `spec: {inputs: ${spec}}\n---\na: {script: x}\n`;
    expect(await errors(content, { context: pushContext({ inputs: { v: '3' } }) })).toEqual([
      '`v` input: `3` cannot be used because it is not in the list of the allowed options',
    ]);
  });

  test('have no parts of their own', async () => {
    const content = 'spec: {inputs: {v: {default: 1}}}\n---\na: {script: "$[[ inputs.v.text ]]"}\n';
    expect(await errors(content)).toEqual(['unknown interpolation provided: `text` in `inputs.v.text`']);
  });
});

describe('parseJson', () => {
  test('leaves digits in strings alone', () => {
    expect(parseJson('{"a 1.0": "\\"2.0", "b": [true, null, -1.50]}')).toEqual({
      'a 1.0': '"2.0',
      b: [true, null, new Numeral('float', '-1.5')],
    });
  });

  test.each(['01', '1_000', '[1,]', '0x1', 'NaN', ''])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
