import { ConfigError, EmptyPipelineError } from '../errors.js';
import { inherits, readInherit } from '../entry/processable.js';
import { readEnvironment } from '../entry/environment.js';
import { readVariables, yamlVariable } from '../entry/variables.js';
import { EDGE_STAGES } from '../compose/stages.js';
import { RuleError } from '../rules/clauses.js';
import type { Repository } from '../rules/repository.js';
import type { Diagnostic, PipelineContext, Plan, PlanJob, Variable } from '../types.js';
import { withoutUnset } from '../variables/environment-scope.js';
import { expand, finder } from '../variables/expand.js';
import { environmentVariables, jobFactVariables } from '../variables/predefined/job-predefined.js';
import { get, locationOf } from '../yaml/node.js';
import type { JobConfig } from './job-config.js';
import { jobMaker } from './job.js';
import type { RootConfig } from './root-config.js';
import { abilitiesOf } from './unsupported.js';
import { hasReferences, pipelineScope, scopeOf, view } from './scope.js';
import type { PipelineScope, VariableView } from './scope.js';
import { needsByAnyRule } from './normalise/any-needs.js';
import { selectJob, selectedAnyway, whenOf } from './select.js';
import type { Selection } from './select.js';
import { evaluateWorkflow, mergeVariables } from './workflow.js';

const EMPTY = 'The resulting pipeline would have been empty. Review the rules configuration for the relevant jobs.';
const MAX_NEEDS = 50;

/** One job with what its rules decided. */
interface Seed {
  readonly job: JobConfig;
  readonly selection: Selection | RuleError;
  readonly seen: VariableView;
  readonly variables: readonly Variable[];
}

type PlanParts = Omit<Plan, 'warnings' | 'fetched'>;

/**
 * The jobs of a checked configuration, whatever their rules say: a plan of the file, not of a pipeline. A job needs what
 * it may need by any of its rules.
 */
export async function everyJob(
  config: RootConfig,
  jobs: ReadonlyMap<string, JobConfig>,
  context: PipelineContext,
  repository: Repository,
): Promise<readonly PlanJob[]> {
  const needs = needsByAnyRule([...jobs.values()], config.stages);
  const select = (job: JobConfig): Promise<Selection> => Promise.resolve({ ...selectedAnyway(job), needs: needs(job) });
  const seeds = await sow(config, jobs, pipelineScope(context), config.variables, select);
  const { planned } = await grow(seeds, config, repository, context);
  return dropMissingNeeds(planned);
}

/** Judges rules and makes the plan; the configuration has been checked. */
export async function buildPlan(
  config: RootConfig,
  jobs: ReadonlyMap<string, JobConfig>,
  context: PipelineContext,
  repository: Repository,
): Promise<PlanParts> {
  const scope = pipelineScope(context);
  const workflow = await evaluateWorkflow(config, scope, repository);
  const seeds = await sow(config, jobs, scope, workflow.variables, (job, seen) =>
    trySelect(job, seen, { config, scope, repository }),
  );
  checkSeeds(seeds, workflow.variables, scope);
  const { planned, excluded } = await grow(seeds, config, repository, context);
  const stages = config.stages.filter((stage) => planned.some((job) => job.stage === stage));
  if (stages.every((stage) => EDGE_STAGES.has(stage))) {
    throw new EmptyPipelineError('rules', { message: EMPTY, location: undefined }, excluded);
  }
  return {
    name: workflow.name,
    source: context.source,
    stages,
    jobs: dropMissingNeeds(planned),
    excluded,
    autoCancelOnJobFailure: workflow.onJobFailure,
  };
}

/** A job, and the variables that its rules see. */
export interface SeenJob {
  readonly job: JobConfig;
  readonly seen: VariableView;
  /** Of the pipeline file, without those of rules. */
  readonly variables: readonly Variable[];
}

/** Every job in the order of the stages; `variables` are those of the top level, with what `workflow` adds. */
export function* viewsOf(
  config: RootConfig,
  jobs: ReadonlyMap<string, JobConfig>,
  scope: PipelineScope,
  variables: readonly Variable[],
): Generator<SeenJob> {
  const root = { variables, find: finder(variables) };
  const byStage = new Map<string, JobConfig[]>(config.stages.map((stage) => [stage, []]));
  for (const job of jobs.values()) byStage.get(job.stage)?.push(job);
  for (const job of [...byStage.values()].flat()) {
    const own = ownVariables(job);
    const inherited = inheritedVariables(job, root.variables);
    const { facts, environment } = factsOf(scope, job, [...inherited, ...own]);
    const seen = view(
      scopeOf(scope, environment),
      inherited,
      inherited === root.variables ? root.find : finder(inherited),
      own,
      facts,
    );
    yield { job, seen, variables: mergeVariables(inherited, own) };
  }
}

/** Every job in the order of the stages, with what is decided of it. */
async function sow(
  config: RootConfig,
  jobs: ReadonlyMap<string, JobConfig>,
  scope: PipelineScope,
  variables: readonly Variable[],
  select: (job: JobConfig, seen: VariableView) => Promise<Selection | RuleError>,
): Promise<readonly Seed[]> {
  const seeds: Seed[] = [];
  for (const { job, seen, variables: before } of viewsOf(config, jobs, scope, variables)) {
    const selection = await select(job, seen);
    const ruled = 'included' in selection && selection.included ? selection.variables : [];
    seeds.push({ job, selection, seen, variables: withoutUnset(scope.context, mergeVariables(before, ruled)) });
  }
  return seeds;
}

/** The jobs that are in the pipeline, and why others are not. */
async function grow(
  seeds: readonly Seed[],
  config: RootConfig,
  repository: Repository,
  context: PipelineContext,
): Promise<{ readonly planned: readonly PlanJob[]; readonly excluded: readonly { name: string; reason: string }[] }> {
  const maker = jobMaker(config, repository, abilitiesOf(context));
  const planned: PlanJob[] = [];
  const excluded: { name: string; reason: string }[] = [];
  for (const { job, selection, seen, variables } of seeds) {
    if (!('included' in selection)) excluded.push({ name: job.name, reason: selection.message });
    else if (!selection.included) excluded.push({ name: job.name, reason: selection.reason });
    else planned.push(await maker(job, selection, variables, seen));
  }
  return { planned, excluded };
}

async function trySelect(
  job: JobConfig,
  seen: VariableView,
  context: Parameters<typeof selectJob>[2],
): Promise<Selection | RuleError> {
  try {
    return await selectJob(job, seen, context);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

function ownVariables(job: JobConfig): readonly Variable[] {
  const own = readVariables(get(job.node, 'variables'));
  if (job.matrix.size === 0) return own;
  return mergeVariables(
    own,
    [...job.matrix].map(([key, value]) => yamlVariable(key, value)),
  );
}

function inheritedVariables(job: JobConfig, root: readonly Variable[]): readonly Variable[] {
  const inherit = readInherit(job.node, 'variables');
  return inherit === true ? root : root.filter(({ key }) => inherits(inherit, key));
}

/** `CI_JOB_*` and, for a job with an environment, its expanded name and `CI_ENVIRONMENT_*`. */
function factsOf(
  scope: PipelineScope,
  job: JobConfig,
  variables: readonly Variable[],
): { readonly facts: () => readonly Variable[]; readonly environment: (() => string) | undefined } {
  const ofJob = (): readonly Variable[] => {
    const when = whenOf(job);
    return jobFactVariables(scope.context, {
      name: job.name,
      stage: job.stage,
      manual: when === 'manual' || when === 'delayed',
      node: job.instance,
    });
  };
  const environment = readEnvironment(get(job.node, 'environment'));
  if (!environment) return { facts: ofJob, environment: undefined };
  const name = (): string => expand(environment.name, view(scope, variables, finder(variables), [], ofJob).expanded());
  return { facts: () => [...ofJob(), ...environmentVariables(environment, name())], environment: name };
}

/** Errors of rules, needs and variables, in GitLab's order; stages without any job are not looked at. */
function checkSeeds(seeds: readonly Seed[], root: readonly Variable[], scope: PipelineScope): void {
  const errors: Diagnostic[] = [];
  const included = seeds.filter(isIncluded);
  const names = new Set(included.map(({ job }) => job.name));
  const liveStages = new Set(included.map(({ job }) => job.stage));
  const circular = view(scope, root, finder(root), [], () => []).circularity() !== undefined;
  for (const seed of seeds) {
    const { job, selection, seen } = seed;
    if (!liveStages.has(job.stage)) continue;
    if (selection instanceof RuleError) {
      const rules = get(job.node, 'rules');
      errors.push({
        message: `Failed to parse rule for ${job.name}: ${selection.message}`,
        location: locationOf(rules ?? job.key),
      });
    } else if (selection.included) {
      errors.push(...needErrors(job, names));
      const changed = circular || hasReferences(ownVariables(job)) || hasReferences(selection.variables);
      const error = changed ? seen.circularity() : undefined;
      if (error !== undefined)
        errors.push({ message: `${job.name}: ${error}`, location: locationOf(get(job.node, 'variables') ?? job.key) });
    }
  }
  if (errors.length > 0) throw new ConfigError(errors);
}

function isIncluded(seed: Seed): boolean {
  return 'included' in seed.selection && seed.selection.included;
}

function needErrors(job: JobConfig, names: ReadonlySet<string>): Diagnostic[] {
  const needs = (job.needs ?? []).flatMap((need) => (need.kind === 'job' ? [need] : []));
  if (needs.length > MAX_NEEDS) {
    const limit = String(MAX_NEEDS);
    const message =
      `${job.name}: one job can only need ${limit} others, but you have listed ${String(needs.length)}. ` +
      'See needs keyword documentation for more details';
    return [{ message, location: locationOf(get(job.node, 'needs') ?? job.key) }];
  }
  return needs
    .filter((need) => !need.optional && !names.has(need.name))
    .map((need) => ({
      message:
        `'${job.name}' job needs '${need.name}' job, but '${need.name}' does not exist in the pipeline. ` +
        'This might be because of the only, except, or rules keywords. ' +
        'To need a job that sometimes does not exist in the pipeline, use needs:optional.',
      location: need.location,
    }));
}

/** Needs of jobs that are not there (optional ones, and those of rules) have no meaning any more. */
function dropMissingNeeds(jobs: readonly PlanJob[]): readonly PlanJob[] {
  const names = new Set(jobs.map(({ name }) => name));
  return jobs.map((job) =>
    job.needs?.some((need) => !names.has(need.job)) === true
      ? { ...job, needs: job.needs.filter((need) => names.has(need.job)) }
      : job,
  );
}
