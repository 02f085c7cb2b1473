import type { EventKind } from '../reading/facts.js';

export const VERDICTS = ['runs as it is', 'runs with these inputs', 'needs changes', 'cannot be read'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What stands in the way of a project, or what there is to know of it. */
export interface Obstacle {
  /**
   * `read`: without this it cannot be judged; `change`: the pipeline has to be changed; `input`: an input of the Action, a
   * secret or a permission solves it; `note`: it runs all the same.
   */
  readonly kind: 'read' | 'change' | 'input' | 'note';
  /** The same for all projects that have it: what is counted. */
  readonly topic: string;
  readonly message: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** What to do about it. */
  readonly hint: string | undefined;
}

/** A job, as the file has it. */
export interface AuditedJob {
  readonly name: string;
  readonly stage: string;
  readonly image: string | undefined;
  readonly services: readonly string[];
  readonly dind: boolean;
  readonly tags: readonly string[];
  readonly environment: string | undefined;
  /** The events in whose pipeline it is. */
  readonly events: readonly EventKind[];
}

/** Lines of the `with:` block of the Action's step. */
export type WithBlock = readonly (readonly [input: string, value: string])[];

/** What is known of one project. No values of variables are in it. */
export interface ProjectAudit {
  readonly name: string;
  readonly url: string | undefined;
  readonly verdict: Verdict;
  readonly jobs: readonly AuditedJob[];
  readonly obstacles: readonly Obstacle[];
  readonly images: readonly string[];
  readonly services: readonly string[];
  readonly dind: boolean;
  /** Those that no public registry is known to have. */
  readonly imagesToMirror: readonly string[];
  /** Names of variables that are used and that nobody sets. */
  readonly variables: readonly string[];
  /** Names of secrets to create. */
  readonly secrets: readonly string[];
  /** Sets of tags without a runner. */
  readonly tags: readonly (readonly string[])[];
  readonly environments: readonly string[];
  readonly hosts: readonly string[];
  /** Of each event, how many jobs there are, or why there is no pipeline. */
  readonly events: readonly { readonly event: EventKind; readonly jobs: number; readonly empty: string | undefined }[];
  readonly with: WithBlock;
  /** Beside `contents: read`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}
