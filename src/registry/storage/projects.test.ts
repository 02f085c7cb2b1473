import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { projectStorage } from './projects.js';

it('each project has a folder of its own, whatever its name', () => {
  const names = [
    'gitlab.com/a/b',
    'gitlab.com/a_b',
    'gitlab.com/a/b/',
    'github.com/a/b',
    '../../a/b',
    '.',
    '',
    '..',
    'ä/b',
  ];
  const folders = names.map((name) => projectStorage('/storage', name));
  expect(new Set(folders).size).toBe(names.length);
  for (const folder of folders) {
    expect(dirname(folder)).toBe('/storage/projects');
    expect(basename(folder)).toMatch(/^[a-z0-9_.-]*-[0-9a-f]{12}$/);
    expect(basename(folder)).not.toMatch(/^\./);
  }
  const long = ['x', 'y'].map((end) =>
    projectStorage('/s', `host/${'a'.repeat(200)}/${'b'.repeat(200)}${end}${'c'.repeat(90)}`),
  );
  expect(long[0]).not.toBe(long[1]);
  expect(basename(long[0] ?? '').length).toBeLessThan(120);
  // no matter how it is written
  expect(projectStorage('/s', 'GitLab.com/A/B')).toBe(projectStorage('/s', 'gitlab.com/a/b'));
});
