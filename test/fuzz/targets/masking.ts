import fc from 'fast-check';
import { MaskedStream, Masker } from '../../../src/job/log/masking.js';
import { stripAnsi } from '../../../src/report/ansi.js';
import { printable } from '../../../src/report/text.js';
import { hostile } from '../hostile.js';
import { promise, target } from '../target.js';

/** Values that are not found in each other's masks, nor in what is around them. */
const SECRETS = [
  'hunter2-hunter2',
  'aXbXaXbX',
  'line one\nline two!',
  'pässwörd€',
  '$ecret"quoted"',
  'xxxxyxxxxy',
  'abcabcabd',
] as const;

const around = fc.oneof(
  fc.constantFrom(
    '\n',
    ' ',
    'x',
    'a',
    'abcabc',
    'xxxxy',
    '\r',
    '\u001b[31m',
    '\u001b[0m',
    '\u0008',
    'gl',
    'glpat-',
    '?private_token=',
    'y'.repeat(70_000),
  ),
  hostile,
);
const piece = fc.oneof({ arbitrary: fc.nat(SECRETS.length - 1), weight: 3 }, { arbitrary: around, weight: 4 });
const log = fc.record({
  secrets: fc.uniqueArray(fc.nat(SECRETS.length - 1), { minLength: 1, maxLength: 4 }),
  pieces: fc.array(piece, { maxLength: 8 }),
  cuts: fc.array(fc.nat(40), { maxLength: 30 }),
});

/** Logs with secrets in them, however the engine cuts them into pieces. */
export const MASKING = [
  target({
    name: 'masking',
    inputs: log,
    accepted: 35,
    read({ secrets, pieces, cuts }) {
      const values = secrets.map((index) => SECRETS[index] ?? '');
      const text = pieces.map((part) => (typeof part === 'number' ? (SECRETS[part] ?? '') : part)).join('');
      const stream = new MaskedStream(new Masker(values));
      let shown = '';
      let at = 0;
      for (const length of cuts) {
        shown += stream.push(text.slice(at, at + length));
        at += length;
      }
      shown += stream.push(text.slice(at)) + stream.flush();
      for (const value of values) promise(!shown.includes(value), `${JSON.stringify(value)} is in no log`);
      for (const line of shown.split('\n')) {
        const plain = printable(stripAnsi(line));
        for (const value of values) promise(!plain.includes(value), `${JSON.stringify(value)} is in no plain line`);
      }
      return shown.includes('[MASKED]');
    },
  }),
];
