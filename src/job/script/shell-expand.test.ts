import { describe, expect, it } from 'vitest';
import { expandAsShell } from './shell-expand.js';

const lookup = (name: string): string | undefined => ({ DIR: 'out', EMPTY: '', ONE: '1' })[name];

describe('expandAsShell', () => {
  it.each([
    ['plain/*.{js,ts}', 'plain/*.{js,ts}'],
    ['$DIR/${DIR}/x', 'out/out/x'],
    ['$UNSET/x', '/x'],
    ['${UNSET:-$DIR/default}', 'out/default'],
    ['${UNSET:-${EMPTY:-deep}}/x', 'deep/x'],
    ['${EMPTY:-word} ${EMPTY-word}', 'word '],
    ['${DIR:+set}${UNSET:+set}${EMPTY+set}', 'setset'],
    ['${ONE:=2}${UNSET:=2}', '12'],
    ['$$DIR \\$DIR a$ \\*', '$DIR $DIR a$ \\*'],
    ['${DIR', '${DIR'],
    ['${DIR%t} ${} ${!DIR}', '${DIR%t} ${} ${!DIR}'],
  ])('%s', (text, expanded) => expect(expandAsShell(text, lookup)).toBe(expanded));
});
