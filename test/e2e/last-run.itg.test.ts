import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/docker/engine/connect.js';
import { command, projectFolder, startCommand, type Finished } from '../runner.js';

const PIPELINE = `
default: {image: "busybox:stable"}
stages: [build, test, deploy]
build:
  stage: build
  script: [echo "$CI_JOB_ID" > built.txt, 'echo "TOKEN_OF_BUILD=from-build" > build.env']
  artifacts: {paths: [built.txt], reports: {dotenv: build.env}}
lint: {stage: build, script: [echo linted]}
unit:
  stage: test
  needs: [build]
  script: [cat built.txt, 'echo "dotenv: $TOKEN_OF_BUILD"', test "$FIXED" = yes]
deploy:
  stage: deploy
  script: [echo "deployed $(cat built.txt) $TOKEN_OF_BUILD"]
`;

let cwd: string;
let state: string;
beforeEach(() => {
  cwd = projectFolder({ '.gitlab-ci.yml': PIPELINE });
  state = mkdtempSync(join(tmpdir(), 'state-test-'));
});
afterEach(() => {
  for (const folder of [cwd, state]) rmSync(folder, { recursive: true, force: true });
});

/** A run in the project, with the state folder of the test. */
function run(...args: readonly string[]): Promise<Finished> {
  const env = { XDG_STATE_HOME: state };
  return command(['run', '--cwd', cwd, '--registry', 'none', ...args], { env });
}

async function untilTrue(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
}

function jobsOf({ stdout }: Finished): readonly string[] {
  return [...stdout.matchAll(/^=== (.*) ===$/gm)].map(([, name]) => name ?? '').sort();
}

describe('the last run', () => {
  it('is taken up again: what failed and what was skipped runs, with what passed jobs have left', async () => {
    const first = await run();
    expect(first.code, first.stdout + first.stderr).toBe(1);
    expect(jobsOf(first)).toEqual(['build', 'lint', 'unit']);
    const built = /^\d{10}$/m.exec(first.stdout)?.[0] ?? 'nothing';

    const failing = await run('--rerun-failed');
    expect(failing.code).toBe(1);
    expect(jobsOf(failing)).toEqual(['unit']);
    expect(failing.stdout).toContain(built);

    // what was failed once more is run once more, and nothing of what the first run has left is lost
    const second = await run('--rerun-failed', '--variable', 'FIXED=yes');
    expect(second.code, second.stdout + second.stderr).toBe(0);
    expect(jobsOf(second)).toEqual(['deploy', 'unit']);
    expect(second.stdout).toContain('dotenv: from-build');
    expect(second.stdout).toContain(`deployed ${built} from-build`);
    expect(second.stderr).toMatch(/build, lint: not run, the last results are taken \(main [0-9a-f]{8}, .*\)/);

    const none = await run('--rerun-failed');
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('there is nothing to run again: no job has failed in the last run');
  });

  it('gives single jobs what they need, and stages what the ones before have left', async () => {
    const lacking = await run('unit', '--with-last');
    expect(lacking.code).toBe(2);
    expect(lacking.stderr).toContain('with-last: unit needs build, of which no last result is known');
    const alone = await run('unit', '--variable', 'FIXED=yes');
    expect(alone.code).toBe(1);
    expect(alone.stderr).toMatch(/unit runs without what it takes from build \(--needs .*--with-last .*\)/);

    expect((await run('--variable', 'FIXED=yes')).code).toBe(0);
    const unit = await run('unit', '--with-last', '--variable', 'FIXED=yes');
    expect(unit.code, unit.stdout + unit.stderr).toBe(0);
    expect(jobsOf(unit)).toEqual(['unit']);
    expect(unit.stdout).toContain('dotenv: from-build');
    const from = await run('--from', 'test', '--variable', 'FIXED=yes');
    expect(from.code, from.stdout + from.stderr).toBe(0);
    expect(jobsOf(from)).toEqual(['deploy', 'unit']);
    expect(from.stdout).toMatch(/deployed \d+ from-build/);
  });

  it('is for the user alone, of a limited size, and goes with clean all', async () => {
    expect((await run('build', '--last-run-max-size', '10B')).code).toBe(0);
    const dropped = await run('unit', '--with-last');
    expect(dropped.stderr).toContain('unit needs build, which has left more than is kept (last-run-max-size)');
    expect((await run('build')).code).toBe(0);
    const top = join(state, 'gitlab-dind');
    const paths = readdirSync(top, { recursive: true, withFileTypes: true });
    expect(paths.some(({ name }) => name === 'artifacts.tar')).toBe(true);
    for (const path of ['.', ...paths.map((one) => join(one.parentPath, one.name).slice(top.length + 1))])
      expect(statSync(join(top, path)).mode & 0o077, path).toBe(0);
    const env = { XDG_STATE_HOME: state };
    expect((await command(['clean'], { env })).stdout).toContain('results of 0 last runs');
    expect((await command(['clean', 'all'], { env })).stdout).toContain('results of 1 last runs');
    expect(readdirSync(join(top, 'projects'))).toEqual([]);
  });

  it('runs again with --watch when files change: cancels what runs, and waits out what is wrong with a file', async () => {
    const slow = (word: string): string =>
      `slow: {image: "busybox:stable", script: [cat note.txt, echo ${word}, sleep 60]}\n`;
    const quick = 'quick: {image: "busybox:stable", script: [echo "note $(cat note.txt)"]}\n';
    writeFileSync(join(cwd, 'note.txt'), 'one');
    writeFileSync(join(cwd, '.gitlab-ci.yml'), slow('begins'));
    const args = ['run', '--watch', '--cwd', cwd, '--registry', 'none', '--output', join(cwd, 'out')];
    const watching = startCommand(args, { env: { XDG_STATE_HOME: state } });
    try {
      await watching.printed('begins\n');
      writeFileSync(join(cwd, '.gitlab-ci.yml'), 'quick: {scripts: [x]}\n');
      await watching.printed('canceled');
      await untilTrue(() => watching.errors().includes('Waiting for files to change'));
      writeFileSync(join(cwd, '.gitlab-ci.yml'), quick);
      await watching.printed('note one');
      await untilTrue(() => watching.errors().split('Waiting for files to change').length === 3);
      writeFileSync(join(cwd, 'note.txt'), 'two');
      await watching.printed('note two');
    } finally {
      watching.child.kill('SIGINT');
    }
    const { code, stderr } = await watching.finished;
    expect(code, stderr).not.toBe(3);
    expect(stderr).toContain('.gitlab-ci.yml has changed: running again');
    expect(stderr).toContain('did you mean script?');
    expect(stderr).toContain('note.txt has changed: running again');
    const own = await connect();
    expect(await own.containers.list(`glci.pipeline=${/Pipeline #(\d+)/.exec(watching.output())?.[1] ?? ''}`)).toEqual(
      [],
    );
    const refused = await run('--watch', '--no-dirty', '--artifacts-to-source');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--no-dirty: --watch runs with what is not committed');
    expect(refused.stderr).toContain('--artifacts-to-source: with --watch');
  });

  it('says of all options that do not go together what is to be done', async () => {
    writeFileSync(join(cwd, 'note.txt'), 'x');
    const { code, stderr } = await run('unit', '--needs', '--rerun-failed', '--from', 'test');
    expect(code).toBe(2);
    expect(stderr).toContain('--from: --rerun-failed says already what runs');
    expect(stderr).toContain('--rerun-failed: it says by itself what runs');
    expect(stderr).toContain('--needs: it runs what --rerun-failed takes');
    expect((await run('--from', 'tests')).stderr).toContain('from: there is no stage "tests" in this pipeline');
  });
});
