import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../report-page.js';
import { sampleRun } from '../report-sample.js';
import { Pages } from './browser.js';

let pages: Pages;
let html: string;
beforeAll(async () => {
  pages = await Pages.open();
  html = await pageOf(sampleRun());
});
afterAll(() => pages[Symbol.asyncDispose]());

/** Opens everything, so that everything is looked at. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))");
  await page.evaluate("location.hash = '#job-105-failed'");
  await page.locator('.line.failed').first().waitFor();
}

/** What has the focus: `what` is an expression of `element`. */
function focused<T>(page: Page, what: string): Promise<T> {
  return page.evaluate<T>(`((element) => ${what})(document.activeElement)`);
}

describe('the page of a run', () => {
  const shapes = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [320, 1280].map((width) => ({ colorScheme, width })),
  );

  it.each(shapes)(
    'has nothing that axe-core calls serious: $colorScheme, $width px',
    async ({ colorScheme, width }) => {
      const { page } = await pages.show(html, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      for (const graph of ['by-stages', 'by-needs']) {
        await page.locator(`label[for=${graph}]`).click();
        await openAll(page);
        await page.locator('#query').fill('failed');
        await page.locator('#found-list li').first().waitFor();
        await page.evaluate(axe.source);
        const found = await page.evaluate<AxeResults>('axe.run()');
        expect(found.passes.map(({ id }) => id)).toContain('color-contrast');
        expect(
          found.violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => [id, nodes.map(({ html: element }) => element).slice(0, 5)]),
        ).toEqual([]);
      }
    },
  );

  it.each(['by-stages', 'by-needs'])('is nowhere wider than 320 px, the graph %s', async (graph) => {
    const { page } = await pages.show(html, { viewport: { width: 320, height: 700 } });
    await page.locator(`label[for=${graph}]`).click();
    await openAll(page);
    const widths = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]';
    expect(await page.evaluate(widths)).toEqual([320, 320]);
  });

  it('is walked through by keyboard, and shows where one is', async () => {
    const { page } = await pages.show(html);
    await page.keyboard.press('Tab');
    expect(await focused(page, 'element.textContent')).toBe('To the content');
    await page.keyboard.press('Enter');
    expect(await focused(page, 'element.id')).toBe('main');
    const unseen: string[] = [];
    const reached: string[] = [];
    for (let atJobs = false; !atJobs && reached.length < 120;) {
      await page.keyboard.press('Tab');
      const text = await focused<string>(page, 'element.textContent.trim() || element.id');
      reached.push(text);
      // the outline of a node of a graph is its box's, that of a switch its label's
      const shows = "[element, element.querySelector('rect') ?? element, element.nextElementSibling ?? element]";
      const isShown = `${shows}.some((one) => getComputedStyle(one).outlineStyle === 'solid')`;
      if (!(await focused<boolean>(page, isShown))) unseen.push(text);
      atJobs = await focused<boolean>(page, "element.matches('#job-101 > summary')");
    }
    expect(unseen).toEqual([]);
    expect(reached).toEqual(expect.arrayContaining(['by-stages', 'Seconds by phase']));
    await page.keyboard.press('Enter');
    await page.locator('#job-101 .line').first().waitFor();
    expect(await page.locator('#job-101').getAttribute('open')).toBe('');
  });

  it('shows the graph by needs when asked, also by keyboard', async () => {
    const { page } = await pages.show(html);
    const shown = (): Promise<boolean[]> =>
      Promise.all(['stages', 'needs'].map((by) => page.locator(`.scroll.by-${by}`).isVisible()));
    expect(await shown()).toEqual([true, false]);
    await page.locator('#by-stages').focus();
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toEqual([false, true]);
  });

  it('leads from a job of the graph to its log', async () => {
    const { page } = await pages.show(html);
    await page.locator('.columns .node', { hasText: 'unit tests' }).click();
    await page.locator('#job-105-L1').waitFor();
    expect(await focused(page, "element.matches('#job-105 > summary')")).toBe(true);
  });

  it('asks for nothing beyond itself', async () => {
    const { page, requests } = await pages.show(html);
    await page.waitForLoadState('load');
    expect(requests).toEqual([]);
  });
});
