import { describe, expect, it } from 'vitest';
import { job, log } from '../../test/events.js';
import type { RunEventBody } from '../report/events.js';
import { workflowLog, type WorkflowLog } from './log.js';

const setup = (): { log: WorkflowLog; take: (body: RunEventBody) => void; text: () => string; raw: () => string } => {
  let written = '';
  let seconds = 0;
  const view = workflowLog((text) => (written += text));
  return {
    log: view,
    take: (body) => void view.sink({ v: 1, time: new Date(1000 * seconds++).toISOString(), pipeline: 1, ...body }),
    raw: () => written,
    text: () => written.replace(/[0-9a-f-]{36}/g, 'TOKEN'),
  };
};

describe('the log of a workflow', () => {
  it('has one group for each job, and below it how the job ended', () => {
    const { take, text } = setup();
    [job('a', 'running'), log('a', 'one\n'), log('a', 'two'), job('a', 'failed', { exit_code: 2 })].forEach(take);
    expect(text()).toBe(
      '::group::a\n::stop-commands::TOKEN\none\ntwo\n::TOKEN::\n::endgroup::\na failed with exit code 2 in 3.0 s\n',
    );
  });

  it.each([
    [job('a', 'success'), 'a passed in 1.0 s'],
    [job('a', 'failed', { exit_code: 1, allow_failure: true }), 'a failed with exit code 1 in 1.0 s (allowed to fail)'],
    [job('a', 'pending'), 'a failed in 1.0 s and is tried again'],
    [job('a', 'canceled'), 'a canceled in 1.0 s'],
  ])('says the end: %j', (end, line) => {
    const { take, text } = setup();
    [job('a', 'running'), end].forEach(take);
    expect(text().trim().split('\n').at(-1)).toBe(line);
  });

  it('has lines of one job alone in its group; those of others that run as well follow complete', () => {
    const { take, text } = setup();
    [
      job('a', 'running'),
      log('a', 'alone\n'),
      job('b', 'running'),
      log('b', 'of b\n'),
      log('a', 'no longer\nalone\n'),
      job('b', 'success'),
      job('a', 'success'),
    ].forEach(take);
    const lines = text()
      .split('\n')
      .filter((line) => !/TOKEN|endgroup/.test(line));
    expect(lines).toEqual([
      '::group::a',
      'alone',
      'no longer',
      'alone',
      'a passed in 6.0 s',
      '::group::b',
      'of b',
      'b passed in 3.0 s',
      '',
    ]);
  });

  it('stops commands while a job prints, by a token that is never the same', () => {
    const { take, raw } = setup();
    take(job('a', 'running'));
    const token = /::stop-commands::(\S+)/.exec(raw())?.[1] ?? '';
    take(log('a', `::error::not one\n::${token}::\n`));
    take(job('a', 'success'));
    take(job('b', 'running'));
    const tokens = [...raw().matchAll(/::stop-commands::(\S+)/g)].map((match) => match[1]);
    expect(new Set(tokens).size).toBe(2);
    expect(raw().indexOf('::error::')).toBeGreaterThan(raw().indexOf('::stop-commands::'));
  });

  it('takes no name of a job for more than a title', () => {
    const { take, text } = setup();
    [job('a\n::error::x%0A', 'running'), job('a\n::error::x%0A', 'success')].forEach(take);
    expect(text().split('\n')[0]).toBe('::group::a ::error::x%250A');
    expect(text()).not.toMatch(/^::error/m);
  });

  it('lets commands of our own through in the midst of a job', () => {
    const { log: view, take, text } = setup();
    const told: string[] = [];
    const warn = (): void => void told.push(text().trim().split('\n').at(-1) ?? '');
    view.aside(warn);
    take(job('a', 'running'));
    view.aside(warn);
    take(log('a', 'more\n'));
    expect(told).toEqual(['', '::TOKEN::']);
    expect(text().split('\n').slice(-4)).toEqual(['::TOKEN::', '::stop-commands::TOKEN', 'more', '']);
  });

  it("folds a script's sections: the job's group ends and goes on after them", () => {
    const { take, text } = setup();
    take(job('a', 'running'));
    take(log('a', 'before\n\u001b[0Ksection_start:1:x\r\u001b[0K\u001b[36mHead\u001b[0m\ninside\n'));
    take(log('a', '\u001b[0Ksection_end:2:x\r\u001b[0K\nafter\n'));
    take(job('a', 'success'));
    const lines = text()
      .split('\n')
      .filter((line) => !line.includes('TOKEN'));
    expect(lines.slice(0, -2)).toEqual([
      '::group::a',
      'before',
      '::endgroup::',
      '::group::a › Head',
      'inside',
      '::endgroup::',
      '::group::a',
      'after',
      '::endgroup::',
    ]);
  });

  it('names further attempts, and keeps colours and nothing else that is for a terminal', () => {
    const { take, text } = setup();
    [job('a', 'running', { attempt: 2 }), log('a', '\u001b[0K\u001b[2A\u001b[31mred\u001b[0m\n')].forEach(take);
    expect(text()).toContain('::group::a (attempt 2)\n');
    expect(text()).toContain('\n\u001b[31mred\u001b[0m\n');
  });
});
