import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { artifactClient } from '../../github/artifacts/client.js';
import { ArtifactNames, retentionDays } from '../../github/artifacts/names.js';
import { ArtifactUploads } from '../../github/artifacts/uploads.js';
import type { ArtifactsSpec } from '../../gitlab/types.js';
import { messageOf } from '../../errors.js';
import type { ArtifactPublisher } from '../../job/artifacts/publisher.js';
import type { ArtifactStore } from '../../job/artifacts/store.js';
import type { UploadedArtifact } from '../../report/result.js';
import { count } from '../../report/text.js';
import { scratchFolder } from '../../scratch.js';
import { overhear } from '../door.js';
import { ARCHIVE, filesOf } from './files.js';

/** How long the end of a run waits for what is on its way. */
const LONGEST_END_MS = 600_000;
/** A workflow that is canceled is killed some seconds later. */
const HURRIED_MS = 4000;

/**
 * Uploads the artifacts of jobs to the workflow's run. `take` and `uploadFile` any number of times, then `finish`, once;
 * what has not gone by then, or was refused, is in `lost`. `tell` is told each problem as it happens.
 */
export class GitHubArtifacts implements ArtifactPublisher {
  readonly #names = new ArtifactNames();
  readonly #uploads: ArtifactUploads;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #tell: (message: string) => void;
  readonly #lost: string[] = [];
  #folder: Promise<string> | undefined;

  constructor(environment: NodeJS.ProcessEnv, tell: (message: string) => void) {
    this.#environment = environment;
    this.#tell = tell;
    this.#uploads = new ArtifactUploads({
      client: artifactClient,
      // also the signed address of the upload, which nobody shall see
      quiet: (call) => overhear(() => true, call),
      pageOf: (id) => pageOf(environment, id),
      tell,
    });
  }

  get lost(): readonly string[] {
    return [...this.#lost, ...this.#uploads.lost];
  }

  announce(job: string, spec: ArtifactsSpec, wanted: string | undefined): string {
    if (spec.access === 'none') return 'They are not uploaded to GitHub (access: none)';
    const name = this.#names.of(job, wanted ?? job);
    const days = this.#daysOf(spec);
    return `They are uploaded to GitHub as "${name}"${days === undefined ? '' : `, for ${count(days, 'day')}`}, once the job has ended`;
  }

  async take(store: ArtifactStore, id: number, job: string, spec: ArtifactsSpec): Promise<void> {
    const name = this.#names.get(job);
    if (spec.access === 'none' || name === undefined || !(await store.has(id))) return;
    try {
      this.#folder ??= scratchFolder('uploads');
      const folder = join(await this.#folder, String(id));
      await mkdir(folder);
      await keep(store.pathFor(id), join(folder, ARCHIVE)); // the store goes with the run
      void this.#uploads.put({ job, name, days: this.#daysOf(spec), files: () => filesOf(folder) });
    } catch (error) {
      const message = `artifacts: ${job}: the artifact "${name}" was not uploaded: ${messageOf(error)}`;
      this.#lost.push(message);
      this.#tell(message);
    }
  }

  /** Uploads a file of the run as a whole; it must be there until the promise resolves. Returns its page, where it is there. */
  async uploadFile(path: string, name: string): Promise<string | undefined> {
    const files = { root: dirname(path), paths: [path], [Symbol.asyncDispose]: () => Promise.resolve() };
    const own = this.#names.of(`\0${basename(path)}`, name);
    const uploaded = await this.#uploads.put({
      job: undefined,
      name: own,
      days: undefined,
      files: () => Promise.resolve(files),
    });
    return uploaded?.url ?? undefined;
  }

  /** Waits for what is left, in bounded time. Returns what was uploaded. */
  async finish(hurried: boolean): Promise<readonly UploadedArtifact[]> {
    await this.#uploads.finish(hurried ? HURRIED_MS : LONGEST_END_MS);
    if (this.#folder !== undefined) await rm(await this.#folder, { recursive: true, force: true });
    return this.#uploads.done;
  }

  #daysOf({ expireIn }: ArtifactsSpec): number | undefined {
    const own = Number(this.#environment['GITHUB_RETENTION_DAYS'] ?? NaN);
    return Number.isInteger(own) ? retentionDays(expireIn, own) : retentionDays(expireIn);
  }
}

/** A second name of a file, or a copy where there can be none. */
async function keep(file: string, name: string): Promise<void> {
  await link(file, name).catch(() => copyFile(file, name));
}

function pageOf(environment: NodeJS.ProcessEnv, id: number): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  if (server === undefined || repository === undefined || run === undefined) return undefined;
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
