import type { PageData } from '../src/report/html/data.js';
import { attempt, jobLog, logOf, pageData } from './report-page.js';
import { jobSummary, pipelineResult } from './results.js';

/** Texts that would be more than text somewhere in a page. */
export const HOSTILE: readonly string[] = [
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</pre></details><iframe src="javascript:alert(1)"></iframe>',
  '<!--<script>alert(1)//-->',
  'javascript:alert(1)',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;b&#62;',
  '${alert(1)}`{{constructor}}',
  '" autofocus onfocus=alert(1) style="background:url(https://example.invalid/x)',
  '</title><base href="https://example.invalid/"><meta http-equiv=refresh content="0;url=https://example.invalid/">',
  '\u{e0001}\u{e0066}\u{e0023}\u{e007f}\u202e\u0000<b>\u001b]8;;javascript:alert(1)\u0007link\u001b]8;;\u0007',
  '__proto__',
];

/** A run that has the text wherever a pipeline, a log or a report can bring one. */
export function hostileRun(text: string): PageData {
  const location = { file: text, line: 3, column: 1 };
  const common = { image: text, location, failedAt: location, lastLines: [text, text], allowFailure: false } as const;
  const log = `section_start:1:${text.replace(/[^A-Za-z0-9_.-]/g, '')}x[collapsed=true]\r\u001b[0K${text}\nneedle ${text}\n\u001b[31m${text}\u001b[0m\n`;
  const base = pageData();
  return pageData({
    context: {
      ...base.context,
      ref: { kind: 'branch', name: text },
      commit: { ...base.context.commit, sha: text, message: text },
      project: { ...base.context.project, path: text, url: text },
      createdAt: text,
    },
    result: pipelineResult({
      name: text,
      status: 'failed',
      stages: [text],
      jobs: [
        jobSummary({
          ...common,
          id: 1,
          name: text,
          stage: text,
          status: 'failed',
          trigger: true,
          needs: [text, 'no such'],
          caches: [{ key: text, restored: 'hit', saved: true }],
          explanations: [{ title: text, cause: text, remedy: text }],
          reports: {
            quality: [{ description: text, check: text, severity: 'info', file: text, line: 1 }],
            qualityLeftOut: 0,
            security: [
              {
                type: 'sast',
                scanner: text,
                version: text,
                leftOut: 0,
                vulnerabilities: [
                  {
                    id: text,
                    rule: text,
                    name: text,
                    description: text,
                    solution: text,
                    severity: 'High',
                    file: text,
                    line: 1,
                    endLine: 1,
                    component: text,
                    identifiers: [],
                    links: [],
                  },
                ],
              },
            ],
            coverage: [{ name: text, lines: 2, covered: 1 }],
            kept: [text],
            dotenv: [text],
          },
          tests: [
            {
              name: text,
              tests: 1,
              skipped: 0,
              seconds: 0,
              slowest: [{ name: text, classname: text, seconds: 1 }],
              failures: [{ name: text, classname: text, kind: 'error', message: text, file: text, line: 1 }],
            },
          ],
          history: [attempt(1, 0, [['script', 2]], { status: 'failed', failureReason: text })],
        }),
        jobSummary({ ...common, id: 2, name: `${text} / ${text}`, stage: text, parent: text, needs: [] }),
      ],
      images: [{ repository: text, tag: text, digest: text, platforms: [text], size: 1 }],
      cacheNotes: [text],
      releases: [
        {
          job: text,
          tag_name: text,
          name: text,
          description: text,
          tag_message: text,
          ref: text,
          milestones: [text],
          released_at: text,
          assets: { links: [{ name: text, url: text }] },
        },
      ],
    }),
    variables: [{ name: text, value: text, origin: text }],
    common: [{ name: text, value: text, origin: text }],
    ofJobs: new Map([[text, [{ name: text, value: text, origin: text }]]]),
    images: [{ name: text, platform: text, size: 1, pulled: true, jobs: [text] }],
    warnings: [{ message: text, location, hint: text }],
    logs: [
      logOf({ job: text, id: 1 }, jobLog(log, `ERROR: Job failed: ${text}`)),
      logOf({ job: text, id: 1, service: text }, log),
      logOf({ job: `${text} / ${text}`, id: 2 }, log),
    ],
  });
}
