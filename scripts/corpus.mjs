// `npm run corpus -- DIR`: plans every pipeline file of a folder and prints outcome and reason for each, then a count.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run corpus -- DIR');
  process.exit(2);
}
const counts = new Map();
const place = mkdtempSync(join(tmpdir(), 'gitlab-dind-corpus-'));
for (const name of readdirSync(folder)
  .filter((file) => /\.ya?ml$/i.test(file))
  .sort()) {
  copyFileSync(join(folder, name), join(place, '.gitlab-ci.yml'));
  const started = performance.now();
  const result = spawnSync(process.execPath, [`${root}/bin/gitlab-dind.mjs`, 'plan', '--json', '--cwd', place], {
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 2 ** 28,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const outcome =
    result.status === 0 ? 'planned' : result.status === 2 ? 'refused' : `broken (${result.status ?? result.signal})`;
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const detail = detailOf(result);
  console.log(`${outcome}\t${seconds} s\t${name}\t${detail}`);
}

/** How many jobs there are, or the first reason why there are none. */
function detailOf({ status, stdout, stderr }) {
  if (status === 0) return `${JSON.parse(stdout).jobs.length} jobs`;
  if (status !== 2) return stderr.trim().split('\n')[0];
  const [{ message, file, line }] = JSON.parse(stdout).errors;
  return file === null ? message : `${file}:${line}: ${message}`;
}
rmSync(place, { recursive: true, force: true });
console.log([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
if ([...counts.keys()].some((outcome) => outcome.startsWith('broken'))) process.exit(1);
