/**
 * What the time of a job goes to, in the order in which it usually comes: for a free place (`waiting`), in the stage
 * `prepare_executor` and for what is not one of the others (`preparing`), and so on. A moment belongs to one phase: where
 * two go on side by side, to the one that the job waits for longest as a rule (see {@link PhaseClock}).
 */
export const PHASES = [
  'waiting',
  'preparing',
  'image_pull',
  'daemon_start',
  'services',
  'sources',
  'cache',
  'artifacts',
  'script',
  'after_script',
  'upload',
  'cleanup',
] as const;

export type Phase = (typeof PHASES)[number];

/** A stretch of a job's time. */
export interface PhaseTime {
  readonly phase: Phase;
  /** Since the start of the pipeline. */
  readonly startedSeconds: number;
  readonly seconds: number;
}

/** One try of a job. */
export interface AttemptSummary {
  /** 1 for the first. */
  readonly number: number;
  readonly id: number;
  readonly status: 'success' | 'failed' | 'canceled';
  readonly exitCode: number | undefined;
  readonly failureReason: string | undefined;
  /** Since the start of the pipeline: when the job got its place. */
  readonly startedSeconds: number;
  readonly durationSeconds: number;
  /** In the order of time, without gaps, from when the job could have started (`waiting`) to its end. */
  readonly phases: readonly PhaseTime[];
}

/** Of phases that go on at the same time the last of these counts. */
const PRIORITY: readonly Phase[] = ['preparing', 'services', 'daemon_start', 'image_pull'];

interface Stretch {
  readonly phase: Phase;
  readonly from: number;
  to: number | undefined;
}

/** Notes what a job is at, also where it is at several things at once; the clock is the caller's, in milliseconds. */
export class PhaseClock {
  readonly #now: () => number;
  readonly #stretches: Stretch[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins a phase; returns what ends it. */
  begin(phase: Phase): () => void {
    const stretch: Stretch = { phase, from: this.#now(), to: undefined };
    this.#stretches.push(stretch);
    return () => void (stretch.to ??= this.#now());
  }

  /** What is done in a phase. */
  async during<T>(phase: Phase, action: () => Promise<T>): Promise<T> {
    const end = this.begin(phase);
    try {
      return await action();
    } finally {
      end();
    }
  }

  /**
   * The time between two moments (milliseconds), each part of it in one phase; what no phase was noted for is
   * `preparing` before the first and `cleanup` after the last, and belongs to the phase before it otherwise.
   * `origin` is the start of the pipeline.
   */
  times(from: number, to: number, origin: number): readonly PhaseTime[] {
    const noted = this.#stretches.map(({ phase, from: begun, to: ended = to }) => ({
      phase,
      from: Math.max(begun, from),
      to: Math.min(ended, to),
    }));
    const bounds = [...new Set([from, to, ...noted.flatMap((part) => [part.from, part.to])])]
      .filter((at) => at >= from && at <= to)
      .sort((one, other) => one - other);
    const last = Math.max(...noted.map((part) => part.to));
    const parts: { phase: Phase; from: number; to: number }[] = [];
    for (const [index, begins] of bounds.slice(0, -1).entries()) {
      const ends = bounds[index + 1] ?? to;
      const here = noted.filter((part) => part.from <= begins && part.to >= ends).map((part) => part.phase);
      const before = parts.at(-1);
      const phase = strongest(here) ?? (begins >= last ? 'cleanup' : (before?.phase ?? 'preparing'));
      if (before?.phase === phase) before.to = ends;
      else parts.push({ phase, from: begins, to: ends });
    }
    return parts.map((part) => ({
      phase: part.phase,
      startedSeconds: (part.from - origin) / 1000,
      seconds: (part.to - part.from) / 1000,
    }));
  }
}

function strongest(phases: readonly Phase[]): Phase | undefined {
  const rank = (phase: Phase): number => PRIORITY.indexOf(phase);
  return phases.reduce<Phase | undefined>(
    (best, phase) => (best === undefined || rank(phase) > rank(best) ? phase : best),
    undefined,
  );
}

/** Seconds of each phase that an attempt had, in the order of {@link PHASES}. */
export function secondsByPhase(phases: readonly PhaseTime[]): ReadonlyMap<Phase, number> {
  const sums = new Map<Phase, number>();
  for (const name of PHASES) {
    const parts = phases.filter(({ phase }) => phase === name);
    if (parts.length > 0)
      sums.set(
        name,
        parts.reduce((sum, { seconds }) => sum + seconds, 0),
      );
  }
  return sums;
}
