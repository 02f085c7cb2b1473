import { PhaseClock } from '../../report/timings/phases.js';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ourObjects, sandbox, type Sandbox } from '../../../test/engine.js';
import { makeRepository } from '../../../test/repository.js';
import { sessionOf } from '../../../test/session.js';
import { filesOf, tarOf } from '../../docker/archive.js';
import { labelsFor } from '../../docker/labels.js';
import type { Container, Engine } from '../../docker/types.js';
import { openSources, type Checkout, type Sources } from '../../repository/checkout/checkout.js';
import { openProject } from '../../repository/project.js';
import { stripAnsi } from '../../report/ansi.js';
import { Masker } from '../log/masking.js';
import { runJob } from '../run.js';
import type { JobRequest, JobResult, Session } from '../session.js';
import { BUILDS_DIR, jobSources } from './sources.js';
import { Trace } from '../log/trace.js';
import { createWorkspace, type JobView, type Workspace } from './workspace.js';

describe('the workspace of a pipeline', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-test-'));
  let checkouts = 0;
  let nextJob = 1;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(() => {
    writeFileSync(join(folder, 'x'.repeat(120)), 'long name');
    mkdirSync(join(folder, 'dir'));
    writeFileSync(join(folder, 'dir/run.sh'), 'echo runs\n', { mode: 0o755 });
    writeFileSync(join(folder, 'large'), Buffer.alloc(3_000_001, 'large '));
    makeRepository(folder, ['three']);
  });

  const workspaceOf = async (box: Sandbox, engine: Engine): Promise<{ workspace: Workspace } & AsyncDisposable> => {
    const { pipeline, owner } = box;
    const project = await openProject(folder);
    const remote = 'https://example.com/group/app.git';
    const options = { pipeline, branch: 'main', tag: undefined, remote, buildsDir: BUILDS_DIR, dirty: false };
    const sources = openSources(project, options);
    const counted: Sources = {
      ...sources,
      checkout: (settings) => (checkouts++, sources.checkout(settings)),
    };
    const track = (work: Promise<unknown>): void => void work.catch(() => undefined);
    const image = Promise.resolve('busybox:stable');
    return {
      workspace: createWorkspace(engine, { pipeline, owner, image, sources: counted, first: undefined, track }),
      [Symbol.asyncDispose]: () => sources.remove(),
    };
  };

  const run = async (session: Session, script: string, depth = '0'): Promise<{ result: JobResult; log: string }> => {
    const location = { file: '.gitlab-ci.yml', line: 1, column: 1 };
    const GIT_DEPTH = { key: 'GIT_DEPTH', value: depth, public: true, masked: false, file: false, raw: true };
    const request = {
      id: nextJob++,
      attempt: 1,
      job: {
        name: 'job',
        beforeScript: [],
        afterScript: [],
        cache: [],
        hooks: { preGetSourcesScript: [] },
        script: [{ text: script, location }],
      },
      image: { name: 'busybox:stable' },
      services: [],
      variables: [GIT_DEPTH],
      projectDir: `${BUILDS_DIR}/group/app`,
      sources: jobSources([GIT_DEPTH], 'group/app'),
      commit: { sha: '0123456789', ref: 'main' },
      downloads: [],
      timeoutSeconds: 60,
      clock: new PhaseClock(Date.now),
      signal: new AbortController().signal,
    } as unknown as JobRequest;
    let log = '';
    const result = await runJob(session, request, new Trace((_, text) => void (log += text), new Masker([])));
    return { result, log: stripAnsi(log) };
  };
  const look =
    'cat file; sh ./dir/run.sh; cat xxx*; wc -c < large; ls new 2>&1 || true; echo mine > new; echo changed > file; cat file';
  const seen = 'threeruns\nlong name3000001\nls: new: No such file or directory\nchanged\n';

  it('gives each job its own view of one copy for each kind of sources', async () => {
    await using box = await sandbox();
    await using made = await workspaceOf(box, box.engine);
    const session = sessionOf(box, made.workspace);
    checkouts = 0;
    const [first, second] = await Promise.all([run(session, look), run(session, look)]);
    const third = await run(session, look);
    for (const { result, log } of [first, second, third]) {
      expect(result.status, log).toBe('success');
      expect(log.replaceAll(/^\$ .*\n/gm, '')).toContain(seen);
    }
    expect(checkouts).toBe(1);
    await run(session, 'cat .git/shallow', '1');
    expect(checkouts).toBe(2);
    const left = await ourObjects(box.engine, box.pipeline);
    expect(left.filter((name) => name.includes('-job-'))).toEqual([]);
  });

  it('gives an only job the copy itself, which goes with it also while it is being filled', async () => {
    await using box = await sandbox();
    const { pipeline, owner, engine } = box;
    let fill: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (fill = resolve));
    const checkout = { tar: Buffer.alloc(1024), pointers: [], discard: () => Promise.resolve() };
    const sources = { checkout: () => begun.then(() => checkout) } as unknown as Sources;
    const track = (work: Promise<unknown>): void => void work.catch(() => undefined);
    const image = Promise.resolve('busybox:stable');
    const options = { pipeline, owner, image, sources, first: undefined, alone: true, track };
    const workspace = createWorkspace(engine, options);
    const { settings } = jobSources([], 'group/app');
    const [first, second] = [await workspace.viewFor(1, settings), await workspace.viewFor(2, settings)];
    expect([first.volume, second.volume]).toEqual([`glci-${pipeline}-source`, `glci-${pipeline}-source-2`]);
    const helpers = async (): Promise<number> => (await engine.containers.list(`glci.pipeline=${pipeline}`)).length;
    await vi.waitFor(async () => expect(await helpers()).toBe(2), { timeout: 60_000 });
    const released = Promise.all([workspace.release(1), workspace.release(2)]);
    setTimeout(fill, 500);
    await released;
    expect((await ourObjects(engine, pipeline)).filter((name) => name.includes('source'))).toEqual([]);
  });

  it('fills the copy of an only job by its own container, where that comes soon', async () => {
    await using box = await sandbox();
    const { pipeline, owner, engine } = box;
    const tar = await tarOf([{ name: 'group/app/file', content: 'there' }]);
    let ready: () => void = () => undefined;
    const checkouts = [Promise.resolve(), new Promise<void>((resolve) => (ready = resolve))];
    const discarded: string[] = [];
    const names = ['first', 'second', 'third', 'fourth'];
    const checkout = async (): Promise<Checkout> => {
      const name = names.shift() ?? '';
      await checkouts.shift();
      return { pointers: ['a'], discard: () => void discarded.push(name), tar };
    };
    const sources = { checkout } as unknown as Sources;
    const track = (work: Promise<unknown>): void => void work.catch(() => undefined);
    const image = Promise.resolve('busybox:stable');
    const options = { pipeline, owner, image, sources, first: undefined, alone: true, track };
    const workspace = createWorkspace(engine, options);
    const { settings } = jobSources([], 'group/app');
    const [soon, slow, late, failing] = await Promise.all([1, 2, 3, 4].map((job) => workspace.viewFor(job, settings)));
    const container = (volume = ''): Promise<Container> =>
      engine.containers.create({
        name: `glci-${pipeline}-test-${volume}`,
        image: 'busybox:stable',
        binds: [`${volume}:${BUILDS_DIR}`],
        labels: labelsFor({ pipeline, role: 'job', owner }),
      });
    const happened: string[] = [];
    const offer = (view: JobView | undefined, made: Container, name: string, started: Promise<void>): void => {
      const put: Container['put'] = async (...given) => {
        happened.push(`${name} is filled`);
        await made.put(...given);
      };
      const release = (): void => void happened.push(`${name} may start`);
      view?.offer(Promise.resolve({ container: { ...made, put }, release, started }));
    };
    failing?.offer(Promise.reject(new Error('no such image')));
    await expect(failing?.filled).rejects.toThrow('no such image');
    const [own, other] = [await container(soon?.volume), await container(slow?.volume)];
    let start: () => void = () => undefined;
    const begins = new Promise<void>((resolve) => (start = resolve));
    // files that are ready go in before it starts
    offer(soon, own, 'first', new Promise(() => undefined));
    expect(await soon?.filled).toEqual(['a']);
    expect(happened.splice(0)).toEqual(['first is filled', 'first may start']);
    // and else when it has started: an engine does not start a container while files are put into it
    offer(slow, other, 'second', begins);
    await vi.waitFor(() => expect(happened.splice(0)).toEqual(['second may start']));
    ready();
    expect(await Promise.race([slow?.filled, delay(1000, 'waits')])).toBe('waits');
    expect(discarded).not.toContain('second');
    start();
    expect(await slow?.filled).toEqual(['a']);
    expect(happened.splice(0)).toContain('second is filled');
    await vi.waitFor(() => expect(discarded).toContain('second')); // not before the job has begun
    expect(discarded).not.toContain('first');
    const there = (await engine.containers.list(`glci.pipeline=${pipeline}`)).map(({ name }) => name);
    for (const view of [soon, slow]) expect(there).not.toContain(`${view?.volume}-helper`);
    expect(await late?.filled).toEqual(['a']); // nobody came
    const last = await container(late?.volume);
    offer(late, last, 'third', Promise.resolve());
    await vi.waitFor(() => expect(happened).toContain('third may start'));
    expect(happened).not.toContain('third is filled');
    for (const each of [own, other, last]) {
      const file = await each.get(`${BUILDS_DIR}/group/app/file`);
      expect((await filesOf(file as never)).get('file')?.toString()).toBe('there');
      await each.remove();
    }
    expect(soon?.files).toHaveLength(1); // by which every user may write there
    await Promise.all([1, 2, 3, 4].map((job) => workspace.release(job)));
    expect((await ourObjects(engine, pipeline)).filter((name) => name.includes('source'))).toEqual([]);
  });

  it('copies where the engine cannot mount an overlay', async () => {
    await using box = await sandbox();
    let tried = 0;
    const volumes: Engine['volumes'] = {
      ...box.engine.volumes,
      create(spec) {
        if (spec.options === undefined) return box.engine.volumes.create(spec);
        tried++;
        return box.engine.volumes.create({ ...spec, options: { ...spec.options, o: 'lowerdir=/nowhere' } });
      },
    };
    const engine: Engine = { ...box.engine, volumes };
    await using made = await workspaceOf(box, engine);
    const session = sessionOf(box, made.workspace, engine);
    checkouts = 0;
    const both = await Promise.all([run(session, look), run(session, look)]);
    const later = await run(session, `${look}; touch /cache/there`);
    for (const { result, log } of [...both, later]) {
      expect(result.status, log).toBe('success');
      expect(log.replaceAll(/^\$ .*\n/gm, '')).toContain(seen);
    }
    expect(both.map(({ log }) => log).join('')).toContain(
      'WARNING: This engine cannot mount overlays: every job gets a copy',
    );
    expect(later.log).not.toContain('WARNING');
    expect(tried).toBe(2);
    expect(checkouts).toBe(1);
    const left = await ourObjects(box.engine, box.pipeline);
    expect(left.filter((name) => name.includes('-job-'))).toEqual([]);
  });
});
