import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../report-page.js';
import { HOSTILE, hostileRun } from '../report-hostile.js';
import { Pages } from './browser.js';

let pages: Pages;
beforeAll(async () => {
  pages = await Pages.open();
});
afterAll(() => pages[Symbol.asyncDispose]());

describe('a page of a hostile pipeline', () => {
  it.each(HOSTILE)('runs nothing of it, and asks for nothing: %s', async (text) => {
    const told: string[] = [];
    const { page, requests } = await pages.show(await pageOf(hostileRun(text)), {
      async before(opened) {
        opened.on('dialog', (dialog) => {
          told.push(dialog.message());
          void dialog.dismiss();
        });
        opened.on('pageerror', (error) => told.push(error.message));
        opened.on('console', (message) => told.push(message.text()));
        await opened.addInitScript(
          "addEventListener('securitypolicyviolation', ({ violatedDirective }) => console.error(violatedDirective))",
        );
      },
    });
    await page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))");
    await page.evaluate("location.hash = '#job-1-L1'");
    await page.locator('.line').first().waitFor();
    await page.locator('#query').fill('needle');
    await page.locator('#found-list li').first().waitFor();
    expect([told, requests]).toEqual([[], []]);
    // as text it is there
    expect(await page.locator('#jobs').isVisible()).toBe(true);
    expect(await page.evaluate("document.querySelectorAll('script').length")).toBe(1);
    expect(await page.locator('img, iframe, object, embed, base, [onerror], [onload], [style*=url]').count()).toBe(0);
  });

  it('would run nothing of it even where it were markup', async () => {
    const told: string[] = [];
    const html = (await pageOf(hostileRun('needle'))).replace(
      '</main>',
      '<script>alert(1)</script><img src="https://example.invalid/x" onerror="alert(2)"></main>',
    );
    const { page, requests } = await pages.show(html, {
      before: async (opened) => {
        opened.on('dialog', (dialog) => {
          told.push(dialog.message());
          void dialog.dismiss();
        });
        await opened.addInitScript(
          "globalThis.refused = []; addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))",
        );
      },
    });
    await expect.poll(() => page.evaluate('refused.toSorted()')).toContain('script-src-elem');
    expect(await page.evaluate('refused')).toContain('img-src');
    expect([told, requests]).toEqual([[], []]);
  });
});
