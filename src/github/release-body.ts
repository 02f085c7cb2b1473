import type { Release } from '../report/result.js';
import { plain } from '../report/summary/markdown.js';
import { prefix } from '../report/text.js';

/** GitHub refuses longer ones. */
export const LONGEST_BODY = 125_000;

/** What GitHub shows of a release: its description, and the links of its assets, for which GitHub has no other place. */
export function releaseBody({ description, assets }: Release): { readonly text: string; readonly shortened: boolean } {
  const links = assets.links.map(({ name = '', url = '' }) => `- ${link(name, url)}\n`).join('');
  const list = links === '' ? '' : `${description === '' ? '' : '\n\n'}## Assets\n\n${links}`;
  const room = Math.max(0, LONGEST_BODY - list.length);
  const text = `${prefix(description.replaceAll('\r\n', '\n'), room)}${list}`;
  return { text: prefix(text, LONGEST_BODY), shortened: description.length > room || text.length > LONGEST_BODY };
}

/** A link with a name that is text; what is no address of the web, or would end the link, is text as well. */
function link(name: string, url: string): string {
  const shown = plain(name === '' ? url : name);
  const isWeb = URL.canParse(url) && /^(?:https?|ftp):$/.test(new URL(url).protocol);
  return isWeb ? `[${shown}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)` : `${shown}: ${plain(url, 1000)}`;
}
