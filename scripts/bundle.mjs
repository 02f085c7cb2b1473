// What is in the bundle: the packages whose licences the bundler has found in it (dist/licenses.txt), as the lock file has them.
import { readFileSync } from 'node:fs';
import { root } from './lib.mjs';

/**
 * The packages of the bundle, in the order of their names: `{name, version, license, integrity, path, dependencies}`, `path`
 * that of the lock file. Of a name that the lock has in several versions each that is no development dependency is among
 * them, since the bundler tells names alone. Throws where the bundle has a package that the lock does not know.
 */
export function bundledPackages(
  licenses = readFileSync(`${root}/dist/licenses.txt`, 'utf8'),
  lock = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')),
) {
  const locked = Object.entries(lock.packages)
    .filter(([path, entry]) => path.startsWith('node_modules/') && entry.link !== true)
    .map(([path, { version, license = '', integrity = '', dependencies = {}, dev = false }]) => {
      return { name: nameOf(path), version, license, integrity, path, dependencies: Object.keys(dependencies), dev };
    });
  const names = new Set(locked.map(({ name }) => name));
  const found = new Set(headings(licenses));
  const own = new Set(Object.values(lock.packages).flatMap(({ link, resolved }) => (link ? [resolved] : [])));
  const stubs = new Set([...own].map((folder) => lock.packages[folder]?.name ?? folder.split('/').at(-1)));
  const unknown = [...found].filter((name) => !names.has(name) && !stubs.has(name));
  if (unknown.length > 0)
    throw new Error(`dist/licenses.txt has what package-lock.json has not: ${unknown.join(', ')}`);
  // the bundler's own start of a bundle is in it, and what is there for development alone otherwise is not
  const needed = new Set(locked.filter(({ dev }) => !dev).map(({ name }) => name));
  return locked
    .filter(({ name, dev }) => found.has(name) && !(dev && needed.has(name)))
    .map(({ dev: _, ...one }) => one)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where a package of the lock finds one that it depends on: beside it, or further up. */
export function resolveFrom(path, name, paths) {
  for (let folder = path; ;) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (paths.has(place)) return place;
    if (folder === '') return undefined;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Each package begins with its name and its licence, each on a line of its own, behind an empty line. */
function headings(text) {
  const lines = text.split('\n');
  const isName = (line) => /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/.test(line);
  const isLicence = (line) => /^\(?[A-Z0-9][\w.+-]*(?:(?: AND | OR )[\w.+-]+)*\)?$/.test(line ?? '');
  return lines.filter(
    (line, index) => isName(line) && (index === 0 || lines[index - 1] === '') && isLicence(lines[index + 1]),
  );
}
