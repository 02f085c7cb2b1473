import { tarOf, type ArchiveFile, type ArchiveLink } from '../docker/archive.js';
import type { Container } from '../docker/types.js';
import { looksInto, reachable, type Looks } from './looks.js';
import { certificatesIn, subjectHash } from './subject-hash.js';

/** An authority that containers are to trust beside those of their image. */
export interface TrustedAuthority {
  /** Of its files, without an ending: `gitlab-dind-registry`. */
  readonly name: string;
  /** PEM. */
  readonly certificate: string;
}

/** Makes containers trust the authorities of a run, whatever their image, user or entrypoint. Safe to share among jobs. */
export interface ContainerTrust {
  /**
   * A tar to unpack at the root of a container that was created and not started. What it holds depends on the image
   * alone, of which `id` is the id, and on the variables of the container.
   */
  archiveFor(
    container: Container,
    image: { readonly id: string },
    env: Readonly<Record<string, string>>,
  ): Promise<Buffer>;
  /** Variables for programs that look at no file of the system, where the container has not set them itself. */
  variablesBeside(env: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
}

/** All authorities in one file, for programs that are told of one. */
export const AUTHORITIES_PATH = '/glci/authorities.pem';

/** Bundles of the distributions: Debian and Alpine, Alpine, Fedora and RHEL (three), SUSE (two). */
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/ssl/cert.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/pki/tls/cert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
  '/var/lib/ca-certificates/ca-bundle.pem',
];

/** Of the paths above and below, what only some distributions have. */
const ROOTS = ['/etc/pki', '/var/lib/ca-certificates'];

/** What is larger, by whatever name, is no bundle of certificates. */
const LARGEST_BUNDLE = 16 * 1024 * 1024;

/** Folders whose files are trusted one by one: by Go all of them, by OpenSSL those named by their subject's hash. */
const FOLDERS = [
  { path: '/etc/ssl/certs', always: true },
  { path: '/etc/pki/tls/certs', always: false },
];

/** Folders from which a distribution's own program makes the bundles anew, when a job installs packages. */
const SOURCES = [
  { path: '/usr/local/share/ca-certificates', always: true },
  { path: '/etc/pki/ca-trust/source/anchors', always: false },
  { path: '/etc/pki/trust/anchors', always: false },
];

/**
 * An image's own trust is added to, never replaced: Go takes the first bundle that it finds, so that none is made where
 * the image has none. Links are followed inside the container; their target is what is written.
 */
export function containerTrust(authorities: readonly TrustedAuthority[]): ContainerTrust {
  const made = new Map<string, Promise<Buffer>>();
  return {
    archiveFor(container, { id }, env) {
      const [file = '', folder = ''] = [env['SSL_CERT_FILE'], env['SSL_CERT_DIR']];
      const key = JSON.stringify([id, file, folder]);
      let archive = made.get(key);
      if (archive === undefined) {
        archive = archiveOf(container, authorities, file, folder);
        made.set(key, archive);
        archive.catch(() => made.delete(key)); // another container may succeed
      }
      return archive;
    },
    variablesBeside: (env) =>
      env['NODE_EXTRA_CA_CERTS'] === undefined ? { NODE_EXTRA_CA_CERTS: AUTHORITIES_PATH } : {},
  };
}

async function archiveOf(
  container: Container,
  authorities: readonly TrustedAuthority[],
  namedFile: string,
  namedFolders: string,
): Promise<Buffer> {
  const all = authorities.map(({ certificate }) => certificate.trimEnd() + '\n').join('');
  const named = namedFolders.split(':').filter((path) => path.startsWith('/'));
  const folders = [...FOLDERS, ...named.map((path) => ({ path, always: true }))];
  // most images have none of what only other distributions have: two questions in place of seven
  const [looks, ...roots] = await Promise.all([
    looksInto(container),
    ...ROOTS.map(async (root) => ((await reachable(container.exists(root))) === true ? undefined : `${root}/`)),
  ]);
  const there = (path: string): boolean => !roots.some((missing) => missing !== undefined && path.startsWith(missing));
  const [bundles, trusted, sources] = await Promise.all([
    Promise.all(
      [...BUNDLES.filter(there), ...(namedFile.startsWith('/') ? [namedFile] : [])].map((path) =>
        bundle(looks, path, all),
      ),
    ),
    Promise.all(
      folders
        .filter(({ path }) => there(path))
        .map(({ path, always }) => trustedFiles(looks, path, always, authorities)),
    ),
    Promise.all(
      SOURCES.filter(({ path }) => there(path)).map(({ path, always }) =>
        sourceFiles(looks, path, always, authorities),
      ),
    ),
  ]);
  return tarOf([
    { name: 'glci/', directory: true },
    { name: AUTHORITIES_PATH.slice(1), content: all },
    ...[...bundles, ...trusted, ...sources].flat(),
  ]);
}

/** A bundle of the image with the authorities behind its own; nothing where there is none. */
async function bundle(looks: Looks, path: string, authorities: string): Promise<readonly ArchiveFile[]> {
  const target = await looks.realPath(path);
  const own = target === undefined ? undefined : (await looks.read(target, LARGEST_BUNDLE))?.toString();
  if (target === undefined || own === undefined || certificatesIn(own).length === 0) return []; // something else by that name
  return [{ name: target.slice(1), content: `${own.trimEnd()}\n${authorities}`, mode: 0o644 }];
}

/** A file for each authority, and the link by which OpenSSL finds it: the first number that is free. */
async function trustedFiles(
  looks: Looks,
  folder: string,
  always: boolean,
  authorities: readonly TrustedAuthority[],
): Promise<readonly (ArchiveFile | ArchiveLink)[]> {
  if (!always && !(await looks.exists(folder))) return [];
  const taken = new Set<string>();
  const entries: (ArchiveFile | ArchiveLink)[] = [];
  for (const { name, certificate } of authorities) {
    const hash = await subjectHash(certificate);
    let number = 0;
    while (taken.has(`${hash}.${number}`) || (await looks.exists(`${folder}/${hash}.${number}`))) number += 1;
    taken.add(`${hash}.${number}`);
    entries.push(
      { name: `${folder.slice(1)}/${name}.pem`, content: certificate },
      { name: `${folder.slice(1)}/${hash}.${number}`, link: `${name}.pem` },
    );
  }
  return entries;
}

async function sourceFiles(
  looks: Looks,
  folder: string,
  always: boolean,
  authorities: readonly TrustedAuthority[],
): Promise<readonly ArchiveFile[]> {
  if (!always && !(await looks.exists(folder))) return [];
  return authorities.map(({ name, certificate }) => ({
    name: `${folder.slice(1)}/${name}.crt`,
    content: certificate,
  }));
}
