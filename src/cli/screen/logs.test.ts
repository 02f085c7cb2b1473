import { describe, expect, it, vi } from 'vitest';
import { job, log } from '../../../test/events.js';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import type { RunEventBody } from '../../report/events.js';
import { main } from '../main.js';
import { consoleReporter, type Shown } from './console.js';

const AT = new Date(2026, 0, 2, 14, 3, 59).toISOString();

/** What is shown of a run. */
async function shown(shows: Shown, events: readonly RunEventBody[]): Promise<string> {
  const texts: string[] = [];
  const reporter = consoleReporter({ write: (text) => texts.push(text) }, false, undefined, undefined, shows);
  for (const event of events) await reporter.sink({ v: 1, time: AT, pipeline: 7, ...event });
  await reporter.finish(undefined);
  return texts.join('');
}

const BOTH: readonly RunEventBody[] = [
  { type: 'pipeline', status: 'running' },
  job('a', 'running'),
  job('b', 'running'),
  log('a', 'section_start:1:step_script\r\u001b[0Kone\ntw'),
  log('b', 'other\r\n'),
  log('a', 'o\n$& end'),
  job('a', 'success'),
  job('b', 'failed'),
];

describe('logs in a terminal', () => {
  it('have the time before each line with timestamps, in whatever pieces it comes', async () => {
    expect(await shown({ timestamps: true }, BOTH)).toBe(
      ['Pipeline #7\n\n=== a ===\n14:03:59 one\n14:03:59 two\n14:03:59 $& end\n', '\n=== b ===\n14:03:59 other\n'].join(
        '',
      ),
    );
  });

  it('come as they are written, each line behind the name of its job, with log-prefix', async () => {
    expect(await shown({ logPrefix: true }, BOTH)).toBe('Pipeline #7\na | one\nb | other\na | two\na | $& end\n');
    expect(await shown({ logPrefix: true, timestamps: true }, BOTH)).toContain('\n14:03:59 b | other\n');
  });

  it('have the name before each text of a line that is written over', async () => {
    const texts: string[] = [];
    const terminal = { write: (text: string) => texts.push(text) };
    const reporter = consoleReporter(terminal, true, undefined, undefined, { logPrefix: true });
    for (const event of [job('a', 'running'), log('a', '10%\r20%\r'), log('a', '\nend')])
      await reporter.sink({ v: 1, time: AT, pipeline: 7, ...event });
    await reporter.finish(undefined);
    expect(texts.join('')).toBe('a | 10%\ra | 20%\r\na | end\n');
  });

  it('are those of failed jobs alone with quiet', async () => {
    expect(await shown({ quiet: true }, BOTH)).toBe('\n=== b ===\nother\n');
    const passed = BOTH.slice(0, -1);
    expect(await shown({ quiet: true }, passed)).toBe('');
  });

  it('keep the end of a long log with quiet', async () => {
    const line = `${'x'.repeat(99)}\n`;
    const many = Array.from({ length: 100 }, () => log('a', line.repeat(100)));
    const text = await shown({ quiet: true }, [job('a', 'running'), ...many, log('a', 'end\n'), job('a', 'failed')]);
    expect(text).toMatch(/^\n=== a ===\n\(the log before this is left out\)\nx{99}\n/);
    expect(text).toMatch(/\nend\n$/);
    expect(text.length).toBeLessThan(600_000);
  });

  it('leave to the end of a quiet run what has failed, and how it ended', async () => {
    const texts: string[] = [];
    const reporter = consoleReporter({ write: (text) => texts.push(text) }, false, undefined, undefined, {
      quiet: true,
    });
    await reporter.finish(
      pipelineResult({
        status: 'failed',
        jobs: [jobSummary({ name: 'a' }), jobSummary({ name: 'b', status: 'failed' })],
      }),
    );
    expect(texts.join('')).toBe(
      '\ntest  b  failed  1.0 s\n\nb failed\n  Again: gitlab-dind run b --needs\n\nPipeline #7 failed in 1 m 05 s\n',
    );
  });

  it('are no matter of the events of --json, which is told', async () => {
    let complained = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => (complained += String(text)) !== undefined);
    await main([
      'run',
      '--json',
      '--quiet',
      '--no-timestamps',
      '--cwd',
      '/not/there',
      '--docker-host',
      'unix:///not/there',
    ]);
    vi.restoreAllMocks();
    expect(complained).toContain('WARNING: --quiet has no effect on the events of --json');
    expect(complained).toContain('WARNING: --timestamps has no effect');
    expect(complained).not.toContain('--log-prefix');
  });
});
