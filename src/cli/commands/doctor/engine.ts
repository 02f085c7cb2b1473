import { defaultRouteMtu } from '../../../docker/host.js';
import { leftOver } from '../../../docker/sweep.js';
import { OWN_BRIDGE, type Engine } from '../../../docker/types.js';
import { hostDockerConfig } from '../../../job/images/credential-helper.js';
import { untrustedFolder } from '../../../registry/storage/projects.js';
import { count } from '../../../report/text.js';
import { scratchLeft } from '../../../scratch.js';
import { ok, skip, warn, type Check } from './check.js';
import { freeOf, roomCheck } from './machine.js';

/** Drivers that copy a whole layer, or write slowly. Source: Docker documentation, "Select a storage driver". */
const SLOW_DRIVERS = new Set(['vfs', 'fuse-overlayfs', 'devicemapper', 'aufs']);

/** What the engine says of itself. */
export async function engineChecks({ info, address, local, apiVersion }: Engine): Promise<readonly Check[]> {
  const where = local ? '' : `, not on this machine's kernel (${info.operatingSystem || info.hostName})`;
  return [
    ok(
      'Engine',
      `Docker ${info.version} at ${address}, API ${await apiVersion().catch(() => 'unknown')}, ${info.arch}, ${count(info.cpus, 'processor')}${where}`,
    ),
    info.rootless
      ? warn(
          'Rights',
          'the engine is rootless',
          'Docker-in-Docker needs a privileged container of an engine that runs as root: name one with --docker-host. Jobs without it run.',
        )
      : ok('Rights', 'the engine runs as root: privileged containers can be made'),
    info.cgroupVersion === '2'
      ? ok('Cgroup', 'version 2')
      : warn(
          'Cgroup',
          `version ${info.cgroupVersion}, which newer systems and daemons give up`,
          'It works; for version 2 start the machine with systemd.unified_cgroup_hierarchy=1.',
        ),
    SLOW_DRIVERS.has(info.storageDriver)
      ? warn(
          'Storage driver',
          `${info.storageDriver}, which is slow or given up by Docker`,
          'Give the engine a file system such as ext4 or xfs (d_type) and the driver overlay2 ("storage-driver" in its daemon.json).',
        )
      : ok('Storage driver', info.storageDriver),
  ];
}

/** Room where the engine keeps its images, where that is a place of this machine; a container tells it of others. */
export async function dataCheck({ info, local }: Engine): Promise<readonly Check[]> {
  if (!local || info.dataRoot === '') return [];
  const free = await freeOf(info.dataRoot).catch(() => undefined);
  if (free === undefined) return [];
  return [
    roomCheck(
      'Disk of the engine',
      free,
      info.dataRoot,
      'docker system df says what takes the room; docker system prune frees it.',
    ),
  ];
}

/** Whether packets of containers are larger than the way out allows. */
export async function networkCheck({ networks, local }: Engine): Promise<readonly Check[]> {
  const bridge = (await networks.list()).find(({ name }) => name === OWN_BRIDGE);
  if (bridge === undefined)
    return [
      skip('MTU', 'the engine has no network bridge of its own', 'Each run makes its network: nothing is to be done.'),
    ];
  return [mtuCheck(bridge.mtu ?? 1500, local ? defaultRouteMtu() : undefined)];
}

export function mtuCheck(bridge: number, route: number | undefined): Check {
  const detail = `${bridge} in containers, ${route === undefined ? 'that of the default route is not known here' : `${route} on the default route`}`;
  if (route === undefined || bridge <= route) return ok('MTU', detail);
  return warn(
    'MTU',
    `${detail}: large packets of containers can get lost`,
    `Networks and daemons of runs are given ${route}. For jobs without services: "mtu": ${route} in the engine's daemon.json, or --mtu ${route}.`,
  );
}

/** Proxies of this process, of the engine, and of the docker command's containers. */
export async function proxyCheck({ info }: Pick<Engine, 'info'>, environment = process.env): Promise<Check> {
  const own =
    environment['HTTPS_PROXY'] ??
    environment['https_proxy'] ??
    environment['HTTP_PROXY'] ??
    environment['http_proxy'] ??
    '';
  const client = /"proxies"\s*:/.test(await hostDockerConfig());
  if (own === '' && info.proxy === '' && !client) return ok('Proxy', 'none');
  const words = (proxy: string): string => (proxy === '' ? 'none' : withoutLogin(proxy));
  const detail = `this machine: ${words(own)}; the engine: ${words(info.proxy)}`;
  const jobs =
    'Jobs are given none by themselves, as on a runner: --project-variable HTTPS_PROXY=URL, HTTP_PROXY and NO_PROXY.';
  if (own !== '' && info.proxy === '')
    return warn('Proxy', `${detail}: images are pulled without it`, `"proxies" in the engine's daemon.json. ${jobs}`);
  return {
    ...ok('Proxy', `${detail}${client ? '; config.json of the docker command has one for its own containers' : ''}`),
    remedy: jobs,
  };
}

/** The address without user and password, which are nobody's to see. */
function withoutLogin(proxy: string): string {
  return proxy.replace(/^([a-z+]+:\/\/)?[^/@]*@/i, '$1');
}

/** What runs that were killed have left; nothing is removed. */
export async function leftChecks(engine: Engine, root: string | undefined): Promise<readonly Check[]> {
  const [{ containers, networks, volumes }, ...folders] = await Promise.all([
    leftOver(engine),
    scratchLeft(),
    root === undefined ? [] : scratchLeft(untrustedFolder(root)),
  ]);
  const found = [
    [containers.length, 'container'],
    [networks.length, 'network'],
    [volumes.length, 'volume'],
    [folders.flat().length, 'temporary folder'],
  ] as const;
  const words = found.flatMap(([number, what]) => (number === 0 ? [] : [count(number, what)]));
  if (words.length === 0) return [ok('Earlier runs', 'nothing is left of them')];
  return [
    warn('Earlier runs', `left behind: ${words.join(', ')}`, 'gitlab-dind clean removes it; so does the next run.'),
  ];
}
