import type { PushedImage } from '../../report/result.js';
import { nameProblem, repositoryAt, type PushTarget } from './names.js';

/** A tag of the run, and where it goes. */
export interface PlannedCopy {
  readonly source: { readonly repository: string; readonly tag: string };
  readonly digest: string;
  /** Repository of the target. */
  readonly repository: string;
  readonly tag: string;
}

export interface CopyPlan {
  readonly copies: readonly PlannedCopy[];
  /** Names that cannot be, and tags that would take each other's place: nothing is copied while there are any. */
  readonly problems: readonly string[];
}

/** The tag by which referrers of a digest are found where a registry has no API for them (OCI distribution spec). */
export const REFERRERS_TAG = /^sha256-[0-9a-f]{64}$/;

/**
 * Where each tag of a run goes; `project` is the path of `$CI_REGISTRY_IMAGE`. Indexes of referrers come last, since what
 * they name has to be there.
 */
export function planCopies(images: readonly PushedImage[], project: string, target: PushTarget): CopyPlan {
  const problems: string[] = [];
  const taken = new Map<string, PlannedCopy>();
  for (const { repository: from, tag, digest } of images) {
    const repository = repositoryAt(target.path, project, from);
    const name = `${target.host}/${repository}:${tag}`;
    const why = nameProblem(target.host, repository, tag);
    if (why !== undefined) {
      problems.push(`${from}:${tag} cannot be copied to ${name}: ${why}`);
      continue;
    }
    const other = taken.get(name);
    if (other === undefined) taken.set(name, { source: { repository: from, tag }, digest, repository, tag });
    else if (other.digest !== digest)
      problems.push(`${other.source.repository}:${tag} and ${from}:${tag} would both be ${name}, and are not the same`);
  }
  const copies = [...taken.values()];
  const isIndex = ({ tag }: PlannedCopy): boolean => REFERRERS_TAG.test(tag);
  return { copies: [...copies.filter((copy) => !isIndex(copy)), ...copies.filter(isIndex)], problems };
}
