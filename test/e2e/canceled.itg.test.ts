import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { ourObjects } from '../engine.js';
import { projectFolder, startCommand } from '../runner.js';

const PIPELINE = `
default: {image: "busybox:stable"}
running:
  script:
    - trap 'echo asked-to-end; exit 1' TERM
    - touch in-the-volume /in-the-container
    - echo is-running
    - while :; do sleep 0.2 || :; done
  after_script:
    - echo "status $CI_JOB_STATUS"
    - '[ -e in-the-volume ] && [ ! -e /in-the-container ] && echo a-fresh-container'
  artifacts: {when: always, paths: [in-the-volume]}
waiting: {when: delayed, start_in: 1 hour, script: [echo never]}
later: {stage: deploy, when: always, script: [echo never]}
`;

describe('a run that is canceled', () => {
  const output = mkdtempSync(join(tmpdir(), 'canceled-test-'));
  const cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  afterAll(() => [output, cwd].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

  it('asks the processes of its jobs to end, runs after_script, keeps artifacts, and waits for nothing more', async () => {
    const args = ['run', '--cwd', cwd, '--storage-path', join(output, 'registry'), '--output', output];
    const run = startCommand(args);
    await run.printed('\nis-running');
    const canceled = Date.now();
    run.child.kill('SIGINT');
    const { code, stdout } = await run.finished;
    expect(code, stdout).toBe(130);
    expect((Date.now() - canceled) / 1000).toBeLessThan(9); // GitHub kills what takes longer
    const log = readFileSync(join(output, 'logs/running.log'), 'utf8');
    expect(log).toContain('\nasked-to-end\n');
    expect(log).toContain('WARNING: script canceled externally (UI, API)');
    expect(log).toContain('\nstatus canceled\n');
    expect(log).toContain('\na-fresh-container\n');
    expect(log).toContain('ERROR: Job failed: canceled');
    expect(existsSync(join(output, 'artifacts/running/in-the-volume'))).toBe(true);
    expect(stdout).toMatch(/waiting\s+canceled/);
    expect(stdout).toMatch(/later\s+canceled/);
    expect(await ourObjects(await connect(), Number(/Pipeline #(\d+)/.exec(stdout)?.[1]))).toEqual([]);
  });

  it('says which limit ended it, where one did', async () => {
    const args = ['run', 'running', '--cwd', cwd, '--storage-path', join(output, 'registry'), '--timeout', '0.1'];
    const { code, stdout } = await startCommand(args).finished;
    expect(code, stdout).toBe(130);
    expect(stdout).toContain('WARNING: script canceled: timeout of 0.1 minutes');
    expect(stdout).toContain('ERROR: Job failed: canceled: timeout of 0.1 minutes');
    expect(stdout).toMatch(/Pipeline #\d+ canceled: timeout of 0\.1 minutes in /);
    expect(stdout).not.toContain('externally');
  });
});
