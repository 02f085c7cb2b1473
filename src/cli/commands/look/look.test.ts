import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../main.js';
import { mermaidGraph, textGraph } from './graph.js';
import { plan } from '../../../../test/unit/gitlab/support.js';

let cwd = '';
let out = '';
let err = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gitlab-dind-look-'));
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== undefined);
  vi.stubEnv('XDG_CONFIG_HOME', cwd);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true });
});

const PIPELINE = `stages: [build, test, deploy]
# @Description Builds; all of "it"
# more
build: {stage: build, script: make}
# no description
unit: {stage: test, script: make, parallel: 2, needs: []}
lint: {stage: test, script: make, allow_failure: {exit_codes: [3, 42]}, needs: [build]}
deploy:
  stage: deploy
  script: make
  environment: review/$CI_COMMIT_REF_NAME
  rules:
    - if: '$TOKEN == "x"'
      when: always
    - if: '$LEVEL =~ /high/'
      when: manual
night:
  stage: deploy
  script: make
  parallel: 2
  rules:
    - if: '$CI_PIPELINE_SOURCE == "schedule"'
`;

async function call(...argv: readonly string[]): Promise<number> {
  writeFileSync(join(cwd, '.gitlab-ci.yml'), PIPELINE);
  return main([
    ...argv,
    '--cwd',
    cwd,
    '--context',
    'branch=main',
    '--variable',
    'LEVEL=high',
    '--secret',
    'TOKEN=hunter2-secret',
  ]);
}

describe('plan --list', () => {
  it('is a table, with descriptions of comments', async () => {
    expect(await call('plan', '--list')).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'name      description          stage   when        allow_failure  environment  needs',
      'build     Builds; all of "it"  build   on_success  false',
      'unit 1/2                       test    on_success  false                       []',
      'unit 2/2                       test    on_success  false                       []',
      'lint                           test    on_success  [3, 42]                     [build]',
      'deploy                         deploy  manual      false          review/main',
    ]);
  });

  it('is for programs with --csv, and with --json', async () => {
    await call('plan', '--csv', 'lint', 'build', 'unit 1/2', 'deploy');
    expect(out.trimEnd().split('\n')).toEqual([
      'name;description;stage;when;allow_failure;environment;needs',
      'build;"Builds; all of ""it""";build;on_success;false;;',
      'unit 1/2;"";test;on_success;false;;[]',
      'lint;"";test;on_success;[3,42];;[build]',
      'deploy;"";deploy;manual;false;review/main;',
    ]);
    out = '';
    await call('plan', '--list', '--json', 'deploy');
    expect(JSON.parse(out)).toEqual({
      jobs: [
        {
          name: 'deploy',
          description: '',
          stage: 'deploy',
          when: 'manual',
          allow_failure: false,
          allowed_exit_codes: null,
          needs: null,
          environment: 'review/main',
        },
      ],
    });
  });
});

describe('plan', () => {
  it('takes the name of a parallel job for all of its parts, and has names of environments', async () => {
    await call('plan', 'unit', 'deploy');
    expect(out).toContain('test\n  unit 1/2 (needs nothing)\n  unit 2/2 (needs nothing)\n');
    expect(out).toContain('  deploy (manual; environment review/main)\n');
    expect(await call('plan', 'night')).toBe(2);
    expect(err).toContain('jobs: the job "night" is not in this pipeline: no rule of `rules` matches');
  });

  it('shows one thing at a time', async () => {
    expect(await call('plan', '--merged', '--list')).toBe(2);
    expect(err).toBe('plan: one of --merged, --list at a time\n');
  });
});

describe('plan --why', () => {
  it('says rule by rule, with the values but those of secrets', async () => {
    expect(await call('plan', 'deploy', 'night', '--why')).toBe(0);
    expect(out).toBe(`deploy: in the pipeline (when: manual)
  ✗ .gitlab-ci.yml:13: does not match, when: always
      ✗ if: $TOKEN == "x"
          $TOKEN is [MASKED]
  ✓ .gitlab-ci.yml:15: matches, when: manual
      ✓ if: $LEVEL =~ /high/
          $LEVEL is "high"

night 1/2: not in the pipeline (no rule of \`rules\` matches)
  ✗ .gitlab-ci.yml:22: does not match, when: on_success
      ✗ if: $CI_PIPELINE_SOURCE == "schedule"
          $CI_PIPELINE_SOURCE is "push"

night 2/2: not in the pipeline (no rule of \`rules\` matches)
  ✗ .gitlab-ci.yml:22: does not match, when: on_success
      ✗ if: $CI_PIPELINE_SOURCE == "schedule"
          $CI_PIPELINE_SOURCE is "push"
`);
    out = '';
    await call('plan', 'deploy', '--why', '--json');
    expect(out).not.toContain('hunter2');
    expect(JSON.parse(out)).toMatchObject({ runs: true, jobs: [{ name: 'deploy', included: true }] });
  });

  it('knows the jobs of the file, and names those that may have been meant', async () => {
    expect(await call('plan', 'nigth', '--why')).toBe(2);
    expect(err).toBe('jobs: there is no job "nigth" in the file; did you mean night?\n');
  });
});

it('plan --merged prints YAML that is the same pipeline', async () => {
  await call('plan', '--merged');
  expect(out).toMatch(/^---\nstages:\n- build\n- test\n- deploy\nbuild:\n {2}stage: build\n/);
});

describe('plan --graph', () => {
  it('is Mermaid where it goes to a file', async () => {
    await call('plan', '--graph');
    expect(out.split('\n')).toEqual(
      expect.arrayContaining(['flowchart LR', '    j0["#98;uild"]', '  j0 --> j3', '  s1 --> s2']),
    );
  });

  it('is text in a terminal', async () => {
    const made = await plan(
      'a: {script: x, stage: build}\nb: {script: x, needs: [{job: a, optional: true}]}\nc: {script: x, needs: []}\nd: {script: x, when: manual}\n',
    );
    expect(textGraph(made).join('\n')).toBe(`● build
├─ a
│
● test
├─ b
│    ← a (optional)
├─ c
│    ← nothing: it starts at once
└─ d (manual)`);
    expect(mermaidGraph(made).filter((line) => line.includes('-->'))).toEqual(['  s0 --> j3', '  j0 --> j1']);
  });
});
