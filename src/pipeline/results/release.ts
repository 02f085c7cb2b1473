import type { ReleaseSpec } from '../../gitlab/types.js';
import type { Release } from '../../report/result.js';

/**
 * A job's `release:` with its texts expanded, under the names that GitLab's API gives them; empty where not given.
 * `notes`: content of the file that is the description, undefined where that is a text.
 */
export function describeRelease(
  job: string,
  spec: ReleaseSpec,
  expand: (text: string) => string,
  notes?: string,
): Release {
  const text = (value: string | undefined): string => (value === undefined ? '' : expand(value));
  return {
    job,
    tag_name: expand(spec.tagName),
    name: text(spec.name ?? spec.tagName),
    description: notes ?? expand(spec.description),
    tag_message: text(spec.tagMessage),
    ref: text(spec.ref),
    milestones: spec.milestones.map(expand),
    released_at: text(spec.releasedAt),
    assets: {
      links: spec.assetsLinks.map((link) =>
        Object.fromEntries(Object.entries(link).map(([key, value]) => [key, expand(value)])),
      ),
    },
  };
}
