import type { LogSource, PageData } from '../src/report/html/data.js';
import { htmlPage } from '../src/report/html/page.js';
import type { JobSummary } from '../src/report/result.js';
import type { AttemptSummary, Phase } from '../src/report/timings/phases.js';
import { jobSummary, pipelineResult } from './results.js';

/** The page of a run, whole. */
export async function pageOf(data: PageData, hide: (text: string) => string = (text) => text): Promise<string> {
  const parts: string[] = [];
  for await (const part of htmlPage(data, hide)) parts.push(part);
  return parts.join('');
}

/** A log for a page, from its text. */
export function logOf(of: Partial<LogSource> & { readonly job: string; readonly id: number }, text: string): LogSource {
  return {
    attempt: 1,
    service: undefined,
    ...of,
    async *read() {
      yield text;
    },
  };
}

/** A run, for pages: of the jobs nothing is there but what is given. */
export function pageData(over: Partial<PageData> = {}): PageData {
  return {
    context: {
      source: 'push',
      ref: { kind: 'branch', name: 'main' },
      commit: {
        sha: '4f2a9c0be1d7a85530c1c9d2a1f0e9b7c6d5a4e3',
        beforeSha: '0'.repeat(40),
        message: 'Retry uploads that the network broke\n\nMore of it.',
        author: 'Ada <ada@example.com>',
        timestamp: '2026-03-02T09:00:00Z',
        refProtected: true,
      },
      project: {
        id: 1,
        path: 'acme/shop',
        url: 'https://gitlab.example.com/acme/shop',
        defaultBranch: 'main',
        description: '',
        visibility: 'private',
      },
      createdAt: '2026-03-02T09:14:00Z',
      user: { login: 'ada', name: 'Ada', email: 'ada@example.com', id: 1 },
    },
    result: pipelineResult(),
    ending: 'by itself',
    variables: [],
    warnings: [],
    logs: [],
    ...over,
  };
}

/** An attempt whose phases follow each other from `from` on. */
export function attempt(
  id: number,
  from: number,
  phases: readonly (readonly [Phase, number])[],
  over: Partial<AttemptSummary> = {},
): AttemptSummary {
  let at = from;
  const times = phases.map(([phase, seconds]) => {
    at += seconds;
    return { phase, seconds, startedSeconds: at - seconds };
  });
  const waiting = phases[0]?.[0] === 'waiting' ? (phases[0]?.[1] ?? 0) : 0;
  return {
    number: 1,
    id,
    status: 'success',
    exitCode: undefined,
    failureReason: undefined,
    startedSeconds: from + waiting,
    durationSeconds: at - from - waiting,
    phases: times,
    ...over,
  };
}

/** A log as a job has it: the runner's sections around the script's output. */
export function jobLog(script: string, end = 'Job succeeded', image = 'alpine:3.22'): string {
  const section = (name: string, header: string, text: string, at: number): string =>
    `section_start:${at}:${name}\r\u001b[0K\u001b[0K\u001b[36;1m${header}\u001b[0;m\n${text}section_end:${at + 3}:${name}\r\u001b[0K`;
  const last = end.startsWith('ERROR')
    ? `\u001b[0K\u001b[31;1m${end}\u001b[0;m\n`
    : `\u001b[0K\u001b[32;1m${end}\u001b[0;m\n`;
  return [
    '\u001b[0KRunning with gitlab-dind-action\n',
    section(
      'prepare_executor',
      'Preparing the "docker" executor',
      `Using Docker executor with image ${image} ...\n`,
      10,
    ),
    section(
      'get_sources',
      'Getting source from Git repository',
      '\u001b[32;1mChecking out 4f2a9c0b as main...\u001b[0;m\n',
      13,
    ),
    section('step_script', 'Executing "step_script" stage of the job script', script, 16),
    section('cleanup_file_variables', 'Cleaning up project directory and file based variables', '', 19),
    last,
  ].join('');
}

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

/** A made-up run that has some of everything. */
export function sampleRun(): PageData {
  const job = (
    name: string,
    stage: string,
    history: readonly AttemptSummary[],
    over: Partial<JobSummary> = {},
  ): JobSummary =>
    ran({
      name,
      stage,
      history,
      image: 'node:24-alpine',
      location: { file: '.gitlab-ci.yml', line: 12, column: 1 },
      ...over,
    });
  const jobs = [
    job(
      'build-app',
      'build',
      [
        attempt(101, 0, [
          ['preparing', 1],
          ['image_pull', 9],
          ['sources', 2],
          ['cache', 2],
          ['script', 16],
          ['upload', 2],
        ]),
      ],
      {
        needs: [],
        caches: [{ key: 'npm-main', restored: 'hit', saved: true }],
      },
    ),
    job(
      'build-image',
      'build',
      [
        attempt(102, 0, [
          ['preparing', 1],
          ['image_pull', 6],
          ['daemon_start', 5],
          ['sources', 2],
          ['script', 34],
          ['cleanup', 1],
        ]),
      ],
      {
        needs: [],
        image: 'docker:28',
      },
    ),
    job(
      'lint',
      'test',
      [
        attempt(
          103,
          32,
          [
            ['preparing', 1],
            ['sources', 1],
            ['script', 7],
          ],
          { status: 'failed', exitCode: 1, failureReason: 'script_failure' },
        ),
      ],
      {
        needs: ['build-app'],
        status: 'failed',
        allowFailure: true,
        exitCode: 1,
        lastLines: ['src/cart.js', '  12:7  warning  Unexpected console statement', 'ERROR: Job failed: exit code 1'],
      },
    ),
    job(
      'unit tests',
      'test',
      [
        attempt(
          104,
          32,
          [
            ['waiting', 4],
            ['preparing', 1],
            ['sources', 1],
            ['cache', 3],
            ['script', 11],
          ],
          { status: 'failed', exitCode: 1, failureReason: 'script_failure' },
        ),
        attempt(
          105,
          52,
          [
            ['preparing', 1],
            ['sources', 1],
            ['cache', 3],
            ['script', 12],
            ['upload', 1],
          ],
          { number: 2, status: 'failed', exitCode: 1, failureReason: 'script_failure' },
        ),
      ],
      {
        needs: ['build-app'],
        status: 'failed',
        exitCode: 1,
        failureReason: 'script_failure',
        failedAt: { file: 'ci/test.yml', line: 18, column: 7 },
        coverage: 81.4,
        caches: [{ key: 'npm-main', restored: 'hit', saved: false }],
        lastLines: [
          '   AssertionError: expected 2 attempts, got 1',
          '   at test/upload.test.js:41:18',
          '',
          'Tests: 1 failed, 2 passed',
          'ERROR: Job failed: exit code 1',
        ],
        tests: [
          {
            name: 'shop',
            tests: 3,
            skipped: 0,
            seconds: 1.2,
            failures: [
              {
                name: 'tries again after a broken connection',
                classname: 'upload',
                kind: 'failure',
                message: 'AssertionError: expected 2 attempts, got 1',
                file: 'test/upload.test.js',
                line: 41,
              },
            ],
          },
        ],
      },
    ),
    job(
      'integration tests',
      'test',
      [
        attempt(106, 49, [
          ['waiting', 1],
          ['preparing', 1],
          ['image_pull', 3],
          ['services', 4],
          ['sources', 1],
          ['script', 26],
        ]),
      ],
      {
        needs: ['build-app', 'build-image'],
      },
    ),
    ran({
      name: 'checks',
      stage: 'test',
      trigger: true,
      needs: ['build-image'],
      history: [attempt(107, 49, [], { durationSeconds: 24 })],
      durationSeconds: 24,
      startedSeconds: 49,
    }),
    job(
      'checks / licences',
      'scan',
      [
        attempt(108, 50, [
          ['preparing', 1],
          ['sources', 1],
          ['script', 8],
        ]),
      ],
      { parent: 'checks', needs: [] },
    ),
    job(
      'checks / report',
      'publish',
      [
        attempt(109, 61, [
          ['preparing', 1],
          ['artifacts', 1],
          ['script', 9],
          ['upload', 1],
        ]),
      ],
      { parent: 'checks', needs: ['checks / licences'] },
    ),
    jobSummary({
      id: 0,
      name: 'deploy',
      stage: 'deploy',
      status: 'skipped',
      attempts: 0,
      durationSeconds: undefined,
      startedSeconds: undefined,
    }),
    jobSummary({
      id: 0,
      name: 'rollback',
      stage: 'deploy',
      status: 'manual',
      attempts: 0,
      needs: [],
      durationSeconds: undefined,
      startedSeconds: undefined,
    }),
  ];
  return pageData({
    result: pipelineResult({
      pipeline: 4711,
      status: 'failed',
      durationSeconds: 88,
      jobs,
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
    warnings: [
      {
        message: 'environment is kept as a name alone',
        location: { file: '.gitlab-ci.yml', line: 61, column: 3 },
        hint: 'nothing is deployed to by a run',
      },
    ],
    logs: [
      logOf({ job: 'build-app', id: 101 }, jobLog('\u001b[32;1m$ npm ci && npm run build\u001b[0;m\nbuilt in 9.4 s\n')),
      logOf(
        { job: 'build-image', id: 102 },
        jobLog(
          '\u001b[32;1m$ docker build -t "$CI_REGISTRY_IMAGE/app" .\u001b[0;m\n#1 [internal] load build definition from Dockerfile\n#8 exporting layers done\n',
          'Job succeeded',
          'docker:28',
        ),
      ),
      logOf(
        { job: 'lint', id: 103 },
        jobLog(
          'src/cart.js\n  12:7  \u001b[33mwarning\u001b[39m  Unexpected console statement\n',
          'ERROR: Job failed: exit code 1',
        ),
      ),
      logOf({ job: 'unit tests', id: 104 }, jobLog(FAILED_TEST, 'ERROR: Job failed: exit code 1')),
      logOf({ job: 'unit tests', id: 105, attempt: 2 }, jobLog(FAILED_TEST, 'ERROR: Job failed: exit code 1')),
      logOf(
        { job: 'unit tests', id: 105, attempt: 2, service: 'postgres:18' },
        'database system is ready to accept connections\n',
      ),
      logOf({ job: 'integration tests', id: 106 }, jobLog('26 scenarios passed\n')),
      logOf({ job: 'checks / licences', id: 108 }, jobLog('214 packages, all MIT, ISC or Apache-2.0\n')),
      logOf({ job: 'checks / report', id: 109 }, jobLog('report.json written\n')),
    ],
  });
}
