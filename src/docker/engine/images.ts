import type Docker from 'dockerode';
import { tolerate } from '../errors.js';
import type { ImageConfig, Images, ImageState } from '../types.js';

/** Images of an engine reached through dockerode. */
export function dockerodeImages(docker: Docker): Images {
  return {
    async inspect(reference) {
      const info = await tolerate([404], () => docker.getImage(reference).inspect());
      return info === undefined ? undefined : imageState(info);
    },
    async pull(reference, { platform, auth, signal, onProgress }) {
      const stream = await docker.createImage(auth === undefined ? undefined : { ...auth }, {
        fromImage: withTag(reference),
        ...(platform === undefined ? {} : { platform }),
        ...(signal === undefined ? {} : { abortSignal: signal }),
      } as never);
      await followPull(docker, stream, onProgress);
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

interface PullMessage {
  readonly status?: string;
  readonly id?: string;
  readonly error?: string;
}

/** The pull's answer is 200 even when it fails: the error stands in the stream. */
function followPull(docker: Docker, stream: NodeJS.ReadableStream, onProgress?: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: string | undefined;
    // without this a connection that is cut would never be told
    stream.once('close', () => reject(new Error('the connection was lost during the pull: socket hang up')));
    docker.modem.followProgress(
      stream,
      (error) => {
        if (error !== null) reject(error);
        else if (failure !== undefined) reject(new Error(failure));
        else resolve();
      },
      (message: PullMessage) => {
        if (message.error !== undefined) failure = message.error;
        if (message.status !== undefined && onProgress !== undefined) {
          onProgress(message.id === undefined ? message.status : `${message.id}: ${message.status}`);
        }
      },
    );
  });
}

function imageState(info: Docker.ImageInspectInfo): ImageState {
  return {
    ...imageConfig(info.Config),
    id: info.Id,
    digests: info.RepoDigests ?? [],
    tags: info.RepoTags ?? [],
    os: info.Os,
    arch: info.Architecture,
    variant: (info as { Variant?: string }).Variant ?? '',
    size: info.Size,
  };
}

/** What an image says of its containers; a container's own configuration has it as well. */
export function imageConfig(config: Partial<Docker.ImageInspectInfo['Config']>): ImageConfig {
  const env: Record<string, string> = {};
  for (const item of config.Env ?? []) {
    const equals = item.indexOf('=');
    env[item.slice(0, equals)] = item.slice(equals + 1);
  }
  return {
    entrypoint: list(config.Entrypoint),
    command: list(config.Cmd),
    env,
    user: config.User ?? '',
    tcpPorts: Object.keys(config.ExposedPorts ?? {})
      .filter((port) => port.endsWith('/tcp') || !port.includes('/'))
      .map((port) => Number.parseInt(port, 10))
      .sort((a, b) => a - b),
    volumes: Object.keys(config.Volumes ?? {}),
    labels: config.Labels ?? {},
  };
}

function list(value: string | readonly string[] | undefined | null): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === 'string' ? [value] : value;
}
