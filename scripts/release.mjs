// Keeps CHANGELOG.md and the version: `node scripts/release.mjs VERSION` makes a section of what is under "Unreleased",
// and puts the version into package.json, package-lock.json and src/version.ts; `--notes VERSION` prints a version's section.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const UNRELEASED = '## Unreleased';

/** The text of a version's section, without its heading. Throws where there is none. */
export function notesOf(changelog, version) {
  const found = changelog.split(/^(?=## )/m).find((section) => section.split('\n')[0].split(' ')[1] === version);
  if (found === undefined) throw new Error(`CHANGELOG.md has no section ${version}`);
  return found.split('\n').slice(1).join('\n').trim();
}

/** The changelog with what was unreleased as the section of a version. Throws where nothing is there to release. */
export function released(changelog, version, date) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version: MAJOR.MINOR.PATCH`);
  if (changelog.includes(`\n## ${version} `)) throw new Error(`CHANGELOG.md has a section ${version} already`);
  if (notesOf(changelog, 'Unreleased') === '')
    throw new Error('Nothing is under "Unreleased": there is nothing to release');
  return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## ${version} (${date})\n`);
}

/** Changes the files of a folder for a version. */
export function release(folder, version, date) {
  const path = (name) => join(folder, name);
  writeFileSync(path('CHANGELOG.md'), released(readFileSync(path('CHANGELOG.md'), 'utf8'), version, date));
  for (const name of ['package.json', 'package-lock.json']) {
    const content = JSON.parse(readFileSync(path(name), 'utf8'));
    content.version = version;
    if (content.packages?.[''] !== undefined) content.packages[''].version = version;
    writeFileSync(path(name), `${JSON.stringify(content, undefined, 2)}\n`);
  }
  const source = readFileSync(path('src/version.ts'), 'utf8');
  writeFileSync(path('src/version.ts'), source.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [first, second] = process.argv.slice(2);
  try {
    if (first === '--notes') console.log(notesOf(readFileSync('CHANGELOG.md', 'utf8'), second));
    else {
      release('.', first ?? '', new Date().toISOString().slice(0, 10));
      console.log(`Now: npm run build, commit, and push the tag v${first}`);
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
