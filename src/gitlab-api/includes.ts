import { isAbsolute, join, normalize, resolve } from 'node:path';
import type { FetchedFile, FetchRequest, FileSource } from '../gitlab/types.js';
import { run } from '../process.js';
import { readInside } from '../safe-folder.js';

export interface RemoteOptions {
  /** `https://gitlab.com`: where projects, templates and components are asked for. */
  readonly gitlabUrl: string;
  readonly token: string | undefined;
  /** Project path (or `template`) to a folder of this machine, or the beginning of an address. */
  readonly includeMap: Readonly<Record<string, string>>;
  /** Folder that relative places of the map start from. */
  readonly base: string;
  readonly timeoutMs?: number;
}

/** Where GitLab's own templates are to be had publicly. */
const TEMPLATE_PROJECT = 'gitlab-org/gitlab';
const TEMPLATE_FOLDER = 'lib/gitlab/ci/templates';

/**
 * Finds files of other projects: by the user's map first, else from the GitLab instance. Every file is asked for once a
 * run. What cannot be had is an error that names the remedy; an include is never skipped.
 */
export function remoteFiles(options: RemoteOptions): (request: FetchRequest) => Promise<FetchedFile> {
  const known = new Map<string, Promise<FetchedFile>>();
  return (request) => {
    const key = JSON.stringify(request);
    const found = known.get(key) ?? fetchFile(options, request);
    known.set(key, found);
    return found;
  };
}

async function fetchFile(options: RemoteOptions, request: FetchRequest): Promise<FetchedFile> {
  switch (request.kind) {
    case 'remote':
      return { content: await download(options, request.url, false), name: request.url, source: undefined };
    case 'project': {
      const content = await projectFile(options, request.project, request.ref, request.file);
      return {
        content,
        name: `${request.project}:${request.file}`,
        source: projectSource(options, request.project, request.ref),
      };
    }
    case 'template': {
      const mapped = options.includeMap['template'];
      if (mapped !== undefined)
        return {
          content: await mappedFile(options, mapped, undefined, request.name),
          name: request.name,
          source: undefined,
        };
      const content = await projectFile(
        options,
        TEMPLATE_PROJECT,
        'master',
        `${TEMPLATE_FOLDER}/${request.name}`,
      ).catch((error: unknown) => {
        throw new Error(
          `Template file \`${request.name}\` is not a valid location! (${remedy('template', String(error instanceof Error ? error.message : error))})`,
        );
      });
      return { content, name: request.name, source: undefined };
    }
    case 'component':
      return component(options, request.address);
  }
}

/** `host/group/project/name@version`: the file is `templates/NAME.yml` or `templates/NAME/template.yml` of the project. */
async function component(options: RemoteOptions, address: string): Promise<FetchedFile> {
  const [path = '', version] = address.split('@');
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const project = parts.slice(1, -1).join('/');
  if (version === undefined || project === '')
    throw new Error(`\`${address}\` is not a valid component address (host/project/name@version)`);
  const host = parts[0] ?? '';
  const own = {
    ...options,
    gitlabUrl: options.gitlabUrl.includes(`//${host}`) ? options.gitlabUrl : `https://${host}`,
  };
  const ref = version === '~latest' ? undefined : version;
  const failures: string[] = [];
  for (const file of [`templates/${name}.yml`, `templates/${name}/template.yml`]) {
    try {
      const content = await projectFile(own, project, ref, file);
      return { content, name: address, source: projectSource(own, project, ref) };
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(`Content not found at \`${address}\`: ${failures[0] ?? ''}`);
}

async function projectFile(
  options: RemoteOptions,
  project: string,
  ref: string | undefined,
  file: string,
): Promise<string> {
  const mapped = options.includeMap[project];
  if (mapped !== undefined) return mappedFile(options, mapped, ref, file);
  const path = encodeURIComponent(normalize(file).replace(/^\/+/, ''));
  const url = `${options.gitlabUrl}/api/v4/projects/${encodeURIComponent(project)}/repository/files/${path}/raw?ref=${encodeURIComponent(ref ?? 'HEAD')}`;
  return download(options, url, true).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined. (${remedy(project, reason)})`,
    );
  });
}

function remedy(project: string, reason: string): string {
  return `${reason}; give gitlab-token, or a copy of it: include-map: ${project}=FOLDER`;
}

/** A file below a place of the map: an address, or a folder; of a folder that is a Git repository, at the ref. */
async function mappedFile(
  options: RemoteOptions,
  place: string,
  ref: string | undefined,
  file: string,
): Promise<string> {
  const inside = normalize(file).replace(/^\/+/, '');
  if (/^https?:\/\//.test(place)) return download(options, `${place.replace(/\/+$/, '')}/${inside}`, false);
  const folder = isAbsolute(place) ? place : resolve(options.base, place);
  if (inside.startsWith('..')) throw new Error(`\`${file}\` points outside ${folder}`);
  if (ref !== undefined) {
    const shown = await run('git', ['-C', folder, 'show', `${ref}:${inside}`], { check: false });
    if (shown.exitCode === 0) return shown.stdout;
  }
  const content = await readInside(folder, inside);
  if (content === undefined) throw new Error(`${join(folder, inside)} does not exist`);
  return content;
}

/** Local includes of a file from another project mean that project. */
function projectSource(options: RemoteOptions, project: string, ref: string | undefined): FileSource {
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  return {
    readFile: (path) => projectFile(options, project, ref, path).catch(() => undefined),
    listFiles: async () => [],
    changedFiles: nothing,
    blobId: nothing,
    lastCommitId: nothing,
    fetch: remoteFiles(options),
  };
}

async function download(options: RemoteOptions, url: string, api: boolean): Promise<string> {
  const headers: Record<string, string> = api && options.token !== undefined ? { 'PRIVATE-TOKEN': options.token } : {};
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(options.timeoutMs ?? 30_000) }).catch(
    (error: unknown) => {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Error(`Remote file \`${url}\` could not be fetched because of an error: ${cause}`);
    },
  );
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`Remote file \`${url}\` could not be fetched because of HTTP code \`${response.status}\` error!`);
  }
  return response.text();
}
