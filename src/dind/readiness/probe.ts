import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { filesOf } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import type { Certificates } from '../certificates.js';
import type { DaemonAddress, GateOptions } from './types.js';

/** The client's certificates as dind has made them; undefined until all are there. */
export async function readCertificates(container: Container, directory: string): Promise<Certificates | undefined> {
  const tar = await container.get(`${directory}/client`);
  if (tar === undefined) return undefined;
  const files = await filesOf(tar);
  const find = (name: string): Buffer | undefined => {
    const content = files.get(`client/${name}`);
    return content === undefined || content.length === 0 ? undefined : content;
  };
  const [ca, cert, key] = [find('ca.pem'), find('cert.pem'), find('key.pem')];
  return ca === undefined || cert === undefined || key === undefined ? undefined : { ca, cert, key };
}

/** What became of asking a daemon. */
export type Answer =
  /** `mirrors`: addresses that it pulls through; undefined where it does not tell. */
  | { readonly is: 'ready'; readonly mirrors: readonly string[] | undefined }
  /** Nobody listens yet. */
  | { readonly is: 'closed'; readonly why: string }
  /** Its network is not this machine's. */
  | { readonly is: 'unreachable'; readonly why: string }
  | { readonly is: 'refused'; readonly why: string };

/** Asks the daemon for `/info` from this process. Source: the Engine API's `SystemInfo`. */
export async function ask({ address, settings, certificates }: DaemonAddress): Promise<Answer> {
  const closed = await closedPort(address, settings.port);
  if (closed !== undefined) return closed;
  return new Promise((resolve) => {
    const refused = (why: string): void => resolve({ is: 'refused', why });
    const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false as const };
    const request =
      certificates === undefined
        ? httpRequest(common)
        : httpsRequest({ ...common, ...certificates, servername: settings.alias });
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', (error) => refused(error.message));
      response.on('end', () => {
        if (response.statusCode !== 200) refused(`HTTP status ${response.statusCode ?? 0}`);
        else resolve({ is: 'ready', mirrors: mirrorsIn(Buffer.concat(parts).toString('utf8')) });
      });
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 3 s')));
    request.on('error', (error) => refused(error.message));
    request.end();
  });
}

function mirrorsIn(info: string): readonly string[] | undefined {
  try {
    const { RegistryConfig } = JSON.parse(info) as { RegistryConfig?: { Mirrors?: readonly string[] | null } };
    return RegistryConfig?.Mirrors ?? [];
  } catch {
    return undefined;
  }
}

/** Whether there is nobody to ask; undefined: somebody listens. Costs less than a request that would be refused. */
function closedPort(host: string, port: number): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (answer: Answer | undefined): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => end(undefined));
    socket.on('timeout', () => end({ is: 'closed', why: 'no answer within 3 s' }));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      const is = ['EHOSTUNREACH', 'ENETUNREACH'].includes(error.code ?? '') ? 'unreachable' : 'closed';
      end({ is, why: error.message });
    });
  });
}

/** Asks from a container on the job's network, with the docker command of the daemon's own image. */
export async function probeContainer(options: GateOptions, seconds: number): Promise<boolean> {
  const { settings, jobBinds } = options.service;
  const probe = await options.engine.containers.create({
    name: options.name,
    image: options.image,
    entrypoint: [
      'sh',
      '-c',
      `end=$(($(date +%s) + ${Math.ceil(seconds)})); until docker info > /dev/null 2>&1; do [ "$(date +%s)" -lt $end ] || exit 1; sleep 0.2; done`,
    ],
    command: [],
    env: Object.entries({ ...settings.client, DOCKER_HOST: `tcp://${settings.alias}:${settings.port}` }).map(
      ([key, value]) => `${key}=${value}`,
    ),
    binds: jobBinds,
    attach: { network: options.network, aliases: [] },
    labels: options.labels,
  });
  try {
    const { exit } = await probe.waitNextExit();
    await probe.start();
    // the loop of the caller sees a daemon that has exited; the probe only tells when one answers
    const daemonEnds = options.service.container
      .waitNextExit()
      .then(({ exit: end }) => end)
      .then(() => 1);
    return (await Promise.race([exit, daemonEnds])) === 0;
  } finally {
    await probe.remove();
  }
}
