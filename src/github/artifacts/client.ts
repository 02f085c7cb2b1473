import { patient } from './patient.js';
import type { ShelfClient } from './shelf.js';
import type { ArtifactClient } from './uploads.js';

/** GitHub's own client, which is large: it is loaded by who uploads something alone. */
export async function artifactClient(): Promise<ArtifactClient & ShelfClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return patient(new DefaultArtifactClient());
}
