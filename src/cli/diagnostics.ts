import type { Diagnostic } from '../gitlab/types.js';

/** `file:line:column: message`. */
export function formatDiagnostic(problem: Diagnostic): string {
  const { location } = problem;
  const place = location === undefined ? '' : `${location.file}:${location.line}:${location.column}: `;
  return `${place}${problem.message}${problem.hint === undefined ? '' : ` (${problem.hint})`}`;
}

/** The same in a JSON document. */
export function flatDiagnostic({ message, location }: Diagnostic): object {
  return {
    message,
    file: location?.file ?? null,
    line: location?.line ?? null,
    column: location?.column ?? null,
  };
}
