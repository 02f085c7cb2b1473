import { describe, expect, test } from 'vitest';
import { rubyFloat, typeOfPlain } from '../../../src/gitlab/yaml/scalar.js';
import { errors, job, plan } from './support.js';

/** Text of a plain scalar, its type and its `to_s`, as Ruby's Psych gives them. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['yes', 'boolean', 'true'],
  ['no', 'boolean', 'false'],
  ['on', 'boolean', 'true'],
  ['off', 'boolean', 'false'],
  ['y', 'string', 'y'],
  ['n', 'string', 'n'],
  ['Yes', 'boolean', 'true'],
  ['NO', 'boolean', 'false'],
  ['true', 'boolean', 'true'],
  ['True', 'boolean', 'true'],
  ['TRUE', 'boolean', 'true'],
  ['~', 'null', ''],
  ['null', 'null', ''],
  ['Null', 'null', ''],
  ['', 'null', ''],
  ['012345', 'integer', '5349'],
  ['0o17', 'string', '0o17'],
  ['0x1F', 'integer', '31'],
  ['0b101', 'integer', '5'],
  ['1_000', 'integer', '1000'],
  ['1.10', 'float', '1.1'],
  ['1e3', 'string', '1e3'],
  ['1.0', 'float', '1.0'],
  ['.5', 'float', '0.5'],
  ['-0', 'integer', '0'],
  ['+1', 'integer', '1'],
  ['12:30', 'integer', '45000'],
  ['12:30:45', 'integer', '45045'],
  ['190:20:30', 'integer', '685230'],
  ['.inf', 'float', 'Infinity'],
  ['-.inf', 'float', '-Infinity'],
  ['.nan', 'float', 'NaN'],
  ['08', 'string', '08'],
  ['09', 'string', '09'],
  ['0.1.2', 'string', '0.1.2'],
  ['1,000', 'integer', '1000'],
  ['=', 'string', '='],
  ['<<', 'string', '<<'],
  [':sym', 'symbol', 'sym'],
  ['1.2.3', 'string', '1.2.3'],
  ['0777', 'integer', '511'],
  ['1e400', 'string', '1e400'],
  ['123abc', 'string', '123abc'],
  ['99999999999999999999', 'integer', '99999999999999999999'],
  ['2024-13-45', 'string', '2024-13-45'],
  ['.', 'string', '.'],
  ['-', 'string', '-'],
];

describe('plain scalars', () => {
  test.each(TABLE)('%j is a %s that reads %j', (source, type, text) => {
    expect(typeOfPlain(source)).toEqual({ type, text });
  });

  test.each([
    ['2024-01-01', 'Date'],
    ['2024-02-30', 'Date'],
    ['2024-01-01T00:00:00Z', 'Time'],
    ['2024-01-01 10:20:30', 'Time'],
  ])('%s makes the file invalid', async (source, name) => {
    expect(await errors(`a: {script: x, variables: {D: ${source}}}`)).toEqual([
      `Tried to load unspecified class: ${name}`,
    ]);
  });

  test('quotes make text of anything', async () => {
    const made = await plan(`a: {script: x, variables: {A: "yes", B: '0777', C: "2024-01-01", D: "", E: ~}}`);
    expect(job(made, 'a').variables.map(({ value }) => value)).toEqual(['yes', '0777', '2024-01-01', '', '']);
  });

  test('the tag of texts makes text of a number, other tags make a number of a text', async () => {
    const made = await plan('a: {script: x, variables: {A: !!str 0777, B: ! yes}}');
    expect(job(made, 'a').variables.map(({ value }) => value)).toEqual(['0777', 'true']);
    const other = await plan('a: {script: x, variables: {A: !t "0777"}}');
    expect(job(other, 'a').variables.map(({ value }) => value)).toEqual(['511']);
  });

  test('a plain scalar of several lines is text', () => {
    expect(typeOfPlain(':a\nb')).toEqual({ type: 'string', text: ':a\nb' });
  });
});

test.each([
  [1e20, '1.0e+20'],
  [1.5e-7, '1.5e-07'],
  [0.0001, '0.0001'],
  [123456789.5, '123456789.5'],
  [-0, '-0.0'],
])('%d reads %s as a Ruby float', (value, text) => {
  expect(rubyFloat(value)).toBe(text);
});
