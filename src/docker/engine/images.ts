import type Docker from 'dockerode';
import type { Readable } from 'node:stream';
import { tolerate } from '../errors.js';
import { labelsOf, numberOf, objectOf, requiredObject, textOf, textsOf, type Answer } from './answers.js';
import { followPull } from './progress.js';
import type { ImageConfig, Images, ImageState } from '../types.js';

/** Images of an engine reached through dockerode. */
export function dockerodeImages(docker: Docker): Images {
  return {
    async inspect(reference) {
      const info = await tolerate([404], () => docker.getImage(reference).inspect());
      return info === undefined ? undefined : imageState(requiredObject(info, `the image ${reference}`));
    },
    async pull(reference, { platform, auth, signal, onProgress }) {
      const stream = await docker.createImage(auth === undefined ? undefined : { ...auth }, {
        fromImage: withTag(reference),
        ...(platform === undefined ? {} : { platform }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      } as never);
      await followPull(stream as Readable, onProgress);
    },
    async untag(reference) {
      await tolerate([404, 409], () => docker.getImage(reference).remove());
    },
  };
}

/** GitLab Runner appends `:latest` to a name without tag and digest; the API would pull every tag. */
export function withTag(reference: string): string {
  if (reference.includes('@')) return reference;
  return reference.slice(reference.lastIndexOf('/') + 1).includes(':') ? reference : `${reference}:latest`;
}

function imageState(info: Answer): ImageState {
  return {
    ...imageConfig(info['Config']),
    id: textOf(info['Id']),
    digests: textsOf(info['RepoDigests']),
    tags: textsOf(info['RepoTags']),
    os: textOf(info['Os']),
    arch: textOf(info['Architecture']),
    variant: textOf(info['Variant']),
    size: numberOf(info['Size']),
  };
}

/** What an image says of its containers; a container's own configuration has it as well. */
export function imageConfig(given: unknown): ImageConfig {
  const config = objectOf(given);
  const env = textsOf(config['Env']).map((item) => splitOnce(item));
  return {
    entrypoint: words(config['Entrypoint']),
    command: words(config['Cmd']),
    env: Object.fromEntries(env),
    user: textOf(config['User']),
    tcpPorts: Object.keys(objectOf(config['ExposedPorts']))
      .filter((port) => port.endsWith('/tcp') || !port.includes('/'))
      .map((port) => Number.parseInt(port, 10))
      .filter((port) => Number.isInteger(port))
      .sort((a, b) => a - b),
    volumes: Object.keys(objectOf(config['Volumes'])),
    labels: labelsOf(config['Labels']),
  };
}

/** Name and value; an item without `=` is a variable that is empty. */
function splitOnce(item: string): readonly [string, string] {
  const equals = item.indexOf('=');
  return equals === -1 ? [item, ''] : [item.slice(0, equals), item.slice(equals + 1)];
}

function words(value: unknown): readonly string[] {
  return typeof value === 'string' ? [value] : textsOf(value);
}
