// `npm run faults`: all tests of what breaks, the whole sweep over the engine's calls included, of which CI has a third.
import { bin, ensureBed, ensureDependencies, tryRun } from './lib.mjs';

ensureDependencies();
ensureBed();
process.env.FAULTS = 'all';
process.exit(tryRun(bin('vitest'), ['run', '--project', 'engine', 'test/faults', ...process.argv.slice(2)]));
