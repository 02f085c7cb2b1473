import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCTOR } from './scripts.js';

describe('what doctor asks inside a container', () => {
  const asked = (file: string, name: string): string =>
    execFileSync('sh', ['-c', DOCTOR, 'doctor', file, '1', name], { encoding: 'utf8' });

  it('a measured write that it takes back, the room, and a name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doctor-test-'));
    const file = join(folder, 'written');
    expect(asked(file, 'localhost')).toMatch(/^written 1\nhundredths \d+\nfree \d+\ndns found\n$/);
    expect(existsSync(file)).toBe(false);
    rmSync(folder, { recursive: true });
  });

  it('says nothing of a write that fails', () => {
    expect(asked('/not/there/file', 'localhost')).toBe('dns found\n');
  });
});
