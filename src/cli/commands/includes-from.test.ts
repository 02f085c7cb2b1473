import { mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { includesBed, one, PIPELINE, type IncludesBed } from '../../../test/includes-bed.js';

let bed: IncludesBed;
beforeEach(async () => void (bed = await includesBed()));
afterEach(() => bed[Symbol.asyncDispose]());

describe('stored includes', () => {
  it('that are no longer what was stored are named', async () => {
    await bed.fetch();
    writeFileSync(bed.storedFile('127-0-0-1'), one('other'));
    const { code, err } = await bed.plan('--includes-from', bed.stored);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^\.gitlab-ci\.yml:3:17: Component 'HOST\/components\/go\/go@1' - \/project\/ci\/stored\/files\/\S+\.yml is not what was stored: its sha256 is not that of includes\.lock\.json \(get it: gitlab-dind includes fetch \/project\/ci\/stored\)$/m,
    );
  });

  it('that are not there, or a way out of the folder, are named', async () => {
    await bed.fetch();
    const page = bed.storedFile('docker-gitlab-ci');
    unlinkSync(page);
    writeFileSync(join(bed.top, 'outside.yml'), one('docker'));
    symlinkSync(join(bed.top, 'outside.yml'), page);
    const { err } = await bed.plan('--includes-from', bed.stored);
    expect(err).toMatch(
      /Template file `Docker\.gitlab-ci\.yml` could not be fetched: \S+\.yml, which includes\.lock\.json names, cannot be read/,
    );
  });

  it('lack what was added since: all of it is told, with what to do', async () => {
    await bed.fetch();
    const more = `  - {project: a/new, file: new.yml}\n  - {remote: "https://e.com/new.yml"}\n  - {template: New.gitlab-ci.yml}\n`;
    writeFileSync(join(bed.cwd, '.gitlab-ci.yml'), PIPELINE.replace('parent:', `${more}parent:`));
    const { code, err } = await bed.plan('--includes-from', bed.stored);
    const lacking =
      'it is not stored in /project/ci/stored/includes.lock.json (get it: gitlab-dind includes fetch /project/ci/stored)';
    expect([code, err.trimEnd().split('\n')]).toEqual([
      2,
      [
        `.gitlab-ci.yml:8:28: Project \`a/new\` could not be fetched: ${lacking}`,
        `.gitlab-ci.yml:9:14: Remote file \`https://e.com/new.yml\` could not be fetched: ${lacking}`,
        `.gitlab-ci.yml:10:16: Template file \`New.gitlab-ci.yml\` could not be fetched: ${lacking}`,
      ],
    ]);
  });

  it('lack local includes of another project: they are named, too', async () => {
    await bed.fetch();
    const files = bed.lock();
    const rest = files.files.filter(({ file }) => file !== 'inner.yml');
    writeFileSync(join(bed.stored, 'includes.lock.json'), JSON.stringify({ ...files, files: rest }));
    expect((await bed.plan('--includes-from', bed.stored)).err).toContain(
      'Local file `inner.yml` of the project `a/ci` cannot be had: it is not stored in',
    );
  });

  it.each([
    ['no folder', undefined, 'has no includes.lock.json (gitlab-dind includes fetch'],
    ['no JSON', '{', 'cannot be used: it was not written by this version: includes.lock.json'],
    ['another version', '{"version":2,"files":[]}', 'cannot be used'],
    ['no files', '{"version":1,"files":[{"include":"remote","name":5}]}', 'cannot be used'],
    ['half a file', '{"version":1,"files":[{"include":"remote","name":"a","path":"x"}]}', 'cannot be used'],
  ])('are %s', async (_, text, message) => {
    if (text !== undefined) {
      mkdirSync(bed.stored, { recursive: true });
      writeFileSync(join(bed.stored, 'includes.lock.json'), text);
    }
    const { code, err } = await bed.plan('--includes-from', bed.stored);
    expect([code, err]).toEqual([2, expect.stringContaining(`includes-from: /project/ci/stored ${message}`)]);
  });
});
