import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { RunEventBody } from '../report/events.js';
import { OrderedLogs, withoutSections } from './ordered-logs.js';

const setup = (): { view: OrderedLogs; take: (body: RunEventBody) => unknown; lines: string[] } => {
  const lines: string[] = [];
  const view = new OrderedLogs({
    open: (job, attempt) => void lines.push(`open ${job}${attempt > 1 ? ` ${attempt}` : ''}`),
    text: (job, text) => void lines.push(`${job}: ${text.length > 20 ? `${text.length} characters` : text}`),
    close: (job, event) => void lines.push(`close ${job} ${event.status}`),
  });
  return { view, lines, take: (body) => view.take({ v: 1, time: '', pipeline: 1, ...body }) };
};
const job = (name: string, status: 'running' | 'success' | 'failed' | 'pending', attempt = 1): RunEventBody => ({
  type: 'job',
  id: 1,
  name,
  stage: 'test',
  status,
  attempt,
  exit_code: null,
  failure_reason: null,
  allow_failure: false,
  coverage: null,
});
const log = (name: string, text: string): RunEventBody => ({ type: 'log', job: name, stream: 'stdout', text });

describe('OrderedLogs', () => {
  it('does not mix the logs of jobs that run at the same time', () => {
    const { take, lines } = setup();
    [
      job('a', 'running'),
      job('b', 'running'),
      log('a', '1'),
      log('b', '2'),
      log('a', '3'),
      job('a', 'success'),
      log('b', '4'),
      job('b', 'failed'),
    ].forEach(take);
    expect(lines).toEqual(['open a', 'a: 1', 'a: 3', 'close a success', 'open b', 'b: 2', 'b: 4', 'close b failed']);
  });

  it('shows what ended behind the front before the next goes live', () => {
    const { take, lines } = setup();
    [
      job('a', 'running'),
      job('b', 'running'),
      job('c', 'running'),
      log('b', 'b'),
      log('c', 'c'),
      job('c', 'success'),
      job('a', 'success'),
    ].forEach(take);
    expect(lines).toEqual(['open a', 'close a success', 'open c', 'c: c', 'close c success', 'open b', 'b: b']);
  });

  it('keeps long logs in a file, and shows them whole and in parts', async () => {
    const parts: string[] = [];
    const view = new OrderedLogs({
      open: () => undefined,
      text: (name, text) => void (name === 'b' && parts.push(text)),
      close: () => undefined,
    });
    const take = (body: RunEventBody): unknown => view.take({ v: 1, time: '', pipeline: 1, ...body });
    [job('a', 'running'), job('b', 'running')].forEach(take);
    const text = 'ä€😀x'.repeat(10_000); // parts end in the midst of characters
    for (let index = 0; index < 20; index++) take(log('b', text));
    [log('b', 'end'), job('b', 'success'), job('a', 'success')].forEach(take);
    expect(parts.join('')).toBe(`${text.repeat(20)}end`);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(256 * 1024);
    await view.finish();
  });

  it('shows a file no faster than the output takes it, and has what comes meanwhile wait', async () => {
    const lines: string[] = [];
    const takers: (() => void)[] = [];
    const view = new OrderedLogs(
      {
        open: (name) => void lines.push(`open ${name}`),
        text: (name, text) => void lines.push(`${name}: ${text.length}`),
        close: (name) => void lines.push(`close ${name}`),
      },
      () => new Promise((resolve) => takers.push(resolve)),
    );
    const take = (body: RunEventBody): unknown => view.take({ v: 1, time: '', pipeline: 1, ...body });
    const long = 'x'.repeat(300 * 1024);
    for (const event of [job('a', 'running'), job('b', 'running'), job('c', 'running'), log('b', long)]) take(event);
    for (const event of [log('b', 'end'), job('b', 'success'), log('c', '1')]) take(event);
    const shown = take(job('a', 'success'));
    const meanwhile = [take(log('c', '22')), take(job('c', 'success'))];
    expect(lines.slice(2)).toEqual(['open b', `b: ${256 * 1024}`]);
    takers.shift()?.();
    await setImmediate();
    expect(lines.slice(4)).toEqual([`b: ${44 * 1024}`]);
    takers.shift()?.();
    await Promise.all([shown, ...meanwhile]);
    expect(lines.slice(5)).toEqual(['b: 3', 'close b', 'open c', 'c: 1', 'c: 2', 'close c']);
    await view.finish();
  });

  it('closes a job that is tried again', () => {
    const { take, lines } = setup();
    [job('a', 'running'), job('a', 'pending'), job('a', 'running', 2), job('a', 'success', 2)].forEach(take);
    expect(lines).toEqual(['open a', 'close a pending', 'open a 2', 'close a success']);
  });

  it('keeps the log of every attempt of a job that is behind the front', () => {
    const { take, lines } = setup();
    [
      job('a', 'running'),
      job('b', 'running'),
      log('b', '1'),
      job('b', 'pending'),
      job('b', 'running', 2),
      log('b', '2'),
      job('a', 'success'),
      log('b', '3'),
      job('b', 'success', 2),
    ].forEach(take);
    expect(lines.slice(2)).toEqual([
      'open b',
      'b: 1',
      'close b pending',
      'open b 2',
      'b: 2',
      'b: 3',
      'close b success',
    ]);
  });
});

describe('withoutSections', () => {
  it("takes out GitLab's marks, and nothing else", () => {
    expect(withoutSections('section_start:1:x\r\u001b[0K\u001b[0Kheader\nsection_end:2:x\r\u001b[0Ktext')).toBe(
      '\u001b[0Kheader\ntext',
    );
  });
});
