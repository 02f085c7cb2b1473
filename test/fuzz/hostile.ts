import fc from 'fast-check';

/** Texts that have a meaning to somebody on their way: a shell, a path, a log, a page, an object, a number. */
const SIGNIFICANT = [
  ...['', ' ', '\n', '\t', '\r\n', '\u0000', '\ufeff', '\u2028', '\u202e', '\ud800', '😀', 'é', 'ß', 'İ'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', 'toJSON'],
  ...['/', '.', '..', '../..', '/etc/passwd', '~', 'a/../../b', '..\\..', '%2e%2e%2f', '.. ', 'C:\\', '//a', 'a//b/'],
  ...['$', '$$', '$A', '${A}', '${', '${A', '%A%', '$(id)', '`id`', '$[[ inputs.a ]]', '$[[', ']]', '"', "'", '\\'],
  ...['::error::x', '::stop-commands::x', '##[group]', '<script>', '|', '-->', '[a](b)', '\u001b[31m', '\u001b[0K'],
  ...['0', '-0', '-1', '1e400', 'NaN', 'Infinity', '0x10', '1_000', '99999999999999999999', 'null', 'true', '~'],
  ...['{', '}', '[', ']', '{}', '[]', ':', ': ', '- ', '#', '&a', '*a', '!t', '!!binary', '%', '@', '`', '?', ','],
] as const;

/** A text that may be hostile; short, now and then long. */
export const hostile: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...SIGNIFICANT), weight: 6 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 2 },
  { arbitrary: fc.array(fc.constantFrom(...SIGNIFICANT), { maxLength: 6 }).map((parts) => parts.join('')), weight: 3 },
  {
    arbitrary: fc.tuple(fc.constantFrom(...SIGNIFICANT, 'a'), fc.nat(2000)).map(([text, times]) => text.repeat(times)),
    weight: 1,
  },
);

/** Mostly one of some words, now and then anything. */
export function mostly<T>(words: readonly [T, ...T[]], other: fc.Arbitrary<T>, weight = 8): fc.Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constantFrom(...words), weight }, { arbitrary: other, weight: 1 });
}

/** A value that JSON can have, hostile at its leaves and in its keys. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    hostile,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 53, 1e300),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(hostile, tie('value'), { maxKeys: 3 }),
  ),
})).value;

/** A text with some of its places changed: a piece left out, doubled, or put in. */
export function slips(texts: fc.Arbitrary<string>, pieces: fc.Arbitrary<string> = hostile): fc.Arbitrary<string> {
  const slip = fc.record({ at: fc.nat(2 ** 16), length: fc.nat(6), piece: fc.oneof(fc.constant(''), pieces) });
  return fc
    .tuple(texts, fc.oneof({ arbitrary: fc.constant([]), weight: 2 }, fc.array(slip, { minLength: 1, maxLength: 3 })))
    .map(([text, all]) =>
      all.reduce((changed, { at, length, piece }) => {
        const place = at % (changed.length + 1);
        return changed.slice(0, place) + piece + changed.slice(place + length);
      }, text),
    );
}
