import { askAhead } from './repository/facts.js';

// a reader that leaves early (`| head`) is no error of ours; a run ends then, see cli/run.ts
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const argv = process.argv.slice(3);
// most commands begin with the project of this folder, unless they say otherwise: Git answers while the rest is loaded
const OPENING = ['run', 'plan', 'lint', 'simulate', 'shell'];
if (OPENING.includes(argv[0] ?? '') && !argv.some((word) => word.startsWith('--cwd'))) askAhead(process.cwd());
const { main } = await import('./cli/main.js');
const code = await main(argv);
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
);
process.exit(code);
