import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Instance } from '../api.js';
import { asPart } from './address.js';
import { ApiRefusal, askFor } from './ask.js';
import { withheldAsNull } from './pipelines.js';

/** An archive may take so long to come. */
const DOWNLOAD_MS = 15 * 60_000;

/** A dotenv report has at most a few kilobytes, unless an instance allows more. */
const MAX_REPORT = 1024 * 1024;

/** Why an archive is not there: withheld, or larger than was asked for. */
export type Download = 'there' | 'withheld' | 'too large';

/**
 * Writes the archive of a job's artifacts (a zip) into a file (docs.gitlab.com/api/job_artifacts), no more than so many
 * bytes of it. Throws as `ask` does.
 */
export async function downloadArtifacts(
  instance: Instance,
  project: string,
  job: number,
  to: { readonly path: string; readonly maxBytes: number },
): Promise<Download> {
  const asked = askFor(
    { ...instance, timeoutMs: DOWNLOAD_MS },
    artifactsPath(project, job),
    `the artifacts of the job ${job}`,
    async (response) => {
      let bytes = 0;
      const within = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > to.maxBytes) return; // what follows is not read
          yield chunk;
        }
      };
      await pipeline(bodyStream(response), within, createWriteStream(to.path, { mode: 0o600 }));
      return bytes > to.maxBytes ? ('too large' as const) : ('there' as const);
    },
  );
  return (await withheldAsNull(asked))?.body ?? 'withheld';
}

/**
 * The dotenv report of a job as text, by `file_type`; null where the token may not read it, or the instance does not know
 * that parameter: it answers with the archive then, of which only the beginning is read. Throws as `ask` does.
 */
export async function dotenvReport(instance: Instance, project: string, job: number): Promise<string | null> {
  const path = `${artifactsPath(project, job)}?file_type=dotenv`;
  const asked = askFor(instance, path, `the dotenv report of the job ${job}`, async (response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of bodyStream(response)) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_REPORT || isZip(chunks[0])) return undefined;
    }
    return Buffer.concat(chunks);
  });
  const answer = await withheldAsNull(asked).catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.status === 400) return null; // of the parameter's words this is none
    throw error;
  });
  return answer?.body === undefined ? null : plain(answer.body);
}

/** Reports are kept compressed. */
async function plain(body: Buffer): Promise<string | null> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body.toString('utf8');
  try {
    return (await promisify(gunzip)(body, { maxOutputLength: MAX_REPORT })).toString('utf8');
  } catch {
    return null; // cut, or more than a report has
  }
}

const isZip = (chunk: Buffer | undefined): boolean => chunk?.subarray(0, 2).toString('latin1') === 'PK';

function bodyStream(response: Response): Readable {
  return response.body === null ? Readable.from([]) : Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
}

const artifactsPath = (project: string, job: number): string => `/projects/${asPart(project)}/jobs/${job}/artifacts`;
