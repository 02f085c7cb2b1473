import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder, Runner } from '../runner.js';

const PIPELINE = `
default: {image: "busybox:stable"}
pages:
  script: ["mkdir -p public/css; echo page > public/index.html; echo style > public/css/a.css"]
  artifacts: {paths: [public]}
scan:
  script: ["true"]
  artifacts:
    reports: {sast: sast.json, codequality: quality.json, terraform: plan.json}
cover:
  script: ["true"]
  artifacts:
    reports: {coverage_report: {coverage_format: cobertura, path: cobertura.xml}}
broken:
  script: [echo nonsense > secret.json]
  artifacts: {reports: {secret_detection: secret.json}}
`;

const FILES = {
  '.gitlab-ci.yml': PIPELINE,
  'sast.json': JSON.stringify({
    scan: { scanner: { id: 's', name: 'Semgrep', version: '1' } },
    vulnerabilities: [
      {
        id: 'a',
        name: 'SQL injection | <b>',
        severity: 'High',
        location: { file: 'src/db.py', start_line: 7 },
        identifiers: [{ type: 'x', name: 'sqli', value: 'sqli' }],
      },
    ],
  }),
  'quality.json': JSON.stringify([
    {
      description: 'Unused',
      check_name: 'no-unused',
      severity: 'minor',
      location: { path: 'a.js', lines: { begin: 4 } },
    },
  ]),
  'plan.json': '{"create": 1}',
  'cobertura.xml':
    '<coverage><packages><package name="core"><classes><class><lines><line number="1" hits="1"/><line number="2" hits="0"/></lines></class></classes></package></packages></coverage>',
};

describe('the reports of jobs', () => {
  it('are shown, and handed over to later steps', async () => {
    const cwd = projectFolder(FILES);
    const env = { GITHUB_WORKSPACE: cwd };
    using runner = new Runner({ inputs: { cwd, cache: 'false', registry: 'none' }, env });
    const { code, stdout } = await runner.main();
    const { outputs, summary } = runner;
    rmSync(cwd, { recursive: true });
    expect(code, stdout).toBe(0);

    const pages = outputs['pages-path'] ?? '';
    expect(pages.startsWith(join(runner.folder, 'temp'))).toBe(true);
    expect(readdirSync(pages, { recursive: true }).sort()).toEqual(['css', 'css/a.css', 'index.html']);
    const sarif = outputs['sarif-path'] ?? '';
    expect(readdirSync(sarif)).toEqual(['scan-sast.sarif']);
    expect(readFileSync(join(sarif, 'scan-sast.sarif'), 'utf8')).toContain('"uri": "src/db.py"');

    expect(summary).toContain('| High | SQL injection &#124; &#60;b&#62; <code>sqli</code> |');
    expect(summary).toContain('| minor | Unused <code>no&#45;unused</code> |');
    expect(summary).toContain('| <code>core</code> | <code>cover</code> | 1 | 2 | 50.0% |');
    expect(summary).toContain('- <code>scan</code>: terraform');
    expect(summary).toContain('- <code>broken</code>: secret&#95;detection');
    expect(stdout).toMatch(/^::warning title=no-unused \(minor\),file=a\.js,line=4::Unused$/m);
    expect(stdout).toMatch(/^::warning.*::broken: The secret_detection report is not valid JSON/m);
  });

  it('are kept in the output folder, where there is one', async () => {
    const cwd = projectFolder(FILES);
    const env = { GITHUB_WORKSPACE: cwd };
    using runner = new Runner({ inputs: { cwd, cache: 'false', registry: 'none', output: 'out' }, env });
    const { code, stdout } = await runner.main();
    expect(code, stdout).toBe(0);
    const out = join(cwd, 'out');
    expect(runner.outputs).toMatchObject({ 'pages-path': join(out, 'pages'), 'sarif-path': join(out, 'sarif') });
    expect(readFileSync(join(out, 'reports/scan/terraform/plan.json'), 'utf8')).toBe('{"create": 1}');
    expect(existsSync(join(out, 'reports/cover/cobertura/cobertura.xml'))).toBe(true);
    rmSync(cwd, { recursive: true });
  });
});
