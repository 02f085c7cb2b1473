import { compile } from '../expression/pattern.js';

/**
 * Wildcards of `include:local` and `cache:key:files`: `**` and a slash is any directories or none, `**` any
 * characters, `*` any but a slash.
 */
export function wildcard(glob: string): (path: string) => boolean {
  const source = glob.replace(/\*\*\/|\*\*|\*|[.+?^${}()|[\]\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : `\\${part}`;
  });
  const pattern = compile(`^${source}$`, 's');
  return (path) => pattern?.test(path) ?? false;
}
