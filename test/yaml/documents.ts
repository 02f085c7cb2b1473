import fc from 'fast-check';
import { Choices } from './choices.js';
import { isExotic } from './exotic.js';
import { blockScalar, doubleQuoted, plain, singleQuoted } from './scalars.js';
import { mutated } from './mutations.js';

/** YAML as people write it and as they mistype it. */
export const documents: fc.Arbitrary<string> = fc
  .array(fc.nat({ max: 9999 }), { maxLength: 250, size: 'max' })
  .map((numbers) => write(new Choices(numbers)))
  .filter((text) => !isExotic(text));

function write(choices: Choices): string {
  const head = choices.of(['', '', '', '', '', '', '# head\n', '\n', '---\n', ' ']);
  const tail = choices.of(['', '', '', '', '', '', '...\n', '---\n', '--- a\n', '# tail', '\n\n']);
  let text = root(choices);
  if (choices.rarely(6)) text = text.replace(/\n$/, '');
  text = `${head}${text}${tail}`;
  if (choices.rarely(12)) text = text.replace(/\n/g, '\r\n');
  return choices.rarely(3) ? mutated(choices, text) : text;
}

function root(choices: Choices): string {
  switch (choices.below(10)) {
    case 8:
      return blockSeq(choices, 0, 0);
    case 9:
      return `${inline(choices, -1, 0)}\n`;
    default:
      return blockMap(choices, choices.of([0, 0, 0, 0, 0, 0, 0, 1]), 0);
  }
}

const MAX_DEPTH = 4;

/** A map in so many columns; its text begins in the column of the first key. */
function blockMap(choices: Choices, indent: number, depth: number): string {
  const space = ' '.repeat(indent);
  return choices
    .times(1 + choices.below(3), () => {
      if (choices.rarely(15)) {
        const key = choices.rarely(3) ? blockValue(choices, indent, depth + 1) : ` ${plain(choices)}\n`;
        return `?${key}${choices.rarely(3) ? '' : `${space}:${blockValue(choices, indent, depth + 1)}`}`;
      }
      const colon = choices.of([':', ':', ':', ':', ':', ':', ' :', '\t:']);
      return `${blockKey(choices)}${colon}${blockValue(choices, indent, depth + 1)}`;
    })
    .map((entry, index) => `${index === 0 ? '' : `${between(choices, indent)}${space}`}${entry}`)
    .join('');
}

function blockKey(choices: Choices): string {
  switch (choices.below(14)) {
    case 9:
      return '<<';
    case 10:
      return singleQuoted(choices, 0, false);
    case 11:
      return doubleQuoted(choices, 0, false);
    case 12:
      return `${properties(choices)}key`;
    case 13:
      return choices.of(['*a ', '*a', '[a, b]', '{a: b}', '<<', '', 'on', '1', '~', '-x', ':x', '? x', '!!str a', '@']);
    default:
      return choices.of(['a', 'b', 'c', 'd', 'script', 'x y', '.h', 'a:b', 'a#b']);
  }
}

function blockSeq(choices: Choices, indent: number, depth: number): string {
  const space = ' '.repeat(indent);
  return choices
    .times(1 + choices.below(3), () => `-${blockItem(choices, indent, depth + 1)}`)
    .map((entry, index) => `${index === 0 ? '' : `${between(choices, indent)}${space}`}${entry}`)
    .join('');
}

/** What follows a dash: a value, or a map or a list that begins on the same line. */
function blockItem(choices: Choices, indent: number, depth: number): string {
  if (depth < MAX_DEPTH && choices.rarely(3)) {
    const gap = choices.of([' ', ' ', ' ', '  ', '   ', '\t']);
    const column = indent + 1 + gap.length;
    return `${gap}${choices.rarely(3) ? blockSeq(choices, column, depth) : blockMap(choices, column, depth)}`;
  }
  return blockValue(choices, indent, depth);
}

/** What follows a colon or a dash, with the end of the line. */
function blockValue(choices: Choices, indent: number, depth: number): string {
  const gap = choices.of([' ', ' ', ' ', ' ', ' ', ' ', '  ', '\t', ' \t']);
  const kind = depth >= MAX_DEPTH ? choices.of([0, 0, 1, 5]) : choices.below(9);
  switch (kind) {
    case 2:
    case 3: {
      const deeper = indent + choices.of([2, 2, 2, 2, 1, 3, 4]);
      return `${beforeBlock(choices, gap)}${between(choices, deeper)}${' '.repeat(deeper)}${blockMap(choices, deeper, depth)}`;
    }
    case 4: {
      const deeper = indent + choices.of([2, 2, 0, 0, 1, 4]);
      return `${beforeBlock(choices, gap)}${between(choices, deeper)}${' '.repeat(deeper)}${blockSeq(choices, deeper, depth)}`;
    }
    case 5:
    case 6:
      return `${gap}${choices.rarely(8) ? properties(choices) : ''}${blockScalar(choices, indent)}`;
    case 7:
      return `${choices.of(['', '', ' ', ' # c', ' ~', ' &a', ' !t', ' *a', ' *b'])}${lineEnd(choices)}`;
    default:
      return `${gap}${inline(choices, indent, depth)}${lineEnd(choices)}`;
  }
}

function beforeBlock(choices: Choices, gap: string): string {
  const before = choices.rarely(4) ? `${gap}${properties(choices).trimEnd()}` : '';
  return `${before}${lineEnd(choices)}`;
}

function lineEnd(choices: Choices): string {
  return choices.of(['\n', '\n', '\n', '\n', '\n', '\n', '\n', ' # c\n', '  \n', '# c\n', '\t# c\n', '\t\n']);
}

/** Empty lines and comments between two entries. */
function between(choices: Choices, indent: number): string {
  if (!choices.rarely(6)) return '';
  const space = ' '.repeat(choices.of([indent, 0, indent + 2]));
  return choices.of(['\n', '# c\n', `${space}# c\n`, `${space}\n`, '\n\n', '\t\n', `${space}\t# c\n`]);
}

function properties(choices: Choices): string {
  return choices.of([
    ...([
      '&a ',
      '&a ',
      '&b ',
      '&b ',
      '!t ',
      '!reference ',
      '!!str ',
      '!!map ',
      '!!seq ',
      '&a !t ',
      '!t &a ',
      '&a',
    ] as const),
    ...(['!<x> ', '!x!y ', '!t', '&a.b ', '&a-b_1 ', '&a &b ', '!t%21 ', '!a,b '] as const),
  ]);
}

/** A value that is not a block: a scalar, brackets, an alias. */
function inline(choices: Choices, indent: number, depth: number): string {
  const before = choices.rarely(8) ? properties(choices) : '';
  switch (choices.below(10)) {
    case 3:
      return before + singleQuoted(choices, indent, true);
    case 4:
    case 5:
      return before + doubleQuoted(choices, indent, true);
    case 6:
    case 7:
      return before + flow(choices, indent, depth);
    case 8:
      return choices.of(['*a', '*b', '*a ', '!reference [a, b]', '!reference [.a, b, c]', '*c', '!reference a']);
    default:
      return before + plain(choices, indent);
  }
}

/** Brackets or braces; their lines begin in any column. */
function flow(choices: Choices, indent: number, depth: number): string {
  const braces = choices.rarely(2);
  const count = choices.below(4);
  let text = braces ? '{' : '[';
  for (let index = 0; index < count; index += 1) {
    const last = index === count - 1;
    text += flowGap(choices, indent) + flowItem(choices, indent, depth + 1, braces) + flowGap(choices, indent);
    if (!last || choices.rarely(4)) text += ',';
  }
  return text + flowGap(choices, indent) + (braces ? '}' : ']');
}

function flowItem(choices: Choices, indent: number, depth: number, braces: boolean): string {
  const pair = braces ? !choices.rarely(8) : choices.rarely(6);
  if (!pair) return flowNode(choices, indent, depth);
  const mark = choices.rarely(20) ? '? ' : '';
  const key = choices.rarely(3)
    ? flowNode(choices, indent, MAX_DEPTH)
    : choices.of(['a', 'b', 'c', '"k"', "'k'", '<<']);
  const colon = choices.of([': ', ': ', ': ', ': ', ': ', ':', ' : ', ':\t', ' :', ':\n ', ':\n']);
  return `${mark}${key}${colon}${choices.rarely(8) ? '' : flowNode(choices, indent, depth)}`;
}

function flowNode(choices: Choices, indent: number, depth: number): string {
  const before = choices.rarely(12) ? properties(choices) : '';
  switch (choices.below(10)) {
    case 4:
      return before + singleQuoted(choices, indent, true);
    case 5:
    case 6:
      return before + doubleQuoted(choices, indent, true);
    case 7:
      return depth >= MAX_DEPTH ? `${before}a` : before + flow(choices, indent, depth);
    case 8:
      return choices.of(['*a', '*b', '*a ', '!reference [a, b]', '', '- a', '-', '-1', ':a', 'a:', '|', 'a:b']);
    default:
      return before + plain(choices, indent, true);
  }
}

function flowGap(choices: Choices, indent: number): string {
  const column = Math.max(0, choices.of([indent + 2, indent + 4, indent, indent + 1, indent - 2, 0]));
  const line = ' '.repeat(column);
  return choices.of([
    ...(['', '', '', '', ' ', ' ', ' ', '  ', '\t'] as const),
    ...([
      `\n${line}`,
      `\n${line}`,
      `\n${line}`,
      `\n${line}`,
      ` # c\n${line}`,
      `# c\n${line}`,
      `\n\n${line}`,
      `\n\t${line}`,
      `\n${line}\t`,
    ] as const),
  ]);
}
