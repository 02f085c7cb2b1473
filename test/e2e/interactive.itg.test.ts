import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandInTerminal } from '../pty.js';
import { command, projectFolder } from '../runner.js';

const PIPELINE = `
stages: [build, test, deploy]
default: {image: "busybox:stable"}
compile: {stage: build, script: [echo by-compile > made], artifacts: {paths: [made]}}
unit: {stage: test, script: [cat made]}
lint: {stage: test, needs: [], script: [echo by-lint]}
ship: {stage: deploy, when: manual, script: [echo shipped]}
`;

let cwd: string;
beforeAll(() => {
  cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
});
afterAll(() => rmSync(cwd, { recursive: true }));

const inTerminal = (): CommandInTerminal =>
  new CommandInTerminal(['run', '-i', '--cwd', cwd, '--registry', 'none'], { TERM: 'dumb' });

describe('run --interactive', () => {
  it('shows the jobs, asks again where there is none of the answer, and runs those that were chosen with what they need', async () => {
    using terminal = inTerminal();
    await terminal.shows(/build\s+1 {2}compile\s+test\s+2 {2}unit\s+3 {2}lint\s+deploy\s+4 {2}ship {2}\(manual\)/);
    await terminal.shows(/Jobs to run .*: /);
    terminal.type('7\n');
    await terminal.shows(/There is no job 7/);
    await terminal.shows(/Jobs to run .*: /);
    terminal.type('unit, 2\n');
    await terminal.shows(/With what they need \(y\/N\)\? /);
    terminal.type('y\n');
    const { code } = await terminal.ended();
    expect(code, terminal.written).toBe(0);
    expect(terminal.written).toMatch(/^by-compile$/m);
    expect(terminal.written).not.toMatch(/^(by-lint|shipped)$/m);
  });

  it('plays a manual job that was chosen, alone where nothing else is wanted', async () => {
    using terminal = inTerminal();
    await terminal.shows(/Jobs to run .*: /);
    terminal.type('3-4\n');
    await terminal.shows(/With what they need \(y\/N\)\? /);
    terminal.type('\n');
    const { code } = await terminal.ended();
    expect(code, terminal.written).toBe(0);
    expect(terminal.written).toMatch(/^shipped$/m);
    expect(terminal.written).toMatch(/^by-lint$/m);
    expect(terminal.written).not.toMatch(/^by-compile$/m);
  });

  it('plays manual jobs of the whole pipeline, and runs nothing where nobody answers', async () => {
    using terminal = inTerminal();
    await terminal.shows(/Jobs to run .*: /);
    terminal.type('\n');
    await terminal.shows(/Manual jobs to play .*: /);
    terminal.type('1\n');
    await terminal.shows(/compile is no manual job/);
    await terminal.shows(/Manual jobs to play .*: /);
    terminal.type('\u0004');
    const { code } = await terminal.ended();
    expect(terminal.written).toContain('--interactive: nothing was chosen, so nothing runs');
    expect(code).toBe(2);
    expect(terminal.written).not.toContain('Pipeline #');
  });

  it('is refused without a terminal, and beside what says already what runs', async () => {
    const { code, stderr } = await command(['run', 'unit', '-i', '--from', 'test', '--cwd', cwd]);
    expect(stderr).toContain(
      '--interactive: a question takes a terminal, and standard input and standard output are none',
    );
    expect(stderr).toContain('--interactive: it asks what runs; leave out names of jobs, --from');
    expect(code).toBe(2);
  });
});
