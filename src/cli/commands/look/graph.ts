import type { Plan, PlanJob } from '../../../gitlab/types.js';
import { oneLine } from '../../../report/text.js';
import { mermaidText } from '../../../report/summary/diagrams/mermaid.js';

/**
 * A plan as a Mermaid flow chart: a box for each stage, an edge for each of `needs`, and one between stages for jobs that
 * wait for all of the earlier ones.
 */
export function mermaidGraph({ stages, jobs }: Pick<Plan, 'stages' | 'jobs'>): readonly string[] {
  const ids = new Map(jobs.map((job, index) => [job.name, `j${index}`]));
  const boxes = stages.map((stage, index) => ({
    id: `s${index}`,
    stage,
    jobs: jobs.filter((job) => job.stage === stage),
  }));
  const edges = boxes.flatMap((box, index) => {
    const before = boxes[index - 1]?.id;
    const waiting = box.jobs.filter((job) => job.needs === null);
    const all = waiting.length === box.jobs.length;
    const byStage =
      before === undefined
        ? []
        : all
          ? [`${before} --> ${box.id}`]
          : waiting.map((job) => `${before} --> ${ids.get(job.name) ?? ''}`);
    const byNeeds = box.jobs.flatMap((job) =>
      (job.needs ?? []).flatMap((need) => {
        const from = ids.get(need.job);
        return from === undefined ? [] : [`${from} --> ${ids.get(job.name) ?? ''}`];
      }),
    );
    return [...byStage, ...byNeeds];
  });
  return [
    'flowchart LR',
    ...boxes.flatMap((box) => [
      `  subgraph ${box.id}["${mermaidText(box.stage)}"]`,
      ...box.jobs.map((job) => `    ${ids.get(job.name) ?? ''}["${mermaidText(job.name)}"]`),
      '  end',
    ]),
    ...edges.map((edge) => `  ${edge}`),
  ];
}

/** The same for a terminal: the jobs by stage, and below each what it waits for. */
export function textGraph({ stages, jobs }: Pick<Plan, 'stages' | 'jobs'>): readonly string[] {
  return stages.flatMap((stage, index) => {
    const own = jobs.filter((job) => job.stage === stage);
    return [
      `${index === 0 ? '' : '│\n'}● ${oneLine(stage)}`,
      ...own.flatMap((job, at) => jobLines(job, at === own.length - 1, index === stages.length - 1)),
    ];
  });
}

function jobLines(job: PlanJob, isLast: boolean, inLastStage: boolean): readonly string[] {
  const branch = isLast && inLastStage ? '└' : '├';
  const below = isLast && inLastStage ? ' ' : '│';
  const needs = job.needs ?? [];
  return [
    `${branch}─ ${oneLine(job.name)}${job.when === 'on_success' ? '' : ` (${job.when})`}`,
    ...(job.needs !== null && needs.length === 0 ? [`${below}    ← nothing: it starts at once`] : []),
    ...needs.map((need) => `${below}    ← ${oneLine(need.job)}${need.optional ? ' (optional)' : ''}`),
  ];
}
