import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../src/cli/main.js';
import { gitlabServer, type GitLabServer } from './gitlab-server.js';
import { git } from './repository.js';

/** What a command printed. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder, a GitLab instance, and the commands of a migration. */
export interface MigrationBed extends AsyncDisposable {
  readonly top: string;
  readonly server: GitLabServer;
  /** Makes a repository of files below the folder; returns its path. */
  project(name: string, files: Readonly<Record<string, string>>): string;
  call(...args: string[]): Promise<Printed>;
  /** The same with `--json`: the document. */
  json<T>(...args: string[]): Promise<T>;
}

export async function migrationBed(): Promise<MigrationBed> {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'migration-test-')));
  const server = await gitlabServer();
  return {
    top,
    server,
    project(name, files) {
      const folder = join(top, name);
      git(top, 'init', '-q', '-b', 'main', folder);
      for (const [path, text] of Object.entries({ README: 'x', ...files })) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git(folder, 'add', '.');
      git(folder, 'commit', '-q', '-m', 'files');
      return folder;
    },
    call: (...args) => printed(args),
    async json<T>(...args: string[]) {
      const { out, err } = await printed([...args, '--json']);
      if (out === '') throw new Error(err);
      return JSON.parse(out) as T;
    },
    async [Symbol.asyncDispose]() {
      rmSync(top, { recursive: true, force: true });
      await server[Symbol.asyncDispose]();
    },
  };
}

async function printed(args: readonly string[]): Promise<Printed> {
  const texts = { out: '', err: '' };
  const collect = (to: 'out' | 'err') => (text: string | Uint8Array) => ((texts[to] += String(text)), true);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(collect('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(collect('err')),
  ];
  try {
    return { code: await main(args), ...texts };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}
