import { whole } from '../../../report/progress.js';
import { oneLine } from '../../../report/text.js';
import type { Size, StatusLine } from '../screen.js';
import { columnsOf, fitColumns } from '../width.js';
import { blockLine, blocksOf, endedLine, isRunning, isWaiting, merged, type Block } from './blocks.js';
import type { LiveJob } from './jobs.js';

/** The place that there is, and the moment (milliseconds). */
export interface Room extends Size {
  readonly now: number;
}

/** Columns of a name, at most, where there are many; of narrow terminals a third. */
const MAX_NAME = 30;

/** Where there is no room for the stages, failures have a row from so many rows on. */
const MIN_ROWS_FOR_FAILED = 3;

/** A text, or a job with what it says. */
type Line = StatusLine | LiveJob;

/**
 * The jobs of a run by stage below `head`: in the line of a stage those that have ended, each with its status; below it each
 * that runs with its time and the last line of its log, then each that waits with why it does (`why`). What has no room is
 * said in fewer words: first the stages that come last only count who waits, then the names of those that have passed go,
 * then stages that are over, and then those that wait, are one line together; at last what has failed and what runs is left.
 */
export function liveLines(
  head: string,
  jobs: readonly LiveJob[],
  stages: readonly string[],
  room: Room,
  why: (job: LiveJob) => string,
): readonly StatusLine[] {
  const blocks = blocksOf(jobs, stages);
  const rows = Math.max(0, room.rows - 1);
  const lines =
    unfolded(blocks, rows, room.columns) ??
    unfolded(merged(blocks, { waiting: false }), rows, room.columns) ??
    unfolded(merged(blocks, { waiting: true }), rows, room.columns) ??
    withoutStages(jobs, rows, room.columns);
  return [{ text: fitColumns(head, room.columns), tone: 'plain' }, ...drawn(lines, room, why)];
}

/** The blocks, of those that come first also the jobs that wait, as far as all of a block have room; undefined: not even the blocks have. */
function unfolded(blocks: readonly Block[], rows: number, columns: number): readonly Line[] | undefined {
  let left = rows;
  for (const { jobs } of blocks) left -= 1 + jobs.filter(isRunning).length;
  if (left < 0) return undefined;
  return blocks.flatMap((block) => {
    const waiting = block.stages > 1 ? [] : block.jobs.filter(isWaiting);
    const opens = waiting.length > 0 && waiting.length <= left;
    if (opens) left -= waiting.length;
    return [blockLine(block, columns, !opens), ...block.jobs.filter(isRunning), ...(opens ? waiting : [])];
  });
}

/** What has failed, what runs, and how many more there are. */
function withoutStages(jobs: readonly LiveJob[], rows: number, columns: number): readonly Line[] {
  const failed = jobs.filter(({ status, allowFailure }) => status === 'failed' && !allowFailure);
  const first = failed.length > 0 && rows >= MIN_ROWS_FOR_FAILED ? [endedLine('', failed, columns)] : [];
  const running = jobs.filter(isRunning);
  const waiting = jobs.filter(isWaiting).length;
  const left = rows - first.length;
  const isMore = running.length > left || (waiting > 0 && running.length < left);
  const shown = running.slice(0, Math.max(0, isMore ? left - 1 : left));
  const hidden = running.length - shown.length;
  const words = [
    ...(hidden > 0 ? [`and ${hidden} more running`] : []),
    ...(waiting > 0 ? [`${waiting} more wait`] : []),
  ].join(', ');
  const more: StatusLine = { text: fitColumns(`  ${words}`, columns), tone: 'plain' };
  return [...first, ...shown, ...(isMore ? [more] : [])].slice(0, rows);
}

/** Jobs that run or wait as rows, their names and times below each other. */
function drawn(lines: readonly Line[], { columns, now }: Room, why: (job: LiveJob) => string): readonly StatusLine[] {
  const names = new Map<Line, string>();
  const times = new Map<Line, string>();
  for (const line of lines) {
    if ('text' in line) continue;
    names.set(line, fitColumns(oneLine(line.name), Math.min(MAX_NAME, Math.floor(columns / 3))));
    if (isRunning(line)) times.set(line, whole((now - line.since) / 1000));
  }
  const [name, time] = [names, times].map((texts) => Math.max(0, ...[...texts.values()].map(columnsOf)));
  return lines.map((line) => {
    if ('text' in line) return line;
    const shown = names.get(line) ?? '';
    const start = `  ${shown}${' '.repeat(Math.max(0, (name ?? 0) - columnsOf(shown)))}  `;
    const says = isRunning(line)
      ? `${(times.get(line) ?? '').padStart(time ?? 0)}  ${oneLine(line.says)}`
      : oneLine(why(line));
    return { text: fitColumns((start + says).trimEnd(), columns), tone: isRunning(line) ? 'running' : 'plain' };
  });
}
