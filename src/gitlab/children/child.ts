import { ConfigError, EmptyPipelineError } from '../errors.js';
import type { ReadArtifact } from '../compose/composition.js';
import { loadPlan } from '../load.js';
import type { LoadOptions } from '../load.js';
import type { Diagnostic, FileSource, PipelineContext, Plan, PlanJob, TriggerInclude, Variable } from '../types.js';
import { expandExisting, expand, finder } from '../variables/expand.js';

export interface ChildOptions {
  /** The trigger job. */
  readonly job: PlanJob;
  /** Context of the pipeline that the job is in. */
  readonly context: PipelineContext;
  readonly source: FileSource;
  /** All variables of the trigger job (`jobVariables`), to expand what is forwarded. */
  readonly variables: readonly Variable[];
  /** dotenv variables of the trigger job's dependencies; forwarded with `pipeline_variables`. */
  readonly dotenv?: readonly { readonly key: string; readonly value: string }[];
  readonly readArtifact?: ReadArtifact;
  /** 1 for a child of the first pipeline, 2 for its child; GitLab allows no more. */
  readonly depth?: number;
}

export interface ChildPlan {
  readonly plan: Plan;
  /** Context of the child, for its jobs' variables and for its own children. */
  readonly context: PipelineContext;
}

/** GitLab's limit. */
export const MAX_DEPTH = 2;
const TRIGGER = 'trigger:include';

/**
 * Plan of a child pipeline. Its file is exactly what the trigger job includes; the job's own variables become pipeline
 * variables of the child, so they beat everything in it. Throws a {@link ConfigError} where there is no such pipeline.
 */
export async function childPlan(options: ChildOptions): Promise<ChildPlan> {
  const load = childLoad(options);
  try {
    return { plan: await loadPlan(load), context: load.context };
  } catch (error) {
    if (error instanceof EmptyPipelineError) {
      const [first = { message: error.message, location: undefined }] = atTrigger(error.diagnostics, options);
      throw new EmptyPipelineError(error.reason, first, error.excluded);
    }
    throw error instanceof ConfigError ? new ConfigError(atTrigger(error.diagnostics, options)) : error;
  }
}

/** What the child pipeline of a trigger job is loaded from. Throws a {@link ConfigError} where it has none. */
export function childLoad(options: ChildOptions): LoadOptions & { readonly context: PipelineContext } {
  const { job, source } = options;
  const trigger = job.trigger;
  const fail = (message: string): ConfigError => new ConfigError([{ message, location: job.location }]);
  if (!trigger || trigger.include.length === 0) throw fail(`${job.name}: no child pipeline to start`);
  if ((options.depth ?? 1) > MAX_DEPTH) throw fail(`${job.name}: reached maximum depth of child pipelines`);
  return {
    file: TRIGGER,
    content: JSON.stringify({ include: trigger.include.map((include) => toYaml(include, options)) }),
    context: childContext(options),
    source,
    ...(options.readArtifact ? { readArtifact: options.readArtifact } : {}),
  };
}

/** The text that stands for `trigger:include` is in no file: what is wrong with it is so at the trigger job. */
export function atTrigger(diagnostics: readonly Diagnostic[], { job }: ChildOptions): readonly Diagnostic[] {
  return diagnostics.map((problem) =>
    problem.location?.file === TRIGGER ? { ...problem, location: job.location } : problem,
  );
}

/** Same project and commit, another source; the variables that are forwarded become pipeline variables. */
export function childContext(options: ChildOptions): PipelineContext {
  const { context } = options;
  return {
    ...context,
    source: 'parent_pipeline',
    scheduleDescription: undefined,
    triggerPayload: undefined,
    pipelineVariables: forwarded(options),
    inputs: {},
  };
}

/** Later ones win: the job's variables, dotenv, the parent's pipeline variables. */
function forwarded({ job, context, variables, dotenv }: ChildOptions): Variable[] {
  const forward = job.trigger?.forward;
  const find = finder(variables);
  const expanded = (variable: Variable): Variable => ({
    key: variable.key,
    value: variable.raw ? variable.value : keepFiles(variable.value, find),
    public: false,
    masked: variable.masked,
    file: variable.file,
    raw: variable.raw,
  });
  const list = [
    ...(forward?.yamlVariables === false ? [] : job.variables.flatMap((one) => [expanded(one), ...filesIn(one, find)])),
    ...(forward?.pipelineVariables === true
      ? [
          ...(dotenv ?? []).map(({ key, value }) => ({
            key,
            value,
            public: false,
            masked: false,
            file: false,
            raw: false,
          })),
          ...context.pipelineVariables.map(expanded),
        ]
      : []),
  ];
  return [...new Map(list.map((variable) => [variable.key, variable])).values()];
}

type Find = ReturnType<typeof finder>;

/** Unknown ones become empty; references to files stay, and the files go along. */
function keepFiles(value: string, find: Find): string {
  const files = (name: string): Variable | undefined => {
    const variable = find(name);
    return variable?.file === true ? { ...variable, value: `\${${name}}` } : variable;
  };
  return expand(value, files);
}

function filesIn(variable: Variable, find: Find): Variable[] {
  if (variable.raw) return [];
  return [...variable.value.matchAll(/\$\{?([a-zA-Z_]\w*)\}?/g)].flatMap((match) => {
    const file = find(match[1] ?? '');
    return file?.file === true ? [{ ...file, public: false }] : [];
  });
}

/** Variables of the parent that the child would not know are filled in here. */
function toYaml(include: TriggerInclude, { job, variables }: ChildOptions): Record<string, unknown> {
  const find = finder(variables);
  const texts = Object.fromEntries(
    Object.entries(include).map(([key, value]) => [
      key,
      typeof value === 'string' ? expandExisting(value, find) : value,
    ]),
  );
  const inputs = { ...job.trigger?.inputs, ...include.inputs };
  return Object.keys(inputs).length > 0 ? { ...texts, inputs } : texts;
}
