import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { notesOf, release, released } from '../../scripts/release.mjs';
import { ROOT } from '../runner.js';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- new\n\n## 0.1.0 (2026-01-01)\n\n- first\n';

it('a release makes a section of what was unreleased, and sets the version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-test-'));
  writeFileSync(join(folder, 'CHANGELOG.md'), CHANGELOG);
  writeFileSync(join(folder, 'package.json'), '{"version": "0.1.0"}');
  writeFileSync(join(folder, 'package-lock.json'), '{"version": "0.1.0", "packages": {"": {"version": "0.1.0"}}}');
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/version.ts'), "export const VERSION = '0.1.0';\n");
  release(folder, '0.2.0', '2026-02-03');
  const changelog = readFileSync(join(folder, 'CHANGELOG.md'), 'utf8');
  expect(changelog).toContain('## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n- new\n\n## 0.1.0');
  expect(notesOf(changelog, '0.2.0')).toBe('- new');
  expect(readFileSync(join(folder, 'package-lock.json'), 'utf8').match(/0\.2\.0/g)).toHaveLength(2);
  expect(readFileSync(join(folder, 'src/version.ts'), 'utf8')).toBe("export const VERSION = '0.2.0';\n");
  expect(() => released(changelog, '0.3.0', '')).toThrow('nothing to release');
  expect(() => released(CHANGELOG, '0.1.0', '')).toThrow('already');
  expect(() => released(CHANGELOG, 'v1', '')).toThrow('no version');
  expect(() => notesOf(CHANGELOG, '9.9.9')).toThrow('no section 9.9.9');
  rmSync(folder, { recursive: true });
});

it('the changelog has what is not released yet', () => {
  expect(() => notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), 'Unreleased')).not.toThrow();
});
