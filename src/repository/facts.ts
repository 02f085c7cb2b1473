import { basename } from 'node:path';
import { splitOnce } from '../report/text.js';
import { ask, type Answer } from './git.js';

/** Where a project is on this machine. */
export interface Place {
  /** The folder that the user means (`--cwd`). */
  readonly folder: string;
  /** A Git repository whose HEAD is the pipeline's commit: the folder itself, or a snapshot made of it. */
  readonly repository: string;
  /** The folder is not the top of a Git repository, so its present files were made a commit of their own. */
  readonly snapshot: boolean;
}

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
  /** What Git knows of the branch, here and in `origin`: lines of {@link REF_FORMAT}. */
  readonly branchRefs: string;
}

const SETTINGS = '^(user\\.name|user\\.email|remote\\.origin\\.url)$';
const ORIGIN = 'refs/remotes/origin/';
/** Of a ref: its name, its commit, and the name of its upstream. */
export const REF_FORMAT = '%(refname) %(objectname) %(upstream)';

/** What Git says of the repository that a folder belongs to. */
export interface Answers {
  /** The top of the repository; empty where there is none. */
  readonly top: string;
  /** There is a commit. */
  readonly committed: boolean;
  readonly log: string;
  readonly refs: readonly string[];
  readonly settings: string;
  readonly branchRefs: string;
}

/** What is asked. Without a commit some answers come all the same. */
export const FACTS: readonly string[] = [
  "git log -1 --no-show-signature --format='%H%x00%an <%ae>%x00%cI%x00%B'",
  // where there is no such remote, its name is left as it is
  `git rev-parse --show-toplevel --is-shallow-repository --symbolic-full-name HEAD ${ORIGIN}HEAD`,
  `git config -z --get-regexp '${SETTINGS}'`,
  `branch=$(git symbolic-ref -q HEAD) && git for-each-ref --format='${REF_FORMAT}' "$branch" "${ORIGIN}\${branch#refs/heads/}"`,
];

/** Asks Git about the repository that a folder (a real path) belongs to. Throws a `SystemError` where there is no Git. */
export function askGit(folder: string): Promise<Answers> {
  return readAnswers(ask(folder, FACTS).answers);
}

/** Reads the answers to {@link FACTS}. */
export async function readAnswers(asked: readonly Promise<Answer>[]): Promise<Answers> {
  const [log, parsed, config, branch] = await Promise.all(asked);
  const [top = '', ...refs] = (parsed?.stdout ?? '').trim().split('\n');
  const committed = log?.exitCode === 0 && log.stdout !== '';
  return {
    top,
    committed,
    log: log?.stdout.trim() ?? '',
    refs,
    settings: config?.stdout ?? '',
    branchRefs: branch?.stdout.trim() ?? '',
  };
}

/** Reads the facts again: after more of the history was fetched. */
export async function readFacts(place: Place): Promise<RepositoryFacts> {
  return factsOf(place, await askGit(place.repository));
}

/** What the answers say of the project at that place. */
export function factsOf(place: Place, { log, refs, settings, branchRefs }: Answers): RepositoryFacts {
  const [sha = '', author = '', timestamp = '', message = ''] = log.split('\0');
  const [shallow, full = '', remoteHead = ''] = refs;
  const branch = full.startsWith('refs/heads/') ? full.slice('refs/heads/'.length) : '';
  const head = remoteHead.startsWith(ORIGIN) && remoteHead !== `${ORIGIN}HEAD` ? remoteHead.slice(ORIGIN.length) : '';
  const set = new Map(settings.split('\0').map((entry) => splitOnce(entry, '\n')));
  const origin = set.get('remote.origin.url') ?? '';
  const remote = place.snapshot || origin === '' ? undefined : withoutCredentials(origin);
  return {
    sha,
    message,
    author,
    timestamp,
    branch: branch === '' ? undefined : branch,
    defaultBranch: head || branch || 'main',
    origin: remote,
    path: (remote === undefined ? undefined : pathOf(remote)) ?? `local/${slugged(basename(place.folder))}`,
    shallow: shallow === 'true',
    userName: set.get('user.name') ?? '',
    userEmail: set.get('user.email') ?? '',
    branchRefs,
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
