import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../errors.js';
import { parseInputs } from '../parse.js';

describe('file variables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'file-variables-test-'));
  writeFileSync(join(folder, 'key.pem'), 'line one\nline two\n\n');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are contents as given, or those of files', () => {
    const lines = `PLAIN=a value\nKEY=@key.pem\nABSOLUTE=@${join(folder, 'key.pem')}`;
    expect(parseInputs({ 'file-variables': lines }, folder).fileVariables).toEqual({
      PLAIN: 'a value',
      KEY: 'line one\nline two\n\n',
      ABSOLUTE: 'line one\nline two\n\n',
    });
    const json = JSON.stringify({ CONFIG: ' with\n blanks \n' });
    expect(parseInputs({ 'file-variables': json }, folder).fileVariables).toEqual({ CONFIG: ' with\n blanks \n' });
  });

  it('tell every file that cannot be read, by the name of its variable', () => {
    try {
      parseInputs({ 'file-variables': 'A=@missing\nB=@also/missing\nC=fine' }, folder);
      expect.unreachable();
    } catch (error) {
      const messages = error instanceof UsageError ? error.problems.map((problem) => problem.message) : [];
      expect(messages).toEqual([
        expect.stringMatching(/^file-variables: A: ENOENT/),
        expect.stringMatching(/^file-variables: B: ENOENT/),
      ]);
    }
  });
});
