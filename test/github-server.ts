import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What one request gets instead of its answer. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: object | string }
  /** The connection ends before the request has been carried out, or after it: its answer is lost. */
  | 'cut'
  | 'cut after'
  /** No answer comes. */
  | 'hang';

export interface Asked {
  readonly method: string;
  /** Below the repository, with the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

type Stored = Readonly<Record<string, unknown>> & { readonly id: number };

const TOKEN = 'token-of-the-workflow';
const REPOSITORY = 'Group/Project';

/**
 * Stands for GitHub's REST API: commit statuses, releases, Git tags and refs, deployments, with the checks, statuses and
 * bodies of its documentation (docs.github.com/rest, version 2022-11-28).
 */
export class GitHubServer implements AsyncDisposable {
  readonly token = TOKEN;
  readonly repository = REPOSITORY;
  readonly asked: Asked[] = [];
  /** Faults by the beginning of `METHOD /path`; each request takes the first that is left. */
  readonly faults = new Map<string, Fault[]>();
  readonly statuses: (Stored & { readonly sha: string })[] = [];
  readonly releases: Stored[] = [];
  readonly deployments: Stored[] = [];
  readonly deploymentStatuses: (Stored & { readonly deployment: number })[] = [];
  /** Objects by ref: `refs/tags/v1`. */
  readonly refs = new Map<string, string>();
  /** Commits by branch, tag or id. */
  readonly commits = new Map<string, string>();
  readonly tagObjects: Stored[] = [];
  /** Requests that are being answered at this moment, and the most that were. */
  #now = 0;
  most = 0;
  /** Milliseconds before each answer. */
  slowness = 0;
  #id = 100;
  readonly #server = createServer((request, response) => void this.#take(request, response));
  #url = '';

  static async start(): Promise<GitHubServer> {
    const server = new GitHubServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.#url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  get url(): string {
    return this.#url;
  }

  /** What was asked for, one a line: `POST /statuses/abc`. */
  get lines(): readonly string[] {
    return this.asked.map(({ method, path }) => `${method} ${path}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#now += 1;
    this.most = Math.max(this.most, this.#now);
    response.on('close', () => (this.#now -= 1));
    const { method = '', url = '' } = request;
    const own = `/repos/${REPOSITORY}`;
    const path = url.startsWith(own) ? url.slice(own.length) : url;
    const sent = await text(request);
    const body = (sent === '' ? {} : JSON.parse(sent)) as Asked['body'];
    this.asked.push({ method, path, headers: request.headers, body });
    if (this.slowness > 0) await new Promise((resolve) => setTimeout(resolve, this.slowness));
    const line = `${method} ${path}`;
    const fault = [...this.faults].find(([start, left]) => line.startsWith(start) && left.length > 0)?.[1].shift();
    if (fault === 'hang') return;
    if (fault === 'cut') return void response.destroy();
    if (typeof fault === 'object') return answer(response, fault.status, fault.body, fault.headers);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return refuse(response, 401, 'Bad credentials');
    if (!url.startsWith(own)) return refuse(response, 404, 'Not Found');
    const [status, value] = this.#answer(method, new URL(path, 'http://stand-in'), body);
    if (fault === 'cut after') return void response.destroy();
    answer(response, status, value);
  }

  #answer(method: string, { pathname, searchParams }: URL, body: Asked['body']): readonly [number, unknown] {
    const [, first = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const route = `${method} ${first}`;
    if (route === 'POST statuses') return this.#status(rest[0] ?? '', body);
    if (route === 'GET releases' && rest[0] === 'tags') {
      const found = this.releases.find((release) => release['tag_name'] === rest.slice(1).join('/'));
      return found === undefined ? NOT_FOUND : [200, found];
    }
    if (route === 'POST releases') return this.#release(body);
    if (route === 'PATCH releases') {
      const index = this.releases.findIndex(({ id }) => String(id) === rest[0]);
      const before = this.releases[index];
      if (before === undefined) return NOT_FOUND;
      this.releases[index] = { ...before, ...body };
      return [200, this.releases[index]];
    }
    if (route === 'GET git') {
      const sha = this.refs.get(`refs/${rest.slice(1).join('/')}`);
      return sha === undefined ? NOT_FOUND : [200, { ref: `refs/${rest.slice(1).join('/')}`, object: { sha } }];
    }
    if (route === 'POST git') return rest[0] === 'tags' ? this.#tag(body) : this.#ref(body);
    if (route === 'GET commits') {
      const sha = this.commits.get(rest.join('/'));
      return sha === undefined ? [422, { message: `No commit found for SHA: ${rest.join('/')}` }] : [200, { sha }];
    }
    if (first === 'deployments') return this.#deployment(method, rest, searchParams, body);
    return NOT_FOUND;
  }

  #status(sha: string, body: Asked['body']): readonly [number, unknown] {
    const { state, description = '', context = '' } = body as Record<string, string>;
    if (!['error', 'failure', 'pending', 'success'].includes(state ?? ''))
      return invalid({
        resource: 'Status',
        code: 'custom',
        field: 'state',
        message: 'state is not included in the list',
      });
    if (description.length > 140)
      return invalid({
        resource: 'Status',
        code: 'custom',
        field: 'description',
        message: 'description is too long (maximum is 140 characters)',
      });
    if (context.length > 255)
      return invalid({ resource: 'Status', code: 'custom', field: 'context', message: 'too long' });
    const stored = { ...body, sha, id: this.#id++ };
    this.statuses.push(stored);
    return [201, stored];
  }

  #release(body: Asked['body']): readonly [number, unknown] {
    const { tag_name: tag, target_commitish: target } = body as Record<string, string>;
    if (tag === undefined || tag === '')
      return invalid({ resource: 'Release', code: 'missing_field', field: 'tag_name' });
    if (this.releases.some((release) => release['tag_name'] === tag))
      return invalid({ resource: 'Release', code: 'already_exists', field: 'tag_name' });
    const isCommit = /^[0-9a-f]{40}$/.test(target ?? '') || target === 'main';
    if (!this.refs.has(`refs/tags/${tag}`) && !isCommit)
      return invalid({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
    const html_url = `https://github.com/${REPOSITORY}/releases/tag/${tag}`;
    const stored = { ...body, html_url, id: this.#id++ };
    this.releases.push(stored);
    if (!this.refs.has(`refs/tags/${tag}`)) this.refs.set(`refs/tags/${tag}`, target ?? '');
    return [201, stored];
  }

  #tag(body: Asked['body']): readonly [number, unknown] {
    const id = this.#id++;
    const stored = { ...body, sha: `${id}`.padStart(40, '0'), id };
    this.tagObjects.push(stored);
    return [201, stored];
  }

  #ref(body: Asked['body']): readonly [number, unknown] {
    const { ref = '', sha = '' } = body as Record<string, string>;
    if (this.refs.has(ref)) return [422, { message: 'Reference already exists' }];
    this.refs.set(ref, sha);
    return [201, { ref, object: { sha } }];
  }

  #deployment(
    method: string,
    [id, what]: readonly string[],
    query: URLSearchParams,
    body: Asked['body'],
  ): readonly [number, unknown] {
    if (id === undefined) {
      if (method === 'GET') {
        const wanted = query.get('environment');
        return [200, this.deployments.filter(({ environment }) => environment === wanted).toReversed()];
      }
      // without `required_contexts: []` GitHub wants every status to be a success first
      if (!Array.isArray(body['required_contexts']) || body['auto_merge'] !== false)
        return [409, { message: 'Conflict: Commit status checks failed for main.' }];
      const stored = { ...body, id: this.#id++ };
      this.deployments.push(stored);
      return [201, stored];
    }
    const deployment = Number(id);
    if (what !== 'statuses' || !this.deployments.some((one) => one.id === deployment)) return NOT_FOUND;
    if (method === 'GET') {
      const all = this.deploymentStatuses.filter((one) => one.deployment === deployment).toReversed();
      return [200, all.slice(0, Number(query.get('per_page') ?? 30))];
    }
    const url = body['environment_url'];
    if (url !== undefined && !(typeof url === 'string' && /^https?:\/\//.test(url)))
      return invalid({
        resource: 'DeploymentStatus',
        code: 'custom',
        field: 'environment_url',
        message: 'environment_url must use http(s) scheme',
      });
    const stored = { ...body, deployment, id: this.#id++ };
    this.deploymentStatuses.push(stored);
    return [201, stored];
  }
}

const NOT_FOUND = [404, { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' }] as const;

function invalid(error: object): readonly [number, unknown] {
  return [422, { message: 'Validation Failed', errors: [error], documentation_url: 'https://docs.github.com/rest' }];
}

function refuse(response: ServerResponse, status: number, message: string): void {
  answer(response, status, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) });
}

function answer(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}
