import type { Diagnostic, SourceLocation } from '../../../gitlab/types.js';
import type { PageData } from '../data.js';
import { Html, type Markup, type Part } from '../markup.js';
import type { Anchors } from './status.js';

/** A panel with one table; nothing where it has no rows. `id` is the heading's, from the sources. */
export function tablePanel(page: Markup, { id, title, heads, rows }: TablePanel): Html {
  if (rows.length === 0) return page.html``;
  return page.html`<section class="panel" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${table(page, { title, heads, rows })}
</section>
`;
}

/** A table in a frame that can be scrolled; `title` is what a screen reader calls it. */
export function table(page: Markup, { title, heads, rows }: Table): Html {
  return page.html`<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table><thead><tr>${heads.map((head) => page.html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) =>
      page.html`<tr><th scope="row">${first}</th>${rest.map((cell) => page.html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

interface Table {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Part[])[];
}

interface TablePanel extends Table {
  readonly id: Html;
}

/** `file:line`. */
export function place(location: SourceLocation | undefined): string {
  return location === undefined ? '' : `${location.file}:${location.line}`;
}

/** What the run warned of. */
export function warningsView(page: Markup, warnings: readonly Diagnostic[]): Html {
  if (warnings.length === 0) return page.html``;
  return page.html`<section class="panel" aria-labelledby="warnings">
<h2 id="warnings">Warnings</h2>
<ul class="warnings">${warnings.map(
    ({ message, location, hint }) =>
      page.html`<li>${message}${location === undefined ? undefined : page.html` <code>${place(location)}</code>`}${hint === undefined ? undefined : page.html`<br><span class="soft">${hint}</span>`}</li>`,
  )}</ul>
</section>
`;
}

/** What the caches of jobs and the registry's did. */
export function cachesView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const words = { hit: 'found', fallback: 'found under another key', miss: 'not found', none: 'not asked for' };
  const notes = result.cacheNotes.map((note) => page.html`<p>${note}</p>`);
  const table = tablePanel(page, {
    id: Html.own('caches'),
    title: 'Caches',
    heads: ['Key', 'Job', 'Restored', 'Saved'],
    rows: result.jobs.flatMap((job) =>
      job.caches.map((use) => [
        use.key,
        page.html`<a href="#${anchors.get(job)}">${job.name}</a>`,
        words[use.restored],
        use.saved ? 'yes' : 'no',
      ]),
    ),
  });
  if (notes.length === 0) return table;
  return page.html`${table}<section class="panel" aria-labelledby="registry-cache"><h2 id="registry-cache">The registry's cache</h2>${notes}</section>\n`;
}

export function releasesView(page: Markup, { result }: PageData): Html {
  return tablePanel(page, {
    id: Html.own('releases'),
    title: 'Releases',
    heads: ['Tag', 'Name', 'Job', 'Description'],
    rows: result.releases.map(({ tag_name: tag, name, job, description }) => [
      tag,
      name,
      job,
      page.html`<span class="lines">${description}</span>`,
    ]),
  });
}
