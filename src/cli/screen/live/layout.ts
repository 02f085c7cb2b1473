import type { Status } from '../../../gitlab/status/types.js';
import { whole } from '../../../report/progress.js';
import { oneLine } from '../../../report/text.js';
import type { Size, StatusLine } from '../screen.js';
import { columnsOf, fitColumns } from '../width.js';
import type { LiveJob } from './jobs.js';

/** The place that there is, and the moment (milliseconds). */
export interface Room extends Size {
  readonly now: number;
}

const WAITS = new Set<Status>(['created', 'pending', 'scheduled']);

/** Columns of a name, at most, where there are many; of narrow terminals a third. */
const MAX_NAME = 30;

/** Jobs of a stage, or of some that are alike. */
interface Block {
  readonly title: string;
  readonly jobs: readonly LiveJob[];
}

/**
 * The jobs of a run by stage below `head`: in the line of a stage those that have ended, each with its status, and how many
 * wait; each that runs has a line of its own with its time and the last line of its log. What has no room is said in fewer
 * words: first the names of those that have passed go, then stages that are over and those that wait are one line each, at last only what runs is left.
 */
export function liveLines(
  head: string,
  jobs: readonly LiveJob[],
  stages: readonly string[],
  room: Room,
): readonly StatusLine[] {
  const first: StatusLine = { text: fitColumns(head, room.columns), tone: 'plain' };
  const names = [...new Set([...stages, ...jobs.map(({ stage }) => stage)])];
  const blocks = names
    .map((stage) => ({ title: oneLine(stage), jobs: jobs.filter((job) => job.stage === stage) }))
    .filter((block) => block.jobs.length > 0);
  const running = jobs.filter(isRunning);
  const width = {
    name: Math.min(MAX_NAME, Math.floor(room.columns / 3), widest(running.map(({ name }) => oneLine(name)))),
    time: widest(running.map(({ since }) => whole((room.now - since) / 1000))),
  };
  const rest = room.rows - 1;
  for (const some of [blocks, merged(blocks)]) {
    const lines = some.flatMap((block) => [
      stageLine(block, room.columns),
      ...block.jobs.filter(isRunning).map((job) => runningLine(job, width, room)),
    ]);
    if (lines.length <= rest) return [first, ...lines];
  }
  const shown = running.length <= rest ? running : running.slice(0, Math.max(0, rest - 1));
  const more = running.length - shown.length;
  const left: StatusLine = { text: fitColumns(`  and ${more} more running`, room.columns), tone: 'plain' };
  const lines = [...shown.map((job) => runningLine(job, width, room)), ...(more > 0 ? [left] : [])];
  return [first, ...lines].slice(0, Math.max(1, room.rows));
}

/** Stages that are over, and those of which nothing has begun, as one block each. */
function merged(blocks: readonly Block[]): readonly Block[] {
  const isOver = ({ jobs }: Block): boolean => jobs.every((job) => !isRunning(job) && !WAITS.has(job.status));
  const waits = ({ jobs }: Block): boolean => jobs.every((job) => WAITS.has(job.status));
  const over = blocks.filter(isOver);
  const waiting = blocks.filter(waits);
  const one = (some: readonly Block[], words: string): readonly Block[] =>
    some.length < 2 ? some : [{ title: `${some.length} stages ${words}`, jobs: some.flatMap(({ jobs }) => jobs) }];
  const between = blocks.filter((block) => !isOver(block) && !waits(block));
  return [...one(over, 'are over'), ...between, ...one(waiting, 'wait')];
}

function isRunning({ status }: LiveJob): boolean {
  return status === 'running';
}

/** `test: lint failed, unit passed, 3 waiting`, in so few words that it fits. */
function stageLine({ title, jobs }: Block, columns: number): StatusLine {
  const failed = jobs.filter(({ status }) => status === 'failed');
  const passed = jobs.filter(({ status }) => status === 'success');
  const others = (['canceled', 'skipped', 'manual'] as const).map((status) => ({
    words: status,
    jobs: jobs.filter((job) => job.status === status),
  }));
  const rest = [...others, { words: 'waiting', jobs: jobs.filter(({ status }) => WAITS.has(status)) }];
  const named = (some: readonly LiveJob[], word: string): readonly string[] =>
    some.map((job) => `${oneLine(job.name)} ${word}${job.status === 'failed' && job.allowFailure ? ' (allowed)' : ''}`);
  const counted = (some: readonly LiveJob[], word: string): readonly string[] =>
    some.length === 0 ? [] : [`${some.length} ${word}`];
  const ends = rest.flatMap((one) => counted(one.jobs, one.words));
  const tries = [
    [...named(failed, 'failed'), ...named(passed, 'passed'), ...ends],
    [...named(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
    [...counted(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
  ].map((parts) => (parts.length === 0 ? title : `${title}: ${parts.join(', ')}`));
  const text = tries.find((one) => columnsOf(one) <= columns) ?? fitColumns(tries.at(-1) ?? '', columns);
  return { text, tone: failed.some(({ allowFailure }) => !allowFailure) ? 'failed' : 'plain' };
}

/** Columns of the names and times of jobs that run, which stand below each other. */
interface Widths {
  readonly name: number;
  readonly time: number;
}

function runningLine({ name, since, says }: LiveJob, width: Widths, { columns, now }: Room): StatusLine {
  const shown = fitColumns(oneLine(name), width.name);
  const time = whole((now - since) / 1000).padStart(width.time);
  const text =
    `  ${shown}${' '.repeat(Math.max(0, width.name - columnsOf(shown)))}  ${time}  ${oneLine(says)}`.trimEnd();
  return { text: fitColumns(text, columns), tone: 'running' };
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}
