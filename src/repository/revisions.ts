import { realpath } from 'node:fs/promises';
import type { PipelineContext } from '../gitlab/types.js';
import type { ProjectStore, Revision } from '../gitlab-api/store.js';
import { Unavailable } from '../gitlab-api/store.js';
import { gitOf } from './git.js';
import type { Project } from './project.js';

/** The Git repository whose top (or bare directory) a folder is; undefined where it is none, or a folder in one. */
export async function repositoryAt(folder: string): Promise<ProjectStore | undefined> {
  const real = await realpath(folder);
  const asked = await gitOf(
    real,
    ['rev-parse', '--is-bare-repository', '--absolute-git-dir', '--show-toplevel'],
    false,
  );
  const [isBare, gitDir = '', top = ''] = asked.stdout.trim().split('\n');
  const place = isBare === 'true' ? gitDir : top;
  if (place === '' || (await realpath(place).catch(() => '')) !== real) return undefined;
  return storeOf(real, async (ref) => {
    const sha = ref === undefined ? await commitOf(real, 'HEAD') : await commitAt(real, ref);
    if (sha === undefined) throw new Unavailable('ref', `there is no \`${ref ?? 'HEAD'}\``);
    return commitFiles(real, sha);
  });
}

/**
 * The pipeline's own project. A ref that is the pipeline's own commit, or its own ref, means the files as they are here, as
 * local includes have them; others are read from the repository. Without a ref it is the default branch.
 */
export function ownProject(project: Project, context: PipelineContext): ProjectStore {
  const { repository, facts, files } = project;
  const here: Revision = {
    read: (path) => files.read(path),
    list: () => files.list(),
    sha: async () => facts.sha,
    notes: [],
    own: true,
  };
  return storeOf(repository, async (ref) => {
    const name = ref ?? context.project.defaultBranch;
    // what is pushed of a branch may be something else, or nothing yet
    const isOwn = [context.ref.name, facts.branch, 'HEAD'].includes(name);
    const sha = isOwn ? facts.sha : await commitAt(repository, name);
    if (sha === undefined) throw new Unavailable('ref', `there is no \`${name}\` in this copy of the repository`);
    return sha === facts.sha ? here : { ...commitFiles(repository, sha), own: true };
  });
}

function storeOf(folder: string, at: ProjectStore['at']): ProjectStore {
  return {
    hasRefs: true,
    at,
    // a copy has no releases: their tags stand for them
    releases: async () => {
      const listed = await gitOf(folder, ['for-each-ref', '--format=%(refname:strip=2)', 'refs/tags'], false);
      return listed.stdout.split('\n').filter((name) => name !== '');
    },
  };
}

/** Where a name is looked for, in GitLab's order; a clone has most branches as its remote's. */
const PLACES = ['refs/tags/', 'refs/heads/', 'refs/remotes/origin/'];

/** The commit of an id, a tag or a branch. A ref is a stranger's text: Git is only ever given full names of it. */
async function commitAt(folder: string, ref: string): Promise<string | undefined> {
  if (/[\s~^:?*[\\\u0000-\u001f]|\.\.|@\{/.test(ref)) return undefined; // no name of a ref
  if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(ref)) {
    const found = await commitOf(folder, ref);
    if (found !== undefined) return found;
  }
  for (const place of PLACES) {
    const found = await commitOf(folder, `${place}${ref}`);
    if (found !== undefined) return found;
  }
  if (ref === 'HEAD' || /^refs\//.test(ref) || /^[0-9a-f]{7,39}$/.test(ref)) return commitOf(folder, ref);
  return undefined;
}

async function commitOf(folder: string, name: string): Promise<string | undefined> {
  const found = await gitOf(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`], false);
  return found.exitCode === 0 ? found.stdout.trim() : undefined;
}

function commitFiles(folder: string, sha: string): Revision {
  return {
    async read(path) {
      const inside = path.replace(/^\/+/, '');
      if (inside.includes('\0')) return undefined;
      const blob = await gitOf(folder, ['cat-file', 'blob', `${sha}:${inside}`], false);
      return blob.exitCode === 0 ? blob.stdout : undefined;
    },
    async list() {
      const listed = await gitOf(folder, ['ls-tree', '-r', '-z', '--name-only', sha]);
      return listed.stdout.split('\0').filter((path) => path !== '');
    },
    sha: async () => sha,
    notes: [],
  };
}
