import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArtifactServer } from '../../../test/artifact-server.js';
import { StoredRegistry } from '../../../test/stored-registry.js';
import { planFor } from '../../../test/unit/fleet/plan-for.js';
import { overhear } from '../../action/door.js';
import { artifactClient } from '../../github/artifacts/client.js';
import { ArtifactShelf } from '../../github/artifacts/shelf.js';
import { artifactStore } from '../../job/artifacts/store.js';
import type { Left } from '../../pipeline/part/part.js';
import { storedBlobs } from '../../registry/oci/contents.js';
import { Inbox } from './inbox.js';
import { Journal } from './journal.js';
import { readListing } from './listing.js';
import { Outbox } from './outbox.js';
import type { PlanDocument } from '../types.js';

const FILE = `
stages: [one, two]
a: {stage: one, script: x, artifacts: {paths: [f], reports: {dotenv: d}}}
b: {stage: one, script: x}
c: {stage: two, script: x}
`;

let server: ArtifactServer;
let folder = '';
let document: PlanDocument;
beforeEach(async () => {
  server = await ArtifactServer.start();
  folder = mkdtempSync(join(tmpdir(), 'travel-test-'));
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
  const plan = await planFor(FILE);
  document = {
    v: 1,
    version: '1',
    pipeline: 5,
    firstJobId: 100,
    createdAt: '2026-01-01T00:00:00Z',
    sha: 'a'.repeat(40),
    plan,
    storage: null,
    manual: [],
  };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await server[Symbol.asyncDispose]();
});

const shelf = (): ArtifactShelf =>
  new ArtifactShelf({ client: artifactClient, quiet: (call) => overhear(() => true, call) });
const storageOf = (name: string): StoredRegistry => new StoredRegistry(join(folder, name));

/** A runner that leaves what a job has made. */
async function leave(job: string, storage: string, known: ReadonlySet<string> = new Set()): Promise<Outbox> {
  const own = mkdtempSync(join(folder, 'runner-'));
  const index = document.plan.jobs.findIndex(({ name }) => name === job);
  const artifacts = artifactStore(join(own, 'store'));
  mkdirSync(join(own, 'store'));
  if (job === 'a') {
    writeFileSync(artifacts.pathFor(7), 'the artifacts');
    writeFileSync(artifacts.pathFor('7-dotenv'), 'K=V');
  }
  const outbox = new Outbox({
    document,
    shelf: shelf(),
    journal: new Journal(own, [job]),
    folder: own,
    nameOf: () => ({ index, runAttempt: 1, runner: job }),
    known: () => known,
    origin: 0,
    hide: { jobs: (jobs) => jobs, all: (value) => value },
  });
  const left: Left = {
    job: document.plan.jobs[index]!,
    id: 7,
    ends: [{ type: 'success' }],
    began: 0,
    summaries: [],
    releases: [],
    artifacts,
    storage: () => Promise.resolve(join(folder, storage)),
  };
  await outbox.send(left);
  return outbox;
}

const inbox = async (): Promise<Inbox> => {
  const one = shelf();
  return new Inbox(one, await readListing(one, document), folder);
};

describe('what goes from runner to runner', () => {
  it('are artifacts and reports, as they were left', async () => {
    await leave('a', 'none');
    const store = artifactStore(join(folder, 'store'));
    await (await inbox()).artifacts(store, [{ name: 'a', id: 100 }]);
    expect(readFileSync(store.pathFor(100), 'utf8')).toBe('the artifacts');
    expect(readFileSync(store.pathFor('100-dotenv'), 'utf8')).toBe('K=V');
  });

  it('are images with all that they lead to, and what has no tag', async () => {
    const from = storageOf('from');
    const digest = from.image('app', '1', 'layer one', 'layer two');
    const bare = from.add(JSON.stringify({ layers: [{ digest: from.add('bare'), size: 4 }] }));
    from.link('app', '_manifests/revisions/sha256', bare);
    await leave('a', 'from');
    const to = storageOf('to');
    await (await inbox()).images(to.storage, new Set(['a']));
    expect(readFileSync(to.repository('app', '_manifests/tags/1/current/link'), 'utf8')).toBe(digest);
    expect(existsSync(to.repository('app', '_manifests/revisions/sha256', bare.slice(7), 'link'))).toBe(true);
    expect(await storedBlobs(to.storage)).toEqual(await storedBlobs(from.storage));
  });

  it('never is a large blob twice, nor one that every runner has', async () => {
    const base = randomBytes(2_000_000).toString('latin1').slice(0, 1_500_000);
    for (const name of ['one', 'two']) storageOf(name).image('app', name, base, `own of ${name}`);
    const [first, second] = [await leave('a', 'one'), await leave('b', 'two')];
    expect(first.bytes).toBeGreaterThan(1_500_000);
    expect(second.bytes).toBeLessThan(20_000);
    const to = storageOf('to');
    await (await inbox()).images(to.storage, new Set(['a', 'b']));
    for (const name of ['one', 'two'])
      expect(existsSync(to.repository('app', '_manifests/tags', name, 'current/link'))).toBe(true);
    const third = storageOf('three');
    third.image('app', 'three', randomBytes(1_200_000).toString('hex'));
    const known = await leave('c', 'three', await storedBlobs(third.storage));
    expect(known.bytes).toBeLessThan(20_000);
  });

  it('is an error that names the job where a blob is missing, or is another', async () => {
    const from = storageOf('from');
    from.image('app', '1', randomBytes(700_000).toString('hex'));
    await leave('a', 'from');
    const blob = server.stored.find(({ name }) => name.includes('.blob.'))!;
    const content = blob.blob;
    blob.blob = Buffer.from(content.map((byte, index) => (index === 5 ? byte ^ 1 : byte)));
    await expect((await inbox()).images(storageOf('x').storage, new Set(['a']))).rejects.toThrow(
      /^a: what it has pushed cannot be had: .*what came is not what was uploaded/,
    );
    server.stored.splice(server.stored.indexOf(blob), 1);
    await expect((await inbox()).images(storageOf('y').storage, new Set(['a']))).rejects.toThrow(
      /^a: what it has pushed cannot be had: app:1 lacks sha256:/,
    );
  });

  it('is an error that names the job where its artifacts have expired', async () => {
    await leave('a', 'none');
    server.stored.splice(
      server.stored.findIndex(({ name }) => name.endsWith('.files')),
      1,
    );
    const store = artifactStore(join(folder, 'store'));
    await expect((await inbox()).artifacts(store, [{ name: 'a', id: 100 }])).rejects.toThrow(
      /^a: the artifact gitlab-5\.0\.1-a\.files that it has left is not there any more/,
    );
  });
});
