import { newComposition } from './compose/composition.js';
import type { Composition, ReadArtifact } from './compose/composition.js';
import { expandExtends } from './compose/extends.js';
import { readFile } from './compose/file.js';
import { expandIncludes } from './compose/include.js';
import { resolveReferences } from './compose/reference.js';
import { surveyIncludes } from './compose/survey.js';
import { ConfigError } from './errors.js';
import { findings } from './entry/entry.js';
import { checkRoot } from './entry/root.js';
import { writeYaml } from './yaml/write.js';
import { explainJobs, type PipelineExplanation } from './plan/explain.js';
import { buildPlan } from './plan/build.js';
import type { JobConfig } from './plan/job-config.js';
import { checkJobs } from './plan/checks/logical.js';
import { normaliseJobs } from './plan/normalise/normalise.js';
import { withPatterns } from './expression/pattern.js';
import { readRoot } from './plan/root-config.js';
import type { RootConfig } from './plan/root-config.js';
import type { Diagnostic, FileSource, PipelineContext, Plan } from './types.js';
import { adviceOnMark } from './yaml/byte-order-mark.js';
import { LimitProblem, Problem, problemsOf } from './yaml/problem.js';
import type { MapNode } from './yaml/node.js';

export interface LoadOptions {
  /** Path of the pipeline file, for messages and positions. */
  readonly file: string;
  readonly content: string;
  readonly context: PipelineContext;
  readonly source: FileSource;
  /** At most this many diagnostics; all by default. */
  readonly maxErrors?: number;
  /** Reads `include:artifact` (child pipelines). */
  readonly readArtifact?: ReadArtifact;
}

/** A configuration that GitLab's linter accepts. */
export interface CheckedConfig {
  readonly config: RootConfig;
  readonly jobs: ReadonlyMap<string, JobConfig>;
  readonly composition: Composition;
  readonly warnings: readonly Diagnostic[];
}

/** Text and context in, plan out. Throws {@link ConfigError} for what GitLab would refuse. */
export async function loadPlan(options: LoadOptions): Promise<Plan> {
  return withPatterns(options.content, () =>
    asConfigError(async () => {
      const { config, jobs, composition, warnings } = await checkConfig(options);
      const parts = await buildPlan(config, jobs, options.context, composition.pipeline);
      const fetched = [...composition.fetched].map(([name, digest]) => ({ name, digest }));
      return { ...parts, warnings, fetched };
    }),
  );
}

/**
 * Asks the source for every file that the pipeline file includes: for this context, and for others as far as they can be
 * foreseen. Throws {@link ConfigError} with all that this one needs and cannot have; returns warnings, among them what
 * others may need.
 */
export async function followIncludes(options: LoadOptions): Promise<readonly Diagnostic[]> {
  return withPatterns(options.content, () =>
    asConfigError(async () => {
      const composition = newComposition(options.context, options.source, options.readArtifact);
      await putTogether(options, composition);
      return [...composition.warnings, ...(await surveyIncludes(options))];
    }),
  );
}

/**
 * The whole configuration as YAML, as GitLab's editor shows it under "Full configuration": with what is included, extended
 * and referred to, and with its inputs. Throws {@link ConfigError} for what GitLab would refuse.
 */
export async function mergedConfig(options: LoadOptions): Promise<string> {
  return withPatterns(options.content, () =>
    asConfigError(async () => writeYaml((await checkConfig(options)).config.root)),
  );
}

/** Why jobs are in the pipeline of this context, or are not. Throws {@link ConfigError} for what GitLab would refuse. */
export async function explainPlan(
  options: LoadOptions,
  wanted: (name: string, baseName: string) => boolean,
): Promise<PipelineExplanation> {
  return withPatterns(options.content, () =>
    asConfigError(async () => {
      const { config, jobs, composition } = await checkConfig(options);
      return explainJobs(config, jobs, options.context, composition.pipeline, wanted);
    }),
  );
}

/** Everything up to the point where the linter would say yes: read, include, extend, refer, check. */
export async function checkConfig(options: LoadOptions): Promise<CheckedConfig> {
  const composition = newComposition(options.context, options.source, options.readArtifact);
  const root = await compose(options, composition);
  const sink = findings();
  checkRoot(sink, root);
  failOn(sink.errors, options);
  const normalised = normaliseJobs(root);
  failOn(normalised.errors, options);
  const config = readRoot(root);
  failOn(checkJobs(normalised.jobs, config.stages), options);
  return { config, jobs: normalised.jobs, composition, warnings: [...sink.warnings, ...composition.warnings] };
}

/** The file with everything it includes, extends and refers to. */
async function compose(options: LoadOptions, composition: Composition): Promise<MapNode> {
  return resolveReferences(expandExtends(await putTogether(options, composition)));
}

async function putTogether(
  { file, content, context, source }: LoadOptions,
  composition: Composition,
): Promise<MapNode> {
  if (content.trim() === '') throw new Problem('Please provide content of .gitlab-ci.yml', undefined);
  const scope = { source, component: {} };
  const inputs = Object.keys(context.inputs).length > 0 ? context.inputs : undefined;
  const own = await readFile(file, content, inputs, scope, composition);
  return expandIncludes(own, scope, composition);
}

function failOn(errors: readonly Diagnostic[], options: LoadOptions): void {
  if (errors.length === 0) return;
  const advice = adviceOnMark(options.content);
  const advised = advice === undefined ? errors : errors.map((error) => ({ hint: advice, ...error }));
  throw new ConfigError(advised.slice(0, options.maxErrors ?? errors.length));
}

/** Problems of reading or composing become those of the file. */
export async function asConfigError<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const problems = error instanceof LimitProblem ? [error] : problemsOf(error);
    throw new ConfigError(
      problems.map(({ message, location, hint }) => ({ message, location, ...(hint === undefined ? {} : { hint }) })),
    );
  }
}
