import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { commandsIn } from '../../test/runner-commands.js';
import { inert, overhear, pass } from './door.js';
import { workflowLog } from './log.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** Texts that lean on what the runner looks for. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::',
        ':',
        '##[',
        '#',
        '[',
        ']',
        'set-output name=x',
        'stop-commands',
        'error',
        'endgroup',
        'group',
      ),
      fc.constantFrom(
        '\n',
        '\r',
        '\r\n',
        ' ',
        '\t',
        '\u00a0',
        '\u2028',
        '\u0085',
        '\u200b',
        '\ufeff',
        '\v',
        '\f',
        '\0',
      ),
      fc.constantFrom('\u001b[0m', '\u001b', '%0A', '%', 'add-mask', 'a', 'é', '\ud800'),
      fc.string({ maxLength: 4, unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the door to the log of a workflow', () => {
  it.each([
    ['::set-output name=images::[]'],
    ['a\n::error::x'],
    ['a\r::error::x'],
    ['  \t::warning::x'],
    ['\u00a0\u2003::warning::x'],
    ['\u2028::warning::x'],
    ['x ##[save-state name=storage-path]/etc'],
    ['::stop-commands::pwned'],
  ])('lets no command through in a line of ours: %j', (text) => {
    expect(commandsIn(text)).toHaveLength(1);
    expect(commandsIn(inert(text))).toEqual([]);
  });

  it('changes nothing that can be seen', () => {
    expect(inert('a :: b ::c').replaceAll('\u200b', '')).toBe('a :: b ::c');
    expect(inert('plain: text\n- # [x] ##\n')).toBe('plain: text\n- # [x] ##\n');
    expect(inert('::error::x ##[y]').replaceAll('\u200b', '')).toBe('::error::x ##[y]');
  });

  it('lets no command through, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(commandsIn(inert(text))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('shows jobs of any name, with any sections and any output, by its own commands only', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, header, output) => {
        let printed = '';
        const log = workflowLog((text) => void (printed += text));
        const event = { v: 1, time: new Date(0).toISOString(), pipeline: 1 } as const;
        const state = {
          id: 1,
          stage: 'test',
          attempt: 1,
          exit_code: 1,
          failure_reason: null,
          allow_failure: false,
          coverage: null,
        } as const;
        const section = `section_start:1:s\r\u001b[0K${header}\n${output}\nsection_end:2:s\r\u001b[0K`;
        void log.sink({ ...event, ...state, type: 'job', name, status: 'running' });
        void log.sink({ ...event, type: 'log', job: name, stream: 'stdout', text: output });
        void log.sink({ ...event, type: 'log', job: name, stream: 'stdout', text: section });
        void log.sink({ ...event, ...state, type: 'job', name, status: 'failed' });
        const names = commandsIn(printed).map((command) => command.name);
        const own = names.filter((found) => /^(group|endgroup|stop-commands|[0-9a-f-]{36})$/.test(found));
        expect(names).toEqual(own);
        expect(names.at(-1)).toBe('endgroup'); // whatever was stopped goes on
        const count = (wanted: RegExp): number => names.filter((found) => wanted.test(found)).length;
        expect([count(/^group$/), count(/^[0-9a-f-]{36}$/)]).toEqual([count(/^endgroup$/), count(/^stop-commands$/)]);
      }),
      { numRuns: RUNS / 5 },
    );
  });
});

describe("a library's printing", () => {
  it('is heard by its own call alone, whatever is printed beside it', async () => {
    const printed: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
    const heard: string[] = [];
    const library = async (name: string, until: Promise<void>): Promise<string> => {
      process.stdout.write(`${name} begins`);
      await until;
      process.stdout.write(`${name} ends`);
      return name;
    };
    const take = (text: string): boolean => heard.push(text) > 0 && !text.startsWith('loud');
    let end = (): void => undefined;
    const never = new Promise<void>((resolve) => (end = resolve));
    const calls = [overhear(take, () => library('short', delay(1))), overhear(take, () => library('long', never))];
    pass('a job');
    await calls[0];
    pass('another job');
    expect(await overhear(take, () => library('loud', delay(1)))).toBe('loud');
    end();
    await calls[1];
    pass('the end');
    write.mockRestore();
    expect(heard).toEqual(['short begins', 'long begins', 'short ends', 'loud begins', 'loud ends', 'long ends']);
    expect(printed).toEqual(['a job', 'another job', 'loud begins', 'loud ends', 'the end']);
  });
});
