// Puts every image of the list on the engine and into the hub: the real one where a registry is in reach, else its stand-in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, stateDir } from './paths.mjs';
import { BedError, run, say } from './run.mjs';
import { allRefs, imageKey, images, recipeLabel, standInLabel } from './images.mjs';
import { pruneCache } from './layers.mjs';
import { buildStandIn, cachedStandIn, digestsOf, loadStandIn } from './standin.mjs';
import { ensureHub, hubAnswers } from './hub.mjs';
import { publish, publishedDigest } from './publish.mjs';
import { isOwnEngine } from './engine.mjs';

/** Its API address: unlike "docker.io" no mirror stands in for it, so an answer really comes from there. */
const realHub = 'registry-1.docker.io';
const verdictFile = join(stateDir, 'registry.json');

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function knownVerdict() {
  if (!existsSync(verdictFile)) return undefined;
  const { boot, time, real } = JSON.parse(readFileSync(verdictFile, 'utf8'));
  return boot === bootId() && Date.now() - time < 3_600_000 ? real : undefined;
}

/** Whether the engine can pull from the real Docker Hub: tried once, remembered until the next boot, an hour at most. */
async function realRegistry() {
  const known = knownVerdict();
  if (known !== undefined) return known;
  const ref = `${realHub}/library/busybox:stable`;
  const { code } = await run('docker', ['pull', '-q', ref], { check: false, timeout: 15_000 });
  if (code === 0) await run('docker', ['rmi', ref], { check: false });
  const real = code === 0;
  say(
    real
      ? 'Docker Hub is in reach: using real images'
      : 'no registry in reach: using stand-ins built from Debian packages',
  );
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(verdictFile, JSON.stringify({ boot: bootId(), time: Date.now(), real }));
  return real;
}

/**
 * Tags the engine lacks, or has for another architecture, or from an older recipe of this repository; with `real` those of
 * stand-ins, too. Rejects when no engine answers.
 */
async function missingRefs(real = false) {
  const format = `{{json .RepoTags}} {{.Architecture}} {{with .Config.Labels}}{{index . "${recipeLabel}"}}{{end}}`;
  const names = allRefs.map((r) => r.ref);
  const { stdout, stderr, code } = await run('docker', ['image', 'inspect', '-f', format, ...names], { check: false });
  if (code !== 0 && !/No such image/i.test(stderr)) throw new Error(stderr);
  const found = new Map();
  for (const line of stdout.split('\n').filter(Boolean)) {
    const end = line.lastIndexOf(']') + 1;
    const [, architecture, key] = line.slice(end).split(' ');
    // A run with --platform leaves the tag on an image of another architecture.
    if (architecture === arch) for (const tag of JSON.parse(line.slice(0, end)) ?? []) found.set(tag, key);
  }
  // An image without the label is a real one: never replaced.
  return allRefs
    .filter(({ ref, image }) => {
      const key = found.get(ref);
      return !found.has(ref) || (key && (real || key !== imageKey(image)));
    })
    .map((r) => r.ref);
}

/** Images whose tags the hub lacks or has with other content than the cache. */
async function unpublished() {
  const wrong = await Promise.all(
    allRefs.map(async ({ ref, image }) => {
      const digest = await publishedDigest(ref);
      const expected = cachedStandIn(image)?.top.digest;
      return !digest || (expected && digest !== expected) ? image : undefined;
    }),
  );
  return new Set(wrong.filter(Boolean));
}

/** Whether engine and hub have everything (quick, changes nothing). */
export async function imagesComplete() {
  try {
    const [missing, hubUp] = await Promise.all([missingRefs(), hubAnswers()]);
    if (missing.length || !hubUp) return false;
    return knownVerdict() === true || (await unpublished()).size === 0;
  } catch {
    return false;
  }
}

async function pool(items, size, work) {
  const queue = [...items];
  const worker = async () => {
    for (let item; (item = queue.shift());) await work(item);
  };
  // All have to end before an error is reported: the lock must not be given back while one still works.
  const results = await Promise.allSettled(Array.from({ length: size }, worker));
  const failed = results.find((r) => r.status === 'rejected');
  if (failed) throw failed.reason;
}

async function provideReal(missing) {
  await pool(missing, 3, async (ref) => {
    say(`pulling ${ref}`);
    await run('docker', ['pull', '-q', ref], { timeout: 600_000 });
  });
  await ensureHub('registry:3', `https://${realHub}`);
}

async function install(image, missing) {
  const wanted = image.refs.filter((ref) => missing.includes(ref));
  if (!wanted.length) return;
  // Pulled from the hub where the engine asks it, so that the images have the digests of pulled ones.
  if (isOwnEngine()) {
    const results = [];
    for (const ref of wanted)
      results.push(await run('docker', ['pull', '-q', ref], { check: false, timeout: 300_000 }));
    if (results.every((r) => r.code === 0)) return;
  }
  await loadStandIn(image);
}

async function provideStandIns(missing) {
  const registry = images.find((i) => i.name === 'registry');
  if (missing.includes('registry:3')) {
    say('building the stand-in of registry');
    await loadStandIn(registry);
  }
  await ensureHub('registry:3');
  const stale = await unpublished();
  const work = images.filter((i) => stale.has(i) || i.refs.some((ref) => missing.includes(ref)));
  // Two at a time: one downloads or waits for the engine while the other compresses.
  await pool(work, 2, async (image) => {
    const built = cachedStandIn(image);
    say(`${built ? 'restoring' : 'building'} the stand-in of ${image.refs.join(', ')}`);
    const standIn = built ?? (await buildStandIn(image));
    // Another recipe made the published one when the build above brought a new digest: always written, blobs only once.
    await publish(image, standIn);
    await install(image, missing);
  });
  await dropReplaced();
  pruneCache(new Set(images.flatMap((image) => digestsOf(cachedStandIn(image)))));
}

/** Removes stand-ins that lost their tags to newer ones (those still in use by a container stay). */
async function dropReplaced() {
  const filter = ['--filter', `label=${standInLabel}=true`];
  const { stdout } = await run('docker', [
    'images',
    '--digests',
    '--format',
    '{{.Tag}} {{.Repository}}@{{.Digest}}',
    ...filter,
  ]);
  const replaced = [...stdout.matchAll(/^<none> (\S+@sha256:\w+)$/gm)].map((m) => m[1]);
  for (const ref of replaced) await run('docker', ['rmi', ref], { check: false });
}

/** Makes the engine and the hub have every image; with `real` from their registries, or not at all. */
export async function ensureImages(real = false) {
  const missing = await missingRefs(real);
  if (await realRegistry()) await provideReal(missing);
  else if (real) throw new BedError('no registry is in reach: real images cannot be had');
  else await provideStandIns(missing);
}
