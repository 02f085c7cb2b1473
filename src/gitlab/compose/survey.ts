import { readTrigger } from '../entry/trigger.js';
import type { Diagnostic, FileSource, PipelineContext, TriggerInclude, TriggerSpec } from '../types.js';
import { expandExisting, finder } from '../variables/expand.js';
import { get, isMap, isScalar } from '../yaml/node.js';
import type { MapNode, Node } from '../yaml/node.js';
import { LimitProblem, problemsOf } from '../yaml/problem.js';
import { newComposition, type Composition, type Survey } from './composition.js';
import { readFile } from './file.js';
import { expandIncludes } from './include.js';

/** GitLab nests child pipelines no deeper. */
const MAX_DEPTH = 2;

/** The pipeline file, and where its includes come from. */
interface Surveyed {
  readonly file: string;
  readonly content: string;
  readonly context: PipelineContext;
  readonly source: FileSource;
}

/** A child pipeline that a job of some file starts. */
interface Child {
  readonly trigger: TriggerSpec;
  /** Expands variables of the job and its file. */
  readonly fill: (text: string) => string;
}

/**
 * Follows every include of a pipeline file whatever its rules say, and those of its child pipelines, so that the source is
 * asked for all that a run for any event may want. Returns what could not be followed: with another event's variables it
 * perhaps could. A child whose file is an artifact is not known before a run.
 */
export async function surveyIncludes(options: Surveyed): Promise<readonly Diagnostic[]> {
  const survey: Survey = { problems: [], contents: [] };
  await follow(options, options.content, options.context.inputs, survey);
  const seen = new Set<string>();
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    for (const child of survey.contents.splice(0).flatMap(childrenIn)) {
      const content = JSON.stringify({ include: child.trigger.include.flatMap((one) => includeOf(one, child)) });
      if (seen.has(content)) continue;
      seen.add(content);
      await follow(options, content, {}, survey);
    }
  }
  const told = new Map(
    survey.problems.map((problem) => [`${problem.location?.line ?? 0} ${problem.message}`, problem]),
  );
  return [...told.values()].map(({ message, location }) => ({ message, location }));
}

async function follow(
  { file, context, source }: Surveyed,
  content: string,
  inputs: Readonly<Record<string, unknown>>,
  survey: Survey,
): Promise<void> {
  const composition: Composition = newComposition(context, source, undefined, survey);
  const scope = { source, component: {} };
  try {
    const given = Object.keys(inputs).length > 0 ? inputs : undefined;
    const own = await readFile(file, content, given, scope, composition);
    survey.contents.push(own);
    await expandIncludes(own, scope, composition);
  } catch (error) {
    survey.problems.push(...(error instanceof LimitProblem ? [error] : problemsOf(error)));
  }
}

/** The child pipelines that the jobs of a file start. */
function childrenIn(content: MapNode): readonly Child[] {
  const shared = literals(get(content, 'variables'));
  return [...content.entries.values()].flatMap(({ value: job }) => {
    const trigger = isMap(job) ? readTrigger(get(job, 'trigger')) : undefined;
    if (trigger === undefined || trigger.include.length === 0) return [];
    const find = finder([...shared, ...literals(get(job, 'variables'))]);
    return [{ trigger, fill: (text: string) => expandExisting(text, find) }];
  });
}

function literals(variables: Node | undefined): Parameters<typeof finder>[0] {
  if (!isMap(variables)) return [];
  const flags = { public: true, masked: false, file: false, raw: false };
  return [...variables.entries.values()].flatMap(({ key, value }) => {
    const text = isMap(value) ? get(value, 'value') : value;
    return isScalar(text) ? [{ key: key.text, value: text.text, ...flags }] : [];
  });
}

function includeOf(include: TriggerInclude, { trigger, fill }: Child): readonly Record<string, unknown>[] {
  if (include.artifact !== undefined) return [];
  const texts = Object.entries(include).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? fill(value) : value,
  ]);
  const inputs = { ...trigger.inputs, ...include.inputs };
  const filled = Object.fromEntries(texts) as Record<string, unknown>;
  return [{ ...filled, ...(Object.keys(inputs).length > 0 ? { inputs } : {}) }];
}
