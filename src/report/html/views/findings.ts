import { QUALITY_SEVERITIES, SEVERITIES } from '../../findings/types.js';
import { whyNotRun } from '../../order.js';
import type { JobSummary } from '../../result.js';
import type { PageData } from '../data.js';
import { Html, type Markup, type Part } from '../markup.js';
import type { Anchors } from './status.js';
import { tablePanel } from './tables.js';

/** Rows of one table; the summary and the SARIF files have more. */
const MAX_ROWS = 500;

/** What security scanners, code quality and coverage reports of the jobs say. */
export function findingsView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const link = (job: JobSummary): Part => page.html`<a href="#${anchors.get(job)}">${job.name}</a>`;
  const place = (file: string | undefined, line: number | undefined): Part =>
    file === undefined ? undefined : page.html`<code>${file}${line === undefined ? undefined : `:${line}`}</code>`;
  const found = result.jobs.flatMap((job) =>
    job.reports.security.flatMap(({ scanner, vulnerabilities }) =>
      vulnerabilities.map((item) => ({ job, scanner, item })),
    ),
  );
  const issues = result.jobs.flatMap((job) => job.reports.quality.map((item) => ({ job, item })));
  const packages = result.jobs.flatMap((job) => job.reports.coverage.map((item) => ({ job, item })));
  return page.html`${tablePanel(page, {
    id: Html.own('security'),
    title: 'Security',
    heads: ['Finding', 'Severity', 'Where', 'Scanner', 'Job'],
    rows: sorted(found, SEVERITIES).map(({ job, scanner, item }) => [
      item.name,
      item.severity,
      item.file === undefined ? item.component : place(item.file, item.line),
      scanner,
      link(job),
    ]),
  })}${tablePanel(page, {
    id: Html.own('quality'),
    title: 'Code quality',
    heads: ['Issue', 'Severity', 'Where', 'Check', 'Job'],
    rows: sorted(issues, QUALITY_SEVERITIES).map(({ job, item }) => [
      item.description,
      item.severity,
      place(item.file, item.line),
      item.check,
      link(job),
    ]),
  })}${tablePanel(page, {
    id: Html.own('coverage'),
    title: 'Coverage by package',
    heads: ['Package', 'Covered', 'Lines', 'Job'],
    rows: packages
      .slice(0, MAX_ROWS)
      .map(({ job, item }) => [item.name === '' ? '(none)' : item.name, item.covered, item.lines, link(job)]),
  })}`;
}

/** The worst first, no more than a table has rows for. */
function sorted<T extends { readonly item: { readonly severity: string } }>(
  list: readonly T[],
  order: readonly string[],
): readonly T[] {
  const rank = ({ item }: T): number => order.indexOf(item.severity);
  return list.toSorted((one, other) => rank(one) - rank(other)).slice(0, MAX_ROWS);
}

/** The jobs that did not run and why, and those that rules left out. */
export function notRunView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const waiting = result.jobs.flatMap((job) => {
    const why = whyNotRun(job, result.jobs, result.stages);
    return why === undefined ? [] : [[page.html`<a href="#${anchors.get(job)}">${job.name}</a>`, why] as const];
  });
  return tablePanel(page, {
    id: Html.own('not-run'),
    title: 'Not run',
    heads: ['Job', 'Why'],
    rows: [
      ...waiting,
      ...result.excluded.map(({ name, reason }) => [name, `not in this pipeline: ${reason}`] as const),
    ],
  });
}

/** What is known of the cause of a failure. */
export function explanationsOf(page: Markup, job: JobSummary): Html {
  return page.html`${job.explanations.map(
    ({ title, cause, remedy }) =>
      page.html`<p><strong>${title}.</strong> ${cause}<br><span class="soft">What to do:</span> ${remedy}</p>`,
  )}`;
}
