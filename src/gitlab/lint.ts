import { MAX_DEPTH, atTrigger, childLoad } from './children/child.js';
import { localChild } from './children/planned.js';
import { ConfigError, EmptyPipelineError } from './errors.js';
import { withPatterns } from './expression/pattern.js';
import { asConfigError, checkConfig } from './load.js';
import type { CheckedConfig, LoadOptions } from './load.js';
import { buildPlan, everyJob } from './plan/build.js';
import { abilitiesOf, unsupportedOf } from './plan/unsupported.js';
import type { Diagnostic, PipelineContext, PlanJob } from './types.js';

export interface LintResult {
  readonly valid: boolean;
  readonly errors: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
  /** What is no fault of the file: why it has no job in this context, what could not be looked at. */
  readonly notes: readonly Diagnostic[];
  /** Every job of the file, whatever its rules say. */
  readonly jobs: readonly PlanJob[];
}

const NOTHING: LintResult = { valid: true, errors: [], warnings: [], notes: [], jobs: [] };

/**
 * GitLab's linter: checks the file, and those of its child pipelines that are in the project, without judging its rules.
 * Keywords that a run cannot honour are warned of, whatever job they are in. `judged`: the rules are judged as well; that
 * they leave no job in this context is a note, what else is wrong with the pipeline in this context an error.
 */
export async function lint(
  options: LoadOptions,
  { judged = false, depth = 0 }: { readonly judged?: boolean; readonly depth?: number } = {},
): Promise<LintResult> {
  return withPatterns(options.content, async () => {
    try {
      const checked = await asConfigError(() => checkConfig(options));
      const { config, jobs, composition } = checked;
      const at = { ...abilitiesOf(options.context), child: depth > 0 };
      const unsupported = [...jobs.values()]
        .filter((job) => job.instance === undefined || job.instance.index === 1)
        .flatMap((job) => unsupportedOf(config, { ...job, name: job.baseName }, at));
      const every = await everyJob(config, jobs, options.context, composition.pipeline);
      const results = [
        { ...NOTHING, warnings: [...checked.warnings, ...composition.warnings, ...unsupported] },
        judged ? await judge(checked, options.context) : NOTHING,
        ...(depth < MAX_DEPTH ? await lintChildren(every, options, depth) : []),
      ];
      return { ...together(results), jobs: every };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return { ...NOTHING, valid: false, errors: error.diagnostics };
    }
  });
}

/** The same problem, of a file that several jobs ask for, is told once. */
function together(results: readonly LintResult[]): LintResult {
  const all = (pick: (result: LintResult) => readonly Diagnostic[]): readonly Diagnostic[] => [
    ...new Map(
      results.flatMap(pick).map((problem) => [JSON.stringify([problem.message, problem.location]), problem]),
    ).values(),
  ];
  const errors = all((result) => result.errors);
  return {
    valid: errors.length === 0,
    errors,
    warnings: all((result) => result.warnings),
    notes: all((result) => result.notes),
    jobs: [],
  };
}

/** What the rules make of the file in this context. */
async function judge({ config, jobs, composition }: CheckedConfig, context: PipelineContext): Promise<LintResult> {
  try {
    await asConfigError(() => buildPlan(config, jobs, context, composition.pipeline));
    return NOTHING;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (!(error instanceof EmptyPipelineError)) return { ...NOTHING, errors: error.diagnostics };
    const place = `${context.source} of the ${context.ref.kind.replace('_', ' ')} ${context.ref.name}`;
    const notes = [
      ...error.diagnostics.map((reason) => ({
        ...reason,
        message: `no job for this context (${place}): ${reason.message}`,
      })),
      ...error.excluded.map(({ name, reason }) => ({
        message: `${name}: ${reason}`,
        location: undefined,
      })),
    ];
    return { ...NOTHING, notes };
  }
}

/** The files of child pipelines. Each is looked at once for every way in which it is asked for. */
async function lintChildren(
  jobs: readonly PlanJob[],
  { context, source }: LoadOptions,
  depth: number,
): Promise<readonly LintResult[]> {
  const seen = new Set<string>();
  const results: LintResult[] = [];
  for (const job of jobs.filter(({ trigger }) => trigger !== undefined && trigger.include.length > 0)) {
    const child = await localChild(job, context, source, depth + 1);
    if ('note' in child) {
      const message = `${job.groupName}: ${child.note}: it was not looked at`;
      results.push({ ...NOTHING, notes: [{ message, location: job.location }] });
      continue;
    }
    const load = childLoad(child);
    const key = `${load.content}${JSON.stringify(load.context.pipelineVariables)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { errors, warnings, notes } = await lint(load, { depth: depth + 1 });
    results.push({
      ...NOTHING,
      errors: atTrigger(errors, child),
      warnings: atTrigger(warnings, child),
      notes: atTrigger(notes, child),
    });
  }
  return results;
}
