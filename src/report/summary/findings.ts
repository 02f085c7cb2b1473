import { QUALITY_SEVERITIES, SEVERITIES } from '../findings/types.js';
import type { JobSummary } from '../result.js';
import { count } from '../text.js';
import type { Block } from './blocks.js';
import { place, type SourceLinks } from './links.js';
import { columns, name, plain, row } from './markdown.js';

/** What has no place anyway is not even put into words. */
const MAX_ROWS = 500;

/** The issues of all code quality reports, the worst first. */
export function qualityBlock(jobs: readonly JobSummary[], links?: SourceLinks): Block {
  const issues = jobs
    .flatMap((job) => job.reports.quality.map((issue) => ({ job: job.name, issue })))
    .toSorted(
      (one, other) => QUALITY_SEVERITIES.indexOf(one.issue.severity) - QUALITY_SEVERITIES.indexOf(other.issue.severity),
    );
  const before = jobs.reduce((sum, job) => sum + job.reports.qualityLeftOut, 0);
  return {
    title: 'Code quality',
    head: columns(['Severity', 'Issue', 'Where', 'Job']),
    rows: issues.slice(0, MAX_ROWS).map(({ job, issue }) => ({
      text: row([
        issue.severity,
        `${plain(issue.description, 300)}${issue.check === '' ? '' : ` ${name(issue.check, 80)}`}`,
        place(issue, links),
        name(job),
      ]),
    })),
    unit: 'issues',
    leftOut: before + Math.max(0, issues.length - MAX_ROWS),
  };
}

/** The findings of all security scanners, the worst first. */
export function securityBlock(jobs: readonly JobSummary[], links?: SourceLinks): Block {
  const reports = jobs.flatMap((job) => job.reports.security.map((report) => ({ job: job.name, report })));
  const found = reports
    .flatMap(({ job, report }) => report.vulnerabilities.map((vulnerability) => ({ job, report, vulnerability })))
    .toSorted(
      (one, other) => SEVERITIES.indexOf(one.vulnerability.severity) - SEVERITIES.indexOf(other.vulnerability.severity),
    );
  const clean = reports.filter(({ report }) => report.vulnerabilities.length === 0);
  const before = reports.reduce((sum, { report }) => sum + report.leftOut, 0);
  return {
    title: 'Security',
    head: columns(['Severity', 'Finding', 'Where', 'Scanner', 'Job']),
    rows: [
      ...found.slice(0, MAX_ROWS).map(({ job, report, vulnerability }) => ({
        text: row([
          vulnerability.severity,
          `${plain(vulnerability.name, 300)} ${name(vulnerability.rule, 80)}`,
          vulnerability.file === undefined
            ? plain(vulnerability.component, 200)
            : place({ file: vulnerability.file, line: vulnerability.line }, links),
          plain(report.scanner, 80),
          name(job),
        ]),
        important: vulnerability.severity === 'Critical' || vulnerability.severity === 'High',
      })),
      ...clean.map(({ job, report }) => ({
        text: row(['', 'nothing found', plain(report.type), plain(report.scanner, 80), name(job)]),
      })),
    ],
    unit: 'findings',
    leftOut: before + Math.max(0, found.length - MAX_ROWS),
  };
}

/** Lines that tests ran through, by package; the first row sums them up. */
export function coverageBlock(jobs: readonly JobSummary[]): Block {
  const packages = jobs.flatMap((job) => job.reports.coverage.map((part) => ({ job: job.name, part })));
  const cells = (label: string, job: string, lines: number, covered: number): string =>
    row([label, job, String(covered), String(lines), lines === 0 ? '' : `${((covered / lines) * 100).toFixed(1)}%`]);
  const sum = (of: 'lines' | 'covered'): number => packages.reduce((total, { part }) => total + part[of], 0);
  const total = {
    text: cells(`**${count(packages.length, 'package')}**`, '', sum('lines'), sum('covered')),
    important: true,
  };
  return {
    title: 'Coverage by package',
    head: columns(['Package', 'Job', 'Covered', 'Lines', 'Coverage'], ['Covered', 'Lines', 'Coverage']),
    rows: [
      ...(packages.length > 1 ? [total] : []),
      ...packages.slice(0, MAX_ROWS).map(({ job, part }) => ({
        text: cells(name(part.name === '' ? '(none)' : part.name, 200), name(job), part.lines, part.covered),
      })),
    ],
    unit: 'packages',
    leftOut: Math.max(0, packages.length - MAX_ROWS),
  };
}

/** Reports that are kept as they are. */
export function keptReportsBlock(jobs: readonly JobSummary[]): Block {
  const rows = jobs
    .filter((job) => job.reports.kept.length > 0)
    .map((job) => ({ text: `- ${name(job.name)}: ${job.reports.kept.map((type) => plain(type, 60)).join(', ')}` }));
  return { title: 'Other reports', head: '', rows, unit: 'jobs' };
}
