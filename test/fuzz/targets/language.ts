import fc from 'fast-check';
import { isSatisfied, isValidExpression } from '../../../src/gitlab/expression/evaluate.js';
import {
  doublestar,
  expandBraces,
  fnmatch,
  FormatError,
  parseDotenv,
  parseDuration,
} from '../../../src/gitlab/index.js';
import { wildcard } from '../../../src/gitlab/compose/wildcard.js';
import { hostile, mostly, slips } from '../hostile.js';
import { of, promise, target } from '../target.js';

const operand = mostly(
  ['$A', '$B', '$UNSET', '"x"', "'y z'", 'null', 'true', 'false', '/ab/', '/^a.*b$/i', '/(a|b)+c?/', '$[[ inputs.a ]]'],
  fc.oneof(
    hostile,
    hostile.map((text) => `"${text}"`),
    hostile.map((text) => `/${text}/`),
  ),
);

const expression = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    operand,
    fc
      .tuple(operand, fc.constantFrom('==', '!=', '=~', '!~'), operand)
      .map(([left, operator, right]) => `${left} ${operator} ${right}`),
    fc.tuple(tie('node'), fc.constantFrom('&&', '||'), tie('node')).map((parts) => parts.join(' ')),
    tie('node').map((inner) => `(${inner})`),
    tie('node').map((inner) => `!${inner}`),
  ),
})).node;

const VALUES: Readonly<Record<string, string>> = { A: 'aab', B: '/a+b/', EMPTY: '' };

/** Parts of globs, each with a text that it matches. */
const GLOB_PARTS = [
  ...([['*', ''], ['*', 'ab'], ['**', 'x'], ['a', 'a'], ['ab', 'ab'], ['?', 'b'], ['[a-c]', 'c'], ['[!a]', 'b']] as const),
  ...([['{a,b}', 'b'], ['{a,{b,c}}', 'c'], ['\\*', '*'], ['.*', '.git'], ['*.a', 'b.a'], ['{,a}', '']] as const),
] as const; // prettier-ignore
const oddGlob = fc.oneof(hostile, fc.constantFrom('[', ']', '{', '}', ',', '!', '[^', '[]-', '{,}', '{{', '\\'));
const globPart = fc.oneof(
  { arbitrary: fc.constantFrom(...GLOB_PARTS), weight: 12 },
  { arbitrary: fc.tuple(oddGlob, mostly(['a', 'b'], hostile)), weight: 1 },
);
const globName = fc
  .array(globPart, { minLength: 1, maxLength: 3 })
  .map((parts) => [parts.map(([glob]) => glob).join(''), parts.map(([, text]) => text).join('')] as const);
/** A glob, and a path that it is likely to match. */
const globbed = fc
  .tuple(fc.array(globName, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '**/', 'a/**/'))
  .map(([names, start]) => ({
    glob: start + names.map(([glob]) => glob).join('/'),
    path: (start === '' ? '' : 'a/b/') + names.map(([, text]) => text).join('/'),
  }));

const unit = mostly(
  ['s', 'sec', 'minute', 'minutes', 'hours', 'h', 'd', 'days', 'week', 'mo', 'month', 'years', 'y', 'min,'],
  hostile,
  30,
);
const amount = mostly(['1', '30', '2.5', '.5', '007', 'two', 'a', 'sixty', '90071992547409930'], hostile, 30);
const duration = fc.oneof(
  fc
    .array(fc.tuple(amount, fc.constantFrom(' ', ''), unit), { minLength: 1, maxLength: 4 })
    .chain((parts) =>
      fc.constantFrom(' ', ' and ', ', ', ' plus ').map((joiner) => parts.map((part) => part.join('')).join(joiner)),
    ),
  fc
    .array(mostly(['1', '30', '2.5', '007', '00'], amount, 20), { minLength: 2, maxLength: 6 })
    .map((parts) => parts.join(':')),
);

const dotenvLine = fc
  .tuple(
    mostly(['A', 'B_1', 'lower', ' PADDED ', 'x'.repeat(255)], hostile, 40),
    mostly(['='], hostile, 60),
    mostly(['', 'value', '"quoted"', 'a=b', '$A', '# no comment'], hostile, 3),
  )
  .map((parts) => parts.join(''));
const dotenv = fc
  .tuple(fc.array(dotenvLine, { maxLength: 24 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n', '\ufeff'))
  .map(([lines, end, extra]) => (extra === '\ufeff' ? extra + lines.join(end) : lines.join(end) + extra));

/** The small languages: those of rules, paths, times and reports. */
export const LANGUAGE = [
  target({
    name: 'expressions',
    inputs: slips(expression),
    accepted: 40,
    read(text) {
      const answer = isSatisfied(
        text,
        (name) => (Object.hasOwn(VALUES, name) ? VALUES[name] : undefined),
        () => ({ a: [1] }),
      );
      const isValid = isValidExpression(text);
      promise(isValid || !answer, 'what is no expression is not satisfied');
      return isValid;
    },
  }),
  target({
    name: 'globs',
    inputs: fc.tuple(globbed, slips(fc.constant(''), oddGlob)),
    accepted: 40,
    read([{ glob, path: text }, slip]) {
      const pattern = glob + slip;
      promise(expandBraces(pattern).length <= 1000, 'alternatives are bounded');
      const matched = [fnmatch(pattern, text), doublestar(pattern, text), wildcard(pattern)(text)];
      return matched.includes(true);
    },
  }),
  target({
    name: 'durations',
    inputs: slips(duration, unit),
    accepted: 40,
    read(text) {
      const seconds = parseDuration(text);
      promise(seconds === undefined || (Number.isFinite(seconds) && seconds > 0), 'a duration is a number of seconds');
      return seconds !== undefined;
    },
  }),
  target({
    name: 'dotenv',
    inputs: dotenv,
    refusal: of(FormatError),
    accepted: 40,
    read(text) {
      const found = parseDotenv(text);
      promise(found.length <= 20, 'there are at most 20 variables');
      for (const { key, value } of found) {
        promise(/^\w{1,255}$/.test(key), 'keys are names');
        promise(!value.includes('\n'), 'values have one line');
      }
      return true;
    },
  }),
];
