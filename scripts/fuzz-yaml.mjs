// `npm run fuzz:yaml -- [N [SEED]]`: holds the reader of YAML against Psych, GitLab's own, on N texts (20,000 if not said).
import { ensureTools } from '../test/bed/lib/tools.mjs';
import { bin, ensureDependencies, tryRun } from './lib.mjs';

const [documents = '20000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
if (![documents, seed].every((one) => /^\d+$/.test(one))) {
  console.error('Usage: npm run fuzz:yaml -- [N [SEED]]');
  process.exit(2);
}
ensureDependencies();
await ensureTools();
console.log(`${documents} texts, seed ${seed}`);
Object.assign(process.env, { YAML_DOCUMENTS: documents, YAML_SEED: seed });
process.exit(tryRun(bin('vitest'), ['run', '--project', 'engine', 'test/yaml']));
