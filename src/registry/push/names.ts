/** The registry that a run's tags are copied to. */
export interface PushTarget {
  /** `ghcr.io`, `localhost:5000`. */
  readonly host: string;
  /** Below which the repositories go, lower case: `owner/project`; empty: at the top. */
  readonly path: string;
  /** Speaks plain HTTP; only where {@link isLoopback}. */
  readonly plain: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** Registries that take names of so many parts only, and where they say so. */
const PARTS: Readonly<Record<string, { readonly least: number; readonly most: number; readonly form: string }>> = {
  'ghcr.io': { least: 2, most: Infinity, form: 'OWNER/NAME' },
  'docker.io': { least: 2, most: 2, form: 'NAMESPACE/NAME' },
};

const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** The reference grammar's bound of a name, its host counted. */
const LONGEST = 255;
const TAG = /^\w[\w.-]{0,127}$/;

/** Whether a `host[:port]` is this machine, whatever its name servers say. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);
}

/** Where the distribution API of a registry is; Docker Hub's has another name than its images. */
export function apiOf({ host, plain }: Pick<PushTarget, 'host' | 'plain'>): URL {
  return new URL(`${plain ? 'http' : 'https'}://${host === 'docker.io' ? 'registry-1.docker.io' : host}/`);
}

/** Whether a text is the name of a repository, or a path of one: `owner/project`. */
export function isRepository(text: string): boolean {
  return text.split('/').every((part) => COMPONENT.test(part));
}

/** `ghcr.io/owner/project`, for messages. */
export function targetName({ host, path }: Pick<PushTarget, 'host' | 'path'>): string {
  return path === '' ? host : `${host}/${path}`;
}

/**
 * The repository of the target for one of the run: the project's path is replaced by the target's; what stands outside of
 * the project goes below the target by its last part.
 */
export function repositoryAt(path: string, project: string, repository: string): string {
  const below =
    repository === project
      ? ''
      : repository.startsWith(`${project}/`)
        ? repository.slice(project.length + 1)
        : (repository.split('/').at(-1) ?? '');
  return [path, below]
    .filter((part) => part !== '')
    .join('/')
    .toLowerCase();
}

/** Why a registry would not take a name, for a sentence that begins with it; undefined: it would. */
export function nameProblem(host: string, repository: string, tag: string): string | undefined {
  const parts = repository.split('/');
  const rule = PARTS[host];
  if (rule !== undefined && (parts.length < rule.least || parts.length > rule.most))
    return `${host} takes names of the form ${rule.form} only`;
  if (host.length + 1 + repository.length > LONGEST) return `it has more than ${LONGEST} characters`;
  if (!isRepository(repository))
    return 'its parts may have lower case letters and digits, and single separators (., _, __, -) between them';
  return TAG.test(tag) ? undefined : 'its tag may have 128 letters, digits, and ., _ and - after the first';
}
