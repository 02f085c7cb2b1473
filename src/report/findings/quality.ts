import { isObject, lineAt, objectAt, parseReport, textAt, type Json } from './json.js';
import { QUALITY_SEVERITIES, type QualityIssue } from './types.js';

/** Kept of one report. */
const MAX_ISSUES = 5000;

/**
 * Reads a code quality report: a list of issues with description, check_name, severity and location, the line as
 * `lines.begin` or `positions.begin.line`. Throws an Error where it is no such list; an issue without description or path
 * is left out, as GitLab does. Source: GitLab documentation, "Code Quality report format".
 */
export function parseQuality(text: string): { readonly issues: readonly QualityIssue[]; readonly leftOut: number } {
  const document = parseReport('code quality', text);
  if (!Array.isArray(document)) throw new Error('The code quality report is no list of issues');
  const issues = document.filter(isObject).flatMap(issueOf);
  const rank = ({ severity }: QualityIssue): number => QUALITY_SEVERITIES.indexOf(severity);
  const sorted = issues.toSorted((one, other) => rank(one) - rank(other));
  return { issues: sorted.slice(0, MAX_ISSUES), leftOut: Math.max(0, issues.length - MAX_ISSUES) };
}

function issueOf(issue: Json): readonly QualityIssue[] {
  const location = objectAt(issue, 'location');
  const [description, file] = [textAt(issue, 'description'), textAt(location, 'path').replace(/^\.\//, '')];
  if (description === '' || file === '') return [];
  const begin = objectAt(objectAt(location, 'positions'), 'begin');
  const line = lineAt(objectAt(location, 'lines'), 'begin') ?? lineAt(begin, 'line') ?? 1;
  const said = textAt(issue, 'severity').toLowerCase();
  const severity = QUALITY_SEVERITIES.find((known) => known === said) ?? 'info';
  return [{ description, check: textAt(issue, 'check_name'), severity, file, line }];
}
