import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoverage } from './coverage.js';
import { parseQuality } from './quality.js';
import { sarifOf } from './sarif.js';
import { parseSecurity } from './security.js';
import { SECURITY_REPORTS } from './types.js';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve(SCHEMA), 'utf8')) as object;
const ajv = new Ajv({ schemaId: 'auto', logger: false });
ajv.addMetaSchema(
  JSON.parse(readFileSync(require.resolve('ajv/lib/refs/json-schema-draft-04.json'), 'utf8')) as object,
);
const validate = ajv.compile(schema);

/** Whether a text is a SARIF 2.1.0 log by the published schema. */
const isSarif = (text: string): boolean => validate(JSON.parse(text)) === true;

const SAST = {
  version: '15.2.0',
  scan: { type: 'sast', scanner: { id: 'semgrep', name: 'Semgrep', version: '1.2.3' } },
  vulnerabilities: [
    {
      id: 'low-1',
      name: 'Weak hash',
      severity: 'Low',
      location: { file: './src/a b.py', start_line: 3 },
      identifiers: [{ type: 'semgrep_id', name: 'weak', value: 'weak' }],
    },
    {
      id: 'high-1',
      name: 'SQL injection',
      description: 'Input reaches a query',
      solution: 'Bind parameters',
      severity: 'High',
      location: { file: 'src/db.py', start_line: 7, end_line: 9 },
      identifiers: [
        { type: 'semgrep_id', name: 'sqli', value: 'sqli' },
        { type: 'cwe', name: 'CWE-89', value: '89', url: 'https://cwe.mitre.org/data/definitions/89.html' },
      ],
      links: [{ url: 'javascript:alert(1)' }, { url: 'https://example.com/x' }],
    },
  ],
};

const CONTAINER = {
  scan: { type: 'container_scanning', scanner: { id: 'trivy', name: 'Trivy', version: '0.5' } },
  vulnerabilities: [
    {
      id: 'c1',
      message: 'CVE-2024-1 in openssl',
      severity: 'critical',
      location: {
        dependency: { package: { name: 'openssl' }, version: '3.0.1' },
        operating_system: 'debian:12',
        image: 'registry/app:1',
      },
      identifiers: [{ type: 'cve', name: 'CVE-2024-1', value: 'CVE-2024-1' }],
    },
  ],
};

interface Log {
  runs: {
    tool: { driver: { name: string; rules: { id: string; helpUri?: string; properties: Record<string, unknown> }[] } };
    automationDetails: { id: string };
    results: {
      ruleId: string;
      level: string;
      message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
    }[];
  }[];
}

describe('security reports', () => {
  it('become SARIF that the published schema takes, the worst first', () => {
    const text = sarifOf(parseSecurity('sast', JSON.stringify(SAST)), 'scan-sast', 'app');
    expect(isSarif(text)).toBe(true);
    expect(isSarif(text.replace('"level": "error"', '"level": "bad"'))).toBe(false);
    const [run] = (JSON.parse(text) as Log).runs;
    expect(run?.tool.driver.name).toBe('Semgrep');
    expect(run?.automationDetails.id).toBe('gitlab/scan-sast/sast/');
    expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['sqli', 'error'],
      ['weak', 'note'],
    ]);
    expect(run?.results.map(({ locations }) => locations[0]?.physicalLocation)).toEqual([
      {
        artifactLocation: { uri: 'app/src/db.py', uriBaseId: '%SRCROOT%' },
        region: { startLine: 7, endLine: 9 },
      },
      { artifactLocation: { uri: 'app/src/a%20b.py', uriBaseId: '%SRCROOT%' }, region: { startLine: 3 } },
    ]);
    expect(run?.tool.driver.rules[0]).toMatchObject({
      id: 'sqli',
      helpUri: 'https://cwe.mitre.org/data/definitions/89.html',
      properties: { 'security-severity': '8.0', tags: ['security', 'sast', 'sqli', 'CWE-89'] },
    });
  });

  it('of what is in no file of the project name their component', () => {
    const report = parseSecurity('container_scanning', JSON.stringify(CONTAINER));
    expect(report.vulnerabilities[0]).toMatchObject({
      name: 'CVE-2024-1 in openssl',
      severity: 'Critical',
      component: 'openssl 3.0.1 in registry/app:1',
      file: undefined,
    });
    const text = sarifOf(report, 'x');
    expect(isSarif(text)).toBe(true);
    const [result] = (JSON.parse(text) as Log).runs[0]?.results ?? [];
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('openssl%203.0.1%20in%20registry-app%3A1');
    expect(result?.message.text).toBe('CVE-2024-1 in openssl (openssl 3.0.1 in registry/app:1)');
  });

  it('lead to no file outside the project', () => {
    const [found] = SAST.vulnerabilities;
    for (const file of ['../../etc/passwd', '/etc/passwd', 'a/../../b']) {
      const report = parseSecurity('sast', JSON.stringify({ vulnerabilities: [{ ...found, location: { file } }] }));
      expect(sarifOf(report, 'x'), file).not.toContain('SRCROOT');
    }
  });

  it.each([
    ['no JSON', 'The sast report is not valid JSON'],
    ['[]', 'The sast report has no list of vulnerabilities'],
    ['{"vulnerabilities": {}}', 'The sast report has no list of vulnerabilities'],
  ])('%s are told what is wrong', (text, message) => {
    expect(() => parseSecurity('sast', text)).toThrow(message);
  });

  it('give valid SARIF, or an Error with a message, whatever they hold', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.constant('Critical'));
    const object = fc.dictionary(
      fc.constantFrom('file', 'start_line', 'end_line', 'image', 'name', 'value', 'url'),
      value,
    );
    const vulnerability = fc.record(
      {
        id: value,
        name: value,
        severity: value,
        location: object,
        identifiers: fc.array(object),
        links: fc.array(object),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(vulnerability, fc.anything())),
        fc.constantFrom(...SECURITY_REPORTS),
        (list, type) => {
          const text = JSON.stringify({ vulnerabilities: list });
          expect(isSarif(sarifOf(parseSecurity(type, text), 'x'))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('code quality reports', () => {
  const issue = (over: object): object => ({
    description: 'Unused',
    check_name: 'no-unused',
    severity: 'minor',
    location: { path: './a.js', lines: { begin: 4 } },
    ...over,
  });

  it('are read in both forms, the worst first', () => {
    const positions = { path: 'b.js', positions: { begin: { line: 9, column: 1 } } };
    const { issues } = parseQuality(
      JSON.stringify([issue({}), issue({ severity: 'critical', location: positions }), {}]),
    );
    expect(issues).toEqual([
      { description: 'Unused', check: 'no-unused', severity: 'critical', file: 'b.js', line: 9 },
      { description: 'Unused', check: 'no-unused', severity: 'minor', file: 'a.js', line: 4 },
    ]);
  });

  it('keep the worst of very many, and count the others', () => {
    const many = [...Array.from({ length: 6000 }, () => issue({})), issue({ severity: 'blocker' })];
    const { issues, leftOut } = parseQuality(JSON.stringify(many));
    expect([issues.length, leftOut, issues[0]?.severity]).toEqual([5000, 1001, 'blocker']);
    expect(() => parseQuality('{}')).toThrow('The code quality report is no list of issues');
  });
});

describe('coverage reports', () => {
  it('of Cobertura are counted by the lines of classes', () => {
    const lines = '<lines><line number="1" hits="2"/><line number="2" hits="0"/></lines>';
    const method = `<methods><method name="m">${lines}</method></methods>`;
    const xml = `<?xml version="1.0"?><!DOCTYPE coverage SYSTEM "x.dtd"><coverage line-rate="1"><packages>
      <package name="a"><classes><class name="A">${method}${lines}</class><class name="B">${lines}</class></classes></package>
      <package name="b"/></packages></coverage>`;
    expect(parseCoverage('cobertura', xml)).toEqual([
      { name: 'a', lines: 4, covered: 2 },
      { name: 'b', lines: 0, covered: 0 },
    ]);
  });

  it("of JaCoCo are taken from the packages' own counters", () => {
    const counter = (type: string): string => `<counter type="${type}" missed="1" covered="3"/>`;
    const xml = `<report name="x"><package name="p"><class name="C">${counter('LINE')}</class>${counter('LINE')}${counter('BRANCH')}</package>${counter('LINE')}</report>`;
    expect(parseCoverage('jacoco', xml)).toEqual([{ name: 'p', lines: 4, covered: 3 }]);
  });

  it.each([
    ['cobertura', '<report/>', 'Not a Cobertura report: it begins with <report> instead of <coverage>'],
    ['jacoco', '<report><package', 'The JaCoCo report is not valid XML'],
    ['cobertura', '<coverage>&lol;</coverage>', 'The Cobertura report is not valid XML'],
    ['cobertura', `<coverage>${'<a>'.repeat(300)}`, 'deeper than 200 levels'],
  ] as const)('of %s are told what is wrong: %s', (format, xml, message) => {
    expect(() => parseCoverage(format, xml)).toThrow(message);
  });
});
