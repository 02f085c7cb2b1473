import { Html, type Markup, type Part } from '../../../report/html/markup.js';
import { tablePanel } from '../../../report/html/views/tables.js';
import { count } from '../../../report/text.js';
import { staticPage } from '../../page.js';
import { WORDS } from './markdown.js';
import type { Shared, Totals } from '../totals.js';
import { VERDICTS, type ProjectAudit } from '../types.js';
import { withYaml } from '../with-block.js';

/** The audit as one HTML file without scripts. */
export function auditPage(audits: readonly ProjectAudit[], totals: Totals): string {
  const lead = `${count(audits.length, 'project')}: ${VERDICTS.map((verdict) => `${totals.verdicts[verdict]} ${verdict}`).join(', ')}`;
  return staticPage('Audit', lead, (page) => [
    table(
      page,
      'verdicts',
      'Verdicts',
      ['Verdict', 'Projects'],
      VERDICTS.map((verdict) => [verdict, totals.verdicts[verdict]]),
    ),
    table(
      page,
      'obstacles',
      'Most frequent obstacles',
      ['Obstacle', 'It takes', 'Projects'],
      totals.obstacles.map(({ topic, kind, projects }) => [topic, WORDS[kind], projects]),
    ),
    sharedTable(page, 'images', 'Images to mirror', 'Image', totals.images),
    sharedTable(page, 'secrets', 'Secrets to create', 'Name', totals.secrets),
    sharedTable(page, 'hosts', 'Hosts that runners must reach', 'Host', totals.hosts),
    sharedTable(page, 'tags', 'Tags without a runner', 'Tags', totals.tags),
    table(
      page,
      'projects',
      'Projects',
      ['Project', 'Verdict', 'Jobs', 'Docker-in-Docker', 'Obstacles'],
      audits.map((one, index) => [
        page.html`<a href="#project-${index + 1}">${one.name}</a>`,
        one.verdict,
        one.jobs.length,
        one.dind ? 'yes' : '',
        one.obstacles.filter(({ kind }) => kind !== 'note').length,
      ]),
    ),
    ...audits.map((one, index) => projectView(page, one, index + 1)),
  ]);
}

function table(
  page: Markup,
  id: string,
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Part[])[],
): Html {
  return tablePanel(page, { id: Html.own(id), title, heads, rows });
}

function sharedTable(page: Markup, id: string, title: string, head: string, shared: readonly Shared[]): Html {
  return table(
    page,
    id,
    title,
    [head, 'Projects'],
    shared.map(({ name, projects }) => [name, projects]),
  );
}

function projectView(page: Markup, audit: ProjectAudit, number: number): Html {
  const { name, url, verdict, jobs, events, obstacles } = audit;
  // an address of a server is a link only where it is one of the web
  const link = url !== undefined && /^https?:\/\//i.test(url) ? page.html` <a href="${url}">${url}</a>` : undefined;
  const rows = obstacles.map(
    ({ kind, message, file, line, hint }) =>
      page.html`<tr><th scope="row">${WORDS[kind]}</th><td>${message}</td><td><code>${file ?? ''}${line === undefined ? '' : `:${line}`}</code></td><td>${hint ?? ''}</td></tr>`,
  );
  const block = audit.with.length === 0 ? undefined : page.html`<pre>${withYaml(audit.with)}</pre>`;
  return page.html`<section class="panel" id="project-${number}" aria-labelledby="project-${number}-name">
<h2 id="project-${number}-name">${name}</h2>
<p><strong>${verdict}</strong>${link}</p>
<p>${count(jobs.length, 'job')}${audit.dind ? ', Docker-in-Docker' : ''}; by event: ${events.map(({ event, jobs: some }) => `${event.replace('_', ' ')} ${some}`).join(', ')}</p>
${rows.length === 0 ? undefined : page.html`<div class="scroll" role="region" tabindex="0" aria-label="Obstacles of ${name}"><table><thead><tr><th scope="col">It takes</th><th scope="col">What</th><th scope="col">Where</th><th scope="col">What to do</th></tr></thead><tbody>${rows}</tbody></table></div>`}${block}
</section>
`;
}
