import type { JobRuntime } from '../../../src/gitlab/index.js';

/** What is known of a job that runs. */
export const RUNTIME: JobRuntime = {
  pipelineId: 1,
  pipelineIid: 1,
  jobId: 1,
  jobToken: 'token',
  startedAt: '2026-01-02T03:04:05Z',
  pipelineUrl: 'https://gitlab.example.com/p/1',
  jobUrl: 'https://gitlab.example.com/j/1',
  timeoutSeconds: 3600,
  concurrentId: 0,
  runner: { id: 1, description: 'runner', version: '1.0', revision: 'x', arch: 'linux/amd64' },
  projectDir: '/builds/p',
  buildsDir: '/builds',
  dotenv: [{ key: 'FROM_DOTENV', value: '$A' }],
};
