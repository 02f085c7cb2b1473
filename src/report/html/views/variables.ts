import { count } from '../../text.js';
import type { PageData, ShownVariable } from '../data.js';
import type { Html, Markup, Part } from '../markup.js';
import { table } from './tables.js';

/** Variables by their names; of those that are masked the names alone. What GitLab gives all jobs is folded. */
export function variablesView(page: Markup, { variables, common }: PageData): Html {
  if (variables.length + common.length === 0) return page.html``;
  return page.html`<section class="panel" aria-labelledby="variables">
<h2 id="variables">Variables</h2>
${variables.length === 0 ? undefined : tableOf(page, 'Variables', variables)}
${folded(page, page.html`<h3>${count(common.length, 'more variable')} of all jobs</h3>`, 'Variables of all jobs', common)}</section>
`;
}

/** Those that a job alone has. */
export function jobVariablesView(page: Markup, job: string, variables: readonly ShownVariable[]): Html {
  const heading = page.html`<h4>${count(variables.length, 'variable')} of this job alone</h4>`;
  return folded(page, heading, `Variables of ${job}`, variables);
}

function folded(page: Markup, heading: Html, title: string, variables: readonly ShownVariable[]): Html {
  if (variables.length === 0) return page.html``;
  return page.html`<details class="fold"><summary>${heading}</summary>
${tableOf(page, title, variables)}</details>
`;
}

function tableOf(page: Markup, title: string, variables: readonly ShownVariable[]): Html {
  const shown = (value: string | undefined): Part =>
    value === undefined || page.hide(value) !== value
      ? page.html`<span class="soft">[MASKED]</span>`
      : value === ''
        ? page.html`<span class="soft">(empty)</span>`
        : page.html`<code>${value}</code>`;
  const rows = variables.map(({ name, value, origin }) => [name, shown(value), origin]);
  return table(page, { title, heads: ['Name', 'Value', 'From'], rows });
}
