import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** The machine's own Chromium, which the test bed installs: nothing is downloaded for it. */
export function chromiumPath(): string {
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = (process.env.PATH ?? '').split(':').filter((folder) => folder !== '');
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('Chromium is missing: run npm run bed');
  return found;
}

/** A browser, and pages in it that are files of this machine. */
export class Pages implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  #count = 0;

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<Pages> {
    return new Pages(await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] }));
  }

  /** Shows HTML in a page of its own, at a place in it; `requests` are those that left the page. */
  async show(
    html: string,
    options: BrowserContextOptions & { readonly hash?: string; readonly before?: (page: Page) => Promise<void> } = {},
  ): Promise<{ readonly page: Page; readonly requests: readonly string[] }> {
    const { hash = '', before, ...rest } = options;
    const file = join(this.#folder, `${this.#count++}.html`);
    writeFileSync(file, html);
    const context = await this.#browser.newContext(rest);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const requests: string[] = [];
    const own = pathToFileURL(file).href;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== own && !request.url().startsWith('data:')) requests.push(request.url());
    });
    // what the policy of the page has stopped went nowhere
    page.on('requestfailed', (request) => {
      if (request.failure()?.errorText === 'csp') requests.splice(requests.indexOf(request.url()), 1);
    });
    await before?.(page);
    await page.goto(`${own}${hash}`, { waitUntil: 'domcontentloaded' });
    return { page, requests };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
