import { randomUUID } from 'node:crypto';
import { onlyColors, stripAnsi } from '../report/ansi.js';
import type { EventSink, RunEvent } from '../report/events.js';
import { OrderedLogs } from '../run/ordered-logs.js';
import { SectionReader, type LogPart } from '../report/sections.js';
import { copyLine, duration } from '../report/table.js';
import { oneLine, shorten } from '../report/text.js';
import { inert } from './door.js';

type JobEvent = Extract<RunEvent, { type: 'job' }>;

export interface WorkflowLog {
  readonly sink: EventSink;
  /** Does what writes workflow commands, such as an annotation, in the midst of a job's log. */
  aside(command: () => void): void;
  finish(): Promise<void>;
}

const MAX_TITLE = 200;

/**
 * Shows a run in the log of a workflow: a group for each job, one after the other, and below it how the job ended.
 * GitHub has no groups in groups: where a script has marked a section, its job's group ends, the section has one of its
 * own under the job's name, and the job's goes on.
 *
 * What jobs print cannot be taken for workflow commands: these are stopped, by a new token each time, while a job's text
 * is shown. `room` resolves when what was written has been taken; undefined where it has.
 */
export function workflowLog(
  write: (text: string) => void,
  room: () => Promise<void> | undefined = () => undefined,
): WorkflowLog {
  const started = new Map<string, number>();
  let token: string | undefined;
  let titles: string[] = [];
  let sections = new SectionReader();

  const group = (title: string): void => {
    token = randomUUID();
    write(`::group::${escaped(title)}\n::stop-commands::${token}\n`);
  };
  const endGroup = (): void => {
    if (token !== undefined) write(`::${token}::\n::endgroup::\n`);
    token = undefined;
  };
  const show = (parts: readonly LogPart[]): void => {
    for (const part of parts) {
      if (part.type === 'text') {
        // after a section the job's own group goes on, once there is something for it
        if (token === undefined) group(titles.join(' › '));
        const text = onlyColors(part.text);
        write(text.endsWith('\n') ? text : `${text}\n`);
      } else {
        endGroup();
        if (part.type === 'close') titles.pop();
        else titles.push(shorten(oneLine(stripAnsi(part.header)), MAX_TITLE));
        if (part.type === 'open') group(titles.join(' › '));
      }
    }
  };
  const view = new OrderedLogs(
    {
      open(job, attempt) {
        titles = [attempt > 1 ? `${oneLine(job)} (attempt ${attempt})` : oneLine(job)];
        sections = new SectionReader();
        group(titles[0] ?? '');
      },
      text: (_job, text) => show(sections.push(text)),
      close(job, event) {
        show(sections.finish());
        endGroup();
        write(`${inert(`${oneLine(job)} ${ending(event, started.get(job))}`)}\n`);
      },
    },
    room,
  );
  return {
    sink(event) {
      if (event.type === 'job' && event.status === 'running') started.set(event.name, Date.parse(event.time));
      const copy = copyLine(event);
      if (copy !== undefined) write(`${inert(copy)}\n`);
      return view.take(event);
    },
    aside(command) {
      if (token === undefined) return command();
      write(`::${token}::\n`);
      command();
      token = randomUUID();
      write(`::stop-commands::${token}\n`);
    },
    finish: () => view.finish(),
  };
}

/** `passed in 12.0 s`. */
function ending(event: JobEvent, started: number | undefined): string {
  const time = started === undefined ? '' : ` in ${duration((Date.parse(event.time) - started) / 1000)}`;
  const code = event.exit_code === null ? '' : ` with exit code ${event.exit_code}`;
  if (event.status === 'success') return `passed${time}`;
  if (event.status === 'failed') return `failed${code}${time}${event.allow_failure ? ' (allowed to fail)' : ''}`;
  return event.status === 'pending' ? `failed${time} and is tried again` : `${event.status}${time}`;
}

/** As the data of a workflow command: it ends with its line. */
function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
