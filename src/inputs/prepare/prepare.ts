import { ConfigError, EmptyPipelineError, lint, loadPlan, type LintResult } from '../../gitlab/index.js';
import type { Diagnostic, FileSource, Plan, PipelineContext } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import { openPipeline, pipelineFile, projectOf, type Asked, type Opened } from './open.js';
import { checkNames, choose, type Chooser } from './choose.js';
import type { ReadInputs, RunInputs } from '../parse.js';
import { refusedDaemons } from '../trust.js';
import { flagWarnings } from '../../job/flags/warnings.js';
import { openProject, type Project } from '../../repository/project.js';
import { gitSettingWarnings, historyWarnings } from './warnings.js';

export { openPipeline } from './open.js';
export type { Asked, ContextShaper, Opened, Via } from './open.js';

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
  chooser: Chooser = (plan, opened) => choose(plan, opened.inputs),
): Promise<Prepared> {
  const { inputs, problems } = read;
  return problems.length === 0 ? open(inputs, asked, opening, chooser) : refuse(read, asked, purpose, opening);
}

/**
 * The same with a plan that was made before, of the same commit and event: what is around it is read anew. Throws a
 * {@link UsageError} with all that is wrong with the inputs.
 */
export async function prepareStored(
  read: ReadInputs,
  asked: Asked | undefined,
  opening: Promise<Project>,
  stored: { readonly plan: Plan; readonly createdAt: string; readonly manual: readonly string[] | 'all' },
): Promise<Prepared> {
  if (read.problems.length > 0) throw new UsageError(read.problems);
  const { project, context, source, inputs } = await openPipeline(read.inputs, asked, opening);
  if (stored.plan.jobs.some(({ trigger }) => trigger !== undefined)) await project.files.hold();
  return {
    project,
    context: { ...context, createdAt: stored.createdAt },
    // what there was to say of it was said where it was made
    plan: { ...stored.plan, warnings: [] },
    manual: stored.manual,
    source,
    inputs,
    [Symbol.asyncDispose]: () => project[Symbol.asyncDispose](),
  };
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
  'project-variables',
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
      const chooser: Chooser = (plan, opened) => choose(plan, opened.inputs);
      await using prepared = await open({ ...inputs, token: undefined }, asked, opening, chooser);
      if (purpose === 'run') unsupportedKeywords(prepared);
    }
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.problems;
    return error instanceof ConfigError ? error.diagnostics : [];
  }
}

async function open(
  given: RunInputs,
  asked: Asked | undefined,
  opening: Promise<Project>,
  chooser: Chooser,
): Promise<Prepared> {
  const opened = await openPipeline(given, asked, opening);
  const { project, content, context, source, inputs } = opened;
  try {
    const load = { file: inputs.file, content, context, source };
    const whole = await loadPlan(load).catch((error: unknown) => explainEmpty(error, opened));
    if (whole.jobs.some(({ trigger }) => trigger !== undefined)) await project.files.hold();
    const { plan: chosen, manual, notes = [] } = await chooser(whole, opened);
    const plan = { ...chosen, warnings: [...notes, ...(await planWarnings(opened, chosen))] };
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
function explainEmpty(error: unknown, { comparisonNotes }: Opened): never {
  const [note] = comparisonNotes();
  if (!(error instanceof EmptyPipelineError) || note === undefined) throw error;
  const [first = { message: error.message, location: undefined }] = error.diagnostics;
  throw new EmptyPipelineError(error.reason, { ...first, hint: note.message }, error.excluded);
}

/** The warnings of a plan, and what there is to say of it on this machine. */
async function planWarnings(opened: Opened, plan: Plan): Promise<readonly Diagnostic[]> {
  const { project, context, facts, inputs, compares, problem } = opened;
  return [
    ...opened.notes,
    ...opened.comparisonNotes(),
    ...plan.warnings,
    ...gitSettingWarnings(plan.jobs),
    ...flagWarnings(plan.jobs, context),
    ...(await historyWarnings(project, plan, facts, inputs, compares, problem)),
  ];
}

/**
 * What a linter says of the pipeline file of a project. Throws a {@link UsageError} with all that is wrong with the
 * inputs, and with the file as far as the right ones tell.
 */
export async function lintProject(read: ReadInputs): Promise<LintResult> {
  const opening = openProject(read.inputs.cwd);
  if (read.problems.length > 0) return refuse(read, undefined, 'look', opening);
  const opened = await openPipeline(read.inputs, undefined, opening);
  try {
    return await lintOpened(opened);
  } finally {
    await opened.project[Symbol.asyncDispose]();
  }
}

async function lintOpened(opened: Opened): Promise<LintResult> {
  const { content, context, source, inputs } = opened;
  const result = await lint({ file: inputs.file, content, context, source }, { judged: true });
  if (result.jobs.length > 0) {
    const stages = [...new Set(result.jobs.map((job) => job.stage))];
    checkNames({ jobs: result.jobs, excluded: [], stages }, inputs);
  }
  const settings = [...gitSettingWarnings(result.jobs), ...flagWarnings(result.jobs, context)];
  const notes = result.notes.length > 0 ? [...result.notes, ...opened.comparisonNotes()] : [];
  return { ...result, notes, warnings: [...opened.notes, ...result.warnings, ...settings] };
}

/**
 * What a run has to say before it starts of keywords that it cannot honour: warnings where the user allows them. Throws
 * a {@link UsageError} that lists them all where not.
 */
export function unsupportedKeywords({ plan, inputs, context }: Prepared): readonly Diagnostic[] {
  const daemons = refusedDaemons(plan, inputs.settings, context);
  const found = plan.jobs.flatMap((job) => job.unsupported);
  const refused = inputs.settings.unsupported === 'fail' ? found.map(withWayOut) : [];
  if (refused.length + daemons.length > 0) throw new UsageError([...refused, ...daemons]);
  return found;
}

function withWayOut(problem: Diagnostic): Diagnostic {
  const hint = problem.hint === undefined ? '' : `${problem.hint}; `;
  return { ...problem, hint: `${hint}\`unsupported: warn\` runs all the same` };
}
