import { duration, outcome } from '../../table.js';
import type { JobSummary } from '../../result.js';
import type { PageData } from '../data.js';
import type { Html, Markup } from '../markup.js';
import { needsGraph } from './needs.js';
import { mark, type Anchors } from './status.js';

/** The pipeline by stages and by needs; which is shown is the reader's choice, without a script as well. */
export function graphView(page: Markup, data: PageData, anchors: Anchors): Html {
  const { jobs, stages } = data.result;
  return page.html`<section class="panel" aria-labelledby="pipeline">
<h2 id="pipeline">Pipeline</h2>
<input class="vh switch" type="radio" name="graph" id="by-stages" checked><label for="by-stages">By stages</label>
<input class="vh switch" type="radio" name="graph" id="by-needs"><label for="by-needs">By needs</label>
<div class="scroll by-stages" role="region" tabindex="0" aria-label="Jobs by stages">${columns(page, { jobs, anchors }, undefined, stages, 0)}</div>
<div class="scroll by-needs" role="region" tabindex="0" aria-label="Jobs by needs">${needsGraph(page, jobs, stages, anchors)}</div>
</section>
`;
}

interface Graph {
  readonly jobs: readonly JobSummary[];
  readonly anchors: Anchors;
}

/** How deep pipelines are in pipelines at most: GitLab's own limit is two. */
const MAX_DEPTH = 4;

/** A pipeline of a run, a column for each stage; `parent` is the job that triggered it. */
function columns(
  page: Markup,
  graph: Graph,
  parent: string | undefined,
  order: readonly string[],
  depth: number,
): Html {
  const jobs = graph.jobs.filter((job) => job.parent === parent);
  const stages = [...new Set([...order, ...jobs.map(({ stage }) => stage)])];
  const shown = stages.map((stage) => ({ stage, jobs: jobs.filter((job) => job.stage === stage) }));
  return page.html`<div class="columns">${shown
    .filter((column) => column.jobs.length > 0)
    .map(
      (column) =>
        page.html`<div class="column"><p class="stage">${column.stage}</p><ul>${column.jobs.map((job) => item(page, graph, job, depth))}</ul></div>`,
    )}</div>`;
}

function item(page: Markup, graph: Graph, job: JobSummary, depth: number): Html {
  const isParent = depth < MAX_DEPTH && graph.jobs.some(({ parent }) => parent === job.name);
  const child = isParent
    ? page.html`<div class="child"><p class="stage">Child pipeline of ${ownName(job)}</p>${columns(page, graph, job.name, [], depth + 1)}</div>`
    : undefined;
  return page.html`<li${isParent ? page.html` class="trigger"` : undefined}><a class="node" href="#${graph.anchors.get(job)}">${mark(page, job)}<span class="name">${ownName(job)}</span><span class="vh">, ${outcome(job)}</span><span class="time">${duration(job.durationSeconds)}</span></a>${child}</li>`;
}

/** The name in its own pipeline. */
export function ownName({ name, parent }: JobSummary): string {
  return parent !== undefined && name.startsWith(`${parent} / `) ? name.slice(parent.length + 3) : name;
}
