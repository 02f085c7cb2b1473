import { readManifest, type Store } from './layout.js';
import type { Manifest } from './manifest.js';

/** Everything that manifests lead to. */
export interface Reached {
  /** Digests of manifests, those that were asked for among them. */
  readonly manifests: ReadonlySet<string>;
  /** Digests of layers and configurations. */
  readonly blobs: ReadonlySet<string>;
  /** Digests of manifests that are named, but are not there or cannot be read. */
  readonly missing: ReadonlySet<string>;
}

/** Follows manifests through indexes to their layers. */
export async function reach(store: Store, from: Iterable<string>): Promise<Reached> {
  const reached = { manifests: new Set<string>(), blobs: new Set<string>(), missing: new Set<string>() };
  const waiting = [...from];
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    if (reached.manifests.has(digest)) continue;
    reached.manifests.add(digest);
    const manifest = await readManifest(store, digest);
    if (manifest === undefined) reached.missing.add(digest);
    else waiting.push(...childrenOf(manifest));
    for (const blob of manifest === undefined ? [] : blobsOf(manifest)) reached.blobs.add(blob);
  }
  return reached;
}

function childrenOf(manifest: Manifest): readonly string[] {
  return (manifest.manifests ?? []).map(({ digest }) => digest);
}

/** Digests of a manifest's own layers and configuration. */
export function blobsOf(manifest: Manifest): readonly string[] {
  return [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])].map(
    ({ digest }) => digest,
  );
}
