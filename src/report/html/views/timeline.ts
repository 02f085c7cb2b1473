import { criticalPath } from '../../timings/critical-path.js';
import { secondsByPhase, PHASES, type AttemptSummary, type Phase } from '../../timings/phases.js';
import { PHASE_WORDS, timingsTable } from '../../timings/timings.js';
import { duration } from '../../table.js';
import type { JobSummary } from '../../result.js';
import type { PageData } from '../data.js';
import { Html, type Markup } from '../markup.js';
import { mark, type Anchors } from './status.js';

/** Classes of the phases' colours. */
const CLASSES = Object.fromEntries(PHASES.map((phase) => [phase, Html.own(`p-${phase}`)])) as Record<Phase, Html>;

const TRIGGER = Html.own('p-trigger');

/** Units of a bar's width. */
const SPAN = 1000;

/** When each attempt ran and what its time went to, and which jobs the run's time was made of. */
export function timelineView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const ran = result.jobs.filter(({ history }) => history.length > 0);
  if (ran.length === 0) return page.html``;
  const attempts = ran.flatMap((job) => job.history.map((attempt) => ({ job, attempt })));
  const end = Math.max(0.001, result.durationSeconds, ...attempts.map(({ attempt }) => endOf(attempt)));
  const steps = criticalPath(result.jobs, result.stages);
  const critical = new Set(steps.map(({ job }) => job));
  const phases = PHASES.filter((phase) => attempts.some(({ attempt }) => secondsByPhase(attempt.phases).has(phase)));
  return page.html`<section class="panel" aria-labelledby="timeline">
<h2 id="timeline">Timeline</h2>
<ul class="legend" aria-label="Colours of the phases">${phases.map((phase) => page.html`<li><svg width="12" height="12" aria-hidden="true"><rect class="${CLASSES[phase]}" width="12" height="12" rx="2"/></svg>${PHASE_WORDS[phase]}</li>`)}<li><span class="critical" aria-hidden="true">◆</span>on the critical path</li></ul>
<ol class="bars">${attempts.map(({ job, attempt }) => row(page, job, attempt, end, critical.has(job), anchors))}</ol>
<div class="axis" aria-hidden="true"><span>0 s</span><span>${duration(end / 2)}</span><span>${duration(end)}</span></div>
<h3>Critical path</h3>
<ol class="path">${steps.map(
    ({ job, runningSeconds, waitingSeconds }) =>
      page.html`<li><a href="#${anchors.get(job)}">${job.name}</a> ${duration(runningSeconds)}${waitingSeconds >= 1 ? ` after ${duration(waitingSeconds)} of waiting` : undefined}</li>`,
  )}</ol>
${phasesTable(page, result.jobs, anchors)}
</section>
`;
}

function row(
  page: Markup,
  job: JobSummary,
  attempt: AttemptSummary,
  end: number,
  critical: boolean,
  anchors: Anchors,
): Html {
  const at = (seconds: number): number => Math.round((Math.max(0, seconds) / end) * SPAN * 10) / 10;
  // what triggers a pipeline has no phases of its own
  const whole = {
    name: 'triggered pipeline',
    kind: TRIGGER,
    startedSeconds: attempt.startedSeconds,
    seconds: attempt.durationSeconds,
  };
  const parts = attempt.phases.map((part) => ({ ...part, name: PHASE_WORDS[part.phase], kind: CLASSES[part.phase] }));
  const further = attempt.number > 1 ? ` (attempt ${attempt.number})` : undefined;
  const on = critical
    ? page.html`<span class="critical" aria-hidden="true">◆</span><span class="vh">, on the critical path</span>`
    : undefined;
  return page.html`<li><a href="#${anchors.get(job)}">${mark(page, job)}<span class="name">${job.name}${further}</span></a>${on}<svg class="bar" viewBox="0 0 ${SPAN} 10" preserveAspectRatio="none" aria-hidden="true">${(parts.length >
  0
    ? parts
    : [whole]
  ).map(
    ({ name, kind, startedSeconds, seconds }) =>
      page.html`<rect class="${kind}" x="${at(startedSeconds)}" width="${Math.max(1, at(seconds))}" height="10"><title>${name}: ${duration(seconds)}</title></rect>`,
  )}</svg><span class="time">${duration(attempt.durationSeconds)}</span></li>`;
}

function endOf({ startedSeconds, durationSeconds }: AttemptSummary): number {
  return startedSeconds + durationSeconds;
}

function phasesTable(page: Markup, jobs: readonly JobSummary[], anchors: Anchors): Html {
  const { phases, rows } = timingsTable(jobs);
  return page.html`<details class="fold"><summary><h3>Seconds by phase</h3></summary>
<div class="scroll" role="region" tabindex="0" aria-label="Seconds by phase"><table><thead><tr><th scope="col">Job</th><th scope="col" class="r">Attempt</th>${phases.map((phase) => page.html`<th scope="col" class="r">${PHASE_WORDS[phase]}</th>`)}<th scope="col" class="r">Sum</th></tr></thead><tbody>${rows.map(
    ({ job, attempt, total, seconds }) =>
      page.html`<tr><th scope="row"><a href="#${anchors.get(job)}">${job.name}</a></th><td class="r">${attempt}</td>${seconds.map((value) => page.html`<td class="r">${value === undefined ? undefined : value.toFixed(1)}</td>`)}<td class="r">${total.toFixed(1)}</td></tr>`,
  )}</tbody></table></div></details>`;
}
