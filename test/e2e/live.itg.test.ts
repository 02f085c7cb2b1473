import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandInTerminal } from '../pty.js';
import { projectFolder, ROOT } from '../runner.js';

const PIPELINE = `
one: {image: busybox, script: ['echo from one && while sleep 1; do :; done'], rules: [{if: $MODE == "long"}]}
two: {image: busybox, script: [echo from two, sleep 1]}
bad: {image: busybox, script: [echo from bad, sleep 1, exit 3], allow_failure: true}
`;

/** Each job waits for something else. */
const WAITING = `
default: {image: busybox}
first: {script: [sleep 2], resource_group: prod}
second: {script: [date], resource_group: prod}
other: {script: [sleep 3]}
third: {script: [date]}
later: {script: [date], when: delayed, start_in: 6 seconds}
hand: {script: [date], when: manual}
needy: {script: [date], stage: deploy, needs: [first, later]}
staged: {script: [date], stage: deploy}
`;

let cwd: string;
let state: string;

beforeAll(() => {
  cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  state = mkdtempSync(join(tmpdir(), 'live-test-'));
});
afterAll(() => {
  for (const folder of [cwd, state]) rmSync(folder, { recursive: true });
});

const run = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): CommandInTerminal =>
  new CommandInTerminal(['run', '--cwd', cwd, '--registry', 'none', '-j', '3', ...args], {
    XDG_STATE_HOME: state,
    GITLAB_DIND_LAST_RUN_MAX_SIZE: '1GB',
    ...env,
  });

/** What is written behind the last time that the list was taken away. */
const atTheEnd = (written: string): string => written.slice(written.lastIndexOf('\u001b[J'));

describe('jobs at the same time in a terminal', () => {
  it('are a list by stage, a failure is told at once, and the logs are in files', async () => {
    using terminal = run();
    await terminal.shows(/Pipeline #\d+: 0 of 2 jobs done, [12] running/);
    await terminal.shows(/\btest\r?\n {2}two +\d+ s {2}/);
    await terminal.shows(
      /bad failed \(allowed to fail\): script failure, exit code 3\r?\n {2}\$ exit 3\r?\n {2}at \.gitlab-ci\.yml:4/,
    );
    expect((await terminal.ended()).code).toBe(0);
    const end = atTheEnd(terminal.written);
    expect(end).not.toContain('jobs done');
    expect(terminal.written).not.toContain('=== two ===');
    expect(terminal.written).not.toMatch(/\u001b\[[\d;]*m/);
    const folder = /Logs of the jobs: (.*)\n/.exec(end)?.[1] ?? '';
    expect(folder.startsWith(state)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['bad.log', 'two.log']);
    expect(readFileSync(join(folder, 'two.log'), 'utf8')).toContain('\nfrom two\n');
  });

  it('are told for what they wait: needs, a stage, a place, a resource, a time, a hand', async () => {
    const folder = projectFolder({ '.gitlab-ci.yml': WAITING });
    const words = ['run', '--cwd', folder, '--registry', 'none', '-j', '2', '--live'];
    using terminal = new CommandInTerminal(words, { XDG_STATE_HOME: state });
    const rows = [
      / {2}first +\d+ s[^\n]*/,
      / {2}other +\d+ s[^\n]*/,
      / {2}second +waiting for resource: prod\r/,
      / {2}third +waiting for a place \(concurrency 2\)\r/,
      / {2}later +delayed until \d\d:\d\d:\d\d\r/,
      / {2}hand +manual\r/,
      /deploy\r/,
      / {2}needy +waiting for first, later\r/,
      / {2}staged +waiting for stage test/,
    ];
    await terminal.shows(new RegExp(rows.map(({ source }) => source).join('\n')));
    await terminal.shows(/ {2}needy +waiting for later\r\n/);
    expect((await terminal.ended()).code).toBe(0);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [['--no-live'], {}],
    [[], { CI: 'true' }],
    [[], { TERM: 'dumb' }],
    [[], { GITLAB_DIND_LIVE: 'false' }],
    // nothing is kept, so the screen is all that has the logs
    [[], { GITLAB_DIND_LAST_RUN_MAX_SIZE: '0' }],
  ] as const)('have their logs one after the other with %j %j', async (args, env) => {
    using terminal = run(args, env);
    expect((await terminal.ended()).code).toBe(0);
    expect(terminal.written).toMatch(/=== two ===\n[\s\S]*(?:\n|\u001b\[J\r)from two\n/);
    expect(terminal.written).not.toContain('Logs of the jobs');
  });

  it('are a list where it is asked for, and --output has the logs', async () => {
    const output = join(state, 'out');
    using terminal = run(['two', '--live', '--output', output], { CI: 'true' });
    await terminal.shows(/\btest\r?\n {2}two +\d+ s {2}/);
    expect((await terminal.ended()).code).toBe(0);
    expect(terminal.written).toMatch(/two passed in [\d.]+ s\n/);
    expect(atTheEnd(terminal.written)).toContain(`Logs of the jobs: ${output}/logs\n`);
    expect(readFileSync(join(output, 'logs', 'two.log'), 'utf8')).toContain('\nfrom two\n');
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leave the terminal as it was after %s', async (signal) => {
    using terminal = run(['--variable', 'MODE=long']);
    await terminal.shows(/ {2}one +\d+ s {2}from one/);
    execFileSync('stty', ['-F', terminal.device, 'cols', '44']);
    process.kill(terminal.pid, 'SIGWINCH');
    await terminal.shows(/ {2}one +\d+ s {2}from one/);
    process.kill(terminal.pid, signal);
    await terminal.shows(/Stopping: jobs are canceled/);
    const { code, settings } = await terminal.ended();
    expect(code).toBe(130);
    expect(settings).toMatch(/ icanon .* echo /s);
    expect(atTheEnd(terminal.written)).not.toContain('jobs done');
    expect(terminal.written).not.toMatch(/\u001b\[\?/); // no mode was set that would have to be set back
  });

  it('take the list away where the process ends at once', async () => {
    using terminal = run(['--variable', 'MODE=long']);
    await terminal.shows(/ {2}one +\d+ s {2}from one/);
    process.kill(terminal.pid, 'SIGINT');
    await terminal.shows(/Stopping: jobs are canceled/);
    process.kill(terminal.pid, 'SIGINT');
    expect((await terminal.ended()).code).toBe(130);
    execFileSync(process.execPath, [`${ROOT}/bin/gitlab-dind.mjs`, 'clean']); // what it could not remove any more
    expect(atTheEnd(terminal.written)).toMatch(/^\u001b\[J\r(?:[^\n]*\n)*?code <130>/);
    expect(atTheEnd(terminal.written)).not.toContain('jobs done');
  });
});
