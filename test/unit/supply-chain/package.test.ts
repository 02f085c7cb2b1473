import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT, pack, published } from '../../../scripts/pack.mjs';
import { nodeOfBed, ROOT } from '../../runner.js';

const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

let folder = '';
let tarball = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-packed-'));
  tarball = pack(join(folder, 'out'));
  mkdirSync(join(folder, 'empty'));
  // a registry that nobody answers at: nothing may be asked of one
  const args = ['install', '--offline', '--no-audit', '--no-fund', '--registry=http://127.0.0.1:9', tarball];
  execFileSync('npm', args, { cwd: join(folder, 'empty'), stdio: 'pipe' });
  cpSync(join(ROOT, 'examples/dind'), join(folder, 'project'), { recursive: true });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  it('is small, and installs nothing beside itself', () => {
    expect(statSync(tarball).size).toBeLessThan(4_000_000);
    const installed = readdirSync(join(folder, 'empty/node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed).toEqual(['gitlab-dind-action']);
    const content = readdirSync(join(folder, 'empty/node_modules/gitlab-dind-action'));
    expect(content.toSorted()).toEqual([...CONTENT, 'package.json'].toSorted());
  });

  it('can be published, and has no scripts and no dependencies', () => {
    const made = read(join(folder, 'empty/node_modules/gitlab-dind-action/package.json'));
    expect(made).toEqual(published(read(join(ROOT, 'package.json'))));
    expect(Object.keys(made).filter((key) => /private|ependencies|scripts|overrides/.test(key))).toEqual([]);
    expect(made).toMatchObject({
      bin: { 'gitlab-dind': 'bin/gitlab-dind.mjs' },
      publishConfig: { access: 'public', provenance: true },
      repository: { url: 'git+https://github.com/gitlab-dind/gitlab-dind-action.git' },
    });
  });

  it.each([
    ['this Node', () => process.execPath],
    ['Node 22', () => nodeOfBed(22)],
    ['Node 24', () => nodeOfBed(24)],
  ])('runs on %s', (_, node) => {
    const program = join(folder, 'empty/node_modules/.bin/gitlab-dind');
    const call = (...args: readonly string[]): string =>
      execFileSync(node(), [program, ...args], { cwd: join(folder, 'project'), encoding: 'utf8' });
    expect(call('--version').trim()).toBe(read(join(ROOT, 'package.json'))['version']);
    const { jobs } = JSON.parse(call('plan', '--json')) as { jobs: readonly { dind: boolean }[] };
    expect(jobs.some(({ dind }) => dind)).toBe(true);
  });
});

it('the image has what the package has, of folders that there are', () => {
  const copied = [...readFileSync(join(ROOT, 'Dockerfile'), 'utf8').matchAll(/^COPY (\S+) /gm)].map(
    ([, name = '']) => name,
  );
  expect(copied.toSorted()).toEqual(['LICENSE', 'bin', 'dist']);
  expect(copied.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8').trim().split('\n');
  expect(ignored).toEqual(['*', ...copied.map((name) => `!${name}`)]);
});
