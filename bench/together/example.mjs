// The example pipeline through the Action twice, each time on an engine of its own that has nothing yet: first with an empty
// cache, then with that restored. Prints {"first", "second", "restore", "save"} in seconds. Run by the case `example-again`
// under Node 24.
import { join } from 'node:path';
import { startCacheServer } from '../../test/cache-server.ts';
import { GATEWAY, Machine } from '../../test/fleet/machine.ts';
import { ROOT } from '../../test/runner.ts';
import { twice } from './twice.mjs';

const server = await startCacheServer(GATEWAY);
try {
  const found = await twice(server, async () => {
    const machine = await Machine.start();
    return {
      inputs: { cwd: join(ROOT, 'examples/dind') },
      env: machine.environment,
      through: (program) => machine.command(program),
      close: () => machine[Symbol.asyncDispose](),
    };
  });
  console.log(JSON.stringify(found));
} finally {
  await server[Symbol.asyncDispose]();
}
