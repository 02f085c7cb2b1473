// `npm run bench [CASE...]`: measures against the rivals and prints ratios; `--json FILE` writes them, too.
import { writeFileSync } from 'node:fs';
import { ensureBed, ensureDependencies } from './lib.mjs';

ensureDependencies();
ensureBed();
const { cases } = await import('../bench/cases.mjs');
const { measure, print } = await import('../bench/harness.mjs');

const args = process.argv.slice(2);
const at = args.indexOf('--json');
const [, file] = at === -1 ? [] : args.splice(at, 2);
const unknown = args.filter((name) => cases[name] === undefined);
if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')} (there are: ${Object.keys(cases).join(', ')})`);
  process.exit(2);
}
const results = [];
for (const name of args.length > 0 ? args : Object.keys(cases)) {
  const result = await measure(cases[name]());
  print(result);
  results.push(result);
}
if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
