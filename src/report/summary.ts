import type { PipelineResult } from './result.js';
import { duration, outcome, reason } from './table.js';

const SYMBOLS: Readonly<Record<string, string>> = {
  success: '✅',
  failed: '❌',
  canceled: '🚫',
  skipped: '⏭️',
  manual: '✋',
};

/** The run as GitHub-flavoured Markdown, for the step summary. */
export function summaryMarkdown(result: PipelineResult): string {
  const rows = result.jobs.map((job) => {
    const cells = [
      escape(job.stage),
      escape(job.name),
      `${SYMBOLS[job.status] ?? ''} ${outcome(job)}`,
      duration(job.durationSeconds),
      String(job.attempts || ''),
      escape(reason(job)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `## ${SYMBOLS[result.status] ?? ''} Pipeline #${result.pipeline} ${result.status === 'success' ? 'passed' : result.status} in ${duration(result.durationSeconds)}`,
    '',
    '| Stage | Job | Status | Time | Attempts | Reason |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Text that cannot break out of a table's cell, nor be taken for markup. */
function escape(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~-]/g, (character) => `\\${character}`)
    .replaceAll('&', '&amp;');
}
