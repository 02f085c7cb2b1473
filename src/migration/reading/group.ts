import { tmpdir } from 'node:os';
import { messageOf } from '../../errors.js';
import { apiProject, type Instance } from '../../gitlab-api/api.js';
import { remoteFiles } from '../../gitlab-api/includes.js';
import type { GitLabProject } from '../../gitlab-api/rest/projects.js';
import type { Revision } from '../../gitlab-api/store.js';
import type { FileSource, PipelineContext } from '../../gitlab/types.js';
import { baseContext, ZERO_SHA } from '../../repository/context.js';
import { repositoryAt } from '../../repository/revisions.js';
import { unreadable, type ProjectFacts } from './facts.js';
import { missing, registryOf, userVariables, type ReadingOptions } from './folder.js';
import { factsOf } from './plans.js';
import { sharedFetch } from './shared.js';

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

/** A project of an instance, read over its API without a clone. Never throws: what cannot be read says why. */
export async function projectFacts(
  instance: Instance,
  project: GitLabProject,
  options: ReadingOptions,
): Promise<ProjectFacts> {
  const { path, url, defaultBranch, isOff } = project;
  const configured = project.configPath ?? options.file;
  const place = { name: path, url, gitlabUrl: instance.url, file: configured };
  const cannot = (message: string, hint: string): ProjectFacts =>
    unreadable(place, [{ message, location: undefined, hint }]);
  if (isOff) return cannot('CI/CD is switched off for this project', 'it has no pipelines to move');
  if (defaultBranch === undefined) return cannot('its repository is empty', 'there is nothing to move');
  try {
    const revision = await apiProject(instance, path).at(defaultBranch);
    const fetch = remoteFiles({
      ...options,
      gitlabUrl: instance.url,
      token: options.token,
      base: tmpdir(), // of relative places of the map there are none: the command makes them absolute
      repositoryAt,
    });
    const own = sourceOf(revision, sharedFetch(options.shared, instance.url, path, fetch));
    const { file, content, source } = await configOf(configured, own);
    if (content === undefined) return unreadable(place, [missing(configured)]);
    const context = contextOf(instance, project, file, (await revision.sha()) ?? ZERO_SHA, options);
    return await factsOf({ ...place, file, content, context, source, hadToken: options.token !== undefined });
  } catch (error) {
    return unreadable(place, [{ message: messageOf(error), location: undefined, ...hintOf(error) }]);
  }
}

/** Where the project's settings say its file is: `path`, `path@group/project[:ref]`, or an address (`ci_config_path`). */
async function configOf(
  configured: string,
  own: FileSource,
): Promise<{ readonly file: string; readonly content: string | undefined; readonly source: FileSource }> {
  if (/^https?:\/\//.test(configured)) {
    const { content, name } = await own.fetch({ kind: 'remote', url: configured });
    return { file: name, content, source: own };
  }
  const [, file = configured, project, ref] = /^(.+)@([^@:]+)(?::(.+))?$/.exec(configured) ?? [];
  if (project === undefined) return { file, content: await own.readFile(file), source: own };
  const found = await own.fetch({ kind: 'project', project, ref, file });
  return { file: found.name, content: found.content, source: found.source ?? own };
}

function sourceOf(revision: Revision, fetch: FileSource['fetch']): FileSource {
  return {
    readFile: (path) => revision.read(path.replace(/^\/+/, '')),
    listFiles: () => revision.list(),
    changedFiles: nothing,
    blobId: nothing,
    lastCommitId: nothing,
    fetch,
  };
}

function contextOf(
  instance: Instance,
  { path, url, defaultBranch = 'main' }: GitLabProject,
  file: string,
  sha: string,
  options: ReadingOptions,
): PipelineContext {
  const facts = {
    sha,
    message: '',
    author: '',
    timestamp: new Date(0).toISOString(),
    branch: defaultBranch,
    defaultBranch,
    origin: url,
    path,
    shallow: false,
    branchRefs: '',
    userName: '',
    userEmail: '',
  };
  const more = { ...userVariables(options), file, gitlabUrl: instance.url, registry: registryOf };
  return baseContext(facts, more);
}

function hintOf(error: unknown): { hint?: string } {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {};
}
