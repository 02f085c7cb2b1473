// Programs of the machine that tests need: shells of several kinds, shellcheck, Ruby (GitLab's reader of YAML), Chromium (for the
// HTML report), Node 24 (the action's own runtime),
// and Node 22.
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, isRoot } from './paths.mjs';
import { BedError, run, runAsRoot, say, which } from './run.mjs';

export const node24 = join(cacheDir, 'bin', 'node24');

/** Whether Node 24 or newer is there, as this process or in the cache. */
export const hasNode24 = () => Number(process.versions.node.split('.')[0]) >= 24 || existsSync(node24);

export async function ensureNode24() {
  if (!hasNode24()) await ensureNode(24, node24);
}

export const node22 = join(cacheDir, 'bin', 'node22');

/** Node 22, under which the package is tried as well. */
export const hasNode22 = () => existsSync(node22);

export async function ensureNode22() {
  if (!hasNode22()) await ensureNode(22, node22);
}

async function ensureNode(major, place) {
  const pkg = `node-linux-${process.arch}`;
  say(`installing Node ${major} (npm package ${pkg}) into ${cacheDir}`);
  const prefix = join(cacheDir, `node${major}`);
  mkdirSync(prefix, { recursive: true });
  // An own package.json: npm must not take a folder above for the place to install to.
  writeFileSync(join(prefix, 'package.json'), '{"private":true}\n');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--loglevel=error'];
  await run('npm', ['install', '--prefix', prefix, ...flags, `${pkg}@${major}`], { cwd: prefix, timeout: 300_000 });
  const binary = join(prefix, 'node_modules', pkg, 'bin', 'node');
  const { stdout } = await run(binary, ['--version']);
  if (!stdout.startsWith(`v${major}.`)) throw new BedError(`${pkg} holds Node ${stdout.trim()}, not ${major}`);
  mkdirSync(join(cacheDir, 'bin'), { recursive: true });
  rmSync(place, { force: true });
  symlinkSync(binary, place);
}

const tools = {
  busybox: 'busybox',
  dash: 'dash',
  bash: 'bash',
  zsh: 'zsh',
  fish: 'fish',
  tmux: 'tmux',
  shellcheck: 'shellcheck',
  ruby: 'ruby',
  git: 'git',
  openssl: 'openssl',
  chromium: 'chromium',
};

const onPath = (cmd) => (process.env.PATH ?? '').split(':').some((dir) => dir && existsSync(join(dir, cmd)));

/** Commands of the list that are not installed. */
export const missingTools = () => Object.keys(tools).filter((cmd) => !onPath(cmd));

export async function ensureTools() {
  const missing = missingTools();
  if (!missing.length) return;
  if (!(await which('apt-get'))) throw new BedError(`missing and not installable without apt: ${missing.join(', ')}`);
  if (!isRoot && (await run('sudo', ['-n', 'true'], { check: false })).code !== 0)
    throw new BedError(`missing: ${missing.join(', ')} (install them, or run the bed as root)`);
  say(`installing ${missing.join(', ')}`);
  const packages = missing.map((cmd) => tools[cmd]);
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const install = ['apt-get', '-qq', '-y', '--no-install-recommends', 'install', ...packages];
  // Package lists may be absent (container images) or old: update only when the first try fails.
  const listed = existsSync('/var/lib/apt/lists') && readdirSync('/var/lib/apt/lists').length > 2;
  if (listed && (await runAsRoot(env[0], [env[1], ...install], { check: false, timeout: 300_000 })).code === 0) return;
  await runAsRoot('apt-get', ['-qq', 'update'], { timeout: 120_000 });
  await runAsRoot(env[0], [env[1], ...install], { timeout: 300_000 });
}

const policy = '/usr/sbin/policy-rc.d';

/** Keeps packages from starting their services while `work` installs them: the bed starts the engine with its own settings. */
export async function withoutServiceStart(work) {
  if (existsSync(policy)) return work();
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    return await work();
  } finally {
    rmSync(policy, { force: true });
  }
}
