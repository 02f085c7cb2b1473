import type { Block } from './blocks.js';
import { place, type SourceLinks } from './links.js';
import { columns, fencedLog, name, row, unbroken } from './markdown.js';
import type { JobSummary, TestFailure, TestSuite } from '../result.js';
import { duration } from '../table.js';
import { count, prefix } from '../text.js';

/** What has no place anyway is not even put into words. */
const MAX_ROWS = 2000;

const MAX_MESSAGE = 2000;

/** Table of the suites of all JUnit reports; the first row sums them up. */
export function testsBlock(jobs: readonly JobSummary[]): Block {
  const suites = jobs.flatMap((job) => job.tests.map((suite) => ({ job: job.name, suite })));
  const ordered = [
    ...suites.filter(({ suite }) => failedOf(suite) > 0),
    ...suites.filter(({ suite }) => failedOf(suite) === 0),
  ];
  const sum = (of: (suite: TestSuite) => number): number => suites.reduce((total, { suite }) => total + of(suite), 0);
  const cells = (label: readonly string[], value: (of: (suite: TestSuite) => number) => number): string =>
    row([
      ...label,
      ...[value((suite) => suite.tests), value(failedOf), value((suite) => suite.skipped)].map((number) =>
        number.toLocaleString('en'),
      ),
      unbroken(duration(value((suite) => suite.seconds))),
    ]);
  const total = { text: cells([`**${count(suites.length, 'suite')}**`, ''], sum), important: true };
  return {
    title: 'Tests',
    head: columns(['Suite', 'Job', 'Tests', 'Failed', 'Skipped', 'Time'], ['Tests', 'Failed', 'Skipped', 'Time']),
    rows: [
      ...(suites.length > 1 ? [total] : []),
      ...ordered.slice(0, MAX_ROWS).map(({ job, suite }) => ({
        text: cells([name(suite.name), name(job)], (of) => of(suite)),
        important: failedOf(suite) > 0,
      })),
    ],
    unit: 'suites',
    leftOut: Math.max(0, ordered.length - MAX_ROWS),
  };
}

/** Each test that failed, folded, with its message. */
export function testFailuresBlock(jobs: readonly JobSummary[], links?: SourceLinks): Block {
  const tested = jobs.filter((job) => job.tests.length > 0);
  const failures: { readonly job: string; readonly failure: TestFailure }[] = [];
  for (const job of tested)
    for (const suite of job.tests)
      for (const failure of suite.failures.slice(0, MAX_ROWS - failures.length))
        failures.push({ job: job.name, failure });
  return {
    title: 'Failed tests',
    head: '',
    // the same test may have failed in several jobs
    rows: failures.map(({ job, failure }) => ({
      text: failureDetails(failure, tested.length > 1 ? job : undefined, links),
    })),
    unit: 'failed tests',
    leftOut: tested.flatMap((job) => job.tests).reduce((total, suite) => total + failedOf(suite), 0) - failures.length,
  };
}

function failureDetails(
  { name: test, classname, kind, message, file, line }: TestFailure,
  job: string | undefined,
  links: SourceLinks | undefined,
): string {
  const called = name([classname, test].filter((part) => part !== '').join(' › '), 200);
  const at = file === undefined ? '' : ` at ${place({ file, line }, links)}`;
  const where = job === undefined ? '' : ` in ${name(job)}`;
  const title = `${kind === 'error' ? '💥' : '❌'} ${called}${where}${at}`;
  if (message.trim() === '') return `- ${title}\n`;
  const shown = message.length > MAX_MESSAGE ? `${prefix(message, MAX_MESSAGE)}…` : message;
  return ['<details>', `<summary>${title}</summary>`, '', fencedLog([shown]), '', '</details>', ''].join('\n');
}

function failedOf(suite: TestSuite): number {
  return suite.failures.length;
}
