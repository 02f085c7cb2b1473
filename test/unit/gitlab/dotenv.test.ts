import { expect, test } from 'vitest';
import { parseDotenv } from '../../../src/gitlab/index.js';

test.each([
  ['A=1\nB=two\n', { A: '1', B: 'two' }],
  ['A=1', { A: '1' }],
  ['', {}],
  ['  A  =  1  \n', { A: '1' }],
  ['A="quoted"\n', { A: '"quoted"' }],
  ["A='x'\n", { A: "'x'" }],
  ['A=b=c\n', { A: 'b=c' }],
  ['A=\n', { A: '' }],
  ['A=1\nA=2\n', { A: '2' }],
  ['\uFEFFA=1\n', { A: '1' }],
  ['A=1\r\nB=2\r\n', { A: '1', B: '2' }],
  ['A=$B\n', { A: '$B' }],
  ['A=1 # no comment\n', { A: '1 # no comment' }],
])('%j', (text, expected) => {
  expect(Object.fromEntries(parseDotenv(text).map(({ key, value }) => [key, value]))).toEqual(expected);
});

test.each([
  ['A=1\n\nB=2\n', 'Invalid Format'],
  ['\n', 'Invalid Format'],
  ['# comment\n', 'Invalid Format'],
  ['A\n', 'Invalid Format'],
  ['export A=1\n', "Validation failed: Key can contain only letters, digits and '_'."],
  ['A-B=1\n', "Validation failed: Key can contain only letters, digits and '_'."],
  ['=1\n', "Validation failed: Key can't be blank"],
  [`${'A'.repeat(256)}=1\n`, 'Validation failed: Key is too long (maximum is 255 characters)'],
  [`A=${'x'.repeat(5120)}\n`, 'Dotenv Artifact Too Big. Maximum Allowable Size: 5120'],
  [
    Array.from({ length: 21 }, (_, i) => `K${String(i)}=1`).join('\n'),
    'Dotenv files cannot have more than 20 variables',
  ],
])('%j is refused', (text, message) => {
  expect(() => parseDotenv(text)).toThrow(message);
});

test('limits of another instance', () => {
  const text = Array.from({ length: 21 }, (_, i) => `K${String(i)}=1`).join('\n');
  expect(parseDotenv(text, { variables: 100 })).toHaveLength(21);
});
