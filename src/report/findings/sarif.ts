import { prefix } from '../text.js';
import type { SecurityReport, Severity, Vulnerability } from './types.js';

/** Code scanning's own scale (0 to 10) and levels. Source: GitHub documentation, "SARIF support for code scanning". */
const SCORES: Readonly<Record<Severity, readonly [score: string, level: 'error' | 'warning' | 'note']>> = {
  Critical: ['9.5', 'error'],
  High: ['8.0', 'error'],
  Medium: ['5.5', 'warning'],
  Low: ['2.0', 'note'],
  Info: ['0.0', 'note'],
  Unknown: ['0.0', 'note'],
};

const MAX_TAGS = 10;

/**
 * A security report as SARIF 2.1.0, for `github/codeql-action/upload-sarif`. `folder`: of the project in the repository,
 * where it is not the top. `tool`: stands for where it comes from (GitLab's job), so that two reports of a run do not
 * replace each other.
 */
export function sarifOf(report: SecurityReport, tool: string, folder?: string): string {
  const rules = new Map<string, { readonly index: number; readonly rule: object }>();
  for (const found of report.vulnerabilities) {
    if (!rules.has(found.rule)) rules.set(found.rule, { index: rules.size, rule: ruleOf(found, report.type) });
  }
  const results = report.vulnerabilities.map((found) => ({
    ruleId: found.rule,
    ruleIndex: rules.get(found.rule)?.index ?? 0,
    level: SCORES[found.severity][1],
    message: { text: messageOf(found) },
    locations: [locationOf(found, folder)],
    ...(found.id === '' ? {} : { partialFingerprints: { 'gitlabVulnerability/v1': prefix(found.id, 200) } }),
  }));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: report.scanner,
              ...(report.version === '' ? {} : { version: report.version }),
              rules: [...rules.values()].map(({ rule }) => rule),
            },
          },
          automationDetails: { id: `gitlab/${tool}/${report.type}/` },
          results,
        },
      ],
    },
    undefined,
    1,
  );
}

function ruleOf(found: Vulnerability, type: SecurityReport['type']): object {
  const help = [found.description, found.solution === '' ? '' : `Solution: ${found.solution}`].filter(
    (part) => part !== '',
  );
  const links = [...found.identifiers.map(({ url }) => url), ...found.links].filter((url) => url !== '');
  const tags = ['security', type, ...found.identifiers.map(({ name }) => prefix(name, 100))];
  return {
    id: found.rule,
    name: prefix(found.name, 255),
    shortDescription: { text: prefix(found.name, 1000) },
    fullDescription: { text: prefix(found.description, 1000) },
    help: { text: [...help, ...links].join('\n') },
    ...(links[0] === undefined ? {} : { helpUri: encodeURI(decoded(links[0])) }),
    properties: { tags: [...new Set(tags)].slice(0, MAX_TAGS), 'security-severity': SCORES[found.severity][0] },
  };
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function messageOf(found: Vulnerability): string {
  const where = found.component === '' ? '' : ` (${found.component})`;
  return prefix(`${found.name}${where}${found.solution === '' ? '' : `. ${found.solution}`}`, 1000);
}

/** Code scanning shows nothing that has no place: what is in no file of the project is put at its component's name. */
function locationOf(found: Vulnerability, folder: string | undefined): object {
  const { line, endLine } = found;
  const inProject = found.file !== undefined && safe(found.file);
  const path = inProject
    ? [folder ?? '', found.file ?? ''].join('/')
    : (found.component || found.name).replaceAll(/[\\/]/g, '-');
  const region =
    line === undefined
      ? { startLine: 1 }
      : { startLine: line, ...(endLine !== undefined && endLine >= line ? { endLine } : {}) };
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), ...(inProject ? { uriBaseId: '%SRCROOT%' } : {}) },
      region,
    },
  };
}

function safe(file: string): boolean {
  return !file.startsWith('/') && !file.split('/').includes('..');
}

function uriOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd'))).join('/') || 'unknown';
}
