import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { filesOf } from '../docker/archive.js';
import type { Container } from '../docker/types.js';
import { SystemError } from '../errors.js';
import type { DindSettings } from './settings.js';

interface Certificates {
  readonly ca: Buffer;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Waits until the daemon answers `GET /info` at the port, under the name and with the certificates that the job will
 * use. Over the network: an exec into a starting dind can break its cgroups. Throws {@link SystemError} with the
 * daemon's last words as soon as it exits, or when the time is over.
 */
export async function waitForDaemon(options: {
  readonly container: Container;
  readonly settings: DindSettings;
  /** Address of the daemon's container that this process can reach. */
  readonly address: string;
  readonly timeoutSeconds: number;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { container, settings } = options;
  const deadline = Date.now() + options.timeoutSeconds * 1000;
  let certificates: Certificates | undefined;
  let last = 'no answer yet';
  for (let delay = 50; ; delay = Math.min(delay * 1.3, 250)) {
    options.signal.throwIfAborted();
    if (settings.certificateDir !== undefined && certificates === undefined) {
      certificates = await readCertificates(container, settings.certificateDir);
      if (certificates === undefined) last = `no client certificates in ${settings.certificateDir}/client`;
    }
    if (settings.certificateDir === undefined || certificates !== undefined) {
      const answer = await ask(options.address, settings, certificates);
      if (answer === 'ready') return;
      last = answer;
    }
    const state = await container.inspect();
    if (!state.running) {
      throw new SystemError(
        `The Docker daemon of the job exited with code ${state.exitCode}:\n${await lastWords(container)}`,
      );
    }
    if (Date.now() > deadline) {
      throw new SystemError(
        `The Docker daemon of the job was not ready after ${options.timeoutSeconds} s (${last}):\n${await lastWords(container)}`,
        { hint: 'A longer time can be given with dind-timeout.' },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

async function readCertificates(container: Container, directory: string): Promise<Certificates | undefined> {
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

function ask(address: string, settings: DindSettings, certificates: Certificates | undefined): Promise<string> {
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
    request.on('error', (error) => resolve(error.message));
    request.end();
  });
}

async function lastWords(container: Container): Promise<string> {
  return (await container.logs({ tail: 15 }).catch(() => '')).trim();
}
