// Stand-ins: images put together from layers, with the bytes of a real registry's image (OCI manifest, gzip layers).
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, cacheDir } from './paths.mjs';
import { run } from './run.mjs';
import { candidate } from './apt.mjs';
import { blobPath, buildLayer, putBlob, withScratch } from './layers.mjs';
import { layers } from './recipes.mjs';
import { imageKey, platforms, recipeLabel, standInLabel } from './images.mjs';

export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
};

let chosen;

/** The suite with Docker 28 while there is one, else Debian 13's (Docker 26). */
function imageSuite() {
  chosen ??= candidate('forky', 'docker.io')
    .then((v) => (v?.startsWith('28.') ? 'forky' : 'trixie'))
    .catch(() => 'trixie');
  return chosen;
}

async function layersOf(image, forArch) {
  const result = [];
  for (const name of image.layers) {
    const recipe = layers[name];
    const suite = recipe.suite === 'image' ? await imageSuite() : recipe.suite;
    const below = [];
    for (const lower of recipe.below ?? []) {
      const layer = await buildLayer(lower, layers[lower], { arch: forArch, suite, below: [] });
      below.push(...Object.keys(layer.versions));
    }
    result.push(await buildLayer(name, recipe, { arch: forArch, suite, below }));
  }
  return result;
}

async function buildFor(image, forArch) {
  const parts = await layersOf(image, forArch);
  const versions = Object.assign({}, ...parts.map((l) => l.versions));
  const own = image.config(versions);
  const config = putBlob(
    JSON.stringify({
      architecture: forArch,
      os: 'linux',
      created: '2025-01-01T00:00:00Z',
      config: { ...own, Labels: { ...own.Labels, [standInLabel]: 'true', [recipeLabel]: imageKey(image) } },
      rootfs: { type: 'layers', diff_ids: parts.map((l) => l.diffId) },
      history: image.layers.map((name) => ({ created: '2025-01-01T00:00:00Z', created_by: `stand-in layer ${name}` })),
    }),
  );
  const manifest = putBlob(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: { mediaType: mediaTypes.config, ...config },
      layers: parts.map((l) => ({ mediaType: mediaTypes.layer, digest: l.digest, size: l.size })),
    }),
  );
  return { mediaType: mediaTypes.manifest, ...manifest, platform: { architecture: forArch, os: 'linux' } };
}

const recordPath = (image) => join(cacheDir, 'images', `${image.name}.json`);

/**
 * Builds an image or takes it from the cache. Resolves with {key, top, manifests}: descriptors of what a tag points to (an index
 * for images of several architectures) and of the manifests per architecture.
 */
export async function buildStandIn(image) {
  const key = imageKey(image);
  const cached = cachedStandIn(image);
  if (cached) return cached;
  const manifests = [];
  for (const p of platforms(image)) manifests.push(await buildFor(image, p));
  let top = manifests[0];
  if (manifests.length > 1) {
    const index = putBlob(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
    top = { mediaType: mediaTypes.index, ...index };
  }
  const record = { key, top, manifests };
  mkdirSync(join(cacheDir, 'images'), { recursive: true });
  writeFileSync(recordPath(image), JSON.stringify(record));
  return record;
}

/** What buildStandIn() made last, if it is still current and complete. */
export function cachedStandIn(image) {
  if (!existsSync(recordPath(image))) return undefined;
  const record = JSON.parse(readFileSync(recordPath(image), 'utf8'));
  const complete = record.manifests.every(
    (m) => existsSync(blobPath(m.digest)) && blobsOf(m).every((b) => existsSync(blobPath(b.digest))),
  );
  return record.key === imageKey(image) && complete ? record : undefined;
}

/** Configuration and layers of a manifest. */
export function blobsOf(manifest) {
  const { config, layers: parts } = JSON.parse(readFileSync(blobPath(manifest.digest), 'utf8'));
  return [config, ...parts];
}

/** Every blob a record of buildStandIn() refers to. */
export function digestsOf(record) {
  if (!record) return [];
  return [record.top, ...record.manifests, ...record.manifests.flatMap(blobsOf)].map((d) => d.digest);
}

/** Puts an image into the engine under all its tags, without a registry. */
export async function loadStandIn(image) {
  const { manifests } = await buildStandIn(image);
  const [config, ...parts] = blobsOf(manifests.find((m) => m.platform.architecture === arch));
  await withScratch(async (dir) => {
    const name = (b) => b.digest.replace('sha256:', '');
    for (const b of new Set([config, ...parts].map(name))) symlinkSync(blobPath(b), join(dir, b));
    const entry = { Config: name(config), RepoTags: image.refs, Layers: parts.map(name) };
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify([entry]));
    const archive = join(dir, 'image.tar');
    await run('tar', ['-C', dir, '-hcf', archive, 'manifest.json', ...new Set([config, ...parts].map(name))]);
    await run('docker', ['load', '-q', '-i', archive], { timeout: 300_000 });
  });
}
