import type { ArtifactClient as GitHubClient } from '@actions/artifact';
import { failureOf } from './refusal.js';

/** GitHub's client, as far as it is made patient. */
type Client = Pick<GitHubClient, 'listArtifacts' | 'uploadArtifact' | 'downloadArtifact'>;

/** Before each further try. */
const PAUSES_MS = [1000, 5000];

/** What the system says of a connection that is gone, also where the client has wrapped it in words of its own. */
const LOST = /\b(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EPIPE|EAI_AGAIN)\b|socket hang up/;

/**
 * The client with more tries where the connection was lost: it makes such of its own for answers that refuse (429, 5xx)
 * alone. What one call throws in the end is what the client has thrown.
 */
export function patient(client: Client): Client {
  return {
    listArtifacts: () => tried(() => client.listArtifacts()),
    downloadArtifact: (id, options) => tried(() => client.downloadArtifact(id, options)),
    uploadArtifact: (name, ...rest) =>
      tried(
        () => client.uploadArtifact(name, ...rest),
        // a try whose answer was lost may have come through: then its own name is taken
        async (error, lost) => {
          if (!failureOf(error).taken) throw error;
          const there = (await client.listArtifacts()).artifacts.find((one) => one.name === name);
          if (there === undefined) throw lost;
          return { id: there.id, size: there.size };
        },
      ),
  };
}

/** `otherwise`: what becomes of an error that follows a lost connection and is none itself. */
async function tried<T>(call: () => Promise<T>, otherwise?: (error: unknown, lost: unknown) => Promise<T>): Promise<T> {
  let lost: unknown;
  for (const pause of [...PAUSES_MS, undefined]) {
    try {
      return await call();
    } catch (error) {
      if (!isLost(error)) {
        if (lost === undefined || otherwise === undefined) throw error;
        return otherwise(error, lost);
      }
      lost = error;
      if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  throw lost;
}

const isLost = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'NetworkError' || LOST.test(error.message));
