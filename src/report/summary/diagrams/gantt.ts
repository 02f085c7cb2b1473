import { inOrder } from '../../order.js';
import type { JobSummary } from '../../result.js';
import { COLORS, colorOf, MAX_DIAGRAM, mermaidText, type Diagram } from './mermaid.js';

/** More bars are not readable. */
const MAX_BARS = 100;

/** Milliseconds below which a bar would not be seen. */
const MIN_BAR = 100;

interface Bar {
  readonly job: JobSummary;
  readonly label: string;
  readonly status: JobSummary['status'];
  readonly start: number;
  readonly length: number;
}

/**
 * The run as a Mermaid Gantt chart: a bar for each attempt of a job from its start to its end, by stage, over the seconds
 * since the pipeline's start, in the colours of the graph. Of many the longest are drawn, and `leftOut` counts the others.
 */
export function ganttChart(
  jobs: readonly JobSummary[],
  stages: readonly string[],
): Diagram & { readonly leftOut: number } {
  const ran = inOrder(jobs, stages).flatMap(barsOf);
  if (ran.length === 0) return { reason: 'no job ran', leftOut: 0 };
  const drawn = new Set(ran.toSorted((one, other) => other.length - one.length).slice(0, MAX_BARS));
  const sections = new Map<string, Bar[]>();
  for (const bar of ran.filter((item) => drawn.has(item))) {
    const { parent, stage } = bar.job;
    const title = parent === undefined ? mermaidText(stage, 40) : mermaidText(`${parent} / ${stage}`, 40);
    sections.set(title, [...(sections.get(title) ?? []), bar]);
  }
  const lines = [...sections].flatMap(([title, bars], index) => [
    `  section ${title}`,
    ...bars
      .toSorted((one, other) => one.start - other.start)
      .map((bar, at) => `    ${mermaidText(bar.label)} :${tag(bar)}b${index}x${at}, ${bar.start}, ${bar.length}ms`),
  ]);
  // seconds since the start: hours and minutes would be shifted by the reader's time zone
  const head = [INIT, 'gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off'];
  const text = [...head, ...lines].join('\n');
  return text.length > MAX_DIAGRAM
    ? { reason: 'its names are too long', leftOut: 0 }
    : { text, leftOut: ran.length - drawn.size };
}

function barsOf(job: JobSummary): readonly Bar[] {
  return job.history.map((attempt) => ({
    job,
    label: attempt.number > 1 ? `${job.name} (attempt ${attempt.number})` : job.name,
    status: attempt.status,
    start: milliseconds(attempt.startedSeconds),
    length: Math.max(MIN_BAR, milliseconds(attempt.durationSeconds)),
  }));
}

function milliseconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
}

/** Mermaid has four kinds of bars. Their colours are set, so that they are those of the graph. */
const KINDS = { done: COLORS.success, crit: COLORS.failed, active: COLORS.warning, task: COLORS.canceled } as const;

const INIT = `%%{init: ${JSON.stringify({
  themeVariables: {
    ...Object.fromEntries(
      Object.entries(KINDS).flatMap(([kind, { fill, stroke }]) => {
        const prefix = kind === 'task' ? 'task' : `${kind}Task`;
        const name = kind === 'crit' ? 'crit' : prefix;
        return [
          [`${name}BkgColor`, fill],
          [`${name}BorderColor`, stroke],
        ];
      }),
    ),
    taskTextColor: COLORS.success.color,
    taskTextDarkColor: COLORS.success.color,
    taskTextLightColor: COLORS.success.color,
  },
})}}%%`;

function tag({ status, job }: Bar): string {
  const color = colorOf({ status, allowFailure: job.allowFailure });
  return color === 'success' ? 'done, ' : color === 'failed' ? 'crit, ' : color === 'warning' ? 'active, ' : '';
}
