import { oneLine, shorten } from '../report/text.js';

/*
 * Markdown that people read on a terminal as well: what a project has named is text in it, never syntax, and stays legible.
 */

/** A text in one line of a cell or a paragraph: nothing in it is markup, a link or a mention. */
export function text(given: string, length = 500): string {
  return shorten(oneLine(given), length)
    .replace(/[\\`*_[\]|~#&<>@]/g, (sign) => (/[&<>@]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`))
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** A name, as code. */
export function code(given: string, length = 200): string {
  const shown = text(given, length);
  return shown === '' ? '' : `<code>${shown}</code>`;
}
