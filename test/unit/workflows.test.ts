import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../runner.js';
import { checkWorkflows, workflowProblems } from '../workflows.mjs';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';

/** A workflow that is all right but for what is replaced. */
function workflow(replace: Readonly<Record<string, string>> = {}): string {
  let text = [
    'name: Test',
    'on: push',
    'permissions: {contents: read}',
    'concurrency: {group: test}',
    'jobs:',
    '  one:',
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 5',
    '    steps:',
    `      - uses: actions/checkout@${SHA} # v7.0.1`,
    '      - run: echo ok',
    '',
  ].join('\n');
  for (const [from, to] of Object.entries(replace)) text = text.replace(from, to);
  return text;
}

describe('the workflows of this repository', () => {
  it('are what GitHub takes, and what this repository wants', async () => {
    expect(await checkWorkflows(`${ROOT}/.github/workflows`)).toEqual([]);
  });
});

describe('the workflow that uses the step itself', () => {
  const text = readFileSync(`${ROOT}/.github/workflows/e2e.yml`, 'utf8');
  const { jobs } = parse(text) as { jobs: Record<string, { strategy?: unknown; steps: { uses?: string }[] }> };

  it('has it pass, fail, be canceled, find no engine, and run under QEMU', () => {
    const { 'real-images': real, ...own } = jobs;
    expect(Object.keys(own)).toEqual(['passes', 'failing', 'canceled', 'no-engine', 'emulated']);
    for (const { steps } of Object.values(own)) expect(steps.map(({ uses }) => uses)).toContain('./');
    expect(JSON.stringify(real)).toContain('npm run bed -- --real');
  });

  it('has it on both architectures, and on two engines', () => {
    expect(jobs['passes']?.strategy).toMatchObject({
      matrix: {
        runner: ['ubuntu-24.04', 'ubuntu-24.04-arm'],
        include: [{ docker: 'v28' }, { docker: 'v29' }],
      },
    });
  });
});

describe('a workflow', () => {
  it('may be all right', async () => expect(await workflowProblems('w', workflow())).toEqual([]));

  it('that others call has the permissions of its caller, and the Action of its own version', async () => {
    const called = workflow({
      'on: push': 'on: {workflow_call: }',
      'permissions: {contents: read}\n': '',
      'concurrency: {group: test}\n': '',
      [`actions/checkout@${SHA} # v7.0.1`]: 'gitlab-dind/gitlab-dind-action@v0',
    });
    expect(await workflowProblems('w', called)).toEqual([]);
  });

  it.each([
    [{ 'runs-on': 'run-on' }, /run-on/],
    [{ 'on: push': 'on: pusch' }, /pusch/],
    [{ 'echo ok': 'echo ${{ gihub.sha }}' }, /gihub/],
    [{ 'permissions: {contents: read}\n': '' }, /no top-level permissions/],
    [{ 'concurrency: {group: test}\n': '' }, /no concurrency/],
    [{ '    timeout-minutes: 5\n': '' }, /no timeout-minutes/],
    [{ [`@${SHA} # v7.0.1`]: '@v7' }, /not pinned/],
    [{ ' # v7.0.1': '' }, /does not say its version/],
    [{ 'echo ok': 'echo ${{ github.event.pull_request.title }}' }, /others can choose/],
    [
      { 'on: push': 'on: {workflow_call: , push: }', 'permissions: {contents: read}\n': '' },
      /no top-level permissions/,
    ],
    [{ [`actions/checkout@${SHA} # v7.0.1`]: 'gitlab-dind/gitlab-dind-action@main' }, /not pinned/],
  ])('is refused: %j', async (replace, problem) => {
    expect((await workflowProblems('w', workflow(replace))).join('\n')).toMatch(problem);
  });
});
