// Turns a recipe (packages of a Debian suite, own files, some shaping) into one compressed image layer in the blob store.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  createWriteStream,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { bedDir, cacheDir } from './paths.mjs';
import { BedError, run } from './run.mjs';
import { closure, download } from './apt.mjs';
import { neverFiles, neverPackages } from './slim.mjs';

const blobs = join(cacheDir, 'blobs', 'sha256');
export const blobPath = (digest) => join(blobs, digest.replace('sha256:', ''));
export const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Writes a small blob (configuration, manifest); returns its descriptor fields. */
export function putBlob(text) {
  mkdirSync(blobs, { recursive: true });
  const digest = `sha256:${sha256(text)}`;
  writeFileSync(blobPath(digest), text);
  return { digest, size: Buffer.byteLength(text) };
}

/** Removes what images of former recipes left behind: every blob and layer record that `keep` does not name. */
export function pruneCache(keep) {
  for (const hex of readdirSync(blobs)) if (!keep.has(`sha256:${hex}`)) rmSync(join(blobs, hex));
  const records = join(cacheDir, 'layers');
  for (const f of readdirSync(records))
    if (!keep.has(JSON.parse(readFileSync(join(records, f), 'utf8')).digest)) rmSync(join(records, f));
}

const filesOf = (name) => join(bedDir, 'images', name, 'rootfs');

/** A digest over a folder's names and contents; modes follow from those (see copyOver). */
function treeHash(dir) {
  const hash = createHash('sha256');
  const walk = (d) => {
    for (const e of readdirSync(d, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const p = join(d, e.name);
      hash.update(`${p.slice(dir.length)}\n`);
      if (e.isDirectory()) walk(p);
      else hash.update(readFileSync(p));
    }
  };
  if (existsSync(dir)) walk(dir);
  return hash.digest('hex');
}

const fileHash = (name) => sha256(readFileSync(new URL(name, import.meta.url)));
// The number: raise it when this module makes other layers from the same recipe.
const layerFormat = `5 ${fileHash('./slim.mjs')}`;
const shapeHash = fileHash('./shape.mjs');

/** What a layer is made from, as far as this repository says: changes when the recipe changes, not when Debian moves. */
export function recipeKey(name, recipe) {
  const text = JSON.stringify(recipe, (k, v) => (typeof v === 'function' || v instanceof RegExp ? String(v) : v));
  return sha256(`${layerFormat} ${text} ${recipe.setup ? shapeHash : ''} ${treeHash(filesOf(name))}`);
}

async function remove(root, patterns) {
  // The shell expands the patterns; a pattern without a match stays as it is and rm -f ignores it.
  await run('sh', ['-c', 'cd "$1" && shift && rm -rf $*', 'sh', root, ...patterns]);
}

/** Lays own files over a root. What starts with #! is executable, whatever umask or transport this checkout went through. */
function copyOver(from, to) {
  for (const e of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, e.name), join(to, e.name)];
    if (e.isDirectory()) {
      if (!existsSync(target)) mkdirSync(target, { mode: 0o755 });
      copyOver(source, target);
    } else {
      const text = readFileSync(source);
      // Never through a link: it may lead out of the root.
      rmSync(target, { force: true });
      writeFileSync(target, text);
      chmodSync(target, text.subarray(0, 2).toString() === '#!' ? 0o755 : 0o644);
    }
  }
}

async function unpack(root, debs, extract) {
  // Debian's merged layout: packages of older releases still name /bin and /lib.
  for (const d of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(root, 'usr', d), { recursive: true });
    symlinkSync(`usr/${d}`, join(root, d));
  }
  // Not dpkg-deb -x: it would turn those links into folders again.
  const into = ['-C', root, '--keep-directory-symlink', '--numeric-owner', '-xpf', '-', ...(extract ?? [])];
  const script = 'deb="$1"; shift; dpkg-deb --fsys-tarfile "$deb" | tar "$@"';
  for (const deb of debs) await run('sh', ['-c', script, 'sh', deb, ...into]);
}

/** tar and gzip in one pass: both digests are needed, the raw one for the configuration, the other for the manifest. */
async function pack(root, target) {
  const args = [
    '--sort=name',
    '--mtime=2025-01-01 00:00Z',
    '--numeric-owner',
    '--format=gnu',
    '-cf',
    '-',
    '-C',
    root,
    '.',
  ];
  const tar = spawn('tar', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const done = once(tar, 'close');
  const meter = () => {
    const m = { hash: createHash('sha256'), size: 0 };
    m.stream = new Transform({
      transform(chunk, _enc, next) {
        m.hash.update(chunk);
        m.size += chunk.length;
        next(null, chunk);
      },
    });
    return m;
  };
  const [raw, zipped] = [meter(), meter()];
  await pipeline(
    tar.stdout,
    raw.stream,
    createGzip({ level: 1, chunkSize: 256 * 1024 }),
    zipped.stream,
    createWriteStream(target),
  );
  const [code] = await done;
  if (code !== 0) throw new BedError(`tar of a layer failed (${code})`);
  return {
    digest: `sha256:${zipped.hash.digest('hex')}`,
    diffId: `sha256:${raw.hash.digest('hex')}`,
    size: zipped.size,
    rawSize: raw.size,
  };
}

let works = 0;

/** A scratch folder that is removed after `use`. */
export async function withScratch(use) {
  const dir = join(cacheDir, 'work', `${process.pid}-${++works}`);
  mkdirSync(dir, { recursive: true });
  try {
    return await use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const built = new Map();

/**
 * Builds a layer, or takes it from the cache; resolves with {digest, diffId, size, rawSize, versions}.
 * @param {string} name the recipe's name; images/<name>/rootfs is laid over the packages
 * @param {object} recipe see recipes.mjs
 * @param {{arch: string, suite: string, below: string[]}} ctx below: package names that lower layers hold already
 */
export function buildLayer(name, recipe, ctx) {
  const id = `${name} ${ctx.arch} ${ctx.suite}`;
  if (!built.has(id)) built.set(id, build(name, recipe, ctx));
  return built.get(id);
}

async function build(name, recipe, { arch, suite, below }) {
  const packages = recipe.packages ?? [];
  let debs = packages.length ? await closure(suite, arch, packages, neverPackages) : [];
  if (recipe.only) debs = debs.filter((d) => packages.includes(d.name));
  debs = debs.filter((d) => !below.includes(d.name));
  const versions = Object.fromEntries(debs.map((d) => [d.name, d.version]));
  const key = sha256(`${recipeKey(name, recipe)} ${arch} ${debs.map((d) => d.file).join(' ')}`);
  const record = join(cacheDir, 'layers', `${name}-${arch}-${key.slice(0, 16)}.json`);
  if (existsSync(record)) {
    const layer = JSON.parse(readFileSync(record, 'utf8'));
    if (existsSync(blobPath(layer.digest))) return layer;
  }
  const paths = await download(suite, debs);
  const layer = await withScratch(async (work) => {
    const root = join(work, 'root');
    mkdirSync(root);
    await unpack(root, paths, recipe.extract);
    await remove(root, [...neverFiles, ...(recipe.prune ?? [])]);
    await recipe.setup?.(root, { arch, suite, work });
    if (existsSync(filesOf(name))) copyOver(filesOf(name), root);
    if (existsSync(join(root, 'root'))) chmodSync(join(root, 'root'), 0o700);
    const tmp = join(work, 'layer');
    const result = await pack(root, tmp);
    mkdirSync(blobs, { recursive: true });
    rmSync(blobPath(result.digest), { force: true });
    linkSync(tmp, blobPath(result.digest));
    return { ...result, versions };
  });
  mkdirSync(join(cacheDir, 'layers'), { recursive: true });
  writeFileSync(`${record}.tmp`, JSON.stringify(layer));
  renameSync(`${record}.tmp`, record);
  return layer;
}
