/** A name that a service of the job already has. */
export interface SkippedAlias {
  readonly alias: string;
  readonly service: string;
  readonly index: number;
}

export interface NamedService<T> {
  readonly service: T;
  readonly aliases: readonly string[];
}

/**
 * The host names of services: those made of the image's name (`/` as `__` and as `-`), then those of `alias:`, which
 * may hold several, divided by commas or blanks. A name belongs to the first service that has it; a service without a
 * name of its own is not started, which makes one with `name: $IMAGE` a matter of that variable. Source: GitLab
 * documentation, "Accessing the services"; `SplitNameAndVersion` of the runner.
 */
export function assignAliases<T extends { readonly name: string; readonly alias: string | undefined }>(
  services: readonly T[],
): { readonly named: readonly NamedService<T>[]; readonly skipped: readonly SkippedAlias[] } {
  const taken = new Set<string>();
  const named: NamedService<T>[] = [];
  const skipped: SkippedAlias[] = [];
  services.forEach((service, index) => {
    const aliases: string[] = [];
    for (const alias of [...imageAliases(service.name), ...splitAliases(service.alias)]) {
      if (aliases.includes(alias)) continue;
      if (taken.has(alias)) skipped.push({ alias, service: service.name, index });
      else aliases.push(alias);
    }
    aliases.forEach((alias) => taken.add(alias));
    if (aliases.length > 0) named.push({ service, aliases });
  });
  return { named, skipped };
}

/** `registry.example.com:4999/valkey/valkey:8` -> `registry.example.com__valkey__valkey`, `registry.example.com-valkey-valkey`. */
export function imageAliases(image: string): readonly string[] {
  const withoutDigest = image.split('@')[0] ?? '';
  const slash = withoutDigest.lastIndexOf('/');
  const colon = withoutDigest.indexOf(':', slash + 1);
  const path = colon === -1 ? withoutDigest : withoutDigest.slice(0, colon);
  const withoutPort = path.replace(/^([^/:]+):\d+\//, '$1/');
  const names = [withoutPort.replaceAll('/', '__'), withoutPort.replaceAll('/', '-')];
  return [...new Set(names)].filter((name) => name !== '');
}

function splitAliases(alias: string | undefined): readonly string[] {
  return (alias ?? '').split(/[\s,]+/).filter((name) => name !== '');
}
