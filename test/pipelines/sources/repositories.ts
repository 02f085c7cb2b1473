import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, makeRepository } from '../../repository.js';

/** What makes a repository of a pipeline's folder, where its history matters; `beside` is an empty folder next to it. */
const PREPARATIONS: Readonly<Record<string, (folder: string, beside: string) => void>> = {
  depth(folder) {
    commit(folder, ['second']); // after that of the pipeline itself
    git(folder, 'tag', 'v1');
    git(folder, 'branch', 'other');
    commit(folder, ['third', 'fourth', 'fifth']);
  },
  origin(folder) {
    commit(folder, ['first']);
    git(folder, 'tag', 'v1');
    git(folder, 'branch', 'other');
    commit(folder, ['second', 'third']);
  },
  submodules(folder, beside) {
    makeRepository(join(beside, 'inner'), ['inner']);
    makeRepository(join(beside, 'lib'), ['lib']);
    git(join(beside, 'lib'), 'submodule', '-q', 'add', join(beside, 'inner'), 'inner');
    git(join(beside, 'lib'), 'commit', '-q', '-m', 'with inner');
    git(folder, 'submodule', '-q', 'add', join(beside, 'lib'), 'libs/lib');
    git(folder, 'submodule', '-q', 'add', join(beside, 'inner'), 'other');
    git(folder, 'submodule', '-q', 'update', '--init', '--recursive');
    git(folder, 'commit', '-q', '-m', 'with submodules');
    rmSync(beside, { recursive: true });
  },
  'submodules-missing'(folder, beside) {
    makeRepository(join(beside, 'lib'), ['lib']);
    git(folder, 'submodule', '-q', 'add', join(beside, 'lib'), 'lib');
    git(folder, 'commit', '-q', '-m', 'with lib');
    git(folder, 'submodule', 'deinit', '--force', '--all');
    rmSync(join(folder, '.git/modules'), { recursive: true });
    rmSync(beside, { recursive: true });
  },
  lfs(folder) {
    const pointer = (content: string): string => `oid sha256:${oidOf(content)}\nsize ${content.length}\n`;
    const write = (name: string, content: string): void =>
      writeFileSync(join(folder, name), `version https://git-lfs.github.com/spec/v1\n${pointer(content)}`);
    const content = 'the content of there.bin\n';
    const oid = oidOf(content);
    writeFileSync(join(folder, '.gitattributes'), '*.bin filter=lfs diff=lfs merge=lfs -text\n');
    write('there.bin', content);
    write('missing.bin', 'missing\n');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'files of Git LFS');
    const store = join(folder, '.git/lfs/objects', oid.slice(0, 2), oid.slice(2, 4));
    mkdirSync(store, { recursive: true });
    writeFileSync(join(store, oid), content);
  },
};

/** A copy of a pipeline's folder with the repository that it is about. */
export function repositoryOf(name: string, folder: string): { readonly folder: string } & Disposable {
  const prepare = PREPARATIONS[name];
  if (prepare === undefined) return { folder, [Symbol.dispose]: () => undefined };
  const top = mkdtempSync(join(tmpdir(), 'sources-test-'));
  const copy = join(top, name);
  cpSync(folder, copy, { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main', copy]);
  git(copy, 'add', '.');
  git(copy, 'commit', '-q', '-m', 'pipeline');
  mkdirSync(join(top, 'beside'));
  prepare(copy, join(top, 'beside'));
  return { folder: copy, [Symbol.dispose]: () => rmSync(top, { recursive: true, force: true }) };
}

function commit(folder: string, texts: readonly string[]): void {
  for (const text of texts) {
    writeFileSync(join(folder, 'file'), text);
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', text);
  }
}

function oidOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
