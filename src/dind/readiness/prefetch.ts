import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { DaemonAddress } from './types.js';

/** The image of buildx's container builders where nothing else is asked for. */
const BUILDKIT = 'moby/buildkit:buildx-stable-1';

/**
 * The image that a job's builder will be made of, where its commands make one; undefined where they make none, or where
 * the name takes values that only the shell knows.
 */
export function builderImage(commands: readonly string[]): string | undefined {
  const creation = commands.find((command) => /\bbuildx\s+create\b/.test(command));
  if (creation === undefined) return undefined;
  const driver = /--driver[\s=]["']?([a-z-]+)/.exec(creation)?.[1] ?? 'docker-container';
  const image = /\bimage=([^\s"',;&|]+)/.exec(creation)?.[1] ?? BUILDKIT;
  return driver === 'docker-container' && !image.includes('$') ? image : undefined;
}

/**
 * Has a job's daemon pull an image ahead: whoever pulls it later finds it, or joins. Never throws; what goes wrong is
 * met by the job itself, with its own messages.
 */
export function prefetch({ address, settings, certificates }: DaemonAddress, image: string): void {
  const colon = image.lastIndexOf(':');
  const tagged = colon > image.lastIndexOf('/') && !image.includes('@');
  const query = new URLSearchParams({
    fromImage: tagged ? image.slice(0, colon) : image,
    ...(tagged ? { tag: image.slice(colon + 1) } : image.includes('@') ? {} : { tag: 'latest' }),
  });
  const options = {
    host: address,
    port: settings.port,
    path: `/images/create?${query.toString()}`,
    method: 'POST',
    agent: false as const,
  };
  const request =
    certificates === undefined
      ? httpRequest(options)
      : httpsRequest({ ...options, ...certificates, servername: settings.alias });
  request.on('response', (response) => response.on('error', () => undefined).resume());
  request.on('error', () => undefined);
  request.end();
}
