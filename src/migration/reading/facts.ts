import type { Diagnostic, FetchRequest, PipelineContext, PlanJob } from '../../gitlab/types.js';

/** The events for which a pipeline is looked at. */
export const EVENTS = ['branch', 'tag', 'merge_request', 'schedule'] as const;
export type EventKind = (typeof EVENTS)[number];

/** What a project's pipeline is for one event. */
export interface EventPlan {
  readonly event: EventKind;
  readonly context: PipelineContext;
  /** Those of child pipelines among them. */
  readonly jobs: readonly PlanJob[];
  /** Why there is no pipeline for this event: the rules of the file say so. */
  readonly empty: string | undefined;
  /** Why GitLab would not create it. */
  readonly errors: readonly Diagnostic[];
}

/** All that is known of a project without running anything. Plain data. */
export interface ProjectFacts {
  /** As it was named: a folder, or `group/project`. */
  readonly name: string;
  readonly url: string | undefined;
  /** The instance that it comes from. */
  readonly gitlabUrl: string;
  readonly file: string;
  /** Why it cannot be read; with any, the rest is empty. */
  readonly unreadable: readonly Diagnostic[];
  readonly events: readonly EventPlan[];
  /** Every job of the file, whatever its rules say. */
  readonly every: readonly PlanJob[];
  readonly warnings: readonly Diagnostic[];
  /** Texts of the pipeline file, and of those that it includes. */
  readonly texts: readonly { readonly file: string; readonly text: string }[];
  /** What was asked of elsewhere. */
  readonly fetched: readonly FetchRequest[];
  /** A token was at hand when that was asked. */
  readonly hadToken: boolean;
}

/** A project that cannot be read. */
export function unreadable(
  project: Pick<ProjectFacts, 'name' | 'url' | 'gitlabUrl' | 'file'>,
  problems: readonly Diagnostic[],
): ProjectFacts {
  return {
    ...project,
    unreadable: problems,
    events: [],
    every: [],
    warnings: [],
    texts: [],
    fetched: [],
    hadToken: false,
  };
}
