import type { JobSummary } from '../../result.js';
import { duration, reason, word } from '../../table.js';
import { count, oneLine } from '../../text.js';
import type { PageData } from '../data.js';
import { Html, type Markup } from '../markup.js';
import { explanationsOf } from './findings.js';
import { mark, runBadge, type Anchors } from './status.js';
import { place } from './tables.js';

/** Title of the page. */
export function titleOf({ context, result }: PageData): string {
  return `${context.project.path} #${result.pipeline}: ${word(result)}`;
}

/** Of what the pipeline is, and how it ended. */
export function headView(page: Markup, data: PageData): Html {
  const { context, result } = data;
  const { ref, commit } = context;
  const kinds = { branch: 'Branch', tag: 'Tag', merge_request: 'Merge request' };
  const title = oneLine(commit.message.split('\n', 1)[0] ?? '');
  const facts: readonly (readonly [string, Html])[] = [
    [kinds[ref.kind], page.html`${ref.name}`],
    ['Commit', page.html`<code>${commit.sha.slice(0, 8)}</code> ${title}`],
    ['Event', page.html`${context.source}`],
    ['Started', page.html`<time datetime="${context.createdAt}">${moment(context.createdAt)}</time>`],
    ['Duration', page.html`${duration(result.durationSeconds)}`],
    [
      'Jobs',
      page.html`${count(result.jobs.length, 'job')}, ${result.jobs.filter(({ attempts }) => attempts > 0).length} ran`,
    ],
  ];
  const name = result.name === undefined ? undefined : page.html`<p class="name">${result.name}</p>`;
  return page.html`<header class="top">
<p class="project">${context.project.path}</p>
<h1>Pipeline #${result.pipeline}</h1>${name}
<p class="state">${runBadge(page, data)}</p>
<dl class="facts">${facts.map(([term, value]) => page.html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
</header>
`;
}

/** `2026-01-31 12:00 UTC`; as it is where it is no time. */
function moment(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Which parts of the page there are: ids and titles. */
export function navigation(page: Markup, parts: readonly (readonly [string, string])[]): Html {
  const links = parts.map(([id, title]) => page.html`<li><a href="#${Html.own(id)}">${title}</a></li>`);
  return page.html`<nav aria-label="Parts of the report"><ul>${links}</ul>
<form role="search" id="search" hidden><label class="vh" for="query">Search in all logs</label><input type="search" id="query" placeholder="Search in all logs" autocomplete="off" spellcheck="false"><button type="submit">Search</button></form>
</nav>
<section class="panel" id="results" aria-labelledby="found" hidden><h2 id="found">Found in logs</h2><p role="status" id="found-count"></p><ol id="found-list"></ol><button type="button" id="found-close">Close</button></section>
`;
}

const MAX_LINES = 24;

/** Each job that has failed, with the last lines of its log and the way to the line. */
export function failuresView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const all = result.jobs.filter(({ status }) => status === 'failed');
  const failed = [...all.filter((job) => !job.allowFailure), ...all.filter((job) => job.allowFailure)];
  if (failed.length === 0) return page.html``;
  return page.html`<section class="panel" aria-labelledby="failures">
<h2 id="failures">Failed jobs</h2>
${failed.map((job) => failureView(page, job, anchors))}</section>
`;
}

function failureView(page: Markup, job: JobSummary, anchors: Anchors): Html {
  const why = reason(job);
  const at = place(job.failedAt);
  const anchor = anchors.get(job);
  const lines = job.lastLines.slice(-MAX_LINES);
  return page.html`<article class="failure"><h3>${mark(page, job)} <a href="#${anchor}">${job.name}</a></h3>
<p>${why === '' ? 'failed' : why}${at === '' ? undefined : page.html` at <code>${at}</code>`}${job.allowFailure ? ', which is allowed' : undefined}${job.history.length > 0 ? page.html` · <a href="#${anchor}-failed">to the line in the log</a>` : undefined}</p>
${explanationsOf(page, job)}${lines.length === 0 ? undefined : page.html`<pre class="quote" tabindex="0">\n${lines.join('\n')}</pre>`}</article>
`;
}
