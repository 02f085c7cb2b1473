import { coverage, duration, outcome, reason } from '../../table.js';
import type { JobSummary } from '../../result.js';
import type { LogSource, PageData, ShownVariable } from '../data.js';
import { logMarkup } from '../log/log.js';
import { Html, type Markup, type Part } from '../markup.js';
import { badge, mark, type Anchors } from './status.js';
import { place } from './tables.js';
import { jobVariablesView } from './variables.js';

/** Each job with its attempts and their logs, in parts: logs are read as they are written. */
export async function* jobsView(page: Markup, data: PageData, anchors: Anchors): AsyncGenerator<Html> {
  yield page.html`<section class="panel" aria-labelledby="jobs">
<h2 id="jobs">Jobs and logs</h2>
`;
  const byJob = new Map<string, LogSource[]>();
  for (const log of data.logs) {
    const known = byJob.get(log.job);
    if (known === undefined) byJob.set(log.job, [log]);
    else known.push(log);
  }
  for (const job of data.result.jobs)
    yield* jobView(page, job, { logs: byJob.get(job.name) ?? [], variables: data.ofJobs.get(job.name) ?? [] }, anchors);
  yield page.html`</section>
`;
}

async function* jobView(
  page: Markup,
  job: JobSummary,
  { logs, variables }: { readonly logs: readonly LogSource[]; readonly variables: readonly ShownVariable[] },
  anchors: Anchors,
): AsyncGenerator<Html> {
  const anchor = anchors.get(job);
  yield page.html`<details class="job" id="${anchor}"><summary>${mark(page, job)}<h3>${job.name}</h3><span class="vh">, ${outcome(job)}</span><span class="soft">${job.stage}</span><span class="time">${duration(job.durationSeconds)}</span></summary>
<div class="inside">${factsOf(page, job)}${jobVariablesView(page, job.name, variables)}
`;
  if (logs.length === 0) yield page.html`<p class="soft">It has no log.</p>`;
  const last = Math.max(0, ...logs.filter(({ service }) => service === undefined).map(({ attempt }) => attempt));
  for (const [index, log] of logs.entries()) {
    const own = log.service === undefined;
    const isLast = own && log.attempt === last;
    // the last attempt is what links to the job mean
    const id = isLast ? `${anchor}` : own ? `job-${Math.trunc(log.id)}` : `${anchor}-service${index}`;
    yield page.html`<details class="log" id="${id}-log"${isLast ? Html.own(' open') : undefined}><summary><h4>${titleOf(log, job)}</h4></summary>
<div class="lines">`;
    yield* logMarkup(page, { anchor: id, failed: own && failedIn(job, log), pieces: log.read() });
    yield page.html`</div></details>
`;
  }
  yield page.html`</div></details>
`;
}

function failedIn(job: JobSummary, log: LogSource): boolean {
  const attempt = job.history.find(({ number }) => number === log.attempt);
  return attempt?.status === 'failed' || (attempt === undefined && job.status === 'failed');
}

function titleOf({ service, attempt }: LogSource, { attempts }: JobSummary): string {
  const which = attempts > 1 ? ` of attempt ${attempt}` : '';
  return service === undefined ? `Log${which}` : `Service ${service}${which}`;
}

function factsOf(page: Markup, job: JobSummary): Html {
  const code = (text: string | undefined): Part =>
    text === undefined || text === '' ? undefined : page.html`<code>${text}</code>`;
  const facts: readonly (readonly [string, Part])[] = [
    ['Status', page.html`${badge(page, job)} ${reason(job)}`],
    ['Needs', job.needs === null ? undefined : job.needs.length === 0 ? 'nothing' : job.needs.join(', ')],
    ['Image', code(job.image)],
    ['Defined at', code(place(job.location))],
    ['Failed at', code(place(job.failedAt))],
    ['Coverage', coverage(job) || undefined],
    ['Attempts', job.history.length > 1 ? attemptsOf(page, job) : undefined],
  ];
  return page.html`<dl class="facts">${facts
    .filter(([, value]) => value !== undefined)
    .map(([term, value]) => page.html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function attemptsOf(page: Markup, job: JobSummary): Html {
  return page.html`<ol class="attempts">${job.history.map(
    ({ status, exitCode, failureReason, durationSeconds }) =>
      page.html`<li>${status === 'success' ? 'passed' : status}${exitCode === undefined ? (failureReason === undefined ? undefined : `, ${failureReason}`) : `, exit code ${exitCode}`}, ${duration(durationSeconds)}</li>`,
  )}</ol>`;
}
