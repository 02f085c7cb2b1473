import { messageOf } from '../errors.js';
import type { ArtifactPublisher } from '../job/artifacts/publisher.js';
import { unpackTo, type ArtifactStore } from '../job/artifacts/store.js';
import type { RunEvent } from '../report/events.js';
import { SafeFolder } from '../safe-folder.js';

/**
 * Copies the artifacts of jobs that have passed into the project's folder (`--artifacts-to-source`). They are a stranger's
 * as much as the pipeline is: no link in the folder is followed, and what is Git's own is not written to, for Git runs
 * programs that are named there.
 */
export class SourceArtifacts implements ArtifactPublisher {
  /** What is not there, for messages. */
  readonly lost: string[] = [];
  readonly #folder: string;
  readonly #passed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Told of every event of the run, so that it is known which jobs have passed. */
  hear(event: RunEvent): void {
    if (event.type === 'job' && event.status === 'success') this.#passed.add(event.name);
  }

  announce(): string {
    return "Artifacts go to the project's folder once the job has passed";
  }

  async take(store: ArtifactStore, id: number, job: string): Promise<void> {
    if (!this.#passed.has(job)) return;
    const refused: string[] = [];
    try {
      const archive = await store.open(id);
      if (archive === undefined) return;
      await using top = await SafeFolder.open(this.#folder);
      const accepts = (path: string): boolean => {
        const isGit = path.split('/').some((part) => part.toLowerCase() === '.git');
        if (isGit) refused.push(path);
        return !isGit;
      };
      await unpackTo(archive.tar, top, '', { accepts, programs: true });
      const [first, ...others] = refused;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      if (first !== undefined)
        this.lost.push(`artifacts-to-source: ${job}: ${first}${more} belong to Git, and are not copied`);
    } catch (error) {
      this.lost.push(`artifacts-to-source: the artifacts of ${job} are not whole: ${messageOf(error)}`);
    }
  }
}
