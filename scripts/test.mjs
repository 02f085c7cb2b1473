// Runs every test, unit and real-engine, and ends with a line `N passed, N failed`. Arguments go to vitest.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, ensureBed, ensureDependencies, root, tryRun } from './lib.mjs';

/** Files that have a second try in CI: where more of them fail, it is not the machine. */
const FEW = 2;

ensureDependencies();
const args = process.argv.slice(2);
const unitOnly = args.includes('unit');
if (!unitOnly) ensureBed();

const first = vitest(args);
const { passed, skipped, broken } = first;
let { failed, status } = first;
// what is made before the first test of a file has no second try of vitest's, as a test has
if (process.env.CI !== undefined && broken.length === failed && failed > 0 && failed <= FEW) {
  const again = vitest(['--project', 'engine', ...broken]);
  ({ failed, status } = again);
  if (status === 0) for (const file of broken) console.log(`passed at its second try only: ${file}`);
  end(passed + again.passed, failed, skipped - Math.min(skipped, again.passed), status);
}
end(passed, failed, skipped, status);

/** Runs them; `broken` are the engine tests' files of which no test failed, but what they all need. */
function vitest(own) {
  const folder = mkdtempSync(join(tmpdir(), 'gitlab-dind-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', '--reporter=./test/second-tries.ts'];
    const status = tryRun(bin('vitest'), ['run', ...reporters, `--outputFile=${report}`, ...own]);
    return { ...countsOf(JSON.parse(readFileSync(report, 'utf8'))), status };
  } catch {
    console.error('The tests gave no report');
    console.log('0 passed, 1 failed');
    process.exit(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf(summary) {
  // a file that could not be loaded, or prepared, counts as a failure: its tests did not run
  const broken = summary.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests + broken.length,
    skipped: summary.numPendingTests + (summary.numTodoTests ?? 0),
    broken: broken.map(({ name }) => relative(root, name)).filter((name) => name.endsWith('.itg.test.ts')),
  };
}

function end(passed, failed, skipped, status) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(status !== 0 || failed > 0 || passed === 0 ? 1 : 0);
}
