import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workflowFront } from './front.js';
import { Warnings } from './problems.js';

it('names the HTML report once it is written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'front-test-'));
  const before = process.env['GITHUB_OUTPUT'];
  process.env['GITHUB_OUTPUT'] = join(folder, 'output');
  writeFileSync(join(folder, 'output'), '');
  try {
    workflowFront(new Warnings(undefined), new AbortController().signal).reported?.('/reports/run.html');
    expect(readFileSync(join(folder, 'output'), 'utf8')).toMatch(/^report-path<<(\S+)\n\/reports\/run\.html\n\1\n$/);
  } finally {
    if (before === undefined) delete process.env['GITHUB_OUTPUT'];
    else process.env['GITHUB_OUTPUT'] = before;
    rmSync(folder, { recursive: true, force: true });
  }
});
