import type { ComponentFacts } from '../gitlab/types.js';
import { Unavailable, type ProjectStore, type Revision } from './store.js';
import { isVersion, newest, wishOf } from './versions.js';

/** `host/group/project/name@reference`, taken apart. */
export interface ComponentAddress {
  readonly host: string;
  readonly project: string;
  readonly name: string;
  readonly reference: string;
}

/** A component in its project. */
export interface FoundComponent {
  readonly content: string;
  readonly file: string;
  readonly revision: Revision;
  /** The tag, branch or commit that the reference led to. */
  readonly ref: string;
  readonly facts: ComponentFacts;
}

/** Takes an address apart, as GitLab does: the last part of the path is the component's name. undefined: it is none. */
export function componentAddress(address: string): ComponentAddress | undefined {
  const at = address.indexOf('@');
  const [host = '', ...path] = address.slice(0, Math.max(0, at)).split('/');
  const reference = address.slice(at + 1);
  const name = path.pop() ?? '';
  if (host === '' || name === '' || reference === '' || path.length === 0 || path.includes('')) return undefined;
  return { host, project: path.join('/'), name, reference };
}

/**
 * Finds a component: a release for `~latest` and for the beginning of a version, else a commit, a tag or a branch; there
 * `templates/NAME.yml`, or `templates/NAME/template.yml`. Throws {@link Unavailable} whose message is GitLab's own.
 */
export async function findComponent(address: ComponentAddress, store: ProjectStore): Promise<FoundComponent> {
  const { name, reference } = address;
  const { ref, version, lacking } = await versionOf(reference, store);
  let refused: unknown;
  const later = (error: unknown): undefined => {
    if (!(error instanceof Unavailable) || error.lack === 'answer') throw error;
    refused ??= error;
  };
  const revision = await store.at(ref).catch(later);
  for (const file of [`templates/${name}.yml`, `templates/${name}/template.yml`]) {
    const content = await revision?.read(file).catch(later);
    if (revision === undefined || content === undefined || content.trim() === '') continue;
    const sha = (await revision.sha()) ?? null;
    return { content, file, revision, ref, facts: { name, sha, version, reference } };
  }
  if (lacking !== undefined) throw lacking;
  if (refused !== undefined) return inItsWords(refused);
  throw new Unavailable('ref', `content not found (the project has no templates/${name}.yml at \`${ref}\`)`);
}

/** What GitLab says of a component where the project or the ref is not there. */
function inItsWords(error: unknown): never {
  if (!(error instanceof Unavailable) || error.lack === 'answer') throw error;
  const { lack, message, remedy } = error;
  const what = lack === 'ref' ? 'content not found' : "project does not exist or you don't have sufficient permissions";
  throw new Unavailable(lack, `${what} (${message})`, remedy);
}

interface Version {
  readonly ref: string;
  /** null, as on GitLab, where the reference is no version. */
  readonly version: string | null;
  /** What GitLab says where the ref is not there, either. */
  readonly lacking?: Unavailable;
}

async function versionOf(reference: string, store: ProjectStore): Promise<Version> {
  const wish = wishOf(reference);
  if (wish.kind === 'ref' || !store.hasRefs)
    return { ref: reference, version: isVersion(reference) ? reference : null };
  const releases = await store.releases().catch(inItsWords);
  const tag = newest(releases, wish.kind === 'partial' ? wish.parts : []);
  if (tag !== undefined) return { ref: tag, version: tag };
  const some = releases.filter(isVersion);
  const lacking =
    releases.length === 0 && store.whyNone ? store.whyNone : new Unavailable('ref', whyNot(reference, some));
  if (wish.kind === 'latest') throw lacking;
  return { ref: reference, version: null, lacking };
}

/** GitLab's sentence where no release is what is wished for. */
function whyNot(reference: string, versions: readonly string[]): string {
  const isLatest = reference === '~latest';
  if (versions.length === 0)
    return `The ${isLatest ? '~latest' : 'partial semantic'} version reference is not supported for non-catalog resources. Use a tag, branch, or commit SHA instead.`;
  const shown = `${versions.slice(0, 5).join(', ')}${versions.length > 5 ? ' …' : ''}`;
  return `content not found (no release is ${isLatest ? 'more than a pre-release' : `a ${reference}.*`}; there are ${shown})`;
}
