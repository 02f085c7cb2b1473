import type { Upstream } from '../../registry/config.js';

type Problem = (name: string, message: string) => void;

/** Where the API of a registry is that answers under another name than images carry. */
const ADDRESSES: Readonly<Record<string, string>> = { 'docker.io': 'https://registry-1.docker.io' };

/** Reads `NAME` and `NAME=URL` items; one without an address is at `https://NAME`. */
export function upstreams(items: readonly string[], problem: Problem): readonly Upstream[] {
  const found: Upstream[] = [];
  for (const item of items) {
    const [name = '', ...rest] = item.split('=');
    const url = rest.length === 0 ? (ADDRESSES[name] ?? `https://${name}`) : rest.join('=');
    if (!/^[a-z0-9.-]+(:\d+)?$/i.test(name)) problem('registry-upstreams', `"${name}" is not the name of a registry`);
    else if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
      problem('registry-upstreams', `"${url}" is not an http or https address`);
    else if (found.some((other) => other.name === name)) problem('registry-upstreams', `${name} is named twice`);
    else found.push({ name, url: url.replace(/\/+$/, ''), given: rest.length > 0 });
  }
  return found;
}

/** Reads `OLD=NEW` items. */
export function replacements(
  items: readonly string[],
  input: string,
  problem: Problem,
): Readonly<Record<string, string>> {
  // entries, since an assignment to `__proto__` is lost
  const map: (readonly [string, string])[] = [];
  for (const item of items) {
    const [from = '', to = ''] = item.split('=');
    if (from === '' || to === '') problem(input, `"${item}" is not of the form OLD=NEW`);
    else map.push([from.trim(), to.trim()]);
  }
  return Object.fromEntries(map);
}
