// `npm run fuzz -- [TARGET...] [--runs N] [--seed S] [--at N]`: gives the readers inputs of all kinds, 100,000 each if not
// said, and prints how many were accepted, or the smallest input that one fails with. `--at` shows the Nth input only.
import { bin, ensureDependencies, tryRun } from './lib.mjs';

const USAGE = 'Usage: npm run fuzz -- [TARGET...] [--runs N] [--seed S] [--at N]';
const options = { runs: '100000', seed: String(Math.floor(Math.random() * 2 ** 31)), at: undefined };
const targets = [];
const words = process.argv.slice(2);
for (let word = words.shift(); word !== undefined; word = words.shift()) {
  if (!word.startsWith('-')) targets.push(word);
  else if (Object.hasOwn(options, word.slice(2)) && /^\d+$/.test(words[0] ?? ''))
    options[word.slice(2)] = words.shift();
  else {
    console.error(`${word} is no option, or has no number.\n${USAGE}`);
    process.exit(2);
  }
}
ensureDependencies();
console.log(`${options.runs} inputs, seed ${options.seed}`);
Object.assign(process.env, { FUZZ_RUNS: options.runs, FUZZ_SEED: options.seed, FUZZ_TARGETS: targets.join(' ') });
if (options.at !== undefined) process.env.FUZZ_AT = options.at;
process.exit(tryRun(bin('vitest'), ['run', '--project', 'unit', 'test/fuzz/fuzz.test.ts']));
