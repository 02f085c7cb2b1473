import type { Readable } from 'node:stream';

export interface Frame {
  readonly stream: 'stdout' | 'stderr';
  readonly data: Buffer;
}

const HEADER_LENGTH = 8;

/**
 * Splits the engine's multiplexed stream (`application/vnd.docker.multiplexed-stream`) into frames. Pulls from the
 * source only as fast as the consumer takes, so that memory stays bounded whatever a container prints.
 */
export async function* demultiplex(source: Readable): AsyncGenerator<Frame> {
  let header = Buffer.alloc(0);
  let remaining = 0;
  let stream: Frame['stream'] = 'stdout';
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let rest = chunk;
    while (rest.length > 0) {
      if (remaining === 0) {
        const wanted = HEADER_LENGTH - header.length;
        header = Buffer.concat([header, rest.subarray(0, wanted)]);
        rest = rest.subarray(wanted);
        if (header.length < HEADER_LENGTH) break;
        stream = header[0] === 2 ? 'stderr' : 'stdout';
        remaining = header.readUInt32BE(4);
        header = Buffer.alloc(0);
        continue;
      }
      const data = rest.subarray(0, remaining);
      remaining -= data.length;
      rest = rest.subarray(data.length);
      yield { stream, data };
    }
  }
}
