import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { extract, pack, type Header } from 'tar-stream';
import { filesOf } from '../../../src/docker/archive.js';
import { joinArchives } from '../../../src/docker/join-archives.js';
import type { Container } from '../../../src/docker/types.js';
import { doublestar } from '../../../src/gitlab/index.js';
import { entriesIn } from '../../../src/job/archiver/entries.js';
import { collectArtifacts } from '../../../src/job/artifacts/collect.js';
import { textOf, unpackTo } from '../../../src/job/artifacts/store.js';
import { unpackInto } from '../../../src/job/artifacts/unpack.js';
import { BadZip, zipFiles } from '../../../src/migration/reading/zip.js';
import { SafeFolder, UnsafePath } from '../../../src/safe-folder.js';
import { zipOf } from '../../zip.js';
import { hostile, mostly } from '../hostile.js';
import { promise, target, type Refusal } from '../target.js';

const place = mkdtempSync(join(tmpdir(), 'fuzz-archives-'));
process.on('exit', () => rmSync(place, { recursive: true, force: true }));

const part = mostly(['a', 'b', 'out', 'é', '..', '.', '', '..a', '-rf', '...'], hostile, 20);
const path = fc.oneof(
  { arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      '/etc/passwd',
      '../../escaped',
      'a/../../escaped',
      'x'.repeat(300),
      `${'d/'.repeat(200)}e`,
    ),
    weight: 1,
  },
);
const entry = fc.record({
  name: path,
  type: mostly<NonNullable<Header['type']>>(
    ['file', 'file', 'file', 'directory', 'symlink', 'link'],
    fc.constantFrom('character-device', 'fifo', 'block-device'),
    10,
  ),
  linkname: mostly(['a', '/', '../..', '/etc'], hostile),
  content: mostly(['', 'content', 'x'.repeat(1500)], hostile),
});
/** Bytes that were changed. */
const archiveChanges = fc.oneof(
  { arbitrary: fc.constant<[number, number][]>([]), weight: 3 },
  fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 4 }),
);
const archive = fc.record({
  entries: fc.array(entry, { maxLength: 6 }),
  changes: archiveChanges,
  end: mostly([1], fc.double({ min: 0, max: 1, noNaN: true }), 6),
});

type Archive = typeof archive extends fc.Arbitrary<infer T> ? T : never;

async function bytesOf({ entries, changes, end }: Archive): Promise<Buffer> {
  const packed = pack();
  for (const { name, type, linkname, content } of entries) {
    if (type === 'file') packed.entry({ name, type }, content);
    else packed.entry({ name, type, linkname, size: 0 });
  }
  packed.finalize();
  const bytes = await buffer(packed);
  for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
  return end === 1 ? bytes : bytes.subarray(0, Math.floor(bytes.length * end));
}

/** The library's own words for what is no archive, the system's for names that no file can have, and ours. */
const refusal: Refusal = (error) =>
  error instanceof UnsafePath ||
  (error instanceof Error &&
    (/^(Invalid tar header|Unexpected end of data|Invalid base256|Writable stream closed prematurely|Premature close)/.test(
      error.message,
    ) ||
      ['ENAMETOOLONG', 'EEXIST', 'ENOTDIR', 'EISDIR', 'ERR_INVALID_ARG_VALUE', 'ENOENT'].includes(
        String((error as { code?: unknown }).code),
      )));

async function namesOf(tar: Readable): Promise<readonly string[]> {
  const names: string[] = [];
  const parser = extract();
  tar.on('error', (error) => parser.destroy(error));
  tar.pipe(parser);
  for await (const one of parser) {
    names.push(one.header.name);
    one.resume();
  }
  return names;
}

const zipEntry = fc.record({
  name: path,
  content: mostly(['', 'content', 'x'.repeat(1500)], hostile),
  stored: fc.boolean(),
  mode: mostly([0o100644], fc.constantFrom(0o120777, 0o040755, 0o010644), 10),
  said: mostly(
    [{}],
    fc.record({ size: fc.nat(2000), method: fc.nat(99), offset: fc.nat(5000) }, { requiredKeys: [] }),
    20,
  ),
});
const zip = fc.record({
  entries: fc.array(zipEntry, { maxLength: 6 }),
  large: fc.boolean(),
  changes: archiveChanges,
  end: mostly([1], fc.double({ min: 0, max: 1, noNaN: true }), 6),
});

/** Archives from containers and of artifacts. */
export const ARCHIVES = [
  target({
    name: 'zip',
    inputs: zip,
    refusal: (error) => error instanceof BadZip,
    accepted: 20,
    async read({ entries, large, changes, end }) {
      const bytes = zipOf(entries, large);
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      const file = join(place, 'artifacts.zip');
      writeFileSync(file, end === 1 ? bytes : bytes.subarray(0, Math.floor(bytes.length * end)));
      const found = await zipFiles(file, { entries: 100, bytes: 100_000 });
      const size = [...found.values()].reduce((sum, one) => sum + one.size, 0);
      promise(found.size <= 100 && size <= 100_000, 'no more is read than is allowed');
      return entries.length > 0;
    },
  }),
  target({
    name: 'archives',
    inputs: archive,
    refusal,
    accepted: 40,
    async read(given) {
      const bytes = await bytesOf(given);
      const open = (): Readable => Readable.from([bytes]);
      joinArchives([bytes, bytes]);
      await textOf(open());
      await filesOf(open(), 1000);
      return given.entries.length > 0;
    },
  }),
  target({
    name: 'unpacking',
    inputs: archive,
    refusal,
    accepted: 20,
    async read(given) {
      const top = mkdtempSync(join(place, 'top-'));
      try {
        mkdirSync(join(top, 'in/folder'), { recursive: true });
        await using folder = await SafeFolder.open(join(top, 'in/folder'));
        await unpackTo(Readable.from([await bytesOf(given)]), folder);
        return given.entries.some(({ type }) => type === 'file');
      } finally {
        promise(
          readdirSync(top).join() === 'in' && readdirSync(join(top, 'in')).join() === 'folder',
          'nothing is outside',
        );
        const found = readdirSync(top, { recursive: true, encoding: 'utf8' }).map((name) => lstatSync(join(top, name)));
        promise(
          found.every((one) => one.isFile() || one.isDirectory()),
          'nothing but files and folders is made',
        );
        rmSync(top, { recursive: true, force: true });
      }
    },
  }),
  target({
    name: 'collecting',
    inputs: fc.tuple(
      archive,
      fc.array(fc.oneof(path, fc.constantFrom('**', '*', '.', 'out/')), { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    ),
    refusal,
    accepted: 10,
    async read([given, paths, untracked]) {
      const entries = given.entries.map((one) => ({ ...one, name: `p/${one.name}` }));
      const bytes = await bytesOf({ ...given, entries });
      const container = { get: () => Promise.resolve(Readable.from([bytes])) } as unknown as Container;
      const stored = join(place, 'collected.tar');
      rmSync(stored, { force: true });
      const { files } = await collectArtifacts({
        container, projectDir: '/builds/p', paths, exclude: ['a'], target: stored, matches: doublestar,
        tracked: untracked ? new Set(['b']) : undefined,
      }); // prettier-ignore
      const sent: Buffer[] = [];
      const refusing = {
        async put(_: string, tar: Readable) {
          sent.push(await buffer(tar));
          if (sent.length === 1) throw new Error('invalid symlink');
        },
      } as unknown as Container;
      writeFileSync(stored, bytes);
      await unpackInto(refusing, '/builds/p', stored, undefined);
      for (const { path, size } of (await entriesIn(stored)) ?? [])
        promise(
          !path.startsWith('/') && !path.split('/').includes('..') && size >= 0 && size <= bytes.length,
          'an entry is one of the project',
        );
      promise(
        (await namesOf(Readable.from([sent[1] ?? Buffer.alloc(1024)]))).every((name) => name.startsWith('builds/p/')),
        'names are below the folder',
      );
      return files > 0;
    },
  }),
];
