import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder, Runner, command } from '../runner.js';

/** Planted, and looked for in every byte that leaves: as they are and in the forms that are masked as well. */
const SECRETS = {
  PLAIN: 'planted-plain-value',
  SYMBOLS: 'planted/with+odd&signs=%41',
  LINES: 'planted-first-line\nplanted-second-line\nplanted-third-line',
};

const FORMS = Object.values(SECRETS).flatMap((value) => [
  ...value.split('\n'),
  encodeURIComponent(value),
  Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -2),
  Buffer.from(`x${value}`).toString('base64').slice(4, -4),
]);

const PIPELINE = `
stages: [build, test]
workflow: { name: "Run $PLAIN" }
default: { image: "busybox:stable" }
printing:
  services:
    - { name: "busybox:stable", alias: talker, entrypoint: [sh, -c], command: ["env; sleep 60"] }
  variables: { CI_DEBUG_SERVICES: "true" }
  environment: { name: "env/$PLAIN", url: "https://example.com/$PLAIN" }
  coverage: '/covered (\\d+)/'
  script:
    - echo "$PLAIN $SYMBOLS"; echo "$LINES"; echo "$PLAIN" >&2
    - printf 'planted-pl'; sleep 0.3; printf 'ain-value\\n'
    - printf 'planted-\\033[31mplain\\033[0m-value\\n'; printf 'plan\\033[1mted-first-line\\n'
    - printf '%s' "$PLAIN" | base64; printf 'x%s' "$SYMBOLS" | base64; printf '%s' "$PLAIN" | tr -d '\\n'
    - echo "https://u:$PLAIN@example.com/?token=$SYMBOLS"
    - echo "DOTENV=$PLAIN" > out.env
    - |
      cat > junit.xml <<XML
      <testsuite name="$PLAIN"><testcase classname="$PLAIN" name="of $PLAIN"><failure message="$PLAIN">$PLAIN
      $LINES</failure></testcase></testsuite>
      XML
  artifacts: { reports: { dotenv: out.env, junit: junit.xml }, name: "named-$PLAIN", paths: [junit.xml] }
failing:
  stage: test
  script: ['test "$DOTENV" = nothing # $PLAIN', "exit 3"]
  allow_failure: true
no-image:
  stage: test
  image: "localhost:1/$PLAIN:$PLAIN"
  allow_failure: true
  script: ["true"]
never:
  stage: test
  needs: [printing]
  retry: 1
  script: ["echo $PLAIN; echo \\"::error::$PLAIN\\"; exit 1"]
`;

/** Files below a folder, with their paths. */
function filesBelow(folder: string): readonly { path: string; content: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, content: readFileSync(path) }));
}

function found(text: string | Buffer): readonly string[] {
  // colours inside a value are nothing to who reads it
  const plain = text.toString().replace(/\\?(?:\u001b|u001b)\[[0-9;]*[A-Za-z]/g, '');
  const shown = text.toString();
  return FORMS.flatMap((form) =>
    [shown, plain].flatMap((one) => {
      const at = one.indexOf(form);
      return at === -1 ? [] : [`${form}: ${one.slice(Math.max(0, at - 120), at + form.length + 40)}`];
    }),
  );
}

/** Names and labels of what the run has on the engine. */
function objects(): string {
  const list = (...args: string[]): string => execFileSync('docker', args, { encoding: 'utf8' });
  const filter = ['--filter', 'label=glci.pipeline', '--format', '{{json .}}'];
  return list('ps', '-a', ...filter) + list('network', 'ls', ...filter) + list('volume', 'ls', ...filter);
}

async function whileRunning<T>(run: Promise<T>): Promise<{ result: T; seen: string }> {
  const ended = { value: false };
  void run.finally(() => (ended.value = true)).catch(() => undefined);
  let seen = '';
  while (!ended.value) {
    seen += objects();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return { result: await run, seen };
}

describe('planted secrets', () => {
  const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  const storage = join(mkdtempSync(join(tmpdir(), 'storage-test-')), 'registry');
  afterAll(() => {
    rmSync(cwd, { recursive: true });
    rmSync(join(storage, '..'), { recursive: true });
  });

  it('leave the Action in no byte of its output, its files and the objects on the engine', async () => {
    const inputs = { cwd, cache: 'false', 'storage-path': storage, secrets: JSON.stringify(SECRETS), output: 'out' };
    using runner = new Runner({ inputs, env: { GITHUB_WORKSPACE: cwd } });
    const { result, seen } = await whileRunning(runner.main());
    const post = await runner.post();
    expect(result.code, result.stdout).toBe(1);
    // what the runner takes as a mask is not shown by it
    const shown = (result.stdout + post.stdout).replace(/^::add-mask::.*$/gm, '');
    expect(result.stdout).toContain('::add-mask::planted-plain-value');
    expect(shown).toContain('[MASKED]');
    expect(found(shown + result.stderr + post.stderr)).toEqual([]);
    expect(seen).toContain('glci.pipeline');
    expect(found(seen)).toEqual([]);
    const files = [...filesBelow(runner.folder), ...filesBelow(join(cwd, 'out')), ...filesBelow(storage)];
    // artifacts are what the job has written itself
    const ours = files.filter(({ path }) => !/\/(artifacts|reports)\//.test(path));
    expect(ours.map(({ path }) => path).join()).toMatch(/STEP_SUMMARY.*logs\//s);
    for (const { path, content } of ours) expect(found(content), path).toEqual([]);
    for (const { path } of files) expect(found(path)).toEqual([]);
  });

  it.each([[[]], [['--json']]])('leave the command in no byte with %j', async (args) => {
    const given = Object.entries(SECRETS).flatMap(([key, value]) => ['--secret', `${key}=${value}`]);
    const options = ['run', '--cwd', cwd, '--storage-path', storage, '--output', join(cwd, 'out2'), ...given, ...args];
    const result = await command(options);
    expect(result.code, result.stdout).toBe(1);
    expect(result.stdout).toContain('[MASKED]');
    expect(found(result.stdout + result.stderr)).toEqual([]);
    for (const { path, content } of filesBelow(join(cwd, 'out2')))
      if (!/\/(artifacts|reports)\//.test(path)) expect(found(content), path).toEqual([]);
  });
});
