/** What is known of a failed job: text to look through, and what the engine and the job are. */
export interface Evidence {
  /** End of the job's log, without ANSI codes. */
  readonly jobLog: string;
  /** Last lines of the daemon's own log, and of no other service's; empty where the job has no daemon. */
  readonly daemonLog: string;
  /** The daemon did not start, or has died: only then its log is evidence. */
  readonly daemonDown: boolean;
  readonly exitCode: number | undefined;
  readonly image: string;
  readonly dindImage: string | undefined;
  readonly facts: Facts;
}

export interface Facts {
  readonly cgroupVersion: string;
  readonly arch: string;
  /** MTU of the engine's way out. */
  readonly mtu: number | undefined;
  readonly kernel?: string;
  /** Jobs have the engine's own socket. */
  readonly hostSocket?: boolean;
}

/** Why a job failed, for a reader who has not seen its log. Texts may quote the log: they are as secret as it is. */
export interface Diagnosis {
  readonly id: string;
  /** One line: what happened. */
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  /** The text that was recognised. */
  readonly matched: string;
  /** What GitLab itself would do, where that differs. */
  readonly gitlab?: string;
}

/**
 * How much a message tells. A `cause` names the reason, a `failure` what went wrong, a `symptom` may have many reasons:
 * it is left out where a cause was found.
 */
export type Rank = 'cause' | 'failure' | 'symptom';

/** Several expressions together: all have to be found in the same line. */
export type Pattern = RegExp | readonly RegExp[];

/** What a rule's predicate may look at besides the line. */
export interface Found {
  readonly evidence: Evidence;
  readonly line: string;
  readonly words: Readonly<Record<string, string>>;
  /** Whether any line matches, commands that the job's shell echoed and those that passed included. */
  readonly mentions: (pattern: RegExp) => boolean;
  /** Whether a line matches that may be the reason itself: no echoed command, and none that passed. */
  readonly says: (pattern: RegExp) => boolean;
}

/**
 * An error and what to do about it. `title`, `cause`, `remedy` and `gitlab` may hold `{word|otherwise}`: a named group of
 * the pattern or a fact, else the text after the bar, which is what the documentation shows.
 */
export interface Rule {
  readonly id: string;
  /** The error as its program prints it, `…` for what differs from case to case. */
  readonly error: string;
  /** Expressions have bounded quantifiers only, and at most one wide one: their time stays linear in the line. */
  readonly patterns: readonly Pattern[];
  readonly rank: Rank;
  /** Whose words these are; the job's own where nothing is said. The daemon's count where it did not start or died. */
  readonly in?: readonly ('job' | 'daemon')[];
  /** Only in so many last lines of the job's log: for errors that scripts often live with. */
  readonly within?: number;
  /** A later line like this shows that the error passed. */
  readonly clearedBy?: RegExp;
  /** Exit codes of the job that are enough where no line matches. */
  readonly exitCodes?: readonly number[];
  readonly when?: (found: Found) => boolean;
  /** Rules of which this one is the more exact form. */
  readonly hides?: readonly string[];
  readonly title: string;
  readonly cause: string;
  readonly remedy: string;
  readonly gitlab?: string;
}

export interface Theme {
  readonly title: string;
  readonly rules: readonly Rule[];
}
