import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { projectFolder } from '../../../test/runner.js';
import { main } from '../main.js';

const PIPELINE = `
unit: {script: x, parallel: 2}
matrix: {script: x, parallel: {matrix: [{OS: [a, b]}]}}
play: {stage: deploy, script: x, when: manual, parallel: 2, needs: []}
`;

let cwd: string;
let out: string;
let err: string;

beforeEach(() => {
  cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

async function statuses(...args: readonly string[]): Promise<Readonly<Record<string, string>>> {
  expect(await main(['simulate', '--json', '--cwd', cwd, ...args])).toBe(0);
  return (JSON.parse(out) as { readonly jobs: Readonly<Record<string, string>> }).jobs;
}

describe('simulate: the name of a parallel job stands for all of its parts', () => {
  it('in --outcome, --play and --cancel', async () => {
    expect(await statuses('--outcome', 'unit=failed', '--cancel', 'matrix', '--play', 'play')).toEqual({
      'unit 1/2': 'failed',
      'unit 2/2': 'failed',
      'matrix: [a]': 'canceled',
      'matrix: [b]': 'canceled',
      'play 1/2': 'success',
      'play 2/2': 'success',
    });
  });

  it('and what is said later of one part counts', async () => {
    const jobs = await statuses('--outcome', 'unit=failed', '--outcome', 'unit 1/2=success');
    expect([jobs['unit 1/2'], jobs['unit 2/2'], jobs['play 1/2']]).toEqual(['success', 'failed', 'manual']);
  });

  it('and is suggested where it was meant', async () => {
    expect(await main(['simulate', '--cwd', cwd, '--outcome', 'unti=failed', '--play', 'pley'])).toBe(2);
    expect(err).toContain('--outcome: there is no job "unti" in this pipeline; did you mean unit?');
    expect(err).toContain('--play: there is no job "pley" in this pipeline; did you mean play?');
  });
});
