import type { ShelfClient } from './shelf.js';
import type { ArtifactClient } from './uploads.js';

/** GitHub's own client, which is large: it is loaded by who uploads something alone. */
export async function artifactClient(): Promise<ArtifactClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

/** The same, for what goes from runner to runner. */
export async function shelfClient(): Promise<ShelfClient> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}
