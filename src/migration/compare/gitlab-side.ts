import { UsageError } from '../../errors.js';
import { fieldsOf, itemsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { PARENT_MARK } from '../../report/order.js';
import type { PipelineDocument } from '../fetching/pipeline.js';
import { lastOf, type LoggedImage } from './log.js';
import type { Side, SideJob, SideTests } from './types.js';

/** Reads what `compare --fetch` has stored. Throws a {@link UsageError} for any other text. `name` is the file's. */
export function readDocument(text: string, name: string): PipelineDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name} is no JSON document: make it with gitlab-dind compare --fetch ${name} URL`);
  }
  const fields = fieldsOf(value);
  if (fields['kind'] !== 'gitlab-pipeline' || fields['v'] !== 1)
    throw new UsageError(`${name} is not what gitlab-dind compare --fetch writes (kind gitlab-pipeline, v 1)`);
  return asDocument(fields, 0);
}

/** Nothing of a file is trusted to be what it should be. */
function asDocument(fields: Fields, depth: number): PipelineDocument {
  const downstream = depth > 3 ? {} : fieldsOf(fields['downstream']);
  return {
    v: 1,
    kind: 'gitlab-pipeline',
    url: textOf(fields, 'url') ?? '',
    project: textOf(fields, 'project') ?? '',
    pipeline: fieldsOf(fields['pipeline']),
    jobs: itemsOf(fields['jobs']).map(fieldsOf),
    bridges: itemsOf(fields['bridges']).map(fieldsOf),
    test_report: fields['test_report'] === null ? null : fieldsOf(fields['test_report']),
    variables: Array.isArray(fields['variables']) ? itemsOf(fields['variables']).map(String) : null,
    downstream: Object.fromEntries(
      Object.entries(downstream).map(([name, child]) => [name, asDocument(fieldsOf(child), depth + 1)]),
    ),
  };
}

/** GitLab's side; jobs of downstream pipelines have the names that a run gives them. */
export function gitlabSide(document: PipelineDocument): Side {
  const jobs = sideJobs(document, '');
  const started = [...document.jobs, ...document.bridges]
    .flatMap((job) => {
      const at = Date.parse(textOf(job, 'started_at') ?? '');
      return Number.isNaN(at) ? [] : [{ at, stage: textOf(job, 'stage') ?? '' }];
    })
    .sort((a, b) => a.at - b.at);
  return {
    status: textOf(document.pipeline, 'status') ?? '',
    sha: textOf(document.pipeline, 'sha'),
    jobs,
    stages: [...new Set(started.map(({ stage }) => stage))],
    variables: document.variables ?? undefined,
  };
}

function sideJobs(document: PipelineDocument, prefix: string): readonly SideJob[] {
  const { jobs, bridges, downstream } = document;
  const tests = testsByJob(document);
  const own = lastOf([...jobs, ...bridges]).map((job) => {
    const name = textOf(job, 'name') ?? '';
    const attempts = [...jobs, ...bridges].filter((one) => textOf(one, 'name') === name).length;
    return sideJob(job, `${prefix}${name}`, attempts, tests.get(name));
  });
  const children = Object.entries(downstream).flatMap(([name, child]) =>
    sideJobs(child, `${prefix}${name}${PARENT_MARK}`),
  );
  return [...own, ...children];
}

function sideJob(job: Fields, name: string, attempts: number, tests: SideTests | undefined): SideJob {
  const files = job['artifact_files'];
  return {
    name,
    stage: textOf(job, 'stage') ?? '',
    status: textOf(job, 'status') ?? '',
    attempts,
    allowFailure: job['allow_failure'] === true,
    exitCode: numberOf(job, 'exit_code') ?? numberOf(job, 'log_exit_code'),
    failureReason: textOf(job, 'failure_reason'),
    coverage: numberOf(job, 'coverage'),
    seconds: numberOf(job, 'duration'),
    image: imageOf(fieldsOf(job['image'])),
    artifacts: Array.isArray(files) ? itemsOf(files).map(String) : undefined,
    tests,
    causes: [],
  };
}

function imageOf(fields: Fields): LoggedImage | undefined {
  const name = textOf(fields, 'name');
  return name === undefined ? undefined : { name, digest: textOf(fields, 'digest') };
}

/** GitLab names a suite by its job; of a parallel job's copies there is one. */
function testsByJob({ test_report: report }: PipelineDocument): ReadonlyMap<string, SideTests> {
  const suites = itemsOf(report?.['test_suites']).map(fieldsOf);
  return new Map(
    suites.map((suite) => {
      const cases = itemsOf(suite['test_cases']).map(fieldsOf);
      const tests = {
        total: numberOf(suite, 'total_count') ?? 0,
        failed: (numberOf(suite, 'failed_count') ?? 0) + (numberOf(suite, 'error_count') ?? 0),
        skipped: numberOf(suite, 'skipped_count') ?? 0,
        failures: cases.map((test) => textOf(test, 'name') ?? '').sort(),
      };
      return [textOf(suite, 'name') ?? '', tests] as const;
    }),
  );
}
