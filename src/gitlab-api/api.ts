import { get, NoAnswer, type Answer, type RequestOptions } from './http.js';
import { Unavailable, type ProjectStore, type Revision } from './store.js';

/** A GitLab instance, and what is asked of it. */
export interface Instance extends RequestOptions {
  /** `https://gitlab.com`, without a slash at the end. */
  readonly url: string;
}

/** More pages than this are no list of releases or files any more. */
const MAX_PAGES = 200;

/** A project of a GitLab instance, by its REST API (docs.gitlab.com/api): repository files, repositories, releases. */
export function apiProject(instance: Instance, project: string): ProjectStore {
  const base = `${instance.url}/api/v4/projects/${encodeURIComponent(project)}`;
  return {
    hasRefs: true,
    at: async (ref) => revisionOf(instance, base, ref),
    releases: async () => {
      const releases = await pages(instance, `${base}/releases?per_page=100`);
      return releases.flatMap((release) => textIn(release, 'tag_name') ?? []);
    },
  };
}

/** Files at a ref: once a first answer has told which commit that is, of this commit, whatever becomes of the branch. */
function revisionOf(instance: Instance, base: string, ref: string | undefined): Revision {
  const known = new Map<string, Promise<string | undefined>>();
  let listed: Promise<readonly string[]> | undefined;
  let asked: Promise<string | undefined> | undefined;
  let commit: string | undefined;
  const at = (): string => encodeURIComponent(commit ?? ref ?? 'HEAD');
  const read = async (path: string): Promise<string | undefined> => {
    const answer = await ask(instance, `${base}/repository/files/${encodeURIComponent(path)}/raw?ref=${at()}`);
    if (answer.status === 404 && said(answer) === '404 File Not Found') return undefined;
    if (answer.status !== 200) throw refusal(instance, answer, ref);
    if (isPage(answer))
      throw new Unavailable('answer', `${instance.url} answers with a web page: does it ask for a login?`);
    commit ??= idOf(answer.headers.get('x-gitlab-commit-id'));
    return answer.text;
  };
  return {
    notes: [],
    read: (path) => remembered(known, path, () => read(path)),
    list: () =>
      (listed ??= pages(instance, `${base}/repository/tree?recursive=true&per_page=100&ref=${at()}`).then((entries) =>
        entries.flatMap((entry) => (textIn(entry, 'type') === 'blob' ? (textIn(entry, 'path') ?? []) : [])),
      )),
    sha: async () => commit ?? (await (asked ??= commitAt(instance, `${base}/repository/commits/${at()}`))),
  };
}

/** A page for people, where a redirect has led to one; a file comes as plain text. */
function isPage({ headers }: Answer): boolean {
  return /^text\/html\b/i.test(headers.get('content-type') ?? '') && !headers.has('x-gitlab-commit-id');
}

/** For a server that does not tell the commit with its files. */
async function commitAt(instance: Instance, address: string): Promise<string | undefined> {
  const answer = await ask(instance, address).catch(() => undefined);
  return answer?.status === 200 ? idOf(textIn(jsonOf(answer), 'id')) : undefined;
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** All items of a list: GitLab names the next page in a header. */
async function pages(instance: Instance, address: string): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  let page = '1';
  for (let count = 0; count < MAX_PAGES && page !== ''; count += 1) {
    const answer = await ask(instance, `${address}&page=${page}`);
    if (answer.status !== 200) throw refusal(instance, answer, undefined);
    const found = jsonOf(answer);
    if (!Array.isArray(found))
      throw new Unavailable('answer', `${instance.url} does not answer as a GitLab instance does`);
    items.push(...(found as unknown[]));
    const next = answer.headers.get('x-next-page') ?? '';
    page = /^\d+$/.test(next) ? next : '';
  }
  return items;
}

async function ask(instance: Instance, address: string): Promise<Answer> {
  return get(address, instance).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    throw new Unavailable('answer', `${instance.url} could not be asked because of ${error.message}`);
  });
}

/** What an answer other than 200 means, by its status and GitLab's own words. */
function refusal(instance: Instance, answer: Answer, ref: string | undefined): Unavailable {
  const { url, credentials } = instance;
  const hasToken = credentials?.origin === new URL(url).origin;
  const status = `${url} answers with HTTP code ${answer.status}`;
  const attempts = answer.attempts === 1 ? 'one attempt' : `${answer.attempts} attempts`;
  switch (answer.status) {
    case 401:
      return hasToken
        ? new Unavailable('project', `${status}: it does not know the token`, 'gitlab-token')
        : new Unavailable('project', `${status}: it wants a token`);
    case 403:
      return new Unavailable(
        'project',
        hasToken ? `${status}: the token has not the scope \`read_api\`` : `${status}: asked without a token`,
      );
    case 404: {
      if (said(answer) === '404 Commit Not Found' || said(answer) === '404 Tree Not Found')
        return new Unavailable('ref', `there is no \`${ref ?? 'HEAD'}\``);
      return new Unavailable(
        'project',
        `${status}: ${hasToken ? 'the token may not read it, or it' : 'asked without a token, or it'} is not there`,
      );
    }
    case 429: {
      const after = answer.headers.get('retry-after');
      const when = after !== null && /^\d+$/.test(after) ? `; it is to be asked again after ${after} s` : '';
      return new Unavailable('answer', `${status} (too many requests) after ${attempts}${when}`);
    }
  }
  return new Unavailable('answer', `${status} after ${attempts}`);
}

/** GitLab's word on a failure, for comparison only. */
function said(answer: Answer): string {
  const document = jsonOf(answer);
  return textIn(document, 'message') ?? textIn(document, 'error') ?? '';
}

function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(answer.text) as unknown;
  } catch {
    return undefined;
  }
}

function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : undefined;
}

function idOf(text: string | null | undefined): string | undefined {
  return typeof text === 'string' && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text) ? text : undefined;
}
