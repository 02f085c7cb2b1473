import { ConfigError, EmptyPipelineError, lint, loadPlan, type LintResult } from '../../gitlab/index.js';
import type { Diagnostic, FileSource, Plan, PlanJob, PipelineContext } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import { pipelineFile, projectOf, readBasis, type Asked, type Basis } from './basis.js';
import { checkNames, choose } from './choose.js';
import type { ReadInputs, RunInputs } from '../parse.js';
import { refusedDaemons } from '../trust.js';
import { flagWarnings } from '../../job/flags/warnings.js';
import { deepen, jobsWithHistory } from '../../repository/history.js';
import { openProject, type Project } from '../../repository/project.js';

export type { Asked, ContextShaper } from './basis.js';

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
  return problems.length === 0 ? open(inputs, asked, opening) : refuse(read, asked, purpose, opening);
}

/** Throws all that is wrong with the inputs, and, as far as the right ones tell, with the file. */
async function refuse(
  read: ReadInputs,
  asked: Asked | undefined,
  purpose: 'run' | 'look',
  opening: Promise<Project>,
): Promise<never> {
  throw new UsageError([...read.problems, ...(await furtherProblems(read, asked, purpose, opening))]);
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

async function open(given: RunInputs, asked: Asked | undefined, opening: Promise<Project>): Promise<Prepared> {
  const project = await projectOf(given, opening);
  try {
    const basis = await readBasis(project, given, asked);
    const { context, source, inputs } = basis;
    const whole = await loadPlan(basis.load).catch((error: unknown) => explainEmpty(error, basis));
    const { plan: chosen, manual } = choose(whole, inputs);
    const plan = { ...chosen, warnings: await planWarnings(basis, chosen) };
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

/** Where no job is left, what `changes` was compared with may well be why. */
function explainEmpty(error: unknown, { comparisonNotes }: Basis): never {
  const [note] = comparisonNotes();
  if (!(error instanceof EmptyPipelineError) || note === undefined) throw error;
  const [first = { message: error.message, location: undefined }] = error.diagnostics;
  throw new EmptyPipelineError(error.reason, { ...first, hint: note.message }, error.excluded);
}

/** The warnings of a plan, and what there is to say of it on this machine. */
async function planWarnings(basis: Basis, plan: Plan): Promise<readonly Diagnostic[]> {
  return [
    ...basis.notes,
    ...basis.comparisonNotes(),
    ...plan.warnings,
    ...gitSettingWarnings(plan.jobs),
    ...flagWarnings(plan.jobs, basis.context),
    ...(await historyWarnings(basis, plan)),
  ];
}

/**
 * What a linter says of the pipeline file of a project. Throws a {@link UsageError} with all that is wrong with the
 * inputs, and with the file as far as the right ones tell.
 */
export async function lintProject(read: ReadInputs): Promise<LintResult> {
  const opening = openProject(read.inputs.cwd);
  if (read.problems.length > 0) return refuse(read, undefined, 'look', opening);
  await using project = await projectOf(read.inputs, opening);
  const basis = await readBasis(project, read.inputs, undefined);
  const result = await lint(basis.load, { judged: true });
  if (result.jobs.length > 0) {
    const stages = [...new Set(result.jobs.map((job) => job.stage))];
    checkNames({ jobs: result.jobs, excluded: [], stages }, basis.inputs);
  }
  const settings = [...gitSettingWarnings(result.jobs), ...flagWarnings(result.jobs, basis.context)];
  const notes = result.notes.length > 0 ? [...result.notes, ...basis.comparisonNotes()] : [];
  return { ...result, notes, warnings: [...basis.notes, ...result.warnings, ...settings] };
}

/** Further arguments for the runner's own Git: there is no fetch here that they could go to. */
const GIT_FLAGS = ['GIT_FETCH_EXTRA_FLAGS', 'GIT_CLONE_EXTRA_FLAGS', 'GIT_SUBMODULE_UPDATE_FLAGS'];

function gitSettingWarnings(all: readonly PlanJob[]): readonly Diagnostic[] {
  return GIT_FLAGS.flatMap((key) => {
    const jobs = all.filter((job) => job.variables.some((one) => one.key === key && one.value !== ''));
    if (jobs.length === 0) return [];
    const names = jobs.map((job) => job.name).join(', ');
    const message = `${key} is not honoured: ${names} get their sources from the repository that is on this machine`;
    return [{ message, location: jobs[0]?.location }];
  });
}

/** Gets the history that jobs need, or says which of them will miss it. */
async function historyWarnings(basis: Basis, plan: Plan): Promise<readonly Diagnostic[]> {
  const { project, facts, inputs, compares } = basis;
  const jobs = facts.shallow ? jobsWithHistory(plan) : [];
  if (!facts.shallow || (jobs.length === 0 && !compares)) return [];
  const problem =
    inputs.token === undefined ? undefined : (basis.historyProblem ?? (await deepen(project, inputs.token)));
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
export function unsupportedKeywords({ plan, inputs, context }: Prepared): readonly Diagnostic[] {
  const daemons = refusedDaemons(plan, inputs.settings, context);
  const found = plan.jobs.flatMap((job) => job.unsupported);
  const refused = inputs.unsupported === 'fail' ? found.map(withWayOut) : [];
  if (refused.length + daemons.length > 0) throw new UsageError([...refused, ...daemons]);
  return found;
}

function withWayOut(problem: Diagnostic): Diagnostic {
  const hint = problem.hint === undefined ? '' : `${problem.hint}; `;
  return { ...problem, hint: `${hint}\`unsupported: warn\` runs all the same` };
}
