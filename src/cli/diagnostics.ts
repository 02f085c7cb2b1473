import type { Diagnostic } from '../gitlab/types.js';

/** `file:line:column: message`. */
export function formatDiagnostic(problem: Diagnostic): string {
  const { location } = problem;
  const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column}: `;
  return `${place}${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`;
}
