// Makes dist/ from the sources. `--check` builds elsewhere and compares with what is committed.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, ensureDependencies, must, root } from './lib.mjs';

const check = process.argv.includes('--check');
ensureDependencies();
must(process.execPath, ['scripts/embed.mjs', ...(check ? ['--check'] : [])]);

// elsewhere first: a build that fails leaves what is there, and a run meanwhile never sees half of it
const target = mkdtempSync(join(root, '.build-'));
process.on('exit', () => rmSync(target, { recursive: true, force: true }));
must(bin('ncc'), ['build', 'src/index.ts', '-o', target, '--license', 'licenses.txt', '--quiet']);

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
