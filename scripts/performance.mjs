// Makes docs/performance.md and its charts of bench/figures.json, which `npm run bench -- --json bench/figures.json` writes.
// `--check` only compares.
import { fileURLToPath } from 'node:url';
import { cases } from '../bench/cases/index.mjs';
import { readFigures } from '../bench/measure/figures.mjs';
import { performanceFiles } from '../bench/page/page.mjs';
import { root } from './lib.mjs';
import { make } from './made.mjs';

/** The page and its charts, as they are to be. */
export function performanceTexts() {
  return performanceFiles(cases, readFigures(`${root}/bench/figures.json`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  if (!(await make(performanceTexts(), { check, command: 'node scripts/performance.mjs' }))) process.exit(1);
}
