import { tarOf } from '../docker/archive.js';
import type { Container } from '../docker/types.js';
import { PUSH_PORT } from '../registry/config.js';
import { MOCK_ALIASES } from '../registry/names.js';
import { DIND_PRELUDE, DOCKER_BUILDX } from '../shell/scripts.js';
import { builderFiles, type Trust } from './daemon.js';
import { layersFiles, type LayersOfJob } from './layers.js';
import { SPARE_FOLDER } from './spare.js';
import { clientConfig, FIRST_SYSTEM_FOLDER, LATER_SYSTEM_FOLDERS, PLUGIN_FOLDER } from './login.js';

/** The file that a dind job's shell sources before its first command. */
export const PRELUDE = '/glci/dind-prelude.sh';

/** The prelude's function that runs before each command. */
export const GUARD = 'glci_guard';

/** What a dind job's container gets, to unpack at its root before it starts. */
export function jobFiles(options: {
  readonly trust: Trust;
  readonly loginPassword: string | undefined;
  readonly socket: string | undefined;
  /** Network for builders that are made on the engine itself; undefined: inside dind, they share the daemon's. */
  readonly network?: string;
  /** What builds may use and leave; undefined: they go through as they come. */
  readonly layers?: LayersOfJob | undefined;
}): Promise<Buffer> {
  const login = { hosts: MOCK_ALIASES.map((alias) => `${alias}:${PUSH_PORT}`), password: options.loginPassword };
  const plugins = PLUGIN_FOLDER.slice(1);
  return tarOf([
    { name: 'glci/', directory: true },
    ...(options.network === undefined ? [] : [{ name: 'glci/network', content: `${options.network}\n` }]),
    ...(options.layers === undefined ? [] : layersFiles(options.layers)),
    ...builderFiles(options.trust),
    { name: PRELUDE.slice(1), content: DIND_PRELUDE },
    // readable for the job's user, who need not be root: it has the password in its environment anyway
    { name: 'glci/docker-config.json', content: clientConfig({ ...login, plugins: true }) },
    { name: 'glci/docker-config-bare.json', content: clientConfig({ ...login, plugins: false }) },
    { name: `${SPARE_FOLDER.slice(1)}/`, directory: true },
    { name: `${plugins}/`, directory: true },
    { name: `${plugins}/docker-buildx`, content: DOCKER_BUILDX, mode: 0o755 },
    // for tools that know only this place; the docker command itself goes by DOCKER_HOST
    ...(options.socket === undefined ? [] : [{ name: 'var/run/docker.sock', link: options.socket }]),
  ]);
}

/**
 * What makes our wrapper found whatever the job does to its own configuration, to unpack at the container's root: where the
 * image keeps a buildx in one of the system's folders, the wrapper stands in the folder that is searched before. undefined
 * for images without buildx, which stay without.
 */
export async function wrapperFor(container: Container): Promise<Buffer | undefined> {
  const name = 'docker-buildx';
  const [first, ...later] = await Promise.all(
    [FIRST_SYSTEM_FOLDER, ...LATER_SYSTEM_FOLDERS].map((folder) => container.exists(`${folder}/${name}`)),
  );
  if (first === true || !later.includes(true)) return undefined;
  return tarOf([{ name: `${FIRST_SYSTEM_FOLDER.slice(1)}/${name}`, link: `${PLUGIN_FOLDER}/${name}` }]);
}
