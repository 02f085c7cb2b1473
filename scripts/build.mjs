// Makes dist/ from the sources. `--check` builds elsewhere and compares with what is committed.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureDependencies, must, root } from './lib.mjs';

const check = process.argv.includes('--check');
ensureDependencies();
must(process.execPath, ['scripts/embed.mjs', ...(check ? ['--check'] : [])]);

// elsewhere first: a build that fails leaves what is there, and a run meanwhile never sees half of it
const target = mkdtempSync(join(root, '.build-'));
process.on('exit', () => rmSync(target, { recursive: true, force: true }));
must(bin('ncc'), ['build', 'src/index.ts', '-o', target, '--license', 'licenses.txt', '--quiet']);
for (const name of readdirSync(target).filter((name) => name.endsWith('.js'))) quickened(join(target, name));

/**
 * Makes a file of the bundle quick to load, which the start of a command mostly is. The bundler's function around each
 * module becomes a `function` in parentheses: V8 compiles such a one when it reads the file, where it would go through an
 * arrow function twice. Signs beyond ASCII become escapes: one of them makes a text of two bytes a sign of the whole file,
 * which takes four times as long to decode.
 */
function quickened(file) {
  const text = readFileSync(file, 'utf8').replace(/^(\/\*{3}\/ )\(\(([\w, ]*)\) => \{$/gm, '$1(function ($2) {');
  // of a raw template an escape would be the text
  if (/String\.raw`[^`]*[^\0-\x7f]/.test(text)) throw new Error(`${file}: a raw template has signs beyond ASCII`);
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped));
}

if (check) {
  const list = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const built = list(target);
  const committed = list(join(root, 'dist'));
  const different = [...new Set([...built, ...committed])].filter(
    (name) =>
      !built.includes(name) ||
      !committed.includes(name) ||
      !readFileSync(join(target, name)).equals(readFileSync(join(root, 'dist', name))),
  );
  if (different.length > 0) {
    console.error(`dist/ is not what the sources build (run npm run build): ${different.join(', ')}`);
    process.exit(1);
  }
  console.log('dist/ is what the sources build');
}
if (!check) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(target, join(root, 'dist'));
  chmodSync(join(root, 'dist'), 0o755);
}
