import { describe, expect, test } from 'vitest';
import { expandValue, jobVariables } from '../../../src/gitlab/index.js';
import type { JobRuntime, PipelineContext, Plan, Variable } from '../../../src/gitlab/index.js';
import { expand, expandExisting, finder } from '../../../src/gitlab/variables/expand.js';
import { sortAndExpand } from '../../../src/gitlab/variables/sort.js';
import { job, plan, pushContext, variable } from './support.js';

const byKey = (list: readonly Variable[]): Record<string, string> =>
  Object.fromEntries(list.map(({ key, value }) => [key, value]));

const runtime: JobRuntime = {
  pipelineId: 1000,
  pipelineIid: 10,
  jobId: 2000,
  jobToken: 'token-of-the-job',
  startedAt: '2026-01-02T03:05:00Z',
  pipelineUrl: 'https://gitlab.example.com/p/1000',
  jobUrl: 'https://gitlab.example.com/j/2000',
  timeoutSeconds: 3600,
  concurrentId: 3,
  runner: { id: 9, description: 'runner', version: '19.4.0', revision: 'abc', arch: 'linux/amd64', tags: ['a', 'b'] },
  projectDir: '/builds/group/sub/project',
  buildsDir: '/builds',
  dotenv: [],
};

async function variablesOf(
  text: string,
  options: { context?: PipelineContext; runtime?: Partial<JobRuntime>; name?: string } = {},
): Promise<{ list: Variable[]; values: Record<string, string>; made: Plan }> {
  const context = options.context ?? pushContext();
  const made = await plan(text, { context });
  const list = jobVariables({
    context,
    plan: made,
    job: job(made, options.name ?? 'a'),
    runtime: { ...runtime, ...options.runtime },
  });
  return { list, values: byKey(list), made };
}

describe('GitLab expands', () => {
  const find = finder([variable('A', 'a'), variable('B_1', 'b'), variable('E', '')]);
  test.each([
    ['$A ${B_1} %A%', 'a b a', 'a b a'],
    ['$NONE ${NONE} %NONE%', '  ', '$NONE ${NONE} %NONE%'],
    ['$E|', '|', '|'],
    ['$$A', '$a', '$a'],
    ['$1 $- ${A', '$1 $- ${A', '$1 $- ${A'],
    ['100%A', '100%A', '100%A'],
    ['plain', 'plain', 'plain'],
  ])('%s', (text, blank, existing) => {
    expect(expand(text, find)).toBe(blank);
    expect(expandExisting(text, find)).toBe(existing);
  });
});

describe('GitLab sorts variables and expands each by those before it', () => {
  const run = (
    pairs: readonly (readonly [string, string, Partial<Variable>?])[],
    keep = true,
  ): Record<string, string> => {
    const list = pairs.map(([key, value, flags]) => variable(key, value, flags));
    return byKey(sortAndExpand(list, { keepUndefined: keep, keepOpaque: keep }).variables);
  };

  test('in any order, as deep as it goes', () => {
    expect(
      run([
        ['A', '$B-a'],
        ['B', '${C}-b'],
        ['C', '%D%-c'],
        ['D', 'd'],
      ]),
    ).toEqual({ A: 'd-c-b-a', B: 'd-c-b', C: 'd-c', D: 'd' });
  });

  test('unknown names stay for the runner, or become empty', () => {
    expect(
      run([
        ['A', '$NONE $$B'],
        ['B', 'b'],
      ]),
    ).toMatchObject({ A: '$NONE $$B' });
    expect(
      run(
        [
          ['A', '$NONE|'],
          ['B', 'b'],
        ],
        false,
      ),
    ).toMatchObject({ A: '|' });
  });

  test('raw and file variables stay as they are, and so do references to them', () => {
    const list: [string, string, Partial<Variable>?][] = [
      ['A', '$R $F $B'],
      ['R', '$B', { raw: true }],
      ['F', 'content', { file: true }],
      ['B', 'b'],
    ];
    expect(run(list)).toEqual({ A: '$R $F b', R: '$B', F: 'content', B: 'b' });
    expect(run(list, false)).toMatchObject({ A: '$B content b' });
  });

  test('a variable sees another of its name, never itself', () => {
    expect(run([['A', '$A']])).toEqual({ A: '$A' });
    expect(
      run([
        ['A', 'first-$A'],
        ['A', 'second'],
      ]),
    ).toEqual({ A: 'first-second' });
  });

  test('circles are an error', () => {
    const list = [variable('A', '$B'), variable('B', '$C'), variable('C', '$A'), variable('D', '$D')];
    expect(sortAndExpand(list, { keepUndefined: true, keepOpaque: true }).error).toBe(
      'circular variable reference detected: ["A", "B", "C"]',
    );
  });
});

describe('the runner expands', () => {
  const list = [
    variable('A', 'a'),
    variable('R', '$A'),
    variable('F', 'content', { file: true }),
    variable('CI_PROJECT_DIR', '/p'),
  ];
  test.each([
    ['$A${A}', 'aa'],
    ['$NONE|${NONE}', '|'],
    ['$$A', '$A'],
    ['$R', '$A'],
    ['$F', '/p.tmp/F'],
    ['%A%', '%A%'],
    ['a$', 'a$'],
    ['$1$*$@$#$?$!', ''],
    ['${A', 'A'],
    ['${}x', 'x'],
    ['$(A)', '$(A)'],
    ['$-x', 'x'],
    ['$A.b/$A-c', 'a.b/a-c'],
  ])('%s', (text, expected) => {
    expect(expandValue(text, list)).toBe(expected);
  });

  test('with the path that it is given', () => {
    expect(expandValue('$F', list, (key) => `/tmp/${key}`)).toBe('/tmp/F');
  });
});

describe('precedence, low to high', () => {
  const ORDER = ['predefined', 'root', 'workflow', 'job', 'rule', 'dotenv', 'project', 'pipeline', 'manual'];

  test.each(ORDER.map((name, index) => [name, index] as const))('%s', async (name, index) => {
    const has = (level: string): boolean => ORDER.indexOf(level) <= index;
    const key = 'CI_PROJECT_TITLE';
    const line = (level: string): string => (has(level) ? `{${key}: ${level}}` : '{}');
    const text = `
variables: ${line('root')}
workflow: {rules: [{variables: ${line('workflow')}}]}
a: {script: x, variables: ${line('job')}, rules: [{variables: ${line('rule')}, when: always}]}
`;
    const context = pushContext({
      projectVariables: has('project') ? [variable(key, 'project')] : [],
      pipelineVariables: has('pipeline') ? [variable(key, 'pipeline')] : [],
    });
    const { values } = await variablesOf(text, {
      context,
      runtime: {
        dotenv: has('dotenv') ? [{ key, value: 'dotenv' }] : [],
        manualVariables: has('manual') ? [{ key, value: 'manual' }] : [],
      },
    });
    expect(values[key]).toBe(name === 'predefined' ? 'project' : name);
  });

  test('the file can override predefined variables, but not those of the user', async () => {
    const { values } = await variablesOf(
      'a: {script: x, variables: {CI_COMMIT_SHA: mine, GITLAB_USER_LOGIN: mine, CI_JOB_ID: mine}}\n',
    );
    expect(values).toMatchObject({ CI_COMMIT_SHA: 'mine', GITLAB_USER_LOGIN: 'jo', CI_JOB_ID: 'mine' });
  });

  test('what the runner adds last cannot be overridden', async () => {
    const { values } = await variablesOf(
      'a: {script: x, variables: {CI_RUNNER_VERSION: mine, CI_PROJECT_DIR: mine}}\n',
    );
    expect(values).toMatchObject({ CI_RUNNER_VERSION: '19.4.0', CI_PROJECT_DIR: 'mine' });
  });
});

describe('both passes', () => {
  test.each([
    ['$CI_COMMIT_BRANCH', 'main'],
    ['$$CI_COMMIT_BRANCH', '$CI_COMMIT_BRANCH'],
    ['$$$$X', '$$X'],
    ['$CI_PROJECT_DIR/x', '/builds/group/sub/project/x'],
    ['$NONE|', '|'],
    ['%CI_COMMIT_BRANCH%', 'main'],
    ['$PROJECT', 'secret main'],
    ['$FILE', '/builds/group/sub/project.tmp/FILE'],
    ['$RAW', '$CI_COMMIT_BRANCH'],
    ['$CI_JOB_NAME in $CI_JOB_STAGE', 'a in test'],
    ['$CI_JOB_ID', '2000'],
  ])('%s', async (value, expected) => {
    const context = pushContext({
      projectVariables: [
        variable('PROJECT', 'secret $CI_COMMIT_BRANCH'),
        variable('FILE', 'content', { file: true }),
        variable('RAW', '$CI_COMMIT_BRANCH', { raw: true }),
      ],
    });
    const { values } = await variablesOf(`a: {script: x, variables: {V: "${value}"}}\n`, { context });
    expect(values['V']).toBe(expected);
  });

  test('expand: false skips both', async () => {
    const { values } = await variablesOf(
      'a: {script: x, variables: {V: {value: $CI_COMMIT_BRANCH $$x, expand: false}}}\n',
    );
    expect(values['V']).toBe('$CI_COMMIT_BRANCH $$x');
  });

  test('values of dotenv reports are expanded, files keep their content', async () => {
    const context = pushContext({ projectVariables: [variable('F', 'content', { file: true })] });
    const { values, list } = await variablesOf('a: {script: x}\n', {
      context,
      runtime: { dotenv: [{ key: 'D', value: '$CI_COMMIT_BRANCH' }] },
    });
    expect(values).toMatchObject({ D: 'main', F: 'content' });
    expect(list.find(({ key }) => key === 'F')).toMatchObject({ file: true, public: false });
  });

  test('project variables of the environment are there, what is unset is not', async () => {
    const context = pushContext({
      unsetVariables: ['CI_JOB_TOKEN', 'CI_PROJECT_DIR', 'A'],
      projectVariables: [
        variable('S', 'review', { environment: 'review/*' }),
        variable('S', 'production', { environment: 'production' }),
      ],
    });
    const text = 'a: {script: x, environment: "review/$CI_COMMIT_BRANCH", variables: {A: x, B: "<$A>$S"}}\n';
    const { values } = await variablesOf(text, { context });
    expect(values).toMatchObject({ S: 'review', B: '<>review', CI_ENVIRONMENT_NAME: 'review/main' });
    expect(Object.keys(values).filter((key) => ['CI_JOB_TOKEN', 'CI_PROJECT_DIR', 'A'].includes(key))).toEqual([]);
  });

  test('each name comes once', async () => {
    const { list } = await variablesOf('variables: {A: x}\na: {script: x, variables: {A: y}}\n');
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });
});
