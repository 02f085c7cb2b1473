import { execFileSync } from 'node:child_process';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doublestar } from '../../gitlab/index.js';
import { collectArtifacts } from './collect.js';
import { unpackInto } from './unpack.js';

/** Seconds: as a file has them, and as an archive of ours tells them. */
const TIMES = [
  ['before 1970', -86_400, 0],
  ['now', 1_700_000_000, 1_700_000_000],
  ['after 2038', 2_524_608_000, 2 ** 31 - 1],
] as const;

describe('an archive of files', () => {
  let folder: string;
  const path = (...names: string[]): string => join(folder, ...names);
  /** What GNU tar makes of an archive of ours: it complains of headers that it cannot read. */
  const timesIn = (archive: string, inside: string): readonly number[] => {
    mkdirSync(path('unpacked'));
    execFileSync('tar', ['-xf', archive, '-C', path('unpacked')], { stdio: 'pipe' });
    return TIMES.map(([name]) => statSync(path('unpacked', inside, name)).mtimeMs / 1000);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'times-test-'));
    mkdirSync(path('out'));
    for (const [name, time] of TIMES) {
      writeFileSync(path('out', name), name);
      execFileSync('touch', ['-d', `@${time}`, path('out', name)]); // Node.js takes earlier times for the present
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const expected = TIMES.map(([, , time]) => time);

  it.each(['pax', 'gnu'])('of times that its headers do not have has the nearest: of a job (%s)', async (format) => {
    execFileSync('tar', [`--format=${format}`, '-cf', path('engine.tar'), '-C', folder, 'out']);
    const { files } = await collectArtifacts({
      container: { get: () => Promise.resolve(createReadStream(path('engine.tar'))) } as never,
      projectDir: '/builds/p',
      paths: ['out'],
      exclude: [],
      target: path('collected.tar'),
      matches: doublestar,
    });
    expect(files).toBe(TIMES.length);
    expect(timesIn(path('collected.tar'), 'out')).toEqual(expected);
  });

  it('keeps to that where it is unpacked from the root', async () => {
    execFileSync('tar', ['--format=gnu', '-cf', path('artifacts.tar'), '-C', folder, 'out']);
    const put = async (target: string, tar: Readable): Promise<void> => {
      if (target !== '/') throw new Error('invalid symlink');
      writeFileSync(path('moved.tar'), await buffer(tar));
    };
    await unpackInto({ put } as never, '/builds/p', path('artifacts.tar'), undefined);
    expect(timesIn(path('moved.tar'), 'builds/p/out')).toEqual(expected);
  });
});
