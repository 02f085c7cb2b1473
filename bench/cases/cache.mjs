// What is kept from run to run.
import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { events, node, phaseSeconds } from '../lib/ours.mjs';
import { must, timed } from '../lib/processes.mjs';

/** 1 GiB in 1,000 files: one half that nothing can make smaller, the other of text. */
const HALF = (kind) => `i=0; while [ $i -lt 500 ]; do head -c 1073742 > ${kind}-$i; i=$((i+1)); done`;
const MAKE = [
  'mkdir kept && cd kept',
  `{ ${HALF('random')}; } < /dev/urandom`,
  `(yes "const answer = require('./question') || 42; // as sources have it" || true) | { ${HALF('text')}; }`,
].join(' && ');

/**
 * A script of the folder ../together that measures both in one go and prints them as JSON, with further figures. It uses
 * sources as they are, for which it needs the Node that knows types.
 */
function together(scope, script, ours, rival) {
  const path = fileURLToPath(new URL(`../together/${script}`, import.meta.url));
  const args = ['--experimental-strip-types', '--no-warnings', path];
  const env = { ...scope.environment, TMPDIR: scope.folder(), GITLAB_DIND_BENCH_NAME: scope.name };
  return {
    async pair() {
      const text = await must(node(), args, { env });
      const { [ours]: mine, [rival]: other, ...extras } = JSON.parse(text.trim().split('\n').at(-1));
      return { ours: mine, rival: other, extras };
    },
  };
}

const seconds = (title) => ({ title, unit: 'seconds' });

/** Seconds of a job's cache: saved by a run, and restored by another. */
async function jobCache(scope, folder) {
  const storage = join(folder, '.git', 'registry');
  try {
    const save = phaseSeconds(await events(scope, folder, ['make']), 'make', ['upload']);
    const restore = phaseSeconds(await events(scope, folder, ['take']), 'take', ['cache']);
    return { value: save + restore, extras: { save, restore } };
  } finally {
    rmSync(storage, { recursive: true, force: true });
  }
}

/** The same by hand: packed by all processors, and unpacked. */
async function packed(scope, folder) {
  const into = scope.folder();
  const archive = join(into, 'kept.tar.zst');
  const pipe = (line) => must('bash', ['-c', `set -o pipefail; ${line}`, 'bash', folder, archive, into]);
  const spent = await timed(async () => {
    await pipe('tar -C "$1" -c kept | zstd -q -T0 -o "$2"');
    await pipe('zstd -q -d -c "$2" | tar -C "$3" -x');
  });
  if ((await readdir(join(into, 'kept'))).length !== 1000) throw new Error('not all files came back');
  rmSync(into, { recursive: true });
  return spent;
}

export const cache = {
  'job-cache': {
    title: "a job's cache of 1 GiB: saved by one run, restored by the next",
    shows: 'that `cache:` costs no more than what one would pack by hand',
    rival: 'tar and zstd -T0, to the same disk and back',
    runs: 3,
    atMost: 1.3,
    limits: 'A container is started each time, and the disk takes what is saved; of that a digest is made.',
    extras: { save: seconds('saved'), restore: seconds('restored') },
    async setUp(scope) {
      const kept = { key: 'kept', paths: ['kept'] };
      const pipeline = {
        default: { image: 'busybox:stable' },
        make: { script: [MAKE], cache: { ...kept, policy: 'push' } },
        take: { script: ['test "$(ls kept | wc -l)" = 1000'], cache: { ...kept, policy: 'pull' } },
      };
      const folder = await scope.project({ '.gitlab-ci.yml': JSON.stringify(pipeline) });
      const byHand = scope.folder();
      await must('bash', ['-c', MAKE], { cwd: byHand });
      return { ours: () => jobCache(scope, folder), rival: () => packed(scope, byHand) };
    },
  },
  'example-again': {
    title: 'the example pipeline, second run, on a fresh engine with the cache restored',
    shows: 'what the cache of the registry saves where a runner is new',
    rival: 'its first run, on a fresh engine',
    itself: true,
    runs: 2,
    atMost: 0.3,
    limits:
      'A fresh engine pulls the images of jobs and services, daemons start on empty disks, and only one of the seven jobs builds with a cache.',
    extras: { restore: seconds('of it, restoring'), save: seconds('saving, after the first run') },
    setUp: async (scope) => together(scope, 'example.mjs', 'second', 'first'),
  },
  warm: {
    title: 'a build that keeps the processor busy, with the cache restored on an empty registry',
    shows: 'what the cache saves where building is most of the work',
    rival: 'the same without a cache',
    itself: true,
    runs: 2,
    atMost: 0.3,
    limits: 'The daemon and the builder start, and the layers are pulled from the registry of the pipeline.',
    extras: { restore: seconds('of it, restoring'), save: seconds('saving, after the first run') },
    setUp: async (scope) => together(scope, 'warm.mjs', 'warm', 'cold'),
  },
  gigabyte: {
    title: '1 GiB of layers saved to and restored from the cache',
    shows: 'that the cache of the registry is no slower than a file of the image',
    rival: 'docker save and docker load',
    runs: 2,
    atMost: 1,
    limits: 'A digest of all layers, and the archives that GitHub stores.',
    extras: { save: seconds('saved'), restore: seconds('restored') },
    setUp: async (scope) => together(scope, 'gigabyte.mjs', 'cache', 'docker'),
  },
};
