import { SystemError } from '../../errors.js';
import type { Instance } from '../api.js';
import { ApiRefusal, ask, documentOf } from './ask.js';
import { fieldsOf, type Fields } from './fields.js';

/** Pages of a list, a hundred items each: what has more is no list that is read to its end. */
const MAX_PAGES = 1000;

/**
 * The items of a list, page by page (docs.gitlab.com/api/rest/#pagination): the next page is that of the header `Link`
 * (keyset and offset), else of `X-Next-Page`. Of a link only its query counts, asked of the address at hand: behind a proxy
 * it names a host of the inside. Throws as `ask` does.
 */
export async function* items(
  instance: Instance,
  path: string,
  query: Readonly<Record<string, string>>,
  what: string,
): AsyncGenerator<Fields> {
  let search = new URLSearchParams({ per_page: '100', ...query }).toString();
  const seen = new Set<string>();
  while (!seen.has(search)) {
    if (seen.size === MAX_PAGES) throw new SystemError(`${instance.url}: ${what} has more than ${MAX_PAGES} pages`);
    seen.add(search);
    const answer = await ask(instance, `${path}?${search}`, what);
    const found = documentOf(instance, answer, what);
    if (!Array.isArray(found))
      throw new ApiRefusal(
        200,
        `${instance.url} answers with no list where it was asked for ${what}: look at the address`,
      );
    for (const item of found as unknown[]) yield fieldsOf(item);
    const next = nextQuery(answer.headers, search);
    if (next === undefined) return;
    search = next;
  }
  throw new SystemError(`${instance.url}: the pages of ${what} lead in a circle`);
}

/** The same, all of them. */
export async function allItems(...args: Parameters<typeof items>): Promise<readonly Fields[]> {
  const all: Fields[] = [];
  for await (const item of items(...args)) all.push(item);
  return all;
}

function nextQuery(headers: Headers, search: string): string | undefined {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(headers.get('link') ?? '')?.[1];
  if (link !== undefined && URL.canParse(link, 'https://gitlab')) {
    const query = new URL(link, 'https://gitlab').searchParams;
    query.delete('private_token');
    return query.toString();
  }
  const page = headers.get('x-next-page') ?? '';
  if (!/^\d+$/.test(page)) return undefined;
  const query = new URLSearchParams(search);
  query.set('page', page);
  return query.toString();
}
