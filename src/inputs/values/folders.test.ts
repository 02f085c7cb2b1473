import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unwritable, unwritableFile } from './folders.js';
import { readInputs } from '../parse.js';

describe('folders that a run writes to', () => {
  const top = mkdtempSync(join(tmpdir(), 'folders-test-'));
  const file = join(top, 'file');
  writeFileSync(file, '');
  afterAll(() => rmSync(top, { recursive: true }));

  it('may be there or not, and must not be files or below one', () => {
    expect(unwritable(top)).toBeUndefined();
    expect(unwritable(join(top, 'a/b/c'))).toBeUndefined();
    expect(unwritable(file)).toBe(`${file} is not a folder`);
    expect(unwritable(join(file, 'a/b'))).toBe(`${file} is not a folder`);
  });

  it('have files that may be there or not, and must be files', () => {
    expect(unwritableFile('file', top)).toBeUndefined();
    expect(unwritableFile(join(top, 'a/report.html'), '/')).toBeUndefined();
    expect(unwritableFile('.', top)).toBe(`${top} is no file`);
    expect(unwritableFile('a/', top)).toBe('a/ is the name of a folder');
    expect(unwritableFile('file/report.html', top)).toBe(`${file} is not a folder`);
  });

  it('are checked with all inputs, before anything starts', () => {
    const { problems } = readInputs(
      { output: file, 'storage-path': join(file, 'a'), report: '.', concurrency: 'x' },
      top,
    );
    expect(problems.map(({ message }) => message)).toEqual([
      `output: ${file} is not a folder`,
      `storage-path: ${file} is not a folder`,
      `report: ${top} is no file`,
      'concurrency: "x" is not a number of at least 1',
    ]);
  });
});
