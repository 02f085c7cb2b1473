import { randomUUID } from 'node:crypto';
import type { EventSink } from '../report/events.js';
import { FrontView, withoutSections } from '../report/front.js';

/**
 * Shows a run in the log of a workflow: one group for each job, in order. What jobs print cannot be taken for workflow
 * commands: these are stopped, by a token that nobody can guess, while a job's text is shown.
 */
export function workflowLog(write: (text: string) => void): { readonly sink: EventSink; finish(): void } {
  const token = randomUUID();
  let atLineStart = true;
  const view = new FrontView({
    open(job) {
      write(`::group::${job.replace(/[\r\n]/g, ' ')}\n::stop-commands::${token}\n`);
      atLineStart = true;
    },
    text(_job, text) {
      const shown = withoutSections(text);
      if (shown === '') return;
      write(shown);
      atLineStart = shown.endsWith('\n');
    },
    close(job, event) {
      write(`${atLineStart ? '' : '\n'}::${token}::\n::endgroup::\n`);
      atLineStart = true;
      if (event.status === 'failed')
        write(`${job}: failed${event.exit_code === null ? '' : ` with exit code ${event.exit_code}`}\n`);
    },
  });
  return {
    sink(event) {
      view.take(event);
    },
    finish: () => view.finish(),
  };
}
