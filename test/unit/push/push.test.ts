import { describe, expect, it } from 'vitest';
import { PushBed } from './bed.js';

const OCI = 'application/vnd.oci.image';

describe('a copy to another registry', () => {
  const bed = new PushBed();

  it('brings indexes, their attestations and their digests as they are', async () => {
    const one = bed.stored.image('g/p', 'amd64', 'layer', 'both');
    const other = bed.stored.image('g/p', 'attestation', 'statement', 'both');
    const index = bed.stored.manifest('g/p', '1', {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [one, other].map((digest) => ({ digest, size: 1, mediaType: `${OCI}.manifest.v1+json` })),
    });
    const pushed = await bed.push({ 'g/p:1': index });
    expect(pushed.failures).toEqual([]);
    const { manifests, tags } = bed.server.repository('o/p');
    expect(tags).toEqual(new Map([['1', index]]));
    expect([...manifests.keys()].sort()).toEqual([one, other, index].sort());
    expect(manifests.get(index)?.type).toBe(`${OCI}.index.v1+json`);
    expect(manifests.get(one)?.type).toBe(`${OCI}.manifest.v1+json`);
    expect(pushed.copies).toMatchObject([{ source: 'g/p:1', target: `${bed.server.host}/o/p:1`, digest: index }]);
  });

  it('sends nothing twice: not in a run, nor in the next', async () => {
    const tags = {
      'g/p:1': bed.stored.image('g/p', '1', 'x'.repeat(1000)),
      'g/p:2': bed.stored.image('g/p', '2', 'x'.repeat(1000), 'y'),
      'g/p/app:1': bed.stored.image('g/p/app', '1', 'x'.repeat(1000), 'z'),
    };
    const first = await bed.push(tags);
    expect(first.failures).toEqual([]);
    expect(bed.server.asked('POST').filter((line) => line.includes('mount='))).toHaveLength(1);
    expect(first.copies.map(({ skipped }) => skipped)).toEqual([0, 1000, 1000]);
    const before = bed.server.bytes;
    expect(before).toBeLessThan(2000);
    bed.server.lines.length = 0;
    const second = await bed.push(tags);
    expect(second.copies.map(({ sent }) => sent)).toEqual([0, 0, 0]);
    expect(bed.server.lines.filter((line) => !line.startsWith('HEAD'))).toEqual([]);
    expect(bed.server.bytes).toBe(before);
  });

  it('sends no blob that the target has of another image', async () => {
    bed.server.repository('o/p').blobs.add(bed.stored.add('layer'.repeat(100)));
    const { copies, failures } = await bed.push({ 'g/p:1': bed.stored.image('g/p', '1', 'layer'.repeat(100)) });
    expect(failures).toEqual([]);
    expect(copies).toMatchObject([{ skipped: 500 }]);
    expect(bed.server.asked('POST')).toHaveLength(1); // of its configuration
  });

  it('moves a tag whose image is there already', async () => {
    const digest = bed.stored.image('g/p', '1', 'x');
    await bed.push({ 'g/p:1': digest });
    bed.server.repository('o/p').tags.set('1', 'sha256:other');
    expect((await bed.push({ 'g/p:1': digest })).failures).toEqual([]);
    expect(bed.server.repository('o/p').tags.get('1')).toBe(digest);
  });

  describe('of what refers to an image', () => {
    /** An image, a signature of it, and the index by which that is found. */
    function signed(): { image: string; signature: string; index: string; tag: string } {
      const image = bed.stored.image('g/p', '1', 'layer');
      const subject = { mediaType: `${OCI}.manifest.v1+json`, digest: image, size: 1 };
      const config = { digest: bed.stored.add('{}'), size: 2, mediaType: 'application/vnd.example+json' };
      const signature = bed.stored.manifest('g/p', 'signature', {
        subject,
        config,
        layers: [],
        annotations: { a: 'b' },
      });
      const tag = image.replace(':', '-');
      const entry = { mediaType: `${OCI}.manifest.v1+json`, digest: signature, size: 1 };
      const index = bed.stored.manifest('g/p', tag, { mediaType: `${OCI}.index.v1+json`, manifests: [entry] });
      return { image, signature, index, tag };
    }

    it('brings it along, with the index as it is', async () => {
      const { image, signature, index, tag } = signed();
      const { copies, failures } = await bed.push({ [`g/p:${tag}`]: index, 'g/p:1': image });
      expect(failures).toEqual([]);
      expect(bed.server.repository('o/p').manifests.has(signature)).toBe(true);
      expect(bed.server.repository('o/p').tags).toEqual(new Map([['1', image], [tag, index]])); // prettier-ignore
      expect(copies).toHaveLength(2);
    });

    it('makes the index where the run has none and the target has no API for it', async () => {
      const { image, signature, tag } = signed();
      expect((await bed.push({ 'g/p:1': image })).failures).toEqual([]);
      const { tags, manifests } = bed.server.repository('o/p');
      const made = JSON.parse(String(manifests.get(tags.get(tag) ?? '')?.content)) as { manifests: unknown };
      expect(made.manifests).toMatchObject([
        { digest: signature, artifactType: 'application/vnd.example+json', annotations: { a: 'b' } },
      ]);
    });

    it('makes none for a target that lists what refers to an image', async () => {
      bed.server.referrersApi = true;
      const { image, signature, tag } = signed();
      expect((await bed.push({ 'g/p:1': image })).failures).toEqual([]);
      expect(bed.server.repository('o/p').tags.has(tag)).toBe(false);
      expect(bed.server.repository('o/p').manifests.has(signature)).toBe(true);
    });

    it('keeps what others have signed at the target', async () => {
      const { image, signature, index, tag } = signed();
      await bed.push({ 'g/p:1': image, [`g/p:${tag}`]: index });
      const repository = bed.server.repository('o/p');
      const theirs = {
        content: Buffer.from(`{"manifests":[{"digest":"sha256:theirs"}]}`),
        type: `${OCI}.index.v1+json`,
      };
      repository.manifests.set('sha256:theirs', theirs).set('sha256:index', theirs);
      repository.tags.set(tag, 'sha256:index');
      expect((await bed.push({ 'g/p:1': image, [`g/p:${tag}`]: index })).failures).toEqual([]);
      const now = String(repository.manifests.get(repository.tags.get(tag) ?? '')?.content);
      expect(now).toContain('sha256:theirs');
      expect(now).toContain(signature);
    });
  });
});
