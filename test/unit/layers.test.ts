import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../runner.js';

/** The folders of `src/`, from the top down, as docs/architecture.md lists them. */
const ORDER = [
  'action',
  'cli',
  'run',
  'inputs',
  'pipeline',
  'job',
  'dind',
  'repository',
  'gitlab-api',
  'registry',
  'docker',
  'report',
  'shell',
  'gitlab',
];

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
  .map((entry) => relative(join(ROOT, 'src'), join(entry.parentPath, entry.name)));

describe('the folders of src', () => {
  it('import only from those below them', () => {
    const wrong: string[] = [];
    for (const file of sources) {
      const own = file.split('/')[0] ?? '';
      const text = readFileSync(join(ROOT, 'src', file), 'utf8');
      for (const [, target = ''] of text.matchAll(/from '(\.\.?\/[^']+)'/g)) {
        const folder = join(file, '..', target).split('/')[0] ?? '';
        if (!ORDER.includes(own) || !ORDER.includes(folder) || folder === own) continue;
        if (ORDER.indexOf(folder) < ORDER.indexOf(own)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are all in the order, and in the document', () => {
    const folders = [...new Set(sources.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))];
    expect(folders.sort()).toEqual([...ORDER].sort());
    const listed = [
      ...readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').matchAll(/^\| `src\/([a-z-]+)\/`/gm),
    ].map((match) => match[1] ?? '');
    expect(listed).toEqual(ORDER.filter((folder) => folder !== 'shell'));
  });

  it('leave the engine to docker/ and keep gitlab/ pure', () => {
    const using = (pattern: RegExp): string[] =>
      sources.filter((file) => pattern.test(readFileSync(join(ROOT, 'src', file), 'utf8')));
    expect(using(/from 'dockerode'|import\('dockerode'\)/).filter((file) => !file.startsWith('docker/'))).toEqual([]);
    expect(
      using(/from 'node:(fs|net|http|https|child_process|os)|process\.env|Date\.now\(/).filter((file) =>
        file.startsWith('gitlab/'),
      ),
    ).toEqual([]);
  });
});
