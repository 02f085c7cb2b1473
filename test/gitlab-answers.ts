import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Answers by path (that of the REST API behind `/api/v4`, as it is sent; with its query where one has its own answer): an
 * array is a list, which comes in pages, a buffer a file, a function makes the answer of the document that was sent.
 */
export type Answers = Map<string, unknown>;

/**
 * Answers as GitLab's documentation says (docs.gitlab.com/api/rest/#pagination): lists by offset with `X-Next-Page`, `X-Page`,
 * `X-Per-Page` and `Link`, or by keyset (`pagination=keyset`) with `Link` alone. Returns whether there was an answer.
 */
export function answerApi(answers: Answers, request: IncomingMessage, response: ServerResponse, sent: string): boolean {
  const url = new URL(request.url ?? '', `http://${request.headers.host ?? 'stand-in'}`);
  const path = url.pathname.replace(/^\/api\/v4/, '');
  const key = answers.has(`${path}${url.search}`) ? `${path}${url.search}` : path;
  if (!answers.has(key)) return false;
  const found = answers.get(key);
  const value = typeof found === 'function' ? (found as (document: unknown) => unknown)(JSON.parse(sent)) : found;
  if (typeof value === 'string' || Buffer.isBuffer(value)) {
    response.end(value);
    return true;
  }
  if (!Array.isArray(value)) return json(response, value, {});
  const all = value as readonly { readonly id?: number }[];
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 20));
  const link = (change: Record<string, string>): string => {
    const next = new URL(url);
    for (const [key, text] of Object.entries(change)) next.searchParams.set(key, text);
    return `<${next.href}>; rel="next"`;
  };
  if (url.searchParams.get('pagination') === 'keyset') {
    const [sign, bound] = url.searchParams.get('sort') === 'desc' ? [-1, 'id_before'] : [1, 'id_after'];
    const start = url.searchParams.get(bound);
    const left = all.filter(({ id = 0 }) => start === null || sign * id > sign * Number(start));
    const items = left.toSorted((a, b) => sign * ((a.id ?? 0) - (b.id ?? 0))).slice(0, size);
    return json(response, items, left.length > size ? { link: link({ [bound]: String(items.at(-1)?.id) }) } : {});
  }
  const page = Number(url.searchParams.get('page') ?? 1);
  const more = page * size < all.length;
  return json(response, all.slice((page - 1) * size, page * size), {
    'x-page': String(page),
    'x-per-page': String(size),
    'x-next-page': more ? String(page + 1) : '',
    ...(more && page % 2 === 1 ? { link: `${link({ page: String(page + 1) })}, <${url.href}>; rel="first"` } : {}),
  });
}

function json(response: ServerResponse, value: unknown, headers: Record<string, string>): true {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  return true;
}
