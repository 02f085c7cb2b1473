import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import type { LoadOptions } from '../../gitlab/index.js';
import type { Diagnostic, FileSource, PipelineContext } from '../../gitlab/types.js';
import { messageOf, UsageError } from '../../errors.js';
import { played, withGitFacts, type Shaped } from './commits.js';
import type { RunInputs } from '../parse.js';
import { registryOfProject } from '../values/registry.js';
import { suggestion } from '../suggest.js';
import { restricted, TRUSTED, trustOf, type Trust } from '../trust.js';
import { baseContext, serverOf } from '../../repository/context.js';
import { readFacts, type RepositoryFacts } from '../../repository/facts.js';
import { comparesCommits, deepen } from '../../repository/history.js';
import type { Project } from '../../repository/project.js';
import { remoteFiles } from '../../gitlab-api/includes.js';
import { readInside } from '../../safe-folder.js';
import { projectFiles } from '../../repository/source.js';
import { comparisonNote, upstreamOf, type Comparison } from '../../repository/upstream.js';
import { projectStorage } from '../../registry/storage/projects.js';

/** How a front end changes the context that the repository gives: by the event of a workflow. */
export type ContextShaper = (base: PipelineContext, facts: RepositoryFacts) => Shaped;

/** What asked for a pipeline: the event of a workflow. */
export interface Asked {
  readonly shape: ContextShaper;
  /** Whether the code that is checked out is to be trusted. */
  readonly trust: (facts: RepositoryFacts) => Trust;
}

/** What is known before the pipeline file is understood. Who reads it disposes of the project. */
export interface Basis {
  readonly project: Project;
  readonly facts: RepositoryFacts;
  readonly inputs: RunInputs;
  readonly context: PipelineContext;
  /** The project's files, and those of others that the pipeline file names. */
  readonly source: FileSource;
  /** To read the pipeline file with. */
  readonly load: LoadOptions;
  /** What an untrusted run goes without. */
  readonly notes: readonly Diagnostic[];
  /** The pipeline file compares commits itself. */
  readonly compares: boolean;
  /** Why the history could not be had. */
  readonly historyProblem: string | undefined;
  /** Asked after the plan is made: what `changes` was compared with, where it was and nobody else said with what. */
  readonly comparisonNotes: () => readonly Diagnostic[];
}

/** Reads the repository, the pipeline file's text and the event. Throws a {@link UsageError} where that cannot be. */
export async function readBasis(project: Project, given: RunInputs, asked: Asked | undefined): Promise<Basis> {
  const content = await pipelineFile(project, given);
  const first = project.facts;
  const trust = trustOf(given.trust, asked?.trust(first) ?? TRUSTED);
  const { inputs, notes } = restricted(ofProject(given, first, project.folder), trust);
  const early = first.shallow && comparesCommits(content);
  const problem = early && inputs.token !== undefined ? await deepen(project, inputs.token) : undefined;
  const facts = early && inputs.token !== undefined ? await readFacts(project) : first;
  const base = baseContext(facts, {
    variables: inputs.variables,
    secrets: inputs.secrets,
    fileVariables: inputs.fileVariables,
    inputs: inputs.inputs,
    file: inputs.file,
    registry: (path) => registryOfProject(inputs.settings.registry, path),
    ...(process.env.GITHUB_REPOSITORY === undefined || project.snapshot ? {} : { path: process.env.GITHUB_REPOSITORY }),
    ...(process.env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: process.env.GITHUB_SERVER_URL }),
  });
  const shaped = asked?.shape(base, facts) ?? { context: base, compareWith: undefined };
  const wanted = inputs.context === undefined ? shaped : played(shaped, inputs.context);
  const local = asked === undefined ? await withUpstream(project, wanted) : { ...wanted, comparison: undefined };
  const { context, compareWith } = await withGitFacts(project, local);
  const remote = remoteFiles({
    gitlabUrl: inputs.gitlabUrl ?? gitlabOf(facts.origin),
    token: inputs.gitlabToken,
    includeMap: inputs.includeMap,
    base: project.folder,
  });
  const files = projectFiles(project, { sha: compareWith }, remote);
  let compared = false;
  const source: FileSource = {
    ...files,
    changedFiles: (compareTo) => {
      compared ||= compareTo === undefined;
      return files.changedFiles(compareTo);
    },
  };
  const { comparison } = local;
  return {
    project,
    facts,
    inputs,
    context,
    source,
    load: { file: inputs.file, content, context, source },
    notes,
    compares: early,
    historyProblem: problem,
    comparisonNotes: () =>
      compared && comparison !== undefined ? [{ message: comparisonNote(comparison), location: undefined }] : [],
  };
}

/** A push that nobody has made yet begins at the branch's upstream. */
async function withUpstream(
  project: Project,
  shaped: Shaped,
): Promise<Shaped & { readonly comparison: Comparison | undefined }> {
  const { context } = shaped;
  if (context.source !== 'push' || context.ref.kind !== 'branch') return { ...shaped, comparison: undefined };
  const comparison = await upstreamOf(project, context.ref.name);
  if (comparison.kind === 'nothing') return { ...shaped, comparison };
  const commit = { ...context.commit, beforeSha: comparison.sha };
  return { context: { ...context, commit }, compareWith: comparison.sha, comparison };
}

/** The project that the inputs name. Throws a {@link UsageError} where there is none. */
export async function projectOf(inputs: RunInputs, opening: Promise<Project>): Promise<Project> {
  return opening.catch((error: unknown) => {
    const meant = suggestionAmong(dirname(inputs.cwd), basename(inputs.cwd));
    throw new UsageError(`cwd: ${inputs.cwd} cannot be opened: ${messageOf(error)}${meant}`);
  });
}

/** Text of the pipeline file. Throws a {@link UsageError} where it cannot be read. */
export async function pipelineFile(project: Project, inputs: RunInputs): Promise<string> {
  const path = resolve(project.folder, inputs.file);
  // what the user names may lie anywhere, but the project has no say in where its own file leads
  const isInside = path.startsWith(`${project.folder}/`);
  const content = await (
    isInside
      ? readInside(project.folder, relative(project.folder, path))
      : readFile(path, 'utf8').catch(() => undefined)
  ).catch((error: unknown) => {
    throw new UsageError(`file: ${messageOf(error)}`);
  });
  if (content !== undefined) return content;
  const meant = suggestionAmong(dirname(path), basename(path));
  throw new UsageError(`file: ${path} does not exist or cannot be read (Missing CI config file)${meant}`);
}

function suggestionAmong(folder: string, name: string): string {
  return existsSync(folder) ? suggestion(name, readdirSync(folder), '') : '';
}

/** With the storage of the project: by its remote, or by the path of a folder that has none. */
function ofProject(inputs: RunInputs, facts: RepositoryFacts, folder: string): RunInputs {
  const { storagePath } = inputs.settings;
  if (storagePath === undefined) return inputs;
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: path } = process.env;
  const remote = facts.origin === undefined ? undefined : `${serverOf(facts.origin)}/${facts.path}`;
  const project = server === undefined || path === undefined ? remote : `${server}/${path}`;
  const identity = project?.replace(/^[a-z]+:\/\//, '') ?? folder;
  return { ...inputs, settings: { ...inputs.settings, storagePath: projectStorage(storagePath, identity) } };
}

/** The GitLab instance of the project: its remote's host, unless that is GitHub. */
function gitlabOf(origin: string | undefined): string {
  const host = origin === undefined ? undefined : /^(?:[a-z+]+:\/\/|[^@/]+@)([^/:]+)/i.exec(origin)?.[1];
  return host === undefined || host.endsWith('github.com') ? 'https://gitlab.com' : `https://${host}`;
}
