import type { Choices } from './choices.js';

/** A line break in a quoted or plain scalar, with what surrounds it. */
function fold(choices: Choices, indent: number): string {
  const column = Math.max(0, choices.of([indent + 2, indent + 2, indent + 4, indent + 1, indent, indent - 2, 0]));
  const line = ' '.repeat(column);
  return choices.of([
    `\n${line}`,
    `\n${line}`,
    ` \n${line}`,
    `\n\n${line}`,
    `\n  \n${line}`,
    `\n\t${line}`,
    `\n${line}\t`,
  ]);
}

const WORDS = [
  ...([
    'a',
    'b',
    'echo',
    'x y',
    'yes',
    'on',
    '~',
    'null',
    '1',
    '0777',
    '0x1F',
    '1.5',
    '12:30',
    '1_000',
    '2024-01-01',
  ] as const),
  ...([
    'a:b',
    'a::b',
    'http://x/y',
    'a#b',
    '-x',
    '--x',
    '.x',
    '=',
    '<<',
    'a!b',
    'a&b',
    'a*b',
    "a'b",
    'a"b',
    'a|b',
  ] as const),
  ...(['$X', '${X}', 'a=b', 'a@b', 'a%b', 'é', '😀', '+', '()', 'a?b', 'a\\b', 'a;b', 'a~b', ':x', '?x', '-'] as const),
] as const;

/** A plain scalar, which some of these cannot be. */
export function plain(choices: Choices, indent = 0, inFlow = false): string {
  const count = choices.of([1, 1, 1, 2, 2, 3]);
  let text = '';
  for (let index = 0; index < count; index += 1) {
    if (index > 0)
      text += choices.of([' ', ' ', ' ', '  ', '\t', fold(choices, indent), fold(choices, indent), ' #', ': ', '- ']);
    text += choices.rarely(40)
      ? choices.of(['a, b', 'a]', '[a', '{a}', '@a', '`a`', '%a', '|', '> a', '!', '&', '*'])
      : choices.of(WORDS);
  }
  return inFlow ? text.replace(/\?x/g, 'x') : text;
}

/** In quotes; on one line only where it has to be. */
export function singleQuoted(choices: Choices, indent: number, lines: boolean): string {
  const parts = choices.times(choices.below(5), () =>
    lines && choices.rarely(5)
      ? fold(choices, indent)
      : choices.of(['a', 'b', ' ', '  ', "''", '"', '\\', ': ', ' #', '{', ']', ',', 'é', '\t', '- ', '&a', '\\n']),
  );
  return `'${parts.join('')}'`;
}

const ESCAPES = [
  ...([
    '\\n',
    '\\t',
    '\\"',
    '\\\\',
    '\\/',
    '\\0',
    '\\r',
    '\\e',
    '\\a',
    '\\b',
    '\\v',
    '\\f',
    '\\ ',
    '\\N',
    '\\_',
    '\\L',
    '\\P',
  ] as const),
  ...([
    '\\x41',
    '\\u00e9',
    '\\u20ac',
    '\\U0001F600',
    "\\'",
    '\\$',
    '\\d',
    '\\x4',
    '\\ud800',
    '\\U00110000',
    '\\\t',
  ] as const),
] as const;

export function doubleQuoted(choices: Choices, indent: number, lines: boolean): string {
  const parts = choices.times(choices.below(5), () => {
    if (lines && choices.rarely(5)) return `${choices.rarely(4) ? '\\' : ''}${fold(choices, indent)}`;
    if (choices.rarely(5)) return choices.of(ESCAPES);
    return choices.of(['a', 'b', ' ', '  ', "'", ': ', ' #', '{', ']', ',', 'é', '😀', '\t', '- ', '&a', '$X']);
  });
  return `"${parts.join('')}"`;
}

/** With its indicators and lines, the last of which ends. */
export function blockScalar(choices: Choices, indent: number): string {
  const digit = choices.rarely(8) ? choices.of(['2', '1', '4', '3', '0']) : '';
  const chomping = choices.of(['', '', '-', '+']);
  const indicators = choices.rarely(2) ? `${digit}${chomping}` : `${chomping}${digit}`;
  const end = choices.of(['', '', '', '', '', '', ' # c', ' ', '# c', '\t', ' c', '\t# c']);
  const column = Math.max(indent, 0) + (digit === '' ? choices.of([2, 2, 2, 2, 1, 4, 0]) : Number(digit));
  const space = ' '.repeat(column);
  const lines = choices.times(choices.below(6), () =>
    choices.of([
      ...([`${space}a`, `${space}a`, `${space}a b`, `${space}- a`, `${space}a: b`, `${space}# c`] as const),
      ...([
        '',
        '',
        `${space}  a`,
        `${space}\ta`,
        `${space} a`,
        space,
        `${space}  `,
        ' ',
        `${space}a  `,
        `${space}"`,
        `${space}\t`,
      ] as const),
      ...(['\t', ` ${space.slice(2)}a`, '# c', `${space}é`] as const),
    ]),
  );
  return `${choices.of(['|', '>'])}${indicators}${end}\n${lines.map((line) => `${line}\n`).join('')}`;
}
