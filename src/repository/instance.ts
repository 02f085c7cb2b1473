/** Where the GitLab is that a pipeline is told it runs on, by the remote of its repository. */

const GITLAB_COM = 'https://gitlab.com';

/** Hosts that are known to be no GitLab, and what is below them. */
const OTHERS = [
  'github.com', 'ghe.com', 'bitbucket.org', 'codeberg.org', 'gitea.com', 'dev.azure.com', 'visualstudio.com', 'sr.ht',
]; // prettier-ignore

/**
 * The web address of the server of a remote: of one that is reached by HTTP as it is, with its port; of one that is reached
 * by SSH its host, for the port is SSH's. gitlab.com where there is no remote, or one on this machine.
 */
export function serverOf(origin: string | undefined): string {
  if (origin !== undefined && /^https?:/i.test(origin) && URL.canParse(origin)) return new URL(origin).origin;
  const host = /^(?:[a-z+]+:\/\/(?:[^@/]*@)?|[^@/]+@)([^/:]+)/i.exec(origin ?? '')?.[1];
  if (host === undefined || !URL.canParse(`https://${host}`)) return GITLAB_COM;
  return host === 'altssh.gitlab.com' ? GITLAB_COM : `https://${host}`;
}

/**
 * The GitLab instance of a pipeline: the one that the user names (the input `gitlab-url`), else the server of the remote,
 * else, where that is no GitLab, gitlab.com. `github` is the server of the workflow, which may be a company's own.
 */
export function instanceOf(given: string | undefined, origin: string | undefined, github: string | undefined): string {
  if (given !== undefined) return given;
  const server = serverOf(origin);
  return isGitLab(server, github) ? server : GITLAB_COM;
}

/** Whether the project of a remote is a project of the instance. */
export function isOn(instance: string, origin: string | undefined): boolean {
  return origin !== undefined && new URL(serverOf(origin)).hostname === new URL(instance).hostname;
}

function isGitLab(server: string, github: string | undefined): boolean {
  const { hostname } = new URL(server);
  if (github !== undefined && URL.canParse(github) && new URL(github).hostname === hostname) return false;
  return !OTHERS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}
