import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gitlabServer, type GitLabServer } from '../../../test/gitlab-server.js';
import { jobSummary, pipelineResult } from '../../../test/results.js';
import { parseInputs } from '../../inputs/parse.js';
import type { PipelineResult } from '../../report/result.js';
import { endComparison } from './compare.js';

let server: GitLabServer;
let folder: string;
let summary: string;
let code: typeof process.exitCode;
beforeEach(async () => {
  server = await gitlabServer();
  folder = mkdtempSync(join(tmpdir(), 'compare-test-'));
  summary = join(folder, 'summary.md');
  writeFileSync(summary, '');
  vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
  vi.stubEnv('GITHUB_REPOSITORY', 'a/b');
  code = process.exitCode;
  process.exitCode = undefined;
});
afterEach(async () => {
  process.exitCode = code;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await server[Symbol.asyncDispose]();
});

const P = '/projects/a%2Fb/pipelines/7';
const RESULT = pipelineResult({ jobs: [jobSummary({ name: 'unit', stage: 'test' })] });

/** What the step says of a run beside a pipeline whose job ended so. */
async function ended(
  status: string,
  wish: string,
  result: PipelineResult = RESULT,
): Promise<{ said: string; text: string }> {
  server.answers.set(P, { id: 7, status });
  server.answers.set(`${P}/jobs`, [{ id: 1, name: 'unit', stage: 'test', status, allow_failure: false, duration: 1 }]);
  server.answers.set(`${P}/bridges`, []);
  let said = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((said += String(text)), true));
  try {
    await endComparison(
      result,
      parseInputs({ 'gitlab-url': server.url, 'gitlab-token': 'secret-token', cwd: folder }),
      wish,
    );
  } finally {
    spy.mockRestore();
  }
  return { said, text: readFileSync(summary, 'utf8') };
}

it('is in the summary, and no failure, where both are the same', async () => {
  server.tokens.add('secret-token');
  const { said, text } = await ended('success', `${server.url}/a/b/-/pipelines/7`);
  expect(text).toContain('## Compared with GitLab: 1 job, all the same');
  expect(said).not.toContain('::error');
  expect(process.exitCode).toBeUndefined();
  expect(said + text).not.toContain('secret-token');
});

it('fails the step where they differ, by an ID too', async () => {
  server.tokens.add('secret-token');
  const { said, text } = await ended('failed', '7');
  expect(text).toContain('different');
  expect(said).toContain('::error::compare-with: the run and the pipeline of GitLab differ');
  expect(process.exitCode).toBe(1);
});

it('fails the step with what to do where GitLab does not tell, and leaves an earlier exit code', async () => {
  server.tokens.add('another');
  process.exitCode = 3;
  const { said, text } = await ended('success', `${server.url}/a/b/-/pipelines/7`);
  expect(said).toMatch(/::error::compare-with: .*does not know the token.*gitlab-token/);
  expect([text, process.exitCode]).toEqual(['', 3]);
});
