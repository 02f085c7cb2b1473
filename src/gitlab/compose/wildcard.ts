import { compile } from '../expression/pattern.js';

/**
 * Wildcards of `include:local` and `cache:key:files`: `**` is any characters, `*` any but a slash. A slash is always there:
 * two stars and a slash before a name find it in subfolders alone. Source: GitLab's `Repository#search_files_by_wildcard_path`.
 */
export function wildcard(glob: string): (path: string) => boolean {
  const source = glob.replace(/\*\*|\*|[.+?^${}()|[\]\\]/g, (part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : `\\${part}`;
  });
  const pattern = compile(`^${source}$`, 's');
  return (path) => pattern?.test(path) ?? false;
}
