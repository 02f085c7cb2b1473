// `node scripts/pack.mjs [FOLDER]`: makes the package that is published, and prints the path of its tarball. The bundle in dist/
// has all that it needs, so the package has no dependencies: package.json of this repository keeps them, for the licences,
// the list of what is in the bundle, and the audit.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib.mjs';

/** What of package.json the package has. */
const KEPT = [
  'name',
  'version',
  'description',
  'keywords',
  'license',
  'repository',
  'homepage',
  'bugs',
  'type',
  'engines',
  'bin',
];

/** What is in the package beside package.json. */
export const CONTENT = ['bin', 'dist', 'LICENSE', 'README.md'];

/** package.json of the package, made of that of the repository. */
export function published(project) {
  return {
    ...Object.fromEntries(KEPT.filter((key) => project[key] !== undefined).map((key) => [key, project[key]])),
    // it is a program: nothing of it is for others to import
    exports: { './package.json': './package.json' },
    publishConfig: { access: 'public', provenance: true },
  };
}

/** Makes the package, with its tarball in a folder; returns the path of the tarball. */
export function pack(folder) {
  const made = mkdtempSync(join(tmpdir(), 'gitlab-dind-package-'));
  try {
    for (const name of CONTENT) cpSync(join(root, name), join(made, name), { recursive: true });
    const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    writeFileSync(join(made, 'package.json'), `${JSON.stringify(published(project), undefined, 2)}\n`);
    mkdirSync(folder, { recursive: true });
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: made, encoding: 'utf8' }));
    return join(folder, filename);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(pack(resolve(process.argv[2] ?? '.')));
