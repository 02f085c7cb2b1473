// `npm run bench [CASE...]`: measures against the rivals and prints ratios. `--list` names the cases; `--runs N` runs each so
// often; `--json FILE` keeps the figures: a case takes its own place in the file, the others stay.
import { ensureBed, ensureDependencies } from './lib.mjs';

ensureDependencies();
const { bench, wantedOf } = await import('../bench/bench.mjs');
let wanted;
try {
  wanted = wantedOf(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
if (!wanted.list) ensureBed();
// not by process.exitCode: a case that has failed may have left something open
process.exit(await bench(wanted));
