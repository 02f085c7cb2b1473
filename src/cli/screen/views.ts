import { ANSI } from '../../report/ansi.js';
import { TerminalText } from '../../report/terminal-text.js';
import { oneLine } from '../../report/text.js';
import { OrderedLogs, withoutSections } from '../../run/ordered-logs.js';
import { FailedLogs, MixedLogs, type JobLogs } from './logs.js';

/** Which logs of jobs go by: `ordered` one after the other, `none` of them where a list stands in their place. */
export type LogsShown = 'ordered' | 'mixed' | 'failed' | 'none';

/** The logs of the jobs, in order under a line with their names unless said otherwise, and lines of the run's own between. */
export function jobLogs(
  print: (text: string) => void,
  room: () => Promise<void> | undefined,
  shown: LogsShown,
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
  if (shown === 'none') return { view: NOTHING, say };
  if (shown === 'failed') {
    const show = (job: string, attempt: number, text: string): void => {
      head(job, attempt);
      add(text);
    };
    return { view: new FailedLogs(show), say };
  }
  if (shown === 'mixed') return { view: new MixedLogs(add), say };
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

const NOTHING: JobLogs = { take: () => undefined, finish: () => Promise.resolve() };
