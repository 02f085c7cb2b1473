import { MAX_JOB_NAME, meant, tooLong } from '../../entry/checks.js';
import { readEnvironment } from '../../entry/environment.js';
import type { NeedConfig } from '../../entry/need.js';
import { readRules } from '../../entry/rules.js';
import { readTrigger } from '../../entry/trigger.js';
import type { Diagnostic, SourceLocation } from '../../types.js';
import { get, has, isMap, isNil, isScalar, locationOf, textAt } from '../../yaml/node.js';
import { findCycle } from './dag.js';
import type { JobConfig } from '../job-config.js';

interface Checked {
  readonly jobs: ReadonlyMap<string, JobConfig>;
  readonly stages: readonly string[];
  readonly stageIndex: ReadonlyMap<string, number>;
  readonly errors: Diagnostic[];
}

/** Checks of jobs against each other: stages, dependencies, needs, environments, cycles. GitLab stops at the first. */
export function checkJobs(jobs: ReadonlyMap<string, JobConfig>, stages: readonly string[]): readonly Diagnostic[] {
  const stageIndex = new Map(stages.map((stage, index) => [stage, index]));
  const checked: Checked = { jobs, stages, stageIndex, errors: [] };
  const bases = new Set<string>();
  for (const job of jobs.values()) {
    checkName(checked, job);
    checkStage(checked, job);
    for (const name of job.dependencies ?? []) {
      checkDependency(checked, job, name, 'dependency', at(job, 'dependencies', name));
    }
    checkNeeds(checked, job, job.needs ?? []);
    if (bases.has(job.baseName)) continue;
    bases.add(job.baseName);
    for (const rule of readRules(get(job.node, 'rules')) ?? []) if (rule.needs) checkNeeds(checked, job, rule.needs);
    checkArtifactIncludes(checked, job);
    checkEnvironment(checked, job);
    checkPublish(checked, job);
  }
  if (checked.errors.length === 0) checkCycles(checked);
  return unique(checked.errors);
}

function unique(errors: readonly Diagnostic[]): Diagnostic[] {
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}

function fail(checked: Checked, message: string, location: SourceLocation | undefined, hint?: string): void {
  checked.errors.push({ message, location, ...(hint === undefined ? {} : { hint }) });
}

/** Where the job names something in one of its lists. */
function at(job: JobConfig, key: string, text: string): SourceLocation {
  const node = get(job.node, key);
  const item = node?.kind === 'seq' ? node.items.find((one) => isScalar(one) && one.text === text) : undefined;
  return locationOf(item ?? node ?? job.key);
}

/**
 * The name of a copy of a parallel job, in the words for any other name. GitLab's linter lets it pass, and then its
 * database takes no such pipeline: there is none, and nobody is told.
 */
function checkName(checked: Checked, job: JobConfig): void {
  const length = job.instance === undefined ? undefined : tooLong(job.name, MAX_JOB_NAME);
  if (length === undefined) return;
  const hint = 'the values of `parallel` are part of the name; GitLab would create no pipeline';
  const message = `jobs:${job.name} name ${length}`.toLowerCase();
  fail(checked, message, locationOf(get(job.node, 'parallel') ?? job.key), hint);
}

function checkStage(checked: Checked, job: JobConfig): void {
  if (checked.stageIndex.has(job.stage)) return;
  const stages = checked.stages.join(', ');
  const stage = get(job.node, 'stage');
  const message = `${job.name} job: chosen stage ${job.stage} does not exist; available stages are ${stages}`;
  fail(checked, message, locationOf(stage && !isNil(stage) ? stage : job.key), meant([job.stage], checked.stages));
}

function checkNeeds(checked: Checked, job: JobConfig, needs: readonly NeedConfig[]): void {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const need of needs) {
    if (need.kind !== 'job') continue;
    if (seen.has(need.name)) twice.add(need.name);
    seen.add(need.name);
    checkDependency(checked, job, need.name, 'need', need.location, need.optional);
  }
  if (twice.size === 0) return;
  const location = needs.find((need) => need.kind === 'job' && twice.has(need.name))?.location;
  fail(checked, `${job.name} has the following needs duplicated: ${[...twice].join(', ')}.`, location);
}

function checkDependency(
  checked: Checked,
  job: JobConfig,
  name: string,
  type: 'dependency' | 'need',
  location: SourceLocation,
  optional = false,
): void {
  const other = checked.jobs.get(name);
  if (!other) {
    const hint = meant([name], [...checked.jobs.keys()]);
    if (!optional) fail(checked, `${job.name} job: undefined ${type}: ${name}`, location, hint);
    return;
  }
  const length = type === 'need' ? tooLong(name, MAX_JOB_NAME) : undefined;
  if (length !== undefined) fail(checked, `${job.name} job: need \`${name}\` name ${length}`, location);
  const mine = checked.stageIndex.get(job.stage);
  const theirs = checked.stageIndex.get(other.stage);
  if (mine !== undefined && theirs !== undefined && theirs <= mine) return;
  fail(checked, `${job.name} job: ${type} ${name} is not defined in current or prior stages`, location);
}

/** A child pipeline whose file is an artifact depends on the job that makes it. */
function checkArtifactIncludes(checked: Checked, job: JobConfig): void {
  if (job.kind !== 'bridge') return;
  const trigger = get(job.node, 'trigger');
  for (const include of readTrigger(trigger)?.include ?? []) {
    if (include.job === undefined) continue;
    checkDependency(checked, job, include.job, 'dependency', locationOf(trigger ?? job.key));
  }
}

function checkEnvironment(checked: Checked, job: JobConfig): void {
  const node = get(job.node, 'environment');
  const environment = readEnvironment(node);
  const name = environment?.onStop;
  if (!environment || name === undefined) return;
  const location = locationOf(get(node, 'on_stop') ?? job.key);
  const say = (message: string): void => fail(checked, `${job.name} job: on_stop job ${name} ${message}`, location);
  const other = checked.jobs.get(name);
  if (!other) return say('is not defined');
  const stop = readEnvironment(get(other.node, 'environment'));
  if (!stop) return say('does not have environment defined');
  if (stop.name !== environment.name) return say('have different environment name');
  if (stop.action !== 'stop') say('needs to have action stop defined');
}

function checkPublish(checked: Checked, job: JobConfig): void {
  const pages = get(job.node, 'pages');
  if (!isMap(pages) || textAt(job.node, 'publish') === undefined || !has(pages, 'publish')) return;
  fail(checked, `${job.name} job: use either ${job.name}:publish or ${job.name}:pages:publish`, locationOf(pages));
}

function checkCycles(checked: Checked): void {
  const graph = new Map<string, readonly string[]>();
  for (const job of checked.jobs.values()) {
    graph.set(
      job.name,
      (job.needs ?? []).flatMap((need) => (need.kind === 'job' ? [need.name] : [])),
    );
  }
  const problem = findCycle(graph);
  if (!problem) return;
  const job = checked.jobs.get(problem.node);
  const location = job && locationOf(get(job.node, 'needs') ?? job.key);
  fail(checked, `The pipeline has circular dependencies: ${problem.message}`, location);
}
