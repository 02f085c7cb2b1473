import { fileSize } from '../../table.js';
import { count } from '../../text.js';
import type { Diagnostic, SourceLocation } from '../../../gitlab/types.js';
import type { PageData } from '../data.js';
import { Html, type Markup, type Part } from '../markup.js';
import type { Anchors } from './status.js';

/** A panel with one table; nothing where it has no rows. `id` is the heading's, from the sources. */
export function tablePanel(page: Markup, { id, title, heads, rows }: TablePanel): Html {
  if (rows.length === 0) return page.html``;
  return page.html`<section class="panel" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table><thead><tr>${heads.map((head) => page.html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(
    ([first, ...rest]) =>
      page.html`<tr><th scope="row">${first}</th>${rest.map((cell) => page.html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>
</section>
`;
}

interface TablePanel {
  readonly id: Html;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly Part[])[];
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

/** Images that were pushed, and those that jobs ran in. */
export function imagesView(page: Markup, { result }: PageData, anchors: Anchors): Html {
  const used = new Map<string, (typeof result.jobs)[number][]>();
  for (const job of result.jobs)
    if (job.image !== undefined) used.set(job.image, [...(used.get(job.image) ?? []), job]);
  return page.html`${tablePanel(page, {
    id: Html.own('pushed'),
    title: 'Pushed images',
    heads: ['Image', 'Size', 'Platforms', 'Digest'],
    rows: result.images.map((image) => [
      `${image.repository}:${image.tag}`,
      fileSize(image.size),
      image.platforms.join(', '),
      page.html`<code>${image.digest}</code>`,
    ]),
  })}${tablePanel(page, {
    id: Html.own('copied'),
    title: 'Copied to another registry',
    heads: ['Tag', 'Target', 'Sent', 'Already there', 'Digest'],
    rows: (result.pushed?.copies ?? []).map(({ source, target, sent, skipped, digest }) => [
      source,
      target,
      fileSize(sent),
      fileSize(skipped),
      page.html`<code>${digest}</code>`,
    ]),
  })}${tablePanel(page, {
    id: Html.own('images'),
    title: 'Images of jobs',
    heads: ['Image', 'Jobs'],
    rows: [...used].map(([image, jobs]) => [image, linked(page, jobs, anchors)]),
  })}`;
}

const MAX_NAMES = 12;

function linked(page: Markup, jobs: PageData['result']['jobs'], anchors: Anchors): Part {
  const more = jobs.length - MAX_NAMES;
  const links = jobs.slice(0, MAX_NAMES).map((job) => page.html`<a href="#${anchors.get(job)}">${job.name}</a>`);
  return [
    ...links.flatMap((link, index) => [index === 0 ? '' : ', ', link]),
    more > 0 ? ` and ${count(more, 'more', 'more')}` : '',
  ];
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

/** Variables by their names; of those that are masked the names alone. */
export function variablesView(page: Markup, { variables }: PageData): Html {
  const shown = (value: string | undefined): Part =>
    value === undefined || page.hide(value) !== value
      ? page.html`<span class="soft">[MASKED]</span>`
      : value === ''
        ? page.html`<span class="soft">(empty)</span>`
        : page.html`<code>${value}</code>`;
  return tablePanel(page, {
    id: Html.own('variables'),
    title: 'Variables',
    heads: ['Name', 'Value', 'From'],
    rows: variables.map(({ name, value, origin }) => [name, shown(value), origin]),
  });
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
