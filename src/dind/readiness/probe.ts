import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { filesOf } from '../../docker/archive.js';
import type { Container } from '../../docker/types.js';
import type { Certificates } from '../certificates.js';
import type { DaemonAddress, GateOptions } from './types.js';
import type { DindSettings } from '../settings.js';

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

/** Asks the daemon for `/info` from this process: `ready`, `unreachable`, or why not. */
export function ask(address: string, settings: DindSettings, certificates: Certificates | undefined): Promise<string> {
  return new Promise((resolve) => {
    const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false as const };
    const request =
      certificates === undefined
        ? httpRequest(common)
        : httpsRequest({ ...common, ...certificates, servername: settings.alias });
    request.on('response', (response) => {
      response.resume();
      response.on('end', () =>
        resolve(response.statusCode === 200 ? 'ready' : `HTTP status ${response.statusCode ?? 0}`),
      );
      response.on('error', (error) => resolve(error.message));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 3 s')));
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EHOSTUNREACH' || error.code === 'ENETUNREACH' ? 'unreachable' : error.message),
    );
    request.end();
  });
}

/** Addresses that a daemon pulls through; undefined where it does not tell. Source: the Engine API's `SystemInfo`. */
export function knownMirrors({
  address,
  settings,
  certificates,
}: DaemonAddress): Promise<readonly string[] | undefined> {
  return new Promise((resolve) => {
    const common = { host: address, port: settings.port, path: '/info', timeout: 3000, agent: false as const };
    const request =
      certificates === undefined
        ? httpRequest(common)
        : httpsRequest({ ...common, ...certificates, servername: settings.alias });
    const nothing = (): void => resolve(undefined);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', nothing);
      response.on('end', () => {
        try {
          const info = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
            RegistryConfig?: { Mirrors?: readonly string[] | null };
          };
          resolve(info.RegistryConfig?.Mirrors ?? []);
        } catch {
          nothing();
        }
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', nothing);
    request.end();
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
