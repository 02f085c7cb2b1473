import { filterPlan, groupName } from '../../gitlab/index.js';
import type { Diagnostic, Plan } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import type { RunInputs } from '../parse.js';
import { suggestion } from '../suggest.js';
import type { Project } from '../../repository/project.js';

export interface Choice {
  readonly plan: Plan;
  /** Manual jobs to play, by their full names: those that `manual` names, and those that `jobs` does. */
  readonly manual: 'all' | readonly string[];
  /** What there is to say of the choice. */
  readonly notes?: readonly Diagnostic[];
}

/** Chooses the part of a plan that is run. Throws a {@link UsageError}. */
export type Chooser = (
  plan: Plan,
  opened: { readonly inputs: RunInputs; readonly project: Pick<Project, 'folder'> },
) => Choice | Promise<Choice>;

/**
 * The part of the plan that the inputs `jobs`, `stage` and `manual` name. Throws one {@link UsageError} that lists all
 * names of which there is no job or stage, with what may have been meant.
 */
export function choose(plan: Plan, given: RunInputs): Choice {
  const inputs = spelledIn(plan, given);
  const { manual } = inputs.settings;
  checkNames(plan, inputs);
  const whole = inputs.jobs.length === 0 && inputs.stage === undefined;
  return {
    plan: whole
      ? plan
      : filterPlan(plan, {
          ...(inputs.jobs.length === 0 ? {} : { jobs: [...inputs.jobs] }),
          ...(inputs.stage === undefined ? {} : { stage: inputs.stage }),
          withNeeds: inputs.needs,
        }),
    manual:
      manual === 'all' ? manual : [...new Set([...manual, ...inputs.jobs].flatMap((name) => fullNames(plan, name)))],
  };
}

/** The inputs with the names of jobs as the plan spells them. */
function spelledIn(plan: Plan, inputs: RunInputs): RunInputs {
  const { manual } = inputs.settings;
  const all = (names: readonly string[]): string[] => names.map((name) => spelled(plan, name));
  const settings = { ...inputs.settings, manual: manual === 'all' ? manual : all(manual) };
  return { ...inputs, jobs: all(inputs.jobs), settings };
}

/**
 * The name of a copy of a parallel job as the plan has it, where it is written in the way of gitlab-ci-local: `test: [a,b]`
 * for `test: [a, b]`, and `test: [1/2]` for `test 1/2`. Any other name is left as it is.
 */
export function spelled(plan: Pick<Plan, 'jobs'>, name: string): string {
  if (plan.jobs.some((job) => job.name === name || job.groupName === name)) return name;
  const plain = (text: string): string => text.replace(/: \[(\d+\/\d+)\]$/, ' $1').replace(/, ?(?=[^[\]]*\]$)/g, ',');
  return plan.jobs.find((job) => plain(job.name) === plain(name))?.name ?? name;
}

/** Where the inputs may find jobs and stages. */
type Known = Pick<Plan, 'jobs' | 'excluded' | 'stages'>;

/** Throws a {@link UsageError} that lists all names among the inputs of which there is no job or stage. */
export function checkNames(known: Known, inputs: RunInputs): void {
  const { manual } = inputs.settings;
  const problems = [
    ...inputs.jobs.flatMap((name) => jobProblem(known, 'jobs', name)),
    ...(inputs.stage === undefined ? [] : stageProblem(known, 'stage', inputs.stage)),
    ...(manual === 'all' ? [] : manual.flatMap((name) => manualProblem(known, name))),
  ];
  if (problems.length > 0) throw new UsageError(problems.map((message) => ({ message, location: undefined })));
}

/** Throws a {@link UsageError} where there is no such stage, for the option that names it. */
export function checkStage(known: Known, option: string, stage: string): void {
  const [problem] = stageProblem(known, option, stage);
  if (problem !== undefined) throw new UsageError(problem);
}

/** The name in the file stands for all copies of a parallel job; one that is no job here may be of a child pipeline. */
export function fullNames(plan: Pick<Plan, 'jobs'>, name: string): readonly string[] {
  const copies = plan.jobs.filter((job) => job.name === name || job.groupName === name).map((job) => job.name);
  return copies.length === 0 ? [name] : copies;
}

function jobProblem(plan: Known, input: string, name: string): readonly string[] {
  if (plan.jobs.some((job) => job.name === name || job.groupName === name)) return [];
  const reason = plan.excluded.find((job) => job.name === name || groupName(job.name) === name)?.reason;
  if (reason !== undefined) return [`${input}: the job "${name}" is not in this pipeline: ${reason}`];
  const known = [...new Set(plan.jobs.flatMap((job) => [job.name, job.groupName]))];
  const meant = suggestion(name, [...known, ...plan.excluded.map((job) => job.name)], '');
  return [`${input}: there is no job "${name}" in this pipeline${meant || ` (there are: ${listed(known)})`}`];
}

function stageProblem(plan: Known, input: string, stage: string): readonly string[] {
  if (plan.stages.includes(stage)) return [];
  const meant = suggestion(stage, plan.stages, '');
  return [`${input}: there is no stage "${stage}" in this pipeline${meant || ` (there are: ${listed(plan.stages)})`}`];
}

/** A job that the rules have left out this time is no mistake: the same workflow runs for many events. */
function manualProblem(plan: Known, name: string): readonly string[] {
  const elsewhere =
    plan.excluded.some((job) => job.name === name || groupName(job.name) === name) ||
    plan.jobs.some((job) => job.trigger !== undefined);
  return elsewhere ? [] : jobProblem(plan, 'manual', name);
}

const SHOWN = 20;

function listed(names: readonly string[]): string {
  const more = names.length > SHOWN ? `, and ${names.length - SHOWN} more` : '';
  return `${names.slice(0, SHOWN).join(', ')}${more}`;
}
