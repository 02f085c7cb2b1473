import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { counted, differences, sorted, type Cost } from '../cost/compare.js';
import { loadedBy } from '../cost/loaded.js';
import { run } from '../../src/process.js';
import { git, makeRepository } from '../repository.js';
import { CallProxy } from '../faults/call-proxy.js';
import { command, ROOT } from '../runner.js';

/** What the example pipeline costs, counted: a change that makes it cost more or less changes this file, too. */
const FILE = join(ROOT, 'test/e2e/cost.json');
const UPDATE = 'UPDATE_COST=1 npx vitest run --project engine test/e2e/cost.itg.test.ts';
const EXAMPLE = join(ROOT, 'examples/dind');

/** Kinds of calls whose number depends on how long something takes, and why. They are not counted. */
const BY_TIME: Readonly<Record<string, string>> = {
  'GET /_ping': 'asked every few seconds while a call has no answer yet',
  'GET /containers/ID/json': 'asked again and again until a daemon or a service is ready',
  'GET /containers/ID/logs': 'asked again and again until an instance of the registry listens',
};

/**
 * Kinds of calls whose number depends on what is in the images, in which certificates, programs and users are looked for:
 * counted where the images are those of the test bed, for which the numbers are. How many bytes go through archives is not
 * counted: a docker command of the image is among them, and certificates and commits are now a few bytes longer, now shorter.
 */
const BY_IMAGE = ['HEAD', 'GET', 'PUT'].map((method) => `${method} /containers/ID/archive`);

describe('what the example pipeline costs', () => {
  it('is what is written down', { timeout: 600_000 }, async () => {
    // QEMU is registered anyhow: else it would be where no run before has done so
    const { calls, processes } = await runCounted(EXAMPLE, ['--concurrency', '2', '--qemu', 'always']);
    const alone = await runOneJob();
    const leftOut = [...Object.keys(BY_TIME), ...((await imagesAreStandIns()) ? [] : BY_IMAGE)];
    const asked = [...calls].filter(([kind]) => !leftOut.includes(kind));
    const made = [...calls].filter(
      ([kind]) => kind.startsWith('POST ') && /(containers|networks|volumes)\/create$/.test(kind),
    );
    const loaded = await loadedBy(['plan', '--json', '--cwd', EXAMPLE]);
    const found: Cost = {
      'engine calls': sorted(asked),
      'made on the engine': sorted(made.map(([kind, count]) => [kind.split('/')[1] ?? '', count] as const)),
      'programs started': counted(processes),
      'engine calls for one job': sorted([...alone.calls].filter(([kind]) => !leftOut.includes(kind))),
      'loaded for plan': sorted(Object.entries(loaded)),
    };
    const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Cost) : {};
    const accepted = process.env['UPDATE_COST'] === '1';
    if (accepted) writeFileSync(FILE, `${JSON.stringify(merged(before, found, leftOut), null, 2)}\n`);
    const expected = accepted ? found : before;
    const different = differences(without(expected, leftOut), found);
    const message = [
      'The example pipeline costs something else than test/e2e/cost.json says:',
      ...different.map((line) => `  ${line}`),
      `If that is meant, accept it with: ${UPDATE}`,
    ];
    if (different.length > 0) expect.fail(message.join('\n'));
    // those that are left out are there: else the reasons above are of nothing
    expect(Object.keys(BY_TIME).filter((kind) => !calls.has(kind))).toEqual([]);
    // the shell that is asked ahead; a second one where that still searches the files, and `rm` where the job takes long
    expect(alone.processes).toContain('sh');
    expect(alone.processes.filter((name) => name !== 'rm').slice(1)).toEqual(
      alone.processes.includes('sh', 1) ? ['sh'] : [],
    );
  });
});

/**
 * Calls without those made again: since another run has taken the same subnet at the same moment (each asks for all
 * networks), and since a daemon that takes its time to answer may have made certificates of its own.
 */
function withoutRetries({ seen, refused, certificatesRead }: CallProxy): ReadonlyMap<string, number> {
  const subnets = refused.get('POST /networks/create') ?? 0;
  const again: Readonly<Record<string, number>> = {
    'GET /networks': subnets,
    'POST /networks/create': subnets,
    'GET /containers/ID/archive': certificatesRead,
  };
  return new Map([...seen].map(([kind, count]) => [kind, count - (again[kind] ?? 0)]));
}

/** Whether the test bed has made the images of the example itself, since it had no registry in reach. */
async function imagesAreStandIns(): Promise<boolean> {
  const format = '{{index .Config.Labels "org.gitlab-dind.stand-in"}}';
  const { stdout } = await run('docker', ['image', 'inspect', '--format', format, 'docker:28-dind']);
  return stdout.trim() === 'true';
}

/** What is found, and of what is not counted now the numbers of before. */
function merged(before: Cost, found: Cost, leftOut: readonly string[]): Cost {
  const calls = Object.entries(before['engine calls'] ?? {}).filter(([kind]) => leftOut.includes(kind));
  return { ...found, 'engine calls': sorted([...calls, ...Object.entries(found['engine calls'] ?? {})]) };
}

function without(cost: Cost, kinds: readonly string[]): Cost {
  const keep = ([kind]: [string, number]): boolean => !kinds.includes(kind);
  return Object.fromEntries(
    Object.entries(cost).map(([group, counts]) => [group, Object.fromEntries(Object.entries(counts).filter(keep))]),
  );
}

/** What a run costs. */
interface Counted {
  readonly calls: ReadonlyMap<string, number>;
  readonly processes: readonly string[];
}

/** Runs a project on the engine behind a proxy, and tells the calls of the engine and the programs that were started. */
async function runCounted(project: string, given: readonly string[] = []): Promise<Counted> {
  await using proxy = await new CallProxy(undefined).start();
  const folder = mkdtempSync(join(tmpdir(), 'cost-test-'));
  const started = join(folder, 'processes');
  try {
    const probe = pathToFileURL(join(ROOT, 'test/cost/count-processes.mjs')).href;
    const options = ['--storage-path', join(folder, 'registry'), '--docker-host', proxy.address, ...given];
    const { code, stdout, stderr } = await command(['run', '--cwd', project, ...options], {
      env: { NODE_OPTIONS: `--import=${probe}`, COUNT_PROCESSES: started },
    });
    expect(code, stdout + stderr).toBe(0);
    const processes = readFileSync(started, 'utf8').split('\n').slice(0, -1);
    return { calls: withoutRetries(proxy), processes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shortest run that there is: a job of a Git repository. */
async function runOneJob(): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'cost-test-'));
  try {
    makeRepository(folder, ['one']);
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'one: {image: "busybox:stable", script: ["true"]}\n');
    git(folder, 'add', '.gitlab-ci.yml');
    git(folder, 'commit', '-qm', 'a job');
    return await runCounted(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
