import { artifactsBlock } from './artifacts.js';
import { assemble, type Block } from './blocks.js';
import { cachesBlock, imagesBlock, notPushedBlock, pushedBlock } from './images.js';
import { failedJobsBlock, leftOutBlock, notRunBlock } from './failures.js';
import { coverageBlock, keptReportsBlock, qualityBlock, securityBlock } from './findings.js';
import { jobsBlocks } from './jobs.js';
import { place, type SourceLinks } from './links.js';
import { criticalPathBlock, slowestJobsBlock, slowestTestsBlock, timingsBlock } from './times.js';
import { testFailuresBlock, testsBlock } from './tests.js';
import { ganttChart } from './diagrams/gantt.js';
import { pipelineGraph } from './diagrams/graph.js';
import type { Diagram } from './diagrams/mermaid.js';
import { fenced, plain } from './markdown.js';
import { inOrder } from '../order.js';
import type { Diagnostic } from '../../gitlab/types.js';
import type { PipelineResult } from '../result.js';
import { duration, outcome, symbol, SYMBOLS, word } from '../table.js';
import { count } from '../text.js';

/** GitHub takes 1024 KiB for a step; the runner may still replace secrets by longer stars. */
const MAX_BYTES = 1_000_000;

export interface SummaryOptions {
  /** Default: a little below GitHub's limit of 1 MiB. */
  readonly maxBytes?: number;
  /** Problems for which GitHub shows no annotation. */
  readonly annotationsLeftOut?: number;
  /** What was said of the pipeline file and the run. */
  readonly warnings?: readonly Diagnostic[];
  /** Makes places in files links. */
  readonly links?: SourceLinks | undefined;
  /** Where the report can be had. */
  readonly reportUrl?: string | undefined;
  /** With the phases of every attempt, and the critical path. */
  readonly timings?: boolean;
}

/**
 * The run as GitHub-flavoured Markdown, for the step summary: how it ended, its jobs, the last lines of those that
 * failed, tests, diagrams, images and caches. Nothing that a user has named or a job has printed is taken for markup,
 * and the text is never longer than the limit: what has no place is counted.
 */
export function summaryMarkdown(result: PipelineResult, options: SummaryOptions = {}): string {
  const { stages } = result;
  const jobs = inOrder(result.jobs, stages);
  const { links } = options;
  const blocks = [
    failedJobsBlock(jobs, links),
    notRunBlock(jobs, stages),
    ...jobsBlocks(jobs, links),
    testsBlock(jobs),
    testFailuresBlock(jobs, links),
    securityBlock(jobs, links),
    qualityBlock(jobs, links),
    coverageBlock(jobs),
    keptReportsBlock(jobs),
    diagramBlock('Pipeline', jobs.length > 1 ? pipelineGraph(jobs, stages) : undefined),
    timelineBlock(jobs.length > 1 ? ganttChart(jobs, stages) : undefined),
    slowestJobsBlock(jobs),
    slowestTestsBlock(jobs),
    ...(options.timings === true ? [criticalPathBlock(result), timingsBlock(jobs)] : []),
    imagesBlock(result.images),
    artifactsBlock(result.artifacts ?? []),
    notPushedBlock(result.pushed),
    pushedBlock(result.pushed),
    cachesBlock(jobs, result.cacheNotes),
    leftOutBlock(result.excluded),
    problemsBlock('Warnings', options.warnings ?? [], links),
  ];
  return assemble(heading(result, options), blocks, options.maxBytes ?? MAX_BYTES);
}

/** What is written where nothing was started: all problems, with their places. */
export function problemsMarkdown(problems: readonly Diagnostic[], options: SummaryOptions = {}): string {
  const title = `## ${SYMBOLS.failed} Nothing was started: ${count(problems.length, 'problem')}\n`;
  return assemble(title, [problemsBlock('Problems', problems)], options.maxBytes ?? MAX_BYTES);
}

/** What is written where the rules leave nothing to run for an event. */
export function emptyMarkdown(reasons: readonly Diagnostic[]): string {
  return assemble(`## ${SYMBOLS.skipped} No pipeline\n`, [problemsBlock('Reason', reasons)], MAX_BYTES);
}

function problemsBlock(title: string, problems: readonly Diagnostic[], links?: SourceLinks): Block {
  const rows = problems.map(({ message, location, hint }) => {
    const at = location === undefined ? '' : ` at ${place(location, links)}`;
    return { text: `- ${plain(message, 1000)}${at}${hint === undefined ? '' : ` (${plain(hint, 500)})`}` };
  });
  return { title, head: '', rows, unit: title.toLowerCase() };
}

function heading(result: PipelineResult, { annotationsLeftOut = 0, reportUrl }: SummaryOptions): string {
  const outcomes = new Map<string, number>();
  for (const job of result.jobs) outcomes.set(outcome(job), (outcomes.get(outcome(job)) ?? 0) + 1);
  const counts = [...outcomes].map(([words, number]) => `${number} ${words}`).join(', ');
  const lines = [
    `## ${symbol(result)} ${result.name === undefined ? '' : `${plain(result.name)}: `}Pipeline #${result.pipeline} ${word(result)} in ${duration(result.durationSeconds)}`,
    '',
    `${count(result.jobs.length, 'job')}${counts === '' ? '' : `: ${counts}`}`,
    '',
  ];
  if (reportUrl !== undefined) lines.push(`[Report of the pipeline](${reportUrl})`, '');
  if (annotationsLeftOut > 0)
    lines.push(
      `_GitHub shows no more annotations of one step: ${count(annotationsLeftOut, 'problem')} only here._`,
      '',
    );
  return lines.join('\n');
}

function diagramBlock(title: string, diagram: Diagram | undefined): Block {
  const texts =
    diagram === undefined
      ? []
      : ['text' in diagram ? fenced(diagram.text, 'mermaid') : `_The pipeline is not drawn: ${diagram.reason}._`];
  return { title, head: '', rows: texts.map((text) => ({ text })), unit: 'diagrams' };
}

function timelineBlock(chart: ReturnType<typeof ganttChart> | undefined): Block {
  // where no job ran the table says it
  const block = diagramBlock('Timeline', chart !== undefined && 'text' in chart ? chart : undefined);
  return { ...block, unit: 'jobs', leftOut: chart?.leftOut ?? 0 };
}
