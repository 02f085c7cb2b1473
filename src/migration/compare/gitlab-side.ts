import { UsageError } from '../../errors.js';
import { fieldsOf, itemsOf, numberOf, textOf, type Fields } from '../../gitlab-api/rest/fields.js';
import { PARENT_MARK } from '../../report/order.js';
import { isDuring, type DotenvValues, type PipelineDocument } from '../fetching/pipeline.js';
import type { RegistryTag } from '../../gitlab-api/rest/registry.js';
import { lastOf, type LoggedImage } from './log.js';
import type { FileFacts, Side, SideJob, SideTests } from './types.js';

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
    registry: Array.isArray(fields['registry']) ? itemsOf(fields['registry']).map(fieldsOf).map(asTag) : null,
    downstream: Object.fromEntries(
      Object.entries(downstream).map(([name, child]) => [name, asDocument(fieldsOf(child), depth + 1)]),
    ),
  };
}

function asTag(fields: Fields): RegistryTag {
  const platforms = fields['platforms'];
  return {
    repository: textOf(fields, 'repository') ?? '',
    tag: textOf(fields, 'tag') ?? '',
    created_at: textOf(fields, 'created_at') ?? null,
    platforms: Array.isArray(platforms) ? itemsOf(platforms).map(String) : null,
  };
}

/**
 * GitLab's side; jobs of downstream pipelines have the names that a run gives them. `values` are those of dotenv variables,
 * which a document has not.
 */
export function gitlabSide(document: PipelineDocument, values: DotenvValues = new Map()): Side {
  const jobs = sideJobs(document, '', values);
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
    images: document.registry?.map((tag) => ({
      repository: tag.repository,
      tag: tag.tag,
      platforms: tag.platforms ?? undefined,
      isOld: !isDuring(document.pipeline, tag.created_at),
    })),
    project: document.project,
    ids: [numberOf(document.pipeline, 'id'), numberOf(document.pipeline, 'iid')].flatMap((id) =>
      id === undefined ? [] : [String(id)],
    ),
    excluded: new Map(),
    lacking: lackingIn(document, ''),
  };
}

/** Why artifacts of jobs were not looked into. */
function lackingIn({ jobs, downstream }: PipelineDocument, prefix: string): readonly string[] {
  return [
    ...jobs.flatMap((job) => {
      const problem = textOf(job, 'artifact_problem');
      return problem === undefined ? [] : [`artifacts of ${prefix}${textOf(job, 'name') ?? ''}: ${problem}`];
    }),
    ...Object.entries(downstream).flatMap(([name, child]) => lackingIn(child, `${prefix}${name}${PARENT_MARK}`)),
  ];
}

function sideJobs(document: PipelineDocument, prefix: string, values: DotenvValues): readonly SideJob[] {
  const { jobs, bridges, downstream } = document;
  const tests = testsByJob(document);
  const names = new Set([...jobs, ...bridges].flatMap((job) => textOf(job, 'name') ?? []));
  const own = lastOf([...jobs, ...bridges]).map((job) => {
    const name = textOf(job, 'name') ?? '';
    const attempts = [...jobs, ...bridges].filter((one) => textOf(one, 'name') === name).length;
    return sideJob(job, { prefix, attempts, tests: tests.get(name), names, values });
  });
  const children = Object.entries(downstream).flatMap(([name, child]) =>
    sideJobs(child, `${prefix}${name}${PARENT_MARK}`, values),
  );
  return [...own, ...children];
}

interface About {
  readonly prefix: string;
  readonly attempts: number;
  readonly tests: SideTests | undefined;
  /** All jobs of its pipeline: of an optional need that is not there nothing is said. */
  readonly names: ReadonlySet<string>;
  readonly values: DotenvValues;
}

function sideJob(job: Fields, { prefix, attempts, tests, names, values }: About): SideJob {
  const { needs, artifact_files: files, artifact_details: details, dotenv_variables: dotenv } = job;
  const own = values.get(numberOf(job, 'id') ?? 0);
  return {
    name: `${prefix}${textOf(job, 'name') ?? ''}`,
    stage: textOf(job, 'stage') ?? '',
    status: textOf(job, 'status') ?? '',
    attempts,
    allowFailure: job['allow_failure'] === true,
    exitCode: numberOf(job, 'exit_code') ?? numberOf(job, 'log_exit_code'),
    failureReason: textOf(job, 'failure_reason'),
    coverage: numberOf(job, 'coverage'),
    seconds: numberOf(job, 'duration'),
    image: imageOf(fieldsOf(job['image'])),
    needs: needsOf(needs, names, prefix),
    artifacts: Array.isArray(files) ? itemsOf(files).map(String) : undefined,
    files: Array.isArray(details) ? new Map(itemsOf(details).map(fieldsOf).map(fileFacts)) : undefined,
    dotenv: Array.isArray(dotenv)
      ? new Map(
          itemsOf(dotenv)
            .map(String)
            .map((key) => [key, own?.get(key)]),
        )
      : undefined,
    tests,
    causes: [],
  };
}

function needsOf(needs: unknown, names: ReadonlySet<string>, prefix: string): SideJob['needs'] {
  if (!Array.isArray(needs)) return needs === null ? null : undefined;
  const known = itemsOf(needs)
    .map(String)
    .filter((name) => names.has(name));
  return known.map((name) => `${prefix}${name}`).sort();
}

function fileFacts(fields: Fields): readonly [string, FileFacts] {
  return [
    textOf(fields, 'path') ?? '',
    { size: numberOf(fields, 'size') ?? 0, sha256: textOf(fields, 'sha256') ?? '' },
  ];
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
