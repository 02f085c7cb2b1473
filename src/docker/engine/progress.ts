import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { objectOf, textOf } from './answers.js';

/** Characters of one message: those of a pull have some hundreds. */
const MAX_LINE = 1024 * 1024;

/**
 * Reads the messages of a pull, JSON by line, to their end. `onProgress` gets a line for each that tells something. The
 * answer is 200 even when a pull fails: throws the engine's words where the stream has them, and where it is no such
 * stream or ends too early.
 */
export function followPull(stream: Readable, onProgress: (line: string) => void = () => undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    let failure: string | undefined;
    const take = (line: string): void => {
      const message = parsed(line);
      const { error, status, id } = message;
      if (error !== undefined) failure = textOf(error) || JSON.stringify(error);
      if (typeof status === 'string') onProgress(typeof id === 'string' ? `${id}: ${status}` : status);
    };
    const end = (error?: Error): void => {
      if (error === undefined) resolve();
      else reject(error);
      if (error !== undefined) stream.destroy();
    };
    // without this a connection that is cut would never be told
    stream.once('close', () => reject(new Error('the connection was lost during the pull: socket hang up')));
    stream.on('error', reject);
    stream.on('data', (chunk: Buffer) => {
      try {
        const lines = (rest + decoder.write(chunk)).split('\n');
        rest = lines.pop() ?? '';
        if (rest.length > MAX_LINE) throw new Error('the engine sent a message without an end during the pull');
        lines.forEach(take);
      } catch (error) {
        end(error as Error);
      }
    });
    stream.on('end', () => {
      try {
        take(rest + decoder.end());
        end(failure === undefined ? undefined : new Error(failure));
      } catch (error) {
        end(error as Error);
      }
    });
  });
}

function parsed(line: string): ReturnType<typeof objectOf> {
  if (line.trim() === '') return {};
  try {
    return objectOf(JSON.parse(line));
  } catch {
    throw new Error(`the engine sent no JSON during the pull: ${line.slice(0, 200)}`);
  }
}
