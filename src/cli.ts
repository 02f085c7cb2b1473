import { main } from './cli/main.js';

const code = await main(process.argv.slice(3));
// what was printed must be out before the end, and a connection that is kept open must not delay it
await Promise.all(
  [process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
);
process.exit(code);
