// A pipeline through the Action twice, the second time with the cache of the first restored. For scripts beside this file.
import { tmpdir } from 'node:os';
import { cacheEnvironment } from '../../test/cache-server.ts';
import { Runner } from '../../test/runner.ts';

/** One run: what main and post took, and what main says of restoring, in seconds. */
async function once(server, { inputs, env, through }) {
  const options = through === undefined ? {} : { through };
  const runner = new Runner({ inputs, env: { ...cacheEnvironment(server, tmpdir()), ...env }, ...options });
  try {
    const started = performance.now();
    const main = await runner.main();
    const seconds = (performance.now() - started) / 1000;
    if (main.code !== 0) throw new Error(main.stdout.slice(-4000) + main.stderr);
    const afterwards = performance.now();
    const post = await runner.post();
    if (post.code !== 0) throw new Error(post.stdout + post.stderr);
    const restored = /Restored .* in ([\d.]+) s/.exec(main.stdout)?.[1];
    return { seconds, post: (performance.now() - afterwards) / 1000, restored };
  } finally {
    runner[Symbol.dispose]();
  }
}

/** Both runs, each as `options` says (a function, asked anew for each, with what is called when the run has ended). */
export async function twice(server, options) {
  // what was started ends by the same signal, and what was made is removed as after a failure
  process.on('SIGINT', () => undefined);
  const run = async () => {
    const { close, ...how } = await options();
    return once(server, how).finally(() => close?.());
  };
  const [first, second] = [await run(), await run()];
  if (second.restored === undefined) throw new Error('the second run has restored nothing');
  return { first: first.seconds, second: second.seconds, restore: Number(second.restored), save: first.post };
}
