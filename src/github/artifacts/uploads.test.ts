import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ArtifactServer, type ArtifactFault } from '../../../test/artifact-server.js';
import { overhear } from '../../action/door.js';
import { artifactClient } from './client.js';
import { ArtifactUploads, type Upload } from './uploads.js';

let server: ArtifactServer;
let told: string[] = [];
let folder = '';
let removed: string[] = [];
let pump: NodeJS.Timeout | undefined;
beforeEach(async () => {
  server = await ArtifactServer.start();
  told = [];
  removed = [];
  folder = mkdtempSync(join(tmpdir(), 'uploads-test-'));
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.com');
});
afterEach(async () => {
  clearInterval(pump);
  vi.unstubAllEnvs();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
  await server[Symbol.asyncDispose]();
});

/** What the client prints is nothing for the test's own output. */
const quiet = <T>(call: () => Promise<T>): Promise<T> => overhear(() => true, call);

function uploads(): ArtifactUploads {
  return new ArtifactUploads({
    client: artifactClient,
    quiet,
    pageOf: (id) => `https://example.com/artifacts/${id}`,
    tell: (message) => told.push(message),
  });
}

function upload(name: string, more: Partial<Upload> = {}): Upload {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, `content of ${name}`);
  const dispose = (): Promise<void> => Promise.resolve(void removed.push(name));
  const files = { root: folder, paths: [path], [Symbol.asyncDispose]: dispose };
  return { job: `job ${name}`, name, days: undefined, files: () => Promise.resolve(files), ...more };
}

const LONG = 600_000;

/** The client waits 3 s and more before it tries again: here that is a moment. */
function hurry(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pump = setInterval(() => void vi.advanceTimersByTimeAsync(500), 5);
}

describe('artifacts of jobs', () => {
  it('are uploaded, two at a time, each for its time', async () => {
    const all = uploads();
    for (const name of ['a', 'b', 'c', 'd']) void all.put(upload(name, name === 'b' ? { days: 3 } : {}));
    await all.finish(LONG);
    expect(told).toEqual([]);
    expect(server.filesOf('a')).toEqual({ 'a.txt': Buffer.from('content of a') });
    expect(server.stored.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(server.most).toBe(2);
    const days = (name: string): number =>
      (Date.parse(server.stored.find((one) => one.name === name)?.expiresAt ?? '') - Date.now()) / 86_400_000;
    expect(days('b')).toBeCloseTo(3, 1);
    expect(days('a')).toBeNaN();
    expect(removed.sort()).toEqual(['a', 'b', 'c', 'd']);
    const [one] = all.done;
    const stored = server.stored.find(({ name }) => name === one?.name);
    expect(one).toEqual({
      job: `job ${stored?.name}`,
      name: stored?.name,
      id: stored?.id,
      url: `https://example.com/artifacts/${stored?.id}`,
      size: stored?.size,
    });
    expect(all.lost).toEqual([]);
  });

  it('are nothing where there are none: the client is not loaded', async () => {
    const client = vi.fn(artifactClient);
    const all = new ArtifactUploads({ client, quiet, pageOf: () => undefined, tell: () => undefined });
    await all.finish(LONG);
    expect(client).not.toHaveBeenCalled();
  });
});

describe('an artifact that is not uploaded', () => {
  const FAULTS: readonly (readonly [string, ArtifactFault, number, RegExp])[] = [
    ['CreateArtifact', 401, 1, /^artifacts: job a: the artifact "a" was not uploaded: GitHub does not accept the runner's token \(401\)/],
    ['CreateArtifact', 403, 1, /the run may not upload \(403: .*a fault of 403\): look at the storage/],
    ['CreateArtifact', 'quota', 1, /the storage for artifacts is used up: delete old ones/],
    ['CreateArtifact', 409, 1, /the run has one of this name, .*: let `artifacts:name` differ$/],
    ['CreateArtifact', 429, 5, /GitHub takes no more at the moment \(429\)/],
    ['CreateArtifact', 500, 5, /GitHub fails \(500\): try again later$/],
    ['FinalizeArtifact', 500, 5, /GitHub fails \(500\): try again later$/],
    ['CreateArtifact', 'cut', 5, /GitHub cannot be reached: /],
    ['PUT', 403, 1, /GitHub's storage refuses it \(403\): try again later$/],
    ['PUT', 'cut', 20, /GitHub cannot be reached: /],
  ]; // prettier-ignore
  it.each(FAULTS)('since %s is answered with %s is told, with what to do', async (method, fault, times, message) => {
    hurry();
    server.faults.set(method, Array<ArtifactFault>(times).fill(fault));
    const all = uploads();
    void all.put(upload('a'));
    await all.finish(LONG);
    expect(told).toEqual([expect.stringMatching(message)]);
    expect(all.lost).toEqual(told);
    expect(all.done).toEqual([]);
    expect(removed).toEqual(['a']);
  });

  it.each([
    ['CreateArtifact', 429],
    ['CreateArtifact', 503],
    ['FinalizeArtifact', 500],
    ['PUT', 500],
    ['PUT', 'cut'],
    ['CreateArtifact', 'cut'],
    ['FinalizeArtifact', 'unheard'],
  ] as const)('at once, for %s is answered with %s, is so at another try', async (method, fault) => {
    hurry();
    server.faults.set(method, [fault]);
    const all = uploads();
    void all.put(upload('a'));
    await all.finish(LONG);
    expect(told).toEqual([]);
    expect(server.filesOf('a')).toEqual({ 'a.txt': Buffer.from('content of a') });
    expect(all.done).toEqual([expect.objectContaining({ name: 'a', id: server.stored[0]?.id })]);
  });

  it('since nobody heard that its name was taken for it is no fault of its name', async () => {
    hurry();
    server.faults.set('CreateArtifact', ['unheard']);
    const all = uploads();
    void all.put(upload('a'));
    await all.finish(LONG);
    expect(told).toEqual([expect.stringMatching(/GitHub cannot be reached: /)]);
  });

  it('for a reason of all is told once, and the others are not tried', async () => {
    server.faults.set('CreateArtifact', Array<ArtifactFault>(9).fill(403));
    const all = uploads();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void all.put(upload(name));
    await all.finish(LONG);
    expect(told).toEqual([
      expect.stringMatching(/the run may not upload/),
      'artifacts: 4 more not uploaded, for the same reason',
    ]);
    expect(server.calls).toHaveLength(2);
  });

  it('for a reason of its own is no reason for the others', async () => {
    const all = uploads();
    void all.put(upload('a'));
    void all.put(upload('a'));
    void all.put(upload('b'));
    await all.finish(LONG);
    expect(told).toEqual([expect.stringMatching(/of this name/)]);
    expect(all.done.map(({ name }) => name).sort()).toEqual(['a', 'b']);
  });

  it.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])('without %s says so', async (name) => {
    vi.stubEnv(name, '');
    const all = uploads();
    void all.put(upload('a'));
    await all.finish(LONG);
    expect(told).toEqual([expect.stringMatching(`there is no token of the runner .*${name}.*only an action`)]);
  });

  it('to a GitHub Enterprise Server says so', async () => {
    vi.stubEnv('GITHUB_SERVER_URL', 'https://github.example.com');
    const all = uploads();
    void all.put(upload('a'));
    await all.finish(LONG);
    expect(told).toEqual([
      expect.stringMatching(/GitHub Enterprise Server does not take them: use the input `output`/),
    ]);
  });

  it('in time is told, and holds up nothing', async () => {
    server.faults.set('PUT', ['hang', 'hang']);
    const all = uploads();
    for (const name of ['a', 'b', 'c']) void all.put(upload(name));
    // the client reads their files, which go with the test, until both are on their way
    const sent = (): number => server.calls.filter((call) => call.startsWith('PUT')).length;
    await vi.waitFor(() => expect(sent()).toBe(2), { timeout: 60_000 });
    await all.finish(200);
    expect(told).toEqual(['artifacts: not uploaded in the 0 s after the run: a, b, c']);
    expect(all.lost).toEqual(told);
  });

  it('since its files cannot be had is told', async () => {
    const all = uploads();
    void all.put(upload('a', { files: () => Promise.reject(new Error('no space left')) }));
    await all.finish(LONG);
    expect(told).toEqual([expect.stringMatching('was not uploaded: .*no space left')]);
  });
});
