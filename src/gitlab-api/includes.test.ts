import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remoteFiles } from './includes.js';

describe('files of other projects', () => {
  const asked: { url: string; token: string | undefined }[] = [];
  let server: Server;
  let folder: string;
  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remote-test-'));
    mkdirSync(join(folder, 'ci'));
    writeFileSync(join(folder, 'ci/build.yml'), 'mapped');
    server = createServer((request, response) => {
      const token = request.headers['private-token'] as string | undefined;
      asked.push({ url: request.url ?? '', token });
      if (request.url?.includes('private') === true && token !== 'secret') response.writeHead(404).end();
      else if (request.url?.includes('missing') === true) response.writeHead(404).end();
      else response.end(`content of ${decodeURIComponent(request.url ?? '')}`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => void asked.splice(0));

  const files = (
    options: { token?: string; includeMap?: Record<string, string> } = {},
  ): ReturnType<typeof remoteFiles> =>
    remoteFiles({ gitlabUrl: url(), token: options.token, includeMap: options.includeMap ?? {}, base: folder });

  it("asks GitLab's API for a file of a project, once", async () => {
    const fetch = files();
    const request = { kind: 'project', project: 'group/sub/ci', ref: 'v1', file: '/build/x.yml' } as const;
    const first = await fetch(request);
    expect(first.content).toBe('content of /api/v4/projects/group/sub/ci/repository/files/build/x.yml/raw?ref=v1');
    await fetch(request);
    expect(asked).toHaveLength(1);
    expect(await first.source?.readFile('other.yml')).toContain('files/other.yml/raw?ref=v1');
  });

  it('gives the token to the API only', async () => {
    const fetch = files({ token: 'secret' });
    expect(
      (await fetch({ kind: 'project', project: 'group/private', ref: undefined, file: 'x.yml' })).content,
    ).toContain('ref=HEAD');
    await fetch({ kind: 'remote', url: `${url()}/anywhere.yml` });
    expect(asked.map((item) => item.token)).toEqual(['secret', undefined]);
  });

  it('names the remedy where a project cannot be had', async () => {
    await expect(files()({ kind: 'project', project: 'group/private', ref: undefined, file: 'x.yml' })).rejects.toThrow(
      /Project `group\/private` not found or access denied![\s\S]*include-map: group\/private=FOLDER/,
    );
  });

  it('takes a copy that the user names', async () => {
    const fetch = files({ includeMap: { 'group/ci': '.', 'group/web': `${url()}/copies/`, template: 'ci' } });
    expect((await fetch({ kind: 'project', project: 'group/ci', ref: 'v1', file: 'ci/build.yml' })).content).toBe(
      'mapped',
    );
    expect((await fetch({ kind: 'project', project: 'group/web', ref: undefined, file: 'a.yml' })).content).toBe(
      'content of /copies/a.yml',
    );
    expect((await fetch({ kind: 'template', name: 'build.yml' })).content).toBe('mapped');
    await expect(
      fetch({ kind: 'project', project: 'group/ci', ref: undefined, file: '../../etc/passwd' }),
    ).rejects.toThrow('points outside');
  });

  it('finds components in both places that they may have', async () => {
    const host = new URL(url()).host;
    const found = await files()({ kind: 'component', address: `${host}/group/missing/name@1.0` }).catch(
      (error: unknown) => String(error),
    );
    expect(found).toContain('Content not found at');
    expect(asked.map((item) => decodeURIComponent(item.url).split('/files/')[1])).toEqual([
      'templates/name.yml/raw?ref=1.0',
      'templates/name/template.yml/raw?ref=1.0',
    ]);
    expect((await files()({ kind: 'component', address: `${host}/group/ci/name@~latest` })).content).toContain(
      'templates/name.yml/raw?ref=HEAD',
    );
  });

  it("finds GitLab's templates in GitLab's own project", async () => {
    expect((await files()({ kind: 'template', name: 'Docker.gitlab-ci.yml' })).content).toContain(
      '/gitlab-org/gitlab/repository/files/lib/gitlab/ci/templates/Docker.gitlab-ci.yml/raw?ref=master',
    );
  });
});
