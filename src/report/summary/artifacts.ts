import type { UploadedArtifact } from '../result.js';
import { fileSize } from '../table.js';
import type { Block } from './blocks.js';
import { columns, name, row, unbroken } from './markdown.js';

/** What was uploaded to the run of the workflow, with links that give it. */
export function artifactsBlock(artifacts: readonly UploadedArtifact[]): Block {
  const linked = (artifact: UploadedArtifact): string =>
    artifact.url === null ? name(artifact.name) : `[${name(artifact.name)}](${artifact.url})`;
  return {
    title: 'Artifacts',
    head: columns(['Artifact', 'Job', 'Size'], ['Size']),
    rows: artifacts.map((artifact) => ({
      text: row([linked(artifact), name(artifact.job ?? ''), unbroken(fileSize(artifact.size))]),
    })),
    unit: 'artifacts',
  };
}
