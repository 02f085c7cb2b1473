// `npm run fleet`: all tests of pipelines on several runners, the example pipeline on machines of their own included.
import { bin, ensureBed, ensureDependencies, tryRun } from './lib.mjs';

ensureDependencies();
ensureBed();
process.env.FLEET = 'all';
process.exit(tryRun(bin('vitest'), ['run', '--project', 'engine', 'test/fleet', ...process.argv.slice(2)]));
