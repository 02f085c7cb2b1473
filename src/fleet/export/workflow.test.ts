import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lint, type PlanJob } from '../../gitlab/index.js';
import { memorySource, pushContext } from '../../../test/unit/gitlab/support.js';
import { parserProblems } from '../../../test/workflows.mjs';
import { Expression, literal } from './expression.js';
import { jobIds } from './ids.js';
import { exportWorkflow, MADE_BY, type ExportSettings } from './workflow.js';
import { yamlDocument } from './yaml.js';

async function jobsOf(content: string): Promise<readonly PlanJob[]> {
  const { errors, jobs } = await lint({ file: 'f.yml', content, context: pushContext(), source: memorySource({}) });
  expect(errors).toEqual([]);
  return jobs;
}

const settings = (jobs: readonly PlanJob[], over: Partial<ExportSettings> = {}): ExportSettings => ({
  jobs,
  runsOn: () => 'ubuntu-24.04',
  runner: 'ubuntu-24.04',
  checkout: 'actions/checkout@v7',
  with: {},
  planWith: {},
  permissions: {},
  version: '1.2.3',
  command: 'gitlab-dind export --privileged never',
  jobTimeoutMinutes: 60,
  ...over,
});

interface Workflow {
  readonly jobs: Readonly<
    Record<string, Readonly<Record<string, unknown>> & { readonly steps: readonly { with: Record<string, unknown> }[] }>
  >;
  readonly permissions: unknown;
}

async function exported(content: string, over: Partial<ExportSettings> = {}): Promise<Workflow & { text: string }> {
  const { text, problems } = exportWorkflow(settings(await jobsOf(content), over));
  expect(problems).toEqual([]);
  expect(await parserProblems('w.yml', text)).toEqual([]);
  return { ...(parse(text) as Workflow), text };
}

describe('an exported workflow', () => {
  it('says what it is, and how it is made again; the same pipeline gives the same text', async () => {
    const { text } = await exported('a: {script: x}');
    expect(text.startsWith(`${MADE_BY} (version 1.2.3)`)).toBe(true);
    expect(text).toContain('#   gitlab-dind export --privileged never\n');
    expect(exportWorkflow(settings(await jobsOf('a: {script: x}'))).text).toBe(text);
  });

  it('has for a job what the job has: turn, environment, time with its attempts, runner', async () => {
    const job = 'a: {script: x, timeout: 10m, retry: 2, resource_group: prod, environment: production, tags: [big]}';
    const { jobs } = await exported(job, { runsOn: ({ tags }) => ({ group: 'large', labels: tags }) });
    expect(jobs['a']).toMatchObject({
      name: 'a',
      needs: ['plan'],
      'runs-on': { group: 'large', labels: ['big'] },
      'timeout-minutes': 40,
      concurrency: { queue: 'max' },
      environment: { name: "${{ fromJSON(needs.plan.outputs.pipeline).jobs['a'].environment }}" },
    });
    expect(Object.keys(jobs)).toEqual(['plan', 'a', 'a-again', 'report']);
    expect(jobs['report']?.['needs']).toEqual(['plan', 'a', 'a-again']);
  });

  it('makes no deployment of a job that only looks at, or stops, an environment', async () => {
    const stop =
      'a: {script: x, environment: {name: e, on_stop: b}}\nb: {script: x, when: manual, environment: {name: e, action: stop}}';
    const { jobs } = await exported(stop);
    expect(jobs['a']?.['environment']).not.toHaveProperty('deployment');
    expect(jobs['b']?.['environment']).toMatchObject({ deployment: false });
  });

  it('has parallel jobs as one with a matrix, each leg on its own runner', async () => {
    const text =
      'a: {script: x, parallel: {matrix: [{ARCH: [amd64, arm64]}]}, tags: [$ARCH]}\nb: {script: x, stage: deploy}';
    const { jobs } = await exported(text, { runsOn: ({ tags }) => tags[0] ?? 'plain' });
    expect(jobs['a']).toMatchObject({
      name: '${{ matrix.name }}',
      'runs-on': '${{ matrix.runs-on }}',
      strategy: {
        'fail-fast': false,
        matrix: {
          include: [
            { name: 'a: [amd64]', jobs: ['a: [amd64]'], 'runs-on': 'amd64' },
            { name: 'a: [arm64]', jobs: ['a: [arm64]'], 'runs-on': 'arm64' },
          ],
        },
      },
    });
    expect(jobs['b']).toMatchObject({ needs: ['plan', 'a'], 'runs-on': 'plain' });
  });

  it('gives every step what was set, and no more rights than it needs', async () => {
    const values = {
      privileged: 'never',
      'registry-hosts': 'a.example\nb.example',
      secrets: new Expression('toJSON(secrets)'),
    };
    const { jobs, permissions } = await exported('a: {script: x}', {
      with: values,
      permissions: { statuses: 'write' },
    });
    expect(permissions).toEqual({ contents: 'read', statuses: 'write' });
    for (const job of Object.values(jobs)) {
      expect(job.steps[1]?.with).toMatchObject({ ...values, secrets: '${{ toJSON(secrets) }}' });
    }
    expect(Object.values(jobs).map((job) => job.steps[1]?.with['mode'])).toEqual(['plan', 'job', 'report']);
  });

  it('of 300 jobs stays far below what GitHub takes as a file', async () => {
    const stages = Array.from({ length: 12 }, (_, stage) => `s${stage}`);
    const jobs = stages.flatMap((stage) =>
      Array.from({ length: 25 }, (_, index) => `job-${stage}-${index}: {stage: ${stage}, script: x}`),
    );
    const { text } = await exported([`stages: [${stages.join(', ')}]`, ...jobs].join('\n'));
    // needs that jobs share are there once: written out for each they would be half a megabyte
    expect(text.length).toBeLessThan(300 * 1024);
    const last = (parse(text) as Workflow).jobs['job-s11-24']?.['needs'];
    expect(last).toHaveLength(1 + 275);
  });
});

describe('names of jobs', () => {
  it.each([
    '${{ github.token }}',
    '}} ${{ secrets.x }}',
    "it's",
    "'] || true || x['",
    '"quoted"',
    'a: b # c',
    '- x',
    '*all',
    '&b',
    '!tag',
    'true',
    '12',
    '1e3',
    'null',
    '~',
    '{a: b}',
    '[x]',
    '%d',
    '@at',
    '`x`',
    'a\\b',
    'ü ñ 漢字 🚀',
    'x: |',
    '<<',
    '?',
    '\u0085x',
    '\u2028x',
    '$',
    '${',
    '{{',
    '}}',
    'plan',
    'report',
    '__x',
    '-',
    '.',
    '=',
  ])('may be %j, and stay what they are', async (name) => {
    const jobs = (await jobsOf('a: {script: x}\nb: {script: x, parallel: 2}')).map((job) => ({
      ...job,
      name: job.node === undefined ? name : `${name} ${job.node.index}/2`,
      groupName: name,
    }));
    const { text, problems } = exportWorkflow(settings(jobs));
    expect(problems).toEqual([]);
    expect(await parserProblems('w.yml', text)).toEqual([]);
    // the marks that there are belong to expressions of ours: none is inside another
    for (const [whole] of text.matchAll(/\$\{\{.*?\}\}/gs)) expect(whole.slice(3)).not.toContain('${{');
    expect(text.split('${{')).toHaveLength(text.split('}}').length);
    const workflow = parse(text) as Workflow;
    expect(Object.keys(workflow.jobs)).toHaveLength(4);
    for (const id of Object.keys(workflow.jobs)) expect(id).toMatch(/^[A-Za-z_][\w-]*$/);
  });

  it('that differ by upper and lower case only are refused, since GitHub cannot tell them apart', async () => {
    const { text, problems } = exportWorkflow(settings(await jobsOf('build: {script: x}\nBuild: {script: x}')));
    expect(text).toBe('');
    expect(problems.map(({ message }) => message).join()).toMatch(/"build" and "Build" apart/);
  });

  it('become ids that are each there once, free of those that others have', () => {
    expect(jobIds(['a b', 'a/b', 'A-B', 'plan', 'a', 'a-again', '漢', '1st', ''], ['plan', 'report'])).toEqual(
      ['a-b', 'a-b-2', 'A-B-3', 'plan-2', 'a', 'a-again-2', 'job', 'job-1st', 'job-2'],
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 30 }), (names) => {
        const ids = jobIds(names, ['plan', 'report']);
        const all = [...ids.flatMap((id) => [id, `${id}-again`]), 'plan', 'report'].map((id) => id.toLowerCase());
        expect(new Set(all).size).toBe(all.length);
        for (const id of ids) expect(id).toMatch(/^(?!__)[A-Za-z_][\w-]{0,99}$/);
      }),
    );
  });
});

it('jobs that may need each other by different rules are refused', async () => {
  const text =
    'a: {script: x, rules: [{if: $A, needs: [b]}, {when: on_success}], needs: []}\nb: {script: x, rules: [{if: $B, needs: [a]}, {when: on_success}], needs: []}';
  const { problems } = exportWorkflow(settings(await jobsOf(text)));
  expect(problems.map(({ message }) => message).join()).toMatch(/"a", "b" may need each other in a circle/);
});

it('a text in YAML or in an expression is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, other) => {
      const inert = (text: string): boolean => !/\$\{\{|\}\}/.test(text);
      fc.pre(inert(one) && inert(other));
      const content = { one, other, list: [one, other], map: { x: { [`k${other}`]: one } } };
      expect(parse(yamlDocument(['x'], content))).toEqual(content);
    }),
  );
  expect(literal("a ${{ b }} 'c'")).toBe(`fromJSON('"a \\u0024{{ b \\u007d\\u007d \\u0027c\\u0027"')`);
});
