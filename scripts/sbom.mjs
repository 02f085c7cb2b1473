// `node scripts/sbom.mjs [FILE]`: what is in the bundle, as CycloneDX 1.6 JSON. The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundledPackages, resolveFrom } from './bundle.mjs';
import { root } from './lib.mjs';

/** The document. `project` is package.json, `packages` what {@link bundledPackages} gives. */
export function sbom(project, packages) {
  const paths = new Set(packages.map(({ path }) => path));
  const refs = new Map(packages.map((one) => [one.path, purl(one)]));
  const own = `pkg:npm/${project.name}@${project.version}`;
  const dependsOn = (path, names) =>
    [...new Set(names.flatMap((name) => refs.get(resolveFrom(path, name, paths)) ?? []))].sort();
  const content = {
    components: unique(packages.map(component)),
    dependencies: unique([
      { ref: own, dependsOn: dependsOn('', Object.keys(project.dependencies)) },
      ...packages.map(({ path, dependencies }) => ({ ref: refs.get(path), dependsOn: dependsOn(path, dependencies) })),
    ]),
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([own, content]))}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: project.name,
        version: project.version,
        description: project.description,
        licenses: [{ license: { id: project.license } }],
        purl: own,
      },
    },
    ...content,
  };
}

function component({ name, version, license, integrity, path }) {
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const ref = purl({ name, version, path });
  const isExpression = /[ (]/.test(license);
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group === undefined ? {} : { group }),
    name: short,
    version,
    ...(license === '' ? {} : { licenses: [isExpression ? { expression: license } : { license: { id: license } }] }),
    purl: ref,
    ...(integrity.startsWith('sha512-') ? { hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }] } : {}),
  };
}

/** Source: the specification of package URLs, type npm. */
function purl({ name, version }) {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** The same package at two places of the lock is one. */
function unique(items) {
  const id = (item) => item['bom-ref'] ?? item.ref;
  return [...new Map(items.map((item) => [id(item), item])).values()].sort((a, b) => (id(a) < id(b) ? -1 : 1));
}

function hexOf(integrity) {
  return Buffer.from(integrity.split(' ')[0].slice('sha512-'.length), 'base64').toString('hex');
}

/** A UUID of version 8 (RFC 9562): of the content, so that the same is called the same. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const project = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const text = `${JSON.stringify(sbom(project, bundledPackages()), null, 2)}\n`;
  const [file] = process.argv.slice(2);
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
