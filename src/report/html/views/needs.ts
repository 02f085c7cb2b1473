import { duration, outcome } from '../../table.js';
import type { JobSummary } from '../../result.js';
import { count, shorten } from '../../text.js';
import type { Html, Markup } from '../markup.js';
import { kindOf, signOf, type Anchors } from './status.js';

const WIDTH = 190;
const HEIGHT = 34;
const GAP_X = 56;
const GAP_Y = 12;
const LETTERS = 20;

/** Lines beyond which a graph is no help and a page no longer quick. */
const MAX_LINES = 3000;

interface Place {
  readonly job: JobSummary;
  readonly column: number;
  readonly row: number;
}

/** Pipelines by what their jobs need: the run's own first, behind it in boxes those that jobs triggered. */
export function needsGraph(
  page: Markup,
  jobs: readonly JobSummary[],
  stages: readonly string[],
  anchors: Anchors,
): Html {
  const parents = [...new Set(jobs.map(({ parent }) => parent))];
  const boxes = parents.map((parent) => {
    const own = jobs.filter((job) => job.parent === parent);
    const order = parent === undefined ? stages : [...new Set(own.map(({ stage }) => stage))];
    const drawn = drawing(page, own, order, anchors);
    if (parent === undefined) return page.html`<div class="own">${drawn}</div>`;
    return page.html`<div class="child"><p class="stage">Child pipeline of ${parent}</p>${drawn}</div>`;
  });
  return page.html`<div class="graphs">${boxes}</div>`;
}

function drawing(page: Markup, jobs: readonly JobSummary[], stages: readonly string[], anchors: Anchors): Html {
  const places = placesOf(jobs, stages);
  const byName = new Map(places.map((place) => [place.job.name, place]));
  const lines = places.flatMap((to) =>
    (to.job.needs ?? []).flatMap((name) => {
      const from = byName.get(name);
      return from === undefined ? [] : { from, to };
    }),
  );
  const left = lines.length - MAX_LINES;
  const columns = Math.max(0, ...places.map(({ column }) => column)) + 1;
  const rows = Math.max(0, ...places.map(({ row }) => row)) + 1;
  const [width, height] = [columns * (WIDTH + GAP_X) - GAP_X + 2, rows * (HEIGHT + GAP_Y) - GAP_Y + 2];
  return page.html`<svg width="${width}" height="${height}" viewBox="-1 -1 ${width} ${height}">
<g class="lines" aria-hidden="true">${lines.slice(0, MAX_LINES).map(({ from, to }) => line(page, from, to))}</g>
${places.map((place) => node(page, place, anchors))}</svg>${left > 0 ? page.html`<p>${count(left, 'further line is', 'further lines are')} left out.</p>` : undefined}`;
}

/**
 * Columns by the longest way of needs that leads to a job; one without `needs` stands behind all of the earlier stages,
 * for which it waits.
 */
function placesOf(jobs: readonly JobSummary[], stages: readonly string[]): readonly Place[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  const columns = new Map<JobSummary, number>();
  const rank = (job: JobSummary): number => stages.indexOf(job.stage);
  const lastOfStage = new Map<number, number>();
  const inOrder = ordered(jobs, byName, rank);
  for (const job of inOrder) {
    const before =
      job.needs !== null
        ? job.needs.flatMap((name) => columns.get(byName.get(name) ?? job) ?? [])
        : [...lastOfStage].flatMap(([stage, column]) => (stage < rank(job) ? column : []));
    const column = Math.max(-1, ...before) + 1;
    columns.set(job, column);
    lastOfStage.set(rank(job), Math.max(column, lastOfStage.get(rank(job)) ?? 0));
  }
  const rows = new Map<number, number>();
  return jobs.map((job) => {
    const column = columns.get(job) ?? 0;
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { job, column, row };
  });
}

/** Jobs behind all that they need, stage by stage otherwise. */
function ordered(
  jobs: readonly JobSummary[],
  byName: ReadonlyMap<string, JobSummary>,
  rank: (job: JobSummary) => number,
): readonly JobSummary[] {
  const done = new Set<JobSummary>();
  const visit = (job: JobSummary): void => {
    // what is under way counts as done: results are data, and may go in a circle
    if (done.has(job)) return;
    done.add(job);
    for (const name of job.needs ?? []) {
      const needed = byName.get(name);
      if (needed !== undefined) visit(needed);
    }
    order.push(job);
  };
  const order: JobSummary[] = [];
  for (const job of [...jobs].sort((one, other) => rank(one) - rank(other))) visit(job);
  return order;
}

function line(page: Markup, from: Place, to: Place): Html {
  const [x1, y1] = [from.column * (WIDTH + GAP_X) + WIDTH, from.row * (HEIGHT + GAP_Y) + HEIGHT / 2];
  const [x2, y2] = [to.column * (WIDTH + GAP_X), to.row * (HEIGHT + GAP_Y) + HEIGHT / 2];
  const bend = x2 - GAP_X / 2;
  return page.html`<path d="M${x1} ${y1}H${x2 - GAP_X}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}"/>`;
}

function node(page: Markup, { job, column, row }: Place, anchors: Anchors): Html {
  const [x, y] = [column * (WIDTH + GAP_X), row * (HEIGHT + GAP_Y)];
  const name = page.hide(job.parent === undefined ? job.name : job.name.slice(job.parent.length + 3));
  const time = duration(job.durationSeconds);
  return page.html`<a href="#${anchors.get(job)}" class="${kindOf(job)}" aria-label="${job.name}, ${outcome(job)}${time === '' ? '' : `, ${time}`}"><title>${job.name}: ${outcome(job)}${time === '' ? '' : `, ${time}`}</title><rect x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" rx="6"/><text class="sign" x="${x + 12}" y="${y + 22}">${signOf(job)}</text><text x="${x + 30}" y="${y + 22}">${shorten(name, LETTERS)}</text></a>`;
}
