import { expect, it } from 'vitest';
import { lastLines, TextEnd } from './log-end.js';

it('keeps the end of a text', () => {
  const end = new TextEnd(10);
  for (let number = 0; number < 100; number++) end.push(`${number} `);
  expect(end.text).toBe(' 97 98 99 ');
  end.push('x'.repeat(100));
  expect(end.text).toBe('x'.repeat(10));
});

it('gives the last lines as text', () => {
  const log = 'one\n\u001b[31mtwo\u001b[0m\n10%\r90%\rdone\nwindows\r\nsection_end:1:step_script\r\u001b[0K\n\n';
  expect(lastLines(log, 3)).toEqual(['two', 'done', 'windows']);
});
