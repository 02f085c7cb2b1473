import { firstOf, isObject, lineAt, objectAt, objectsAt, parseReport, textAt, type Json } from './json.js';
import { MAX_FINDINGS, SEVERITIES, type SecurityReport, type SecurityReportType, type Vulnerability } from './types.js';

/**
 * Reads a report of one of GitLab's scanners (or one that follows their schema): of every version, since only what all
 * have is used. Findings that the scanner itself marks as dismissed or false are kept: GitLab shows them, too. Throws an
 * Error where it is no such report. Source: GitLab's security report schemas.
 */
export function parseSecurity(type: SecurityReportType, text: string): SecurityReport {
  const document = parseReport(type, text);
  if (!isObject(document) || !Array.isArray(document['vulnerabilities']))
    throw new Error(`The ${type} report has no list of vulnerabilities`);
  const found = objectsAt(document, 'vulnerabilities').map(vulnerabilityOf);
  const rank = ({ severity }: Vulnerability): number => SEVERITIES.indexOf(severity);
  const sorted = found.toSorted((one, other) => rank(one) - rank(other));
  const scan = objectAt(document, 'scan');
  const [first] = objectsAt(document, 'vulnerabilities');
  const scanner = objectAt(scan, 'scanner');
  const before = first === undefined ? {} : objectAt(first, 'scanner'); // of older versions
  return {
    type,
    scanner: firstOf(
      textAt(scanner, 'name'),
      textAt(scanner, 'id'),
      textAt(before, 'name'),
      textAt(before, 'id'),
      type,
    ),
    version: textAt(scanner, 'version'),
    vulnerabilities: sorted.slice(0, MAX_FINDINGS),
    leftOut: Math.max(0, found.length - MAX_FINDINGS),
  };
}

function vulnerabilityOf(found: Json): Vulnerability {
  const location = objectAt(found, 'location');
  const identifiers = objectsAt(found, 'identifiers').map((item) => ({
    type: textAt(item, 'type'),
    name: firstOf(textAt(item, 'name'), textAt(item, 'value')),
    url: httpOnly(textAt(item, 'url')),
  }));
  const dependency = objectAt(location, 'dependency');
  const component = [textAt(objectAt(dependency, 'package'), 'name'), textAt(dependency, 'version')].join(' ').trim();
  const [first] = objectsAt(found, 'identifiers');
  const said = textAt(found, 'severity').toLowerCase();
  const name = firstOf(textAt(found, 'name'), textAt(found, 'message'), textAt(found, 'description'), 'Finding');
  return {
    id: firstOf(textAt(found, 'id'), textAt(found, 'cve')),
    rule: first === undefined ? name : firstOf(textAt(first, 'value'), textAt(first, 'name'), name),
    name,
    description: firstOf(textAt(found, 'description'), textAt(found, 'message'), name),
    solution: textAt(found, 'solution'),
    severity: SEVERITIES.find((known) => known.toLowerCase() === said) ?? 'Unknown',
    file: textAt(location, 'file') === '' ? undefined : textAt(location, 'file').replace(/^\.\//, ''),
    line: lineAt(location, 'start_line'),
    endLine: lineAt(location, 'end_line'),
    component: [component, textAt(location, 'image')].filter((part) => part !== '').join(' in '),
    identifiers: identifiers.filter(({ name: called }) => called !== ''),
    links: objectsAt(found, 'links')
      .map((link) => httpOnly(textAt(link, 'url')))
      .filter((url) => url !== ''),
  };
}

/** A scanner's link is followed by who reads: nothing but the web's addresses. */
function httpOnly(url: string): string {
  return /^https?:\/\/[^\s<>"'`]+$/.test(url) ? url : '';
}
