// The default images, and the digests of their tags. `node scripts/images.mjs` asks the registries and rewrites the table of
// docs/security.md; `--check` only compares its rows with the defaults, and asks nobody; `--json FILE` writes the digests
// into a file, and leaves the table as it is. `--registry URL` asks one registry for all, `--docs FILE` is another document.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { importSource, root } from './lib.mjs';

/** Inputs whose default is an image that a run pulls by itself. */
export const DEFAULT_IMAGES = ['default-image', 'registry-image', 'qemu-image'];
export const NOT_PINNED = 'not yet pinned';

const MARKS = /(<!-- images -->\n)([\s\S]*?)(<!-- \/images -->)/;
const ROW =
  /^\| `([\w-]+)` +\| `([^`]+)` +\| (?:`(sha256:[0-9a-f]{64})`|(not yet pinned)) +\| *(\d{4}-\d\d-\d\d)? *\|$/;
const TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** `{input, image}` of each default image. */
export async function defaultImages() {
  const { INPUTS } = await importSource('inputs/definitions.ts');
  return DEFAULT_IMAGES.map((input) => ({ input, image: INPUTS[input].default }));
}

/** The rows of the document's table: `{input, image, digest, asked}`, without a digest where it is not pinned. */
export function documentedImages(text) {
  const lines = (MARKS.exec(text)?.[2] ?? '').split('\n').filter((line) => line.startsWith('| `'));
  return lines.map((line) => {
    const [, input, image, digest, none, asked] = ROW.exec(line) ?? [];
    if (input === undefined || (none === undefined) !== (asked !== undefined))
      throw new Error(`a row of the default images has not the form of one: ${line}`);
    return { input, image, digest, asked };
  });
}

/** What of the table is not what the defaults are, a line each. */
export function imageProblems(images, documented) {
  const wanted = images.map(({ input, image }) => `${input}: ${image}`);
  const found = documented.map(({ input, image }) => `${input}: ${image}`);
  return [
    ...wanted.filter((row) => !found.includes(row)).map((row) => `${row} has no row`),
    ...found.filter((row) => !wanted.includes(row)).map((row) => `${row} is no default`),
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

/** The document with the table of these images, `{input, image, digest, asked}`. */
export function withImages(text, images) {
  const rows = images.map(({ input, image, digest, asked }) => {
    const pinned = digest === undefined ? NOT_PINNED : `\`${digest}\``;
    return `| \`${input}\` | \`${image}\` | ${pinned} | ${asked ?? ''} |`;
  });
  const table = ['| input | image | digest | asked on |', '| --- | --- | --- | --- |', ...rows].join('\n');
  if (!MARKS.test(text)) throw new Error('the document has no place for the images');
  return text.replace(MARKS, (_, start, __, end) => `${start}\n${table}\n\n${end}`);
}

async function main() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean' },
      json: { type: 'string' },
      registry: { type: 'string' },
      docs: { type: 'string' },
    },
  });
  const file = values.docs ?? `${root}/docs/security.md`;
  const text = readFileSync(file, 'utf8');
  const images = await defaultImages();
  if (values.check) {
    const problems = imageProblems(images, documentedImages(text));
    problems.forEach((problem) => console.error(`docs/security.md: ${problem} (run node scripts/images.mjs)`));
    return problems.length === 0;
  }
  const asked = new Date().toISOString().slice(0, 10);
  const found = await Promise.allSettled(images.map(({ image }) => digestOf(image, values.registry)));
  const failed = found.filter(({ status }) => status === 'rejected');
  failed.forEach(({ reason }) => console.error(reason.message));
  if (failed.length > 0) return false;
  const pinned = images.map((one, index) => ({ ...one, digest: found[index].value, asked }));
  pinned.forEach(({ input, image, digest }) => console.log(`${input}: ${image}@${digest}`));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(pinned, null, 2)}\n`);
  else {
    const options = await prettier.resolveConfig(file, { editorconfig: true });
    writeFileSync(file, await prettier.format(withImages(text, pinned), { ...options, filepath: file }));
  }
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // a failure of one is told with all; nothing is written then
  process.exitCode = (await main()) ? 0 : 1;
}
