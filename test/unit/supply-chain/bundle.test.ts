import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { bundledPackages, resolveFrom } from '../../../scripts/bundle.mjs';
import { licenceProblems } from '../../../scripts/licences.mjs';
import { sbom } from '../../../scripts/sbom.mjs';
import { ROOT } from '../../runner.js';

const project = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as Parameters<typeof sbom>[0];
const packages = bundledPackages();

describe('the packages of the bundle', () => {
  it('are those that the bundler has found, with their versions', () => {
    const found = new Set(packages.map(({ name }) => name));
    for (const name of Object.keys(project.dependencies)) expect(found).toContain(name);
    expect(found).not.toContain('vitest');
    expect(packages.every(({ version }) => /^\d+\.\d+\.\d+/.test(version))).toBe(true);
  });

  it('have to be known to the lock file', () => {
    const lock = { packages: { 'node_modules/a': { version: '1.0.0', license: 'MIT' } } };
    expect(bundledPackages('a\nMIT\nThe text\n\n', lock)).toMatchObject([{ name: 'a', version: '1.0.0' }]);
    expect(() => bundledPackages('a\nMIT\nThe text\n\nb\nISC\nx\n', lock)).toThrow('package-lock.json has not: b');
  });

  it('find what they depend on beside them, or further up', () => {
    const paths = new Set(['node_modules/a', 'node_modules/b', 'node_modules/a/node_modules/b']);
    expect(resolveFrom('node_modules/a', 'b', paths)).toBe('node_modules/a/node_modules/b');
    expect(resolveFrom('node_modules/b', 'a', paths)).toBe('node_modules/a');
    expect(resolveFrom('', 'b', paths)).toBe('node_modules/b');
    expect(resolveFrom('node_modules/a', 'c', paths)).toBeUndefined();
  });
});

describe('their licences', () => {
  it('are allowed', () => expect(licenceProblems(packages)).toEqual([]));

  it.each([
    ['MIT', 0],
    ['(MIT OR GPL-3.0-only)', 0],
    ['(Apache-2.0 AND BSD-3-Clause)', 0],
    ['(MIT AND GPL-3.0-only)', 1],
    ['GPL-3.0-only', 1],
    ['BlueOak-1.0.0', 1],
    ['SEE LICENSE IN x', 1],
    ['', 1],
  ])('%j: %i problems', (license, count) => {
    expect(licenceProblems([{ name: 'a', version: '1.0.0', license }])).toHaveLength(count);
  });
});

describe('the list of what is in the bundle', () => {
  const made = sbom(project, packages);

  it('has what CycloneDX asks for', () => {
    expect(made).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(made.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
    expect(made.metadata.component).toMatchObject({
      type: 'application',
      name: project.name,
      version: project.version,
    });
    for (const one of made.components) {
      expect(one.type).toBe('library');
      expect(one.purl).toBe(
        `pkg:npm/${one.group === undefined ? '' : `%40${one.group.slice(1)}/`}${one.name}@${one.version}`,
      );
      expect(one.licenses).toHaveLength(1);
      for (const { alg, content } of one.hashes ?? []) expect(`${alg} ${content}`).toMatch(/^SHA-512 [0-9a-f]{128}$/);
    }
    expect(made.components.filter(({ hashes }) => hashes === undefined).length).toBeLessThan(5);
  });

  it('refers to nothing that is not in it, and has nothing twice', () => {
    const refs = [made.metadata.component, ...made.components].map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(made.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    for (const { dependsOn } of made.dependencies) for (const ref of dependsOn) expect(refs).toContain(ref);
    const own = made.dependencies.find(({ ref }) => ref === made.metadata.component['bom-ref']);
    expect(own?.dependsOn).toHaveLength(Object.keys(project.dependencies).length);
  });

  it('is the same for the same, and called otherwise for something else', () => {
    expect(sbom(project, bundledPackages())).toEqual(made);
    expect(sbom(project, packages.slice(1)).serialNumber).not.toBe(made.serialNumber);
  });
});

describe('a release', () => {
  const text = readFileSync(`${ROOT}/.github/workflows/release.yml`, 'utf8');
  const { jobs } = parse(text) as {
    jobs: { release: { permissions: object; steps: { uses?: string; run?: string; with?: Record<string, string> }[] } };
  };
  const { permissions, steps } = jobs.release;

  it('says of which commit the bundle is, and what is in it', () => {
    expect(permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' });
    const attest = steps.findIndex(({ uses }) => uses?.startsWith('actions/attest-build-provenance@'));
    expect(steps[attest]?.with?.['subject-path']?.trim().split('\n')).toEqual([
      'dist/*.js',
      '*.tgz',
      'sbom.cdx.json',
      'images.json',
    ]);
    const before = steps.slice(0, attest).map(({ run = '' }) => run).join('\n'); // prettier-ignore
    for (const part of [
      'bash .ci/run',
      'npm audit --omit=dev',
      'licences.mjs',
      'sbom.mjs sbom.cdx.json',
      'images.mjs --json images.json',
      'scripts/pack.mjs',
    ])
      expect(before).toContain(part);
    const after = steps.slice(attest + 1).map(({ run = '' }) => run).join('\n'); // prettier-ignore
    expect(after).toContain('--verify-tag sbom.cdx.json images.json');
    expect(after).toContain('npm publish ./*.tgz --provenance');
  });
});
