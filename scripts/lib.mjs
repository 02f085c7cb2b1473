// What the daily commands share. Each of them is enough on a fresh clone: it installs what it needs first.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** Runs a command in the repository with its output shown; ends this process when it fails. */
export function must(command, args, options = {}) {
  const status = tryRun(command, args, options);
  if (status !== 0) process.exit(status);
}

/** The same, but gives back the exit code. */
export function tryRun(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error !== undefined) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}

/** The same, beside what this process does meanwhile. */
export function tryBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (status) => resolve(status ?? 1));
  });
}

/** Installs the dependencies where they are missing or not those of the lock file. */
export function ensureDependencies() {
  const installed = `${root}/node_modules/.package-lock.json`;
  if (existsSync(installed) && samePackages(installed)) return;
  console.log('Installing dependencies (npm ci)');
  must('npm', ['ci', '--no-progress', '--loglevel=error']);
}

/** Makes the machine able to run the engine and what the tests need. */
export function ensureBed() {
  must(process.execPath, ['test/bed/bed.mjs']);
}

/** Path of a program that an installed package brings. */
export function bin(name) {
  return `${root}/node_modules/.bin/${name}`;
}

/** Imports a source file of `src/` that needs nothing but its neighbours. */
export async function importSource(path) {
  return import(await moduleAddress(`${root}/src/${path}`));
}

async function moduleAddress(path) {
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  let text = outputText;
  for (const [, name] of outputText.matchAll(/from '(\.\/[^']+)\.js'/g)) {
    const address = await moduleAddress(join(dirname(path), `${name}.ts`));
    text = text.replaceAll(`'${name}.js'`, JSON.stringify(address));
  }
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

function samePackages(installed) {
  const versions = (path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages)
      .filter(([name, entry]) => name.startsWith('node_modules/') && entry.optional !== true)
      .map(([name, entry]) => `${name}@${entry.version ?? ''}`);
  const present = new Set(versions(installed));
  return versions(`${root}/package-lock.json`).every((item) => present.has(item));
}
