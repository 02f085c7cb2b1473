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
import { comparesCommits, deepen, jobsWithHistory } from '../../repository/history.js';
import { openProject, type Project } from '../../repository/project.js';
import { serverOf } from '../../repository/instance.js';
import { readInside } from '../../safe-folder.js';
import { projectFiles } from '../../repository/source.js';
import { projectStorage } from '../../registry/storage/projects.js';

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

async function open(given: RunInputs, asked: Asked | undefined, opening: Promise<Project>): Promise<Prepared> {
  const project = await projectOf(given, opening);
  try {
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
    const remote = filesElsewhere(inputs, project, context, asked === undefined ? asOption : asInput);
    const source = projectFiles(project, { sha: compareWith }, remote);
    const whole = await loadPlan({ file: inputs.file, content, context, source });
    const { plan: chosen, manual } = choose(whole, inputs);
    const plan = {
      ...chosen,
      warnings: [
        ...notes,
        ...chosen.warnings,
        ...gitSettingWarnings(chosen),
        ...(await historyWarnings(project, chosen, facts, inputs, early, problem)),
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

/** Further arguments for the runner's own Git: there is no fetch here that they could go to. */
const GIT_FLAGS = ['GIT_FETCH_EXTRA_FLAGS', 'GIT_CLONE_EXTRA_FLAGS', 'GIT_SUBMODULE_UPDATE_FLAGS'];

function gitSettingWarnings(plan: Plan): readonly Diagnostic[] {
  return GIT_FLAGS.flatMap((key) => {
    const jobs = plan.jobs.filter((job) => job.variables.some((one) => one.key === key && one.value !== ''));
    if (jobs.length === 0) return [];
    const names = jobs.map((job) => job.name).join(', ');
    const message = `${key} is not honoured: ${names} get their sources from the repository that is on this machine`;
    return [{ message, location: jobs[0]?.location }];
  });
}

/** Gets the history that jobs need, or says which of them will miss it. */
async function historyWarnings(
  project: Project,
  plan: Plan,
  facts: RepositoryFacts,
  inputs: RunInputs,
  compares: boolean,
  earlier: string | undefined,
): Promise<readonly Diagnostic[]> {
  const jobs = facts.shallow ? jobsWithHistory(plan) : [];
  if (!facts.shallow || (jobs.length === 0 && !compares)) return [];
  const problem = inputs.token === undefined ? undefined : (earlier ?? (await deepen(project, inputs.token)));
  if (inputs.token !== undefined && problem === undefined) return [];
  const who = [...(compares ? ['rules:changes'] : []), ...jobs].join(', ');
  const why = problem === undefined ? '' : ` (it could not be deepened: ${problem})`;
  const message = `The checkout is shallow${why}: ${who} may miss the commits before this one. Use actions/checkout with \`fetch-depth: 0\`, or give the input \`token\`.`;
  return [{ message, location: undefined }];
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
