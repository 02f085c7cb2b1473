import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitlabServer, type Fault, type GitLabServer } from '../../test/gitlab-server.js';
import { get, shownAddress, type Answer, type RequestOptions } from './http.js';

let server: GitLabServer;
let other: GitLabServer;
const paused: number[] = [];
beforeEach(async () => {
  server = await gitlabServer();
  other = await gitlabServer();
  paused.splice(0);
  for (const one of [server, other]) one.pages.set('/file', 'content');
});
afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

const ask = (path: string, options: RequestOptions = {}): Promise<Answer> =>
  get(`${server.url}${path}`, { pause: async (milliseconds) => void paused.push(milliseconds), ...options });
const fail = (...faults: Fault[]): void => void server.faults.set('/file', faults);
const redirect = (to: string): Fault => ({ status: 302, headers: { location: to } });

describe('a request', () => {
  it('gets what is there, once', async () => {
    expect(await ask('/file')).toMatchObject({ status: 200, text: 'content', attempts: 1 });
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }, 7000],
    ['500', { status: 500 }, 250],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '2' } }, 2000],
    ['a cut connection', 'cut', 250],
  ] as const)('is made again after %s, when that says so', async (_, fault, milliseconds) => {
    fail(fault);
    expect(await ask('/file')).toMatchObject({ status: 200, text: 'content', attempts: 2 });
    expect(paused).toEqual([milliseconds]);
  });

  it('waits until the date that Retry-After names', async () => {
    fail({ status: 429, headers: { 'retry-after': new Date(Date.now() + 20_000).toUTCString() } });
    await ask('/file');
    expect(paused[0]).toBeGreaterThan(15_000);
    expect(paused[0]).toBeLessThanOrEqual(20_000);
  });

  it('is not made again for what will not change, nor after a long time', async () => {
    for (const status of [401, 403, 404]) {
      fail({ status });
      expect(await ask('/file')).toMatchObject({ status, attempts: 1 });
    }
    fail({ status: 429, headers: { 'retry-after': '3600' } });
    expect(await ask('/file')).toMatchObject({ status: 429, attempts: 1 });
    expect(paused).toEqual([]);
  });

  it('comes to an end', async () => {
    fail({ status: 502 }, { status: 502 }, { status: 502 }, { status: 502 });
    expect(await ask('/file')).toMatchObject({ status: 502, attempts: 3 });
    fail('cut', 'cut', 'cut', 'cut');
    await expect(ask('/file')).rejects.toMatchObject({ name: 'NoAnswer', attempts: 3 });
    expect(paused).toEqual([250, 1000, 250, 1000]);
  });

  it('says why there is no answer, without the address', async () => {
    server.faults.set('/slow', [{ status: 200, headers: { 'content-length': '9' }, body: 'x' }]);
    await expect(ask('/slow?token=secret', { timeoutMs: 100 })).rejects.toThrow(/^a timeout error$/);
    const gone = get('http://user:secret@127.0.0.1:1/x?token=secret');
    await expect(gone).rejects.toThrow(/ECONNREFUSED|bad port/);
    await expect(gone).rejects.not.toThrow(/secret/);
  });

  it('reads no more than a configuration can have', async () => {
    server.pages.set('/large', 'x'.repeat(11 * 1024 * 1024));
    await expect(ask('/large')).rejects.toThrow('its size: more than 10 MiB');
  });
});

describe('credentials', () => {
  it('go to the host that they are for, along with its redirects', async () => {
    fail(redirect('/moved'));
    server.pages.set('/moved', 'content');
    const credentials = { origin: server.url, token: 'secret' };
    expect((await ask('/file', { credentials })).text).toBe('content');
    expect(server.asked.map(({ token }) => token)).toEqual(['secret', 'secret']);
  });

  it('stay behind where a redirect leads to another host, and with another port', async () => {
    fail(redirect(`${other.url}/file`));
    const credentials = { origin: server.url, token: 'secret' };
    const address = `http://user:pass%20word@${server.host}/file`;
    expect((await get(address, { credentials })).text).toBe('content');
    const basic = `Basic ${Buffer.from('user:pass word').toString('base64')}`;
    expect(server.asked).toMatchObject([{ token: 'secret', basic }]);
    expect(other.asked).toEqual([{ path: '/file', token: undefined, basic: undefined }]);
    await get(`http://user:100%@${server.host}/file`);
    expect(server.asked[1]?.basic).toBe(`Basic ${Buffer.from('user:100%').toString('base64')}`);
    await get(`${other.url}/file`, { credentials });
    expect(other.asked[1]?.token).toBeUndefined();
  });

  it('are not shown', () => {
    expect(shownAddress('https://user:secret@host/x@y')).toBe('https://host/x@y');
    expect(shownAddress('https://host/a@b')).toBe('https://host/a@b');
  });
});

describe('redirects', () => {
  it.each([
    ['in a circle', '/file', 'too many redirects'],
    ['to no web address', 'file:///etc/passwd', 'a redirect to no web address'],
    ['to nothing', 'http://', 'a redirect to no web address'],
  ])('%s are refused', async (_, location, message) => {
    fail(...Array.from({ length: 8 }, () => redirect(location)));
    await expect(ask('/file')).rejects.toThrow(message);
  });
});
