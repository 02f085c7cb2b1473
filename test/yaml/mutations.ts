import type { Choices } from './choices.js';

const PIECES = [
  ...([
    ' ',
    '  ',
    '\n',
    '\t',
    '#',
    ' #',
    ':',
    ': ',
    '-',
    '- ',
    '\n- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!t ',
  ] as const),
  ...([
    '|',
    '>',
    '|\n',
    '?',
    '? ',
    '%',
    '@',
    '`',
    '---',
    '...',
    '\n---\n',
    '\n...\n',
    '\\',
    '~',
    '<<',
    'a',
    '1',
    '\r',
    '!',
    '=',
  ] as const),
] as const;

/** A text with one or two slips of the hand. */
export function mutated(choices: Choices, text: string): string {
  let result = text;
  for (let count = choices.of([1, 1, 2]); count > 0; count -= 1) {
    const at = choices.below(result.length + 1);
    const length = choices.of([1, 1, 2, 3]);
    switch (choices.below(5)) {
      case 0:
        result = result.slice(0, at) + result.slice(at + length);
        break;
      case 1:
        result = result.slice(0, at) + choices.of(PIECES) + result.slice(at);
        break;
      case 2:
        result = result.slice(0, at) + choices.of(PIECES) + result.slice(at + length);
        break;
      case 3: {
        const start = result.lastIndexOf('\n', at - 1) + 1;
        result = result.slice(0, start) + choices.of([' ', '  ', '\t', '    ']) + result.slice(start);
        break;
      }
      default: {
        const start = result.lastIndexOf('\n', at - 1) + 1;
        result = result.slice(0, start) + result.slice(start).replace(/^ {1,2}/, '');
      }
    }
  }
  return result;
}
