import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAuthority } from '../../../src/certificates/authority.js';
import { pushImages, type PushOptions } from '../../../src/registry/push/push.js';
import type { PushedThrough } from '../../../src/report/result.js';
import { PushTargetServer } from '../../push-target.js';
import { StoredRegistry } from '../../stored-registry.js';

const OCI = 'application/vnd.oci.image';
const MiB = 1024 * 1024;

describe('a copy to another registry', () => {
  let server: PushTargetServer;
  let stored: StoredRegistry;
  let told: string[];
  beforeEach(async () => {
    server = await PushTargetServer.start();
    stored = new StoredRegistry(mkdtempSync(join(tmpdir(), 'push-test-')));
    told = [];
  });
  afterEach(async () => {
    await server[Symbol.asyncDispose]();
    rmSync(stored.storage, { recursive: true, force: true });
  });

  /** Copies tags, `repository:tag` with their digests. */
  function push(tags: Readonly<Record<string, string>>, over: Partial<PushOptions> = {}): Promise<PushedThrough> {
    const images = Object.entries(tags).map(([name, digest]) => {
      const [repository = '', tag = ''] = name.split(':');
      return { repository, tag, digest, platforms: [], size: 1 };
    });
    const login = server.auth === 'none' ? undefined : ['someone', 'of-the-user'];
    return pushImages({
      target: { host: server.host, path: 'o/p', plain: true, username: login?.[0], password: login?.[1] },
      images,
      storage: stored.storage,
      project: 'g/p',
      authorities: [],
      signal: new AbortController().signal,
      tell: (message) => void told.push(message),
      backoffMs: 1,
      ...over,
    });
  }
  const target = (password: string): PushOptions['target'] => ({
    host: server.host,
    path: 'o/p',
    plain: true,
    username: 'someone',
    password,
  });
  /** Text of so many bytes, which nothing makes smaller. */
  const large = (bytes: number): string => randomBytes(bytes / 2).toString('hex');

  it('brings indexes, their attestations and their digests as they are', async () => {
    const one = stored.image('g/p', 'amd64', 'layer', 'both');
    const other = stored.image('g/p', 'attestation', 'statement', 'both');
    const index = stored.manifest('g/p', '1', {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [one, other].map((digest) => ({ digest, size: 1, mediaType: `${OCI}.manifest.v1+json` })),
    });
    const pushed = await push({ 'g/p:1': index });
    expect(pushed.failures).toEqual([]);
    const { manifests, tags } = server.repository('o/p');
    expect(tags).toEqual(new Map([['1', index]]));
    expect([...manifests.keys()].sort()).toEqual([one, other, index].sort());
    expect(manifests.get(index)?.type).toBe(`${OCI}.index.v1+json`);
    expect(manifests.get(one)?.type).toBe(`${OCI}.manifest.v1+json`);
    expect(pushed.copies).toMatchObject([{ source: 'g/p:1', target: `${server.host}/o/p:1`, digest: index }]);
  });

  it('sends nothing twice: not in a run, nor in the next', async () => {
    const tags = {
      'g/p:1': stored.image('g/p', '1', 'x'.repeat(1000)),
      'g/p:2': stored.image('g/p', '2', 'x'.repeat(1000), 'y'),
      'g/p/app:1': stored.image('g/p/app', '1', 'x'.repeat(1000), 'z'),
    };
    const first = await push(tags);
    expect(first.failures).toEqual([]);
    expect(server.asked('POST').filter((line) => line.includes('mount='))).toHaveLength(1);
    expect(first.copies.map(({ skipped }) => skipped)).toEqual([0, 1000, 1000]);
    const before = server.bytes;
    expect(before).toBeLessThan(2000);
    server.lines.length = 0;
    const second = await push(tags);
    expect(second.copies.map(({ sent }) => sent)).toEqual([0, 0, 0]);
    expect(server.lines.filter((line) => !line.startsWith('HEAD'))).toEqual([]);
    expect(server.bytes).toBe(before);
  });

  it('sends no blob that the target has of another image', async () => {
    server.repository('o/p').blobs.add(stored.add('layer'.repeat(100)));
    const { copies, failures } = await push({ 'g/p:1': stored.image('g/p', '1', 'layer'.repeat(100)) });
    expect(failures).toEqual([]);
    expect(copies).toMatchObject([{ skipped: 500 }]);
    expect(server.asked('POST')).toHaveLength(1); // of its configuration
  });

  it('moves a tag whose image is there already', async () => {
    const digest = stored.image('g/p', '1', 'x');
    await push({ 'g/p:1': digest });
    server.repository('o/p').tags.set('1', 'sha256:other');
    expect((await push({ 'g/p:1': digest })).failures).toEqual([]);
    expect(server.repository('o/p').tags.get('1')).toBe(digest);
  });

  describe('of what refers to an image', () => {
    /** An image, a signature of it, and the index by which that is found. */
    function signed(): { image: string; signature: string; index: string; tag: string } {
      const image = stored.image('g/p', '1', 'layer');
      const subject = { mediaType: `${OCI}.manifest.v1+json`, digest: image, size: 1 };
      const config = { digest: stored.add('{}'), size: 2, mediaType: 'application/vnd.example+json' };
      const signature = stored.manifest('g/p', 'signature', { subject, config, layers: [], annotations: { a: 'b' } });
      const tag = image.replace(':', '-');
      const entry = { mediaType: `${OCI}.manifest.v1+json`, digest: signature, size: 1 };
      const index = stored.manifest('g/p', tag, { mediaType: `${OCI}.index.v1+json`, manifests: [entry] });
      return { image, signature, index, tag };
    }

    it('brings it along, with the index as it is', async () => {
      const { image, signature, index, tag } = signed();
      const { copies, failures } = await push({ [`g/p:${tag}`]: index, 'g/p:1': image });
      expect(failures).toEqual([]);
      expect(server.repository('o/p').manifests.has(signature)).toBe(true);
      expect(server.repository('o/p').tags).toEqual(new Map([['1', image], [tag, index]])); // prettier-ignore
      expect(copies).toHaveLength(2);
    });

    it('makes the index where the run has none and the target has no API for it', async () => {
      const { image, signature, tag } = signed();
      expect((await push({ 'g/p:1': image })).failures).toEqual([]);
      const { tags, manifests } = server.repository('o/p');
      const made = JSON.parse(String(manifests.get(tags.get(tag) ?? '')?.content)) as { manifests: unknown };
      expect(made.manifests).toMatchObject([
        { digest: signature, artifactType: 'application/vnd.example+json', annotations: { a: 'b' } },
      ]);
    });

    it('makes none for a target that lists what refers to an image', async () => {
      server.referrersApi = true;
      const { image, signature, tag } = signed();
      expect((await push({ 'g/p:1': image })).failures).toEqual([]);
      expect(server.repository('o/p').tags.has(tag)).toBe(false);
      expect(server.repository('o/p').manifests.has(signature)).toBe(true);
    });

    it('keeps what others have signed at the target', async () => {
      const { image, signature, index, tag } = signed();
      await push({ 'g/p:1': image, [`g/p:${tag}`]: index });
      const repository = server.repository('o/p');
      const theirs = {
        content: Buffer.from(`{"manifests":[{"digest":"sha256:theirs"}]}`),
        type: `${OCI}.index.v1+json`,
      };
      repository.manifests.set('sha256:theirs', theirs).set('sha256:index', theirs);
      repository.tags.set(tag, 'sha256:index');
      expect((await push({ 'g/p:1': image, [`g/p:${tag}`]: index })).failures).toEqual([]);
      const now = String(repository.manifests.get(repository.tags.get(tag) ?? '')?.content);
      expect(now).toContain('sha256:theirs');
      expect(now).toContain(signature);
    });
  });

  describe('is let in', () => {
    it.each(['basic', 'token', 'oauth2'] as const)('by %s', async (auth) => {
      server.auth = auth;
      const tags = { 'g/p:1': stored.image('g/p', '1', 'x'), 'g/p/app:1': stored.image('g/p/app', '1', 'x') };
      expect((await push(tags)).failures).toEqual([]);
      expect(server.repository('o/p/app').tags.size).toBe(1);
    });

    it('with tokens for what is pushed to and mounted from, each of which serves many requests', async () => {
      server.auth = 'token';
      await push({ 'g/p:1': stored.image('g/p', '1', 'x'), 'g/p/app:1': stored.image('g/p/app', '1', 'x') });
      expect(
        server.asked('GET /token').map((line) => new URL(line.slice(4), 'http://h').searchParams.toString()),
      ).toEqual(
        [['o/p:pull,push'], ['o/p/app:pull,push'], ['o/p/app:pull,push', 'o/p:pull']].map((scopes) =>
          new URLSearchParams([
            ['service', 'the service'],
            ...scopes.map((scope): [string, string] => ['scope', `repository:${scope}`]),
          ]).toString(),
        ),
      );
    });

    it('with a new token where the old one is not good any more', async () => {
      server.auth = 'token';
      server.shortTokens = true;
      expect((await push({ 'g/p:1': stored.image('g/p', '1', 'x') })).failures).toEqual([]);
      expect(server.asked('GET /token').length).toBeGreaterThan(3);
    });

    it.each(['basic', 'token', 'oauth2'] as const)(
      'by %s only with the right password, which is not shown',
      async (auth) => {
        server.auth = auth;
        const { copies, failures } = await push(
          { 'g/p:1': stored.image('g/p', '1', 'x') },
          { target: target('wrong-one') },
        );
        expect(copies).toEqual([]);
        expect(failures[0]).toMatch(/it does not take the user and the password.*Look at registry-push-username/);
        expect(failures[1]).toBe(`1 tag of 1 did not get to ${server.host}/o/p`);
        expect(JSON.stringify([failures, told])).not.toMatch(/wrong-one|c29tZW9uZTp3cm9uZy1vbmU/);
      },
    );

    it('and asks by name for a login that is missing', async () => {
      server.auth = 'basic';
      const none = { ...target(''), username: undefined, password: undefined };
      const { failures } = await push({ 'g/p:1': stored.image('g/p', '1', 'x') }, { target: none });
      expect(failures[0]).toContain('give registry-push-username and registry-push-password');
    });

    it('without its login reaching the hosts that uploads go to', async () => {
      server.auth = 'basic';
      server.storage = true;
      const pushed = await push({ 'g/p:1': stored.image('g/p', '1', 'x', large(5 * MiB)) });
      expect(pushed.failures).toEqual([]);
      expect(server.atStorage.length).toBeGreaterThan(3);
      expect(server.atStorage.filter((header) => header !== undefined)).toEqual([]);
    });

    it('without its login reaching a host that it is led to', async () => {
      server.auth = 'basic';
      await using other = await PushTargetServer.start();
      const digest = stored.image('g/p', '1', 'x');
      const location = `http://${other.host}/v2/o/p/manifests/1`;
      const leads = { status: 307, headers: { location } };
      server.faults.set(`PUT /v2/o/p/manifests/${digest}`, [leads]);
      const seen: (string | undefined)[] = [];
      other.auth = 'basic'; // would let in who has it
      await push({ 'g/p:1': digest });
      seen.push(...other.asked('PUT'));
      expect(seen).toEqual(['PUT /v2/o/p/manifests/1']);
      expect(other.repository('o/p').tags.size).toBe(0);
    });

    it('over HTTPS by the authorities that the user has given, and by no others', async () => {
      const authority = await createAuthority('A company');
      await using secure = await PushTargetServer.start(authority.server(['127.0.0.1']));
      secure.auth = 'basic';
      const over = { target: { ...target('of-the-user'), host: secure.host, plain: false } };
      const tags = { 'g/p:1': stored.image('g/p', '1', 'x') };
      expect((await push(tags, over)).failures[0]).toMatch(/certificate.*\(tried 3 times\)/);
      expect(secure.lines).toEqual([]);
      expect((await push(tags, { ...over, authorities: [authority.certificate] })).failures).toEqual([]);
      expect(secure.repository('o/p').tags.size).toBe(1);
    });

    it('by no password that would go over plain HTTP to another machine', async () => {
      const challenge = { 'www-authenticate': 'Bearer realm="http://tokens.example.com/token"' };
      server.faults.set('HEAD', [{ status: 401, headers: challenge }]);
      const { failures } = await push({ 'g/p:1': stored.image('g/p', '1', 'x') }, { target: target('p') });
      expect(failures[0]).toContain('not of HTTPS: it is sent no password');
    });
  });

  describe('of a large blob', () => {
    const size = 10 * MiB;
    const PATCH = 'PATCH /v2/o/p/blobs/uploads/';

    it('goes in parts', async () => {
      expect((await push({ 'g/p:1': stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(server.asked(PATCH)).toHaveLength(3);
    });

    it('goes on after a cut where the registry says that it was', async () => {
      server.faults.set(PATCH, ['none', { cutAfter: MiB }]);
      expect((await push({ 'g/p:1': stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(server.asked(PATCH)).toHaveLength(4);
      expect(server.asked('GET /v2/o/p/blobs/uploads/')).toHaveLength(1);
      expect(server.bytes).toBeLessThan(size + 1000); // what was taken was not sent again
      expect(told.join()).toMatch(/was cut \(.*\): it goes on at 4\.2 MB of 10\.5 MB/);
    });

    it('begins again where the registry has forgotten the upload', async () => {
      server.faults.set(PATCH, [{ cutAfter: MiB }]);
      server.faults.set('GET /v2/o/p/blobs/uploads/', [{ status: 404 }]);
      expect((await push({ 'g/p:1': stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(told.join()).toContain('begins again');
    });

    it('goes as a whole where the registry takes no parts', async () => {
      server.whole = true;
      expect((await push({ 'g/p:1': stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(server.asked(PATCH)).toHaveLength(1);
      expect(server.bytes).toBeGreaterThan(size);
    });

    it('ends after some cuts in a row', async () => {
      server.faults.set(
        PATCH,
        Array.from({ length: 100 }, () => ({ cutAfter: MiB })),
      );
      const { failures } = await push({ 'g/p:1': stored.image('g/p', '1', large(size)) });
      expect(failures[0]).toMatch(/did not take the blob sha256:[0-9a-f]{12} of /);
      expect(server.asked(PATCH).length).toBeLessThan(20);
    });
  });

  describe('is refused in a sentence', () => {
    const manifest = 'PUT /v2/o/p/manifests/';
    it.each([
      ['POST', 403, 'DENIED', /did not take the blob .*: this is not allowed \(DENIED the registry says DENIED\)\. The user needs the right to push there/],
      ['POST', 404, 'NAME_UNKNOWN', /there is no such place \(404\).*registry-push-to/],
      ['PUT /v2/o/p/blobs', 413, '', /too large for the registry, or for a proxy before it \(413\)/],
      ['PUT /v2/o/p/blobs', 400, 'DIGEST_INVALID', /what arrived is not what was sent/],
      [manifest, 400, 'MANIFEST_INVALID', /did not take the manifest .*: it does not take application\/vnd\.oci\.image\.manifest/],
      [manifest, 415, '', /it does not take application/],
      [manifest, 400, 'MANIFEST_BLOB_UNKNOWN', /answered 400 \(MANIFEST_BLOB_UNKNOWN/],
    ])('%s: %i %s', async (start, status, code, sentence) => {
      const body = code === '' ? '<html>' : `{"errors":[{"code":"${code}","message":"the registry says ${code}"}]}`;
      server.faults.set(start, Array.from({ length: 9 }, () => ({ status, body })));
      const digest = stored.image('g/p', '1', 'x');
      const { failures } = await push({ 'g/p:1': digest, 'g/p/app:1': stored.image('g/p/app', '1', 'y') });
      expect(failures[0]).toMatch(sentence);
    }); // prettier-ignore

    it('of an index with what to do about it', async () => {
      const one = stored.image('g/p', 'a', 'x');
      const index = stored.manifest('g/p', '1', { manifests: [{ digest: one, size: 1 }] });
      server.faults.set(`PUT /v2/o/p/manifests/${index}`, [
        { status: 400, body: '{"errors":[{"code":"MANIFEST_INVALID"}]}' },
      ]);
      const { failures } = await push({ 'g/p:1': index });
      expect(failures[0]).toMatch(/does not take an index of several images .*--provenance=false/);
    });

    it('for one tag, and others are copied', async () => {
      server.faults.set('POST /v2/o/p/blobs', [{ status: 403 }, { status: 403 }]);
      const tags = { 'g/p:1': stored.image('g/p', '1', 'x'), 'g/p/app:1': stored.image('g/p/app', '1', 'y') };
      const { copies, failures } = await push(tags);
      expect(copies.map(({ source }) => source)).toEqual(['g/p/app:1']);
      expect(failures).toContain(`1 tag of 2 did not get to ${server.host}/o/p`);
    });
  });

  it.each([[500], [503], [429]])('is tried three times where the registry answers %i for now', async (status) => {
    const digest = stored.image('g/p', '1', 'x');
    const twice = [{ status }, { status }];
    server.faults.set('PUT /v2/o/p/manifests', [...twice]);
    expect((await push({ 'g/p:1': digest })).failures).toEqual([]);
    server.faults.set('HEAD', [...twice, { status }, { status }]);
    const { failures } = await push({ 'g/p:1': digest });
    expect(failures[0]).toContain(status === 429 ? 'no more requests for now (429)' : `failed three times (${status})`);
    expect(server.faults.get('HEAD')).toHaveLength(1);
  });

  it('is tried three times where the connection is cut', async () => {
    const digest = stored.image('g/p', '1', 'x');
    server.faults.set('HEAD', [{ cutAfter: 0 }, { cutAfter: 0 }]);
    expect((await push({ 'g/p:1': digest })).failures).toEqual([]);
    server.faults.set('HEAD', [{ cutAfter: 0 }, { cutAfter: 0 }, { cutAfter: 0 }, { cutAfter: 0 }]);
    expect((await push({ 'g/p:1': digest })).failures[0]).toMatch(/did not tell of .*\(tried 3 times\)/);
  });

  it('comes again when the registry says, unless that is too late', async () => {
    const digest = stored.image('g/p', '1', 'x');
    server.faults.set('HEAD', [{ status: 429, headers: { 'retry-after': '1' } }]);
    const began = performance.now();
    expect((await push({ 'g/p:1': digest }, { idleMs: 200 })).failures).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(900);
    server.faults.set('HEAD', [{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect((await push({ 'g/p:1': digest })).failures[0]).toContain('no more requests for now');
  });

  it('ends when nothing moves any more', async () => {
    server.faults.set('POST', ['hang']);
    const { failures } = await push({ 'g/p:1': stored.image('g/p', '1', 'x') }, { idleMs: 200 });
    expect(failures[0]).toMatch(/Nothing has moved between this machine and 127\.0\.0\.1:\d+ for 0\.2 s/);
  });

  it('ends at once when it is stopped', async () => {
    server.faults.set('POST', ['hang']);
    const stop = new AbortController();
    const pushing = push({ 'g/p:1': stored.image('g/p', '1', 'x') }, { signal: stop.signal });
    await expect.poll(() => server.asked('POST').length).toBeGreaterThan(0);
    stop.abort();
    expect((await pushing).failures).toContain('The copy was stopped');
  });

  it('copies nothing where a name cannot be', async () => {
    const tags = { 'g/p/app:1': stored.image('g/p/app', '1', 'x'), 'other/app:1': stored.image('other/app', '1', 'y') };
    const { failures } = await push(tags);
    expect(failures).toHaveLength(1);
    expect(server.lines).toEqual([]);
  });

  it('sends no manifest that is not what its digest says', async () => {
    const digest = stored.image('g/p', '1', 'x');
    stored.write(stored.blob(digest), '{"layers":[]}');
    const { failures } = await push({ 'g/p:1': digest });
    expect(failures[0]).toContain('is something else');
    expect(server.lines).toEqual([]);
  });
});
