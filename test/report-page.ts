import type { LogSource, PageData } from '../src/report/html/data.js';
import { htmlPage } from '../src/report/html/page.js';
import type { AttemptSummary, Phase } from '../src/report/timings/phases.js';
import { pipelineResult } from './results.js';

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
    common: [],
    ofJobs: new Map(),
    images: [],
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
