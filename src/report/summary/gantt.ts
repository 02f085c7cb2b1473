import { MAX_DIAGRAM, mermaidText, type Diagram } from './mermaid.js';
import type { JobSummary } from '../result.js';

/** More bars are not readable. */
const MAX_BARS = 100;

/** Milliseconds below which a bar would not be seen. */
const MIN_BAR = 100;

/**
 * The run as a Mermaid Gantt chart: a bar for each job from its start to its end, by stage, over the seconds since the
 * pipeline's start. Of many jobs the longest are drawn, and `leftOut` counts the others.
 */
export function ganttChart(
  jobs: readonly JobSummary[],
  stages: readonly string[],
): Diagram & { readonly leftOut: number } {
  const ran = jobs.flatMap((job) => {
    const { startedSeconds, durationSeconds } = job;
    return startedSeconds === undefined || durationSeconds === undefined
      ? []
      : [{ job, start: milliseconds(startedSeconds), length: Math.max(MIN_BAR, milliseconds(durationSeconds)) }];
  });
  if (ran.length === 0) return { reason: 'no job ran', leftOut: 0 };
  const drawn = ran.toSorted((one, other) => other.length - one.length).slice(0, MAX_BARS);
  const lines = stages.flatMap((stage, index) => {
    const bars = drawn
      .filter(({ job }) => job.stage === stage)
      .toSorted((one, other) => one.start - other.start)
      .map(
        (bar, at) => `    ${mermaidText(bar.job.name)} :${tag(bar.job)}b${index}x${at}, ${bar.start}, ${bar.length}ms`,
      );
    return bars.length === 0 ? [] : [`  section ${mermaidText(stage, 40)}`, ...bars];
  });
  // seconds since the start: hours and minutes would be shifted by the reader's time zone
  const text = ['gantt', '  dateFormat x', '  axisFormat %s s', '  todayMarker off', ...lines].join('\n');
  return text.length > MAX_DIAGRAM
    ? { reason: 'its names are too long', leftOut: 0 }
    : { text, leftOut: ran.length - drawn.length };
}

function milliseconds(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, Math.round(seconds * 1000)) : 0;
}

/** Mermaid's colours: done is grey, crit red, active bright. */
function tag(job: JobSummary): string {
  if (job.status === 'failed') return job.allowFailure ? 'active, ' : 'crit, ';
  return job.status === 'success' ? 'done, ' : '';
}
