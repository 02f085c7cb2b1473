// Runs every test, unit and real-engine, and ends with a line `N passed, N failed`. Arguments go to vitest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bin, ensureBed, ensureDependencies, tryRun } from './lib.mjs';

ensureDependencies();
const args = process.argv.slice(2);
const unitOnly = args.includes('unit');
if (!unitOnly) ensureBed();

const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-test-'));
const report = join(folder, 'report.json');
const status = tryRun(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  '--reporter=./test/second-tries.ts',
  `--outputFile=${report}`,
  ...args,
]);

let summary;
try {
  summary = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The tests gave no report');
  console.log('0 passed, 1 failed');
  process.exit(1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
// a file that could not be loaded counts as a failure: its tests did not run
const brokenFiles = summary.testResults.filter(
  (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
).length;
const failed = summary.numFailedTests + brokenFiles;
const skipped = summary.numPendingTests + (summary.numTodoTests ?? 0);
console.log(`${summary.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(status !== 0 || failed > 0 || summary.numPassedTests === 0 ? 1 : 0);
