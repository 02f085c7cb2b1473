import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, it } from 'vitest';
import { sendStorage } from './transfer.js';

const folder = mkdtempSync(join(tmpdir(), 'transfer-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['before 1970', -86_400, 0],
  ['after 2038', 2_524_608_000, 2 ** 31 - 1],
] as const)('a storage with a file of a time %s reaches the registry', async (name, time, told) => {
  const storage = join(folder, name);
  mkdirSync(join(storage, 'local'), { recursive: true });
  writeFileSync(join(storage, 'local/link'), name);
  execFileSync('touch', ['-d', `@${time}`, join(storage, 'local/link')]); // Node.js takes earlier times for the present
  let sent = Buffer.alloc(0);
  const put = async (_: string, tar: Readable): Promise<void> => void (sent = await buffer(tar));
  await sendStorage({ put } as never, storage);
  const target = join(storage, 'unpacked');
  mkdirSync(target);
  execFileSync('tar', ['-xf', '-', '-C', target], { input: sent, stdio: 'pipe' });
  expect(statSync(join(target, 'local/link')).mtimeMs / 1000).toBe(told);
});
