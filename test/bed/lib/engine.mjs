// The Docker engine: the one that answers, else one installed from Debian packages and started here, without systemd.
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { arch, isRoot, stateDir } from './paths.mjs';
import { BedError, run, say, sleep, which } from './run.mjs';
import { candidate, closure, download, osRelease } from './apt.mjs';
import { plannedAddress } from './address.mjs';
import { withoutServiceStart } from './tools.mjs';

const log = join(stateDir, 'dockerd.log');
const pidFile = join(stateDir, 'dockerd.pid');
const configFile = join(stateDir, 'daemon.json');

/** Version of the engine that answers, or undefined. (`docker info --format` may succeed without one, this does not.) */
export async function engineVersion() {
  const { code, stdout } = await run('docker', ['version', '-f', '{{.Server.Version}}'], {
    check: false,
    timeout: 20_000,
  });
  return code === 0 ? stdout.trim() : undefined;
}

/** Process id of the engine the bed started, if it lives. */
export function enginePid() {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8'));
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'dockerd' ? pid : undefined;
  } catch {
    return undefined;
  }
}

const socket = 'unix:///var/run/docker.sock';
const usesOtherHost = () => Boolean(process.env.DOCKER_HOST) && process.env.DOCKER_HOST !== socket;

/** Whether the engine that answers is the bed's own, so that it asks the bed's hub first. */
export const isOwnEngine = () => !usesOtherHost() && enginePid() !== undefined;

const debianPackages = ['docker.io', 'containerd', 'docker-cli', 'docker-buildx'];

/**
 * Debian 12's engine asks for every capability the kernel knows and fails where one is withheld; the next release's asks for
 * those that exist and needs nothing newer than Debian 12's libc. Those four packages are downloaded and installed as files:
 * their suite never enters the machine's own sources, so nothing else can be upgraded from it.
 */
async function installEngine() {
  const { ID, ID_LIKE = '', VERSION_ID = '' } = osRelease();
  if (!isRoot)
    throw new BedError(
      'no Docker engine answers, and only root can install and start one: start Docker or run the bed as root',
    );
  if (ID !== 'debian' && ID !== 'ubuntu' && !/debian|ubuntu/.test(ID_LIKE))
    throw new BedError(
      `no Docker engine answers, and the bed installs one on Debian or Ubuntu only (this is ${ID ?? 'unknown'})`,
    );
  if (await which('dockerd')) return;
  await withoutServiceStart(async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['-qq', '-y', '--no-install-recommends', 'install'];
    if (ID === 'debian' && VERSION_ID === '12') {
      say('installing a Docker engine (Debian packages of the next release)');
      const version = await candidate('trixie', 'docker.io');
      if (!version) throw new BedError('the Debian mirror of this machine does not carry docker.io of trixie');
      const debs = (await closure('trixie', arch, debianPackages, /^$/)).filter((d) => debianPackages.includes(d.name));
      const paths = await download('trixie', debs);
      await run('apt-get', ['-qq', 'update'], { timeout: 120_000 });
      await run('apt-get', [...install, ...paths, 'iptables'], { env, timeout: 300_000 });
    } else {
      say('installing a Docker engine (docker.io)');
      await run('apt-get', ['-qq', 'update'], { timeout: 120_000 });
      await run('apt-get', [...install, 'docker.io', 'iptables'], { env, timeout: 300_000 });
    }
  });
}

/** nft is the default; a kernel without it has the older tables. */
async function chooseIptables() {
  if ((await run('iptables', ['-w', '-t', 'nat', '-nL'], { check: false })).code === 0) return;
  for (const cmd of ['iptables', 'ip6tables'])
    await run('update-alternatives', ['--set', cmd, `/usr/sbin/${cmd}-legacy`], { check: false });
  const { code, stderr } = await run('iptables', ['-w', '-t', 'nat', '-nL'], { check: false });
  if (code !== 0) throw new BedError(`this kernel accepts neither kind of iptables rules: ${stderr.trim()}`);
  say('switched to iptables-legacy');
}

// In its own file, so that a daemon.json of the machine cannot clash with it.
const config = `${JSON.stringify(
  {
    hosts: [socket],
    'registry-mirrors': [`http://${plannedAddress}`],
    'insecure-registries': [plannedAddress],
  },
  null,
  2,
)}\n`;

async function startEngine() {
  mkdirSync(stateDir, { recursive: true });
  await chooseIptables();
  // As udev leaves it: engines without root make their network with it.
  if (existsSync('/dev/net/tun')) chmodSync('/dev/net/tun', 0o666);
  writeFileSync(configFile, config);
  const out = openSync(log, 'a');
  const child = spawn('dockerd', ['--config-file', configFile], {
    detached: true,
    stdio: ['ignore', out, out],
    cwd: '/',
  });
  closeSync(out);
  let ended;
  child.on('error', (e) => (ended = e.message));
  child.on('exit', (code) => (ended = `exit code ${code}`));
  child.unref();
  writeFileSync(pidFile, `${child.pid}`);
  const until = Date.now() + 60_000;
  let version;
  while (!(version = await engineVersion())) {
    if (ended || Date.now() > until) {
      const tail = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n') : '';
      throw new BedError(`dockerd did not start (${ended ?? 'no answer within 60 s'}); end of ${log}:\n${tail}`);
    }
    await sleep(100);
  }
  say(`started Docker ${version} (pid ${child.pid}, log ${log})`);
}

/** Makes an engine answer; resolves with its version. */
export async function ensureEngine() {
  let version = await engineVersion();
  if (version) {
    const pid = isOwnEngine() && enginePid();
    if (pid && readFileSync(configFile, 'utf8') !== config) {
      // An older bed started it: mirrors and trusted registries can change while it runs.
      writeFileSync(configFile, config);
      process.kill(pid, 'SIGHUP');
      say('gave the running engine its new configuration');
      await sleep(500);
    }
    return version;
  }
  if (usesOtherHost()) throw new BedError(`DOCKER_HOST is ${process.env.DOCKER_HOST}, but no engine answers there`);
  await installEngine();
  // It lives but does not answer yet: starting up, or started by somebody else a moment ago.
  for (let i = 0; i < 50 && enginePid() && !version; i++) {
    version = await engineVersion();
    if (!version) await sleep(200);
  }
  if (version) return version;
  await startEngine();
  return engineVersion();
}

/** Stops the engine the bed started. */
export async function stopEngine() {
  const pid = enginePid();
  if (!pid) return say('no engine of the bed is running');
  process.kill(pid, 'SIGTERM');
  for (let i = 0; i < 150 && enginePid() === pid; i++) await sleep(200);
  if (enginePid() === pid) throw new BedError(`dockerd (pid ${pid}) did not stop within 30 s`);
  rmSync(pidFile, { force: true });
  say(`stopped Docker (pid ${pid})`);
}

const binfmt = '/proc/sys/fs/binfmt_misc';

/** Whether it can be mounted here and is not. */
export const binfmtMissing = () => isRoot && existsSync(binfmt) && !existsSync(join(binfmt, 'register'));

/** Registrations made in a container vanish with the container's own mount unless the machine has it mounted. */
export async function ensureBinfmtMount() {
  if (!binfmtMissing()) return;
  await run('modprobe', ['binfmt_misc'], { check: false });
  const { code, stderr } = await run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', binfmt], { check: false });
  if (code === 0) say('mounted binfmt_misc');
  else say(`no binfmt_misc on this machine, foreign architectures will not run (${stderr.trim()})`);
}
