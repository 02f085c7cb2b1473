// Where the hub listens. Not on docker0: inside a Docker-in-Docker container that address is the inner engine's own. An address from
// the block reserved for documentation, on the loopback device, is nobody else's, is not reachable from outside, and every container
// finds it, at any depth, by its default route.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { stateDir } from './paths.mjs';
import { run, runAsRoot, say, which } from './run.mjs';

const host = '198.51.100.1';
const port = 5999;
const file = join(stateDir, 'hub-address');

/** The address the bed's own engine is configured with. */
export const plannedAddress = `${host}:${port}`;

/** host:port of the hub, as containers and the engine reach it. */
export function hubAddress() {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : plannedAddress;
}

/** Base URL, without a slash at its end. */
export const hubUrl = () => `http://${hubAddress()}`;

const isThere = () =>
  Object.values(networkInterfaces())
    .flat()
    .some((i) => i?.address === host);

/** Gives this machine the hub's address. */
export async function ensureHubAddress() {
  let address = plannedAddress;
  if (!isThere()) {
    const ip = (await which('ip')) ? ['ip'] : ['busybox', 'ip'];
    const add = [...ip.slice(1), 'address', 'add', `${host}/32`, 'dev', 'lo'];
    const { code, stderr } = await runAsRoot(ip[0], add, { check: false });
    if (code !== 0 && !isThere()) {
      const format = '{{(index .IPAM.Config 0).Gateway}}';
      const { stdout } = await run('docker', ['network', 'inspect', '-f', format, 'bridge']);
      address = `${stdout.trim()}:${port}`;
      say(`the hub is at ${address}, out of reach for engines in containers: cannot add ${host} (${stderr.trim()})`);
    }
  }
  mkdirSync(stateDir, { recursive: true });
  writeFileSync(file, address);
}
