import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FetchedFile, FetchRequest } from '../src/gitlab/types.js';
import { remoteFiles, type RemoteOptions } from '../src/gitlab-api/includes.js';
import { repositoryAt } from '../src/repository/revisions.js';
import { gitlabServer, type GitLabServer, type StandInProject } from './gitlab-server.js';
import { git } from './repository.js';

export const V1 = { 'build/x.yml': 'x of v1', 'other.yml': 'other of v1' };
export const CI: StandInProject = { refs: { main: { 'build/x.yml': 'x of main' }, v1: V1 } };
export const GO: StandInProject = {
  refs: {
    main: {
      'templates/go.yml': 'go of main',
      'templates/deep/template.yml': 'deep of main',
      'templates/blank.yml': ' ',
    },
    '1.0.0': { 'templates/go.yml': 'go of 1.0.0' },
    '1.2.0': { 'templates/go.yml': 'go of 1.2.0', 'inner.yml': 'inner of 1.2.0' },
    '2.0.0-rc1': { 'templates/go.yml': 'go of 2.0.0-rc1' },
  },
  releases: ['2.0.0-rc1', '1.0.0', '1.2.0'],
};

/** An instance with some projects, and copies of others in a folder. */
export interface ElsewhereBed extends AsyncDisposable {
  readonly server: GitLabServer;
  /** Has `plain`, no Git repository; `copy`, one with the tags 1.0.0 and 1.3.0 and something not committed; `file.yml`. */
  readonly folder: string;
  files(options?: Partial<RemoteOptions>): (request: FetchRequest) => Promise<FetchedFile>;
  component(version: string, name?: string, project?: string): FetchRequest;
  /** What is said of a request that comes to nothing, and what to do about it. */
  refused(request: FetchRequest, options?: Partial<RemoteOptions>): Promise<[string, string | undefined]>;
}

export async function elsewhereBed(): Promise<ElsewhereBed> {
  const folder = copies();
  const secret: StandInProject = { ...CI, token: 'secret' };
  const server = await gitlabServer({ 'group/sub/ci': CI, 'group/private': secret, 'components/go': GO, 'a/none': CI });
  const files: ElsewhereBed['files'] = (options = {}) =>
    remoteFiles({
      gitlabUrl: server.url,
      token: undefined,
      includeMap: [],
      base: folder,
      repositoryAt,
      spell: (input, value) => `--${input} ${value}`,
      pause: async () => undefined,
      ...options,
    });
  return {
    server,
    folder,
    files,
    component: (version, name = 'go', project = 'components/go') => ({
      kind: 'component',
      address: `${server.host}/${project}/${name}@${version}`,
    }),
    async refused(request, options = {}) {
      try {
        await files(options)(request);
      } catch (error) {
        const { message, hint } = error as { message: string; hint?: string };
        const plain = (text: string): string => text.replaceAll(server.host, 'HOST').replaceAll(folder, '');
        return [plain(message), hint === undefined ? undefined : plain(hint)];
      }
      return ['it was found', undefined];
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true });
      await server[Symbol.asyncDispose]();
    },
  };
}

function copies(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'includes-test-')));
  mkdirSync(join(folder, 'plain/ci'), { recursive: true });
  writeFileSync(join(folder, 'plain/ci/build.yml'), 'plain');
  writeFileSync(join(folder, 'file.yml'), 'a file');
  const copy = join(folder, 'copy');
  git(folder, 'init', '-q', '-b', 'main', copy);
  for (const [version, text] of [
    ['1.0.0', 'one'],
    ['1.3.0', 'three'],
    ['', 'later'],
  ] as const) {
    mkdirSync(join(copy, 'templates'), { recursive: true });
    writeFileSync(join(copy, 'templates/go.yml'), text);
    git(copy, 'add', '.');
    git(copy, 'commit', '-q', '-m', text);
    if (version !== '') git(copy, 'tag', version);
  }
  writeFileSync(join(copy, 'templates/go.yml'), 'not committed');
  return folder;
}
