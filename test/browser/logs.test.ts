import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobLog, logOf, pageData, pageOf } from '../report-page.js';
import { sampleRun } from '../report-sample.js';
import { jobSummary, pipelineResult } from '../results.js';
import { Pages } from './browser.js';

let pages: Pages;
let html: string;
beforeAll(async () => {
  pages = await Pages.open();
  html = await pageOf(sampleRun());
});
afterAll(() => pages[Symbol.asyncDispose]());

describe('the logs of the page', () => {
  it('have their lines, numbers and colours once they are opened', async () => {
    const { page } = await pages.show(html);
    expect(await page.locator('.line').count()).toBe(0);
    await page.locator('#job-105 > summary').click();
    await page.locator('#job-105-L16').waitFor();
    expect(await page.locator('#job-105-L16').textContent()).toBe('16   AssertionError: expected 2 attempts, got 1\n');
    expect(await page.locator('#job-105-L11').textContent()).toBe('11progress 100%\n');
    const styles = await page.evaluate<string[][]>(
      `[...document.querySelectorAll('#job-105-log .line span')].map(({ textContent, className, style }) =>
        [textContent, className, style.color, style.backgroundColor])`,
    );
    expect(styles).toEqual(
      expect.arrayContaining([
        ['AssertionError:', 'w1', 'rgb(255, 138, 117)', ''],
        ['at test/upload.test.js:41:18', '', 'rgb(138, 138, 138)', ''], // 245 of the 256
        ["'photo.jpg'", '', 'rgb(120, 200, 255)', ''],
        ['41 |', 'w4', 'rgb(255, 255, 255)', 'rgb(143, 36, 18)'],
      ]),
    );
  });

  it('have the sections of the runner folded but for the script, and others as they ask', async () => {
    const { page } = await pages.show(html);
    const open = await page.evaluate(
      `[...document.querySelectorAll('#job-105-log .section')].map((fold) => [fold.querySelector('summary').textContent, fold.open])`,
    );
    expect(open).toEqual([
      ['Preparing the "docker" executor', false],
      ['Getting source from Git repository', false],
      ['Executing "step_script" stage of the job script', true],
      ['Installing packages', false],
      ['Cleaning up project directory and file based variables', false],
    ]);
  });

  it.each([
    ['#job-105-L8', 'added 214 packages in 6s'],
    ['#job-105-L7', 'Installing packages'],
    ['#job-104-L23', 'Tests: 1 failed, 2 passed'],
    ['#job-105-failed', 'ERROR: Job failed: exit code 1'],
  ])('open at the line that a link names: %s', async (hash, text) => {
    const { page } = await pages.show(html, { hash });
    const target = page.locator('.target');
    expect(await target.textContent()).toContain(text);
    const inView =
      "((box) => box.top >= 0 && box.height > 0 && box.bottom <= innerHeight)(document.querySelector('.target').getBoundingClientRect())";
    await expect.poll(() => page.evaluate(inView)).toBe(true);
    expect(await target.isVisible()).toBe(true);
  });

  it('are searched, those that are folded too, and a hit leads to its line', async () => {
    const { page } = await pages.show(html);
    await page.locator('#query').fill('ADDED 214');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#found-count').textContent()).toBe('2 lines');
    const hit = page.locator('#found-list a').last();
    expect(await hit.textContent()).toBe('unit tests: 8added 214 packages in 6s');
    await hit.click();
    const line = page.locator('#job-105-L8');
    expect(await line.getAttribute('class')).toBe('line target');
    expect(await line.isVisible()).toBe(true);
    await page.evaluate("document.getElementById('query').value = 'scenarios PASSED'"); // nothing is typed
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => page.locator('#found-count').textContent()).toBe('1 line');
    await page.locator('#query').fill('nowhere to be found');
    await expect.poll(() => page.locator('#found-count').textContent()).toBe('No line has “nowhere to be found”.');
  });

  it('are there without JavaScript, to be opened and read', async () => {
    const { page } = await pages.show(html, { javaScriptEnabled: false });
    expect(await page.locator('#search').isVisible()).toBe(false);
    await page.locator('#job-105 > summary').click();
    await page.locator('#job-105-log .section > summary', { hasText: 'Installing' }).click();
    expect(await page.locator('#job-105-log pre', { hasText: 'added 214 packages' }).isVisible()).toBe(true);
    expect(await page.locator('#job-105-failed').innerText()).toContain('ERROR: Job failed: exit code 1');
    // marks of colours take no room: with them a word is as wide as without
    const widths: (number | undefined)[] = [];
    for (const text of ['\u001b[31mzebra\u001b[0m\n', 'zebra\n']) {
      const result = pipelineResult({ jobs: [jobSummary({ id: 1 })] });
      const plain = await pageOf(pageData({ result, logs: [logOf({ job: 'job', id: 1 }, text)] }));
      const marked = plain.replace(/(?:\u{e0001}[^\u{e007f}]*\u{e007f})?zebra/u, '<span id="probe">$&</span>');
      const shown = await pages.show(marked, { javaScriptEnabled: false });
      await shown.page.locator('#job-1 > summary').click();
      widths.push((await shown.page.locator('#probe').boundingBox())?.width);
    }
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths[0]).toBe(widths[1]);
  });
});

describe('a page with 500 jobs and 50 MB of logs', () => {
  it('is opened without laying them out', async () => {
    const line = (number: number): string =>
      `\u001b[32m${number}\u001b[0m compiling module ${number % 977} of the project, nothing to see here, go on\n`;
    const text = jobLog(Array.from({ length: 1400 }, (_, number) => line(number)).join(''));
    const jobs = Array.from({ length: 500 }, (_, index) =>
      jobSummary({ id: index + 1, name: `job ${index + 1}/500`, stage: `stage-${index % 10}` }),
    );
    const logs = jobs.map(({ id, name: job }) => logOf({ id, job }, text));
    const made = performance.now();
    const big = await pageOf(pageData({ result: pipelineResult({ jobs, stages: [] }), logs }));
    const making = Math.round(performance.now() - made);
    expect(text.length * jobs.length).toBeGreaterThan(50_000_000);
    const { page } = await pages.show(big);
    await expect.poll(() => page.evaluate("performance.getEntriesByName('first-contentful-paint').length")).toBe(1);
    const measured = await page.evaluate<Record<'ready' | 'paint' | 'elements' | 'lines', number>>(`({
      ready: Math.round(performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd),
      paint: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime),
      elements: document.querySelectorAll('*').length,
      lines: document.querySelectorAll('.line').length,
    })`);
    console.info(`50 MB: ${JSON.stringify({ making, ...measured })}`);
    expect(measured.lines).toBe(0);
    expect(measured.elements).toBeLessThan(50_000); // of 700,000 lines
    const started = performance.now();
    await page.locator('#job-500 > summary').click();
    await page.locator('#job-500 .line').first().waitFor();
    console.info(`50 MB: a log is opened in ${Math.round(performance.now() - started)} ms`);
    // what is not near the window is still text
    expect(await page.locator('.line').count()).toBeLessThan(1400);
    await page.locator('#query').fill('1399 compiling');
    await expect.poll(() => page.locator('#found-count').textContent(), { timeout: 60_000 }).toContain('500 lines');
    console.info(`50 MB: searched, all in all ${Math.round(performance.now() - started)} ms`);
  });
});
