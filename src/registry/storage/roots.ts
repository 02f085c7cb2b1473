import type { Store, StoredRepository, StoredTag } from './layout.js';
import { reach, type Graph } from './reach.js';

/** How long an upstream's manifest that no tag leads to is kept after its last use; Distribution's own time, too. */
const KEEP_UNTAGGED_MS = 7 * 24 * 60 * 60 * 1000;

/** Something that keeps content: dropping it lets the content go that nothing else keeps. */
export interface Root {
  /** `group/app:1`, `docker.io/library/alpine@sha256:...`. */
  readonly name: string;
  readonly repository: StoredRepository;
  readonly digest: string;
  /** undefined: a manifest that is kept without a tag. */
  readonly tag: StoredTag | undefined;
  readonly used: number;
}

/**
 * What keeps the content of a repository: its tags; of pushed images also referrers whose subject is not there (one
 * that is there keeps them itself); of an upstream's also manifests that were pulled by digest and used lately.
 */
export function rootsOf(store: Store, repository: StoredRepository, graph: Graph, now: number): readonly Root[] {
  const prefix = store.upstream ? `${store.name.slice('upstream/'.length)}/` : '';
  const name = `${prefix}${repository.name}`;
  const tags = repository.tags
    .filter(({ digest }) => digest !== '')
    .map((tag): Root => ({ name: `${name}:${tag.name}`, repository, digest: tag.digest, tag, used: tag.used }));
  const referrers = referrersIn(repository, graph);
  const tagged = reach(
    graph,
    tags.map(({ digest }) => digest),
    referrers,
  ).manifests;
  const present = new Set(repository.revisions.map(({ digest }) => digest));
  const untagged = repository.revisions.filter(({ digest, used }) => {
    if (tagged.has(digest)) return false;
    if (store.upstream) return used >= now - KEEP_UNTAGGED_MS;
    const subject = graph.get(digest)?.subject;
    return subject !== undefined && !present.has(subject);
  });
  return [
    ...tags,
    ...untagged.map(({ digest, used }) => ({ name: `${name}@${digest}`, repository, digest, tag: undefined, used })),
  ];
}

/** Digests of a repository's manifests by the subject that they speak of. */
export function referrersIn(repository: StoredRepository, graph: Graph): ReadonlyMap<string, readonly string[]> {
  const referrers = new Map<string, string[]>();
  for (const { digest } of repository.revisions) {
    const subject = graph.get(digest)?.subject;
    if (subject === undefined) continue;
    referrers.set(subject, [...(referrers.get(subject) ?? []), digest]);
  }
  return referrers;
}
