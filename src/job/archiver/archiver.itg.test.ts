import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ourObjects, sandbox, type Sandbox } from '../../../test/engine.js';
import { sessionOf } from '../../../test/session.js';
import { labelsFor } from '../../docker/labels.js';
import type { Container } from '../../docker/types.js';
import { doublestar } from '../../gitlab/index.js';
import { collectWithDigest, type CollectOptions } from '../artifacts/collect.js';
import { unpackInto } from '../artifacts/unpack.js';
import type { JobRequest, JobSettings, Session } from '../session.js';
import { BUILDS_DIR } from '../workspace/sources.js';
import { archiverOf, type Archiver } from './archiver.js';
import { entriesIn } from './entries.js';

const PROJECT = `${BUILDS_DIR}/group/app`;
const LONG = `${'n'.repeat(90)}/${'m'.repeat(90)}`;

/** 80 MiB, and what is hard to keep: owners, rights, times, links, names. */
const MAKE = `
mkdir -p out/deep/${LONG} out/empty other && cd out
head -c 80000000 /dev/urandom > large
head -c 1500 large > 'deep/with blank'
printf x > deep/-c
printf x > 'deep/ünï→'
printf x > "deep/$(printf 'two\\nlines')"
printf x > deep/${LONG}/far
printf x > deep/run.sh && chown 1234:4321 deep/run.sh && chmod 4755 deep/run.sh
ln -s ../large deep/link && ln -s /etc/passwd deep/out && ln -s nowhere deep/dangling
touch -d '2001-02-03 04:05:06' deep/run.sh
chmod 0700 deep && chmod 1777 empty
`;
const LOOK = `cd out && find . | sort | while IFS= read -r path; do stat -c '%n %F %a %u:%g %s %N' "$path"; done
  stat -c %Y deep/run.sh; md5sum large deep/-c`;

describe('what is large of a project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archiver-test-'));
  const target = join(folder, 'archive.tar');
  let box: Sandbox;
  let session: Session;
  let job = 0;
  beforeAll(async () => {
    box = await sandbox();
    session = sessionOf(box, undefined as never);
  });
  afterAll(async () => {
    await box[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A job's container, in which a command has run, and its archiver. */
  const having = async (
    script: string,
    settings: Partial<JobSettings> = {},
  ): Promise<{ container: Container; archiver: Archiver | undefined; volume: string }> => {
    const id = ++job;
    const volume = `glci-${box.pipeline}-job-${id}-builds`;
    const labels = labelsFor({ pipeline: box.pipeline, job: id, role: 'workspace', owner: box.owner });
    await box.engine.volumes.create({ name: volume, labels });
    const container = await box.engine.containers.create({
      name: `glci-${box.pipeline}-job-${id}-build`,
      image: 'busybox:stable',
      command: ['sh', '-ec', `mkdir -p ${PROJECT}; cd ${PROJECT}; ${script}`],
      binds: [`${volume}:${BUILDS_DIR}`],
      labels,
    });
    const { exit } = await container.waitNextExit();
    await container.start();
    expect(await exit).toBe(0);
    const request = { id, projectDir: PROJECT } as JobRequest;
    const mine = { ...session, settings: { ...session.settings, helperImage: 'busybox:stable', ...settings } };
    return { container, archiver: archiverOf(mine, request, { volume, imageVolumes: [] }), volume };
  };
  /** What a command tells in the same place. */
  const told = (volume: string, script: string): string =>
    execFileSync(
      'docker',
      ['run', '--rm', '--network=none', '-v', `${volume}:${BUILDS_DIR}`, '-w', PROJECT, 'busybox:stable', 'sh', '-c', script],
      { encoding: 'utf8' },
    ); // prettier-ignore
  const options = (container: Container, archiver: Archiver | undefined): CollectOptions => ({
    container,
    archiver,
    projectDir: PROJECT,
    paths: ['out', 'missing/'],
    exclude: [],
    target,
    matches: doublestar,
  });
  /** The archiver, and what it has answered. */
  const watched = (archiver: Archiver | undefined): { archiver: Archiver; answers: (string | boolean)[] } => {
    const answers: (string | boolean)[] = [];
    const note = async (done: Promise<boolean> | undefined): Promise<boolean> => {
      const answer = (await done) ?? false;
      answers.push(answer);
      return answer;
    };
    return {
      archiver: {
        pack: (...args) => note(archiver?.pack(...args)),
        unpack: (archive) => note(archiver?.unpack(archive)),
      },
      answers,
    };
  };

  it('is packed and unpacked as the engine would, and nothing is left of what does it', async () => {
    const from = await having(MAKE);
    const packing = watched(from.archiver);
    const collected = await collectWithDigest(options(from.container, packing.archiver));
    expect(packing.answers).toEqual([true]);
    expect(collected.digest).toBe(createHash('sha256').update(readFileSync(target)).digest('hex'));
    expect(statSync(target)).toMatchObject({ uid: process.getuid?.(), nlink: 1 });

    const whole = { ...options(from.container, undefined), target: `${target}.engine` };
    const { files, matched, outside } = await collectWithDigest(whole);
    expect(collected).toMatchObject({ files, matched, outside });
    expect(matched.get('missing/')).toBe(0);

    const to = await having('mkdir -p out/deep; printf old > out/large; printf mine > out/deep/mine');
    const unpacking = watched(to.archiver);
    await unpackInto(to.container, PROJECT, target, unpacking.archiver);
    expect(unpacking.answers).toEqual([true]);
    const other = await having('mkdir -p out/deep; printf old > out/large; printf mine > out/deep/mine');
    await unpackInto(other.container, PROJECT, whole.target, undefined);
    const here = told(to.volume, LOOK);
    expect(here).toBe(told(other.volume, LOOK));
    expect(here).toContain('./deep/run.sh regular file 4755 1234:4321 1');
    expect(here).toContain("'./deep/out' -> '/etc/passwd'");
    expect(here).toContain('./deep/mine');
    expect(told(to.volume, 'rm out/deep/mine') + told(to.volume, LOOK)).toBe(told(from.volume, LOOK));
    expect((await ourObjects(box.engine, box.pipeline)).filter((name) => name.includes('archiver'))).toEqual([]);
  }, 120_000);

  it.each([
    ['many files', 'mkdir out; cd out; i=0; while [ $i -lt 5100 ]; do : > f$i; i=$((i+1)); done', true],
    ['what is small', 'mkdir out; echo 1 > out/f', undefined],
    ['second names of a file', 'mkdir out; head -c 80000000 /dev/zero > out/a; ln out/a out/b', true],
    ['a project behind a link', `cd ..; mv app real; ln -s real app; cd app; mkdir out; head -c 80000000 /dev/zero > out/a`, false],
  ])('of %s goes as it must', async (_, script, answer) => {
    const { container, archiver } = await having(script);
    const { archiver: asked, answers } = watched(archiver);
    const collected = await collectWithDigest(options(container, asked));
    expect(answers).toEqual(answer === undefined ? [] : [answer]);
    expect(collected.digest).toBe(createHash('sha256').update(readFileSync(target)).digest('hex'));
    const entries = await entriesIn(target);
    expect(entries?.filter(({ type }) => type === 'file')).toHaveLength(collected.files); // none is a second name
  }, 60_000); // prettier-ignore

  it('of a cache keeps second names of files', async () => {
    const { container, archiver } = await having('mkdir out; head -c 80000000 /dev/zero > out/a; ln out/a out/b');
    const { archiver: asked, answers } = watched(archiver);
    const collected = await collectWithDigest({ ...options(container, asked), links: true });
    expect([answers, collected.files]).toEqual([[true], 2]);
    expect((await entriesIn(target))?.map(({ type }) => type).sort()).toEqual(['directory', 'file', 'link']);
    for (const by of ['archiver', 'engine']) {
      const to = await having('true');
      await unpackInto(to.container, PROJECT, target, by === 'archiver' ? to.archiver : undefined);
      expect(told(to.volume, 'stat -c "%h %s" out/a out/b'), by).toBe('2 80000000\n2 80000000\n');
    }
  }, 60_000);

  it('is not looked for at the end of a link, where the job may have something else', async () => {
    const script = 'mkdir real; ln -s /etc out; mkdir real/out; head -c 80000000 /dev/zero > real/out/passwd';
    const { archiver } = await having(`${script}; ln -s real way`);
    for (const path of ['out/passwd', 'way/out']) {
      rmSync(target, { force: true });
      execFileSync('touch', [target]);
      expect(await archiver?.pack([path], target)).toBe(false);
      expect(statSync(target).size).toBe(0);
    }
  });

  it('writes nowhere but below the project, whatever it is given', async () => {
    const made = await having(MAKE);
    await collectWithDigest(options(made.container, made.archiver));
    // a folder of the archive is a link there, out of the volume: nothing can be written behind it
    const { container, archiver, volume } = await having('ln -s /usr out');
    const { archiver: asked, answers } = watched(archiver);
    await unpackInto(container, PROJECT, target, asked);
    expect(answers).toEqual([false]);
    expect(told(volume, 'stat -c %F out; ls out | head -1')).toContain('directory\ndeep');
    // what is no archive of ours is none for it
    execFileSync('tar', ['--format=pax', '-cf', target, '-C', folder, '.']);
    expect(await archiver?.unpack(target)).toBe(false);
  });

  it.each([
    ['an engine of another machine', { local: false }, {}, []],
    ['a volume of the image', {}, {}, [`${PROJECT}/node_modules`]],
    ['a volume of the image above', {}, {}, ['/builds/']],
    ["the user's own mount", {}, { volumes: [], binds: [`/host:${PROJECT}/out:ro`] }, []],
  ])('is left to the engine where there is %s', (_, engine, runner, imageVolumes) => {
    const mine = {
      ...session,
      engine: { ...box.engine, ...engine },
      settings: {
        ...session.settings,
        helperImage: 'busybox:stable',
        runner: { ...session.settings.runner, ...runner },
      },
    };
    expect(archiverOf(mine, { id: 1 } as JobRequest, { volume: 'v', imageVolumes })).toBeUndefined();
  });

  it('is left to the engine by an image that has no shell, and asked of it once', async () => {
    const helperImage = execFileSync('docker', ['build', '-q', '-'], {
      input: 'FROM scratch\nLABEL none=1',
      encoding: 'utf8',
    }).trim();
    try {
      const { container, archiver } = await having('mkdir out; head -c 80000000 /dev/zero > out/a', { helperImage });
      const { archiver: asked, answers } = watched(archiver);
      expect(await collectWithDigest(options(container, asked))).toMatchObject({ files: 1 });
      expect(answers).toEqual([false]);
      expect(existsSync(target)).toBe(true);
    } finally {
      execFileSync('docker', ['rmi', '-f', helperImage]);
    }
  });
});
