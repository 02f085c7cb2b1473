// `node scripts/licences.mjs`: the packages of the bundle with their licences, as a table; fails where one is not allowed.
import { pathToFileURL } from 'node:url';
import { bundledPackages } from './bundle.mjs';

/** What may be in the bundle: licences that ask for no more than their text, which dist/licenses.txt has. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense'];

/** Looked at one by one. */
const EXCEPTIONS = { minimatch: { license: 'BlueOak-1.0.0', why: 'as permissive as MIT; comes with @actions/glob' } };

/** What is wrong with the licences of packages, a line each. All licences of an `AND` have to be allowed, one of an `OR`. */
export function licenceProblems(packages) {
  return packages.flatMap(({ name, version, license }) => {
    if (isAllowed(license) || EXCEPTIONS[name]?.license === license) return [];
    return [
      `${name} ${version}: ${license === '' ? 'has no licence' : `${license} is not among ${ALLOWED.join(', ')}`}`,
    ];
  });
}

function isAllowed(expression) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(inner)) return false;
  return inner.split(' OR ').some((part) => part.split(' AND ').every((licence) => ALLOWED.includes(licence)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = bundledPackages();
  const width = Math.max(...packages.map(({ name }) => name.length));
  for (const { name, version, license } of packages) {
    const why = EXCEPTIONS[name] === undefined ? '' : ` (${EXCEPTIONS[name].why})`;
    console.log(`${name.padEnd(width)}  ${version.padEnd(10)}  ${license}${why}`);
  }
  const problems = licenceProblems(packages);
  problems.forEach((problem) => console.error(problem));
  console.log(`${packages.length} packages, ${problems.length} with a licence that is not allowed`);
  process.exit(problems.length === 0 ? 0 : 1);
}
