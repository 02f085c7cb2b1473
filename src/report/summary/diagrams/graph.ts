import { PARENT_MARK, stagesOf } from '../../order.js';
import type { JobSummary } from '../../result.js';
import { COLORS, colorOf, MAX_DIAGRAM, mermaidText, type Diagram } from './mermaid.js';

/** More is not readable, and Mermaid itself refuses more than 500 edges. */
const MAX_JOBS = 150;
const MAX_EDGES = 500;

/** Long columns are to be read without scrolling far. */
const INIT = `%%{init: ${JSON.stringify({
  flowchart: {
    nodeSpacing: 10,
    rankSpacing: 45,
    padding: 8,
    wrappingWidth: 320,
    subGraphTitleMargin: { top: 4, bottom: 10 },
  },
})}}%%`;

/** A stage of one of the run's pipelines. */
interface Box {
  readonly id: string;
  readonly stage: string;
  readonly jobs: readonly JobSummary[];
}

/** A pipeline of the run: its stages, and the job that triggered it. */
interface Drawn {
  readonly parent: string | undefined;
  readonly boxes: readonly Box[];
}

/**
 * The pipeline as a Mermaid flow chart: stages as boxes side by side, jobs in them one below the other, coloured by how
 * they ended; an edge for each of `needs:`, and one between stages for jobs that wait for all of the earlier ones. A
 * child pipeline is a box of its own behind its trigger job.
 */
export function pipelineGraph(jobs: readonly JobSummary[], stages: readonly string[]): Diagram {
  if (jobs.length > MAX_JOBS) return { reason: `it has ${jobs.length} jobs, more than the ${MAX_JOBS} that are drawn` };
  const parents = [undefined, ...new Set(jobs.flatMap((job) => job.parent ?? []))];
  const pipelines = parents.map((parent, index): Drawn => ({
    parent,
    boxes: stagesOf(jobs, stages, parent)
      .map((stage) => ({ stage, jobs: jobs.filter((job) => job.parent === parent && job.stage === stage) }))
      .filter((box) => box.jobs.length > 0)
      .map((box, at) => ({ ...box, id: `${index === 0 ? '' : `p${index}`}s${at}` })),
  }));
  const all = pipelines.flatMap(({ boxes }) => boxes.flatMap((box) => box.jobs));
  const ids = new Map(all.map((job, index) => [job.name, `j${index}`]));
  const behind = pipelines.flatMap(({ parent }, index) => {
    const from = parent === undefined ? undefined : ids.get(parent);
    return from === undefined ? [] : [[from, `p${index}`] as const];
  });
  const edges = [...pipelines.flatMap(({ boxes }) => edgesOf(boxes, ids)), ...behind];
  if (edges.length > MAX_EDGES)
    return { reason: `it has ${edges.length} dependencies, more than the ${MAX_EDGES} that are drawn` };
  const text = [
    INIT,
    'flowchart LR',
    ...pipelines.flatMap(({ parent, boxes }, index) => {
      const lines = boxes.flatMap((box) => boxLines(box, ids));
      if (parent === undefined) return lines;
      return [`  subgraph p${index}["${mermaidText(parent)}"]`, '    direction LR', ...lines.map(indented), '  end'];
    }),
    ...edges.map(([from, to]) => `  ${from} --> ${to}`),
    ...classLines(all, ids),
  ].join('\n');
  return text.length > MAX_DIAGRAM ? { reason: 'its names are too long' } : { text };
}

/** With `TB` jobs without edges between them would lie side by side. */
function boxLines(box: Box, ids: ReadonlyMap<string, string>): readonly string[] {
  return [
    `  subgraph ${box.id}["${mermaidText(box.stage)}"]`,
    '    direction LR',
    ...box.jobs.map((job) => `    ${ids.get(job.name)}["${mermaidText(shortName(job))}"]`),
    '  end',
  ];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** A job of a child pipeline without the name of the box that it is in. */
function shortName({ name, parent }: JobSummary): string {
  return parent !== undefined && name.startsWith(parent + PARENT_MARK)
    ? name.slice(parent.length + PARENT_MARK.length)
    : name;
}

function classLines(jobs: readonly JobSummary[], ids: ReadonlyMap<string, string>): readonly string[] {
  return Object.entries(COLORS).flatMap(([name, { fill, stroke, color }]) => {
    const members = jobs.filter((job) => colorOf(job) === name);
    if (members.length === 0) return [];
    return [
      `  classDef ${name} fill:${fill},stroke:${stroke},color:${color}`,
      `  class ${members.map((job) => ids.get(job.name)).join(',')} ${name}`,
    ];
  });
}

function edgesOf(boxes: readonly Box[], ids: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return boxes.flatMap((box, index) => {
    const waiting = box.jobs.filter((job) => job.needs === null);
    const previous = boxes[index - 1]?.id;
    // one edge says it for the whole stage; where only some jobs wait, each has its own
    const byStage =
      previous === undefined
        ? []
        : waiting.length === box.jobs.length
          ? [[previous, box.id] as const]
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
