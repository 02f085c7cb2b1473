import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFolder, ROOT } from '../runner.js';

const PIPELINE = `
slow: {image: busybox, script: [echo first, sleep 3, echo last]}
later: {image: busybox, stage: deploy, script: [echo later]}
bad: {image: busybox, script: [exit 3], rules: [{if: $MODE == "bad"}]}
`;

/** The test runner's own wishes for colours are not those of a user. */
const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/COLOR|^CI$/.test(name)));

/** Runs the command in a terminal of its own; gives back all that was written to it. */
async function inTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<string> {
  const command = [process.execPath, `${ROOT}/bin/gitlab-dind.mjs`, ...args].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols 70 rows 24; ${command}`, '/dev/null'], {
    env: { ...inherited, TERM: 'xterm-256color', GITLAB_DIND_LAST_RUN_MAX_SIZE: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let written = '';
  child.stdout.on('data', (data: Buffer) => (written += data.toString()));
  await new Promise((resolve) => child.on('close', resolve));
  return written.replaceAll('\r\n', '\n');
}

describe('in a terminal', () => {
  const run = async (env?: Readonly<Record<string, string>>, ...args: string[]): Promise<string> => {
    const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
    const written = await inTerminal(['run', '--cwd', cwd, '--registry', 'none', ...args], env);
    rmSync(cwd, { recursive: true });
    return written;
  };

  it('the run says what goes on, in colour, and takes it away at the end', async () => {
    const written = await run();
    expect(written).toMatch(/Pipeline #\d+: 0 of 2 jobs done, 1 running, \d+ s/);
    expect(written).toMatch(/ {2}slow(?: {5}\d| {4}\d\d) s {2}\$ sleep 3/);
    expect(written).toMatch(/\u001b\[K\u001b\[C\u001b\[J\r/);
    expect(written).toContain('\u001b[36;1m=== slow ===');
    const end = written.slice(written.lastIndexOf('\u001b[J'));
    expect(end).toMatch(/test {4}slow {3}\u001b\[32;1mpassed\u001b/);
    expect(end).not.toContain('jobs done');
  });

  it('has no colours with NO_COLOR, and only lines where the terminal can do no more', async () => {
    const plain = await run({ NO_COLOR: '1' });
    expect(plain).toContain('jobs done');
    expect(plain).not.toMatch(/\u001b\[[\d;]*m/);
    const dumb = await run({ TERM: 'dumb' });
    expect(dumb).not.toMatch(/\u001b|jobs done/);
    expect(dumb).toMatch(/^\$ sleep 3$/m);
  });

  it('shows with --quiet the job that fails alone: its log, its line, and how to run it again', async () => {
    const written = await run({ NO_COLOR: '1' }, '--quiet', '--timestamps', '--variable', 'MODE=bad');
    expect(written).not.toContain('=== slow ===');
    expect(written).toMatch(/=== bad ===\n[^=]*\d\d:\d\d:\d\d Running with gitlab-dind/);
    expect(written).toMatch(/^\d\d:\d\d:\d\d \$ exit 3$/m);
    const end = written.slice(written.lastIndexOf('\u001b[J'));
    expect(end).toMatch(/^.*test {2}bad {2}failed {2}[\d.]+ s {2}script failure, exit code 3$/m);
    expect(end).toContain('\n  $ exit 3\n  at .gitlab-ci.yml:4\n');
    expect(end).toContain('\n  Again: gitlab-dind run bad --needs\n');
    expect(end).not.toMatch(/slow|later/);
  });

  it('prints events and nothing else with --json', async () => {
    const lines = (await run({}, '--json')).trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('{"v":1,'))).toEqual([]);
    const last = JSON.parse(lines.at(-1) ?? '') as Record<'jobs' | 'excluded', { name: string }[]> & { type: string };
    const names = [last.jobs, last.excluded].map((jobs) => jobs.map(({ name }) => name).sort());
    expect([last.type, ...names]).toEqual(['result', ['later', 'slow'], ['bad']]);
  });
});
