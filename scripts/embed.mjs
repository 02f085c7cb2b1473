// Writes src/shell/scripts.ts from the shell files beside it, so that the bundle carries them. `--check` only compares.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/shell/', import.meta.url));
const target = `${folder}scripts.ts`;

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.sh'))
  .sort();
const constant = (name) => name.replace(/\.sh$/, '').replaceAll('-', '_').toUpperCase();
const text = [
  '// Made by scripts/embed.mjs from the shell files of this folder. Do not edit.',
  '',
  ...names.map((name) => `export const ${constant(name)} = ${JSON.stringify(readFileSync(folder + name, 'utf8'))};`),
  '',
].join('\n');

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/shell/scripts.ts is not what the shell files make: run node scripts/embed.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
