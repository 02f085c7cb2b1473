// Makes this machine able to run every test: Node 24, shells, a Docker engine, the images the tests use, a "Docker Hub".
// Usage: node test/bed/bed.mjs [--real | --stop | --clean]; --real: no stand-ins, only images of their registries.
import { rmSync } from 'node:fs';
import { cacheDir, stateDir } from './lib/paths.mjs';
import { BedError, run, say } from './lib/run.mjs';
import { withLock } from './lib/lock.mjs';
import { binfmtMissing, engineVersion, ensureBinfmtMount, ensureEngine, stopEngine } from './lib/engine.mjs';
import { ensureNode22, ensureNode24, ensureTools, hasNode22, hasNode24, missingTools } from './lib/tools.mjs';
import { ensureImages, imagesComplete } from './lib/provide.mjs';
import { hubUrl, removeHub } from './lib/hub.mjs';
import { standInLabel } from './lib/images.mjs';

async function complete() {
  return hasNode24() && hasNode22() && !missingTools().length && !binfmtMissing() && (await imagesComplete());
}

async function up(real = false) {
  if (real || !(await complete()))
    await withLock(async () => {
      // Another bed may have done it while this one waited.
      if (!real && (await complete())) return;
      const node = Promise.all([ensureNode24(), ensureNode22()]);
      // Its failure is reported below; without this line it would end the process before that.
      node.catch(() => {});
      await ensureTools();
      await ensureEngine();
      await ensureBinfmtMount();
      await ensureImages(real);
      await node;
    });
  say(`ready: Docker ${await engineVersion()}, hub ${hubUrl()}`);
}

async function clean() {
  if (await engineVersion()) {
    await removeHub();
    const { stdout } = await run('docker', ['images', '-q', '--filter', `label=${standInLabel}=true`], {
      check: false,
    });
    const ids = [...new Set(stdout.split('\n').filter(Boolean))];
    if (ids.length) await run('docker', ['rmi', '-f', ...ids], { check: false });
  }
  await stopEngine();
  rmSync(cacheDir, { recursive: true, force: true });
  rmSync(stateDir, { recursive: true, force: true });
  say(`removed ${cacheDir} and ${stateDir}`);
}

const usage = 'usage: node test/bed/bed.mjs [--real | --stop | --clean]';

async function main([option, ...rest]) {
  if (rest.length) throw new BedError(usage);
  if (process.platform !== 'linux') throw new BedError('the test bed needs Linux');
  if (option === undefined) await up();
  else if (option === '--real') await up(true);
  else if (option === '--stop') await withLock(stopEngine);
  else if (option === '--clean') await withLock(clean);
  else throw new BedError(usage);
}

main(process.argv.slice(2)).catch((e) => {
  process.stderr.write(`bed: ${e instanceof BedError ? e.message : e.stack}\n`);
  process.exitCode = 1;
});
