import { createHash } from 'node:crypto';
import type { Diagnostic, FileSource, PipelineContext } from '../types.js';
import { withoutUnset } from '../variables/environment-scope.js';
import { finder } from '../variables/expand.js';
import type { FindVariable } from '../variables/expand.js';
import { predefinedVariables, userDefinedVariables } from '../variables/predefined/predefined.js';
import { sortAndExpand } from '../variables/sort.js';
import type { Problem } from '../yaml/problem.js';
import type { MapNode } from '../yaml/node.js';
import { pipelineRepository } from '../rules/repository.js';
import type { Repository } from '../rules/repository.js';

/** Fetches a file of an artifact of the parent pipeline (child pipelines only). */
export type ReadArtifact = (request: { job: string; path: string }) => Promise<string>;

/** What all files of one pipeline share while they are put together. */
export interface Composition {
  readonly context: PipelineContext;
  /** Variables known before the pipeline is: not those of the pipeline file. */
  readonly find: FindVariable;
  readonly expanded: () => FindVariable;
  readonly pipeline: Repository;
  readonly readArtifact: ReadArtifact | undefined;
  /** Every include so far, for the limit, and for wildcards that skip what is there already. */
  readonly included: { readonly kind: string; readonly name: string; readonly source: FileSource | undefined }[];
  readonly fetched: Map<string, string>;
  readonly warnings: Diagnostic[];
  totalBytes: number;
  /** How many includes the user leaves out. */
  leftOut: number;
  /** A text without the values of masked variables, which an address may well have. */
  readonly mask: (text: string) => string;
  /** Follows includes whatever their rules say, and goes on where one cannot be had. */
  readonly survey?: Survey | undefined;
}

/** What is found on the way through every include. */
export interface Survey {
  readonly problems: Problem[];
  /** Contents of the files, with their inputs filled in. */
  readonly contents: MapNode[];
}

/** Where a file's own includes are looked up, and what is known of it as a component. */
export interface Scope {
  readonly source: FileSource | undefined;
  readonly component: Readonly<Record<string, string | null>>;
}

export function newComposition(
  context: PipelineContext,
  source: FileSource,
  readArtifact: ReadArtifact | undefined,
  survey?: Survey,
): Composition {
  const all = [...predefinedVariables(context, 'config'), ...userDefinedVariables(context)];
  const variables = withoutUnset(context, all);
  let expanded: FindVariable | undefined;
  return {
    context,
    find: finder(variables),
    expanded: () =>
      (expanded ??= finder(sortAndExpand(variables, { keepUndefined: false, keepOpaque: false }).variables)),
    pipeline: pipelineRepository(source, context),
    readArtifact,
    included: [],
    fetched: new Map(),
    warnings: [],
    totalBytes: 0,
    leftOut: 0,
    mask: maskOf(context),
    survey,
  };
}

/** GitLab masks no shorter values. */
const SHORTEST = 8;

/** Takes the values of masked variables out of texts, as GitLab does in messages about includes. */
export function maskOf(context: PipelineContext): (text: string) => string {
  const values = [...context.projectVariables, ...context.pipelineVariables]
    .filter(({ masked, value }) => masked && value.length >= SHORTEST)
    .map(({ value }) => value)
    .sort((a, b) => b.length - a.length);
  return (text) => values.reduce((shown, value) => shown.replaceAll(value, '[MASKED]'), text);
}

export function noteFetched(composition: Composition, name: string, content: string): void {
  composition.fetched.set(name, createHash('sha256').update(content).digest('hex'));
}
