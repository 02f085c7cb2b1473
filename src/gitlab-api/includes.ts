import { readFile } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import type { FetchedFile, FetchRequest, FileSource } from '../gitlab/types.js';
import { apiProject, type Instance } from './api.js';
import { componentAddress, findComponent, type ComponentAddress } from './components.js';
import { copyAt, type RepositoryAt } from './copies.js';
import { get, NoAnswer, shownAddress, type RequestOptions } from './http.js';
import { placeOf, type Place } from './include-map.js';
import { withOwn, type OwnProject } from './own.js';
import { IncludeError, MissingFile, refusalOf, type Spell } from './refusals.js';
import { Unavailable, type ProjectStore, type Revision } from './store.js';
import type { StoredIncludes } from './stored/replay.js';

export interface RemoteOptions extends Omit<RequestOptions, 'credentials'> {
  /** `https://gitlab.com`: where projects, templates and components are asked for. The token is for its origin alone. */
  readonly gitlabUrl: string;
  readonly token: string | undefined;
  /** Items of the input `include-map`. */
  readonly includeMap: readonly string[];
  /** Folder that relative places of the map start from. */
  readonly base: string;
  readonly repositoryAt: RepositoryAt;
  readonly own?: OwnProject | undefined;
  /** Takes the place of the instance and the web. */
  readonly stored?: StoredIncludes | undefined;
  /** How whoever asked for the pipeline gives an input, for remedies. */
  readonly spell: Spell;
}

/** Where GitLab's own templates are to be had publicly. */
const TEMPLATES = { project: 'gitlab-org/gitlab', ref: 'master', folder: 'lib/gitlab/ci/templates' };

type Fetch = FileSource['fetch'];

/** A project, or why it is not asked: it is left out, or its files are among those that are stored. */
type Store = ProjectStore | 'nothing' | 'stored';

/** What all requests of a run share. */
interface From {
  readonly options: RemoteOptions;
  readonly instance: Instance;
  readonly fetch: Fetch;
  /** Projects that were asked for, by instance and name. */
  readonly stores: Map<string, Promise<Store>>;
}

/**
 * Finds files from elsewhere: by the user's map first, then in the project's own repository, else from the GitLab instance
 * or the web. Every file is asked for once a run. What cannot be had is an {@link IncludeError} with GitLab's sentence and
 * one remedy; an include is left out only where the map says so.
 */
export function remoteFiles(options: RemoteOptions): Fetch {
  const { gitlabUrl, token, timeoutMs, pause } = options;
  const credentials = token === undefined ? undefined : { origin: new URL(gitlabUrl).origin, token };
  const known = new Map<string, Promise<FetchedFile>>();
  const fetch: Fetch = (request) => {
    const key = JSON.stringify(request);
    const found = known.get(key) ?? find(from, request);
    known.set(key, found);
    return found;
  };
  const from: From = { options, instance: { url: gitlabUrl, credentials, timeoutMs, pause }, fetch, stores: new Map() };
  return fetch;
}

async function find(from: From, request: FetchRequest): Promise<FetchedFile> {
  try {
    switch (request.kind) {
      case 'remote':
        return await remote(from, request.url);
      case 'project':
        return await project(from, request);
      case 'template':
        return await template(from, request.name);
      case 'component':
        return await component(from, request.address);
    }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    throw refusalOf(request, error, from.options.spell);
  }
}

async function remote(from: From, url: string): Promise<FetchedFile> {
  const { options } = from;
  const name = shownAddress(url);
  const place = placeOf(options.includeMap, url) ?? placeOf(options.includeMap, name);
  if (place?.kind === 'nothing') return leftOut(name, url);
  if (place?.kind === 'folder') {
    const content = await readFile(resolve(options.base, place.path), 'utf8').catch(() => undefined);
    if (content === undefined) throw new Unavailable('answer', `include-map: the file ${place.path} cannot be read`);
    return { content, name, source: undefined };
  }
  if (place === undefined && options.stored) return options.stored.find({ kind: 'remote', url }, from.fetch);
  const answer = await get(place?.address ?? url, options).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new Unavailable('answer', `because of ${error.message}!`);
  });
  if (answer.status >= 200 && answer.status < 300) return { content: answer.text, name, source: undefined };
  const attempts = answer.attempts === 1 ? '' : `after ${answer.attempts} attempts `;
  throw new Unavailable('answer', `${attempts}because of HTTP code \`${answer.status}\` error!`);
}

async function project(from: From, request: FetchRequest & { kind: 'project' }): Promise<FetchedFile> {
  const store = await storeOf(from, request.project, from.instance);
  const name = `${request.project}:${request.file}`;
  if (store === 'nothing') return leftOut(name, request.project);
  if (store === 'stored') return stored(from, request);
  const revision = await store.at(request.ref);
  const file = inside(request.file);
  const content = await revision.read(file);
  if (content === undefined)
    throw new MissingFile(`Project \`${request.project}\` file \`${request.file}\` does not exist!`);
  return {
    content,
    name,
    source: sourceOf(from, request.project, revision),
    notes: revision.notes,
    ...(await originOf(revision, { project: request.project, ref: request.ref, file })),
  };
}

/** A template of GitLab's; it has no local includes. */
async function template(from: From, name: string): Promise<FetchedFile> {
  const place = placeOf(from.options.includeMap, 'template');
  if (place?.kind === 'nothing') return leftOut(name, 'template');
  const store = place === undefined ? await storeOf(from, TEMPLATES.project, from.instance) : await copyOf(from, place);
  if (store === 'nothing') return leftOut(name, TEMPLATES.project);
  if (store === 'stored') return stored(from, { kind: 'template', name });
  const [ref, file] = place === undefined ? [TEMPLATES.ref, `${TEMPLATES.folder}/${name}`] : [undefined, name];
  const revision = await store.at(ref);
  const content = await revision.read(inside(file));
  if (content === undefined) throw new Unavailable('ref', '');
  const origin = place === undefined ? await originOf(revision, { project: TEMPLATES.project, ref, file }) : {};
  return { content, name, source: undefined, notes: revision.notes, ...origin };
}

async function component(from: From, address: string): Promise<FetchedFile> {
  const parts = componentAddress(address);
  if (parts === undefined)
    throw new IncludeError(
      `Component '${address}' - the component path is not supported (it is HOST/GROUP/PROJECT/NAME@VERSION)`,
      undefined,
    );
  const { instance, note } = instanceOf(from, parts);
  const store = await storeOf(from, parts.project, instance);
  if (store === 'nothing') return leftOut(address, parts.project);
  if (store === 'stored') return stored(from, { kind: 'component', address });
  const found = await findComponent(parts, store);
  const server = instance === from.instance ? {} : { server: instance.url };
  return {
    content: found.content,
    name: address,
    source: sourceOf(from, parts.project, found.revision),
    component: found.facts,
    notes: [...(found.revision.own === true ? [] : note), ...found.revision.notes],
    ...(await originOf(found.revision, { ...server, project: parts.project, ref: found.ref, file: found.file })),
  };
}

/** The instance that an address names. On GitLab it can only be the pipeline's own. */
function instanceOf({ instance, options }: From, { host }: ComponentAddress): { instance: Instance; note: string[] } {
  const own = new URL(instance.url);
  if (host === own.host || host === own.hostname) return { instance, note: [] };
  const { timeoutMs, pause } = options;
  const note = `${host} is not the GitLab instance of this pipeline (${own.host}), on which this component would be refused; it is asked for without a token`;
  return { instance: { url: `https://${host}`, timeoutMs, pause }, note: [note] };
}

function storeOf(from: From, name: string, instance: Instance): Promise<Store> {
  const key = `${instance.url} ${name}`;
  const found = from.stores.get(key) ?? openStore(from, name, instance);
  from.stores.set(key, found);
  return found;
}

async function openStore(from: From, name: string, instance: Instance): Promise<Store> {
  const place = placeOf(from.options.includeMap, name);
  if (place?.kind === 'nothing') return 'nothing';
  if (place !== undefined) return copyOf(from, place);
  const { own, stored: isStored } = from.options;
  const isOwn = instance === from.instance && own?.path.toLowerCase() === name.toLowerCase();
  if (!isOwn && isStored) return 'stored';
  const api = apiProject(instance, name);
  return isOwn && own ? withOwn(isStored ? { ...own, isRemote: false } : own, api) : api;
}

async function stored({ options, fetch }: From, request: FetchRequest): Promise<FetchedFile> {
  if (!options.stored) throw new Error('nothing is stored');
  return options.stored.find(request, fetch);
}

function copyOf({ options }: From, place: Exclude<Place, { kind: 'nothing' }>): Promise<ProjectStore> {
  return copyAt(place, options.base, options.repositoryAt, { timeoutMs: options.timeoutMs, pause: options.pause });
}

function leftOut(name: string, key: string): FetchedFile {
  const notes = [
    `${shownAddress(key) === name ? 'it' : name} is left out, since include-map has nothing for ${shownAddress(key)}`,
  ];
  return { content: '', name, source: undefined, leftOut: true, notes };
}

type Origin = Omit<NonNullable<FetchedFile['origin']>, 'sha'>;

async function originOf(revision: Revision, origin: Origin): Promise<Pick<FetchedFile, 'origin'>> {
  return revision.own === true ? {} : { origin: { ...origin, sha: await revision.sha() } };
}

function inside(file: string): string {
  return normalize(file).replace(/^\/+/, '');
}

/** Local includes of a file from another project mean that project, at the same commit. */
function sourceOf({ fetch }: From, name: string, revision: Revision): FileSource {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const explained =
    (what: string) =>
    (error: unknown): never => {
      if (!(error instanceof Unavailable)) throw error;
      throw new Error(`${what} of the project \`${name}\` cannot be had: ${error.message}`);
    };
  return {
    readFile: (path) => revision.read(inside(path)).catch(explained(`\`${path}\``)),
    listFiles: () => revision.list().catch(explained('The list of files')),
    changedFiles: nothing,
    blobId: nothing,
    lastCommitId: nothing,
    fetch,
  };
}
