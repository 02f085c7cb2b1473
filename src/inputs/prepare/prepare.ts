import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { ConfigError, loadPlan } from '../../gitlab/index.js';
import type { Diagnostic, FileSource, Plan, PipelineContext } from '../../gitlab/types.js';
import { messageOf, UsageError } from '../../errors.js';
import { choose } from './choose.js';
import { played, withGitFacts, type Shaped } from './commits.js';
import { asInput, asOption, filesElsewhere } from './elsewhere.js';
import type { ReadInputs, RunInputs } from '../parse.js';
import { registryOfProject } from '../values/registry.js';
import { suggestion } from '../suggest.js';
import { refusedDaemons, restricted, TRUSTED, trustOf, type Trust } from '../trust.js';
import { baseContext } from '../../repository/context.js';
import { readFacts, type RepositoryFacts } from '../../repository/facts.js';
import { comparesCommits, deepen } from '../../repository/history.js';
import { openProject, type Project } from '../../repository/project.js';
import { serverOf } from '../../repository/instance.js';
import { readInside } from '../../safe-folder.js';
import { projectFiles } from '../../repository/source.js';
import { projectStorage } from '../../registry/storage/projects.js';
import { gitSettingWarnings, historyWarnings } from './warnings.js';

/** Stands between a pipeline and what it asks of elsewhere. */
export type Via = (fetch: FileSource['fetch'], context: PipelineContext) => FileSource['fetch'];

export interface Prepared extends AsyncDisposable {
  readonly project: Project;
  readonly context: PipelineContext;
  readonly plan: Plan;
  /** Manual jobs to play. */
  readonly manual: 'all' | readonly string[];
  /** The project's files, and those of others that the pipeline file names. */
  readonly source: FileSource;
  /** Those given; of an untrusted run without what it must not have. */
  readonly inputs: RunInputs;
}

/** How a front end changes the context that the repository gives: by the event of a workflow. */
export type ContextShaper = (base: PipelineContext, facts: RepositoryFacts) => Shaped;

/** What asked for a pipeline: the event of a workflow. */
export interface Asked {
  readonly shape: ContextShaper;
  /** Whether the code that is checked out is to be trusted. */
  readonly trust: (facts: RepositoryFacts) => Trust;
}

/**
 * Reads the repository and the pipeline file, and makes the plan. Throws before anything runs where something is wrong
 * that the user can mend: a {@link UsageError} with all that is wrong with the inputs, and, as far as the right ones
 * tell, with the file and with what they name in it. A caller that has more to load begins with `opening` the project.
 */
export async function prepare(
  read: ReadInputs,
  asked: Asked | undefined,
  purpose: 'run' | 'look' = 'look',
  opening = openProject(read.inputs.cwd),
): Promise<Prepared> {
  const { inputs, problems } = read;
  if (problems.length === 0) return open(inputs, asked, opening);
  throw new UsageError([...problems, ...(await furtherProblems(read, asked, purpose, opening))]);
}

/** Inputs without which it is not known what the file would say. */
const DECISIVE = new Set<string>([
  'variables',
  'secrets',
  'file-variables',
  'inputs',
  'context',
  'gitlab-url',
  'include-map',
  'includes-from',
]);

async function furtherProblems(
  { inputs, problems }: ReadInputs,
  asked: Asked | undefined,
  purpose: 'run' | 'look',
  opening: Promise<Project>,
): Promise<readonly Diagnostic[]> {
  try {
    if (problems.some(({ input }) => input !== undefined && DECISIVE.has(input))) {
      await using project = await projectOf(inputs, opening);
      await pipelineFile(project, inputs);
    } else {
      // nothing is fetched for a run that will not be
      await using prepared = await open({ ...inputs, token: undefined }, asked, opening);
      if (purpose === 'run') unsupportedKeywords(prepared);
    }
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems;
    return error instanceof ConfigError ? error.diagnostics : [];
  }
}

async function projectOf(inputs: RunInputs, opening: Promise<Project>): Promise<Project> {
  return opening.catch((error: unknown) => {
    const meant = suggestionAmong(dirname(inputs.cwd), basename(inputs.cwd));
    throw new UsageError(`cwd: ${inputs.cwd} cannot be opened: ${messageOf(error)}${meant}`);
  });
}

async function pipelineFile(project: Project, inputs: RunInputs): Promise<string> {
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

/** A pipeline file and what is around it, before a plan is made of it. */
export interface Opened extends Pick<Prepared, 'project' | 'context' | 'source' | 'inputs'> {
  readonly content: string;
  readonly facts: RepositoryFacts;
  /** What was left out of the inputs. */
  readonly notes: readonly Diagnostic[];
  /** Whether the file compares commits, and why its shallow history could not be deepened. */
  readonly compares: boolean;
  readonly problem: string | undefined;
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
  const project = await projectOf(given, opening);
  try {
    const content = await pipelineFile(project, given);
    const first = project.facts;
    const trust = trustOf(given.trust, asked?.trust(first) ?? TRUSTED);
    const { inputs, notes } = restricted(ofProject(given, first, project.folder), trust);
    const early = first.shallow && comparesCommits(content);
    const problem = early && inputs.token !== undefined ? await deepen(project, inputs.token) : undefined;
    const facts =
      early && inputs.token !== undefined ? { ...first, shallow: (await readFacts(project)).shallow } : first;
    const base = baseContext(facts, {
      variables: inputs.variables,
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
    });
    const shaped = asked?.shape(base, facts) ?? { context: base, compareWith: undefined };
    const { context, compareWith } = await withGitFacts(
      project,
      inputs.context === undefined ? shaped : played(shaped, inputs.context),
    );
    const remote = await filesElsewhere(inputs, project, context, asked === undefined ? asOption : asInput);
    const source = projectFiles(project, { sha: compareWith }, via(remote, context));
    return { project, content, context, source, inputs, facts, notes, compares: early, problem };
  } catch (error) {
    await project[Symbol.asyncDispose]();
    throw error;
  }
}

async function open(given: RunInputs, asked: Asked | undefined, opening: Promise<Project>): Promise<Prepared> {
  const opened = await openPipeline(given, asked, opening);
  const { project, content, context, source, inputs, facts, compares, problem } = opened;
  try {
    const whole = await loadPlan({ file: inputs.file, content, context, source });
    if (whole.jobs.some(({ trigger }) => trigger !== undefined)) await project.files.hold();
    const { plan: chosen, manual } = choose(whole, inputs);
    const plan = {
      ...chosen,
      warnings: [
        ...opened.notes,
        ...chosen.warnings,
        ...gitSettingWarnings(chosen),
        ...(await historyWarnings(project, chosen, facts, inputs, compares, problem)),
      ],
    };
    return {
      project,
      context,
      plan,
      manual,
      source,
      inputs,
      [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
    };
  } catch (error) {
    await project[Symbol.asyncDispose]();
    throw error;
  }
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

/**
 * What a run has to say before it starts of keywords that it cannot honour: warnings where the user allows them. Throws
 * a {@link UsageError} that lists them all where not.
 */
export function unsupportedKeywords({ plan, inputs }: Prepared): readonly Diagnostic[] {
  const daemons = refusedDaemons(plan, inputs.settings);
  const found = plan.jobs.flatMap((job) => job.unsupported);
  const refused = inputs.unsupported === 'fail' ? found.map(withWayOut) : [];
  if (refused.length + daemons.length > 0) throw new UsageError([...refused, ...daemons]);
  return found;
}

function withWayOut(problem: Diagnostic): Diagnostic {
  const hint = problem.hint === undefined ? '' : `${problem.hint}; `;
  return { ...problem, hint: `${hint}\`unsupported: warn\` runs all the same` };
}
