import { ANSI, stripAnsi } from '../report/ansi.js';
import type { EventSink } from '../report/events.js';
import { FrontView, withoutSections } from '../report/front.js';
import type { PipelineResult } from '../report/result.js';
import { duration, jobTable } from '../report/table.js';

/** Whether to colour: a terminal, unless NO_COLOR says no; FORCE_COLOR says yes anywhere. */
export function wantsColor(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if ((environment.NO_COLOR ?? '') !== '') return false;
  if ((environment.FORCE_COLOR ?? '') !== '') return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}

/** Shows a run on a terminal, or as plain lines. */
export function consoleReporter(
  write: (text: string) => void,
  color: boolean,
): { sink: EventSink; finish(result: PipelineResult | undefined): void } {
  const paint = (text: string): string => (color ? text : stripAnsi(text).replaceAll('\r', ''));
  const say = (text: string): void => write(paint(text));
  let atLineStart = true;
  const view = new FrontView({
    open: (job) => say(`\n${ANSI.boldCyan}=== ${job} ===${ANSI.reset}\n`),
    text(_job, text) {
      const shown = withoutSections(text);
      if (shown === '') return;
      say(shown);
      atLineStart = shown.endsWith('\n');
    },
    close() {
      if (!atLineStart) write('\n');
      atLineStart = true;
    },
  });
  return {
    sink(event) {
      if (event.type === 'warning' && event.job === null) say(`${ANSI.yellow}WARNING: ${event.message}${ANSI.reset}\n`);
      if (event.type === 'registry' && event.status === 'ready')
        say(`Registry of the pipeline is ready (${event.address} on this machine)\n`);
      if (event.type === 'pipeline' && event.status === 'running') say(`Pipeline #${event.pipeline}\n`);
      view.take(event);
    },
    finish(result) {
      view.finish();
      if (result === undefined) return;
      say(`\n${jobTable(result).join('\n')}\n\n`);
      const word = result.status === 'success' ? 'passed' : result.status;
      const paintWord = result.status === 'success' ? ANSI.boldGreen : ANSI.boldRed;
      say(`${paintWord}Pipeline #${result.pipeline} ${word}${ANSI.reset} in ${duration(result.durationSeconds)}\n`);
    },
  };
}
