import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/report/html/log/line.js';
import { logMarkup } from '../../../src/report/html/log/log.js';
import { LogReader } from '../../../src/report/html/log/reader.js';
import { markup } from '../../../src/report/html/markup.js';

const start = (name: string, time = 1): string => `section_start:${time}:${name}\r\u001b[0K`;
const end = (name: string, time = 1): string => `section_end:${time}:${name}\r\u001b[0K`;

/** What is read of a log, in short; `size`: characters that come at once. */
function outline(text: string, size = text.length): string[] {
  const reader = new LogReader();
  const items: string[] = [];
  const take = (some: ReturnType<LogReader['push']>): void => {
    for (const item of some)
      items.push(
        item.type === 'line'
          ? plainText(item.runs)
          : item.type === 'open'
            ? `(${item.header}${item.folded ? ' folded' : ''}`
            : `)${item.seconds ?? ''}`,
      );
  };
  for (let at = 0; at < text.length; at += size) take(reader.push(text.slice(at, at + size)));
  take(reader.finish());
  return items;
}

async function written(
  text: string,
  options: { hide?: (text: string) => string; failed?: boolean } = {},
): Promise<string> {
  const { hide = (same) => same, failed = false } = options;
  const pieces = async function* (): AsyncGenerator<string> {
    yield text;
  };
  const parts: string[] = [];
  for await (const part of logMarkup(markup(hide), { anchor: 'job-1', failed, pieces: pieces() }))
    parts.push(part.text);
  return parts.join('');
}

describe('the sections of a log', () => {
  const log = `one\n${start('step_script', 10)}Step\n${start('a.b[collapsed=true]', 11)}In\nx\n${end('a.b', 14)}y\n${end('step_script', 20)}${start('after_script', 20)}After\nz\n${end('after_script', 21)}end`;
  const expected = ['one', '(Step', '(In folded', 'x', ')3', 'y', ')10', '(After folded', 'z', ')1', 'end'];

  it('are nested, folded as they ask or as the runner`s are, and timed', () => {
    expect(outline(log)).toEqual(expected);
  });

  it.each([1, 3, 7])('are found however the log comes: %i characters at once', (size) => {
    expect(outline(log, size)).toEqual(expected);
  });

  it.each([
    ['an end without a beginning', `${end('x')}a\n`, ['a']],
    ['a beginning without an end', `${start('x')}X\na\n`, ['(X', 'a', ')']],
    ['an end of the one around', `${start('x')}X\n${start('y')}Y\n${end('x', 3)}a\n`, ['(X', '(Y', ')', ')2', 'a']],
    ['no header', `${start('x')}\na\n`, ['(x', 'a', ')']],
    ['no mark at all', 'section_start:1:x\nsection_of code\n', ['section_start:1:x', 'section_of code']],
    ['a name that is none', `section_start:1:<b>\r\u001b[0Kx\n`, [expect.stringContaining('x')]],
  ])('%s', (_, text, items) => {
    expect(outline(text)).toEqual(items);
  });

  it('are so many and so deep as a page can have', () => {
    const deep = outline(start('x').concat('H\n').repeat(100));
    expect([deep.filter((item) => item === '(H').length, deep.filter((item) => item === 'H').length]).toEqual([12, 88]);
    const many = outline(`${start('x')}H\n${end('x')}`.repeat(2100));
    expect(many.filter((item) => item === '(H')).toHaveLength(2000);
  });

  it('have headers that are lines, whose numbers are theirs', async () => {
    const html = await written(`one\n${start('x')}Head <b>\ntwo\nthree\n`);
    expect(html).toBe(
      '<pre data-line="1">\none\n</pre><a class="n" href="#job-1-L2">2</a><details class="section" open><summary id="job-1-L2" data-line="2">Head &lt;b&gt;</summary><pre data-line="3">\ntwo\nthree\n</pre></details>',
    );
  });
});

describe('the text of a log', () => {
  it('is cut into parts that are not too long', async () => {
    const html = await written('x\n'.repeat(1000));
    expect([...html.matchAll(/data-line="(\d+)"/g)].map(([, line]) => line)).toEqual(['1', '401', '801']);
    expect(outline('y'.repeat(200_000)).map(({ length }) => length)).toEqual([65_536, 65_536, 65_536, 3392]);
    expect(outline('y'.repeat(200_000), 1000).map(({ length }) => length)).toEqual([65_536, 65_536, 65_536, 3392]);
  });

  it('names the line at which the job has failed', async () => {
    const html = await written('error: Job failed soon\nx\nERROR: Job failed: exit code 1\n', {
      failed: true,
    });
    expect(html).toContain('<pre data-line="1" id="job-1-failed" data-failed="3">');
    expect(await written('nothing\n', { failed: true })).toContain('<span id="job-1-failed"></span>');
    expect(await written('ERROR: Job failed\n')).not.toContain('failed"');
  });

  it('takes that line of the runner alone, not one that a script has printed', async () => {
    const html = await written(
      `${start('step_script')}S\nERROR: Job failed\n${end('step_script')}ERROR: Job failed: exit code 1\n`,
      {
        failed: true,
      },
    );
    expect([...html.matchAll(/data-failed="(\d+)"/g)].map(([, line]) => line)).toEqual(['3']);
  });

  describe('without what must not be shown', () => {
    const hide = (text: string): string => text.replaceAll('secret', '[MASKED]').replaceAll('one\ntwo', '[MASKED]');
    it.each([
      ['plainly', 'a secret\n', 'a [MASKED]'],
      ['in two colours', 'a sec\u001b[31mret\u001b[0m\n', 'a [MASKED]'],
      ['put together by a carriage return', 'xxxret\rsec\n', '[MASKED]'],
      ['put together by backspaces', 'sexx\b\bcret\n', '[MASKED]'],
      ['with signs between that are not shown', 'se\u0000c\u202eret\n', '[MASKED]'],
      ['in several lines', 'one\ntwo\n', '[MASKED]'],
      ['in the header of a section', `${start('x')}a secret\n`, 'a [MASKED]'],
    ])('%s', async (_, text, shown) => {
      const html = await written(text, { hide });
      expect(html).toContain(shown);
      expect(html).not.toMatch(/secret|one\ntwo/);
    });

    it('keeps the colours of other lines', async () => {
      expect(await written('secret\n\u001b[31mred\u001b[0m\n', { hide })).toContain(
        '\u{e0001}\u{e0066}\u{e0031}\u{e007f}red',
      );
    });
  });
});
