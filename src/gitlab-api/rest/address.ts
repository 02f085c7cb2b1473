import type { Instance } from '../api.js';
import type { RequestOptions } from '../http.js';

/** What the address of a page of GitLab's names. */
export interface PageAddress {
  /** `https://gitlab.com`, with the folder that the instance is in, where one was given. */
  readonly url: string;
  /** `group/sub` or `group/project`. */
  readonly path: string;
  /** Of a pipeline's page. */
  readonly pipeline: number | undefined;
}

/**
 * Takes the address of a group, a project or a pipeline apart: `https://HOST/GROUP/PROJECT/-/pipelines/7`. `base` is the
 * instance where it is in a folder of its host (a relative URL root). undefined: it is none.
 */
export function pageAddress(address: string, base?: string): PageAddress | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return undefined;
  const folder = base !== undefined && URL.canParse(base) && new URL(base).origin === origin ? rootOf(base) : '';
  const within = pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname;
  const [place = '', rest = ''] = within.split('/-/');
  const path = decoded(place)
    .replace(/^\/(?:groups\/)?/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
  const pipeline = /^pipelines\/(\d+)/.exec(rest)?.[1];
  if (path === '' || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(path)) return undefined;
  return { url: `${origin}${folder}`, path, pipeline: pipeline === undefined ? undefined : Number(pipeline) };
}

/** An instance, and the token that goes to its origin alone. */
export function instanceAt(url: string, token: string | undefined, options: RequestOptions = {}): Instance {
  const credentials = token === undefined ? undefined : { origin: new URL(url).origin, token };
  return { ...options, url, credentials };
}

/** A path as one part of an API's address. */
export const asPart = (path: string | number): string => encodeURIComponent(path);

const rootOf = (base: string): string => new URL(base).pathname.replace(/\/+$/, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
