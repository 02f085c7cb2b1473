import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { extract } from 'tar-stream';
import { padding, tarEnd, tarHeader } from './tar-header.js';

it.each([
  ['name', 'file', 0],
  ['an earlier time', 'file', -1],
  ['a later time', 'file', Date.UTC(2050, 0, 1) / 1000],
  ['a time after 2242', 'file', 2 ** 34],
  [`${'long/'.repeat(60)}name`, 'file', 1_700_000_000],
  ['n'.repeat(150), 'directory', 1_700_000_000],
  ['日本語/ünï', 'file', 1_700_000_000],
] as const)('the header of %s (%s) at %i is what others read', async (name, type, mtime) => {
  const content = Buffer.from('content');
  const size = type === 'file' ? content.length : 0;
  const header = tarHeader({ name, type, mode: 0o640, mtime, size });
  const parts = type === 'file' ? [header, content, padding(size), tarEnd()] : [header, tarEnd()];
  const read = extract();
  Readable.from(parts).pipe(read as never);
  const headers: unknown[] = [];
  for await (const entry of read) {
    headers.push(entry.header);
    entry.resume();
  }
  const time = new Date(Math.min(Math.max(0, mtime), 8 ** 11 - 1) * 1000);
  expect(headers).toMatchObject([{ name, type, size, mode: 0o640, mtime: time, uid: 0, gid: 0 }]);
});
