import { ANSI, stripAnsi } from '../../report/ansi.js';
import type { EventSink } from '../../report/events.js';
import { OrderedLogs, withoutSections } from '../../run/ordered-logs.js';
import { RunProgress } from '../../report/progress.js';
import type { PipelineResult } from '../../report/result.js';
import { copyLine, duration, word } from '../../report/table.js';
import { timingsLines } from '../../report/timings/timings.js';
import { TerminalText } from '../../report/terminal-text.js';
import { oneLine, printable } from '../../report/text.js';
import { endTable, failureLines } from './ending.js';
import { HeldText } from './held.js';
import { FailedLogs, MixedLogs, type JobLogs } from './logs.js';
import { LiveScreen, plainScreen, type Screen, type Terminal } from './screen.js';
import { LineStamps } from './stamp.js';
import { Traces } from './traces.js';

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

const TICK_MS = 1000;

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
 * are planned), below the log and taken away at the end. `room` resolves when what was written has been taken; undefined
 * where it has. The table and the failures at the end fit into the terminal.
 */
export function consoleReporter(
  terminal: Terminal,
  color: boolean,
  live?: { readonly jobs: readonly string[] },
  room: () => Promise<void> | undefined = () => undefined,
  shows: Shown = {},
): ConsoleReporter {
  const { timings = false, timestamps = false, logPrefix = false, quiet = false } = shows;
  const progress = new RunProgress(live?.jobs ?? []);
  const screen =
    live === undefined ? plainScreen((text) => terminal.write(text)) : liveScreen(terminal, progress, color);
  const paint = (text: string): string => (color ? text : stripAnsi(text).replaceAll('\r', ''));
  const held = new HeldText((text) => screen.print(paint(text)), room);
  const { view, say } = jobLogs((text) => held.print(text), room, { logPrefix, quiet });
  const stamps = new LineStamps({ timestamps, logPrefix, jobs: live?.jobs ?? [] });
  const traces = new Traces();
  const inform = quiet ? (): void => undefined : say;
  return {
    sink(event) {
      progress.take(event);
      traces.take(event);
      if (event.type === 'warning' && event.job === null)
        say(`${ANSI.yellow}WARNING: ${printable(event.message)}${ANSI.reset}\n`);
      if (event.type === 'registry' && event.status === 'ready')
        inform(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
      const copy = copyLine(event);
      if (copy !== undefined) inform(`${copy}\n`);
      if (event.type === 'pipeline' && event.status === 'running') inform(`Pipeline #${event.pipeline}\n`);
      return view.take(stamps.stamp(event));
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
      const columns = terminal.columns === undefined ? undefined : Math.max(MIN_COLUMNS, terminal.columns);
      const jobs = quiet ? result.jobs.filter(({ status }) => status === 'failed') : result.jobs;
      const of = (job: string): ReturnType<Traces['of']> => traces.of(job);
      const parts = [
        endTable(jobs, of, columns),
        failureLines(result, of, columns).slice(0, -1),
        timings ? timingsLines(result) : [],
      ].filter((lines) => lines.length > 0);
      if (parts.length > 0) say(`\n${parts.map((lines) => `${lines.join('\n')}\n\n`).join('')}`);
      const paintWord = result.status === 'success' ? ANSI.boldGreen : ANSI.boldRed;
      say(
        `${paintWord}Pipeline #${result.pipeline} ${word(result)}${ANSI.reset} in ${duration(result.durationSeconds)}\n`,
      );
    },
  };
}

/** The logs of the jobs, in order under a line with their names unless said otherwise, and lines of the run's own between. */
function jobLogs(
  print: (text: string) => void,
  room: () => Promise<void> | undefined,
  { logPrefix, quiet }: { readonly logPrefix: boolean; readonly quiet: boolean },
): { readonly view: JobLogs; readonly say: (text: string) => void } {
  let atLineStart = true;
  let output = new TerminalText();
  const say = (text: string): void => {
    print(`${atLineStart ? '' : '\n'}${text}`);
    atLineStart = true;
  };
  const add = (shown: string): void => {
    if (shown === '') return;
    print(shown);
    atLineStart = shown.endsWith('\n');
  };
  const head = (job: string, attempt: number): void =>
    say(`\n${ANSI.boldCyan}=== ${oneLine(job)}${attempt > 1 ? ` (attempt ${attempt})` : ''} ===${ANSI.reset}\n`);
  if (quiet) {
    const show = (job: string, attempt: number, text: string): void => {
      head(job, attempt);
      add(text);
    };
    return { view: new FailedLogs(show), say };
  }
  if (logPrefix) return { view: new MixedLogs(add), say };
  const view = new OrderedLogs(
    {
      open(job, attempt) {
        output = new TerminalText();
        head(job, attempt);
      },
      text: (_job, text) => add(withoutSections(output.push(text))),
      close() {
        print(output.finish());
        say('');
      },
    },
    room,
  );
  return { view, say };
}

function liveScreen(terminal: Terminal, progress: RunProgress, color: boolean): Screen {
  const screen = new LiveScreen(terminal, (limit) => progress.lines(Date.now(), limit), color);
  const refresh = (): void => screen.refresh();
  const timer = setInterval(refresh, TICK_MS);
  terminal.on?.('resize', refresh);
  return {
    print: (text) => screen.print(text),
    hold: () => screen.hold(),
    resume: () => screen.resume(),
    end() {
      clearInterval(timer);
      terminal.off?.('resize', refresh);
      screen.end();
    },
  };
}
