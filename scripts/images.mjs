// The default images, and the digests by which they are pulled. `node scripts/images.mjs` asks the registries for those that
// the tags have now, and writes them into src/inputs/images/pinned.ts and the table of docs/security.md; `--check` only
// compares both with the defaults, and asks nobody; `--json FILE` writes what the registries say into a file, beside the
// digests of the source, and leaves all else as it is. `--registry URL` asks one registry for all; `--docs FILE` and
// `--source FILE` are others than those of the repository.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { importSource, root } from './lib.mjs';

const MARKS = /(<!-- images -->\n)([\s\S]*?)(<!-- \/images -->)/;
const ROW =
  /^\| `([\w-]+)` +\| `([^`]+)` +\| `(sha256:[0-9a-f]{64})` +\| ((?:the registry|public references), \d{4}-\d\d-\d\d) *\|$/;
const SOURCE = /(PINNED_IMAGES: [^=]+= \{\n)([\s\S]*?)(\};\n)/;
const PIN = /^ {2}'([^']+)': '(sha256:[0-9a-f]{64})',$/;
const TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** `{input, image}` of each default image. */
export async function defaultImages() {
  const { INPUTS } = await importSource('inputs/definitions.ts');
  const { IMAGE_INPUTS } = await importSource('inputs/images/pinned.ts');
  return IMAGE_INPUTS.map((input) => ({ input, image: INPUTS[input].default }));
}

/** The rows of the document's table: `{input, image, digest, known}`, of which the last is by whom and when. */
export function documentedImages(text) {
  const lines = (MARKS.exec(text)?.[2] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, input, image, digest, known] = ROW.exec(line) ?? [];
    if (input === undefined) throw new Error(`a row of the default images has not the form of one: ${line}`);
    return { input, image, digest, known };
  });
}

/** The digests of the source's table, by image. */
export function pinnedImages(text) {
  const lines = (SOURCE.exec(text)?.[2] ?? '').split('\n').filter((line) => line !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [, image, digest] = PIN.exec(line) ?? [];
      if (image === undefined) throw new Error(`a line of the pinned images has not the form of one: ${line}`);
      return [image, digest];
    }),
  );
}

/** Where the defaults, the document's rows and the source's digests do not agree, a line each. */
export function imageProblems(images, documented, pins) {
  const wanted = images.map(({ input, image }) => `${input}: ${image}`);
  const found = documented.map(({ input, image }) => `${input}: ${image}`);
  const names = images.map(({ image }) => image);
  return [
    ...wanted.filter((row) => !found.includes(row)).map((row) => `${row} has no row`),
    ...found.filter((row) => !wanted.includes(row)).map((row) => `${row} is no default`),
    ...names.filter((image) => pins[image] === undefined).map((image) => `${image} is not pinned`),
    ...Object.keys(pins)
      .filter((image) => !names.includes(image))
      .map((image) => `${image} is pinned and no default`),
    ...documented
      .filter(({ image, digest }) => (pins[image] ?? digest) !== digest)
      .map(({ image, digest }) => `${image} has the digest ${digest} in its row, and is pulled by ${pins[image]}`),
  ];
}

/** Registry, repository and tag of a name, as Docker reads it. */
export function partsOf(image) {
  const [first, ...rest] = image.split('/');
  const named = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const [repository, tag = 'latest'] = (named ? rest.join('/') : image).split(':');
  const full = named || repository.includes('/') ? repository : `library/${repository}`;
  return { url: named ? `https://${first}` : 'https://registry-1.docker.io', repository: full, tag };
}

/**
 * The digest that a tag has now. Throws where the registry does not tell it, and where what it sends is not what it says.
 * Source: the OCI Distribution Specification, "Pulling manifests", and Docker's token authentication.
 */
export async function digestOf(image, registry) {
  const { url, repository, tag } = partsOf(image);
  const address = `${registry ?? url}/v2/${repository}/manifests/${tag}`;
  const ask = (token) =>
    fetch(address, {
      headers: { accept: TYPES, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(30_000),
    });
  let answer = await ask();
  if (answer.status === 401)
    answer = await ask(await tokenFor(answer.headers.get('www-authenticate') ?? '', repository));
  if (!answer.ok) throw new Error(`${image}: ${address} answers ${answer.status}`);
  const digest = `sha256:${createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex')}`;
  const said = answer.headers.get('docker-content-digest') ?? digest;
  if (said !== digest) throw new Error(`${image}: the registry says ${said}, and sends ${digest}`);
  return digest;
}

async function tokenFor(challenge, repository) {
  const fields = Object.fromEntries([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
  if (fields.realm === undefined)
    throw new Error(`${repository}: the registry wants a login that is not known: ${challenge}`);
  const url = new URL(fields.realm);
  url.searchParams.set('service', fields.service ?? '');
  url.searchParams.set('scope', `repository:${repository}:pull`);
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (!answer.ok) throw new Error(`${repository}: ${url.origin} answers ${answer.status}`);
  const { token, access_token: other } = await answer.json();
  return token ?? other;
}

/** The document with the table of these images, `{input, image, digest, known}`. */
export function withImages(text, images) {
  const rows = images.map(
    ({ input, image, digest, known }) => `| \`${input}\` | \`${image}\` | \`${digest}\` | ${known} |`,
  );
  const table = ['| input | image | digest | known by |', '| --- | --- | --- | --- |', ...rows].join('\n');
  if (!MARKS.test(text)) throw new Error('the document has no place for the images');
  return text.replace(MARKS, (_, start, __, end) => `${start}\n${table}\n\n${end}`);
}

/** The source with the digests of these images. */
export function withPins(text, images) {
  if (!SOURCE.test(text)) throw new Error('the source has no place for the digests');
  const lines = images.map(({ image, digest }) => `  '${image}': '${digest}',\n`).sort();
  return text.replace(SOURCE, (_, start, __, end) => `${start}${lines.join('')}${end}`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      json: { type: 'string' },
      registry: { type: 'string' },
      docs: { type: 'string' },
      source: { type: 'string' },
    },
  });
  const file = values.docs ?? `${root}/docs/security.md`;
  const source = values.source ?? `${root}/src/inputs/images/pinned.ts`;
  const [text, code] = [file, source].map((path) => readFileSync(path, 'utf8'));
  const pins = pinnedImages(code);
  const images = await defaultImages();
  if (values.check) {
    const problems = imageProblems(images, documentedImages(text), pins);
    problems.forEach((problem) => console.error(`the default images: ${problem} (run node scripts/images.mjs)`));
    return problems.length === 0;
  }
  const asked = new Date().toISOString().slice(0, 10);
  const found = await Promise.allSettled(images.map(({ image }) => digestOf(image, values.registry)));
  const failed = found.filter(({ status }) => status === 'rejected');
  failed.forEach(({ reason }) => console.error(reason.message));
  if (failed.length > 0) return false;
  const now = images.map((one, index) => ({ ...one, digest: found[index].value }));
  now.forEach(({ input, image, digest }) => console.log(`${input}: ${image}@${digest}`));
  if (values.json !== undefined) {
    const told = now.map((one) => ({ ...one, asked, pulled: pins[one.image] }));
    writeFileSync(values.json, `${JSON.stringify(told, null, 2)}\n`);
    return true;
  }
  const options = await prettier.resolveConfig(file, { editorconfig: true });
  const documented = withImages(text, now.map((one) => ({ ...one, known: `the registry, ${asked}` }))); // prettier-ignore
  const pinned = withPins(code, now);
  writeFileSync(file, await prettier.format(documented, { ...options, filepath: file }));
  writeFileSync(source, pinned);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // a failure of one is told with all; nothing is written then
  process.exitCode = (await main()) ? 0 : 1;
}
