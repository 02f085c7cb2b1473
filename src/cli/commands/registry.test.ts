import { existsSync, mkdtempSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { parseArguments } from '../arguments.js';
import { registryCommand } from './registry.js';

describe('the command registry over a storage that is not whole', () => {
  let folder: string;
  let stored: StoredRegistry;
  let cut: string;
  const printed: string[] = [];
  /** Without an engine, no run can use the storage. */
  const registry = async (...args: string[]): Promise<{ code: number; text: string }> => {
    printed.length = 0;
    const options = ['--storage-path', folder, '--docker-host', 'unix:///not/there'];
    const code = await registryCommand(parseArguments(['registry', ...args, ...options]));
    return { code, text: printed.join('') };
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'registry-test-'));
    stored = new StoredRegistry(join(folder, 'projects/example.com_group_app-0123456789ab'));
    stored.image('group/app', 'whole', 'layer');
    stored.image('group/app', 'cut', 'layer of cut');
    cut = stored.add('layer of cut');
    truncateSync(stored.blob(cut), 3);
    symlinkSync('/etc', stored.repository('etc'));
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  it('verify tells and drops what is not whole, with 1, and is clean from then on, with 0', async () => {
    const found = await registry('verify');
    expect(found.code).toBe(1);
    expect(found.text).toContain('  Dropped: group/app:cut is not complete\n');
    expect(found.text).toContain('repositories/etc is a symbolic link\n');
    expect(found.text).toMatch(/^3 parts were not whole; \d blobs \(0\.0 MB\) in .* are what was stored\n$/m);
    expect(existsSync(stored.blob(cut))).toBe(false);
    const again = await registry('verify', '--json');
    expect(again.code).toBe(0);
    expect(JSON.parse(again.text)).toMatchObject({ path: folder, clean: true, projects: [{ dropped: [], kept: [] }] });
  });

  it('list does not show what cannot be pulled', async () => {
    const { code, text } = await registry('list');
    expect(code).toBe(0);
    expect(text).toContain('group/app:whole');
    expect(text).not.toContain('group/app:cut');
  });

  it('clean frees it', async () => {
    const { code, text } = await registry('clean');
    expect(code).toBe(0);
    expect(text).toContain('Dropped group/app:cut is not complete\n');
    expect(existsSync(stored.blob(cut))).toBe(false);
    expect(existsSync(stored.repository('etc'))).toBe(false);
    expect((await registry('verify')).code).toBe(0);
  });
});
