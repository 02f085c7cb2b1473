import { parseCoverage } from '../../report/findings/coverage.js';
import { parseQuality } from '../../report/findings/quality.js';
import { parseSecurity } from '../../report/findings/security.js';
import { SECURITY_REPORTS, type JobReports } from '../../report/findings/types.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const TYPES = ['codequality', 'cobertura', 'jacoco', ...SECURITY_REPORTS] as const;

/** Whether a type of report can be read; others are kept as they are. */
export function understands(type: string): type is (typeof TYPES)[number] {
  return TYPES.some((known) => known === type);
}

/** Adds what a report says. Throws an Error that says what is wrong with it. */
export function readReport(type: (typeof TYPES)[number], text: string, into: Writable<JobReports>): void {
  if (type === 'codequality') {
    const { issues, leftOut } = parseQuality(text);
    into.quality = [...into.quality, ...issues];
    into.qualityLeftOut += leftOut;
  } else if (type === 'cobertura' || type === 'jacoco') {
    into.coverage = [...into.coverage, ...parseCoverage(type, text)];
  } else {
    into.security = [...into.security, parseSecurity(type, text)];
  }
}
