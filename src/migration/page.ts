import { Html, markup, type Markup } from '../report/html/markup.js';
import { STYLE, STYLE_HASH } from '../report/html/page/assets.js';

/** Nothing but our own style: a page of a migration needs no script. */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** One HTML file that needs nothing else. Texts in its views are shown as text, whoever wrote them. */
export function staticPage(title: string, lead: string, views: (page: Markup) => readonly Html[]): string {
  const page = markup((text) => text);
  return page.html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${Html.own(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${Html.own(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">To the content</a>
<header class="top">
<h1>${title}</h1>
<p>${lead}</p>
</header>
<main id="main" tabindex="-1">
${views(page)}</main>
</body>
</html>
`.text;
}
