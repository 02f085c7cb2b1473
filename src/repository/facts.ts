import { basename } from 'node:path';
import { run } from '../process.js';
import type { Project } from './project.js';

/** What the repository itself tells about the pipeline's commit. */
export interface RepositoryFacts {
  readonly sha: string;
  readonly message: string;
  readonly author: string;
  readonly timestamp: string;
  /** The branch that HEAD stands on; undefined when detached. */
  readonly branch: string | undefined;
  readonly defaultBranch: string;
  /** URL of `origin`, without credentials; undefined without a remote. */
  readonly origin: string | undefined;
  /** `group/name`: the path of `origin`, else the folder's name. */
  readonly path: string;
  readonly shallow: boolean;
  readonly userName: string;
  readonly userEmail: string;
}

/** Reads the facts; one Git process for each question that another cannot answer. */
export async function readFacts(project: Project): Promise<RepositoryFacts> {
  const git = async (...args: string[]): Promise<string> =>
    (await run('git', ['-C', project.repository, ...args], { check: false })).stdout.trim();
  const [log, branch, origin, head, shallow, name, email] = await Promise.all([
    git('log', '-1', '--no-show-signature', '--format=%H%x00%an <%ae>%x00%cI%x00%B'),
    git('symbolic-ref', '-q', '--short', 'HEAD'),
    git('config', '--get', 'remote.origin.url'),
    git('symbolic-ref', '-q', '--short', 'refs/remotes/origin/HEAD'),
    git('rev-parse', '--is-shallow-repository'),
    git('config', '--get', 'user.name'),
    git('config', '--get', 'user.email'),
  ]);
  const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
  const remote = project.snapshot || origin === '' ? undefined : withoutCredentials(origin);
  return {
    sha,
    message,
    author,
    timestamp,
    branch: branch === '' ? undefined : branch,
    defaultBranch: head.replace(/^origin\//, '') || (branch === '' ? 'main' : branch),
    origin: remote,
    path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged(basename(project.folder))}`,
    shallow: shallow === 'true',
    userName: name,
    userEmail: email,
  };
}

/** `https://user:token@host/a/b.git` without its user part. */
export function withoutCredentials(url: string): string {
  return url.replace(/^([a-z+]+:\/\/)[^@/]*@/i, '$1');
}

/** `group/name` of a remote's address: `https://host/group/name.git`, `git@host:group/name.git`; undefined for local ones. */
export function pathOf(remote: string): string | undefined {
  const match = /^(?:[a-z+]+:\/\/[^/]+\/|[^/@]+@[^:/]+:)(.+?)(?:\.git)?\/?$/i.exec(remote);
  const path = match?.[1];
  return path !== undefined && path.includes('/') ? path : undefined;
}

function slugged(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'project';
}
