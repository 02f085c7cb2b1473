import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { trustInProcess } from '../../certificates/own-trust.js';
import type { Diagnostic, FileSource, PipelineContext } from '../../gitlab/types.js';
import { messageOf, UsageError } from '../../errors.js';
import { played, withGitFacts, type Shaped } from './commits.js';
import type { RunInputs } from '../parse.js';
import { registryOfProject } from '../values/registry.js';
import { suggestion } from '../suggest.js';
import { namesOf } from '../configuration/user.js';
import { peerHomeVariables } from '../variables/peer-home.js';
import { projectVariableFiles, type ProjectFiles } from '../variables/project-files.js';
import { restricted, TRUSTED, trustOf, type Trust } from '../trust.js';
import { baseContext } from '../../repository/context.js';
import { asInput, asOption, filesElsewhere } from './elsewhere.js';
import { readFacts, type RepositoryFacts } from '../../repository/facts.js';
import { comparesCommits, deepen } from '../../repository/history.js';
import { openProject, type Project } from '../../repository/project.js';
import { serverOf } from '../../repository/instance.js';
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
  /** There is a provider of ID tokens, which a run that is not trusted has not. */
  readonly idTokens?: boolean;
}

/** Stands between a pipeline and what it asks of elsewhere. */
export type Via = (fetch: FileSource['fetch'], context: PipelineContext) => FileSource['fetch'];

/** A pipeline file and what is around it, before a plan is made of it. */
export interface Opened {
  readonly project: Project;
  readonly facts: RepositoryFacts;
  readonly inputs: RunInputs;
  readonly context: PipelineContext;
  /** The project's files, and those of others that the pipeline file names. */
  readonly source: FileSource;
  readonly content: string;
  /** What was left out of the inputs. */
  readonly notes: readonly Diagnostic[];
  /** Whether the file compares commits, and why its shallow history could not be deepened. */
  readonly compares: boolean;
  readonly problem: string | undefined;
  /** Asked after the plan is made: what `changes` was compared with, where it was and nobody else said with what. */
  readonly comparisonNotes: () => readonly Diagnostic[];
}

/**
 * Opens the project and reads its pipeline file. `via` sees what is asked of elsewhere. The project is the caller's to
 * dispose of. Throws {@link UsageError}.
 */
export async function openPipeline(
  given: RunInputs,
  asked?: Asked,
  opening = openProject(given.cwd),
  via: Via = (fetch) => fetch,
): Promise<Opened> {
  // before anything is asked of a server
  trustInProcess(given.settings.authorities.map(({ certificate }) => certificate));
  const project = await projectOf(given, opening);
  try {
    return await opened(project, given, asked, via);
  } catch (error) {
    await project[Symbol.asyncDispose]();
    throw error;
  }
}

async function opened(project: Project, given: RunInputs, asked: Asked | undefined, via: Via): Promise<Opened> {
  const content = await pipelineFile(project, given);
  const first = project.facts;
  const trust = trustOf(given.trust, asked?.trust(first) ?? TRUSTED);
  const { inputs, notes } = restricted(ofProject(given, first, project.folder), trust);
  const compares = first.shallow && comparesCommits(content);
  const problem = compares && inputs.token !== undefined ? await deepen(project, inputs.token) : undefined;
  const deepened = compares && inputs.token !== undefined;
  const facts = deepened ? { ...first, shallow: (await readFacts(project)).shallow } : first;
  const stored = asked === undefined && inputs.settings.trusted ? await storedVariables(project.folder) : undefined;
  const hasTokens = asked?.idTokens === true && inputs.settings.trusted;
  const base: PipelineContext = {
    ...(hasTokens ? { idTokens: true } : {}),
    ...baseContext(facts, {
      variables: inputs.variables,
      stored: stored?.variables ?? [],
      unsetVariables: inputs.unsetVariables,
      projectVariables: inputs.projectVariables,
      secrets: inputs.secrets,
      fileVariables: inputs.fileVariables,
      inputs: inputs.inputs,
      file: inputs.file,
      gitlabUrl: inputs.gitlabUrl,
      registry: (path) => registryOfProject(inputs.settings.registry, path),
      ...(process.env.GITHUB_REPOSITORY === undefined || project.snapshot
        ? {}
        : { path: process.env.GITHUB_REPOSITORY }),
      ...(process.env.GITHUB_SERVER_URL === undefined ? {} : { serverUrl: process.env.GITHUB_SERVER_URL }),
    }),
  };
  const shaped = asked?.shape(base, facts) ?? { context: base, compareWith: undefined };
  const wanted = inputs.context === undefined ? shaped : played(shaped, inputs.context);
  const local = asked === undefined ? await withUpstream(project, wanted) : { ...wanted, comparison: undefined };
  const { context, compareWith } = await withGitFacts(project, local);
  const remote = await filesElsewhere(inputs, project, context, asked === undefined ? asOption : asInput);
  const files = projectFiles(project, { sha: compareWith }, via(remote, context), inputs.settings.dirty);
  let compared = false;
  const source: FileSource = {
    ...files,
    changedFiles: (compareTo) => {
      compared ||= compareTo === undefined;
      return files.changedFiles(compareTo);
    },
  };
  const { comparison } = local;
  const comparisonNotes = (): readonly Diagnostic[] =>
    compared && comparison !== undefined ? [{ message: comparisonNote(comparison), location: undefined }] : [];
  const allNotes = [...notes, ...(stored?.notes ?? [])];
  // what was asked ahead is of before
  const as = deepened ? { ...project, ahead: undefined } : project;
  return { project: as, facts, inputs, context, source, content, notes: allNotes, compares, problem, comparisonNotes };
}

/** The variables that files of the user, and of the project where it is the user's own, give. Throws a {@link UsageError}. */
async function storedVariables(folder: string): Promise<Omit<ProjectFiles, 'problems'>> {
  const read = [await peerHomeVariables(() => namesOf(folder)), await projectVariableFiles(folder)];
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new UsageError(problems);
  return { variables: read.flatMap((one) => one.variables), notes: read.flatMap((one) => one.notes) };
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
