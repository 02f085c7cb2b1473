import type { JobSummary, TestFailure } from '../../result.js';
import { duration } from '../../table.js';
import { count } from '../../text.js';
import type { PageData } from '../data.js';
import type { Html, Markup, Part } from '../markup.js';
import type { Anchors } from './status.js';

/** Failures that are written out; the numbers are of all. */
const MAX_FAILURES = 500;

/** Tests by JUnit reports: numbers by suite, and each failure with its message and place. */
export function testsView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const suites = result.jobs.flatMap((job) => job.tests.map((suite) => ({ job, suite })));
  if (suites.length === 0) return page.html``;
  const failures = suites.flatMap(({ job, suite }) => suite.failures.map((failure) => ({ job, failure })));
  const sum = suites.reduce((all, { suite }) => all + suite.tests, 0);
  const skipped = suites.reduce((all, { suite }) => all + suite.skipped, 0);
  const left = failures.length - MAX_FAILURES;
  return page.html`<section class="panel" aria-labelledby="tests">
<h2 id="tests">Tests</h2>
<p>${count(sum, 'test')}: ${sum - skipped - failures.length} passed, ${failures.length} failed, ${skipped} skipped.</p>
${failures.slice(0, MAX_FAILURES).map(({ job, failure }) => failureView(page, job, failure, anchors))}${left > 0 ? page.html`<p>${count(left, 'further failure is', 'further failures are')} left out.</p>` : undefined}
<div class="scroll" role="region" tabindex="0" aria-label="Tests"><table><thead><tr><th scope="col">Suite</th><th scope="col">Job</th><th scope="col" class="r">Tests</th><th scope="col" class="r">Failed</th><th scope="col" class="r">Skipped</th><th scope="col" class="r">Time</th></tr></thead><tbody>${suites.map(
    ({ job, suite }) =>
      page.html`<tr><th scope="row">${suite.name}</th><td>${linkTo(page, job, anchors)}</td><td class="r">${suite.tests}</td><td class="r">${suite.failures.length}</td><td class="r">${suite.skipped}</td><td class="r">${duration(suite.seconds)}</td></tr>`,
  )}</tbody></table></div>
</section>
`;
}

function failureView(page: Markup, job: JobSummary, failure: TestFailure, anchors: Anchors): Html {
  const name = failure.classname === '' ? failure.name : `${failure.classname} › ${failure.name}`;
  const at: Part =
    failure.file === undefined
      ? undefined
      : page.html` <code>${failure.file}${failure.line === undefined ? undefined : `:${failure.line}`}</code>`;
  return page.html`<div class="failure"><p><strong>${name}</strong>${at} <span class="soft">${failure.kind} in</span> ${linkTo(page, job, anchors)}</p>${failure.message === '' ? undefined : page.html`<pre class="quote" tabindex="0">\n${failure.message}</pre>`}</div>`;
}

function linkTo(page: Markup, job: JobSummary, anchors: Anchors): Html {
  return page.html`<a href="#${anchors.get(job)}">${job.name}</a>`;
}
