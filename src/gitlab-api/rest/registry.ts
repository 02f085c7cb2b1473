import { bodyOf } from '../../web.js';
import type { Instance } from '../api.js';
import { request } from '../http.js';
import { asPart } from './address.js';
import { askJson } from './ask.js';
import { fieldsOf, itemsOf, numberOf, picked, textOf, type Fields } from './fields.js';
import { allItems } from './lists.js';
import { withheldAsNull } from './pipelines.js';

/** A tag of a project's container registry, as far as its instance tells of it. */
export interface RegistryTag {
  /** `group/project/app`. */
  readonly repository: string;
  readonly tag: string;
  /** When its image was made, by the image itself; null: not told. */
  readonly created_at: string | null;
  /** `linux/amd64`; null where the manifest cannot be read. */
  readonly platforms: readonly string[] | null;
}

/** Each tag is a request of its own, and its platforms are two or three: a registry that has more is left alone. */
const MAX_TAGS = 200;

const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
 * The tags of a project's registry (docs.gitlab.com/api/container_registry); platforms of those alone that were made within
 * the time. null where the token may not read it, or there are too many. Throws as `ask` does.
 */
export async function registryTags(
  instance: Instance,
  project: string,
  isWithin: (time: string | null) => boolean,
): Promise<readonly RegistryTag[] | null> {
  const path = `/projects/${asPart(project)}/registry/repositories`;
  const what = `the container registry of ${project}`;
  const repositories = await withheldAsNull(allItems(instance, path, { tags: 'true' }, what));
  if (repositories === null) return null;
  const named = repositories.flatMap((repository) =>
    itemsOf(repository['tags']).map((tag) => ({ repository, tag: textOf(fieldsOf(tag), 'name') ?? '' })),
  );
  if (named.length > MAX_TAGS) return null;
  const tags: RegistryTag[] = [];
  for (const { repository, tag } of named) {
    const id = numberOf(repository, 'id') ?? 0;
    const asked = askJson(instance, `${path}/${id}/tags/${asPart(tag)}`, `the tag ${tag} of ${project}`);
    const details = fieldsOf(await withheldAsNull(asked));
    const made = textOf(details, 'created_at') ?? null;
    const place = { path: textOf(repository, 'path') ?? '', location: textOf(details, 'location') ?? '', tag };
    const platforms = isWithin(made) ? await platformsOf(instance, place).catch(() => null) : null;
    tags.push({ repository: place.path, tag, created_at: made, platforms });
  }
  return tags;
}

interface Place {
  readonly path: string;
  /** `registry.gitlab.com/group/project/app:1`. */
  readonly location: string;
  readonly tag: string;
}

/**
 * Platforms by the manifest. The registry gets no token of the user's: the instance makes one for it that may pull from this
 * repository alone.
 */
async function platformsOf(instance: Instance, { path, location, tag }: Place): Promise<readonly string[] | null> {
  const host = location.split('/')[0] ?? '';
  if (!/^[\w.-]+(?::\d+)?$/.test(host) || !/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(path)) return null;
  const { credentials, url } = instance;
  const scope = new URLSearchParams({ service: 'container_registry', scope: `repository:${path}:pull` }).toString();
  const basic = Buffer.from(`gitlab-dind:${credentials?.token ?? ''}`).toString('base64');
  const passed = await documentAt(
    instance,
    `${url}/jwt/auth?${scope}`,
    credentials && { Authorization: `Basic ${basic}` },
  );
  const token = textOf(passed, 'token');
  const base = `${new URL(url).protocol}//${host}/v2/${path}`;
  const headers = { Accept: MANIFESTS, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
  const manifest = await documentAt(instance, `${base}/manifests/${asPart(tag)}`, headers);
  if (Array.isArray(manifest['manifests']))
    return itemsOf(manifest['manifests']).flatMap((one) => wordsOf(fieldsOf(fieldsOf(one)['platform'])));
  const digest = textOf(fieldsOf(manifest['config']), 'digest') ?? '';
  if (!/^sha256:[0-9a-f]{64}$/.test(digest)) return null;
  // of a single image the variant is left out, as it is here
  const config = await documentAt(instance, `${base}/blobs/${digest}`, headers);
  const words = wordsOf(picked(config, ['os', 'architecture']));
  return words.length === 0 ? null : words;
}

/** Attestations stand in an index as images of an unknown platform. */
function wordsOf(platform: Fields): readonly string[] {
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((key) => textOf(platform, key) ?? '');
  if (os === undefined || os === '' || os === 'unknown' || architecture === '') return [];
  return [[os, architecture, variant].filter((part) => part !== '').join('/')];
}

/** An object, or one without fields where the answer is no other. */
async function documentAt(
  instance: Instance,
  address: string,
  headers: Readonly<Record<string, string>> | undefined,
): Promise<Fields> {
  const { status, body } = await request(address, { ...instance, credentials: undefined, headers }, bodyOf);
  if (status !== 200) return {};
  return fieldsOf(JSON.parse(body) as unknown);
}
