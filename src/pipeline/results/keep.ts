import { messageOf } from '../../errors.js';
import type { PlanJob } from '../../gitlab/types.js';
import type { PipelineOptions } from '../options.js';
import type { PipelineScope } from '../scope.js';
import { handoverProblem } from './handover.js';
import type { Ledger } from './ledger.js';
import { readReports } from './reports.js';
import { readTests } from './tests.js';

/** Reads the reports of an attempt that has ended, and writes what is asked for of its results. Throws nothing. */
export async function keepResults(
  options: Pick<PipelineOptions, 'output' | 'handover'>,
  scope: PipelineScope,
  ledger: Ledger,
  job: PlanJob,
  id: number,
  passed: boolean,
): Promise<void> {
  const { artifacts } = scope.infrastructure.session;
  const name = `${scope.prefix}${job.name}`;
  const warn = (message: string): void | Promise<void> => scope.emit({ type: 'warning', message, job: name });
  const [tests, reports] = await Promise.all([readTests(artifacts, id), readReports(artifacts, id, job)]);
  ledger.reported(job.name, tests.suites, reports.reports);
  for (const problem of [...tests.problems, ...reports.problems]) await warn(`${name}: ${problem}`);
  const { output, handover } = options;
  // variables of dotenv reports are no files for others: they may be secrets
  const types = Object.keys(job.artifacts?.reports ?? {}).filter((type) => type !== 'dotenv');
  await output
    ?.unpack(artifacts, id, name, types)
    .catch((error: unknown) =>
      warn(`${name}: its artifacts could not be written to the output folder: ${messageOf(error)}`),
    );
  if (passed)
    await handover
      ?.pages(artifacts, id, job)
      .catch((error: unknown) => warn(handoverProblem(`${name}: its pages`, error)));
}
