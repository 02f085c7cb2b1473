import { StringDecoder } from 'node:string_decoder';
import type { Frame } from '../docker/demux.js';
import { ANSI } from '../report/ansi.js';
import type { Masker } from './masking.js';

export type TraceWriter = (stream: 'stdout' | 'stderr', text: string) => void | Promise<void>;

/** A line longer than this is passed on in parts: memory stays bounded for output without line ends. */
const MAX_LINE = 64 * 1024;

/** How much of the end of a log is kept to find out why a job failed. */
const TAIL = 64 * 1024;

/**
 * A job's log as GitLab Runner writes it. Text is masked line by line, so that a secret never escapes because it was
 * cut in two by a buffer.
 */
export class Trace {
  readonly #write: TraceWriter;
  readonly #masker: Masker;
  readonly #now: () => number;
  readonly #decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
  readonly #pending = { stdout: '', stderr: '' };

  #tail = '';

  constructor(write: TraceWriter, masker: Masker, now: () => number = Date.now) {
    this.#write = (stream, text) => {
      this.#tail = `${this.#tail}${text}`.slice(-TAIL);
      return write(stream, text);
    };
    this.#masker = masker;
    this.#now = now;
  }

  /** The last of what was written, masked. */
  get tail(): string {
    return this.#tail;
  }

  /** A text from elsewhere with the job's secrets replaced. */
  masked(text: string): string {
    return this.#masker.mask(text);
  }

  /** Output of a container. Resolves when the reader has taken it. */
  async frame({ stream, data }: Frame): Promise<void> {
    const text = this.#pending[stream] + this.#decoders[stream].write(data);
    const end = text.length > MAX_LINE ? text.length : text.lastIndexOf('\n') + 1;
    this.#pending[stream] = text.slice(end);
    if (end > 0) await this.#write(stream, this.#masker.mask(text.slice(0, end)));
  }

  /** Passes on what came without a line end. */
  async flush(): Promise<void> {
    for (const stream of ['stdout', 'stderr'] as const) {
      const rest = this.#pending[stream] + this.#decoders[stream].end();
      this.#pending[stream] = '';
      if (rest !== '') await this.#write(stream, this.#masker.mask(`${rest}\n`));
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

  /** Text of another's log (a service), each line with a prefix. */
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
