import { mediaTypeOf, partsOf, readManifest, type Manifest } from './manifest.js';
import type { Store } from './layout.js';

/** What a manifest leads to, without its content. */
export interface Node {
  readonly mediaType: string;
  /** Digests of the manifests of an index. */
  readonly children: readonly string[];
  /** Digests of layers and configuration. */
  readonly blobs: readonly string[];
  /** Those of `blobs` that may lie elsewhere, as base layers of Windows do. */
  readonly foreign: ReadonlySet<string>;
  /** Digest of the manifest that this one speaks of. */
  readonly subject: string | undefined;
}

/** All manifests of a store by their digests; those that are missing or cannot be read are not in it. */
export type Graph = ReadonlyMap<string, Node>;

/** Reads every manifest of a store once. */
export async function readGraph(store: Store): Promise<Graph> {
  const graph = new Map<string, Node>();
  for (const { revisions } of store.repositories) {
    for (const { digest } of revisions) {
      if (graph.has(digest)) continue;
      const manifest = await readManifest(store, digest);
      if (manifest !== undefined) graph.set(digest, nodeOf(manifest));
    }
  }
  return graph;
}

function nodeOf(manifest: Manifest): Node {
  const parts = partsOf(manifest);
  return {
    mediaType: mediaTypeOf(manifest),
    children: (manifest.manifests ?? []).map(({ digest }) => digest),
    blobs: parts.map(({ digest }) => digest),
    foreign: new Set(parts.filter(({ urls }) => (urls ?? []).length > 0).map(({ digest }) => digest)),
    subject: manifest.subject?.digest,
  };
}

/** Everything that manifests lead to. */
export interface Reached {
  /** Digests of manifests, those that were asked for among them, there or not. */
  readonly manifests: ReadonlySet<string>;
  /** Digests of layers and configurations, there or not. */
  readonly blobs: ReadonlySet<string>;
}

/**
 * Follows manifests through indexes to their layers. With `referrers` (digests of manifests by their subject), what
 * speaks of a reached manifest, such as a signature, is reached as well.
 */
export function reach(
  graph: Graph,
  from: Iterable<string>,
  referrers: ReadonlyMap<string, readonly string[]> = new Map(),
): Reached {
  const reached = { manifests: new Set<string>(), blobs: new Set<string>() };
  const waiting = [...from];
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    if (reached.manifests.has(digest)) continue;
    reached.manifests.add(digest);
    const node = graph.get(digest);
    for (const blob of node?.blobs ?? []) reached.blobs.add(blob);
    waiting.push(...(node?.children ?? []), ...(referrers.get(digest) ?? []));
  }
  return reached;
}
