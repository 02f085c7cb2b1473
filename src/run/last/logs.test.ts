import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RunEvent } from '../../report/events.js';
import { keepLogs, type KeptLogs } from './logs.js';
import { LastResults, sweepResults } from './results.js';

let state: string;
let last: LastResults;

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'kept-logs-'));
  last = LastResults.of(state, '/project');
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const log = (job: string, text: string): RunEvent => ({
  v: 1,
  time: '',
  pipeline: 7,
  type: 'log',
  job,
  stream: 'stdout',
  text,
});

async function kept(maxBytes = 2e9): Promise<KeptLogs> {
  const logs = await keepLogs(last, maxBytes, [{ name: 'a b' }], (message) => expect.fail(message));
  return logs ?? expect.fail('no logs');
}

it('the logs of a run are in files, for the user alone', async () => {
  const logs = await kept();
  await logs.sink(log('a b', '\u001b[32;1mone\u001b[0;m\n'));
  await logs.sink({ v: 1, time: '', pipeline: 7, type: 'warning', message: 'x', job: null });
  await logs.close();
  expect(readdirSync(logs.folder)).toEqual(['a_b.log']);
  expect(readFileSync(join(logs.folder, 'a_b.log'), 'utf8')).toBe('one\n');
  expect(statSync(join(last.folder, 'logs')).mode & 0o077).toBe(0);
});

it('a log without end is cut, and so are all where much is printed', async () => {
  const logs = await kept();
  for (let count = 0; count < 20; count++) await logs.sink(log('a b', 'x'.repeat(1e6)));
  await logs.sink(log('c', 'small\n'));
  await logs.close();
  const text = readFileSync(join(logs.folder, 'a_b.log'), 'utf8');
  expect(text).toMatch(/x\n\(the log after this is left out: --output DIR has all of it\)\n$/);
  expect(text.length).toBeLessThan(16.1e6);
  expect(readFileSync(join(logs.folder, 'c.log'), 'utf8')).toBe('small\n');
  const small = await kept(100);
  await small.sink(log('c', 'more than ten\n'));
  await small.close();
  expect(readFileSync(join(small.folder, 'c.log'), 'utf8')).toMatch(/^\n\(the log after this/);
});

it('the logs of ten runs are kept', async () => {
  for (let count = 0; count < 12; count++) {
    const path = join(last.folder, 'logs', `old${count}`);
    mkdirSync(path, { recursive: true });
    utimesSync(path, 1000 + count, 1000 + count);
  }
  const logs = await kept();
  await logs.close();
  const names = readdirSync(join(last.folder, 'logs'));
  expect(names).toHaveLength(10);
  expect(names).toContain('old11');
  expect(names).not.toContain('old2');
});

it('a sweep beside the first run of a project leaves its logs alone', async () => {
  const logs = await kept();
  expect(await sweepResults(state)).toBe(0);
  await logs.close();
  expect(await sweepResults(state, false, Date.now() + 31 * 24 * 3600 * 1000)).toBe(1);
});

it('where they cannot be kept, that is told, and the run goes on', async () => {
  writeFileSync(join(state, 'projects'), '');
  const told: string[] = [];
  expect(await keepLogs(last, 1e9, [], (message) => told.push(message))).toBeUndefined();
  expect(told).toEqual([expect.stringContaining('The logs of this run cannot be kept')]);
});
