import type { CacheSpec } from '../../gitlab/types.js';

/**
 * GitLab keeps the caches of protected branches apart: every key of a pipeline gets a suffix, so that none can be made
 * that has another's. `unprotect` is for sharing with those that are not protected. Source: GitLab documentation,
 * keyword `cache:unprotect`, and GitLab's `Gitlab::Ci::Build::Cache`.
 */
function protectedKey(key: string, unprotect: boolean, isProtected: boolean): string {
  return `${key}-${isProtected && !unprotect ? 'protected' : 'non_protected'}`;
}

/**
 * A job's cache with its texts expanded and its keys as they are stored; paths are the helper's to expand, once the
 * scripts have run. `fallback` is the job's `CACHE_FALLBACK_KEY`: the runner's own, which knows nothing of branches, and
 * may not reach into those of protected ones.
 */
export function expandCache(
  spec: CacheSpec,
  expand: (value: string) => string,
  isProtected: boolean,
  fallback: string | undefined,
): CacheSpec {
  const stored = (key: string): string => expand(protectedKey(key, spec.unprotect, isProtected));
  return {
    ...spec,
    key: stored(spec.key),
    fallbackKeys: [
      ...spec.fallbackKeys.map(stored),
      ...(fallback === undefined || fallback.endsWith('-protected') ? [] : [fallback]),
    ],
    policy: expand(spec.policy),
  };
}
