import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { tarOf } from '../../docker/archive.js';
import type { PlanJob, Variable } from '../../gitlab/types.js';
import { releaseNotes } from './release-notes.js';

const VARIABLES: readonly Variable[] = [
  { key: 'NOTES', value: 'out/notes.md', public: true, masked: false, file: false, raw: false },
];

/** What is taken for the description, with what the container was asked for. */
async function taken(description: string, archive?: Buffer): Promise<{ text: string | undefined; asked: string[] }> {
  const asked: string[] = [];
  const container = {
    get: (path: string) => {
      asked.push(path);
      return Promise.resolve(archive === undefined ? undefined : Readable.from([archive]));
    },
  };
  const job = { release: { description } } as PlanJob;
  return { text: await releaseNotes({ job, variables: VARIABLES, projectDir: '/builds/g/p' }, container), asked };
}

describe('the description of a release', () => {
  it('is the text of the file that it names, which the job may have made', async () => {
    const archive = await tarOf([{ name: 'notes.md', content: '# News\n' }]);
    expect(await taken('$NOTES', archive)).toEqual({ text: '# News\n', asked: ['/builds/g/p/out/notes.md'] });
    expect((await taken('/builds/g/p/notes.md', archive)).asked).toEqual(['/builds/g/p/notes.md']);
  });

  it('is a text where there is no such file, where that is a folder, or a link', async () => {
    expect((await taken('v1.0')).text).toBeUndefined();
    expect((await taken('docs', await tarOf([{ name: 'docs/', directory: true }]))).text).toBeUndefined();
    expect((await taken('notes', await tarOf([{ name: 'notes', link: '/etc/passwd' }]))).text).toBeUndefined();
  });

  it('is a text where it has white space, leads out of the project, or is empty: nothing is looked for', async () => {
    for (const description of ['the first', 'a\nb', '../../etc/passwd', 'a/../../x', '']) {
      expect(await taken(description)).toEqual({ text: undefined, asked: [] });
    }
  });

  it('is a text where the file is larger than any description', async () => {
    const archive = await tarOf([{ name: 'notes.md', content: Buffer.alloc(1024 * 1024 + 1, 'x') }]);
    expect((await taken('notes.md', archive)).text).toBeUndefined();
  });
});
