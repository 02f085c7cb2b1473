import { setTimeout } from 'node:timers/promises';
import { changedBetween, type FileStates } from '../repository/changes.js';

/** How one run of a watch has ended. */
export interface WatchedRun {
  readonly code: number;
  /** Whoever watches wants no further one. */
  readonly ended: boolean;
}

export interface WatchOptions {
  readonly states: () => Promise<FileStates>;
  /** Runs once; `changed` fires when files have changed, and asks it to come to its end. */
  readonly run: (changed: AbortSignal) => Promise<WatchedRun>;
  readonly tell: (line: string) => void;
  /** Between two looks; milliseconds. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 400;

/** Looking takes at most a part of the time: where there are many files, it is done less often. */
const SHARE = 5;

/**
 * Runs again and again: each time that files have changed, and have rested since. A run that is under way then is canceled
 * before. Returns the exit code of the last run, once whoever watches has ended it. Throws what a run throws.
 */
export async function watch({ states, run, tell, pauseMs = PAUSE_MS }: WatchOptions): Promise<number> {
  let before = await states();
  for (;;) {
    const changed = new AbortController();
    const over = new AbortController();
    const change = nextChange(states, before, pauseMs, over.signal).then((next) => {
      if (next === undefined) return undefined;
      tell(`${described(next.paths)}: running again`);
      changed.abort();
      return next.states;
    });
    change.catch(() => undefined); // met below
    try {
      const { code, ended } = await run(changed.signal);
      if (ended) return code;
      if (!changed.signal.aborted) tell('Waiting for files to change (Ctrl-C ends)');
      before = (await change) ?? before;
    } finally {
      over.abort();
    }
  }
}

/** The files as they are once they have changed and rested; undefined: nobody waits any more. */
async function nextChange(
  states: WatchOptions['states'],
  before: FileStates,
  pauseMs: number,
  over: AbortSignal,
): Promise<{ readonly states: FileStates; readonly paths: readonly string[] } | undefined> {
  let last = before;
  let pause = pauseMs;
  for (;;) {
    await setTimeout(pause, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) return undefined;
    const began = Date.now();
    const now = await states();
    pause = Math.max(pauseMs, (Date.now() - began) * SHARE);
    const paths = changedBetween(before, now);
    if (paths.length > 0 && changedBetween(last, now).length === 0) return { states: now, paths };
    last = now;
  }
}

function described(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  return others.length === 0 ? `${first} has changed` : `${first} and ${others.length} more have changed`;
}
