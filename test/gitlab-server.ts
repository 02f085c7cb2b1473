import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi, type Answers } from './gitlab-answers.js';

/** A project of the stand-in. */
export interface StandInProject {
  /** Files of each ref: tags and branches; the first one is the default branch. */
  readonly refs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Tags that are releases, the latest first. */
  readonly releases?: readonly string[];
  /** Only who has this token sees it. */
  readonly token?: string;
}

/** What one request gets instead of its answer. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  /** The connection ends in the midst of the answer. */
  | 'cut';

export interface GitLabServer extends AsyncDisposable {
  readonly url: string;
  readonly host: string;
  /** Paths that were asked for, and the tokens that came along. */
  readonly asked: { readonly path: string; readonly token: string | undefined; readonly basic: string | undefined }[];
  /** Faults by a piece of the path; each request takes the first that is left. */
  readonly faults: Map<string, Fault[]>;
  /** Texts of what is no API, by path. */
  readonly pages: Map<string, string>;
  readonly projects: Map<string, StandInProject>;
  /** What else the API answers, for who has one of the tokens, where there are any. */
  readonly answers: Answers;
  readonly tokens: Set<string>;
}

/** Id of the commit that a ref of a project stands for: made from its files, as Git does. */
export function commitId(files: Readonly<Record<string, string>>): string {
  return createHash('sha1').update(JSON.stringify(files)).digest('hex');
}

/**
 * Stands for a GitLab instance: repository files (raw), tree, commits and releases of the REST API with the statuses,
 * messages and headers of its documentation (docs.gitlab.com/api).
 */
export async function gitlabServer(projects: Readonly<Record<string, StandInProject>> = {}): Promise<GitLabServer> {
  const asked: GitLabServer['asked'] = [];
  const faults = new Map<string, Fault[]>();
  const pages = new Map<string, string>();
  const known = new Map(Object.entries(projects));
  const answers: Answers = new Map();
  const tokens = new Set<string>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const token = request.headers['private-token'] as string | undefined;
    asked.push({ path, token, basic: request.headers.authorization });
    const fault = [...faults].find(([piece, left]) => path.includes(piece) && left.length > 0)?.[1].shift();
    if (fault !== undefined) return failing(response, fault);
    const page = pages.get(path);
    if (page !== undefined) return void response.end(page);
    const presented = token ?? passwordOf(request.headers.authorization);
    const mayAsk = tokens.size === 0 || (presented !== undefined && tokens.has(presented));
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      if (mayAsk && answerApi(answers, request, response, sent)) return;
      answer(known, request, response, token !== undefined && tokens.has(token) ? undefined : token);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    faults,
    pages,
    projects: known,
    answers,
    tokens,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The token of GraphQL and of the registry, and the password of who asks for one. */
function passwordOf(authorization = ''): string | undefined {
  const [kind, text = ''] = authorization.split(' ');
  return kind === 'Basic' ? Buffer.from(text, 'base64').toString().split(':')[1] : kind === 'Bearer' ? text : undefined;
}

function failing(response: ServerResponse, fault: Fault): void {
  if (fault !== 'cut') return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
  response.writeHead(200, { 'content-length': '1000' }).write('a piece');
  setTimeout(() => response.destroy(), 20);
}

function answer(
  projects: ReadonlyMap<string, StandInProject>,
  request: IncomingMessage,
  response: ServerResponse,
  token: string | undefined,
): void {
  const url = new URL(request.url ?? '', 'http://stand-in');
  const refuse = (status: number, message: string): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
  const json = (value: unknown, headers: Record<string, string> = {}): void =>
    void response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));
  const tokens = [...projects.values()].flatMap((project) => project.token ?? []);
  if (token !== undefined && !tokens.includes(token)) return refuse(401, '401 Unauthorized');
  const [, name = '', rest = ''] = /^\/api\/v4\/projects\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
  const project = projects.get(decodeURIComponent(name));
  if (project === undefined || (project.token !== undefined && project.token !== token))
    return refuse(404, '404 Project Not Found');
  const paged = (items: readonly unknown[]): void => {
    const [page, size] = [Number(url.searchParams.get('page') ?? 1), Number(url.searchParams.get('per_page') ?? 20)];
    const next = page * size < items.length ? String(page + 1) : '';
    json(items.slice((page - 1) * size, page * size), { 'x-next-page': next });
  };
  if (rest === 'releases') return paged((project.releases ?? []).map((tag) => ({ name: tag, tag_name: tag })));
  const commit = /^repository\/commits\/(.*)$/.exec(rest)?.[1];
  const files = filesAt(
    project,
    commit === undefined ? (url.searchParams.get('ref') ?? 'HEAD') : decodeURIComponent(commit),
  );
  if (files === undefined)
    return refuse(404, rest === 'repository/tree' ? '404 Tree Not Found' : '404 Commit Not Found');
  if (commit !== undefined) return json({ id: commitId(files) });
  if (rest === 'repository/tree') return paged(Object.keys(files).map((path) => ({ type: 'blob', path })));
  const file = decodeURIComponent(/^repository\/files\/([^/]*)\/raw$/.exec(rest)?.[1] ?? '');
  const content = files[file];
  if (content === undefined) return refuse(404, '404 File Not Found');
  response.writeHead(200, { 'x-gitlab-commit-id': commitId(files), 'x-gitlab-ref': url.searchParams.get('ref') ?? '' });
  response.end(content);
}

/** A commit's id comes before a tag and a branch of that name. */
function filesAt({ refs }: StandInProject, ref: string): Readonly<Record<string, string>> | undefined {
  const all = Object.values(refs);
  return all.find((files) => commitId(files) === ref) ?? (ref === 'HEAD' ? all[0] : refs[ref]);
}
