import { oneLine, shorten } from '../text.js';
import type { JobSummary } from '../result.js';

/** GitHub draws nothing of a diagram whose text is longer (Mermaid's maxTextSize is 50,000). */
export const MAX_DIAGRAM = 45_000;

/** More is not readable, and Mermaid itself refuses more than 500 edges. */
const MAX_JOBS = 150;
const MAX_EDGES = 500;

const MAX_LABEL = 60;

const CLASSES: Readonly<Record<string, string>> = {
  success: 'fill:#1f883d,stroke:#116329,color:#ffffff',
  failed: 'fill:#cf222e,stroke:#82071e,color:#ffffff',
  warning: 'fill:#bf8700,stroke:#7d4e00,color:#ffffff',
  canceled: 'fill:#6e7781,stroke:#424a53,color:#ffffff',
  manual: 'fill:#0969da,stroke:#033d8b,color:#ffffff',
  other: 'fill:#d0d7de,stroke:#6e7781,color:#24292f',
};

/**
 * A text inside a Mermaid diagram: all but letters, digits and spaces as Mermaid's entity codes, so that nothing in it
 * is syntax, Markdown or HTML; the first character always, so that it is no keyword at the start of a line either.
 */
export function mermaidText(text: string, length: number = MAX_LABEL): string {
  const label = [...shorten(oneLine(text), length)].map((character, index) =>
    index > 0 && /[A-Za-z0-9 ]/.test(character) ? character : `#${character.codePointAt(0) ?? 32};`,
  );
  return label.length === 0 ? '#160;' : label.join('');
}

/** A Mermaid diagram, or the reason why there is none. */
export type Diagram = { readonly text: string } | { readonly reason: string };

/**
 * The pipeline as a Mermaid flow chart: stages as boxes, jobs in them coloured by how they ended, an edge for each of
 * `needs:`, and one between stages for jobs that wait for all of the earlier ones.
 */
export function pipelineGraph(jobs: readonly JobSummary[], stages: readonly string[]): Diagram {
  if (jobs.length > MAX_JOBS) return { reason: `it has ${jobs.length} jobs, more than the ${MAX_JOBS} that are drawn` };
  const boxes = stages
    .map((stage) => ({ stage, jobs: jobs.filter((job) => job.stage === stage) }))
    .filter((box) => box.jobs.length > 0);
  const ids = new Map(boxes.flatMap((box) => box.jobs).map((job, index) => [job.name, `j${index}`]));
  const edges = edgesOf(boxes, ids);
  if (edges.length > MAX_EDGES)
    return { reason: `it has ${edges.length} dependencies, more than the ${MAX_EDGES} that are drawn` };
  const text = [
    'flowchart LR',
    ...boxes.flatMap((box, index) => [
      `  subgraph s${index}["${mermaidText(box.stage)}"]`,
      '    direction TB',
      ...box.jobs.map((job) => `    ${ids.get(job.name)}["${mermaidText(job.name)}"]`),
      '  end',
    ]),
    ...edges.map(([from, to]) => `  ${from} --> ${to}`),
    ...Object.entries(CLASSES).flatMap(([name, style]) => {
      const members = boxes.flatMap((box) => box.jobs).filter((job) => classOf(job) === name);
      if (members.length === 0) return [];
      return [`  classDef ${name} ${style}`, `  class ${members.map((job) => ids.get(job.name)).join(',')} ${name}`];
    }),
  ].join('\n');
  return text.length > MAX_DIAGRAM ? { reason: 'its names are too long' } : { text };
}

interface Box {
  readonly stage: string;
  readonly jobs: readonly JobSummary[];
}

function edgesOf(boxes: readonly Box[], ids: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return boxes.flatMap((box, index) => {
    const waiting = box.jobs.filter((job) => job.needs === null);
    const previous = `s${index - 1}`;
    // one edge says it for the whole stage; where only some jobs wait, each has its own
    const byStage =
      index === 0
        ? []
        : waiting.length === box.jobs.length
          ? [[previous, `s${index}`] as const]
          : waiting.map((job) => [previous, ids.get(job.name) ?? ''] as const);
    const byNeeds = box.jobs.flatMap((job) =>
      [...new Set(job.needs ?? [])].flatMap((need) => {
        const [from, to] = [ids.get(need), ids.get(job.name)];
        return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
      }),
    );
    return [...byStage, ...byNeeds];
  });
}

function classOf(job: JobSummary): string {
  if (job.status === 'failed') return job.allowFailure ? 'warning' : 'failed';
  return job.status in CLASSES ? job.status : 'other';
}
