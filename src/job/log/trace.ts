import { StringDecoder } from 'node:string_decoder';
import type { Frame } from '../../docker/engine/demux.js';
import { ANSI } from '../../report/ansi.js';
import { TextEnd } from './log-end.js';
import { MaskedStream, type Masker } from './masking.js';

export type TraceWriter = (stream: 'stdout' | 'stderr', text: string) => void | Promise<void>;

/** How much of the end of a log is kept to find out why a job failed. */
const TAIL = 64 * 1024;

/** A job's log as GitLab Runner writes it. Nothing that is to be masked escapes because a buffer cut it in two. */
export class Trace {
  readonly #write: TraceWriter;
  readonly #masker: Masker;
  readonly #now: () => number;
  readonly #decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  readonly #masked: { readonly stdout: MaskedStream; readonly stderr: MaskedStream };
  readonly #listeners = new Set<(text: string) => void>();
  readonly #end = new TextEnd(TAIL);

  constructor(write: TraceWriter, masker: Masker, now: () => number = Date.now) {
    this.#write = (stream, text) => {
      this.#end.push(text);
      for (const listener of this.#listeners) listener(text);
      return write(stream, text);
    };
    this.#masker = masker;
    this.#masked = { stdout: new MaskedStream(masker), stderr: new MaskedStream(masker) };
    this.#now = now;
  }

  /** The last of what was written, masked. */
  get tail(): string {
    return this.#end.text;
  }

  /** Has a listener told of all that is written from now on, masked; returns what ends that. */
  listen(listener: (text: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A text from elsewhere with the job's secrets replaced. */
  masked(text: string): string {
    return this.#masker.mask(text);
  }

  /** For a further stream of text (a service's log). */
  maskedStream(): MaskedStream {
    return new MaskedStream(this.#masker);
  }

  /** Output of a container. Resolves when the reader has taken it. */
  async frame({ stream, data }: Frame): Promise<void> {
    const ready = this.#masked[stream].push(this.#decoders[stream].write(data));
    if (ready !== '') await this.#write(stream, ready);
  }

  /** Passes on what came without a line end. */
  async flush(): Promise<void> {
    for (const stream of ['stdout', 'stderr'] as const) {
      const masked = this.#masked[stream];
      const rest = masked.push(this.#decoders[stream].end()) + masked.flush();
      if (rest !== '') await this.#write(stream, rest.endsWith('\n') ? rest : `${rest}\n`);
    }
  }

  /** A line of the runner itself. */
  async line(text: string): Promise<void> {
    await this.#write('stdout', `${ANSI.clear}${this.#masker.mask(text)}\n`);
  }

  async info(text: string): Promise<void> {
    await this.#write('stdout', `${ANSI.clear}${ANSI.boldGreen}${this.#masker.mask(text)}${ANSI.reset}\n`);
  }

  async warning(text: string): Promise<void> {
    await this.#write('stdout', `${ANSI.clear}${ANSI.yellow}WARNING: ${this.#masker.mask(text)}${ANSI.reset}\n`);
  }

  async error(text: string): Promise<void> {
    await this.#write('stdout', `${ANSI.clear}${ANSI.boldRed}ERROR: ${this.#masker.mask(text)}${ANSI.reset}\n`);
  }

  /** Text of another's log (a service), as it is. */
  async quote(text: string): Promise<void> {
    await this.#write('stdout', this.#masker.mask(text.endsWith('\n') ? text : `${text}\n`));
  }

  /** Runs one stage of the job between GitLab's section marks, under its header. */
  async section<T>(name: string, header: string, body: () => Promise<T>): Promise<T> {
    const seconds = (): number => Math.floor(this.#now() / 1000);
    await this.#write(
      'stdout',
      `section_start:${seconds()}:${name}\r${ANSI.clear}${ANSI.clear}${ANSI.boldCyan}${header}${ANSI.reset}\n`,
    );
    try {
      return await body();
    } finally {
      await this.flush();
      await this.#write('stdout', `section_end:${seconds()}:${name}\r${ANSI.clear}`);
    }
  }
}
