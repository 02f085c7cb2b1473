import { describe, expect, it } from 'vitest';
import type { RunEventBody } from './events.js';
import { FrontView, withoutSections } from './front.js';

const setup = (): { view: FrontView; take: (body: RunEventBody) => void; lines: string[] } => {
  const lines: string[] = [];
  const view = new FrontView({
    open: (job) => void lines.push(`open ${job}`),
    text: (job, text) => void lines.push(`${job}: ${text.length > 20 ? `${text.length} characters` : text}`),
    close: (job, event) => void lines.push(`close ${job} ${event.status}`),
  });
  return { view, lines, take: (body) => view.take({ v: 1, time: '', pipeline: 1, ...body }) };
};
const job = (name: string, status: 'running' | 'success' | 'failed' | 'pending'): RunEventBody => ({
  type: 'job',
  id: 1,
  name,
  stage: 'test',
  status,
  attempt: 1,
  exit_code: null,
  failure_reason: null,
  allow_failure: false,
});
const log = (name: string, text: string): RunEventBody => ({ type: 'log', job: name, stream: 'stdout', text });

describe('FrontView', () => {
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

  it('keeps long logs in a file and loses nothing', () => {
    const { view, take, lines } = setup();
    take(job('a', 'running'));
    take(job('b', 'running'));
    for (let index = 0; index < 10; index++) take(log('b', 'x'.repeat(100_000)));
    view.finish();
    const shown = lines.filter((line) => line.startsWith('b: ')).map((line) => Number(/(\d+)/.exec(line)?.[1] ?? 0));
    expect(shown.reduce((sum, count) => sum + count, 0)).toBe(1_000_000);
  });

  it('closes a job that is tried again', () => {
    const { take, lines } = setup();
    [job('a', 'running'), job('a', 'pending'), job('a', 'running'), job('a', 'success')].forEach(take);
    expect(lines).toEqual(['open a', 'close a pending', 'open a', 'close a success']);
  });
});

describe('withoutSections', () => {
  it("takes out GitLab's marks, and nothing else", () => {
    expect(withoutSections('section_start:1:x\r\u001b[0K\u001b[0Kheader\nsection_end:2:x\r\u001b[0Ktext')).toBe(
      '\u001b[0Kheader\ntext',
    );
  });
});
