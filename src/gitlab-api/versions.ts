/** Versions of components, as GitLab's `Gitlab::Ci::Components::InstancePath` reads them (docs.gitlab.com/ci/components). */

const VERSION = /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

export type Wish =
  | { readonly kind: 'latest' }
  /** `1` or `1.2`: the newest version that begins so. */
  | { readonly kind: 'partial'; readonly parts: readonly string[] }
  /** A commit, a tag or a branch. */
  | { readonly kind: 'ref' };

/** What is behind the `@` of a component's address. */
export function wishOf(reference: string): Wish {
  if (reference === '~latest') return { kind: 'latest' };
  return /^\d+(\.\d+)?$/.test(reference) ? { kind: 'partial', parts: reference.split('.') } : { kind: 'ref' };
}

/** The tag of the newest version in the range; pre-releases are never chosen. undefined: there is none. */
export function newest(tags: readonly string[], parts: readonly string[] = []): string | undefined {
  const versions = tags.flatMap((tag) => {
    const match = VERSION.exec(tag);
    if (match === null || match[4] !== undefined) return [];
    const numbers = match.slice(1, 4);
    return parts.every((part, index) => numbers[index] === part) ? [{ tag, numbers: numbers.map(BigInt) }] : [];
  });
  versions.sort((a, b) => {
    const at = a.numbers.findIndex((number, index) => number !== b.numbers[index]);
    return at === -1 ? 0 : (a.numbers[at] ?? 0n) < (b.numbers[at] ?? 0n) ? 1 : -1;
  });
  return versions[0]?.tag;
}

/** Whether a tag is a semantic version, a pre-release among them: what GitLab's catalog publishes. */
export function isVersion(tag: string): boolean {
  return VERSION.test(tag);
}
