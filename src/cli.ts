import { askAhead } from './repository/facts.js';

// a reader that leaves early (`| head`) is no error of ours; a run ends then, see cli/run.ts
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const argv = process.argv.slice(3);
askAheadFor(argv);
const { main } = await import('./cli/main.js');
const code = await main(argv);
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
);
process.exit(code);

/** Most commands begin with the project of this folder, unless they are told another: Git answers while the rest is loaded. */
function askAheadFor([command = '', ...words]: readonly string[]): void {
  const opens = ['run', 'shell', 'plan', 'lint', 'simulate'].includes(command);
  if (!opens || words.some((word) => /^--(cwd|help)|^-h$/.test(word))) return;
  try {
    askAhead(process.cwd());
  } catch {
    // the folder is gone: what that means is said where it is wanted
  }
}
