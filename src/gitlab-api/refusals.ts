import type { FetchRequest } from '../gitlab/types.js';
import { componentAddress } from './components.js';
import { shownAddress } from './http.js';
import type { Unavailable } from './store.js';

/** The project is there, the file is not: what `rules:exists:project` asks for. */
export class MissingFile extends Error {
  override readonly name = 'MissingFile';
}

/** How whoever asked for the pipeline gives an input: `--include-map group/ci=FOLDER`, to be copied. */
export type Spell = (input: string, value: string) => string;

/** A text as one word of a shell's command line. */
export function asWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** An include cannot be had. The message is GitLab's sentence, the hint the one thing to do about it. */
export class IncludeError extends Error {
  override readonly name = 'IncludeError';
  readonly hint: string | undefined;
  constructor(message: string, hint: string | undefined) {
    super(message);
    this.hint = hint;
  }
}

/** What is said of a request that came to nothing: what GitLab says of such an include, why, and a remedy. */
export function refusalOf(request: FetchRequest, error: Unavailable, spell: Spell): IncludeError {
  return new IncludeError(sentenceOf(request, error), remedyOf(request, error, spell));
}

function sentenceOf(request: FetchRequest, { lack, message }: Unavailable): string {
  switch (request.kind) {
    case 'remote':
      return `Remote file \`${shownAddress(request.url)}\` could not be fetched${/^(because|after) /.test(message) ? '' : ':'} ${message}`;
    case 'project': {
      const { project, ref = 'HEAD' } = request;
      if (lack === 'ref') return `Project \`${project}\` reference \`${ref}\` does not exist! (${message})`;
      if (lack === 'answer') return `Project \`${project}\` could not be fetched: ${message}`;
      return `Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (${message})`;
    }
    case 'template':
      return lack === 'ref' && message === ''
        ? `Template file \`${request.name}\` is not a valid location!`
        : `Template file \`${request.name}\` could not be fetched: ${message}`;
    case 'component':
      return `Component '${request.address}' - ${message}`;
  }
}

function remedyOf(request: FetchRequest, { remedy }: Unavailable, spell: Spell): string {
  if (remedy === 'gitlab-token') return `give one that is valid: ${spell('gitlab-token', 'TOKEN')}`;
  if (remedy !== undefined) return `get it: ${remedy}`;
  // a comma would end the item of the list
  const name = nameOf(request).replaceAll(',', '%2C');
  return `give a copy: ${spell('include-map', `${name}=${request.kind === 'remote' ? 'FILE' : 'FOLDER'}`)}`;
}

/** What `include-map` calls it. */
function nameOf(request: FetchRequest): string {
  switch (request.kind) {
    case 'remote':
      return shownAddress(request.url);
    case 'project':
      return request.project;
    case 'template':
      return 'template';
    case 'component':
      return componentAddress(request.address)?.project ?? '';
  }
}
