// A private apt: its own source list, package lists and cache, so that nothing of the machine's configuration changes and
// packages of another Debian suite can be looked up and downloaded next to the machine's own.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, cacheDir, otherArch } from './paths.mjs';
import { BedError, run } from './run.mjs';

export const debDir = join(cacheDir, 'debs');

/** Every source of the machine as {uris, suites, components, options}: deb822 files and one-line files alike. */
function machineSources() {
  const files = ['/etc/apt/sources.list'];
  for (const dir of ['/etc/apt/sources.list.d'])
    if (existsSync(dir)) files.push(...readdirSync(dir).map((f) => join(dir, f)));
  const found = [];
  for (const file of files.filter((f) => existsSync(f))) {
    const text = readFileSync(file, 'utf8');
    if (file.endsWith('.sources')) {
      for (const stanza of text.split(/\n\s*\n/)) {
        const lines = stanza.split('\n').filter((l) => !l.startsWith('#'));
        const get = (k) =>
          lines
            .find((l) => l.toLowerCase().startsWith(`${k}:`))
            ?.slice(k.length + 1)
            .trim();
        if (get('types')?.split(/\s+/).includes('deb') && get('enabled') !== 'no')
          found.push({ uris: get('uris'), suites: get('suites')?.split(/\s+/) ?? [], signedBy: get('signed-by') });
      }
    } else if (file.endsWith('.list')) {
      for (const line of text.split('\n')) {
        const m = /^deb\s+(?:\[(.*?)\]\s+)?(\S+)\s+(\S+)\s/.exec(line);
        const signedBy = /signed-by=(\S+)/.exec(m?.[1] ?? '')?.[1];
        if (m) found.push({ uris: m[2], suites: [m[3]], signedBy });
      }
    }
  }
  return found;
}

/** /etc/os-release as an object. */
export function osRelease() {
  const text = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return Object.fromEntries([...text.matchAll(/^(\w+)="?(.*?)"?$/gm)].map((m) => [m[1], m[2]]));
}

function sourceStanza(suite) {
  const { ID, VERSION_CODENAME } = osRelease();
  const own = machineSources().find((s) => s.uris && s.suites.some((x) => x === VERSION_CODENAME || x === 'stable'));
  if (ID !== 'debian' || !own)
    throw new BedError(
      `packages of Debian ${suite} are needed, but this machine (${ID ?? 'unknown'}) has no Debian source in its apt configuration`,
    );
  return [
    'Types: deb',
    `URIs: ${own.uris}`,
    `Suites: ${suite}`,
    'Components: main',
    own.signedBy && `Signed-By: ${own.signedBy}`,
  ]
    .filter(Boolean)
    .join('\n');
}

const rootOf = (suite) => join(cacheDir, 'apt', suite);

function options(suite) {
  const root = rootOf(suite);
  const set = {
    'Dir::Etc::sourcelist': '/dev/null',
    'Dir::Etc::sourceparts': join(root, 'sources'),
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State::lists': join(root, 'lists'),
    // Nothing counts as installed: dependencies come out complete, whatever this machine has.
    'Dir::State::status': join(root, 'status'),
    'Dir::Cache': join(root, 'cache'),
    // Some images switch these off; without them each call would parse the lists anew (3 s).
    'Dir::Cache::pkgcache': 'pkgcache.bin',
    'Dir::Cache::srcpkgcache': '',
    'Acquire::GzipIndexes': 'true',
    'Acquire::Languages': 'none',
    'APT::Sandbox::User': 'root',
    'APT::Update::Post-Invoke-Success': '',
  };
  const args = Object.entries(set).flatMap(([k, v]) => ['-o', `${k}=${v}`]);
  return [
    ...args,
    '-o',
    `APT::Architecture=${arch}`,
    '-o',
    `APT::Architectures::=${arch}`,
    '-o',
    `APT::Architectures::=${otherArch}`,
  ];
}

const opened = new Map();

/** Makes the package lists of a suite available (once per process; fetched again when older than a day). */
export function openSuite(suite, { refresh = false } = {}) {
  if (refresh || !opened.has(suite)) opened.set(suite, open(suite, refresh));
  return opened.get(suite);
}

async function open(suite, refresh) {
  const root = rootOf(suite);
  for (const d of ['sources', 'lists/partial', 'cache/archives/partial']) mkdirSync(join(root, d), { recursive: true });
  writeFileSync(join(root, 'status'), '');
  writeFileSync(join(root, 'sources', 'bed.sources'), `${sourceStanza(suite)}\n`);
  const stamp = join(root, 'updated');
  const fresh = existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < 86_400_000;
  if (fresh && !refresh) return;
  await run('apt-get', [...options(suite), '-qq', '-o', 'APT::Update::Error-Mode=any', 'update'], { timeout: 120_000 });
  writeFileSync(stamp, '');
}

/** Version a suite would install, or undefined. */
export async function candidate(suite, pkg) {
  await openSuite(suite);
  const { stdout } = await run('apt-cache', [...options(suite), 'policy', pkg]);
  const version = /Candidate: (\S+)/.exec(stdout)?.[1];
  return version === '(none)' ? undefined : version;
}

/** The packages and everything they depend on, as [{name, version, file}], without the dependencies `skip` matches. */
export async function closure(suite, forArch, packages, skip) {
  await openSuite(suite);
  const { stdout } = await run('apt-get', [
    ...options(suite),
    ...['install', '--print-uris', '-qq', '-y', '--no-install-recommends', '-o', 'Debug::NoLocking=true'],
    ...packages.map((p) => `${p}:${forArch}`),
  ]);
  const debs = [...stdout.matchAll(/^'\S+' (\S+\.deb) \d+/gm)].map((m) => {
    const [name, version, debArch] = m[1].replace(/\.deb$/, '').split('_');
    return { name, version: decodeURIComponent(version), arch: debArch, file: m[1] };
  });
  const known = new Set(debs.map((d) => d.name));
  const missing = packages.filter((p) => !known.has(p));
  if (missing.length) throw new BedError(`${suite} cannot provide ${missing.join(', ')} for ${forArch}`);
  return debs.filter((d) => packages.includes(d.name) || !skip.test(d.name));
}

let downloads = 0;

/** Downloads the packages that are not in the cache yet; resolves with their paths. */
export async function download(suite, debs) {
  // Downloaded beside and moved afterwards: an interrupted download must not pass for a package.
  const tmp = join(debDir, `tmp-${process.pid}-${++downloads}`);
  const paths = debs.map((d) => join(debDir, d.file));
  const wanted = debs
    .filter((d, i) => !existsSync(paths[i]))
    .map((d) => `${d.name}${d.arch === 'all' ? '' : `:${d.arch}`}=${d.version}`);
  if (wanted.length) {
    mkdirSync(tmp, { recursive: true });
    const get = () => run('apt-get', [...options(suite), '-qq', 'download', ...wanted], { cwd: tmp, timeout: 300_000 });
    // The archive moves on: a version may be gone although the list of yesterday names it.
    await get().catch(async () => {
      await openSuite(suite, { refresh: true });
      await get();
    });
    for (const f of readdirSync(tmp).filter((f) => f.endsWith('.deb'))) renameSync(join(tmp, f), join(debDir, f));
    rmSync(tmp, { recursive: true, force: true });
  }
  const lost = paths.filter((p) => !existsSync(p));
  if (lost.length) throw new BedError(`apt-get download did not leave ${lost.join(', ')}`);
  return paths;
}
