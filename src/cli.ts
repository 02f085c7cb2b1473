import { realpathSync } from 'node:fs';
import { askAhead } from './repository/ahead.js';

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

/** Most commands begin with a project: Git answers while the rest is loaded. A wrong guess costs time, nothing else. */
function askAheadFor([command = '', ...words]: readonly string[]): void {
  const runs = ['run', 'shell'].includes(command);
  const reads = ['plan', 'lint', 'simulate'].includes(command);
  if (!(runs || reads) || words.some((word) => /^(--help|-h)$/.test(word))) return;
  const at = words.indexOf('--cwd');
  const told = at === -1 ? words.find((word) => word.startsWith('--cwd='))?.slice('--cwd='.length) : words[at + 1];
  try {
    askAhead(realpathSync(told ?? process.cwd()), runs);
  } catch {
    // there is no such folder: what that means is said where it is wanted
  }
}
