import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { includesBed, one, PIPELINE, type IncludesBed } from '../../../test/includes-bed.js';

let bed: IncludesBed;
beforeEach(async () => void (bed = await includesBed()));
afterEach(() => bed[Symbol.asyncDispose]());

/** Names and contents of all files of the folder. */
const bytes = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(bed.stored, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(bed.stored.length + 1), readFileSync(path, 'utf8')]),
  );

describe('includes fetch', () => {
  it('stores all that the pipeline includes, for any event and for its children, with commits and digests', async () => {
    const { code, out, err } = await bed.fetch();
    expect([code, err]).toEqual([0, '']);
    const sha = expect.stringMatching(/^[0-9a-f]{40}$/) as string;
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
    const path = expect.stringMatching(/^files\/[a-z0-9-]+-[0-9a-f]{12}\.(yml|txt)$/) as string;
    const kept = { path, sha256: digest };
    const template = 'lib/gitlab/ci/templates/Docker.gitlab-ci.yml';
    const name = `${bed.server.host}/components/go/go@1`;
    const go = { project: 'components/go', ref: '1.0.0', sha, file: 'templates/go.yml' };
    const first = { project: 'a/ci', ref: 'main', sha, file: 'first.yml' };
    const docker = { project: 'gitlab-org/gitlab', ref: 'master', sha, file: template };
    expect(bed.lock().files).toEqual([
      { include: 'component', name, version: '1.0.0', ...kept, found: go },
      { include: 'list', name: 'a/ci', ref: sha, ...kept },
      {
        include: 'project',
        name: 'a/child',
        file: 'child.yml',
        ...kept,
        found: { project: 'a/child', sha, file: 'child.yml' },
      },
      { include: 'project', name: 'a/child', ref: sha, file: 'grandchild.yml', ...kept },
      { include: 'project', name: 'a/ci', file: 'none.yml' },
      { include: 'project', name: 'a/ci', ref: sha, file: 'inner.yml', ...kept },
      { include: 'project', name: 'a/ci', ref: sha, file: 'parts/a.yml', ...kept },
      { include: 'project', name: 'a/ci', ref: 'main', file: 'first.yml', ...kept, found: first },
      {
        include: 'project',
        name: 'a/tags',
        file: 'tags.yml',
        ...kept,
        found: { project: 'a/tags', sha, file: 'tags.yml' },
      },
      { include: 'remote', name: `${bed.server.url}/page.yml?token=[MASKED]&x=.yml`, ...kept },
      { include: 'template', name: 'Docker.gitlab-ci.yml', ...kept, found: docker },
    ]);
    expect(JSON.stringify(bytes())).not.toMatch(/hidden-value|secret-token/);
    // Git must not change the line ends that the digests are of
    expect(bytes()['.gitattributes']).toBe('* -text\n');
    expect(out).toMatch(/^new {8}component HOST\/components\/go\/go@1 \(1\.0\.0, [0-9a-f]{8}\)$/m);
    expect(out).toContain('11 files are stored: give --includes-from /project/ci/stored');
  });

  it('lets a run go without network and token, to the same plan', async () => {
    const before = await bed.plan('--gitlab-token', 'secret-token');
    expect(before.out).toContain('go-1-0');
    await bed.fetch();
    await bed.server[Symbol.asyncDispose]();
    const after = await bed.plan('--includes-from', bed.stored);
    expect([after.code, after.err, after.out]).toEqual([0, '', before.out]);
    const tag = await bed.plan('--includes-from', bed.stored, '--context', 'tag=v1');
    expect([tag.code, tag.out]).toEqual([0, expect.stringContaining('\n  tags\n')]);
    const without = await bed.plan();
    expect([without.code, without.err]).toEqual([2, expect.stringContaining('ECONNREFUSED')]);
  });

  it('done again gives the same bytes; a new release is seen; what is of no use goes', async () => {
    await bed.fetch();
    const first = bytes();
    const again = await bed.fetch();
    expect(bytes()).toEqual(first);
    expect(again.out.match(/^\w+/gm)?.filter((word) => word === 'unchanged')).toHaveLength(11);
    const go = bed.server.projects.get('components/go');
    if (go) bed.server.projects.set('components/go', { ...go, releases: ['1.0.0', '1.1.0'] });
    writeFileSync(join(bed.cwd, '.gitlab-ci.yml'), PIPELINE.replace(/^.*template: .*\n/m, ''));
    writeFileSync(join(bed.stored, 'files/mine.yml'), 'mine');
    expect((await bed.plan('--includes-from', bed.stored)).out).toContain('go-1-0');
    const { out } = await bed.fetch();
    expect(out).toMatch(/^changed {4}component HOST\/components\/go\/go@1 \(1\.1\.0/m);
    expect(out).toMatch(/^removed {4}template Docker\.gitlab-ci\.yml/m);
    expect((await bed.plan('--includes-from', bed.stored)).out).toContain('go-1-1');
    expect(existsSync(bed.storedFile('docker-gitlab-ci'))).toBe(false);
    expect(readFileSync(join(bed.stored, 'files/mine.yml'), 'utf8')).toBe('mine');
  });

  it('stores nothing where something that this pipeline needs is not to be had; what another event may want is told', async () => {
    bed.server.projects.delete('a/tags');
    const other = await bed.fetch();
    expect([other.code, other.err]).toEqual([
      0,
      expect.stringContaining('WARNING: .gitlab-ci.yml:6:29: Project `a/tags` not found'),
    ]);
    rmSync(bed.stored, { recursive: true });
    bed.server.projects.delete('components/go');
    bed.server.projects.delete('a/ci');
    const { code, err } = await bed.fetch();
    expect(code).toBe(2);
    expect(err.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '.gitlab-ci.yml:2:38: Project',
      '.gitlab-ci.yml:3:17: Component',
      '',
    ]);
    expect(existsSync(bed.stored)).toBe(false);
  });

  it('stores copies that the user names, and leaves out what he leaves out', async () => {
    mkdirSync(join(bed.top, 'copy/templates'), { recursive: true });
    writeFileSync(join(bed.top, 'copy/templates/go.yml'), one('go-of-copy'));
    await bed.fetch('--include-map', `components/go=${bed.top}/copy`, '--include-map', 'template=');
    expect(JSON.stringify(bed.lock())).not.toMatch(/Docker|copy/);
    const { out } = await bed.plan('--includes-from', bed.stored, '--include-map', 'template=');
    expect(out).toContain('go-of-copy');
    expect(out).not.toContain('docker');
  });

  it('prints JSON', async () => {
    const { out } = await bed.fetch('--json');
    const { files } = JSON.parse(out) as { files: { change: string; include: string }[] };
    expect(files.map(({ change }) => change)).toEqual(Array.from({ length: 11 }, () => 'new'));
  });
});

describe('a hostile pipeline', () => {
  it('gives no names on the disk', async () => {
    const evil = [`${'x'.repeat(300)}.yml`, 'a\\b:c*?.yml', 'CON.yml', 'x;$(touch y).yml'];
    const outside = '../../../evil.yml';
    const files = Object.fromEntries([...evil, outside].map((name, index) => [name, one(`job-${index}`)]));
    bed.server.projects.set('a/evil', { refs: { main: files } });
    const including = (paths: readonly string[]): string =>
      `include: [{project: a/evil, file: ${JSON.stringify(paths)}}]\n`;
    writeFileSync(join(bed.cwd, '.gitlab-ci.yml'), including([...evil, outside]));
    const refused = await bed.fetch();
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(`\`${outside}\` does not exist!`)]);
    expect(readdirSync(bed.top).sort()).toEqual(['project']);
    writeFileSync(join(bed.cwd, '.gitlab-ci.yml'), including(evil));
    const { code, err } = await bed.fetch();
    expect([code, err]).toEqual([0, '']);
    const names = readdirSync(join(bed.stored, 'files'));
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !/^[a-z0-9-]{3,74}\.yml$/.test(name))).toEqual([]);
    expect(readdirSync(bed.top).sort()).toEqual(['project']);
  });

  it('has nothing written through its links, nor removed by its lock', async () => {
    mkdirSync(join(bed.top, 'outside'));
    symlinkSync(join(bed.top, 'outside'), join(bed.cwd, 'ci'));
    const linked = await bed.fetch();
    expect([linked.code, linked.err]).toEqual([2, expect.stringContaining('/project/ci is a symbolic link')]);
    unlinkSync(join(bed.cwd, 'ci'));
    mkdirSync(join(bed.stored, 'files'), { recursive: true });
    symlinkSync(join(bed.top, 'outside'), join(bed.stored, 'includes.lock.json'));
    expect((await bed.fetch()).err).toContain('includes.lock.json is a symbolic link');
    unlinkSync(join(bed.stored, 'includes.lock.json'));
    writeFileSync(join(bed.top, 'precious.yml'), 'x');
    const paths = ['../../../precious.yml', 'files/../../../../precious.yml', '../.gitlab-ci.yml'];
    const old = paths.map((path, index) => ({ include: 'remote', name: String(index), path, sha256: 'x' }));
    writeFileSync(join(bed.stored, 'includes.lock.json'), JSON.stringify({ version: 1, files: old }));
    expect((await bed.fetch()).code).toBe(0);
    expect([existsSync(join(bed.top, 'precious.yml')), existsSync(join(bed.cwd, '.gitlab-ci.yml'))]).toEqual([
      true,
      true,
    ]);
    expect(readdirSync(join(bed.top, 'outside'))).toEqual([]);
  });
});

describe('the command line', () => {
  it.each([
    [[], 'includes: say fetch FOLDER\n'],
    [['fetsh', 'x'], 'includes: say fetch FOLDER ("fetsh" is no such command; did you mean fetch?)\n'],
  ])('of includes %j is told with the help', async (operands, message) => {
    const { code, err } = await bed.call('includes', ...operands);
    expect(code).toBe(2);
    expect(err.startsWith(message)).toBe(true);
    expect(err).toContain('gitlab-dind includes fetch FOLDER [OPTION...]');
  });

  it('tells all that is wrong with it at once', async () => {
    writeFileSync(join(bed.top, 'file'), 'x');
    const { code, err } = await bed.call(
      'includes',
      'fetch',
      join(bed.top, 'file'),
      'b',
      '--includes-from',
      'x',
      '--gitlab-url',
      'gitlab.example.com',
      '--fil',
      '--include-map',
      'nothing',
    );
    expect([code, err.trimEnd().split('\n')]).toEqual([
      2,
      [
        expect.stringContaining('There is no option --fil; did you mean --file?'),
        'gitlab-url: "gitlab.example.com" is not an http or https address; did you mean https://gitlab.example.com?',
        'include-map: "nothing" is not of the form NAME=FOLDER, NAME=URL or ADDRESS=FILE',
        'includes fetch: /file is not a folder',
        'includes fetch: "b" is not understood; it takes one folder',
        'includes-from: includes fetch asks for the files anew; leave it out',
      ],
    ]);
    expect((await bed.call('includes', 'fetch')).err).toBe(
      'includes fetch: name the folder that is to hold the files\n',
    );
  });
});
