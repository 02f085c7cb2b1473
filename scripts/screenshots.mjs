// Makes docs/images/report-*.png: pictures of the HTML report of a made-up run, the same each time. With a folder as the
// argument: pictures of all widths there, to look at. Beside them is the digest of the page that they show, which a test
// compares: where the page has changed, they are to be made again.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { ensureDependencies, root } from './lib.mjs';

ensureDependencies();
const [folder] = process.argv.slice(2);
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { pageOf } = await server.ssrLoadModule('/test/report-page.ts');
const { sampleRun } = await server.ssrLoadModule('/test/report-sample.ts');
const { Pages } = await server.ssrLoadModule('/test/browser/browser.ts');
const pages = await Pages.open();
try {
  const html = await pageOf(sampleRun());
  const target = folder ?? join(root, 'docs', 'images');
  mkdirSync(target, { recursive: true });
  const shoot = async (name, { width, height, fullPage = false, click, ...options }) => {
    const { page } = await pages.show(html, { viewport: { width, height }, ...options });
    if (click !== undefined) await page.locator(click).click();
    await page.waitForTimeout(300); // the lines that have come into view are made
    await page.screenshot({ path: join(target, `${name}.png`), fullPage });
    await page.context().close();
  };
  if (folder === undefined) {
    await shoot('report-overview', { width: 1360, height: 1360, colorScheme: 'light' });
    await shoot('report-log', { width: 1200, height: 820, colorScheme: 'dark', hash: '#job-105-failed' });
    writeFileSync(join(target, 'report.sha256'), `${createHash('sha256').update(html).digest('hex')}\n`);
  } else {
    for (const width of [320, 800, 1600])
      for (const colorScheme of ['light', 'dark']) {
        await shoot(`${width}-${colorScheme}`, { width, height: 900, fullPage: true, colorScheme });
        await shoot(`${width}-${colorScheme}-needs`, { width, height: 900, colorScheme, click: 'label[for=by-needs]' });
        await shoot(`${width}-${colorScheme}-log`, { width, height: 900, colorScheme, hash: '#job-105-failed' });
      }
  }
} finally {
  await pages[Symbol.asyncDispose]();
  await server.close();
}
