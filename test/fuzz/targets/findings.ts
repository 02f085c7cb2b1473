import fc from 'fast-check';
import { parseCoverage } from '../../../src/report/findings/coverage.js';
import { parseQuality } from '../../../src/report/findings/quality.js';
import { sarifOf } from '../../../src/report/findings/sarif.js';
import { parseSecurity } from '../../../src/report/findings/security.js';
import { SECURITY_REPORTS } from '../../../src/report/findings/types.js';
import { hostile, hostileJson, mostly, slips } from '../hostile.js';
import { promise, saying, target } from '../target.js';

const text = mostly<unknown>(['a', 'High', 'src/a.js', 'https://example.com/a'], hostile, 3);
const number = mostly<unknown>([1, 2, '3'], hostileJson, 6);
const fields = (names: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc.dictionary(fc.constantFrom(...names, '__proto__', 'constructor'), fc.oneof(value, value, hostileJson), {
    maxKeys: 6,
  });

const issue = fc.record(
  {
    description: text,
    check_name: text,
    severity: mostly<unknown>(['minor', 'blocker'], hostileJson),
    location: fields(['path', 'lines', 'positions'], fc.oneof(text, fields(['begin', 'line'], number))),
  },
  { requiredKeys: [] },
);

const vulnerability = fc.record(
  {
    id: text,
    name: text,
    description: text,
    severity: mostly<unknown>(['Critical', 'low'], hostileJson),
    location: fields(['file', 'start_line', 'end_line', 'image', 'dependency'], fc.oneof(text, number)),
    identifiers: fc.array(fields(['type', 'name', 'value', 'url'], text), { maxLength: 3 }),
    links: fc.oneof(fc.array(fields(['url'], text), { maxLength: 2 }), hostileJson),
  },
  { requiredKeys: [] },
);

const list = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[]> =>
  fc.array(fc.oneof(item, item, hostileJson), { maxLength: 4 });

const clean = hostile.map((value) => value.replace(/[<&"]/g, ''));
const lines = fc
  .array(fc.tuple(mostly(['1', '0', '12'], clean), fc.nat(3)), { maxLength: 4 })
  .map((all) => all.map(([hits, number]) => `<line number="${number}" hits="${hits}"/>`).join(''));
const cobertura = fc
  .array(fc.tuple(mostly(['core', 'ui'], clean), lines), { maxLength: 3 })
  .map((all) =>
    all.map(
      ([name, inner]) => `<package name="${name}"><classes><class><lines>${inner}</lines></class></classes></package>`,
    ),
  )
  .map((packages) => `<coverage><packages>${packages.join('')}</packages></coverage>`);
const jacoco = fc
  .array(fc.tuple(mostly(['core'], clean), mostly(['3'], clean), mostly(['4'], clean)), { maxLength: 3 })
  .map((all) =>
    all.map(
      ([name, missed, covered]) =>
        `<package name="${name}"><counter type="LINE" missed="${missed}" covered="${covered}"/></package>`,
    ),
  )
  .map((packages) => `<report>${packages.join('')}</report>`);

/** Reports of scanners. */
export const FINDINGS = [
  target({
    name: 'codequality',
    inputs: slips(list(issue).map((issues) => JSON.stringify(issues))),
    refusal: saying(/code quality report/),
    accepted: 10,
    read: (report) => parseQuality(report).issues.length > 0,
  }),
  target({
    name: 'security',
    inputs: fc.tuple(
      fc.constantFrom(...SECURITY_REPORTS),
      slips(
        fc
          .tuple(list(vulnerability), hostileJson)
          .map(([vulnerabilities, scan]) => JSON.stringify({ vulnerabilities, scan })),
      ),
    ),
    refusal: saying(/report (has no|is not|is bigger)/),
    accepted: 40,
    read([type, report]) {
      const found = parseSecurity(type, report);
      const sarif = JSON.parse(sarifOf(found, 'job')) as { runs: { results: unknown[] }[] };
      promise(sarif.runs[0]?.results.length === found.vulnerabilities.length, 'SARIF has every finding');
      return true;
    },
  }),
  target({
    name: 'coverage',
    inputs: fc.oneof(
      slips(cobertura).map((xml) => ({ format: 'cobertura' as const, xml })),
      slips(jacoco).map((xml) => ({ format: 'jacoco' as const, xml })),
    ),
    refusal: saying(/(Cobertura|JaCoCo) report/),
    accepted: 40,
    read({ format, xml }) {
      for (const { lines: all, covered } of parseCoverage(format, xml))
        promise(covered <= all && Number.isFinite(all), 'numbers of a package fit together');
      return true;
    },
  }),
];
