import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders } from '../../make-folders.js';
import { SystemError } from '../../errors.js';
import { failureOf } from './refusal.js';

/** GitHub's client of artifacts, as far as it is used to pass things from runner to runner. */
export interface ShelfClient {
  listArtifacts(): Promise<{ readonly artifacts: readonly Listed[] }>;
  uploadArtifact(
    name: string,
    files: string[],
    rootDirectory: string,
    options: { readonly skipArchive: boolean; readonly retentionDays?: number },
  ): Promise<{ readonly id?: number; readonly size?: number }>;
  downloadArtifact(
    id: number,
    options: { readonly path: string; readonly skipDecompress: boolean; readonly expectedHash?: string },
  ): Promise<{ readonly digestMismatch?: boolean }>;
}

interface Listed {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:...` */
  readonly digest?: string;
}

export interface ShelfOptions {
  readonly client: () => Promise<ShelfClient>;
  /** Runs a call of the client, which prints a lot (signed addresses too), without its printing. */
  readonly quiet: <T>(call: () => Promise<T>) => Promise<T>;
}

/** At the same time: each has several connections of its own. */
const AT_ONCE = 3;

/** The artifacts of the workflow's run as the shelf of its runners. Each is one file, as it is: nothing is packed twice. */
export class ArtifactShelf {
  readonly #options: ShelfOptions;
  readonly #digests = new Map<number, string>();
  #client: Promise<ShelfClient> | undefined;
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  async list(): Promise<readonly { readonly id: number; readonly name: string; readonly size: number }[]> {
    const { artifacts } = await this.#call('The artifacts of this run cannot be listed', (client) =>
      client.listArtifacts(),
    );
    for (const { id, digest } of artifacts) if (digest !== undefined) this.#digests.set(id, digest);
    return artifacts.map(({ id, name, size }) => ({ id, name, size })).sort((one, other) => one.id - other.id);
  }

  async put(path: string): Promise<'put' | 'taken'> {
    const name = path.split(/[\\/]/).at(-1) ?? path;
    try {
      await this.#turn((client) => client.uploadArtifact(name, [path], join(path, '..'), { skipArchive: true }));
      return 'put';
    } catch (error) {
      const failure = failureOf(error);
      if (failure.taken) return 'taken';
      throw refusal(`The artifact ${name} was not uploaded`, failure.sentence, error);
    }
  }

  async get(one: { readonly id: number; readonly name: string }, folder: string): Promise<string> {
    await makeFolders(folder);
    const what = `The artifact ${one.name} cannot be downloaded`;
    const digest = this.#digests.get(one.id);
    const { digestMismatch } = await this.#call(what, (client) =>
      client.downloadArtifact(one.id, {
        path: folder,
        skipDecompress: true,
        ...(digest === undefined ? {} : { expectedHash: digest }),
      }),
    );
    const [file] = await readdir(folder);
    if (digestMismatch === true || file === undefined)
      throw refusal(what, 'what came is not what was uploaded: run the job again', undefined);
    return join(folder, file);
  }

  async #call<T>(what: string, call: (client: ShelfClient) => Promise<T>): Promise<T> {
    try {
      return await this.#turn(call);
    } catch (error) {
      throw refusal(what, failureOf(error).sentence, error);
    }
  }

  async #turn<T>(call: (client: ShelfClient) => Promise<T>): Promise<T> {
    while (this.#busy >= AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
    try {
      const client = await (this.#client ??= this.#options.client());
      return await this.#options.quiet(() => call(client));
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }
}

function refusal(what: string, why: string, cause: unknown): SystemError {
  return new SystemError(`${what}: ${why}`, { cause });
}
