import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';
import { command, projectFolder, ROOT } from '../runner.js';

const PIPELINE = `
default: {image: "alpine:latest"}
tricky:
  script:
    - mkdir -p out/..deep 'out/a b' ../beside; echo 1 > out/..deep/file; echo 2 > 'out/a b/größe'; echo 3 > ../beside/file
    - ln -s /etc/passwd out/absolute; ln -s ../../../../../../tmp out/up; ln -s a\\ b out/inside; ln out/..deep/file out/hard
    - ln -s /etc etc; ln -s .. parent
    - chmod 755 out/hard; mkfifo out/fifo
  artifacts:
    when: always
    paths: [out, etc/passwd, parent/beside/file, ../beside, /etc/hostname, "$CI_PROJECT_DIR/../beside/file"]
"with/slash: and [more]":
  script: [mkdir out, echo 4 > out/file, exit 1]
  artifacts: {when: always, paths: [out]}
  allow_failure: true
unpacks:
  stage: deploy
  script: [cat out/..deep/file out/hard out/inside/größe, 'ls ../beside || echo nothing beside', readlink out/absolute, readlink out/up]
  cache: {key: links, paths: [out], when: always}
again:
  stage: .post
  needs: [unpacks]
  cache: {key: links, paths: [out], policy: pull}
  script: [cat out/inside/größe, readlink out/up]
`;

/** Regular files and anything else below a folder, by their paths. */
function contents(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !lstatSync(join(folder, path)).isDirectory())
    .sort();
}

describe('what a run leaves in the folder of --output', () => {
  const output = mkdtempSync(join(tmpdir(), 'output-test-'));
  afterAll(() => rmSync(output, { recursive: true, force: true }));

  it('is logs and artifacts of all jobs, and nothing outside', async () => {
    const folder = join(output, 'folder');
    const ran = await runPipelineFile(PIPELINE, { args: ['--output', folder] });
    expect(ran.code, ran.log('tricky')).toBe(0);
    expect(contents(join(folder, 'artifacts'))).toEqual([
      'tricky/etc/passwd',
      'tricky/out/..deep/file',
      'tricky/out/a b/größe',
      'tricky/out/hard',
      'tricky/parent/beside/file',
      'with_slash_and_more_/out/file',
    ]);
    expect(contents(output).filter((path) => !path.startsWith('folder/'))).toEqual([]);
    expect(contents(join(folder, 'logs'))).toEqual([
      'again.log',
      'tricky.log',
      'unpacks.log',
      'with_slash_and_more_.log',
    ]);
    expect(readFileSync(join(folder, 'artifacts/tricky/out/hard'), 'utf8')).toBe('1\n');
    const log = readFileSync(join(folder, 'logs/tricky.log'), 'utf8');
    for (const path of ['../beside', '/etc/hostname', '/builds/'])
      expect(log).toContain(`WARNING: artifact path is not a subpath of project directory: ${path}`);
    // through a link, as GitLab Runner does: under a name inside the project
    expect(log).toContain('parent/beside/file: found 1 matching artifact files and directories');
    expect(log.endsWith('Job succeeded\n')).toBe(true);
  });

  it('is the same for later jobs, links included', async () => {
    const ran = await runPipelineFile(PIPELINE);
    expect(ran.log('unpacks')).toContain('1\n1\n2\n');
    expect(ran.log('unpacks')).toContain('nothing beside\n');
    expect(ran.log('unpacks')).toContain('\n/etc/passwd\n');
    expect(ran.log('unpacks')).toContain('\n../../../../../../tmp\n');
    expect(ran.log('again')).toContain('Successfully extracted cache');
    expect(ran.log('again')).toContain('\n../../../../../../tmp\n');
  });

  it('fails the run where it cannot be written, and says so', async () => {
    const cwd = projectFolder({
      '.gitlab-ci.yml': JSON.stringify({ child: { trigger: { include: 'child.yml', strategy: 'depend' } } }),
      'child.yml': JSON.stringify({
        job: { image: 'busybox', script: ['echo 1 > file'], artifacts: { paths: ['file'] } },
      }),
    });
    // what a child pipeline writes is not known before it runs
    mkdirSync(join(cwd, 'out/artifacts'), { recursive: true });
    symlinkSync(output, join(cwd, 'out/artifacts/child_job'));
    const before = contents(output);
    const ran = await command(['run', '--cwd', cwd, '--output', join(cwd, 'out')]);
    expect(ran.code, ran.stdout + ran.stderr).toBe(3);
    expect(ran.stderr).toContain(
      'ERROR: output: the artifacts of child / job are not whole: ' +
        `${cwd}/out/artifacts/child_job is a symbolic link`,
    );
    expect(contents(output)).toEqual(before);
    rmSync(cwd, { recursive: true });
  });

  it('fails the run where there is no room for it', async () => {
    const script = [
      'i=0; while [ $i -lt 3000 ]; do echo "$i ................................................"; i=$((i+1)); done',
    ];
    const cwd = projectFolder({ '.gitlab-ci.yml': JSON.stringify({ job: { image: 'busybox', script } }) });
    const folder = join(output, 'small');
    const args = [process.execPath, join(ROOT, 'bin/gitlab-dind.mjs'), 'run', '--cwd', cwd, '--output', folder];
    // no file may have more than 64 KiB
    const ran = spawnSync('bash', ['-c', 'ulimit -f 64; exec "$@"', 'bash', ...args], { encoding: 'utf8' });
    expect(ran.status, ran.stdout + ran.stderr).toBe(3);
    expect(ran.stderr).toContain('ERROR: output: the log job.log is not whole: EFBIG');
    expect(ran.stdout).toContain('2999 ....');
    rmSync(cwd, { recursive: true });
  });

  it('is refused before anything runs where the repository leads it elsewhere', async () => {
    const cwd = projectFolder({ '.gitlab-ci.yml': JSON.stringify({ job: { image: 'busybox', script: ['true'] } }) });
    mkdirSync(join(cwd, 'out/logs'), { recursive: true });
    symlinkSync(join(output, 'stolen'), join(cwd, 'out/logs/job.log'));
    symlinkSync(output, join(cwd, 'sym'));
    for (const [folder, link] of [
      ['out', 'out/logs/job.log'],
      ['sym/out', 'sym'],
    ] as const) {
      const ran = await command(['run', '--cwd', cwd, '--output', folder], { cwd });
      expect(ran.code, ran.stdout + ran.stderr).toBe(2);
      expect(ran.stderr).toContain(`output: ${cwd}/${link} is a symbolic link, through which nothing is written`);
      expect(ran.stdout).not.toContain('Pipeline #');
    }
    expect(contents(output).filter((path) => /stolen|^out/.test(path))).toEqual([]);
    rmSync(cwd, { recursive: true });
  });
});
