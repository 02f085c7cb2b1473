// Writes stand-ins into the hub with the registry API itself: blobs, manifests, and an index where there are two architectures.
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { BedError } from './run.mjs';
import { blobPath } from './layers.mjs';
import { blobsOf, mediaTypes } from './standin.mjs';
import { hubUrl } from './hub.mjs';

/** "busybox:stable" -> ["library/busybox", "stable"], as Docker Hub names it. */
export function hubName(ref) {
  const [name, tag] = ref.split(':');
  return [name.includes('/') ? name : `library/${name}`, tag];
}

async function request(method, url, expected, init = {}) {
  const res = await fetch(url, { method, ...init });
  if (!expected.includes(res.status))
    throw new BedError(`${method} ${url}: ${res.status} ${(await res.text()).slice(0, 300)}`);
  return res;
}

// Where a blob is already: the registry can mount it into another repository without a transfer.
const uploaded = new Map();

async function putBlob(repo, { digest, size }) {
  const base = `${hubUrl()}/v2/${repo}/blobs`;
  if ((await request('HEAD', `${base}/${digest}`, [200, 404])).status === 200) {
    uploaded.set(digest, repo);
    return;
  }
  const from = uploaded.get(digest);
  const mount = from ? `?mount=${digest}&from=${from}` : '';
  const start = await request('POST', `${base}/uploads/${mount}`, [201, 202]);
  if (start.status === 202) {
    const url = new URL(start.headers.get('location'), hubUrl());
    url.searchParams.set('digest', digest);
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
    const body = Readable.toWeb(createReadStream(blobPath(digest)));
    await request('PUT', url, [201], { headers, body, duplex: 'half' });
  }
  uploaded.set(digest, repo);
}

async function putManifest(repo, name, descriptor) {
  const body = readFileSync(blobPath(descriptor.digest));
  await request('PUT', `${hubUrl()}/v2/${repo}/manifests/${name}`, [201], {
    headers: { 'content-type': descriptor.mediaType },
    body,
  });
}

/** Publishes an image under all its tags. */
export async function publish(image, { top, manifests }) {
  const [repo] = hubName(image.refs[0]);
  for (const manifest of manifests) {
    for (const blob of blobsOf(manifest)) await putBlob(repo, blob);
    await putManifest(repo, manifest.digest, manifest);
  }
  for (const ref of image.refs) await putManifest(repo, hubName(ref)[1], top);
}

/** Digest the hub has for a tag, or undefined. */
export async function publishedDigest(ref) {
  const [repo, tag] = hubName(ref);
  const accept = `${mediaTypes.index}, ${mediaTypes.manifest}`;
  try {
    const init = { method: 'HEAD', headers: { accept }, signal: AbortSignal.timeout(3000) };
    const res = await fetch(`${hubUrl()}/v2/${repo}/manifests/${tag}`, init);
    return res.ok ? (res.headers.get('docker-content-digest') ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
