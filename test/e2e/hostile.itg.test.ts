import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandsIn } from '../runner-commands.js';
import { projectFolder, Runner } from '../runner.js';

/** What would be a command of the pipeline's if it stood in the log; its data is `pwned`. */
const PAYLOADS = [
  '::set-output name=images::pwned',
  '::error::pwned',
  'x ##[save-state name=storage-path]pwned',
  '::stop-commands::pwned',
  'x\n::add-mask::pwned',
  'x\r::warning::pwned',
  '\u00a0\t::notice::pwned',
];

const text = (value: unknown): string => JSON.stringify(value);
const ok = { image: 'busybox', script: ['true'] };
const junit = (name: string): string => {
  const entity = (sign: string): string => `&#${sign.codePointAt(0) ?? 0};`;
  const escaped = name.replace(/[^\w ]/g, entity);
  return `<testsuite name="${escaped}"><testcase name="${escaped}" classname="${escaped}" file="${escaped}"><failure message="${escaped}">${escaped}</failure></testcase></testsuite>`;
};

/** Where a pipeline has a text that is its own. */
const PLACES: Readonly<
  Record<string, (payload: string) => { files: Record<string, string>; env?: Record<string, string> }>
> = {
  'name of a job': (p) => ci({ [p]: ok }),
  'name of a job that fails': (p) => ci({ [p]: { ...ok, script: ['exit 3'], retry: 1 } }),
  'name of a job with others beside it': (p) => ci({ [p]: { ...ok, script: ['sleep 1; echo a'] }, other: ok }),
  'name of a stage': (p) => ci({ stages: [p], job: { ...ok, stage: p } }),
  'name of the pipeline': (p) => ci({ workflow: { name: p }, job: ok }),
  'image that cannot be had': (p) => ci({ job: { ...ok, image: p } }),
  'image that can be no image': (p) => ci({ job: { ...ok, image: `a/b:${p}` } }),
  'name of a service': (p) => ci({ job: { ...ok, services: [p] } }),
  'alias of a service': (p) => ci({ job: { ...ok, services: [{ name: 'busybox', alias: p }] } }),
  'keyword that is none': (p) => ci({ job: { ...ok, [p]: 1 } }),
  'keyword that is refused': (p) => ci({ job: { ...ok, secrets: { [p]: { vault: p } } } }),
  'error of YAML': (p) => ({ files: { '.gitlab-ci.yml': `job: {script: [true]\n ${p}: *${p}\n` } }),
  'job that is needed and not there': (p) => ci({ job: { ...ok, needs: [p] } }),
  'file that is included': (p) => ci({ include: [{ local: p }], job: ok }),
  'address that is included': (p) => ci({ include: [{ remote: `https://127.0.0.1:1/${p}` }], job: ok }),
  'path of artifacts': (p) => ci({ job: { ...ok, artifacts: { paths: [p], name: p } } }),
  'key of a cache': (p) => ci({ job: { ...ok, cache: { key: p, paths: [p] } } }),
  environment: (p) => ci({ job: { ...ok, environment: { name: p, url: p } } }),
  release: (p) => ci({ job: { ...ok, release: { tag_name: p, description: p, name: p } } }),
  'resource group': (p) => ci({ job: { ...ok, resource_group: p } }),
  tags: (p) => ci({ job: { ...ok, tags: [p] } }),
  'value of a variable': (p) => ci({ job: { ...ok, variables: { A: p }, script: ['echo "$A"', 'exit 1'] } }),
  output: (p) => ci({ job: { ...ok, script: [`printf %s ${quoted(p)}`, `printf '%s\\n' ${quoted(p)}`, 'exit 1'] } }),
  section: (p) =>
    ci({ job: { ...ok, script: [`printf '\\033[0Ksection_start:1:a\\r\\033[0K%s\\n' ${quoted(p)}`, 'echo a'] } }),
  after_script: (p) => ci({ job: { ...ok, after_script: [`printf '%s' ${quoted(p)}`, 'exit 1'] } }),
  'report of tests': (p) => ({
    files: {
      '.gitlab-ci.yml': text({
        job: {
          ...ok,
          script: ['cat report.xml', 'exit 1'],
          artifacts: { when: 'always', reports: { junit: 'report.xml' } },
        },
      }),
      'report.xml': junit(p),
    },
  }),
  'dotenv report': (p) => ({
    files: {
      '.gitlab-ci.yml': text({ job: { ...ok, script: ['true'], artifacts: { reports: { dotenv: 'a.env' } } } }),
      'a.env': `A=${p}\n${p}\n`,
    },
  }),
  'name of a file': (p) => ({
    files: {
      '.gitlab-ci.yml': text({ job: { ...ok, artifacts: { paths: ['d'] } } }),
      [`d/${p.replaceAll('/', '')}`]: 'a',
    },
  }),
  'child pipeline': (p) => ({
    files: {
      '.gitlab-ci.yml': text({ job: { trigger: { include: 'child.yml', strategy: 'depend' } } }),
      'child.yml': text({ [p]: { ...ok, script: ['exit 1'] } }),
    },
  }),
  'branch and actor': (p) => ({
    ...ci({ job: ok }),
    env: { GITHUB_REF_NAME: p, GITHUB_ACTOR: p, GITHUB_HEAD_REF: p },
  }),
};

function ci(pipeline: object): { files: Record<string, string> } {
  return { files: { '.gitlab-ci.yml': text(pipeline) } };
}

function quoted(value: string): string {
  return `'${value.replaceAll("'", `'\\''`)}'`;
}

/** Every command that the runner finds in what the Action prints on a pipeline. */
async function commandsOf(place: string, payload: string): Promise<void> {
  const { files, env } = PLACES[place]!(payload);
  const cwd = projectFolder(files);
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd });
  execFileSync('git', ['add', '-A'], { cwd });
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-q', '-m', payload], { cwd });
  const inputs = { cwd, cache: 'false', registry: 'none', 'storage-path': `${cwd}.storage`, output: `${cwd}.out` };
  using runner = new Runner({ inputs, env: { GITHUB_WORKSPACE: cwd, ...env } });
  try {
    const main = await runner.main();
    const post = await runner.post();
    const what = `${place}, ${JSON.stringify(payload)}:\n${main.stdout}${main.stderr}`;
    expect(main.code, what).not.toBeNull();
    for (const printed of [main.stdout, main.stderr, post.stdout, post.stderr]) {
      for (const { name, data, line } of commandsIn(printed)) {
        expect(name, `${line} in ${what}`).toMatch(
          /^(group|endgroup|error|warning|notice|add-mask|stop-commands|[0-9a-f-]{36})$/,
        );
        expect(data, `${line} in ${what}`).not.toMatch(/^pwned/);
        if (name === 'stop-commands') expect(data, what).toMatch(/^[0-9a-f-]{36}$/);
      }
    }
    expect(Object.keys(runner.state), what).not.toContain('x');
    expect(runner.state['storage-path'] ?? '', what).not.toContain('pwned');
    expect(runner.outputs['images'] ?? '', what).not.toBe('pwned');
  } finally {
    for (const path of [cwd, `${cwd}.storage`, `${cwd}.out`]) rmSync(path, { recursive: true, force: true });
  }
}

describe('a hostile pipeline gives no command to the workflow', () => {
  // each place with one of the payloads, another one in the next place
  it.each(Object.keys(PLACES).map((place, index) => [place, PAYLOADS[index % PAYLOADS.length] ?? ''] as const))(
    'by its %s: %j',
    (place, payload) => commandsOf(place, payload),
  );
});
