import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { main } from '../src/cli/main.js';
import { gitlabServer, type GitLabServer } from './gitlab-server.js';
import { git } from './repository.js';

/** A pipeline with an include of every kind. */
export const PIPELINE = `include:
  - {project: a/ci, ref: main, file: first.yml}
  - {component: $CI_SERVER_FQDN/components/go/go@1}
  - {template: Docker.gitlab-ci.yml}
  - {remote: "$PLACE/page.yml?token=$TOKEN&x=.yml"}
  - {project: a/tags, file: tags.yml, rules: [{if: $CI_COMMIT_TAG}]}
  - {component: $CI_SERVER_FQDN/$CI_PROJECT_PATH/own@$CI_COMMIT_SHA}
parent: {trigger: {include: [{project: a/child, file: child.yml}]}}
rare: {script: x, rules: [{exists: {project: a/ci, paths: [none.yml]}}, {if: $CI_COMMIT_BRANCH}]}
`;

export const one = (name: string): string => `${name}: {script: x}\n`;

/** A project with {@link PIPELINE}, the instance that has what it includes, and the command. */
export interface IncludesBed extends AsyncDisposable {
  readonly top: string;
  readonly cwd: string;
  /** Folder for `includes fetch`. */
  readonly stored: string;
  readonly server: GitLabServer;
  call(...args: string[]): Promise<Printed>;
  fetch(...more: string[]): Promise<Printed>;
  plan(...more: string[]): Promise<Printed>;
  lock(): { files: Record<string, unknown>[] };
  /** Path of the stored file whose name begins so. */
  storedFile(piece: string): string;
}

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function includesBed(): Promise<IncludesBed> {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'includes-command-')));
  const cwd = join(top, 'project');
  const stored = join(cwd, 'ci/stored');
  mkdirSync(join(cwd, 'templates'), { recursive: true });
  writeFileSync(join(cwd, '.gitlab-ci.yml'), PIPELINE);
  writeFileSync(join(cwd, 'templates/own.yml'), one('own'));
  git(cwd, 'init', '-q', '-b', 'main', '.');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', 'a commit');
  const server = await instance();
  const call = async (...args: string[]): Promise<Printed> => {
    const { code, out, err } = await printed(args);
    const plain = (text: string): string => text.replaceAll(server.host, 'HOST').replaceAll(top, '');
    return { code, out: plain(out), err: plain(err) };
  };
  const common = [
    '--cwd', cwd, '--gitlab-url', server.url, '--variable', `PLACE=${server.url}`, '--secret', 'TOKEN=hidden-value',
  ]; // prettier-ignore
  return {
    top,
    cwd,
    stored,
    server,
    call,
    fetch: (...more) => call('includes', 'fetch', stored, ...common, '--gitlab-token', 'secret-token', ...more),
    plan: (...more) => call('plan', ...common, ...more),
    lock: () =>
      JSON.parse(readFileSync(join(stored, 'includes.lock.json'), 'utf8')) as { files: Record<string, unknown>[] },
    storedFile: (piece) =>
      join(stored, 'files', readdirSync(join(stored, 'files')).find((name) => name.startsWith(piece)) ?? 'none'),
    async [Symbol.asyncDispose]() {
      rmSync(top, { recursive: true, force: true });
      await server[Symbol.asyncDispose]();
    },
  };
}

/** What `gitlab-dind` prints, run in this process. */
async function printed(args: readonly string[]): Promise<Printed> {
  const texts = { out: '', err: '' };
  const collect = (to: 'out' | 'err') => (text: string | Uint8Array) => ((texts[to] += String(text)), true);
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(collect('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(collect('err')),
  ];
  try {
    const code = await main(args);
    return { code, ...texts };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

async function instance(): Promise<GitLabServer> {
  const ci = {
    'first.yml': 'include: [/inner.yml, "parts/*.yml"]\nfirst: {script: x}\n',
    'inner.yml': one('inner'),
    'parts/a.yml': one('part-a'),
    'other.txt': 'x',
  };
  const server = await gitlabServer({
    'a/ci': { refs: { main: ci }, token: 'secret-token' },
    'a/mine': { refs: { main: {} }, token: 'secret-token' },
    'a/tags': { refs: { main: { 'tags.yml': one('tags') } } },
    'a/child': { refs: { main: { 'child.yml': 'include: grandchild.yml\n', 'grandchild.yml': one('grandchild') } } },
    'components/go': {
      refs: { '1.0.0': { 'templates/go.yml': one('go-1-0') }, '1.1.0': { 'templates/go.yml': one('go-1-1') } },
      releases: ['1.0.0'],
    },
    'gitlab-org/gitlab': { refs: { master: { 'lib/gitlab/ci/templates/Docker.gitlab-ci.yml': one('docker') } } },
  });
  server.pages.set('/page.yml?token=hidden-value&x=.yml', one('page'));
  return server;
}
