import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparesCommits, deepen } from './history.js';
import { openProject } from './project.js';

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...identity },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();

/** Git's own server behind Basic authentication. */
function gitServer(root: string, token: string): Server {
  const wanted = `Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
  return createServer((request, response) => {
    if (request.headers.authorization !== wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic' }).end();
      return;
    }
    const [path = '', query = ''] = (request.url ?? '').split('?');
    const backend = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    });
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on('data', (part: Buffer) => parts.push(part));
    backend.on('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      for (const line of all.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(/:\s*/, 2);
        if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
        else response.setHeader(name, value);
      }
      response.end(all.subarray(end + 4));
    });
  });
}

describe('a shallow checkout', () => {
  const top = mkdtempSync(join(tmpdir(), 'history-test-'));
  const origin = join(top, 'origin');
  const server = gitServer(top, 'token-of-github');
  beforeAll(async () => {
    execFileSync('git', ['init', '-q', '-b', 'main', origin]);
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(join(origin, 'file'), text);
      git(origin, 'add', '.');
      git(origin, 'commit', '-q', '-m', text);
    }
    git(origin, 'tag', 'v1', 'HEAD~2');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(top, { recursive: true, force: true });
  });

  const shallow = (name: string): string => {
    const folder = join(top, name);
    execFileSync('git', ['clone', '-q', '--depth=1', '--no-tags', `file://${origin}`, folder]);
    git(
      folder,
      'remote',
      'set-url',
      'origin',
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/origin/.git`,
    );
    return folder;
  };

  it('gets its history with a token', async () => {
    const folder = shallow('clone');
    await using project = await openProject(folder);
    expect(await deepen(project, 'token-of-github')).toBeUndefined();
    expect(git(folder, 'rev-list', '--count', 'HEAD')).toBe('3');
    expect(git(folder, 'describe', '--tags')).toMatch(/^v1-2-g/);
    expect(git(folder, 'config', '--list')).not.toContain('Authorization');
  });

  it('says what went wrong with another, without showing it', async () => {
    await using project = await openProject(shallow('refused'));
    const problem = await deepen(project, 'wrong-token');
    expect(problem).toBeTruthy();
    expect(problem).not.toContain('wrong-token');
  });
});

describe('pipeline files that compare commits', () => {
  it.each([
    'job:\n  rules:\n    - changes: [src/**]\n',
    'job:\n  rules:\n    - if: $A\n      changes:\n        paths: [x]\n',
  ])('%j', (text) => expect(comparesCommits(text)).toBe(true));
  it('not a comment or a script', () => expect(comparesCommits('job:\n  script: [echo changes: none]\n')).toBe(false));
});
