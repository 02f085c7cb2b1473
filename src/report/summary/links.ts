import type { SourceLocation } from '../../gitlab/types.js';
import { name } from './markdown.js';

/** Where the lines of the repository can be seen. */
export interface SourceLinks {
  /** `https://github.com/owner/name/blob/SHA`. */
  readonly base: string;
  /** Folder of the project in the repository, where it is not the top. */
  readonly folder?: string | undefined;
}

/** A place in a file as code, as a link where the file is one of the repository (an include may be of another). */
export function place(at: { readonly file: string; readonly line?: number | undefined }, links?: SourceLinks): string {
  const shown = name(at.line === undefined ? at.file : `${at.file}:${at.line}`, 300);
  const url = urlOf(at, links);
  return url === undefined ? shown : `<a href="${url}">${shown}</a>`;
}

/** Text, Markdown already, as a link to where it is defined. */
export function linked(shown: string, at: SourceLocation | undefined, links?: SourceLinks): string {
  const url = at === undefined ? undefined : urlOf(at, links);
  return url === undefined ? shown : `<a href="${url}">${shown}</a>`;
}

function urlOf(
  at: { readonly file: string; readonly line?: number | undefined },
  links?: SourceLinks,
): string | undefined {
  if (links === undefined) return undefined;
  const parts = [...(links.folder ?? '').split('/'), ...at.file.split('/')].filter(
    (part) => part !== '' && part !== '.',
  );
  // files of other projects have names with what no path here has
  if (at.file === '' || at.file.startsWith('/') || /[:@\\]/.test(at.file) || parts.includes('..')) return undefined;
  const line = at.line === undefined ? '' : `#L${Math.trunc(at.line)}`;
  return `${links.base}/${parts.map(encoded).join('/')}${line}`;
}

/** A part of a path in a URL, without any character that HTML or Markdown could take for more. */
function encoded(part: string): string {
  return encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*_~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
