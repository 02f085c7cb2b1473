import { ANSI, stripAnsi } from '../../report/ansi.js';
import type { EventSink } from '../../report/events.js';
import { OrderedLogs, withoutSections } from '../../run/ordered-logs.js';
import { RunProgress } from '../../report/progress.js';
import type { PipelineResult } from '../../report/result.js';
import { copyLine, duration, jobTable, word } from '../../report/table.js';
import { timingsLines } from '../../report/timings/timings.js';
import { TerminalText } from '../../report/terminal-text.js';
import { oneLine, printable } from '../../report/text.js';
import { LiveScreen, plainScreen, type Screen, type Terminal } from './screen.js';

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
  /** Ends the logs, and shows the table of the jobs where the run has come to its end. */
  finish(result: PipelineResult | undefined): Promise<void>;
}

const TICK_MS = 1000;

/**
 * Shows a run: plain lines, or on a terminal that can redraw also what goes on at the moment (`live` names the jobs that
 * are planned), below the log and taken away at the end. `room` resolves when what was written has been taken; undefined
 * where it has. `timings`: at the end also what the time of the jobs went to.
 */
export function consoleReporter(
  terminal: Terminal,
  color: boolean,
  live?: { readonly jobs: readonly string[] },
  room: () => Promise<void> | undefined = () => undefined,
  timings = false,
): ConsoleReporter {
  const progress = new RunProgress(live?.jobs ?? []);
  const screen =
    live === undefined ? plainScreen((text) => terminal.write(text)) : liveScreen(terminal, progress, color);
  const paint = (text: string): string => (color ? text : stripAnsi(text).replaceAll('\r', ''));
  const { view, say } = jobLogs((text) => screen.print(paint(text)), room);
  return {
    sink(event) {
      progress.take(event);
      if (event.type === 'warning' && event.job === null)
        say(`${ANSI.yellow}WARNING: ${printable(event.message)}${ANSI.reset}\n`);
      if (event.type === 'registry' && event.status === 'ready')
        say(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
      const copy = copyLine(event);
      if (copy !== undefined) say(`${copy}\n`);
      if (event.type === 'pipeline' && event.status === 'running') say(`Pipeline #${event.pipeline}\n`);
      return view.take(event);
    },
    tell: say,
    async finish(result) {
      await view.finish();
      screen.end();
      if (result === undefined) return;
      say(`\n${jobTable(result).join('\n')}\n\n`);
      const times = timings ? timingsLines(result) : [];
      if (times.length > 0) say(`${times.join('\n')}\n\n`);
      const paintWord = result.status === 'success' ? ANSI.boldGreen : ANSI.boldRed;
      say(
        `${paintWord}Pipeline #${result.pipeline} ${word(result)}${ANSI.reset} in ${duration(result.durationSeconds)}\n`,
      );
    },
  };
}

/** The logs of the jobs under a line with their names, and lines of the run's own between theirs. */
function jobLogs(
  print: (text: string) => void,
  room: () => Promise<void> | undefined,
): { readonly view: OrderedLogs; readonly say: (text: string) => void } {
  let atLineStart = true;
  let output = new TerminalText();
  const say = (text: string): void => {
    print(`${atLineStart ? '' : '\n'}${text}`);
    atLineStart = true;
  };
  const view = new OrderedLogs(
    {
      open(job, attempt) {
        output = new TerminalText();
        say(`\n${ANSI.boldCyan}=== ${oneLine(job)}${attempt > 1 ? ` (attempt ${attempt})` : ''} ===${ANSI.reset}\n`);
      },
      text(_job, text) {
        const shown = withoutSections(output.push(text));
        if (shown === '') return;
        print(shown);
        atLineStart = shown.endsWith('\n');
      },
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
    end() {
      clearInterval(timer);
      terminal.off?.('resize', refresh);
      screen.end();
    },
  };
}
