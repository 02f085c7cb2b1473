import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import type { Engine } from '../../src/docker/types.js';
import { ourObjects } from '../engine.js';
import { CommandInTerminal, processEnded } from '../pty.js';
import { command, projectFolder } from '../runner.js';

const PIPELINE = `
stages: [make, use]
made: {stage: make, image: busybox, script: [mkdir out, echo of-made > out/file], artifacts: {paths: [out]}}
bad:
  stage: use
  needs: []
  image: busybox
  timeout: 30 seconds
  variables: {TEXT: "it's $$HOME; exit"}
  before_script: [touch /left-by-script, export OWN=1, cd /]
  script: [exit 3]
  after_script: [echo "after-$CI_JOB_STATUS"]
  artifacts: {when: always, paths: [shell-file]}
beside:
  stage: use
  needs: []
  image: busybox
  script: [for i in $(seq 60); do echo "tick-$i-"; sleep 0.3; done]
dind:
  stage: use
  needs: [made]
  image: docker:28
  services: [docker:28-dind]
  script: [exit 9]
  after_script: [echo not-wanted]
  artifacts: {when: always, paths: [kept]}
  cache: {key: shell, paths: [cached], when: always}
  release: {tag_name: v1, description: x}
wide: {stage: use, image: busybox, parallel: 2, script: [exit 0]}
child: {stage: use, trigger: {include: child.yml}}
`;

let engine: Engine;
let cwd: string;

beforeAll(async () => {
  engine = await connect();
  cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE, 'child.yml': 'in-child: {script: [exit 0]}' });
});

afterAll(() => rmSync(cwd, { recursive: true }));

const inTerminal = (...args: string[]): CommandInTerminal =>
  new CommandInTerminal([...args, '--cwd', cwd, '--registry', 'none']);

/** A prompt of busybox's shell, which asks for the cursor's place behind it. */
const PROMPT = /\/builds\/local\/[\w-]+ # /;

describe('run --shell-on-failure', () => {
  it('opens a shell in the container of the failed job, has the terminal alone, and the job goes on as it would', async () => {
    using terminal = inTerminal('run', 'bad', 'beside', '--shell-on-failure', '--log-prefix', '--concurrency', '2');
    await terminal.shows(/A shell in the container of bad, which has failed: exit code 3/);
    const begins = terminal.written.length;
    await terminal.shows(PROMPT);
    // a Ctrl-C of the terminal ends what runs in the shell, and nothing else
    terminal.type("sh -c 'echo runs-$((40 + 2)); exec sleep 1000'\r");
    await terminal.shows(/runs-42/); // before, it is the shell's own group that gets the signal
    terminal.type('\u0003');
    await terminal.shows(PROMPT);
    // longer than the job may take
    terminal.type('sleep 31; ls -d /left-by-script; echo "[$TEXT] [$OWN] $(pwd) $(stty size)"; echo x > shell-file\r');
    await terminal.shows(/\n\/left-by-script\r+\n\[it's \$HOME; exit\] \[\] \/builds\/local\/[\w-]+ 31 97\r+\n/);
    await terminal.shows(PROMPT);
    execFileSync('stty', ['-F', terminal.device, 'cols', '60', 'rows', '20']);
    terminal.type('until [ "$(stty size)" = "20 60" ]; do :; done; echo resized-$?\r');
    await terminal.shows(/\nresized-0/);
    const during = terminal.written.slice(begins);
    terminal.type('\u0004');
    const { code } = await terminal.ended();
    expect(code).toBe(1);
    // that job has ended long before the shell
    expect(terminal.written.slice(begins + during.length)).toContain('tick-60-');
    expect(during).not.toMatch(/tick-|jobs done/);
    const { written } = terminal;
    expect([...written.matchAll(/beside \| tick-(\d+)-/g)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    // the list of the jobs that run shows the line as well, for as long as it is the last
    const rest = written.slice(written.indexOf('The shell has ended with exit code'));
    expect(rest).toContain('after-failed');
    expect(rest).toMatch(/shell-file: found 1 matching/);
    expect(rest).toContain('Job failed: exit code 3');
    expect(await ourObjects(engine, terminal.pipeline)).toEqual([]);
  });

  it('is refused without a terminal, with --json and with --watch, before anything starts', async () => {
    const refused = async (...args: string[]): Promise<unknown> => {
      const { code, stdout, stderr } = await command([...args, '--cwd', cwd]);
      return { code, stdout, stderr };
    };
    expect(await refused('run', '--shell-on-failure')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        '--shell-on-failure: a shell takes a terminal, and standard input and standard output are none (call it from a terminal, without pipes and not in a script of CI)\n',
    });
    expect(await refused('run', '--shell-on-failure', '--json', '--watch')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/with --watch a file that changes would end the shell\n.*--json/s) as string,
    });
    expect(await refused('shell', 'dind', 'bad')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /a shell is in one job, and 2 are named\nshell: a shell takes a terminal/,
      ) as string,
    });
  });
});

describe('the command shell', () => {
  it('has all of a job, its daemon too, in place of its script; its end is exit code 0, whatever the shell says', async () => {
    using terminal = inTerminal('shell', 'dind', '--needs');
    await terminal.shows(/A shell in place of the script of dind/);
    await terminal.shows(PROMPT);
    terminal.type('docker version --format "daemon-{{.Server.Os}}"; cat out/file; mkdir kept cached; exit 7\r');
    await terminal.shows(/\ndaemon-linux\r+\nof-made/);
    const { code } = await terminal.ended();
    expect(code).toBe(0);
    const { written } = terminal;
    expect(written).toContain('The shell has ended with exit code 7');
    expect(written).not.toMatch(
      /not-wanted|Saving cache|Uploading artifacts for failed|Release v1|Pipeline #\d+ passed/,
    );
    expect(await ourObjects(engine, terminal.pipeline)).toEqual([]);
  });

  it('is in one job that has a container', async () => {
    const said = async (job: string): Promise<string> => {
      using terminal = inTerminal('shell', job);
      expect((await terminal.ended()).code).toBe(2);
      return terminal.written;
    };
    expect(await said('wide')).toContain('"wide" stands for 2 jobs; name one of them: wide 1/2, wide 2/2');
    expect(await said('child')).toContain('"child" starts a child pipeline');
    expect(await said('none')).toContain('there is no job "none"');
  });
});

describe('a shell whose command is ended', () => {
  const opened = async (): Promise<CommandInTerminal> => {
    const terminal = inTerminal('shell', 'bad');
    await terminal.shows(PROMPT);
    terminal.type("printf '\\033[?1049h\\033[?25l'; echo is-open-$((40 + 2)); sleep 1000\r");
    await terminal.shows(/is-open-42/);
    return terminal;
  };

  it('leaves nothing behind and a terminal as it was, by SIGTERM', async () => {
    using terminal = await opened();
    process.kill(terminal.pid, 'SIGTERM');
    const { code, settings } = await terminal.ended();
    expect(code).toBe(130);
    for (const setting of ['icanon', 'echo', 'isig', 'icrnl', 'opost'])
      expect(settings).toMatch(new RegExp(`\\s${setting}[\\s;]`));
    expect(terminal.written).toContain('\u001b[?1049l');
    expect(terminal.written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(terminal.written.lastIndexOf('\u001b[?25l'));
    expect(await ourObjects(engine, terminal.pipeline)).toEqual([]);
  });

  it('leaves nothing behind when the terminal is closed', async () => {
    using terminal = await opened();
    await terminal.close();
    expect(await ourObjects(engine, terminal.pipeline)).toEqual([]);
  });

  it('leaves to clean what it could not remove itself', async () => {
    using terminal = await opened();
    const { pid, pipeline } = terminal;
    // another run that starts meanwhile may have removed them before clean does
    expect(await ourObjects(engine, pipeline)).not.toEqual([]);
    process.kill(pid, 'SIGKILL');
    await processEnded(pid);
    expect((await command(['clean'])).code).toBe(0);
    expect(await ourObjects(engine, pipeline)).toEqual([]);
  });
});
