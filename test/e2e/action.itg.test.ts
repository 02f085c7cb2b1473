import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFolder, Runner } from '../runner.js';

/** Runs the step on a pipeline file, with the registry's storage elsewhere and no cache. */
async function step(
  pipeline: string,
  inputs: Readonly<Record<string, string>> = {},
  event: { readonly event?: object; readonly eventName?: string } = {},
): Promise<{ code: number | null; stdout: string; summary: string; outputs: Record<string, string> }> {
  const cwd = projectFolder({ '.gitlab-ci.yml': pipeline });
  const env = { GITHUB_WORKSPACE: cwd };
  using runner = new Runner({ inputs: { cwd, cache: 'false', registry: 'none', ...inputs }, env, ...event });
  try {
    const { code, stdout } = await runner.main();
    return { code, stdout, summary: runner.summary, outputs: runner.outputs };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

describe('the step', () => {
  it('shows groups, sections, annotations and a summary', async () => {
    const pipeline = `
workflow: {name: 'Nightly | $CI_COMMIT_BRANCH'}
ok:
  image: busybox
  script:
    - printf '\\033[0Ksection_start:1:x\\r\\033[0KInner\\n'; echo inside; printf '\\033[0Ksection_end:2:x\\r\\033[0K\\n'
    - echo '::error::not one'
bad:
  image: busybox
  needs: [ok]
  script:
    - echo last
    - exit 4
may:
  image: busybox
  needs: [ok]
  allow_failure: true
  script: ['false']
`;
    const { code, stdout, summary, outputs } = await step(pipeline);
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ status: 'failed', 'failed-jobs': 'bad', 'allowed-failures': 'may' });
    const jobs = JSON.parse(outputs['jobs'] ?? '') as { name: string; allow_failure: boolean }[];
    expect(jobs.map(({ name, allow_failure }) => [name, allow_failure])).toEqual([
      ['ok', false],
      ['bad', false],
      ['may', true],
    ]);
    expect(stdout).toMatch(/^::group::ok › Inner\n::stop-commands::\S+\n(.*\n)*?inside\n/m);
    expect(stdout).toMatch(/^bad failed with exit code 4 in [\d.]+ s$/m);
    expect(stdout).toMatch(/^::error title=Job bad failed,file=\.gitlab-ci\.yml,line=13::exit code 4%0A(.*)last/m);
    expect(stdout).toMatch(/^::warning title=Job may failed \(allowed to fail\),file=\.gitlab-ci\.yml,line=18::/m);
    const stopped = stdout.slice(stdout.indexOf('::stop-commands::'), stdout.indexOf('::error::not one'));
    const token = [...stopped.matchAll(/::stop-commands::(\S+)/g)].at(-1)?.[1] ?? '';
    expect(stopped).not.toContain(`::${token}::`);
    expect(summary).toMatch(/^## ❌ Nightly &#124; main: Pipeline #\d+ failed in /);
    expect(summary).toMatch(/```mermaid\n%%.*\nflowchart LR/);
    expect(stdout).not.toMatch(/^\w+ \| /m);
  });

  it('lists all that is wrong, and starts nothing', async () => {
    const { code, stdout, summary, outputs } = await step('build: {image: busybox, script: [echo]}\n', {
      qemu: 'alwys',
      jobs: 'biuld',
      'pull-polici': 'never',
    });
    expect(code).toBe(2);
    expect(stdout).toContain('::error::qemu: "alwys" is none of: auto, always, never; did you mean always?\n');
    expect(stdout).toContain('::error::jobs: there is no job "biuld" in this pipeline; did you mean build?\n');
    expect(stdout).toContain('::error::pull-polici: there is no such input; did you mean pull-policy?\n');
    expect(stdout).toContain('::error::Nothing was started: 3 problems\n');
    expect(stdout).not.toContain('::group::');
    expect(summary).toContain('## ❌ Nothing was started: 3 problems');
    expect(outputs).not.toHaveProperty('status');
  });

  it('shows what is wrong with the file at its line', async () => {
    const { code, stdout } = await step('build:\n  script: [echo]\n  scrpt: [echo]\n');
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^::error file=\.gitlab-ci\.yml,line=3,col=3::jobs:build config contains unknown keys: scrpt \(did you mean script\?\)$/m,
    );
  });

  it('passes for an event that the rules leave out, as GitLab makes no pipeline then', async () => {
    const pipeline = `
workflow: {rules: [{if: $CI_PIPELINE_SOURCE == "merge_request_event"}]}
build: {image: busybox, script: [echo]}
`;
    const { code, stdout, summary, outputs } = await step(pipeline);
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ status: 'skipped', jobs: '[]', 'failed-jobs': '' });
    expect(stdout).toMatch(/^::notice .*::The pipeline did not run/m);
    expect(summary).toContain('## ⏭️ No pipeline');
  });

  it('warns of what it cannot honour at its line, and keeps warnings of the run in the summary', async () => {
    const pipeline = `
build:
  image: busybox
  id_tokens: {TOKEN: {aud: me}}
  cache: {key: a, paths: [missing]}
  script: [echo]
`;
    const { code, stdout, summary } = await step(pipeline, { unsupported: 'warn' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::warning file=\.gitlab-ci\.yml,line=4,col=3::build: `id_tokens` is not supported/m);
    expect(summary).toMatch(/### Warnings\n\n- build&#58; &#96;id&#95;tokens&#96; is not supported at/);
  });
});

describe('what must not be shown', () => {
  it("is among GitHub's masks before anything of a job: secrets, lines of file variables, tokens", async () => {
    const { code, stdout } = await step(
      'job:\n  image: busybox:stable\n  script: [echo "token $CI_JOB_TOKEN", echo "$CI_JOB_TOKEN" | rev]\n',
      {
        secrets: 'API_KEY=secret-of-the-api',
        'file-variables': 'KEY=line-of-the-key',
        'gitlab-token': 'token-for-gitlab',
        registry: 'ghcr.io/owner',
        'registry-username': 'me',
        'registry-password': 'password-of-registry',
      },
    );
    expect(code, stdout).toBe(0);
    const masks = [...stdout.matchAll(/^::add-mask::(.*)$/gm)].map((match) => match[1] ?? '');
    const given = ['secret-of-the-api', 'line-of-the-key', 'token-for-gitlab', 'password-of-registry'];
    expect(given.filter((value) => !masks.includes(value))).toEqual([]);
    const [, reversed = 'not shown'] = /^token \[MASKED\]\n.*\n(\S+)$/m.exec(stdout) ?? [];
    expect(masks, stdout).toContain([...reversed].reverse().join(''));
    expect(stdout.lastIndexOf('::add-mask::')).toBeLessThan(stdout.indexOf('::group::job'));
  });
});
