// A gigabyte of layers by way of the cache (saved, then restored and checked on an empty folder) against `docker save`
// and `docker load` of the same image. Prints {"cache", "save", "restore", "docker"} in seconds. Run by the case
// `gigabyte` under Node 24.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheEnvironment, startCacheServer } from '../../test/cache-server.ts';

const LAYERS = 8;
const LAYER_BYTES = 2 ** 30 / LAYERS;

const root = fileURLToPath(new URL('../..', import.meta.url));
const top = mkdtempSync(join(tmpdir(), 'bench-gigabyte-'));
const storage = join(top, 'registry');
const container = `${process.env.GITLAB_DIND_BENCH_NAME}-gigabyte`;
const docker = (...args) =>
  execFileSync('docker', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const seconds = async (work) => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** The parts of the Action that save and restore, as plain JavaScript. */
async function cacheModule() {
  const out = join(top, 'compiled');
  execFileSync(join(root, 'node_modules/.bin/tsc'), ['-p', join(root, 'src'), '--noCheck', '--outDir', out]);
  copyFileSync(join(root, 'package.json'), join(out, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  return import(pathToFileURL(join(out, 'src/action/cache/cache.js')).href);
}

/** An image of random layers, on the engine and in a registry's storage. */
async function makeImage() {
  const context = join(top, 'context');
  mkdirSync(context);
  const lines = ['FROM scratch'];
  for (let index = 0; index < LAYERS; index++) {
    writeFileSync(join(context, `layer-${index}`), randomBytes(LAYER_BYTES));
    lines.push(`COPY layer-${index} /`);
  }
  writeFileSync(join(context, 'Dockerfile'), `${lines.join('\n')}\n`);
  mkdirSync(join(storage, 'local'), { recursive: true });
  docker(
    'run',
    '-d',
    '--name',
    container,
    '-p',
    '127.0.0.1:0:5000',
    '-v',
    `${storage}/local:/var/lib/registry`,
    'registry:3',
  );
  const image = `${docker('port', container, '5000/tcp').split('\n')[0]}/app:1`;
  docker('build', '-q', '-t', image, context);
  for (let attempt = 0; ; attempt++) {
    const { status, stderr } = spawnSync('docker', ['push', '-q', image], { encoding: 'utf8' });
    if (status === 0) break;
    if (attempt === 20) throw new Error(stderr);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  docker('rm', '-f', '-v', container);
  rmSync(context, { recursive: true });
  return image;
}

// what it has started ends by the same signal, and what it has made is removed below
process.on('SIGINT', () => undefined);
const server = await startCacheServer();
let image;
try {
  const { saveStorage, restoreStorage } = await cacheModule();
  image = await makeImage();
  Object.assign(process.env, cacheEnvironment(server, top), { GITHUB_WORKSPACE: top });
  const tell = (message) => console.error(message);
  const save = await seconds(() => saveStorage(storage, 'bench-', '', tell));
  rmSync(storage, { recursive: true });
  const restore = await seconds(() => restoreStorage(storage, 'bench-', [], tell));
  const archive = join(top, 'image.tar');
  const byDocker = await seconds(() => {
    docker('save', '-o', archive, image);
    docker('rmi', image);
    docker('load', '-q', '-i', archive);
  });
  console.log(JSON.stringify({ cache: save + restore, save, restore, docker: byDocker }));
} finally {
  await server[Symbol.asyncDispose]();
  spawnSync('docker', ['rm', '-f', '-v', container]);
  if (image !== undefined) spawnSync('docker', ['rmi', image]);
  spawnSync('docker', ['builder', 'prune', '-f', '--filter', 'type=source.local']);
  rmSync(top, { recursive: true, force: true });
}
process.exit();
