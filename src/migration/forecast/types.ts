/** A job that has ended on GitLab; each try is one. */
export interface EndedJob {
  readonly project: string;
  readonly pipeline: number;
  readonly id: number;
  readonly name: string;
  readonly stage: string;
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly finished: number;
  /** Seconds. */
  readonly seconds: number;
  /** Seconds that it waited for a runner; undefined: not told. */
  readonly queued: number | undefined;
}

/** Jobs of many projects, as they are stored. */
export interface Usage {
  readonly url: string;
  /** Days that it is about. */
  readonly days: number;
  readonly jobs: readonly EndedJob[];
  readonly projects: readonly string[];
  /** Projects that could not be asked, and why. */
  readonly missing: readonly { readonly project: string; readonly message: string }[];
}

/** What a minute costs on which runner. */
export interface Prices {
  readonly currency: string;
  /** When it was looked up: `2026-10-30`. */
  readonly date: string;
  readonly source: string;
  /** By label of `runs-on`. */
  readonly perMinute: Readonly<Record<string, number>>;
  /** Not the user's own. */
  readonly example: boolean;
}

/** Minutes of something, and how often it ran. */
export interface Minutes {
  readonly name: string;
  readonly minutes: number;
  readonly jobs: number;
}

/** Percentiles of some numbers. */
export interface Spread {
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly most: number;
}

/** What all pipelines would take in one of the two ways. */
export interface Way {
  /** Billed: each runner's time up to whole minutes. */
  readonly minutes: number;
  /** undefined: there is no price for some runner. */
  readonly cost: number | undefined;
  /** Seconds of a pipeline until its end. */
  readonly wait: Spread;
}

export interface Forecast {
  readonly days: number;
  readonly pipelines: number;
  readonly jobs: number;
  readonly byProject: readonly Minutes[];
  readonly byJob: readonly Minutes[];
  readonly byTags: readonly Minutes[];
  /** Jobs at once, over the time in which there was one. */
  readonly atOnce: Spread | undefined;
  /** Seconds. */
  readonly queue: Spread | undefined;
  /** Seconds of pipelines on GitLab, from the first start to the last end. */
  readonly wait: Spread | undefined;
  readonly oneRunner: Way | undefined;
  readonly fleet: Way | undefined;
  readonly prices: Prices;
  /** Labels without a price. */
  readonly unpriced: readonly string[];
  /** Sets of tags that no line of `runners` is for. */
  readonly unmapped: readonly string[];
  /** For how many jobs there were times of runs here; undefined: none were given. */
  readonly measured: MeasuredShare | undefined;
  readonly certainty: Certainty;
}

/** Names of jobs, all copies of a parallel job as one, and how often they ran on GitLab. */
export interface MeasuredShare {
  readonly jobs: number;
  readonly of: number;
  readonly runs: number;
  readonly ofRuns: number;
}

/** How sure it is: how much it rests on, and how far off a month may be. */
export interface Certainty {
  readonly level: 'low' | 'medium' | 'high';
  /** Of the minutes of a day, by their spread from day to day: the half of a 95 % interval by the mean; undefined: too few days. */
  readonly relative: number | undefined;
  readonly reasons: readonly string[];
}
