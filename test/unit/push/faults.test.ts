import { describe, expect, it } from 'vitest';
import { large, MiB, PushBed } from './bed.js';

describe('a copy to another registry', () => {
  const bed = new PushBed();

  describe('of a large blob', () => {
    const size = 10 * MiB;
    const PATCH = 'PATCH /v2/o/p/blobs/uploads/';

    it('goes in parts', async () => {
      expect((await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(bed.server.asked(PATCH)).toHaveLength(3);
    });

    it('goes on after a cut where the registry says that it was', async () => {
      bed.server.faults.set(PATCH, ['none', { cutAfter: MiB }]);
      expect((await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(bed.server.asked(PATCH)).toHaveLength(4);
      expect(bed.server.asked('GET /v2/o/p/blobs/uploads/')).toHaveLength(1);
      expect(bed.server.bytes).toBeLessThan(size + 1000); // what was taken was not sent again
      expect(bed.told.join()).toMatch(/was cut \(.*\): it goes on at 4\.2 MB of 10\.5 MB/);
    });

    it('begins again where the registry has forgotten the upload', async () => {
      bed.server.faults.set(PATCH, [{ cutAfter: MiB }]);
      bed.server.faults.set('GET /v2/o/p/blobs/uploads/', [{ status: 404 }]);
      expect((await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(bed.told.join()).toContain('begins again');
    });

    it('goes as a whole where the registry takes no parts', async () => {
      bed.server.whole = true;
      expect((await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', large(size)) })).failures).toEqual([]);
      expect(bed.server.asked(PATCH)).toHaveLength(1);
      expect(bed.server.bytes).toBeGreaterThan(size);
    });

    it('ends after some cuts in a row', async () => {
      bed.server.faults.set(
        PATCH,
        Array.from({ length: 100 }, () => ({ cutAfter: MiB })),
      );
      const { failures } = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', large(size)) });
      expect(failures[0]).toMatch(/did not take the blob sha256:[0-9a-f]{12} of /);
      expect(bed.server.asked(PATCH).length).toBeLessThan(20);
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
      bed.server.faults.set(start, Array.from({ length: 9 }, () => ({ status, body })));
      const digest = bed.stored.image('g/p', '1', 'x');
      const { failures } = await bed.push({ 'g/p:1': digest, 'g/p/app:1': bed.stored.image('g/p/app', '1', 'y') });
      expect(failures[0]).toMatch(sentence);
    }); // prettier-ignore

    it('of an index with what to do about it', async () => {
      const one = bed.stored.image('g/p', 'a', 'x');
      const index = bed.stored.manifest('g/p', '1', { manifests: [{ digest: one, size: 1 }] });
      bed.server.faults.set(`PUT /v2/o/p/manifests/${index}`, [
        { status: 400, body: '{"errors":[{"code":"MANIFEST_INVALID"}]}' },
      ]);
      const { failures } = await bed.push({ 'g/p:1': index });
      expect(failures[0]).toMatch(/does not take an index of several images .*--provenance=false/);
    });

    it('for one tag, and others are copied', async () => {
      bed.server.faults.set('POST /v2/o/p/blobs', [{ status: 403 }, { status: 403 }]);
      const tags = { 'g/p:1': bed.stored.image('g/p', '1', 'x'), 'g/p/app:1': bed.stored.image('g/p/app', '1', 'y') };
      const { copies, failures } = await bed.push(tags);
      expect(copies.map(({ source }) => source)).toEqual(['g/p/app:1']);
      expect(failures).toContain(`1 tag of 2 did not get to ${bed.server.host}/o/p`);
    });
  });

  it.each([[500], [503], [429]])('is tried three times where the registry answers %i for now', async (status) => {
    const digest = bed.stored.image('g/p', '1', 'x');
    const twice = [{ status }, { status }];
    bed.server.faults.set('PUT /v2/o/p/manifests', [...twice]);
    expect((await bed.push({ 'g/p:1': digest })).failures).toEqual([]);
    bed.server.faults.set('HEAD', [...twice, { status }, { status }]);
    const { failures } = await bed.push({ 'g/p:1': digest });
    expect(failures[0]).toContain(status === 429 ? 'no more requests for now (429)' : `failed three times (${status})`);
    expect(bed.server.faults.get('HEAD')).toHaveLength(1);
  });

  it('is tried three times where the connection is cut', async () => {
    const digest = bed.stored.image('g/p', '1', 'x');
    bed.server.faults.set('HEAD', [{ cutAfter: 0 }, { cutAfter: 0 }]);
    expect((await bed.push({ 'g/p:1': digest })).failures).toEqual([]);
    bed.server.faults.set('HEAD', [{ cutAfter: 0 }, { cutAfter: 0 }, { cutAfter: 0 }, { cutAfter: 0 }]);
    expect((await bed.push({ 'g/p:1': digest })).failures[0]).toMatch(/did not tell of .*\(tried 3 times\)/);
  });

  it('comes again when the registry says, unless that is too late', async () => {
    const digest = bed.stored.image('g/p', '1', 'x');
    bed.server.faults.set('HEAD', [{ status: 429, headers: { 'retry-after': '1' } }]);
    const began = performance.now();
    expect((await bed.push({ 'g/p:1': digest }, { idleMs: 200 })).failures).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(900);
    bed.server.faults.set('HEAD', [{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect((await bed.push({ 'g/p:1': digest })).failures[0]).toContain('no more requests for now');
  });

  it('ends when nothing moves any more', async () => {
    bed.server.faults.set('POST', ['hang']);
    const { failures } = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x') }, { idleMs: 200 });
    expect(failures[0]).toMatch(/Nothing has moved between this machine and 127\.0\.0\.1:\d+ for 0\.2 s/);
  });

  it('ends at once when it is stopped', async () => {
    bed.server.faults.set('POST', ['hang']);
    const stop = new AbortController();
    const pushing = bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'x') }, { signal: stop.signal });
    await expect.poll(() => bed.server.asked('POST').length).toBeGreaterThan(0);
    stop.abort();
    expect((await pushing).failures).toContain('The copy was stopped');
  });

  it('copies nothing where a name cannot be', async () => {
    const tags = {
      'g/p/app:1': bed.stored.image('g/p/app', '1', 'x'),
      'other/app:1': bed.stored.image('other/app', '1', 'y'),
    };
    const { failures } = await bed.push(tags);
    expect(failures).toHaveLength(1);
    expect(bed.server.lines).toEqual([]);
  });

  it('sends no manifest that is not what its digest says', async () => {
    const digest = bed.stored.image('g/p', '1', 'x');
    bed.stored.write(bed.stored.blob(digest), '{"layers":[]}');
    const { failures } = await bed.push({ 'g/p:1': digest });
    expect(failures[0]).toContain('is something else');
    expect(bed.server.lines).toEqual([]);
  });
});
