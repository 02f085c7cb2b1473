import { plannedDaemon } from '../../dind/detect.js';
import { expandExisting, finder, knownVariables, plannedChildren, type PlannedChild } from '../../gitlab/index.js';
import type { PipelineContext, Plan, PlanJob, Variable } from '../../gitlab/types.js';
import { UsageError } from '../../errors.js';
import { prepare, type Prepared } from '../../inputs/prepare/prepare.js';
import { assignAliases } from '../../job/services/aliases.js';
import { failureOf } from '../../run/exit.js';
import { readArguments, type Arguments } from '../arguments.js';
import { measured } from '../screen/width.js';
import { print, printJson } from '../door.js';
import { mermaidGraph, textGraph } from './look/graph.js';
import { environmentName, listCsv, listJobs, listTable } from './look/list.js';
import { showMerged, showWhy } from './look/look.js';
import { flatDiagnostic, formatDiagnostic } from '../diagnostics.js';

/** The document of `plan --json`. */
export function planDocument(plan: Plan, context: PipelineContext, children: readonly PlannedChild[]): object {
  return {
    name: plan.name ?? null,
    source: plan.source,
    stages: plan.stages,
    jobs: plan.jobs.map((job) => jobDocument(job, context)),
    excluded: plan.excluded,
    warnings: plan.warnings,
    fetched: plan.fetched,
    children: children.map(childDocument),
  };
}

/** The child pipeline of a trigger job: its plan, or why there is none, or why it is not known yet. */
function childDocument({ job, plan, context, errors, note, children }: PlannedChild): object {
  return {
    job,
    ...(plan !== undefined && context !== undefined ? planDocument(plan, context, children) : {}),
    ...(errors.length > 0 ? { errors: errors.map(flatDiagnostic) } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

function jobDocument(job: PlanJob, context: PipelineContext): object {
  // of 1,000 jobs it takes longer than all else, and few names refer to a variable
  let known: ReturnType<typeof finder> | undefined;
  const find = (name: string): Variable | undefined => (known ??= finder(knownVariables(context, job)))(name);
  const services = job.services.map((service) => ({
    written: service.name,
    name: expandExisting(service.name, find),
    alias: service.alias === undefined ? undefined : expandExisting(service.alias, find),
  }));
  const aliases = new Map(assignAliases(services).named.map(({ service, aliases: names }) => [service, names]));
  return {
    name: job.name,
    stage: job.stage,
    when: job.when,
    allow_failure:
      job.allowFailure === false
        ? false
        : job.allowFailure === true
          ? true
          : { exit_codes: job.allowFailure.exitCodes },
    needs: job.needs,
    image:
      job.image === null
        ? null
        : {
            name: job.image.name,
            entrypoint: job.image.entrypoint,
            platform: job.image.platform,
            user: job.image.user,
            pull_policy: job.image.pullPolicy,
          },
    services: services.map((service) => ({ name: service.written, aliases: aliases.get(service) ?? [] })),
    tags: job.tags,
    variables: Object.fromEntries(job.variables.map((variable) => [variable.key, variable.value])),
    dind: plannedDaemon(job, context) !== undefined,
    environment: environmentOf(job, find),
    trigger: job.trigger ?? null,
  };
}

/** The environment, its texts filled in; what only a run knows stays as written. */
function environmentOf(job: PlanJob, find: (name: string) => Variable | undefined): object | null {
  const { environment } = job;
  if (environment === undefined) return null;
  const url = environment.url === undefined ? {} : { url: expandExisting(environment.url, find) };
  return { ...environment, name: expandExisting(environment.name, find), ...url };
}

/** Other ways to look at a plan. */
const LOOKS = ['merged', 'why', 'list', 'csv', 'graph'] as const;

/** `plan --list`, `--csv` and `--graph`. A graph is text in a terminal, and Mermaid for a file. */
async function show(
  way: 'list' | 'csv' | 'graph',
  { plan, source, context }: Prepared,
  json: boolean,
): Promise<number> {
  if (way === 'graph') {
    const lines = process.stdout.isTTY && !json ? textGraph(plan) : mermaidGraph(plan);
    if (json) printJson({ mermaid: lines.join('\n') });
    else print(lines.join('\n'));
    return 0;
  }
  const jobs = await listJobs(plan, source, context);
  if (json)
    printJson({
      jobs: jobs.map((job) => ({ ...job, needs: job.needs ?? null, environment: job.environment ?? null })),
    });
  else print((way === 'csv' ? listCsv(jobs) : await measured(() => listTable(jobs))).join('\n'));
  return 0;
}

/** `gitlab-dind plan`. With `--json` what is wrong is a document as well. */
export async function planCommand(args: Arguments): Promise<number> {
  const read = readArguments(args);
  const ways = LOOKS.filter((way) => args.flags.has(way));
  try {
    if (ways.length > 1) throw new UsageError(`plan: one of ${ways.map((way) => `--${way}`).join(', ')} at a time`);
    if (ways[0] === 'merged') return await showMerged(read, args.json);
    if (ways[0] === 'why') return await showWhy(read, args.json);
    await using prepared = await prepare(read, undefined);
    const { plan, context, source } = prepared;
    if (ways[0] !== undefined) return await show(ways[0], prepared, args.json);
    const children = await plannedChildren(plan.jobs, context, source);
    if (args.json) printJson(planDocument(plan, context, children));
    else {
      printJobs(plan, context, children, '');
      for (const { name, reason } of plan.excluded) print(`not in the pipeline: ${name}: ${reason}`);
      for (const warning of plan.warnings) print(`warning: ${warning.message}`);
    }
    return 0;
  } catch (error) {
    const failure = failureOf(error);
    if (!args.json || failure.exitCode !== 2) throw error;
    printJson({ errors: failure.problems.map(flatDiagnostic) });
    return failure.exitCode;
  }
}

function printJobs(plan: Plan, context: PipelineContext, children: readonly PlannedChild[], indent: string): void {
  for (const stage of plan.stages) {
    print(`${indent}${stage}`);
    for (const job of plan.jobs.filter((item) => item.stage === stage)) {
      const notes = [
        job.when === 'on_success' ? '' : job.when,
        job.allowFailure === false ? '' : 'may fail',
        job.needs === null ? '' : `needs ${job.needs.map((need) => need.job).join(', ') || 'nothing'}`,
        job.environment === undefined ? '' : `environment ${environmentName(job, context) ?? ''}`,
        plannedDaemon(job, context) === undefined ? '' : 'Docker-in-Docker',
      ].filter((note) => note !== '');
      print(`${indent}  ${job.name}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`);
      for (const child of children.filter((one) => one.job === job.name)) printChild(child, `${indent}    `);
    }
  }
}

function printChild({ plan, context, errors, note, children }: PlannedChild, indent: string): void {
  if (note !== undefined) print(`${indent}${note}`);
  for (const problem of errors) print(`${indent}no child pipeline: ${formatDiagnostic(problem)}`);
  if (plan === undefined || context === undefined) return;
  print(`${indent}child pipeline`);
  printJobs(plan, context, children, `${indent}  `);
  for (const { name, reason } of plan.excluded) print(`${indent}  not in the pipeline: ${name}: ${reason}`);
  for (const warning of plan.warnings) print(`${indent}  warning: ${warning.message}`);
}
