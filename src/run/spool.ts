import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { scratchFolderSync } from '../scratch.js';

const IN_MEMORY = 256 * 1024;

/** A text that waits until it can be shown: in memory, where it becomes long in a file. */
export interface Spool {
  add(text: string): void;
  /** Takes out what is in a file, in parts: as a whole it may be longer than any string can be. */
  parts(): Generator<string>;
  /** Takes out what is behind that in memory. */
  rest(): string;
}

/** Texts that wait. Whoever makes one removes the files at the end. */
export class Spools {
  #folder: string | undefined;

  make(): Spool {
    let text = '';
    let file: string | undefined;
    const write = (): void => {
      this.#folder ??= scratchFolderSync('logs');
      file ??= join(this.#folder, String(Math.random()).slice(2));
      appendFileSync(file, text);
      text = '';
    };
    return {
      add(more) {
        text += more;
        if (text.length > IN_MEMORY) write();
      },
      *parts() {
        if (file === undefined) return;
        const path = file;
        file = undefined;
        yield* partsOf(path);
        rmSync(path, { force: true });
      },
      rest() {
        const rest = text;
        text = '';
        return rest;
      },
    };
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}

/** A file's text in parts. */
function* partsOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(IN_MEMORY);
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
      yield decoder.write(buffer.subarray(0, length));
  } finally {
    closeSync(file);
  }
}
