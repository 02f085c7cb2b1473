import { main } from './cli/main.js';

// a reader that leaves early (`| head`) is no error of ours; a run ends then, see cli/run.ts
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const code = await main(process.argv.slice(3));
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
);
process.exit(code);
