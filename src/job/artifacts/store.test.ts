import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack, type Header } from 'tar-stream';
import { afterAll, describe, expect, it } from 'vitest';
import { SafeFolder } from '../../safe-folder.js';
import { unpackTo } from './store.js';

describe('unpackTo', () => {
  const top = mkdtempSync(join(tmpdir(), 'unpack-test-'));
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  it('writes regular files inside the folder, and nothing else', async () => {
    const folder = join(top, 'in/folder');
    mkdirSync(folder, { recursive: true });
    const archive = pack();
    const add = (name: string, type: Header['type'] = 'file', linkname?: string): void =>
      type === 'file'
        ? void archive.entry({ name }, 'content')
        : void archive.entry({ name, type, ...(linkname === undefined ? {} : { linkname }) });
    add('good/file');
    add('../../escaped');
    add('/absolute');
    add('good/../../../escaped-too');
    add('.');
    add('link', 'symlink', top);
    add('link/through-link');
    add('hard', 'link', '/etc/passwd');
    add('device', 'character-device');
    add('..good');
    archive.finalize();
    await using target = await SafeFolder.open(folder);
    await unpackTo(archive as never, target);
    const found = readdirSync(top, { recursive: true, encoding: 'utf8' }).sort();
    expect(found.filter((path) => lstatSync(join(top, path)).isFile())).toEqual([
      'in/folder/..good',
      'in/folder/absolute',
      'in/folder/good/file',
      'in/folder/link/through-link',
    ]);
    expect(found.filter((path) => lstatSync(join(top, path)).isSymbolicLink())).toEqual([]);
  });
});
