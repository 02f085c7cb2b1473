import type { UploadedArtifact } from '../../report/result.js';
import { failureOf, type Failure } from './refusal.js';

/** GitHub's client of artifacts, as far as it is used. */
export interface ArtifactClient {
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { readonly retentionDays?: number },
  ): Promise<{ readonly id?: number; readonly size?: number }>;
}

/** What is to be uploaded. */
export interface Upload {
  /** Of a job: its name in the run. */
  readonly job: string | undefined;
  readonly name: string;
  /** undefined: as long as the repository keeps artifacts. */
  readonly days: number | undefined;
  /** Puts the files in place when its turn has come; they are removed when it is disposed of. */
  files(): Promise<{ readonly root: string; readonly paths: string[] } & AsyncDisposable>;
}

export interface UploadsOptions {
  /** Gets the client when the first upload begins. */
  readonly client: () => Promise<ArtifactClient>;
  /** Runs a call of the client, which prints a lot, without its printing. */
  readonly quiet: <T>(call: () => Promise<T>) => Promise<T>;
  /** Page of an artifact. */
  readonly pageOf: (id: number) => string | undefined;
  /** Told each problem as it happens. */
  readonly tell: (message: string) => void;
}

/** An upload, and who waits for it. */
interface Letter {
  readonly upload: Upload;
  readonly ended: (uploaded: UploadedArtifact | undefined) => void;
}

/** At the same time: each has several connections of its own. */
const AT_ONCE = 2;

/**
 * Uploads one after the other, beside the run. `put` never throws and never waits for the upload; `finish` is called once,
 * at the end. A failure that would be every other's as well is the last one that is tried.
 */
export class ArtifactUploads {
  readonly #options: UploadsOptions;
  readonly #waiting: Letter[] = [];
  readonly #running = new Set<Letter>();
  readonly #done: UploadedArtifact[] = [];
  readonly #lost: string[] = [];
  #client: Promise<ArtifactClient> | undefined;
  #final: Failure | undefined;
  #untried = 0;
  #closed = false;
  #idle: (() => void) | undefined;

  constructor(options: UploadsOptions) {
    this.#options = options;
  }

  /** What was uploaded, in the order in which it ended. */
  get done(): readonly UploadedArtifact[] {
    return this.#done;
  }

  /** What was not, for messages. */
  get lost(): readonly string[] {
    return this.#lost;
  }

  /** Resolves when it has ended: with nothing where it is not there. */
  put(upload: Upload): Promise<UploadedArtifact | undefined> {
    if (this.#closed) return Promise.resolve(undefined);
    return new Promise((ended) => {
      this.#waiting.push({ upload, ended });
      this.#more();
    });
  }

  /** Waits for what is left, so many milliseconds at most; tells what is not uploaded by then. */
  async finish(longest: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    if (this.#running.size + this.#waiting.length > 0)
      await new Promise<void>((resolve) => {
        this.#idle = resolve;
        timer = setTimeout(resolve, longest);
      });
    clearTimeout(timer);
    this.#closed = true;
    const letters = [...this.#running, ...this.#waiting.splice(0)];
    letters.forEach(({ ended }) => ended(undefined));
    const left = letters.map(({ upload }) => upload.name);
    if (left.length > 0)
      this.#lose(`artifacts: not uploaded in the ${Math.round(longest / 1000)} s after the run: ${left.join(', ')}`);
    if (this.#untried > 0) this.#lose(`artifacts: ${this.#untried} more not uploaded, for the same reason`);
  }

  #more(): void {
    for (const { ended } of this.#final === undefined ? [] : this.#waiting.splice(0)) {
      this.#untried += 1;
      ended(undefined);
    }
    while (this.#running.size < AT_ONCE) {
      const next = this.#waiting.shift();
      if (next === undefined) break;
      this.#running.add(next);
      void this.#upload(next.upload).then((uploaded) => {
        this.#running.delete(next);
        next.ended(uploaded);
        this.#more();
      });
    }
    if (this.#running.size === 0) this.#idle?.();
  }

  async #upload(upload: Upload): Promise<UploadedArtifact | undefined> {
    const { name, job, days } = upload;
    const { client, quiet, pageOf } = this.#options;
    try {
      this.#client ??= client();
      const opened = await this.#client;
      await using files = await upload.files();
      const options = days === undefined ? {} : { retentionDays: days };
      const { id, size } = await quiet(() => opened.uploadArtifact(name, files.paths, files.root, options));
      if (this.#closed || id === undefined) return undefined;
      const uploaded = { job: job ?? null, name, id, url: pageOf(id) ?? null, size: size ?? 0 };
      this.#done.push(uploaded);
      return uploaded;
    } catch (error) {
      if (this.#closed) return undefined; // told by then
      const failure = failureOf(error);
      if (failure.final && this.#final !== undefined) {
        this.#untried += 1; // the other one of those at the same time
        return undefined;
      }
      if (failure.final) this.#final = failure;
      this.#lose(`artifacts: ${job ?? name}: the artifact "${name}" was not uploaded: ${failure.sentence}`);
      return undefined;
    }
  }

  #lose(message: string): void {
    this.#lost.push(message);
    this.#options.tell(message);
  }
}
