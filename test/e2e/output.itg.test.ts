import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPipelineFile } from '../pipeline.js';

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
});
