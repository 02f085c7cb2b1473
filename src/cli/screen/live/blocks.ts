import { oneLine } from '../../../report/text.js';
import type { StatusLine } from '../screen.js';
import { columnsOf, fitColumns } from '../width.js';
import type { LiveJob } from './jobs.js';

/** Jobs of a stage, or of some that are alike. */
export interface Block {
  readonly title: string;
  readonly jobs: readonly LiveJob[];
  /** Of how many stages they are. */
  readonly stages: number;
}

export function isRunning({ status }: LiveJob): boolean {
  return status === 'running';
}

/** Whether it has not begun, and may yet. */
export function isWaiting({ status }: LiveJob): boolean {
  return status === 'created' || status === 'pending' || status === 'scheduled' || status === 'manual';
}

/** The stages that have jobs, in their order; behind them those of child pipelines. */
export function blocksOf(jobs: readonly LiveJob[], stages: readonly string[]): readonly Block[] {
  const byStage = new Map<string, LiveJob[]>(stages.map((stage) => [stage, []]));
  for (const job of jobs) {
    const known = byStage.get(job.stage);
    if (known === undefined) byStage.set(job.stage, [job]);
    else known.push(job);
  }
  return [...byStage]
    .filter(([, some]) => some.length > 0)
    .map(([stage, some]) => ({ title: oneLine(stage), jobs: some, stages: 1 }));
}

/** Stages that are over as one block, and with `waiting` those of which nothing has begun as another one. */
export function merged(blocks: readonly Block[], { waiting }: { readonly waiting: boolean }): readonly Block[] {
  const waits = (block: Block): boolean => block.jobs.every(isWaiting);
  // a manual job that nobody plays does not keep its stage open
  const isOver = (block: Block): boolean =>
    !waits(block) && block.jobs.every((job) => !isRunning(job) && (!isWaiting(job) || job.status === 'manual'));
  const one = (some: readonly Block[], words: (jobs: number) => string): readonly Block[] => {
    const jobs = some.flatMap((block) => block.jobs);
    return some.length < 2 ? some : [{ title: words(jobs.length), jobs, stages: some.length }];
  };
  const over = one(blocks.filter(isOver), () => `${blocks.filter(isOver).length} stages are over`);
  const rest = blocks.filter((block) => !isOver(block));
  if (!waiting) return [...over, ...rest];
  const last = rest.filter(waits);
  return [
    ...over,
    ...rest.filter((block) => !waits(block)),
    ...one(last, (jobs) => `${jobs} more wait in ${last.length} stages`),
  ];
}

/**
 * The line of a block: `test: lint failed, unit passed`, and where those that wait have no rows of their own (`isFolded`)
 * how many they are, in so few words that it fits.
 */
export function blockLine({ title, jobs, stages }: Block, columns: number, isFolded: boolean): StatusLine {
  if (stages > 1 && jobs.every(isWaiting)) return { text: fitColumns(title, columns), tone: 'plain' };
  const counted = (word: string, is: (job: LiveJob) => boolean): readonly string[] => {
    const number = jobs.filter(is).length;
    return number === 0 ? [] : [`${number} ${word}`];
  };
  return endedLine(title, jobs, columns, [
    ...counted('canceled', ({ status }) => status === 'canceled'),
    ...counted('skipped', ({ status }) => status === 'skipped'),
    ...(isFolded ? counted('manual', ({ status }) => status === 'manual') : []),
    ...(isFolded ? counted('waiting', (job) => isWaiting(job) && job.status !== 'manual') : []),
  ]);
}

/** The jobs that have failed and passed, each by its name as long as there is room, and what else there is to say. */
export function endedLine(
  title: string,
  jobs: readonly LiveJob[],
  columns: number,
  ends: readonly string[] = [],
): StatusLine {
  const failed = jobs.filter(({ status }) => status === 'failed');
  const passed = jobs.filter(({ status }) => status === 'success');
  const counted = (some: readonly LiveJob[], word: string): readonly string[] =>
    some.length === 0 ? [] : [`${some.length} ${word}`];
  const named = (some: readonly LiveJob[], word: string): readonly string[] => {
    // of more than can have room no name is looked at
    if (some.length * word.length > columns) return counted(some, word);
    return some.map(
      (job) => `${oneLine(job.name)} ${word}${job.status === 'failed' && job.allowFailure ? ' (allowed)' : ''}`,
    );
  };
  const tries = [
    () => [...named(failed, 'failed'), ...named(passed, 'passed'), ...ends],
    () => [...named(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
    () => [...counted(failed, 'failed'), ...counted(passed, 'passed'), ...ends],
  ];
  let text = '';
  for (const parts of tries) {
    const words = parts().join(', ');
    text = words === '' || title === '' ? title + words : `${title}: ${words}`;
    if (columnsOf(text) <= columns) break;
  }
  return {
    text: fitColumns(text, columns),
    tone: failed.some(({ allowFailure }) => !allowFailure) ? 'failed' : 'plain',
  };
}
