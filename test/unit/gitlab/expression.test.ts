import { describe, expect, test } from 'vitest';
import { inputNames, isSatisfied, isValidExpression } from '../../../src/gitlab/expression/evaluate.js';
import { tokenize } from '../../../src/gitlab/expression/lexer.js';

const VARIABLES: Readonly<Record<string, string>> = {
  PRESENT: 'my variable',
  EMPTY: '',
  BLANK: '  ',
  TRUE: 'true',
  FALSE: 'false',
  ZERO: '0',
  PATH: 'a/path/variable/value',
  FULL_PATH: '/a/full/path/variable/value',
  PATTERN: '/^ab.*/i',
  SHORT: '/a/',
  REF: '$PRESENT',
};
const lookup = (name: string): string | undefined => VARIABLES[name];

type Row = readonly [string, boolean];

describe('truth of a whole expression', () => {
  test.each<Row>([
    ['$PRESENT', true],
    ['$UNDEFINED', false],
    ['$EMPTY', false],
    ['$BLANK', false],
    ['$FALSE', true],
    ['$ZERO', true],
    ['"false"', true],
    ['null', false],
    ['true', true],
    ['false', false],
  ])('%s', (source, result) => expect(isSatisfied(source, lookup)).toBe(result));
});

describe('comparisons', () => {
  test.each<Row>([
    ['$PRESENT == "my variable"', true],
    ['"my variable" == $PRESENT', true],
    ['$PRESENT == null', false],
    ['$EMPTY == null', false],
    ['$UNDEFINED == null', true],
    ['null == $UNDEFINED', true],
    ['$UNDEFINED == ""', false],
    ['$UNDEFINED != ""', true],
    ['$EMPTY == ""', true],
    ['$PRESENT != "x"', true],
    ['$TRUE == true', true],
    ['$TRUE == "true"', true],
    ['$FALSE == false', true],
    ['$PRESENT == true', false],
    ['$UNDEFINED == false', false],
    ['true != "true"', false],
    ['$REF == "my variable"', false],
    ["$REF == '$PRESENT'", true],
  ])('%s', (source, result) => expect(isSatisfied(source, lookup)).toBe(result));
});

describe('patterns', () => {
  test.each<Row>([
    ['$PRESENT =~ /my var/', true],
    ['$PRESENT =~ /^my/', true],
    ['$PRESENT =~ /^var/', false],
    ['$PRESENT !~ /^var/', true],
    ['$PRESENT =~ /MY VAR/i', true],
    ['$PRESENT =~ /MY VAR/', false],
    ['$EMPTY =~ /var.*/', false],
    ['$UNDEFINED =~ /var.*/', false],
    ['$UNDEFINED =~ /.*/', true],
    ['$UNDEFINED !~ /var.*/', true],
    ['$PRESENT =~ $UNDEFINED', false],
    ['$PRESENT !~ $UNDEFINED', true],
    ['$PATH =~ /^a\\/path/', true],
    ['$FULL_PATH =~ /^\\/a\\/full/', true],
    ['"abcdef" =~ $PATTERN', true],
    ['"ABC" =~ $PATTERN', true],
    ['"xabc" =~ $PATTERN', false],
    ['"cat" =~ $SHORT', true],
    ['"abc" =~ "abcde"', true],
    ['"abcde" =~ "abc"', false],
    ['$UNDEFINED =~ "abc"', true],
    ['$PRESENT =~ /my\\s+variable$/', true],
  ])('%s', (source, result) => expect(isSatisfied(source, lookup)).toBe(result));

  test('are not multi-line', () => {
    const find = (): string => 'one\ntwo';
    expect(isSatisfied('$X =~ /^two$/', find)).toBe(false);
    expect(isSatisfied('$X =~ /^two$/m', find)).toBe(true);
  });
});

describe('operators', () => {
  test.each<Row>([
    ['$PRESENT && "x"', true],
    ['$EMPTY && "x"', true],
    ['"x" && $EMPTY', false],
    ['$UNDEFINED && "x"', false],
    ['$UNDEFINED || "x"', true],
    ['$EMPTY || "x"', false],
    ['$FALSE == "false" || $UNDEFINED', true],
    ['$PRESENT == "x" || $TRUE == "true" && $ZERO == "0"', true],
    ['($PRESENT == "x" || $TRUE == "true") && $ZERO == "1"', false],
    ['$PRESENT == "my variable" || $TRUE == "x" && $ZERO == "1"', true],
    ['!$UNDEFINED', true],
    ['!$PRESENT', false],
    ['!$EMPTY', true],
    ['!($PRESENT && $UNDEFINED)', true],
    ['!$PRESENT == "x"', false],
    ['!$UNDEFINED == "true"', true],
    ['$PRESENT && !($UNDEFINED || $EMPTY)', true],
  ])('%s', (source, result) => expect(isSatisfied(source, lookup)).toBe(result));
});

describe('syntax', () => {
  test.each([
    '$A',
    '$A == "x"',
    "$A == 'x'",
    '$A=="x"&&$B=="y"',
    '($A)',
    '(($A == "x") || $B)',
    '$A =~ /ab/',
    '$A =~ /a\\/b/ismU',
    '$A == null',
    '!$A',
    '  $A  ',
    '$A\n== "x"',
    '"only text"',
    '/ab/',
  ])('%j is valid', (source) => expect(isValidExpression(source)).toBe(true));

  test.each([
    '',
    '${A} == "x"',
    '$A == 1',
    '$A =~ /a/',
    '$A =~ /./',
    '$A =~ /a(?=b)/',
    '$A =~ /(/',
    '$A ==',
    '== $A',
    '$A = "x"',
    '$A && ',
    '$A $B',
    '($A',
    '$A)',
    '$A == "x',
    'A == "x"',
    '$A & $B',
    '!',
    '$A =~ /ab/x',
    '$-A',
  ])('%j is not', (source) => expect(isValidExpression(source)).toBe(false));

  test('at most 100 tokens', () => {
    const of = (count: number): string => Array.from({ length: count }, () => '$A').join(' || ');
    expect(isValidExpression(of(50))).toBe(true);
    expect(isValidExpression(of(51))).toBe(false);
    expect(() => tokenize(of(51))).toThrow('Too many tokens!');
  });

  test('text ends at the first quote and knows no escapes', () => {
    expect(isSatisfied('$X == "a\\"', () => 'a\\')).toBe(true);
  });
});

test('inputs', () => {
  const source = '$[[ inputs.a ]] == "x" && $[[inputs.b-c]]';
  expect(inputNames(source)).toEqual(['a', 'b-c']);
  const values: Record<string, unknown> = { a: 'x', 'b-c': true };
  expect(
    isSatisfied(
      source,
      () => undefined,
      (name) => values[name],
    ),
  ).toBe(true);
  expect(
    isSatisfied(
      source,
      () => undefined,
      () => undefined,
    ),
  ).toBe(false);
});
