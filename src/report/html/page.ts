import type { PageData } from './data.js';
import { Html, markup } from './markup.js';
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from './page/assets.js';
import { failuresView, headView, navigation, titleOf } from './views/head.js';
import { findingsView, notRunView } from './views/findings.js';
import { graphView } from './views/graph.js';
import { imagesView } from './views/images.js';
import { jobsView } from './views/jobs.js';
import { anchorsOf } from './views/status.js';
import { cachesView, releasesView, warningsView } from './views/tables.js';
import { testsView } from './views/tests.js';
import { timelineView } from './views/timeline.js';
import { variablesView } from './views/variables.js';

/** Nothing but our own style and script, by their digests: whatever else came into the page does nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  `script-src '${SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * A run as one HTML file that needs nothing else, in parts as they are to be written. `hide` is applied to every text
 * that is not of our own making, before it is escaped. Throws what reading a log throws.
 */
export async function* htmlPage(data: PageData, hide: (text: string) => string): AsyncGenerator<string> {
  const page = markup(hide);
  const anchors = anchorsOf(data.result);
  const views = [
    ['Failed jobs', failuresView(page, data, anchors)],
    ['Pipeline', graphView(page, data, anchors)],
    ['Timeline', timelineView(page, data, anchors)],
    ['Tests', testsView(page, data, anchors)],
    ['Security', findingsView(page, data, anchors)],
    ['Not run', notRunView(page, data, anchors)],
    ['Warnings', warningsView(page, data.warnings)],
    ['Images', imagesView(page, data, anchors)],
    ['Caches', cachesView(page, data, anchors)],
    ['Releases', releasesView(page, data)],
    ['Variables', variablesView(page, data)],
  ] as const;
  const shown = views.filter(([, view]) => view.text !== '');
  const ids = shown.map(([title, { text }]) => [/<h2 id="([a-z-]+)">/.exec(text)?.[1] ?? '', title] as const);
  yield page.html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Html.own(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${titleOf(data)}</title>
<link rel="icon" href="data:,">
<style>${Html.own(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
${headView(page, data)}${navigation(page, [...ids, ['jobs', 'Jobs and logs']])}<main id="main" tabindex="-1">
`.text;
  for (const [, view] of shown) yield view.text;
  for await (const part of jobsView(page, data, anchors)) yield part.text;
  yield page.html`</main>
<script>${Html.own(SCRIPT)}</script>
</body>
</html>
`.text;
}
