import type { LogSource, PageData } from '../src/report/html/data.js';
import type { JobSummary } from '../src/report/result.js';
import type { AttemptSummary } from '../src/report/timings/phases.js';
import { attempt, jobLog, logOf, pageData } from './report-page.js';
import { jobSummary, pipelineResult } from './results.js';

/** The job, with what its attempts say of it. */
function ran(over: Partial<JobSummary> & { readonly history: readonly AttemptSummary[] }): JobSummary {
  const last = over.history.at(-1);
  return jobSummary({
    id: last?.id ?? 0,
    attempts: over.history.length,
    durationSeconds: last?.durationSeconds,
    startedSeconds: last?.startedSeconds,
    ...over,
  });
}

const FAILED_TEST = `section_start:17:install[collapsed=true]\r\u001b[0KInstalling packages
added 214 packages in 6s
section_end:23:install\r\u001b[0K\u001b[32;1m$ npm test\u001b[0;m
\u001b[1m shop@2.4.0\u001b[0m test
progress 10%\rprogress 60%\rprogress 100%
 \u001b[32m✓\u001b[39m cart › adds an article \u001b[90m(4 ms)\u001b[39m
 \u001b[32m✓\u001b[39m cart › keeps what was there \u001b[90m(11 ms)\u001b[39m
 \u001b[31m✗\u001b[39m upload › tries again after a broken connection \u001b[90m(1204 ms)\u001b[39m

   \u001b[31;1mAssertionError:\u001b[0m expected \u001b[32m2\u001b[0m attempts, got \u001b[31m1\u001b[0m
   \u001b[38;5;245mat test/upload.test.js:41:18\u001b[0m

   \u001b[33m38 |\u001b[39m   server.breakOnce();
   \u001b[33m39 |\u001b[39m   await upload(\u001b[38;2;120;200;255m'photo.jpg'\u001b[0m);
 \u001b[41;97m \u001b[4m41 |\u001b[24m   expect(server.attempts).toBe(2); \u001b[0m

Tests: \u001b[31;1m1 failed\u001b[0m, 2 passed
`;

const FAILED = { status: 'failed', exitCode: 1, failureReason: 'script_failure' } as const;

/** A job of the kind that most are. */
function job(
  name: string,
  stage: string,
  history: readonly AttemptSummary[],
  over: Partial<JobSummary> = {},
): JobSummary {
  const location = { file: '.gitlab-ci.yml', line: 12, column: 1 };
  return ran({ name, stage, history, image: 'node:24-alpine', location, ...over });
}

// prettier-ignore
const BUILDS: readonly JobSummary[] = [
  job('build-app', 'build', [attempt(101, 0, [['preparing', 1], ['image_pull', 9], ['sources', 2], ['cache', 2], ['script', 16], ['upload', 2]])], {
    needs: [], caches: [{ key: 'npm-main', restored: 'hit', saved: true }],
  }),
  job('build-image', 'build', [attempt(102, 0, [['preparing', 1], ['image_pull', 6], ['daemon_start', 5], ['sources', 2], ['script', 34], ['cleanup', 1]])], {
    needs: [], image: 'docker:28',
  }),
];

// prettier-ignore
const LINT = job('lint', 'test', [attempt(103, 32, [['preparing', 1], ['sources', 1], ['script', 7]], FAILED)], {
  ...FAILED, needs: ['build-app'], allowFailure: true,
  lastLines: ['src/cart.js', '  12:7  warning  Unexpected console statement', 'ERROR: Job failed: exit code 1'],
});

// prettier-ignore
const UNIT_TESTS = job('unit tests', 'test', [
  attempt(104, 32, [['waiting', 4], ['preparing', 1], ['sources', 1], ['cache', 3], ['script', 11]], FAILED),
  attempt(105, 52, [['preparing', 1], ['sources', 1], ['cache', 3], ['script', 12], ['upload', 1]], { ...FAILED, number: 2 }),
], {
  ...FAILED, needs: ['build-app'], failedAt: { file: 'ci/test.yml', line: 18, column: 7 }, coverage: 81.4,
  caches: [{ key: 'npm-main', restored: 'hit', saved: false }],
  explanations: [],
  lastLines: [
    '   AssertionError: expected 2 attempts, got 1', '   at test/upload.test.js:41:18', '', 'Tests: 1 failed, 2 passed',
    'ERROR: Job failed: exit code 1',
  ],
  tests: [{
    name: 'shop', tests: 3, skipped: 0, seconds: 1.2, slowest: [],
    failures: [{
      name: 'tries again after a broken connection', classname: 'upload', kind: 'failure',
      message: 'AssertionError: expected 2 attempts, got 1', file: 'test/upload.test.js', line: 41,
    }],
  }],
});

// prettier-ignore
const CHECKS: readonly JobSummary[] = [
  job('integration tests', 'test', [attempt(106, 49, [['waiting', 1], ['preparing', 1], ['image_pull', 3], ['services', 4], ['sources', 1], ['script', 26]])], {
    needs: ['build-app', 'build-image'],
  }),
  ran({ name: 'checks', stage: 'test', trigger: true, needs: ['build-image'], history: [attempt(107, 49, [], { durationSeconds: 24 })] }),
  job('checks / licences', 'scan', [attempt(108, 50, [['preparing', 1], ['sources', 1], ['script', 8]])], { parent: 'checks', needs: [] }),
  job('checks / report', 'publish', [attempt(109, 61, [['preparing', 1], ['artifacts', 1], ['script', 9], ['upload', 1]])], {
    parent: 'checks', needs: ['checks / licences'],
  }),
];

const NONE = { id: 0, attempts: 0, durationSeconds: undefined, startedSeconds: undefined } as const;
const DEPLOYS: readonly JobSummary[] = [
  jobSummary({ ...NONE, name: 'deploy', stage: 'deploy', status: 'skipped' }),
  jobSummary({ ...NONE, name: 'rollback', stage: 'deploy', status: 'manual', needs: [] }),
];

const FAILURE = 'ERROR: Job failed: exit code 1';
// prettier-ignore
const LOGS: readonly LogSource[] = [
  logOf({ job: 'build-app', id: 101 }, jobLog('\u001b[32;1m$ npm ci && npm run build\u001b[0;m\nbuilt in 9.4 s\n')),
  logOf({ job: 'build-image', id: 102 }, jobLog('#1 [internal] load build definition from Dockerfile\n', undefined, 'docker:28')),
  logOf({ job: 'lint', id: 103 }, jobLog('src/cart.js\n  12:7  \u001b[33mwarning\u001b[39m  Unexpected console statement\n', FAILURE)),
  logOf({ job: 'unit tests', id: 104 }, jobLog(FAILED_TEST, FAILURE)),
  logOf({ job: 'unit tests', id: 105, attempt: 2 }, jobLog(FAILED_TEST, FAILURE)),
  logOf({ job: 'unit tests', id: 105, attempt: 2, service: 'postgres:18' }, 'database system is ready to accept connections\n'),
  logOf({ job: 'integration tests', id: 106 }, jobLog('26 scenarios passed\n')),
  logOf({ job: 'checks / licences', id: 108 }, jobLog('214 packages, all MIT, ISC or Apache-2.0\n')),
  logOf({ job: 'checks / report', id: 109 }, jobLog('report.json written\n')),
];

/** A made-up run that has some of everything. */
export function sampleRun(): PageData {
  return pageData({
    result: pipelineResult({
      pipeline: 4711,
      status: 'failed',
      durationSeconds: 88,
      jobs: [...BUILDS, LINT, UNIT_TESTS, ...CHECKS, ...DEPLOYS],
      images: [
        {
          repository: 'acme/shop/app',
          tag: '4f2a9c0b',
          digest: `sha256:${'3e9a'.repeat(16)}`,
          platforms: ['linux/amd64', 'linux/arm64'],
          size: 48_300_000,
        },
      ],
      cacheNotes: ['The registry was restored from the cache: 412.0 MB.'],
      releases: [
        {
          job: 'build-app',
          tag_name: 'v2.4.0',
          name: 'Spring',
          description: 'Uploads are tried again.\nThe cart keeps what was there.',
          tag_message: '',
          ref: 'main',
          milestones: [],
          released_at: '',
          assets: { links: [] },
        },
      ],
    }),
    variables: [
      { name: 'DEPLOY_TOKEN', value: undefined, origin: 'project' },
      { name: 'NODE_ENV', value: 'test', origin: 'pipeline file' },
      { name: 'UPLOAD_RETRIES', value: '2', origin: 'pipeline file: unit tests' },
    ],
    common: [
      { name: 'CI', value: 'true', origin: 'predefined' },
      { name: 'CI_COMMIT_MESSAGE', value: 'Retry uploads that the network broke\n\nMore of it.', origin: 'predefined' },
      { name: 'CI_PIPELINE_SOURCE', value: 'push', origin: 'predefined (parent pipeline)' },
      { name: 'CI_PIPELINE_SOURCE', value: 'parent_pipeline', origin: 'predefined (child pipeline of checks)' },
      { name: 'CI_REGISTRY_PASSWORD', value: undefined, origin: 'predefined' },
    ],
    ofJobs: new Map([
      [
        'unit tests',
        [
          { name: 'CI_JOB_ID', value: '105', origin: 'predefined' },
          { name: 'CI_JOB_TOKEN', value: undefined, origin: 'predefined' },
        ],
      ],
      ['checks / licences', [{ name: 'ALLOWED', value: 'MIT', origin: 'pipeline file' }]],
    ]),
    images: [
      {
        name: 'node:24-alpine',
        platform: 'linux/amd64',
        size: 165_400_000,
        pulled: true,
        jobs: ['build-app', 'lint', 'unit tests', 'integration tests', 'checks / licences', 'checks / report'],
      },
      { name: 'docker:28', platform: 'linux/amd64', size: 402_000_000, pulled: false, jobs: ['build-image'] },
      { name: 'postgres:18', platform: 'linux/amd64', size: 456_100_000, pulled: true, jobs: ['unit tests'] },
    ],
    warnings: [
      {
        message: 'environment is kept as a name alone',
        location: { file: '.gitlab-ci.yml', line: 61, column: 3 },
        hint: 'nothing is deployed to by a run',
      },
    ],
    logs: LOGS,
  });
}
