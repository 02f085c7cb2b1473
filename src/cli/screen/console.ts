import { ANSI, stripAnsi } from '../../report/ansi.js';
import type { EventSink } from '../../report/events.js';
import { RunProgress } from '../../report/progress.js';
import type { PipelineResult } from '../../report/result.js';
import { copyLine, duration, word } from '../../report/table.js';
import { timingsLines } from '../../report/timings/timings.js';
import { printable } from '../../report/text.js';
import { endTable, failureLines, heldLines } from './ending.js';
import { measured } from './width.js';
import { HeldText } from './held.js';
import { LiveJobs } from './live/jobs.js';
import { liveLines } from './live/layout.js';
import { LiveResults } from './live/results.js';
import { Waits, type WaitRules } from './live/waits.js';
import { LiveScreen, plainScreen, type Screen, type Size, type StatusLine, type Terminal } from './screen.js';
import { LineStamps, timeOfDay } from './stamp.js';
import { Traces } from './traces.js';
import { jobLogs } from './views.js';

/** Whether to colour: a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere. */
export function wantsColor(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  if ((environment.FORCE_COLOR ?? '') !== '') return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}

/** Whether lines at the end of the output can change: a terminal that can move its cursor. */
export function canRedraw(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  return isTerminal && (environment.TERM ?? '') !== '' && environment.TERM !== 'dumb';
}

export interface ConsoleReporter {
  readonly sink: EventSink;
  /** A line about the run itself, on the screen alone. */
  readonly tell: (text: string) => void;
  /** Nothing is shown from now on: somebody else has the terminal. */
  hold(): void;
  /** Shows what has come meanwhile, and goes on. */
  release(): Promise<void>;
  /** Ends the logs, and shows the table of the jobs where the run has come to its end. */
  finish(result: PipelineResult | undefined): Promise<void>;
}

/** A line that only says how long something takes changes each second; one that shows what jobs print more often. */
const TICK_MS = 1000;
const LIST_TICK_MS = 250;

/** What changes at the end of the screen. */
export interface Live {
  /** Names of the planned jobs. */
  readonly jobs: readonly string[];
  /** All jobs by stage in place of their logs; undefined: in few lines those that run, below the logs. */
  readonly list?: LiveList | undefined;
}

export interface LiveList extends WaitRules {
  /** Where the logs are; undefined: nowhere. */
  readonly logs: string | undefined;
}

/** Narrower than this nothing is made to fit. */
const MIN_COLUMNS = 40;

/** What of a run is shown, and how. */
export interface Shown {
  /** At the end also what the time of the jobs went to. */
  readonly timings?: boolean;
  /** The time before each line of a log. */
  readonly timestamps?: boolean;
  /** The name of the job before each line, the lines of all jobs as they come. */
  readonly logPrefix?: boolean;
  /** Of jobs those that fail alone. */
  readonly quiet?: boolean;
}

/**
 * Shows a run: plain lines, or on a terminal that can redraw also what goes on at the moment (`live` names the jobs that
 * are planned, `list` has them all by stage), below the log and taken away at the end. `room` resolves when what was written has been taken; undefined
 * where it has. The table and the failures at the end fit into the terminal.
 */
export function consoleReporter(
  terminal: Terminal,
  color: boolean,
  live?: Live,
  room: () => Promise<void> | undefined = () => undefined,
  shows: Shown = {},
): ConsoleReporter {
  const { timings = false, timestamps = false, logPrefix = false, quiet = false } = shows;
  const progress = new RunProgress(live?.jobs ?? []);
  const list = live?.list && { ...live.list, model: new LiveJobs(live.list.jobs), waits: new Waits(live.list) };
  const screen =
    live === undefined
      ? plainScreen((text) => terminal.write(text))
      : liveScreen(terminal, statusOf(progress, list), color, list === undefined ? TICK_MS : LIST_TICK_MS);
  const paint = (text: string): string => (color ? text : stripAnsi(text).replaceAll('\r', ''));
  const held = new HeldText((text) => screen.print(paint(text)), room);
  const logs = quiet ? 'failed' : logPrefix ? 'mixed' : 'ordered';
  const { view, say } = jobLogs(
    (text) => held.print(text),
    room,
    list === undefined || logs === 'mixed' ? logs : 'none',
  );
  const stamps = new LineStamps({ timestamps, logPrefix, jobs: live?.jobs ?? [] });
  const traces = new Traces();
  const columns = (): number | undefined => terminal.columns && Math.max(MIN_COLUMNS, terminal.columns);
  const results =
    list &&
    new LiveResults({
      say,
      trace: (job) => traces.of(job),
      columns,
      quiet,
      stamp: (time) => (timestamps ? `${timeOfDay(time)} ` : ''),
    });
  const inform = quiet ? (): void => undefined : say;
  return {
    sink(event) {
      progress.take(event);
      traces.take(event);
      list?.model.take(event);
      if (event.type === 'warning' && event.job === null)
        say(`${ANSI.yellow}WARNING: ${printable(event.message)}${ANSI.reset}\n`);
      if (event.type === 'registry' && event.status === 'ready')
        inform(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
      const copy = copyLine(event);
      if (copy !== undefined) inform(`${copy}\n`);
      if (event.type === 'pipeline' && event.status === 'running') inform(`Pipeline #${event.pipeline}\n`);
      const taken = view.take(stamps.stamp(event));
      results?.take(event); // behind the last line of its log
      return taken;
    },
    tell: say,
    hold() {
      held.hold();
      screen.hold();
    },
    async release() {
      screen.resume();
      await held.release();
    },
    async finish(result) {
      await view.finish();
      screen.end();
      if (result === undefined) return;
      const jobs = quiet ? result.jobs.filter(({ status }) => status === 'failed') : result.jobs;
      const of = (job: string): ReturnType<Traces['of']> => traces.of(job);
      const drawn = await measured(() => [
        endTable(jobs, of, columns()),
        failureLines(result, of, columns()).slice(0, -1),
        heldLines(result, columns()),
        timings ? timingsLines(result) : [],
      ]);
      const where = list?.logs === undefined || logs === 'mixed' ? [] : [`Logs of the jobs: ${printable(list.logs)}`];
      say(paragraphs([...drawn, where]));
      const paintWord = result.status === 'success' ? ANSI.boldGreen : ANSI.boldRed;
      say(
        `${paintWord}Pipeline #${result.pipeline} ${word(result)}${ANSI.reset} in ${duration(result.durationSeconds)}\n`,
      );
    },
  };
}

/** Blank lines around each that has lines; empty where none has. */
function paragraphs(parts: readonly (readonly string[])[]): string {
  const text = parts.map((lines) => (lines.length === 0 ? '' : `${lines.join('\n')}\n\n`)).join('');
  return text === '' ? '' : `\n${text}`;
}

/** Lines of a status that stands below logs, at most. */
const MAX_LINES = 8;

/** What changes at the end: a few lines below logs, or the list of all jobs, which leaves a third of the rows to what goes by. */
function statusOf(
  progress: RunProgress,
  list: (LiveList & { readonly model: LiveJobs; readonly waits: Waits }) | undefined,
): (size: Size) => readonly StatusLine[] {
  return ({ columns, rows }) => {
    const now = Date.now();
    if (list === undefined) {
      const limit = Math.max(1, Math.min(MAX_LINES, Math.floor(rows / 3)));
      return progress.lines(now, limit).map((text) => ({ text, tone: 'plain' }));
    }
    const [head = ''] = progress.lines(now, 1);
    const jobs = list.model.list();
    const room = { columns, rows: Math.max(1, Math.floor((rows * 2) / 3)), now };
    return liveLines(head, jobs, list.stages, room, list.waits.among(jobs, now));
  };
}

function liveScreen(
  terminal: Terminal,
  status: (size: Size) => readonly StatusLine[],
  color: boolean,
  tick: number,
): Screen {
  const screen = new LiveScreen(terminal, status, color);
  const refresh = (): void => screen.refresh();
  const end = (): void => screen.end(); // also of a process that ends in the midst of it
  const timer = setInterval(refresh, tick);
  terminal.on?.('resize', refresh);
  process.once('exit', end);
  return {
    print: (text) => screen.print(text),
    hold: () => screen.hold(),
    resume: () => screen.resume(),
    end() {
      clearInterval(timer);
      terminal.off?.('resize', refresh);
      process.off('exit', end);
      screen.end();
    },
  };
}
