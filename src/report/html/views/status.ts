import type { Status } from '../../../gitlab/status/types.js';
import { outcome, word } from '../../table.js';
import type { JobSummary, PipelineResult } from '../../result.js';
import type { PageData } from '../data.js';
import { Html, type Markup } from '../markup.js';

/** Names of classes and signs; the words beside them say the same. */
const LOOKS: Readonly<Record<Status | 'warning', readonly [kind: Html, sign: Html]>> = {
  success: look('success', '✓'),
  failed: look('failed', '✕'),
  warning: look('warning', '!'),
  canceled: look('canceled', '⊘'),
  skipped: look('skipped', '»'),
  manual: look('manual', '▷'),
  created: look('other', '·'),
  pending: look('other', '·'),
  running: look('running', '◐'),
  scheduled: look('other', '◷'),
};

function look(kind: string, sign: string): readonly [Html, Html] {
  return [Html.own(`s-${kind}`), Html.own(sign)];
}

/** Class of a job's status. */
export function kindOf(job: JobSummary): Html {
  return looksOf(job)[0];
}

export function signOf(job: JobSummary): Html {
  return looksOf(job)[1];
}

function looksOf(job: JobSummary): readonly [Html, Html] {
  return LOOKS[job.status === 'failed' && job.allowFailure ? 'warning' : job.status];
}

/** The sign of a job's status, for eyes alone. */
export function mark(page: Markup, job: JobSummary): Html {
  return page.html`<span class="mark ${kindOf(job)}" aria-hidden="true">${signOf(job)}</span>`;
}

/** Sign and word. */
export function badge(page: Markup, job: JobSummary): Html {
  return page.html`<span class="badge ${kindOf(job)}"><span aria-hidden="true">${signOf(job)}</span> ${outcome(job)}</span>`;
}

/** How a run ended, in GitLab's words, and what ended it where it was not the run itself. */
export function runBadge(page: Markup, { result, ending }: PageData): Html {
  const words = word(result);
  const key = words === 'passed with warnings' ? 'warning' : result.status;
  const [kind, sign] = LOOKS[key];
  const why: Readonly<Record<PageData['ending'], string>> = {
    'by itself': '',
    stopped: ': it was stopped',
    timeout: result.canceledBy === undefined ? ': its time was over' : '', // the words have the limit
    lost: ': it came to no end, what is here is what was known by then',
  };
  return page.html`<span class="badge big ${kind}"><span aria-hidden="true">${sign}</span> ${words}</span>${why[ending] === '' ? undefined : page.html`<span class="why">${why[ending]}</span>`}`;
}

/** Ids of jobs in the page: of those that ran that of their last attempt. */
export type Anchors = ReadonlyMap<JobSummary, string>;

export function anchorsOf({ jobs }: PipelineResult): Anchors {
  return new Map(jobs.map((job, index) => [job, job.id > 0 ? `job-${Math.trunc(job.id)}` : `job-x${index}`]));
}
