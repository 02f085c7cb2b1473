import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pageOf } from '../../report-page.js';
import { sampleRun } from '../../report-sample.js';
import { ROOT } from '../../runner.js';

it('the pictures of the report are of the page as it is (node scripts/screenshots.mjs makes them again)', async () => {
  const digest = createHash('sha256')
    .update(await pageOf(sampleRun()))
    .digest('hex');
  expect(readFileSync(join(ROOT, 'docs/images/report.sha256'), 'utf8').trim()).toBe(digest);
});
