import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as core from '@actions/core';
import { asLine, tellProblem, Warnings } from './problems.js';

let written = '';

beforeEach(() => {
  written = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const at = (file: string): { file: string; line: number; column: number } => ({ file, line: 3, column: 5 });

describe('a problem', () => {
  it('is shown at its place in the repository, also where the project is a folder of it', () => {
    tellProblem({ message: 'wrong', location: at('ci/a.yml'), hint: 'do right' }, core.error, 'app');
    expect(written).toBe('::error file=app/ci/a.yml,line=3,col=5::wrong (do right)\n');
  });

  it('of a file from elsewhere names the file', () => {
    tellProblem({ message: 'wrong', location: at('group/project:a.yml') }, core.warning);
    expect(written).toBe('::warning::wrong at group/project:a.yml:3\n');
  });

  it('may be a line only', () => {
    tellProblem({ message: 'wrong', location: at('a.yml') }, asLine);
    expect(written).toBe('a.yml:3: wrong\n');
  });
});

describe('warnings', () => {
  it('leave annotations for the end of the run, and are all kept', () => {
    const warnings = new Warnings(undefined);
    for (let number = 1; number <= 7; number++) warnings.tell({ message: `number ${number}`, location: undefined });
    expect(written.match(/^::warning::/gm)).toHaveLength(5);
    expect(written).toContain('\nnumber 6\nnumber 7\n');
    expect([warnings.shown, warnings.all.length]).toEqual([5, 7]);
  });
});
