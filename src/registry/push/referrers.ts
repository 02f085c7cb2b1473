const INDEX = 'application/vnd.oci.image.index.v1+json';

/** An entry of an index of referrers: the digest is what it is known by. */
export type Referrer = Readonly<Record<string, unknown>> & { readonly digest: string };

/** The entries of an index of referrers; what is none is left out, and nothing but an index has any. */
export function referrersIn(content: Buffer): readonly Referrer[] {
  try {
    const { manifests } = JSON.parse(content.toString('utf8')) as { readonly manifests?: unknown };
    return Array.isArray(manifests) ? manifests.filter(isReferrer) : [];
  } catch {
    return [];
  }
}

/**
 * What the referrers tag of a digest is to hold: all of what the target has there (others may have signed the same image),
 * of the run's own index, and of the manifests that were copied. An index that has them all stays as it is, byte by byte;
 * undefined: the target's own does. Source: OCI distribution spec, "Referrers Tag Schema".
 */
export function mergedIndex(
  there: Buffer | undefined,
  own: Buffer | undefined,
  copied: readonly Referrer[],
): Buffer | undefined {
  const [atTarget, ofRun] = [there, own].map((index) => (index === undefined ? [] : referrersIn(index)));
  const all = new Map<string, Referrer>();
  for (const entry of [...(atTarget ?? []), ...(ofRun ?? []), ...copied])
    if (!all.has(entry.digest)) all.set(entry.digest, entry);
  const hasAll = (entries: readonly Referrer[] = []): boolean =>
    [...all.keys()].every((digest) => entries.some((entry) => entry.digest === digest));
  if (own !== undefined && hasAll(ofRun)) return there?.equals(own) === true ? undefined : own;
  if (there !== undefined && hasAll(atTarget)) return undefined;
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [...all.values()] }));
}

function isReferrer(value: unknown): value is Referrer {
  return typeof value === 'object' && value !== null && typeof (value as { digest?: unknown }).digest === 'string';
}
